"""What a person with or without a screen reader meets in a window: names, and words cut off."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt, QTranslator
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)

CONTROLS = {
    QAccessible.Role.PushButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.List,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Slider,
    QAccessible.Role.PageTab,
    QAccessible.Role.MenuItem,
    QAccessible.Role.ButtonMenu,
}
WIDER = {"a": "áá", "e": "éé", "i": "íí", "o": "óó", "u": "úú"}


class Pseudo(QTranslator):
    """A language in which every text is nearly half as long again, and easily told."""

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """Return the source with its vowels doubled, its braces and marks left as they are."""
        del context, disambiguation
        longer, inside = [], False
        for letter in sourceText.replace("%n", str(n)):
            inside = (inside or letter == "{") and letter != "}"
            longer.append(letter if inside else WIDER.get(letter, letter))
        return "".join(longer)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Say that there is something to translate."""
        return False


def nodes(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield everything that a screen reader can come to."""
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child.isValid():
            yield child
            yield from nodes(child)


def nameless(window: QWidget) -> list[str]:
    """Return the controls in sight that a screen reader has no name for."""
    found = []
    top = QAccessible.queryAccessibleInterface(window)
    for node in nodes(top):
        state = node.state()
        if node.role() not in CONTROLS or state.invisible or state.offscreen:
            continue
        if not node.text(QAccessible.Text.Name).strip() and not _is_inside_a_named_one(node):
            found.append(_described(node))
    return found


def _is_inside_a_named_one(node: QAccessibleInterface) -> bool:
    """Tell whether this is the list of a drop-down box, which has the name already."""
    parent: QAccessibleInterface | None = node.parent()
    while parent is not None and parent.isValid():
        if parent.role() == QAccessible.Role.ComboBox:
            return bool(parent.text(QAccessible.Text.Name))
        parent = parent.parent()
    return False


def _described(node: QAccessibleInterface) -> str:
    thing = node.object()
    return f"{node.role()} {type(thing).__name__} in {_path(thing)}"


def _path(thing: object) -> str:
    names = []
    while isinstance(thing, QWidget):
        names.append(type(thing).__name__)
        thing = thing.parentWidget()
    return " < ".join(names)


def clipped(window: QWidget) -> list[str]:
    """Return the texts in sight that do not fit in their place, or lie outside of the window."""
    QApplication.processEvents()
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        text = _text_of(widget)
        if text.strip() and not _fits(widget, text):
            found.append(f"{text!r} {widget.size().toTuple()} in {_path(widget)}")
    return found


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return widget.text() if widget.pixmap().isNull() else ""
    if isinstance(widget, QAbstractButton):
        return widget.text()
    return ""


def _fits(widget: QWidget, text: str) -> bool:
    metrics = QFontMetrics(widget.font())
    plain = text.replace("&", "")
    if isinstance(widget, QLabel) and widget.wordWrap():
        room = QRect(0, 0, widget.contentsRect().width() - 2 * widget.margin(), 100_000)
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, plain)
        words = plain.replace("\u200b", " ").split()
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        tall = widget.heightForWidth(widget.width()) <= widget.height() + 1
        return tall and longest <= room.width() + 1 and needed.height() <= widget.height() + 2
    if isinstance(widget, QPushButton | QToolButton | QLabel):
        return widget.sizeHint().width() <= widget.width() + 1 and _is_inside(widget)
    if isinstance(widget, QAbstractButton):
        return widget.heightForWidth(widget.width()) <= widget.height() + 1 or (
            widget.sizeHint().width() <= widget.width() + 1
        )
    return True


def _is_inside(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is None or parent.rect().contains(widget.geometry().center())


def unreached(window: QWidget, presses: int = 200) -> list[str]:
    """Return the controls in sight that Tab never comes to, though they take the focus by Tab."""
    from PySide6.QtTest import QTest

    kinds = (QAbstractButton, QLineEdit, QTextEdit, QComboBox, QAbstractSpinBox)
    wanted = {
        each
        for each in window.findChildren(QWidget)
        if isinstance(each, kinds)
        and each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    start = QApplication.focusWidget()
    for _ in range(presses):
        focus = QApplication.focusWidget()
        if focus is None:
            break
        wanted.discard(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is start and not wanted:
            break
    return [_path(each) for each in wanted]


def seen_whole(widget: QWidget) -> bool:
    """Tell whether no part of a widget is scrolled away or covered."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()
