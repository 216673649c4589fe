"""A line for a passphrase: hidden, with a button to look at it and a word about caps lock."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from mpg_desktop.ui.fields.undo_keys import UndoKeys
from mpg_desktop.ui.parts import Tool, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class _HiddenLine(QLineEdit):
    """The line itself; any text can be pasted, nothing can be copied while it is hidden."""

    capitals = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint
        self.setInputMethodHints(
            hints.ImhHiddenText
            | hints.ImhSensitiveData
            | hints.ImhNoPredictiveText
            | hints.ImhNoAutoUppercase
        )
        self.eye = Tool(self)
        self.eye.setCheckable(True)
        self.eye.setCursor(Qt.CursorShape.ArrowCursor)
        theme.dress(self.eye, "eye", "text2")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the button at the end."""
        super().resizeEvent(event)
        size = self.eye.sizeHint()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 4 if mirrored else self.width() - size.width() - 4
        self.eye.setGeometry(
            left, (self.height() - size.height()) // 2, size.width(), size.height()
        )
        room = size.width() + 4
        self.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Guess from a letter whether caps lock is on: Qt does not tell."""
        if self.eye.hasFocus():  # its letters come here, its spaces do not
            event.ignore()
            return
        super().keyPressEvent(event)
        letter = event.text()
        if letter.isalpha() and letter.upper() != letter.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.capitals.emit(letter.isupper() != shift)


class SecretLine(QWidget):
    """A passphrase, or a key that is shown from the start, with sentences below."""

    typed = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, label: str, *, hidden: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self._hidden = hidden
        self.line = _HiddenLine(theme)
        self.line.eye.setChecked(not hidden)
        self.line.installEventFilter(UndoKeys(self))
        self.line.setAccessibleName(label)
        self._label = label_of(label, "label")
        self._label.setBuddy(self.line)
        self._caps = label_of(self.tr("Let op: hoofdletters staan vast (Caps Lock)."), "small")
        self._note = label_of("", "note")
        self._show_hidden()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.hair)
        for part in (self._label, self.line, self._caps, self._note):
            column.addWidget(part)
        self._caps.hide()
        self._note.hide()
        self.setFocusProxy(self.line)
        self.line.eye.toggled.connect(self._show_hidden)
        self.line.capitals.connect(self._caps.setVisible)
        self.line.textEdited.connect(self._edited)
        self.line.returnPressed.connect(self.entered.emit)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def put(self, text: str) -> None:
        """Put a text in, as if it were typed, without telling."""
        self.line.setText(text)

    def clear(self) -> None:
        """Forget what was typed, and hide what comes next."""
        self.line.clear()
        self.line.eye.setChecked(not self._hidden)

    def reveal(self, *, shown: bool) -> None:
        """Show the letters or hide them."""
        self.line.eye.setChecked(shown)

    def set_note(self, sentence: str) -> None:
        """Say what is wrong, at the spot."""
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)

    def note(self) -> QLabel:
        """Return the label that says what is wrong."""
        return self._note

    def caps(self) -> QLabel:
        """Return the label that warns of caps lock."""
        return self._caps

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line anew after a change of text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.line.updateGeometry()

    def _show_hidden(self) -> None:
        seen = self.line.eye.isChecked()
        mode = QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        words = self.tr("Verberg de letters") if seen else self.tr("Laat de letters zien")
        self.line.eye.setToolTip(words)
        self.line.eye.setAccessibleName(words)
        self._theme.dress(self.line.eye, "eye-off" if seen else "eye", "text2")

    def _edited(self, text: str) -> None:
        self.set_note("")
        self.typed.emit(text)
