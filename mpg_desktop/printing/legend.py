"""What the shapes and lines of a drawing mean, in shapes and words, as far as they stand in it."""

from collections.abc import Iterator

from mpg_desktop.domain.samples import Sample
from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.shapes import draw_course, draw_outline
from mpg_desktop.printing.style import INK, TINT
from mpg_desktop.printing.words import Words

COLUMNS = 3
SAMPLE = 40.0
"""Points that a sample takes before its words."""

DRAWN = 32.0
"""Points of a sample that are drawn; the rest is air before the words."""

UNIT = 22.0
"""Points that a grid unit of a sample takes."""

ROW_GAP = 6.0


class Legend(Block):
    """Samples with their words, in as many columns as they fit, in the direction of the page."""

    def __init__(self, entries: list[tuple[Sample, Words]]) -> None:
        self.entries = entries

    def wrap(self, width: float, height: float) -> float:
        """Return how much room the legend takes when it is `width` points wide."""
        self.width = width
        widest = max((words.narrowest() for _, words in self.entries), default=0.0)
        fit = int(width / (widest + SAMPLE + ROW_GAP))
        self.columns = max(1, min(COLUMNS, fit))
        self.column = width / self.columns
        for _, words in self.entries:
            words.wrap(self.column - SAMPLE - ROW_GAP, height)
        self.height = sum(high for high, _ in self._rows())
        return self.height

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw row by row."""
        top = y + self.height
        for high, row in self._rows():
            for index, (sample, words) in enumerate(row):
                left, behind = x + index * self.column, SAMPLE
                if words.setting.mirrored:
                    left = x + self.width - (index + 1) * self.column
                    behind = self.column - SAMPLE - words.width
                    drawn = left + self.column - DRAWN
                else:
                    drawn = left
                with artifact(canvas):
                    _draw_sample(canvas, sample, (drawn, top - 10))
                words.draw(canvas, left + behind, top - words.height)
            top -= high

    def _rows(self) -> Iterator[tuple[float, list[tuple[Sample, Words]]]]:
        for start in range(0, len(self.entries), self.columns):
            row = self.entries[start : start + self.columns]
            yield max(20.0, *(words.height for _, words in row)) + ROW_GAP, row


def _draw_sample(canvas: ArchiveCanvas, sample: Sample, at: tuple[float, float]) -> None:
    x, y = at
    canvas.setStrokeColor(INK)
    canvas.setFillColor(TINT)
    if sample.symbol is not None:
        canvas.setLineWidth(1.4)
        draw_outline(canvas, sample.symbol, (x + 14, y), 9)
        return
    for stroke in sample.strokes:
        draw_course(canvas, stroke, lambda point: (x + 2 + point.x * UNIT, y - point.y * UNIT))
