"""The three houses and the safety house of a child: their drawings, their outlines, who sees them.

The paper of a house is 1000 wide and 700 high, y running down. Strokes are kept as they were
drawn, also where a hand went over the edge; whoever draws them keeps to the paper.
"""

from collections.abc import Sequence
from math import cos, hypot, sin, tau

from mpg_desktop.domain.crayons import PAPER_LINE, hue_of
from mpg_desktop.domain.file import File
from mpg_desktop.domain.house_records import House, HouseOf, Stroke
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.picture import Picture, Point
from mpg_desktop.domain.picture import Stroke as Drawn

WIDE, HIGH = 1000.0, 700.0
"""The size of the paper, in its own units."""

UNITS = 100.0
"""Units of the paper in one grid unit of a picture."""

FARTHEST = 4.0
"""Units that a simplified stroke may lie beside the one that was drawn: less than its width."""

OUTLINE_WIDTH, THINNEST = 5.0, 4.0
"""How wide the lines of the house itself are, and a stroke at the least, in units of the paper."""

ROUND = 28
"""Pieces of which a whole oval of an outline is made."""

REACH = 18.0
"""Units beside a stroke at which the eraser still finds it."""

Corner = tuple[float, float]
"""A place on the paper."""

Course = tuple[Corner, ...]
"""A line through places of the paper."""

_ROOF: Course = ((90, 290), (500, 50), (910, 290))
_WALLS: Course = ((150, 256), (150, 650), (850, 650), (850, 256))
_DOOR: Course = ((455, 650), (455, 500), (545, 500), (545, 650))
_CHIMNEY: Course = ((690, 161), (690, 80), (760, 80), (760, 202))
_ATTIC: Course = ((150, 290), (850, 290))


def _bow(middle: Corner, radius: Corner, turn: Corner) -> Course:
    """Return a piece of an oval around a middle, from one turn to another (a full turn is 1)."""
    steps = max(2, round(abs(turn[1] - turn[0]) * ROUND))
    angles = [tau * (turn[0] + (turn[1] - turn[0]) * at / steps) for at in range(steps + 1)]
    return tuple(
        (round(middle[0] + radius[0] * cos(at), 1), round(middle[1] + radius[1] * sin(at), 1))
        for at in angles
    )


def _rays(middle: Corner, inner: float, outer: float, count: int) -> tuple[Course, ...]:
    """Return short lines that lead away from a middle."""
    turns = [tau * at / count for at in range(count)]
    return tuple(
        tuple(
            (round(middle[0] + far * cos(at), 1), round(middle[1] + far * sin(at), 1))
            for far in (inner, outer)
        )
        for at in turns
    )


_SUN: tuple[Course, ...] = (_bow((500, 175), (28, 28), (0, 1)), *_rays((500, 175), 40, 58, 10))
_CLOUD: Course = (
    *_bow((448, 186), (30, 26), (0.27, 0.72)),
    *_bow((486, 160), (34, 30), (0.52, 0.9)),
    *_bow((540, 170), (30, 26), (0.65, 1.02)),
    *_bow((556, 190), (26, 22), (0.85, 1.25)),
    (446, 212),
)
_STAR: Course = tuple(
    (round(500 + far * sin(tau * at / 10), 1), round(172 - far * cos(tau * at / 10), 1))
    for at in range(11)
    for far in ((58.0, 24.0)[at % 2],)
)
_HEART: Course = (
    (500, 222),
    *_bow((473, 160), (29, 26), (0.42, 1.0)),
    *_bow((527, 160), (29, 26), (0.5, 1.08)),
    (500, 222),
)
_FENCE: Course = ((40, 650), (960, 650))

OUTLINES: dict[HouseOf, tuple[Course, ...]] = {
    HouseOf.GOOD_THINGS: (_ROOF, _WALLS, _DOOR, _CHIMNEY, _ATTIC, _FENCE, *_SUN),
    HouseOf.WORRIES: (_ROOF, _WALLS, _DOOR, _ATTIC, _FENCE, _CLOUD),
    HouseOf.DREAMS: (_ROOF, _WALLS, _DOOR, _ATTIC, _FENCE, _STAR),
    HouseOf.SAFETY: (_ROOF, _WALLS, _DOOR, _CHIMNEY, _ATTIC, _FENCE, _HEART),
}
"""What is drawn of each house before the child begins: it tells the houses apart by itself."""


