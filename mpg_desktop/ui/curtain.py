"""The curtain: one key, and nothing of any family is on the screen."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from mpg_desktop.ui.parts import label_of


class Curtain(QWidget):
    """Covers its window completely; it is not a lock."""

    lifted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._hidden: list[QWidget] = []
        self._before: QWidget | None = None
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Het scherm is afgedekt"))
        self._words = label_of(self.tr("Druk op F12 om verder te gaan."), "small")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self._words)
        window.installEventFilter(self)
        self.hide()

    def words(self) -> QLabel:
        """Return the line that tells how to go on."""
        return self._words

    def fall(self) -> None:
        """Cover the window at once, dialogs too."""
        window = self.window()
        self._before = QApplication.focusWidget()
        self._hidden = [
            each
            for each in QApplication.topLevelWidgets()
            if each.isVisible() and each is not window
        ]
        for each in self._hidden:
            each.hide()
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def lift(self) -> None:
        """Show everything again, the cursor where it was."""
        self.hide()
        for each in self._hidden:
            each.show()
        self._hidden = []
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None
        self.lifted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Go on covering while the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.window().rect())
        return super().eventFilter(watched, event)
