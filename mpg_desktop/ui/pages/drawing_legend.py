"""What the signs and lines of a drawing mean, in signs and words, as far as they stand in it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mpg_desktop.domain.drawing_legend import Entry
from mpg_desktop.domain.picture import Point
from mpg_desktop.domain.samples import Sample
from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.picture_shapes import draw_stroke, draw_symbol
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

UNIT, WIDE, HIGH = 20, 32, 24
"""Pixels at 100 % text that a grid unit takes, and the room for one sign."""

WORDS = 190
"""Pixels at 100 % text for the words behind a sign; longer ones go on in a next line."""


class DrawingLegend(QWidget):
    """Signs with their words, side by side."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._entries: list[Entry] = []
        self._flow = Flow(self, gap=SIZES.gap)
        sheet.theme.changed.connect(self._build)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, unless they stand there already."""
        if self._entries == list(entries):
            return
        self._entries = list(entries)
        self._build()

    def _build(self) -> None:
        for old in self._flow.widgets():
            self._flow.removeWidget(old)
            old.hide()  # until it is gone it would be drawn over the others
            old.deleteLater()
        for sample, key in self._entries:
            self._flow.addWidget(self._row(sample, self._sheet.around.say(key)))

    def _row(self, sample: Sample, words: str) -> QWidget:
        theme = self._sheet.theme
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.tight)
        row.addWidget(_Sign(theme, sample))
        label = label_of(words, "small")
        label.setFixedWidth(theme.px(WORDS))
        row.addWidget(label)
        return holder


class _Sign(QWidget):
    """One sign of a drawing; the words behind it say the same."""

    def __init__(self, theme: Theme, sample: Sample) -> None:
        super().__init__()
        self._theme, self._sample = theme, sample
        self.setFixedSize(theme.px(WIDE), theme.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the sign as it stands in the drawing."""
        del event
        unit = self._theme.px(UNIT)
        middle = self.height() / 2

        def at(point: Point) -> QPointF:
            return QPointF(2 + point.x * unit, middle + point.y * unit)

        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for stroke in self._sample.strokes:
                draw_stroke(painter, stroke, at, self._theme)
            if self._sample.symbol is not None:
                half = unit / 2
                box = QRectF(self.width() / 2 - half, middle - half, unit, unit)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                draw_symbol(painter, self._sample.symbol, box, self._theme)
