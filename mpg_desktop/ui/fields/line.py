"""A field of one line of text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit

from mpg_desktop.ui.fields.dropped import brings_files, offer_words_only, pastes_files
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.fields.undo_keys import pop_up_without_undo
from mpg_desktop.ui.theme import Theme

LONGEST = 2_000_000
"""Qt cuts lines at 32,767 letters without a word; nothing that was typed may be cut."""


class PlainLine(QLineEdit):
    """A line without an undo of its own, and without a limit that cuts text."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(LONGEST)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Let who was brought here by a jump go on behind the last letter."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.OtherFocusReason:
            self.end(False)  # noqa: FBT003 - Qt's: without marking

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Leave a file that is dragged here to what takes files."""
        if brings_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Paste words, and no file that was copied."""
        if not (event.matches(QKeySequence.StandardKey.Paste) and pastes_files()):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Paste words with the middle button, where that can be done, and no file."""
        middle = event.button() is Qt.MouseButton.MiddleButton
        if not (middle and pastes_files(QClipboard.Mode.Selection)):
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Show Qt's menu without its undo and redo: these belong to the whole case."""
        menu = offer_words_only(self.createStandardContextMenu())
        pop_up_without_undo(menu, event.globalPos())


class LineField(Field):
    """A short text, such as a name."""

    def __init__(self, theme: Theme, label: str, help_text: str = "") -> None:
        super().__init__(theme, label, help_text)
        self.line = PlainLine()
        self._shown = ""
        self.set_control(self.line)
        self.line.textEdited.connect(self._tell)

    def value(self) -> str:
        """Return the text, exactly as it was shown or typed."""
        return self._shown

    def show_value(self, value: object) -> None:
        """Show a text; the cursor stays where it was when the text is the same."""
        self._shown = str(value or "")
        if self.line.text() != self._shown:
            self.line.setText(self._shown)
            if not self.line.hasFocus():
                # A text that is longer than the line is read from its beginning.
                self.line.setCursorPosition(0)

    def empty(self) -> str:
        """Return the empty text."""
        return ""

    def _tell(self, text: str) -> None:
        self._shown = text
        self.announce(text)
