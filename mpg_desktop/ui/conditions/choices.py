"""A row of pills of which one is chosen, made anew only when the choices are others."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from mpg_desktop.ui.fields.button_row import Row
from mpg_desktop.ui.fields.pills import Segment
from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

MakesPill = Callable[[str, str], Segment]
"""Makes the pill of a word and its label."""


class Choices(QWidget):
    """One of a few, by word; `chosen` brings the word that the worker chose."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, pill: MakesPill | None = None) -> None:
        super().__init__()
        self._pill = pill or (lambda _word, label: Segment(theme, label, marked=False))
        self._offered: tuple[tuple[str, str], ...] = ()
        self._pills = QWidget(self)
        self._group = QButtonGroup(self._pills)
        self._row = Row(self._pills)
        self.buttons: dict[str, Segment] = {}
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.hair)
        self._column.addWidget(label_of(name, "label"))
        self._column.addWidget(self._pills)

    def offer(self, offered: tuple[tuple[str, str], ...], current: str) -> None:
        """Offer words with their labels, and show which one holds; none when it is not there."""
        if offered != self._offered:
            self._offered = offered
            self._make()
        self._group.setExclusive(False)
        for word, pill in self.buttons.items():
            pill.setChecked(word == current)
        self._group.setExclusive(True)
        self._row.settle()

    def _make(self) -> None:
        old = self._pills
        self._pills = QWidget(self)
        flow = Flow(self._pills)
        self._group = QButtonGroup(self._pills)
        self._row = Row(self._pills)
        self.buttons = {}
        for word, label in self._offered:
            pill = self._pill(word, label)
            pill.clicked.connect(lambda _on=False, word=word: self.chosen.emit(word))
            self._group.addButton(pill)
            self._row.add(pill)
            flow.addWidget(pill)
            self.buttons[word] = pill
        self._column.replaceWidget(old, self._pills)
        old.hide()
        old.deleteLater()
