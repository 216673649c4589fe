"""In which order people stand beside each other in a genogram, so that lines need not cross.

Whoever has several partners stands between them. The farthest partner on a side stands level with
that person, each nearer one a step lower, so that the line to the farther one passes over it.
"""

from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum

from msgspec import Struct

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.kin import PARENTHOOD, Couple, Kin
from mpg_desktop.domain.records import Bond, Gender

ENDED = frozenset({Bond.SEPARATED, Bond.DIVORCED, None})
"""Bonds of couples that are no longer one, or of whom only their children are known."""


class Stand(Struct, frozen=True):
    """A place in a row: of somebody, or of the line down from a couple to its children.

    `couple` is a place in `Kin.couples`; `level` says how many steps below its row it is.
    """

    who: RecordId | None = None
    couple: int | None = None
    level: int = 0


class _Side(Enum):
    """Where the brothers and sisters of somebody stand: left, right, or around them by age."""

    LEFT = "left"
    RIGHT = "right"
    AROUND = "around"


_Line = list[Stand]


def ordered_rows(kin: Kin) -> tuple[tuple[Stand, ...], ...]:
    """Return everybody by generation, from left to right, with the lines down between them."""
    order = _Order(kin)
    order.stand_all()
    return tuple(tuple(row) for row in order.rows)


class Descents:
    """Whose children somebody is: from the closest couple, and from the others."""

    def __init__(self, kin: Kin) -> None:
        self.first: dict[RecordId, int] = {}
        self.others: dict[RecordId, list[int]] = {}
        found = [
            (PARENTHOOD.index(descent.bond), index, descent.child)
            for index, couple in enumerate(kin.couples)
            for descent in couple.children
        ]
        for _, index, child in sorted(found):
            if self.first.setdefault(child, index) != index:
                self.others.setdefault(child, []).append(index)

    def brood(self, index: int, couple: Couple) -> list[RecordId]:
        """Return the children of a couple that stand below it, by age."""
        children = dict.fromkeys(descent.child for descent in couple.children)
        return [child for child in children if self.first[child] == index]