def houses_of(file: File, child: RecordId, of: HouseOf) -> tuple[House, ...]:
    """Return the houses of one sort of a child, the newest first."""
    found = [each for each in file.all(House) if (each.child, each.of) == (child, of)]
    return tuple(sorted(found, key=lambda each: (str(each.day or ""), each.id), reverse=True))


def strokes_of(file: File, house: RecordId) -> tuple[Stroke, ...]:
    """Return the strokes of a drawing in the order in which they were drawn."""
    found = [each for each in file.all(Stroke) if each.house == house]
    return tuple(sorted(found, key=lambda each: each.id))


def points_of(stroke: Stroke) -> Course:
    """Return the points of a stroke; half a point at its end is left out."""
    return tuple(zip(stroke.points[::2], stroke.points[1::2], strict=False))


def goes_over_the_edge(stroke: Stroke) -> bool:
    """Tell whether a stroke leaves the paper anywhere."""
    return any(not (0 <= x <= WIDE and 0 <= y <= HIGH) for x, y in points_of(stroke))


def simplified(line: Sequence[tuple[float, float]]) -> tuple[float, ...]:
    """Return a line with the fewest of its points that still look the same, as x and y by turns.

    After Ramer, Douglas and Peucker: both ends stay, and whatever lies too far beside.
    """
    points = list(line)
    kept, parts = {0, len(points) - 1}, [(0, len(points) - 1)]
    while parts:
        first, last = parts.pop()
        between = range(first + 1, last)
        distance, farthest = max(
            ((_beside(points[at], points[first], points[last]), at) for at in between),
            default=(0.0, first),
        )
        if distance > FARTHEST:
            kept.add(farthest)
            parts += [(first, farthest), (farthest, last)]
    return tuple(round(value, 1) for at in sorted(kept) if points for value in points[at])


def stroke_at(strokes: Sequence[Stroke], x: float, y: float) -> Stroke | None:
    """Return the stroke at a place of the paper, the last drawn one where several cross."""
    for stroke in reversed(strokes):
        points = points_of(stroke)
        reach = REACH + stroke.width / 2
        ends = zip(points, points[1:] or points, strict=False)
        if any(_beside((x, y), one, other) <= reach for one, other in ends):
            return stroke
    return None


def house_picture(file: File, house: House) -> Picture:
    """Return the outline of a house with its drawing, for paper; a dot is a very short line.

    Every stroke keeps its colour and its width, as on the screen.
    """
    outline = [_drawn(line, PAPER_LINE, OUTLINE_WIDTH) for line in OUTLINES[house.of]]
    drawn = [
        _drawn(_at_least_a_dot(line), hue_of(each.colour), each.width)
        for each in strokes_of(file, house.id)
        if (line := _on_paper(points_of(each)))
    ]
    corner = Point(WIDE / UNITS, HIGH / UNITS)
    return Picture(Point(0, 0), corner, (*outline, *drawn), ())


def _at_least_a_dot(line: Course) -> Course:
    (x, y), *more = line
    return line if more else ((x, y), (x + 1, y))


def _on_paper(line: Course) -> Course:
    return tuple((min(max(x, 0.0), WIDE), min(max(y, 0.0), HIGH)) for x, y in line)


def _drawn(line: Course, hue: str, width: float) -> Drawn:
    points = tuple(Point(x / UNITS, y / UNITS) for x, y in line)
    return Drawn(points, hue=hue, width=max(width, THINNEST) / UNITS)


def _beside(at: tuple[float, float], one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return how far a point lies from the straight piece between two others."""
    (x, y), (from_x, from_y) = at, one
    along_x, along_y = other[0] - from_x, other[1] - from_y
    square = along_x * along_x + along_y * along_y
    share = ((x - from_x) * along_x + (y - from_y) * along_y) / square if square else 0.0
    share = min(1.0, max(0.0, share))
    return hypot(x - from_x - share * along_x, y - from_y - share * along_y)
