"""What the pages of the first start share."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mpg_desktop.ui.parts import frame_of, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class Step(QWidget):
    """One page: a title, a few plain sentences and what there is to do.

    `changed` tells that `is_ready` may have become another; `done` asks to go on at once.
    """

    changed = Signal()
    done = Signal()
    icon = "circle-check"

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SIZES.room)

    def title(self) -> str:
        """Return the title of the page."""
        raise NotImplementedError

    def onward(self) -> str:
        """Return what the button says that leads on."""
        return self.tr("Verder")

    def is_ready(self) -> bool:
        """Return whether one can go on."""
        return True

    def enter(self) -> None:
        """Get ready: the page comes into sight."""


def message(theme: Theme, part: str, icon: str) -> tuple[QFrame, QLabel, QVBoxLayout]:
    """Return a tinted box with a symbol, its text, and the column for what else is in it."""
    box = frame_of(part)
    row = QHBoxLayout(box)
    row.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.gap)
    row.setSpacing(SIZES.gap)
    mark = QLabel()
    theme.dress(mark, icon, part, 20)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    text = label_of("")
    column = QVBoxLayout()
    column.setSpacing(SIZES.tight)
    column.addWidget(text)
    row.addLayout(column, 1)
    return box, text, column
