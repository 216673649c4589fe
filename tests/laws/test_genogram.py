"""Laws of the genogram: no two stand on each other, and in an ordinary family no lines cross."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.family_layout import layout
from mpg_desktop.domain.genogram import FAMILY_FACE, genogram
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.kin import kin_of
from mpg_desktop.domain.picture import Picture, Point
from mpg_desktop.domain.records import AnyRecord, Bond, Gender, Kinship, Person, Role

PARTNERSHIPS = (Bond.DIVORCED, Bond.SEPARATED, Bond.MARRIED, Bond.PARTNERS)


class Family:
    """Collects people and ties under short names."""

    def __init__(self) -> None:
        self.records: list[AnyRecord] = []

    def person(self, key: str, year: int, gender: Gender | None = None) -> str:
        """Add somebody who was born in a year."""
        born = date(year, 1, 1)
        self.records.append(
            Person(id=RecordId(key), name=key, role=Role.OTHER, birth_date=born, gender=gender)
        )
        return key

    def tie(self, one: str, other: str, bond: Bond) -> None:
        """Add a tie."""
        key = RecordId(f"{one}>{other}>{bond}")
        self.records.append(Kinship(id=key, one=RecordId(one), other=RecordId(other), bond=bond))

    def born(self, child: str, *parents: str) -> None:
        """Make somebody the child of parents."""
        for parent in parents:
            self.tie(parent, child, Bond.PARENT)

    @property
    def case(self) -> Case:
        """All of it as a case."""
        return Case.of(CaseId("c"), self.records)


@st.composite
def ordinary(draw: st.DrawFn) -> Case:
    """Draw three generations around somebody with up to five partners."""
    found = Family()
    few, gender = st.integers(0, 3), st.sampled_from([Gender.FEMALE, Gender.MALE, None])
    middle = found.person("middle", 1980, draw(gender))
    if draw(st.booleans()):
        parents = [found.person("opa", 1950), found.person("oma", 1952)][: draw(st.integers(1, 2))]
        for parent in parents[1:]:
            found.tie(parents[0], parent, draw(st.sampled_from(PARTNERSHIPS)))
        found.born(middle, *parents)
        for number in range(draw(few)):
            found.born(found.person(f"sibling{number}", 1976 + 3 * number), *parents)
    for number in range(draw(st.integers(0, 5))):
        partner = found.person(f"partner{number}", 1980, draw(gender))
        found.tie(middle, partner, draw(st.sampled_from(PARTNERSHIPS)))
        for child in range(draw(few)):
            year = 2000 + 4 * number + child
            found.born(found.person(f"child{number}{child}", year), middle, partner)
    for child in range(draw(few)):
        found.born(found.person(f"own{child}", 2021 + child), middle)
    return found.case


@st.composite
def anything(draw: st.DrawFn) -> Case:
    """Draw people with any ties at all, also impossible ones."""
    found = Family()
    keys = [found.person(f"p{number}", 1980) for number in range(draw(st.integers(1, 9)))]
    for _ in range(draw(st.integers(0, 16))):
        ends = draw(st.sampled_from(keys)), draw(st.sampled_from(keys))
        found.tie(*ends, draw(st.sampled_from(list(Bond))))
    return Case.of(CaseId("c"), {each.id: each for each in found.records}.values())


def crossings(picture: Picture) -> Iterator[tuple[tuple[Point, Point], tuple[Point, Point]]]:
    lines = [each for stroke in picture.strokes for each in pairwise(stroke.points)]
    for one, other in combinations(lines, 2):
        if _apart(one, other) and _apart(other, one):
            yield one, other


def _apart(line: tuple[Point, Point], ends: tuple[Point, Point]) -> bool:
    """Tell whether the ends of one line lie on different sides of another."""
    (start, end), (one, other) = line, ends
    across = [
        (end.x - start.x) * (at.y - start.y) - (end.y - start.y) * (at.x - start.x)
        for at in (one, other)
    ]
    return across[0] * across[1] < -1e-9


@given(ordinary())
def test_no_lines_cross_around_somebody_with_many_partners(case: Case) -> None:
    picture = genogram(kin_of(case), {}, FAMILY_FACE)
    assert list(crossings(picture)) == []


@given(st.one_of(ordinary(), anything()))
def test_everybody_stands_once_and_on_nobody_else(case: Case) -> None:
    kin = kin_of(case)
    places = layout(kin).people
    assert places.keys() == kin.people.keys()
    for one, other in combinations(places.values(), 2):
        assert max(abs(one.x - other.x), abs(one.y - other.y)) > 1.4


@given(st.one_of(ordinary(), anything()))
def test_the_picture_holds_all_of_it_and_its_middle_is_zero(case: Case) -> None:
    kin = kin_of(case)
    picture = genogram(kin, {}, FAMILY_FACE)
    assert {each.about for each in picture.symbols} == set(kin.people)
    xs = [each.at.x for each in picture.symbols]
    assert abs(min(xs) + max(xs)) < 1e-6
