"""The lines of a genogram: between partners, down to their children, and to second homes."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from mpg_desktop.domain.family_order import Descents
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.kin import Couple, Descent, Kin
from mpg_desktop.domain.picture import Line, Point, Stroke
from mpg_desktop.domain.records import Bond, Person
from mpg_desktop.domain.second_homes import Paths

DROP = 1.3
"""Grid units from the middle of a symbol down to the line of its couple; captions lie between."""

BAR = 0.95
"""Grid units from the middle of a child's symbol up to the bar that joins it to its siblings."""

LANE, DEEPER = 0.22, 0.3
"""Grid units between bars, and between the lines of two couples, that lie beside each other."""

ASIDE = 0.28
"""Grid units from the first line down to a child to its next one."""

NEAR = 0.2
"""Grid units within which lines of two couples would look like one."""

MOST_LANES = 6
"""How many bars lie above each other at most; more are of ties in a circle."""

ENDED: Mapping[Bond | None, int] = {Bond.SEPARATED: 1, Bond.DIVORCED: 2}
COUPLE_LINE: Mapping[Bond | None, Line] = {
    **dict.fromkeys((Bond.MARRIED, Bond.DIVORCED), Line.PLAIN),
    **dict.fromkeys((Bond.PARTNERS, Bond.SEPARATED), Line.DASHED),
    None: Line.DOTTED,
}
"""The line between two partners; nothing is said of two of whom only a child is known."""

DESCENT_LINE = {Bond.ADOPTIVE_PARENT: Line.DASHED, Bond.FOSTER_PARENT: Line.DOTTED}

STRAIGHT = 0.15
"""Grid units that a line may be beside its only child and still go straight down to it."""

Places = Mapping[RecordId, Point]
_Way = tuple[tuple[Point, Point], Line]


def family_lines(
    kin: Kin, places: Places, parts: Mapping[int, float], *, slashes: bool
) -> tuple[Stroke, ...]:
    """Return all lines. `parts` tells where a couple's line goes down (0 left, 1 right of it)."""
    descents = Descents(kin)
    lines = [_Couple.of(index, kin, places, parts, descents) for index in range(len(kin.couples))]
    deep = [each.sunk(steps) for each, steps in zip(lines, _depths(lines), strict=True)]
    strokes = [stroke for each in deep for stroke in each.between(slashes=slashes)]
    for each, lane in zip(deep, _lanes(deep), strict=True):
        strokes += each.down(kin.people, lane)
    paths = Paths(strokes, tuple(places.values()))
    for each in deep:
        strokes += each.to_second_homes(paths)
    return tuple(strokes)


