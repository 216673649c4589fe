"""A small vector picture that screen and paper draw alike: strokes, symbols and labels.

Units are grid units: a person's symbol is 1 wide. x runs to the right, y runs down.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import pairwise
from math import hypot

from msgspec import Struct

from mpg_desktop.domain.ids import RecordId

ZIGZAG = 0.16
"""Grid units that a strained tie swings to either side, and goes on, per swing."""


class Line(StrEnum):
    """How a stroke is drawn; told apart without colour. `FAINT` only leads the eye."""

    PLAIN = "plain"
    THICK = "thick"
    DASHED = "dashed"
    DOTTED = "dotted"
    ZIGZAG = "zigzag"
    FAINT = "faint"


class Outline(StrEnum):
    """The shape of a symbol: the field's standard set for genograms (McGoldrick).

    `NOTHING` is a place where only words stand.
    """

    SQUARE = "square"
    CIRCLE = "circle"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    ROUNDED = "rounded"
    NOTHING = "nothing"


CROSS: Mapping[Outline, tuple[tuple[float, float], tuple[float, float]]] = {
    Outline.CIRCLE: ((0.707, -0.707), (0.707, 0.707)),
    Outline.DIAMOND: ((0.5, -0.5), (0.5, 0.5)),
    Outline.TRIANGLE: ((0.34, -0.2), (0.78, 0.88)),
}
"""Where the arms of a cross end on the right, above and below, in half symbols."""

CORNERS = ((1.0, -1.0), (1.0, 1.0))


def cross_in(outline: Outline) -> tuple[tuple[tuple[float, float], tuple[float, float]], ...]:
    """Return both lines of the cross in a symbol, in half symbols from its middle."""
    (right, top), (far, low) = CROSS.get(outline, CORNERS)
    return ((-right, top), (far, low)), ((right, top), (-far, low))


class Point(Struct, frozen=True):
    """A place in the picture, in grid units."""

    x: float
    y: float


class Stroke(Struct, frozen=True):
    """A line through points; `closed` joins the last to the first.

    `hue` (such as '#1D66C4') and `width` (grid units) are of a drawing made by hand; without them
    a line has the ink of the page and the width of its sort.
    """

    points: tuple[Point, ...]
    line: Line = Line.PLAIN
    closed: bool = False
    hue: str = ""
    width: float = 0.0


class Symbol(Struct, frozen=True):
    """A person or an organisation, with the lines of text below it.

    `inside` stands in the symbol (an age), `crossed` says that the person died, `doubled` that the
    plan is about this child.
    """

    about: RecordId
    at: Point
    outline: Outline
    size: float = 1.0
    inside: str = ""
    captions: tuple[str, ...] = ()
    crossed: bool = False
    doubled: bool = False


class Picture(Struct, frozen=True):
    """All parts of a picture, between `top_left` and `bottom_right`; strokes lie below symbols."""

    top_left: Point
    bottom_right: Point
    strokes: tuple[Stroke, ...]
    symbols: tuple[Symbol, ...]

    @property
    def width(self) -> float:
        """How wide the picture is, in grid units."""
        return self.bottom_right.x - self.top_left.x

    @property
    def height(self) -> float:
        """How high the picture is, in grid units."""
        return self.bottom_right.y - self.top_left.y


def frame(strokes: tuple[Stroke, ...], symbols: tuple[Symbol, ...], margin: float) -> Picture:
    """Make a picture just large enough for its parts, with `margin` grid units around."""
    points = [point for stroke in strokes for point in stroke.points]
    points += [symbol.at for symbol in symbols] or [Point(0, 0)]
    xs, ys = [point.x for point in points], [point.y for point in points]
    return Picture(
        Point(min(xs) - margin, min(ys) - margin),
        Point(max(xs) + margin, max(ys) + margin),
        strokes,
        symbols,
    )


def course(stroke: Stroke) -> tuple[Point, ...]:
    """Return the points through which a stroke is drawn: a strained tie goes to and fro."""
    return tuple(_zigzag(stroke.points)) if stroke.line is Line.ZIGZAG else stroke.points


def _zigzag(points: tuple[Point, ...]) -> Iterator[Point]:
    """Return the points of a line that goes to and fro around the straight one."""
    for one, other in pairwise(points):
        length = hypot(other.x - one.x, other.y - one.y) or 1.0
        across = Point(-(other.y - one.y) / length, (other.x - one.x) / length)
        steps = max(2, round(length / ZIGZAG))
        yield one
        for step in range(1, steps):
            share, side = step / steps, ZIGZAG * (1 if step % 2 else -1)
            yield Point(
                one.x + (other.x - one.x) * share + across.x * side,
                one.y + (other.y - one.y) * share + across.y * side,
            )
        yield other
