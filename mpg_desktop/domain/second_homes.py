"""Finds a way through a genogram for the line to a child that stands below other parents."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import hypot, inf

from mpg_desktop.domain.picture import Line, Point, Stroke

ASIDE = 0.28
"""Grid units from the first line down to a child to its next one."""

START = 0.3
"""Grid units from the first line down of a couple to its next one."""

HEIGHTS = (0.72, 0.84, 1.06, 1.28, 1.5, 1.72, 1.94)
"""Grid units above a child at which the line can come from the side."""

CLEAR = 0.62
"""Grid units that a line keeps from the middle of a symbol."""

SAME, TINY = 0.1, 1e-9
"""Grid units within which two lines look like one, and what is nothing at all."""

CROSSING, COVERING, TOUCHING, LENGTH = 12.0, 9.0, 40.0, 0.2
"""What is worse: to cross a line, to lie on one, to pass through somebody; and per grid unit."""

Segment = tuple[Point, Point]
Way = tuple[Point, ...]


class Paths:
    """All lines and people that are there already; each way that is found joins them."""

    def __init__(self, strokes: Sequence[Stroke], people: Sequence[Point]) -> None:
        self._segments = [each for stroke in strokes for each in pairwise(stroke.points)]
        self._people = people

    def lead(self, start: Point, children: Mapping[Point, Line]) -> tuple[Stroke, ...]:
        """Return the lines from a couple to children, each where it crosses least."""
        found = tuple(
            Stroke(self._best(sorted(self._ways(start, child), key=_length)), line)
            for child, line in children.items()
        )
        self._segments += [each for stroke in found for each in pairwise(stroke.points)]
        return found

    def _ways(self, start: Point, child: Point) -> Iterator[Way]:
        for begin in (start.x - START, start.x + START, start.x):
            for end in (child.x - ASIDE, child.x + ASIDE):
                for height in HEIGHTS:
                    low = child.y - height
                    for column in self._columns(start, child):
                        yield self._way(Point(begin, start.y), column, Point(end, child.y), low)

    def _way(self, start: Point, column: float | None, end: Point, low: float) -> Way:
        if column is None:
            return (start, Point(start.x, low), Point(end.x, low), end)
        high = start.y + 0.6
        return (
            start,
            Point(start.x, high),
            Point(column, high),
            Point(column, low),
            Point(end.x, low),
            end,
        )

    def _columns(self, start: Point, child: Point) -> Iterator[float | None]:
        """Yield where the line can go down between people of the rows in between."""
        yield None
        xs = sorted(
            at.x for at in self._people if start.y < at.y < child.y and abs(at.y - child.y) > 1
        )
        if xs:
            yield xs[0] - 1.5
            yield xs[-1] + 1.5
            yield from ((one + other) / 2 for one, other in pairwise(xs) if other - one > 2 * CLEAR)

    def _best(self, ways: Sequence[Way]) -> Way:
        """Return the way that costs least; of `ways` the shortest come first."""
        best, least = ways[0], inf
        for way in ways:
            far = LENGTH * _length(way)
            if far >= least:
                break  # whatever is longer costs more, even where it meets nothing
            cost = far + self._harm(way, least - far)
            if cost < least:
                best, least = way, cost
        return best

    def _harm(self, way: Way, most: float) -> float:
        """Return what it costs that a way meets lines and people; beyond `most` it may be less."""
        cost = 0.0
        for piece in pairwise(way):
            cost += sum(_harm(piece, each) for each in self._segments)
            if piece[1] != way[-1]:
                cost += TOUCHING * sum(_touches(piece, at) for at in self._people)
            if cost >= most:
                break
        return cost


def _length(way: Way) -> float:
    return sum(abs(one.x - other.x) + abs(one.y - other.y) for one, other in pairwise(way))


def _harm(one: Segment, other: Segment) -> float:
    """Return what it costs that two straight lines meet."""
    wide, high = (_overlap(one, other, axis) for axis in (_x, _y))
    if min(wide, high) < -SAME:
        return 0.0
    if _turn(*one, other[0]) * _turn(*one, other[1]) < -TINY:
        return CROSSING * (_turn(*other, one[0]) * _turn(*other, one[1]) < -TINY)
    return COVERING * (max(wide, high) > SAME and _flat(one, other))


def _turn(start: Point, end: Point, at: Point) -> float:
    """Return on which side of a line a place lies, and how far: zero on the line."""
    return (end.x - start.x) * (at.y - start.y) - (end.y - start.y) * (at.x - start.x)


def _flat(one: Segment, other: Segment) -> bool:
    """Tell whether two lines have the same direction, and lie on each other where they meet."""
    length = hypot(one[1].x - one[0].x, one[1].y - one[0].y)
    return max(abs(_turn(*one, each)) for each in other) <= SAME * length


def _overlap(one: Segment, other: Segment, axis: Callable[[Point], float]) -> float:
    """Return how long two lines run beside each other; below zero when they do not."""
    a, b, c, d = axis(one[0]), axis(one[1]), axis(other[0]), axis(other[1])
    return min(max(a, b), max(c, d)) - max(min(a, b), min(c, d))


def _x(at: Point) -> float:
    return at.x


def _y(at: Point) -> float:
    return at.y


def _touches(segment: Segment, at: Point) -> bool:
    xs = sorted((segment[0].x, segment[1].x))
    ys = sorted((segment[0].y, segment[1].y))
    return xs[0] - CLEAR < at.x < xs[1] + CLEAR and ys[0] - CLEAR < at.y < ys[1] + CLEAR