class _Couple(Struct, frozen=True):
    """One couple with the places of all that its lines lead to.

    `left` and `right` are the partners, `start` is where the line to their children begins.
    """

    couple: Couple
    places: Places
    brood: tuple[RecordId, ...]
    left: Point
    right: Point
    start: Point

    @classmethod
    def of(
        cls,
        index: int,
        kin: Kin,
        places: Places,
        parts: Mapping[int, float],
        descents: Descents,
    ) -> "_Couple":
        couple = kin.couples[index]
        ends = sorted((places[each] for each in couple.partners), key=lambda at: at.x)
        left, right = ends[0], ends[-1]
        x = left.x + (right.x - left.x) * parts.get(index, 0.5)
        y = max(left.y, right.y) + (DROP if len(ends) > 1 else 0.0)
        brood = tuple(descents.brood(index, couple))
        alone = sum(couple.partners[0] in each.partners for each in kin.couples) == 1
        free = len(ends) > 1 or alone
        if free and len(brood) == 1 and abs(x - places[brood[0]].x) < STRAIGHT:
            x = places[brood[0]].x
        return cls(couple, places, brood, left, right, Point(x, y))

    @property
    def top(self) -> float:
        return min((self.places[each].y for each in self.brood), default=0.0)

    @property
    def reach(self) -> tuple[float, float]:
        xs = [self.places[each].x for each in self.brood]
        return (min(xs, default=self.start.x), max(xs, default=self.start.x))

    def sunk(self, steps: int) -> "_Couple":
        """Return the same couple with its line some steps deeper."""
        start = Point(self.start.x, self.start.y + steps * DEEPER)
        return _Couple(self.couple, self.places, self.brood, self.left, self.right, start)

    def between(self, *, slashes: bool) -> Iterator[Stroke]:
        """Yield the line between the partners."""
        if len(self.couple.partners) < 2:  # noqa: PLR2004 - a couple is two
            return
        y = self.start.y
        line = COUPLE_LINE[self.couple.bond]
        yield Stroke((self.left, Point(self.left.x, y), Point(self.right.x, y), self.right), line)
        if slashes:
            yield from self._slashes(ENDED.get(self.couple.bond, 0))

    def _slashes(self, many: int) -> Iterator[Stroke]:
        """Yield slashes where the line is free, nearest to who stands at the side."""
        x, y = self.start.x, self.start.y
        outer = self.left.x if x - self.left.x <= self.right.x - x else self.right.x
        middle = (outer + x) / 2 if self.brood else (self.left.x + self.right.x) / 2
        for index in range(many):
            at = middle + (index - (many - 1) / 2) * 0.22
            yield Stroke((Point(at - 0.12, y + 0.28), Point(at + 0.12, y - 0.28)))

    def down(self, people: Mapping[RecordId, Person], lane: int) -> Iterator[Stroke]:
        """Yield the line down to the children that stand below, each by its own sort of line."""
        if not self.brood:
            return
        first = closest(self.couple, self.brood)
        sorts = {_line(each) for each in first}
        shared = sorts.pop() if len(sorts) == 1 else Line.PLAIN
        bar = self.top - BAR - lane * LANE
        ways = [
            way
            for twins in births(self.couple, self.brood, people)
            for way in self._ways(twins, bar)
        ]
        ways += self._second_ways(first, bar)
        ends = [self.start.x, *(points[0].x for points, _ in ways)]
        yield Stroke((self.start, Point(self.start.x, bar)), shared)
        if max(ends) > min(ends):
            yield Stroke((Point(min(ends), bar), Point(max(ends), bar)), shared)
        for points, line in ways:
            yield Stroke(points, line)

    def _second_ways(self, first: list[Descent], bar: float) -> Iterator[_Way]:
        """Yield the line of a second bond with the same couple, beside the first."""
        for each in self.couple.children:
            if each not in first and each.child in self.brood:
                x, y = self.places[each.child].x + ASIDE, self.places[each.child].y
                yield (Point(x, bar), Point(x, y)), _line(each)

    def _ways(self, twins: list[Descent], bar: float) -> Iterator[_Way]:
        """Yield the last part of the way to each of some children that were born together."""
        places = [self.places[each.child] for each in twins]
        middle = sum(place.x for place in places) / len(places)
        for each, place in zip(twins, places, strict=True):
            yield (Point(middle, bar), place), _line(each)

    def to_second_homes(self, paths: Paths) -> tuple[Stroke, ...]:
        """Return the lines to children that stand below other parents."""
        ends = {
            self.places[each.child]: _line(each)
            for each in self.couple.children
            if each.child not in self.brood
        }
        return paths.lead(self.start, ends)


def _line(descent: Descent) -> Line:
    return DESCENT_LINE.get(descent.bond, Line.PLAIN)


def closest(couple: Couple, brood: Sequence[RecordId]) -> list[Descent]:
    """Return one descent for each child that stands below a couple: the closest."""
    found = {each.child: each for each in reversed(couple.children)}
    return [found[child] for child in brood]


def births(
    couple: Couple, brood: Sequence[RecordId], people: Mapping[RecordId, Person]
) -> Iterator[list[Descent]]:
    """Yield the children of each birth: twins have the same day, and the same bond."""

    def birth(descent: Descent) -> tuple[object, ...]:
        person = people[descent.child]
        day = person.birth_date or person.due_date
        return (day, person.birth_date is None, descent.bond, descent.child if day is None else "")

    for _, together in groupby(closest(couple, brood), key=birth):
        yield list(together)


def _depths(couples: list[_Couple]) -> list[int]:
    """Return by how many steps each line is deeper, so that no two of one person are one line."""
    depths: list[int] = []
    for at, mine in enumerate(couples):
        near = {depths[each] for each in range(at) if _meet(mine, couples[each])}
        depths.append(min(set(range(at + 1)) - near))
    return depths


def _meet(one: _Couple, other: _Couple) -> bool:
    """Tell whether the lines of two couples lie as deep and end at the same person."""
    of_two = min(len(one.couple.partners), len(other.couple.partners)) > 1
    same = {*one.couple.partners} & {*other.couple.partners}
    return of_two and bool(same) and abs(one.start.y - other.start.y) < NEAR


def _lanes(couples: list[_Couple]) -> list[int]:
    """Return how high each bar lies, so that no line down crosses the bar of another couple."""
    lanes = [0] * len(couples)
    above = [
        (one, other)
        for one in range(len(couples))
        for other in range(len(couples))
        if one != other and _passes(couples[one], couples[other])
    ]
    for _ in couples:
        for one, other in above:
            lanes[one] = max(lanes[one], lanes[other] + 1)
    return [min(each, MOST_LANES) for each in lanes]


def _passes(one: _Couple, other: _Couple) -> bool:
    """Tell whether the line down of one couple comes down over the children of another."""
    if not one.brood or not other.brood or one.top != other.top:
        return False
    low, high = other.reach
    return low - NEAR < one.start.x < high + NEAR
