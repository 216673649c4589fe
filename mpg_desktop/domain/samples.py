"""Samples of the shapes and lines of a drawing, for a legend on the screen or on paper."""

from msgspec import Struct

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.picture import Line, Outline, Point, Stroke, Symbol

LONG = 1.3
"""Grid units that the sample of a line is long."""

NOBODY = RecordId("")


class Sample(Struct, frozen=True):
    """A symbol around the middle, or strokes that begin at the left; in grid units."""

    symbol: Symbol | None = None
    strokes: tuple[Stroke, ...] = ()


def outlined(outline: Outline, *, crossed: bool = False, doubled: bool = False) -> Sample:
    """Return the sample of a symbol."""
    return Sample(Symbol(NOBODY, Point(0, 0), outline, crossed=crossed, doubled=doubled))


def lined(line: Line, *, bars: int = 0, arrow: bool = False) -> Sample:
    """Return the sample of a line, with strokes across it, or an arrow at its end."""
    strokes = [Stroke((Point(0, 0), Point(LONG, 0)), line)]
    for bar in range(bars):
        x = 0.5 + bar * 0.23
        strokes.append(Stroke((Point(x, 0.27), Point(x + 0.18, -0.27))))
    if arrow:
        ends = (Point(LONG - 0.27, side) for side in (-0.18, 0.18))
        strokes += [Stroke((end, Point(LONG, 0))) for end in ends]
    return Sample(strokes=tuple(strokes))


def forked() -> Sample:
    """Return the sample of twins: two lines from one point."""
    top = Point(LONG / 2, -0.3)
    return Sample(strokes=tuple(Stroke((top, Point(x, 0.3))) for x in (0.2, LONG - 0.2)))
