"""What the shapes and lines of a drawing mean, in shapes and words, as far as they stand in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.picture import Line, Outline, Point, Stroke, Symbol
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

ROW_GAP = 6.0
NOBODY = RecordId("")


@dataclass(frozen=True, slots=True)
class Sample:
    """A symbol or a line as it stands in the drawing; `bars` are strokes across it.

    An `arrow` stands at the end of a line that has a direction.
    """

    symbol: Symbol | None = None
    line: Line | None = None
    bars: int = 0
    arrow: bool = False


def outlined(outline: Outline, *, crossed: bool = False, doubled: bool = False) -> Sample:
    """Return the sample of a symbol."""
    return Sample(Symbol(NOBODY, Point(0, 0), outline, crossed=crossed, doubled=doubled))


class Legend(Block):
    """Samples with their words, in columns, in the direction of the page."""

    def __init__(self, entries: list[tuple[Sample, Words]]) -> None:
        self.entries = entries

    def wrap(self, width: float, height: float) -> float:
        """Return how much room the legend takes when it is `width` points wide."""
        self.width = width
        self.column = width / COLUMNS
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
        for start in range(0, len(self.entries), COLUMNS):
            row = self.entries[start : start + COLUMNS]
            yield max(20.0, *(words.height for _, words in row)) + ROW_GAP, row


def _draw_sample(canvas: ArchiveCanvas, sample: Sample, at: tuple[float, float]) -> None:
    x, y = at
    canvas.setStrokeColor(INK)
    canvas.setFillColor(TINT)
    if sample.symbol is not None:
        canvas.setLineWidth(1.4)
        draw_outline(canvas, sample.symbol, (x + 14, y), 9)
        return
    stroke = Stroke((Point(0, 0), Point(1.3, 0)), sample.line or Line.PLAIN)
    draw_course(canvas, stroke, lambda point: (x + 2 + point.x * 22, y - point.y * 22))
    canvas.setLineWidth(1.4)
    for bar in range(sample.bars):
        canvas.line(x + 13 + bar * 5, y - 6, x + 17 + bar * 5, y + 6)
    if sample.arrow:
        tip = x + 2 + 1.3 * 22
        canvas.line(tip - 6, y + 4, tip, y)
        canvas.line(tip - 6, y - 4, tip, y)
