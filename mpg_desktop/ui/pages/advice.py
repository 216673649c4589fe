"""Offers tips under texts of the worker's own, made when somebody first comes to a text.

A page with lines of its own offers them in one call, such as `sheet.advise_line(line)`, or
`Advice(around, session, page).offer(line, (record, field), put)` where it has no sheet.
What somebody else said is not offered here: nobody's own words are advised on.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.desk.session import Session
from mpg_desktop.ui.pages.marked_text import Editor
from mpg_desktop.ui.pages.surroundings import Surroundings

if TYPE_CHECKING:
    from mpg_desktop.ui.pages.wording_hint import WordingHint

Applies = Callable[[], bool]
"""Tells whether what is typed now is the worker's own."""

Put = Callable[[QWidget], object]
"""Puts a widget under the text that it is about."""


def put_below(widget: QWidget, below: QWidget) -> None:
    """Put a widget under another, in the column in which that one stands."""
    holder = widget.parentWidget()
    layouts = [] if holder is None else holder.findChildren(QVBoxLayout)
    for column in layouts:
        if (place := column.indexOf(widget)) >= 0:
            column.insertWidget(place + 1, below)


def always() -> bool:
    """Tell that a text is always the worker's own."""
    return True


class Advice(QObject):
    """Tips for the texts of one page of one family."""

    def __init__(self, around: Surroundings, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._session = session

    def offer(
        self, editor: Editor, place: tuple[str, str], put: Put, applies: Applies = always
    ) -> None:
        """Give a text tips as soon as somebody comes to it; `put` is called once, with the line.

        A text that is now the worker's own and then somebody else's is asked `applies` each time.
        """
        if self._around.aid is not None:
            _Waiting(self._around, self._session, editor, place, put, applies)


class _Waiting(QObject):
    """Makes the line under one text when it is first entered, and lets it look at each return."""

    def __init__(
        self,
        around: Surroundings,
        session: Session,
        editor: Editor,
        place: tuple[str, str],
        put: Put,
        applies: Applies,
    ) -> None:
        super().__init__(editor)
        self._around, self._session, self._applies = around, session, applies
        self._editor, self._place, self._put = editor, place, put
        self._hint: WordingHint | None = None
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at the text of whoever comes to it."""
        if event.type() == QEvent.Type.FocusIn:
            self._look()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        aid = self._around.aid
        if self._hint is None and aid is not None and self._applies():
            from mpg_desktop.ui.pages.wording_hint import WordingHint

            self._hint = WordingHint(self._around, self._session, aid, self._editor, self._place)
            self._hint.applies = self._applies
            self._put(self._hint)
        if self._hint is not None:
            self._hint.look()
