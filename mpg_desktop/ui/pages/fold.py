"""A line that unfolds what stands under it, made when it is first unfolded."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mpg_desktop.ui.parts import button
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class Fold(QWidget):
    """A button with an arrow and, below it, a body that `make` builds once.

    `toggled` tells that the worker folded or unfolded it.
    """

    toggled = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        words: str,
        make: Callable[[], QWidget],
        words_open: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words, self._words_open = words, words_open or words
        self._make = make
        self.body: QWidget | None = None
        self.head: QPushButton = button(words, "link")
        self.head.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.head.setCheckable(True)
        self.head.toggled.connect(self.set_open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.tight)
        self._column.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeading)
        self._dress()

    @property
    def is_open(self) -> bool:
        """Whether the body is in sight."""
        return self.head.isChecked()

    def set_words(self, words: str, words_open: str = "") -> None:
        """Call it otherwise."""
        self._words, self._words_open = words, words_open or words
        self._dress()

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        """Fold or unfold it."""
        if is_open and self.body is None:
            self.body = self._make()
            self._column.addWidget(self.body)
            self._column.addSpacing(SIZES.gap)
        if self.body is not None:
            self.body.setVisible(is_open)
        self.head.setChecked(is_open)
        self._dress()
        self.toggled.emit(is_open)

    def _dress(self) -> None:
        self.head.setText(self._words_open if self.is_open else self._words)
        self._theme.dress(self.head, "chevron-up" if self.is_open else "chevron-down", "accent", 16)
