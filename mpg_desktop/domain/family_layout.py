"""Where everybody stands in a genogram: rows by generation, children below the line of parents."""

from collections.abc import Mapping
from itertools import pairwise

from msgspec import Struct

from mpg_desktop.domain.family_order import Descents, Stand, ordered_rows
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.kin import Kin
from mpg_desktop.domain.picture import Point
from mpg_desktop.domain.spread import spread

PITCH = 2.3
"""Grid units between neighbours in a row."""

ROW = 3.9
"""Grid units between two generations."""

STEP = 2.5
"""Grid units by which a nearer partner stands lower than a farther one."""

ASIDE = 1.3
"""Grid units between somebody and the line down of another couple."""

STRAIGHT, FIRM, CLOSE, SOFT, LOOSE = 20.0, 2.0, 1.0, 0.4, 0.1
"""How much it counts to stand straight over an only child, below one's parents, beside one's own,
in the middle below one's parents, and where one stood before."""

SWEEPS = 60
"""Rounds of moving each row towards its relatives; the picture stands still well before."""


class Layout(Struct, frozen=True):
    """Where people stand, and at which part of a couple's line (0 left, 1 right) it goes down."""

    people: Mapping[RecordId, Point]
    parts: Mapping[int, float]


def layout(kin: Kin) -> Layout:
    """Return where everyone stands."""
    return _Layout(kin).found()


class _Row(Struct, frozen=True):
    """A row from left to right; gaps and closeness are to the neighbour on the left."""

    stands: tuple[Stand, ...]
    gaps: list[float]
    close: list[bool]


class _Layout:
    """Moves each row to and fro until everyone stands as near as can be to their relatives."""

    def __init__(self, kin: Kin) -> None:
        self.kin = kin
        descents = Descents(kin)
        self._first = descents.first
        self._broods = {
            index: brood
            for index, couple in enumerate(kin.couples)
            if (brood := descents.brood(index, couple))
        }
        self._single = {
            kin.couples[index].partners[0]: index
            for index in self._broods
            if len(kin.couples[index].partners) == 1
        }
        self._bands = [{*each.partners} for each in kin.couples]
        self._bands += [{*brood} for brood in self._broods.values()]
        rows = ordered_rows(kin)
        self._rows = [self._row(stands) for stands in rows]
        self._stands = {each.who: each for row in rows for each in row if each.who is not None}
        self._stems = {each.couple: each for row in rows for each in row if each.who is None}
        self._xs: dict[Stand, float] = {}
        for row in self._rows:
            self._xs.update(zip(row.stands, spread([0.0] * len(row.gaps), row.gaps), strict=True))

    def found(self) -> Layout:
        """Return where everybody stands in the end."""
        for sweep in range(SWEEPS):
            for row in self._rows if sweep % 2 else self._rows[::-1]:
                wishes = [self._wish(row, at) for at in range(len(row.stands))]
                self._xs.update(zip(row.stands, spread(wishes, row.gaps), strict=True))
        tops, middle = self._tops(), self._middle()
        people = {
            who: Point(self._xs[stand] - middle, tops[self.kin.rows[who]] + stand.level * STEP)
            for who, stand in self._stands.items()
        }
        parts = {index: self._part(index, people) for index in self._stems if index is not None}
        return Layout(people, parts)

    def _row(self, stands: tuple[Stand, ...]) -> _Row:
        near = [*pairwise(stands)]
        gaps = [0.0, *(self._gap(one, other) for one, other in near)][: len(stands)]
        return _Row(
            stands, gaps, [False, *(self._belong(one, other) for one, other in near), False]
        )

    def _tops(self) -> list[float]:
        tops = [0.0]
        for row in self._rows:
            lowest = max((each.level for each in row.stands), default=0)
            tops.append(tops[-1] + ROW + STEP * lowest)
        return tops

    def _middle(self) -> float:
        """Return what lies as far from the left as from the right: zero in the picture."""
        return (min(self._xs.values(), default=0.0) + max(self._xs.values(), default=0.0)) / 2

    def _part(self, index: int, people: Mapping[RecordId, Point]) -> float:
        xs = sorted(people[each].x for each in self.kin.couples[index].partners)
        return (self._xs[self._stems[index]] - self._middle() - xs[0]) / (xs[-1] - xs[0])

    def _gap(self, one: Stand, other: Stand) -> float:
        if one.who is not None and other.who is not None:
            return PITCH
        return PITCH / 2 if self._belong(one, other) else ASIDE

    def _belong(self, one: Stand, other: Stand) -> bool:
        """Tell whether neighbours are partners, siblings, or one and the line down of a couple."""
        if one.who is not None and other.who is not None:
            return any({one.who, other.who} <= each for each in self._bands)
        index = one.couple if one.couple is not None else other.couple
        partners = self.kin.couples[index or 0].partners
        return one.who in partners or other.who in partners

    def _wish(self, row: "_Row", at: int) -> float:
        """Return where a place would like to be: beside its own, over children, below parents."""
        stand = row.stands[at]
        mine = self._xs[stand]
        wishes = [(mine, LOOSE)]
        if at:
            weight = CLOSE if row.close[at] else LOOSE
            wishes.append((self._xs[row.stands[at - 1]] + row.gaps[at], weight))
        if at + 1 < len(row.stands):
            weight = CLOSE if row.close[at + 1] else LOOSE
            wishes.append((self._xs[row.stands[at + 1]] - row.gaps[at + 1], weight))
        index = stand.couple if stand.who is None else self._single.get(stand.who)
        if index is not None:
            low, high = self._reach(index)
            wishes.append(((low + high) / 2, FIRM if low < high else STRAIGHT))
        above = None if stand.who is None else self._first.get(stand.who)
        if above is not None:
            low, high = self._reach(above)
            stem = self._stem(above)
            wishes.append((mine + stem - (low + high) / 2, SOFT if low < stem < high else FIRM))
        return sum(wish * weight for wish, weight in wishes) / sum(each for _, each in wishes)

    def _reach(self, index: int) -> tuple[float, float]:
        """Return from where to where the children of a couple stand."""
        xs = [self._xs[self._stands[each]] for each in self._broods[index]]
        return min(xs), max(xs)

    def _stem(self, index: int) -> float:
        stem = self._stems.get(index)
        return self._xs[self._stands[self.kin.couples[index].partners[0]] if stem is None else stem]
