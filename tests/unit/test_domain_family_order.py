"""The order of people in a genogram, and its lines to second homes, twins and two mothers."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.family_layout import layout
from mpg_desktop.domain.family_order import ordered_rows
from mpg_desktop.domain.genogram import WORKER_FACE, genogram
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.kin import Kin, kin_of
from mpg_desktop.domain.picture import Line, Picture, Point, cross_in
from mpg_desktop.domain.records import AnyRecord, Bond, Gender, Kinship, Person, Role


def people(*names: str, year: int = 1980, gender: Gender | None = None) -> Iterator[Person]:
    for name in names:
        born = date(year, 1, 1)
        yield Person(id=RecordId(name), name=name, role=Role.OTHER, birth_date=born, gender=gender)


def tie(one: str, other: str, bond: Bond = Bond.PARENT) -> Kinship:
    return Kinship(
        id=RecordId(f"{one}-{bond}-{other}"), one=RecordId(one), other=RecordId(other), bond=bond
    )


def born(child: str, *parents: str, bond: Bond = Bond.PARENT) -> list[Kinship]:
    return [tie(parent, child, bond) for parent in parents]


def family(*parts: Iterable[AnyRecord]) -> Kin:
    return kin_of(Case.of(CaseId("c"), [record for part in parts for record in part]))


def order(kin: Kin) -> list[str]:
    """Return each row as words; a step lower is a dash, a line down is not told."""
    return [
        " ".join("-" * each.level + each.who for each in row if each.who)
        for row in ordered_rows(kin)
    ]


def drawn(kin: Kin) -> Picture:
    return genogram(kin, {}, WORKER_FACE)


def ends_at(picture: Picture, at: Point) -> list[Line]:
    """Return the sorts of the lines that come down to somebody."""
    return [
        each.line
        for each in picture.strokes
        if abs(each.points[-1].x - at.x) < 0.3
        and each.points[-1].y == at.y
        and each.points[-2].y < at.y
    ]


def test_a_farther_partner_stands_level_and_a_nearer_one_lower() -> None:
    kin = family(
        people("ann", gender=Gender.FEMALE),
        people("p1", "p2", "p3", "p4", "p5", gender=Gender.MALE),
        (tie("ann", f"p{at}", Bond.DIVORCED) for at in range(1, 5)),
        [tie("ann", "p5", Bond.MARRIED)],
    )
    assert order(kin) == ["p1 -p2 --p3 ann -p4 p5"]
    places = layout(kin).people
    assert places[RecordId("p1")].y == places[RecordId("ann")].y
    assert places[RecordId("p2")].y > places[RecordId("ann")].y


def test_partners_whose_parents_are_drawn_stand_at_the_ends() -> None:
    kin = family(
        people("ann", gender=Gender.FEMALE),
        people("p1", "p2", "p3"),
        people("g2", "g3", year=1950),
        (tie("ann", f"p{at}", Bond.SEPARATED) for at in (1, 2, 3)),
        [*born("p2", "g2"), *born("p3", "g3")],
    )
    assert order(kin) == ["g2 g3", "p2 -p1 ann p3"]


def test_the_other_partners_of_a_partner_stand_behind_it() -> None:
    kin = family(
        people("ann", gender=Gender.FEMALE),
        people("p1", "p2", "p3", "q1", "q3"),
        (tie("ann", f"p{at}", Bond.SEPARATED) for at in (1, 2, 3)),
        [tie("p1", "q1", Bond.MARRIED), tie("p3", "q3", Bond.MARRIED)],
    )
    assert order(kin) == ["q1 p1 -p2 ann p3 q3"]


def test_brothers_and_sisters_stand_around_by_age() -> None:
    kin = family(
        people("opa", "oma", year=1950),
        people("old", year=1975),
        people("ann", year=1980, gender=Gender.FEMALE),
        people("ben", year=1979, gender=Gender.MALE),
        people("young", year=1985),
        [tie("opa", "oma", Bond.MARRIED), tie("ann", "ben", Bond.MARRIED)],
        *(born(child, "opa", "oma") for child in ("old", "ann", "young")),
    )
    assert order(kin)[1] == "old ben ann young"


def test_two_families_stand_left_and_right_of_a_couple() -> None:
    kin = family(
        people("a1", "a2", "b1", "b2", year=1950),
        people("ben", "bo", gender=Gender.MALE),
        people("ann", "an", gender=Gender.FEMALE),
        people("kim", year=2010),
        [tie("ann", "ben", Bond.MARRIED)],
        [*born("ann", "a1", "a2"), *born("an", "a1", "a2")],
        [*born("ben", "b1", "b2"), *born("bo", "b1", "b2"), *born("kim", "ann", "ben")],
    )
    first, second, third = order(kin)
    assert set(first.split()[:2]) == {"b1", "b2"}
    assert second == "bo ben ann an"
    assert third == "kim"


def test_who_married_into_the_family_stands_on_the_outer_side() -> None:
    kin = family(
        people("top", year=1930),
        people("opa", "oma", year=1950),
        people("ann", "an", gender=Gender.FEMALE),
        people("ben", "bo", gender=Gender.MALE),
        people("b1", "o1", year=1951),
        [tie("ann", "ben", Bond.MARRIED), tie("an", "bo", Bond.MARRIED)],
        [tie("opa", "oma", Bond.MARRIED), *born("opa", "top")],
        [*born("ann", "opa", "oma"), *born("an", "opa", "oma")],
        [*born("ben", "b1"), *born("bo", "o1")],
    )
    crossed = order(kin)[2].split()
    assert crossed.index("ann") in {1, 2}
    assert crossed.index("an") in {1, 2}


def foster_family() -> Kin:
    return family(
        people("mam", "pap", "pm1", "pm2", year=1980),
        people("sem", year=2014),
        people("liv", year=2016),
        people("son", year=2010),
        [tie("mam", "pap", Bond.DIVORCED)],
        [*born("sem", "mam", "pap"), *born("liv", "mam", "pap"), *born("son", "pm1")],
        born("sem", "pm1", bond=Bond.FOSTER_PARENT),
        born("liv", "pm2", bond=Bond.FOSTER_PARENT),
    )


def test_second_homes_stand_on_the_side_of_their_child() -> None:
    kin = foster_family()
    above, below = order(kin)
    assert above.split()[::3] == ["pm1", "pm2"]
    assert below == "son sem liv"


def test_a_child_with_two_homes_has_a_line_to_each() -> None:
    kin = foster_family()
    picture, places = drawn(kin), layout(kin).people
    for child in ("sem", "liv"):
        lines = ends_at(picture, places[RecordId(child)])
        assert sorted(lines) == [Line.DOTTED, Line.PLAIN]


def test_grandparents_who_raise_a_child_have_a_line_past_its_parents() -> None:
    kin = family(
        people("opa", "oma", year=1950),
        people("ann", "an", "ben", year=1980),
        people("kim", "kai", year=2014),
        [tie("opa", "oma", Bond.MARRIED)],
        [*born("ann", "opa", "oma"), *born("an", "opa", "oma"), *born("kim", "ann")],
        [*born("kai", "ben")],
        born("kim", "opa", "oma", bond=Bond.FOSTER_PARENT),
    )
    picture, places = drawn(kin), layout(kin).people
    assert Line.DOTTED in ends_at(picture, places[RecordId("kim")])
    (dotted,) = (each for each in picture.strokes if each.line is Line.DOTTED)
    for one, other in pairwise(dotted.points[:-1]):
        for at in places.values():
            inside = min(one.x, other.x) - 0.5 < at.x < max(one.x, other.x) + 0.5
            assert not (inside and min(one.y, other.y) - 0.5 < at.y < max(one.y, other.y) + 0.5)


def test_two_mothers_have_a_child_that_one_of_them_adopted_together() -> None:
    kin = family(
        people("ann", "bea"),
        people("noa", year=2018),
        [tie("ann", "bea", Bond.MARRIED), *born("noa", "bea")],
        born("noa", "ann", bond=Bond.ADOPTIVE_PARENT),
    )
    assert len(kin.couples) == 1
    picture, places = drawn(kin), layout(kin).people
    assert sorted(ends_at(picture, places[RecordId("noa")])) == [Line.DASHED, Line.PLAIN]


@pytest.mark.parametrize("expected", [True, False])
def test_twins_come_from_one_point(expected: bool) -> None:  # noqa: FBT001 - pytest hands it in
    day = date(2027, 3, 1)
    twins = [
        Person(id=RecordId(name), role=Role.CHILD, due_date=day)
        if expected
        else Person(id=RecordId(name), role=Role.CHILD, birth_date=day)
        for name in ("one", "two")
    ]
    kin = family(
        people("ann"),
        twins,
        people("old", year=2010),
        *(born(n, "ann") for n in ("one", "two", "old")),
    )
    picture, places = drawn(kin), layout(kin).people
    starts = {
        name: next(
            each.points[0] for each in picture.strokes if each.points[-1] == places[RecordId(name)]
        )
        for name in ("one", "two", "old")
    }
    assert starts["one"] == starts["two"] != starts["old"]


def test_children_without_a_day_are_no_twins() -> None:
    unknown = [Person(id=RecordId(name), role=Role.CHILD) for name in ("one", "two")]
    kin = family(people("ann"), unknown, *(born(n, "ann") for n in ("one", "two")))
    ends = {
        each.points[0]
        for each in drawn(kin).strokes
        if each.points[-1].y > 2 and len(each.points) == 2 and each.points[0].y != each.points[1].y
    }
    assert len(ends) == 3


def test_a_cross_stays_within_its_symbol() -> None:
    for each in drawn(foster_family()).symbols:
        for one, other in cross_in(each.outline):
            assert max(map(abs, (*one, *other))) <= 1.0


def test_bars_of_two_couples_that_would_lie_on_each_other_lie_above_each_other() -> None:
    kin = family(
        people("ann", "ben", "cas", "dot"),
        people("kim", year=2010),
        people("kai", year=2012),
        people("lou", year=2014),
        people("lex", year=2016),
        [tie("ann", "ben", Bond.MARRIED), tie("cas", "dot", Bond.MARRIED)],
        [*born("kim", "ann", "ben"), *born("kai", "ann", "ben")],
        [*born("lou", "cas", "dot"), *born("lex", "cas", "dot")],
    )
    found = layout(kin).people
    row = found[RecordId("kim")].y
    standing = {"kim": 0.0, "kai": 12.0, "lou": 15.0, "lex": 18.0}
    moved = {RecordId(name): Point(x, row) for name, x in standing.items()}
    above = {"ann": 2.0, "ben": 5.0, "cas": 8.0, "dot": 11.0}
    moved |= {RecordId(name): Point(x, found[RecordId(name)].y) for name, x in above.items()}
    bars = [
        [*sorted((each.points[0].x, each.points[1].x)), each.points[0].y]
        for each in genogram(kin, {}, WORKER_FACE, moved).strokes
        if len(each.points) == 2 and each.points[0].y == each.points[1].y
    ]
    (left, right, low), (start, end, high) = sorted(bars)
    assert (left, right, end) == (0.0, 12.0, 18.0)
    assert start < right
    assert high < low - 0.1
