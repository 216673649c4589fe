"""One entry of a list in a form: a line that is pressed, and what then unfolds under it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mpg_desktop.ui.pages.row import Row
from mpg_desktop.ui.theme import Theme


class EntryFrame(QFrame):
    """The line and the column in which it stands; what it does when pressed says who makes it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "entry")
        self.row = Row(theme, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addWidget(self.row)
