"""Who had children with whom and who is whose child: the couples behind a genogram."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from mpg_desktop.domain.file import File
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Bond, Circle, Kinship, Person, Role

PARENTHOOD = (Bond.PARENT, Bond.ADOPTIVE_PARENT, Bond.FOSTER_PARENT)
"""Bonds between a parent (`one`) and a child (`other`), the closest first."""

PARENTS_ROW = 1
ROW_OF_ROLE = {Role.GRANDPARENT: 0, Role.PARENT: PARENTS_ROW, Role.CHILD: 2}
"""Where somebody without known ties stands; everyone else stands in the row of the parents."""


class Descent(Struct, frozen=True):
    """A child of a couple, and by what bond."""

    child: RecordId
    bond: Bond


class Couple(Struct, frozen=True):
    """One or two people and the children they have together.

    `bond` is None when nothing is known between the two but their children.
    """

    partners: tuple[RecordId, ...]
    bond: Bond | None
    children: tuple[Descent, ...] = ()


class Kin(Struct, frozen=True):
    """The people of a genogram, its couples, and the row (0 on top) on which everyone stands."""

    people: Mapping[RecordId, Person]
    couples: tuple[Couple, ...]
    rows: Mapping[RecordId, int]


def kin_of(file: File) -> Kin:
    """Return the couples of a file; ties to people who are not there are passed over.

    The family stands in it, and whoever is tied to it by blood, care or partnership.
    """
    known = {each.id: each for each in file.all(Person)}
    ties = [tie for tie in file.all(Kinship) if _is_sound(tie, known)]
    tied = {end for tie in ties for end in (tie.one, tie.other)}
    people = {
        key: each for key, each in known.items() if each.circle is Circle.FAMILY or key in tied
    }
    couples = _couples(ties, people)
    return Kin(people, couples, _rows(people, couples))


def _is_sound(tie: Kinship, people: Mapping[RecordId, Person]) -> bool:
    return tie.one != tie.other and tie.one in people and tie.other in people


def _couples(ties: list[Kinship], people: Mapping[RecordId, Person]) -> tuple[Couple, ...]:
    bonds: dict[tuple[RecordId, ...], Bond | None] = {}
    for tie in ties:
        if tie.bond not in PARENTHOOD:
            bonds[_pair((tie.one, tie.other))] = tie.bond
    children: dict[tuple[RecordId, ...], list[Descent]] = {}
    for child in people:
        for partners, bond in _parents(child, ties, bonds):
            children.setdefault(partners, []).append(Descent(child, bond))
            bonds.setdefault(partners, None)
    return tuple(
        Couple(partners, bond, tuple(sorted(children.get(partners, ()), key=_by_age(people))))
        for partners, bond in bonds.items()
    )


def _parents(
    child: RecordId, ties: list[Kinship], bonds: Mapping[tuple[RecordId, ...], Bond | None]
) -> Iterator[tuple[tuple[RecordId, ...], Bond]]:
    """Yield the couples of which somebody is a child, the closest bond first.

    A parent and a partner of that parent who adopted the child have it together.
    """
    found = {
        bond: [tie.one for tie in ties if tie.other == child and tie.bond is bond]
        for bond in PARENTHOOD
    }
    closest, adoptive = found[Bond.PARENT], found[Bond.ADOPTIVE_PARENT]
    together = _pair([*closest, *adoptive])
    if len(closest) == len(adoptive) == 1 and together in bonds:
        yield together, Bond.PARENT
        found[Bond.PARENT], found[Bond.ADOPTIVE_PARENT] = [], []
        yield together, Bond.ADOPTIVE_PARENT
    for bond, parents in found.items():
        for start in range(0, len(parents), 2):
            yield _pair(parents[start : start + 2]), bond


def _pair(ids: Iterable[RecordId]) -> tuple[RecordId, ...]:
    return tuple(sorted(set(ids)))


def _by_age(
    people: Mapping[RecordId, Person],
) -> Callable[[Descent], tuple[bool, date, RecordId]]:
    def key(descent: Descent) -> tuple[bool, date, RecordId]:
        person = people[descent.child]
        born = person.birth_date or person.due_date
        return (born is None, born or date.max, person.id)

    return key


def _rows(people: Mapping[RecordId, Person], couples: tuple[Couple, ...]) -> Mapping[RecordId, int]:
    rows = _rows_of_tied(couples)
    shift = _shift(rows, people)
    placed = {key: row + shift for key, row in rows.items()}
    for key, person in people.items():
        placed.setdefault(key, _row_of_role(person))
    order = {row: index for index, row in enumerate(sorted(set(placed.values())))}
    return {key: order[row] for key, row in placed.items()}


def _rows_of_tied(couples: tuple[Couple, ...]) -> dict[RecordId, int]:
    """Partners stand beside each other and children below both: the longest path from above."""
    rows = {end: 0 for couple in couples for end in _ends(couple)}
    # A circle of ties (somebody their own grandparent) ends after as many rounds as there are
    # people instead of never.
    for _ in tuple(rows):
        before = dict(rows)
        for couple in couples:
            level = max(rows[each] for each in couple.partners)
            rows.update(dict.fromkeys(couple.partners, level))
            for descent in couple.children:
                rows[descent.child] = max(rows[descent.child], level + 1)
        if rows == before:
            break
    return rows


def _shift(rows: Mapping[RecordId, int], people: Mapping[RecordId, Person]) -> int:
    """Return how far the tied people move down to stand level with people of the same role."""
    anchors = [key for key in rows if people[key].role in ROW_OF_ROLE]
    return max((_row_of_role(people[key]) - rows[key] for key in anchors), default=0)


def _row_of_role(person: Person) -> int:
    return ROW_OF_ROLE.get(person.role or Role.OTHER, PARENTS_ROW)


def _ends(couple: Couple) -> tuple[RecordId, ...]:
    return couple.partners + tuple(each.child for each in couple.children)