class _Order:
    """Fills the rows from left to right; what stands is never moved again."""

    def __init__(self, kin: Kin) -> None:
        self.kin = kin
        self.rows: list[_Line] = [[] for _ in range(max(kin.rows.values(), default=-1) + 1)]
        self.descents = Descents(kin)
        self._standing: set[RecordId] = set()
        self._couples: dict[RecordId, list[int]] = {key: [] for key in kin.people}
        for index, couple in enumerate(kin.couples):
            for each in couple.partners:
                self._couples[each].append(index)
        self._alone = {
            key: [at for at in couples if len(kin.couples[at].partners) == 1]
            for key, couples in self._couples.items()
        }

    def stand_all(self) -> None:
        """Begin where most families meet, so that each of them can stand on a side of its own."""
        tied = {key: self._chain(key) for key in self.kin.people}

        def meeting(key: RecordId) -> tuple[int, int, int]:
            born = sum(each in self.descents.first for each in tied[key])
            return (-born, -len(tied[key]), self.kin.rows[key])

        for key in sorted(self.kin.people, key=meeting):
            if key not in self._standing:
                self._visit(self._line_up(key))()

    # ---- one chain of partners -------------------------------------------------------------------

    def _partners(self, key: RecordId) -> list[tuple[RecordId, int]]:
        """Return somebody's partners of the same generation with their couple, in order of time."""
        rows = self.kin.rows
        couples = sorted(self._couples[key], key=self._time)
        pairs = [(other, at) for at in couples for other in self.kin.couples[at].partners]
        return [(other, at) for other, at in pairs if other != key and rows[other] == rows[key]]

    def _time(self, index: int) -> tuple[bool, date, int]:
        """Return what puts the couples of somebody in order: the present one stands last."""
        couple = self.kin.couples[index]
        people = [self.kin.people[each.child] for each in couple.children]
        born = [each.birth_date or each.due_date or date.max for each in people]
        return (couple.bond not in ENDED, min(born, default=date.max), index)

    def _chain(self, key: RecordId) -> list[RecordId]:
        """Return everybody who is tied to somebody by one partner after another."""
        found = [key]
        for each in found:
            found += [other for other, _ in self._partners(each) if other not in found]
        return found

    def _line_up(self, key: RecordId) -> _Line:
        """Let a chain of partners stand beside each other, around who has most of them."""
        chain = [each for each in self._chain(key) if each not in self._standing]
        middle = max(chain, key=lambda each: (len(self._free(each, chain)), -chain.index(each)))
        used = {middle}
        near = self._free(middle, chain)
        if len(near) == 1 and self.kin.people[middle].gender is Gender.MALE:
            left: list[tuple[RecordId, int]] = []
        else:
            near = self._outward(near)
            left = near[: (len(near) + 1) // 2]
        right = near[len(left) :]
        before = self._beside(middle, left[::-1], 0, chain, used)
        after = self._beside(middle, right, 0, chain, used)
        self._standing.update(used)
        return [*before[::-1], Stand(middle), *after]

    def _free(self, key: RecordId, chain: list[RecordId]) -> list[tuple[RecordId, int]]:
        return [each for each in self._partners(key) if each[0] in chain]

    def _outward(self, near: list[tuple[RecordId, int]]) -> list[tuple[RecordId, int]]:
        """Put partners whose parents are drawn at the ends, where nothing passes over them."""
        born = [each for each in near if each[0] in self.descents.first]
        first, last = born[:1], born[1:][-1:]
        return [*first, *(each for each in near if each not in [*first, *last]), *last]

    def _beside(
        self,
        of: RecordId,
        partners: list[tuple[RecordId, int]],
        level: int,
        chain: list[RecordId],
        used: set[RecordId],
    ) -> _Line:
        """Return partners on one side from near to far, and behind each its own other partners."""
        free = [each for each in partners if each[0] not in used]
        used.update(other for other, _ in free)
        found: _Line = []
        for number, (other, index) in enumerate(free):
            low = level + len(free) - 1 - number
            if self.descents.brood(index, self.kin.couples[index]):
                found.append(Stand(couple=index, level=low))
            found.append(Stand(other, level=low))
            more = [each for each in self._free(other, chain) if each[0] != of]
            found += self._beside(other, more[::-1], low, chain, used)
        return found

    # ---- families above, beside and below --------------------------------------------------------

    def _visit(
        self, line: _Line, gap: RecordId | None = None, side: _Side = _Side.AROUND
    ) -> Callable[[], None]:
        """Stand a chain in its row, with all that belongs left of it; return how to go on.

        `gap` is a child of the chain that stands itself in between, with its own chain.
        """
        members = [each.who for each in line if each.who is not None]
        climbs = self._climbs(members)
        going_on = [self._climb(*each) for each in climbs if each[1] is not _Side.RIGHT]
        children = list(self._children(line))
        before, after = _parted(children, gap, side)
        self._foster(children[:1] if len(children) > 1 else [])
        for child in before:
            self._below(child, _Side.LEFT)
        self.rows[self.kin.rows[members[0]]].extend(line)

        def go_on() -> None:
            for child in after:
                self._below(child, _Side.RIGHT)
            self._foster(children)
            for who, where in climbs:
                if where is _Side.RIGHT:
                    self._climb(who, where)()
            for each in going_on:
                each()

        return go_on

    def _below(self, child: RecordId, side: _Side) -> None:
        if child in self._standing:
            return
        line = self._line_up(child)
        members = [each.who for each in line if each.who is not None]
        at = members.index(child)
        married_in = [
            index for index, who in enumerate(members) if self._has_free_parents(who, child)
        ]
        wrong = [index for index in married_in if (index < at) is (side is _Side.RIGHT)]
        self._visit(line[::-1] if len(wrong) * 2 > len(married_in) else line)()

    def _has_free_parents(self, who: RecordId, child: RecordId) -> bool:
        return who != child and self._parents(who) is not None

    def _foster(self, children: list[RecordId]) -> None:
        """Stand the other homes of children beside the first one."""
        for child in children:
            for index in self.descents.others.get(child, ()):
                key = self.kin.couples[index].partners[0]
                if key not in self._standing and self.kin.rows[key] < self.kin.rows[child]:
                    self._visit(self._line_up(key))()

    def _climb(self, who: RecordId, side: _Side) -> Callable[[], None]:
        index = self._parents(who)
        if index is None:
            return _nothing
        line = self._line_up(self.kin.couples[index].partners[0])
        return self._visit(line, who, side)

    def _climbs(self, members: list[RecordId]) -> list[tuple[RecordId, _Side]]:
        """Tell of whom in a chain the parents stand above, and on which side the rest of them."""
        born = [who for who in members if self._parents(who) is not None]
        if len(born) == 1:
            return [(born[0], _Side.AROUND)]
        half = len(born) // 2
        return [(who, _Side.LEFT if at < half else _Side.RIGHT) for at, who in enumerate(born)]

    def _parents(self, who: RecordId) -> int | None:
        """Return the couple of which somebody is a child, as long as it does not stand yet."""
        index = self.descents.first.get(who)
        if index is None or self.kin.couples[index].partners[0] in self._standing:
            return None
        return index

    def _children(self, line: _Line) -> Iterator[RecordId]:
        """Yield the children of a chain, couple by couple from left to right."""
        for stand in line:
            couples = [] if stand.couple is None else [stand.couple]
            for index in [*couples, *self._alone.get(stand.who or RecordId(""), ())]:
                yield from self.descents.brood(index, self.kin.couples[index])


def _parted(
    children: list[RecordId], gap: RecordId | None, side: _Side
) -> tuple[list[RecordId], list[RecordId]]:
    """Return who stands left and who stands right of a gap among children."""
    if gap not in children:
        return [], children
    at = children.index(gap)
    rest = [*children[:at], *children[at + 1 :]]
    if side is _Side.LEFT:
        return rest, []
    return ([], rest) if side is _Side.RIGHT else (children[:at], children[at + 1 :])


def _nothing() -> None:
    """Do nothing: there is nobody to go on with."""
