"""A row of pills of which one is chosen, made anew only when the choices are others."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from mpg_desktop.ui.fields.choice import Row
from mpg_desktop.ui.fields.pills import Segment
from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class Choices(QWidget):
    """One of a few, by word; `chosen` brings the word that the worker chose."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._offered: tuple[tuple[str, str], ...] = ()
        self._pills: QWidget | None = None
        self.buttons: dict[str, Segment] = {}
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.hair)
        self._column.addWidget(label_of(name, "label"))

    def offer(self, offered: tuple[tuple[str, str], ...], current: str) -> None:
        """Offer words with their labels, and show which one holds."""
        if offered != self._offered:
            self._offered = offered
            self._make()
        if current in self.buttons:
            self.buttons[current].setChecked(True)

    def _make(self) -> None:
        if self._pills is not None:
            self._pills.hide()
            self._pills.deleteLater()
        self._pills = QWidget(self)
        flow = Flow(self._pills)
        group = QButtonGroup(self._pills)
        row = Row(self._pills)
        self.buttons = {}
        for word, label in self._offered:
            pill = Segment(self._theme, label)
            pill.clicked.connect(lambda _on=False, word=word: self.chosen.emit(word))
            group.addButton(pill)
            row.add(pill)
            flow.addWidget(pill)
            self.buttons[word] = pill
        self._column.addWidget(self._pills)
