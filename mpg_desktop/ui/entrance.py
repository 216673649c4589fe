"""What one sees before a vault is open: one card in the middle of a calm page."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mpg_desktop.ui.parts import card
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class Entrance(QScrollArea):
    """A page that scrolls when the text is large, with a card of at most a comfortable width."""

    def __init__(self, theme: Theme, width: int) -> None:
        super().__init__()
        self._theme = theme
        self._width = width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.card, self.column = card()
        self.column.setContentsMargins(SIZES.page, SIZES.page, SIZES.page, SIZES.page)
        page = QWidget()
        across = QHBoxLayout(page)
        across.setContentsMargins(SIZES.room, SIZES.wide, SIZES.room, SIZES.wide)
        middle = QVBoxLayout()
        middle.addStretch(2)
        middle.addWidget(self.card)
        middle.addStretch(3)
        across.addStretch(1)
        across.addLayout(middle, 1000)
        across.addStretch(1)
        self.setWidget(page)
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self.card.setMaximumWidth(self._theme.px(self._width))


class Emblem(QLabel):
    """A large symbol in a soft square: it marks the page for who does not read it."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("part", "emblem")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.show_icon(icon)
        self._fit()
        theme.changed.connect(self._fit)

    def show_icon(self, icon: str) -> None:
        """Show another symbol."""
        self._theme.dress(self, icon, "accent", 26)

    @Slot()
    def _fit(self) -> None:
        side = self._theme.px(48)
        self.setFixedSize(side, side)
