"""A field for a story: it grows with the text and keeps every letter of every script."""

from PySide6.QtCore import QEvent, QMimeData
from PySide6.QtGui import QContextMenuEvent, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from mpg_desktop.ui.fields.dropped import brings_files, offer_words_only
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.fields.undo_keys import pop_up_without_undo
from mpg_desktop.ui.theme import Theme

_FEWEST_LINES, _MOST_LINES = 3, 16
_AROUND = 22
_PARAGRAPHS = {"\u2029": "\n", "\u2028": "\n"}


class Story(QTextEdit):
    """A text that is as high as what it holds, between three lines and sixteen."""

    def __init__(self) -> None:
        super().__init__()
        self._height = 0
        self._is_growing = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.grow())
        self.grow()

    def words(self) -> str:
        """Return the text; `toPlainText` would turn a no-break space into another."""
        raw = self.document().toRawText()
        for mark, end in _PARAGRAPHS.items():
            raw = raw.replace(mark, end)
        return raw

    def grow(self) -> None:
        """Take the height that the text needs.

        Another height can bring or take a scroll bar, here or in the page, and so break lines
        elsewhere: what that leads to while the height is being set is looked at afterwards, and
        twice at the most. Without that two heights could call for each other without end.
        """
        if self._is_growing:
            return
        self._is_growing = True
        for _time in range(2):
            if (height := self._needed()) == self._height:
                break
            self._height = height
            self.setFixedHeight(height)
        self._is_growing = False

    def _needed(self) -> int:
        line = self.fontMetrics().lineSpacing()
        wanted = self.document().size().height() - 2 * self.document().documentMargin()
        return round(max(_FEWEST_LINES * line, min(_MOST_LINES * line, wanted))) + _AROUND

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Measure anew: another width breaks lines elsewhere."""
        super().resizeEvent(event)
        self.grow()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Measure anew after a change of text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.grow()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the page unless one is writing in this text."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Leave a file that is dragged here to what takes files."""
        return not brings_files(source) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste words, and no file that was copied."""
        if not brings_files(source):
            super().insertFromMimeData(source)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Show Qt's menu without its undo and redo: these belong to the whole case."""
        menu = offer_words_only(self.createStandardContextMenu())
        pop_up_without_undo(menu, event.globalPos())


class LongTextField(Field):
    """A text of any length, in somebody's own words."""

    def __init__(self, theme: Theme, label: str, help_text: str = "") -> None:
        super().__init__(theme, label, help_text)
        self.text = Story()
        self._shown = ""
        self._showing = False
        self.set_control(self.text)
        self.text.textChanged.connect(self._tell)

    def value(self) -> str:
        """Return the text, exactly as it was shown or typed."""
        return self._shown

    def show_value(self, value: object) -> None:
        """Show a text; the cursor goes to the end of what changed, or stays."""
        text = str(value or "")
        before, self._shown = self.text.words(), text
        if before == text:
            return
        self._showing = True
        _replace(self.text, before, text)
        self._showing = False

    def empty(self) -> str:
        """Return the empty text."""
        return ""

    def _tell(self) -> None:
        if not self._showing and (text := self.text.words()) != self._shown:
            self._shown = text
            self.announce(text)


def _replace(widget: Story, before: str, after: str) -> None:
    if not before or not after:
        widget.setPlainText(after)
        return
    start = _shared(before, after)
    end = _shared(before[start:][::-1], after[start:][::-1])
    cursor = widget.textCursor()
    cursor.setPosition(units(before[:start]))
    cursor.setPosition(units(before[: len(before) - end]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(after[start : len(after) - end])
    widget.setTextCursor(cursor)


def _shared(one: str, other: str) -> int:
    """Return how many letters two texts share at their start."""
    shorter = min(len(one), len(other))
    if one[:shorter] == other[:shorter]:
        return shorter
    low, high = 0, shorter
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def units(text: str) -> int:
    """Return the length of a text as Qt counts it: an emoji is two."""
    return len(text) + sum(letter > "\uffff" for letter in text)
