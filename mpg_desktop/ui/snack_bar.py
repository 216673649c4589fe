"""The bar at the bottom that says what was done, and lets it be undone: no question boxes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from mpg_desktop.ui.parts import button, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

SECONDS = 10
"""How long the bar stays; while one is in it, it stays longer."""


class SnackBar(QFrame):
    """Floats over the bottom of its parent."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "snack")
        self._theme = theme
        self._does: Callable[[], object] = lambda: None
        self._is_of_family = False
        self._text = label_of("", "snack_words")
        self._undo = button("", "snack")
        self._undo.clicked.connect(self._done)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIZES.room, SIZES.tight, SIZES.tight, SIZES.tight)
        row.setSpacing(SIZES.gap)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme.px(120))
        self._bar.hide()
        row.addWidget(self._text, 1)
        row.addWidget(self._bar)
        row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self._leave)
        parent.installEventFilter(self)
        self.hide()

    def say(
        self,
        sentence: str,
        undo: str = "",
        does: Callable[[], object] | None = None,
        *,
        of_family: bool = False,
    ) -> None:
        """Say what was done; `does` is called by the button that says `undo`.

        What is said `of_family` is of the family that lies open: it may name somebody, and nobody
        can undo it when that family was put away.
        """
        self._bar.hide()
        self._is_of_family = of_family
        self._text.setText(sentence)
        self._undo.setText(undo)
        self._undo.setVisible(does is not None)
        self._does = does or (lambda: None)
        self.setAccessibleName(sentence)
        self.show()
        self.raise_()
        self._settle()
        self._timer.start()

    def work(self, sentence: str, stop: str, does: Callable[[], object]) -> None:
        """Say what is being done, with a bar; `does` is called by the button that stops it."""
        self.say(sentence, stop, does)
        self._timer.stop()
        self._bar.setAccessibleName(sentence)
        self._bar.setRange(0, 0)
        self._bar.show()
        self._settle()

    def progress(self, done: int, total: int) -> None:
        """Show how far the work is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def put_family_away(self) -> None:
        """Say no more of the family that lay open."""
        if self._is_of_family:
            self.hide()

    def words(self) -> str:
        """Return what is said."""
        return self._text.text()

    def undo(self) -> None:
        """Do what the button does."""
        self._undo.click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay at the bottom when the window changes."""
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    def _done(self) -> None:
        self.hide()
        self._does()

    def _leave(self) -> None:
        if self._undo.hasFocus() or self.underMouse():
            self._timer.start()
        else:
            self.hide()

    def _settle(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        width = min(parent.width() - 2 * SIZES.wide, self._theme.px(560))
        height = max(self.heightForWidth(width), self.sizeHint().height())
        left = (parent.width() - width) // 2
        self.setGeometry(left, parent.height() - height - SIZES.wide, width, height)
