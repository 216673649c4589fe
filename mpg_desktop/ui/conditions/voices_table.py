"""All voices of a round beside each other, a row per condition; nothing is added up."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.voices import Row
from mpg_desktop.ui.conditions.level_cell import LevelCell
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

LABEL, WIDEST = 150, 280
"""Pixels at 100 % text that the words of a condition take at least, and at most beside voices:
further away one no longer sees which level belongs to which."""


class VoicesTable(QWidget):
    """A column per voice where they fit side by side; else below each other, each with its name."""

    def __init__(self, theme: Theme, conditions: Conditions, rows: Sequence[Row]) -> None:
        super().__init__()
        self._theme = theme
        self._is_wide: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SIZES.gap)
        self._grid.setVerticalSpacing(SIZES.tight)
        self._labels: list[QLabel] = []
        self._cells: list[list[LevelCell]] = []
        self._names: list[list[QLabel]] = []
        for row in rows:
            number = f"{row.condition.number}. " if row.condition.number else ""
            self._labels.append(label_of(f"{number}{row.condition.short}"))
            cells, names = [], []
            for said in row.now:
                name = said.name or self.tr("Iemand")
                cell = LevelCell(theme, conditions, f"{row.condition.label}, {name}", live=False)
                cell.show_level(said.level)
                cells.append(cell)
                names.append(label_of(name, "small"))
            self._cells.append(cells)
            self._names.append(names)
        said_first = rows[0].now if rows else ()
        heads = (label_of(each.name or self.tr("Iemand"), "label") for each in said_first)
        self._heads = list(heads)
        self._arrange(wide=True)
        self._fit()
        theme.changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Set the voices below each other where there is no room beside."""
        super().resizeEvent(event)
        wide = self._theme.px(LABEL) + self._voices() <= self.width()
        if wide != self._is_wide:
            self._arrange(wide=wide)

    def _voices(self) -> int:
        """Return how wide all voices are beside each other, in pixels."""
        cells = self._cells[0] if self._cells else []
        return sum(each.sizeHint().width() + SIZES.gap for each in cells)

    def _fit(self) -> None:
        """Let the words of a condition not stand further from its levels than one can follow."""
        self.setMaximumWidth(self._voices() + self._theme.px(WIDEST))

    def _arrange(self, *, wide: bool) -> None:
        self._is_wide = wide
        while self._grid.takeAt(0) is not None:
            pass  # the widgets stay: they get other places
        names = (each for names in self._names for each in names)
        for each in (*self._heads, *names):
            each.hide()
        if wide:
            self._set_beside()
        else:
            self._set_below()

    def _set_beside(self) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        for column, head in enumerate(self._heads, start=1):
            self._grid.addWidget(head, 0, column)
            head.setVisible(True)
        for line, (label, cells) in enumerate(zip(self._labels, self._cells, strict=True), start=1):
            label.setContentsMargins(0, 0, 0, 0)
            self._grid.addWidget(label, line, 0, middle)
            for column, cell in enumerate(cells, start=1):
                self._grid.addWidget(cell, line, column, middle)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0)

    def _set_below(self) -> None:
        line = 0
        for label, cells, names in zip(self._labels, self._cells, self._names, strict=True):
            label.setContentsMargins(0, SIZES.gap, 0, 0)
            self._grid.addWidget(label, line, 0, 1, 2)
            line += 1
            for cell, name in zip(cells, names, strict=True):
                self._grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignVCenter)
                self._grid.addWidget(cell, line, 1, Qt.AlignmentFlag.AlignLeading)
                name.setVisible(True)
                line += 1
        self._grid.setColumnStretch(0, 0)
        self._grid.setColumnStretch(1, 1)
