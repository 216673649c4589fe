"""Where the keys arrive in a part of the window, told so that it is found in one made anew."""

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTextEdit, QWidget

from mpg_desktop.ui.tab_order import stops


class Foothold(Struct, frozen=True):
    """What a screen reader calls a control, which of those called so it is, and its cursor."""

    name: str
    nth: int = 0
    cursor: int = 0


def foothold_in(part: QWidget) -> Foothold | None:
    """Return where the keys arrive in a part of the window, or None when they arrive elsewhere.

    While a dialog is open the window remembers where its own cursor is.
    """
    focused = part.window().focusWidget()
    if focused is None or not (part is focused or part.isAncestorOf(focused)):  # type: ignore[redundant-expr] # it may be None
        return None
    name = _name(focused)
    alike = _called(part, name)
    return Foothold(name, alike.index(focused), _cursor(focused)) if focused in alike else None


def regain(part: QWidget, foothold: Foothold | None) -> bool:
    """Let the keys arrive there again; return False when it is not there any more."""
    alike = [] if foothold is None else _called(part, foothold.name)
    if foothold is None or foothold.nth >= len(alike):
        return False
    control = alike[foothold.nth]
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    put_cursor(control, foothold.cursor)
    return True


def put_cursor(control: QWidget, cursor: int) -> None:
    """Put the cursor of a text before a letter, or behind the last."""
    if isinstance(control, QLineEdit):
        control.setCursorPosition(cursor)
    elif isinstance(control, QTextEdit):
        place = control.textCursor()
        place.setPosition(min(cursor, control.document().characterCount() - 1))
        control.setTextCursor(place)


def _cursor(control: QWidget) -> int:
    if isinstance(control, QTextEdit):
        return control.textCursor().position()
    return control.cursorPosition() if isinstance(control, QLineEdit) else 0


def _name(control: QWidget) -> str:
    own = control.text() if isinstance(control, QAbstractButton) else ""
    return control.accessibleName() or own


def _called(part: QWidget, name: str) -> list[QWidget]:
    return [each for each in stops(part, seen=True) if _name(each) == name]
