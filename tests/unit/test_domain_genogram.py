"""The genogram and the ecogram: who stands where, and what each face shows."""

from datetime import date

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ecogram import drawn_ties, ecogram
from mpg_desktop.domain.ecogram_layout import ecogram_layout
from mpg_desktop.domain.family_layout import layout
from mpg_desktop.domain.genogram import FAMILY_FACE, WORKER_FACE, Caption, genogram
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.kin import kin_of
from mpg_desktop.domain.picture import Line, Outline, Point
from mpg_desktop.domain.records import (
    Bond,
    Circle,
    Gender,
    Kinship,
    Organisation,
    Person,
    Role,
    Strength,
    Support,
)
from mpg_desktop.domain.spread import spread


def somebody(
    key: str, role: Role, gender: Gender | None = None, born: date | None = None
) -> Person:
    return Person(id=RecordId(key), name=key, role=role, gender=gender, birth_date=born)


def tie(one: str, other: str, bond: Bond) -> Kinship:
    return Kinship(
        id=RecordId(f"{one}-{bond}-{other}"), one=RecordId(one), other=RecordId(other), bond=bond
    )


PEOPLE = (
    somebody("grandma", Role.GRANDPARENT, Gender.FEMALE),
    somebody("mother", Role.PARENT, Gender.FEMALE),
    somebody("ex", Role.PARENT, Gender.MALE),
    somebody("new", Role.STEP_PARENT, Gender.MALE),
    somebody("eldest", Role.CHILD, Gender.FEMALE, date(2012, 5, 1)),
    somebody("second", Role.CHILD, Gender.MALE, date(2015, 5, 1)),
    somebody("half", Role.CHILD, None, date(2024, 5, 1)),
    somebody("foster", Role.CHILD, Gender.MALE, date(2018, 5, 1)),
)
TIES = (
    tie("grandma", "mother", Bond.PARENT),
    tie("mother", "ex", Bond.DIVORCED),
    tie("mother", "new", Bond.PARTNERS),
    *(
        tie(parent, child, Bond.PARENT)
        for parent in ("mother", "ex")
        for child in ("second", "eldest")
    ),
    *(tie(parent, "half", Bond.PARENT) for parent in ("mother", "new")),
    tie("mother", "foster", Bond.FOSTER_PARENT),
)
FAMILY = Case.of(CaseId("c"), [*PEOPLE, *TIES])


def test_generations_stand_in_rows() -> None:
    rows = kin_of(FAMILY).rows
    standing = {row: {key for key in rows if rows[key] == row} for row in (0, 1, 2)}
    assert standing[0] == {"grandma"}
    assert standing[1] == {"mother", "ex", "new"}
    assert standing[2] == {"eldest", "second", "half", "foster"}


def test_siblings_stand_by_age_and_former_partners_to_the_left() -> None:
    places = layout(kin_of(FAMILY)).people
    assert places[RecordId("eldest")].x < places[RecordId("second")].x < places[RecordId("half")].x
    assert places[RecordId("ex")].x < places[RecordId("mother")].x < places[RecordId("new")].x


def test_nobody_stands_on_somebody_else() -> None:
    places = list(layout(kin_of(FAMILY)).people.values())
    for index, one in enumerate(places):
        for other in places[index + 1 :]:
            assert one.y != other.y or abs(one.x - other.x) > 2


def test_a_divorce_has_two_slashes_in_the_workers_face_and_none_in_the_familys() -> None:
    kin = kin_of(FAMILY)
    worker, family = genogram(kin, {}, WORKER_FACE), genogram(kin, {}, FAMILY_FACE)
    assert len(worker.strokes) - len(family.strokes) == 2


def test_the_familys_face_has_neither_symbols_nor_crosses() -> None:
    gone = Person(
        id=RecordId("grandma"),
        role=Role.GRANDPARENT,
        gender=Gender.FEMALE,
        died_on=date(2020, 1, 1),
    )
    kin = kin_of(FAMILY.put(gone))
    worker = {each.about: each for each in genogram(kin, {}, WORKER_FACE).symbols}
    family = {each.about: each for each in genogram(kin, {}, FAMILY_FACE).symbols}
    assert worker[gone.id].crossed
    assert worker[gone.id].outline is Outline.CIRCLE
    assert worker[RecordId("eldest")].doubled
    assert not any(each.crossed or each.doubled for each in family.values())
    assert {each.outline for each in family.values()} == {Outline.ROUNDED}


def test_the_symbol_tells_gender_and_a_child_not_yet_born() -> None:
    unborn = Person(id=RecordId("half"), role=Role.CHILD, due_date=date(2027, 1, 1))
    outlines = {
        each.about: each.outline
        for each in genogram(kin_of(FAMILY.put(unborn)), {}, WORKER_FACE).symbols
    }
    assert outlines[RecordId("ex")] is Outline.SQUARE
    assert outlines[RecordId("half")] is Outline.TRIANGLE


def test_foster_care_is_dotted_and_marriage_plain() -> None:
    lines = {stroke.line for stroke in genogram(kin_of(FAMILY), {}, WORKER_FACE).strokes}
    assert Line.DOTTED in lines
    assert Line.PLAIN in lines


def test_a_place_chosen_by_hand_is_kept_and_captions_are_drawn() -> None:
    chosen = Point(40.0, 2.0)
    picture = genogram(
        kin_of(FAMILY),
        {RecordId("ex"): Caption("41", ("Kevin",))},
        WORKER_FACE,
        {RecordId("ex"): chosen, RecordId("nobody"): Point(0, 0)},
    )
    symbol = next(each for each in picture.symbols if each.about == "ex")
    assert (symbol.at, symbol.inside, symbol.captions) == (chosen, "41", ("Kevin",))
    assert picture.bottom_right.x > 40
    assert (picture.width, picture.height) > (0, 0)


def test_ties_in_a_circle_and_to_nobody_do_no_harm() -> None:
    odd = Case.of(
        CaseId("c"),
        [
            somebody("a", Role.OTHER),
            somebody("b", Role.OTHER),
            somebody("c", Role.CHILD),
            tie("a", "b", Bond.PARENT),
            tie("b", "a", Bond.PARENT),
            tie("a", "a", Bond.MARRIED),
            tie("a", "gone", Bond.MARRIED),
        ],
    )
    assert {each.about for each in genogram(kin_of(odd), {}, WORKER_FACE).symbols} == {
        "a",
        "b",
        "c",
    }


def test_partners_of_partners_stand_in_one_row_once() -> None:
    chain = Case.of(
        CaseId("c"),
        [
            *(somebody(key, Role.PARENT) for key in "abcd"),
            tie("a", "b", Bond.MARRIED),
            tie("b", "c", Bond.DIVORCED),
            tie("c", "d", Bond.PARTNERS),
        ],
    )
    places = layout(kin_of(chain)).people
    assert len({place.x for place in places.values()}) == 4


def test_a_couple_stands_with_the_man_left_and_is_drawn_without_children() -> None:
    couple = Case.of(
        CaseId("c"),
        [
            somebody("she", Role.PARENT, Gender.FEMALE),
            somebody("he", Role.PARENT, Gender.MALE),
            tie("she", "he", Bond.MARRIED),
        ],
    )
    places = layout(kin_of(couple)).people
    assert places[RecordId("he")].x < places[RecordId("she")].x
    assert len(genogram(kin_of(couple), {}, WORKER_FACE).strokes) == 1


def test_somebody_with_two_partners_stands_between_them() -> None:
    three = Case.of(
        CaseId("c"),
        [
            *(somebody(key, Role.PARENT) for key in ("one", "middle", "two")),
            tie("middle", "one", Bond.PARTNERS),
            tie("middle", "two", Bond.PARTNERS),
        ],
    )
    places = layout(kin_of(three)).people
    xs = [places[RecordId(key)].x for key in ("one", "middle", "two")]
    assert xs == sorted(xs)


def test_nobody_at_all_is_an_empty_picture() -> None:
    empty = kin_of(Case(CaseId("c")))
    assert genogram(empty, {}, WORKER_FACE).symbols == ()


def test_spread_refuses_rows_of_another_length() -> None:
    with pytest.raises(ValueError, match="zip"):
        spread([1.0, 2.0], [0.0])


def support(one: str, other: str, strength: Strength | None) -> Support:
    return Support(
        id=RecordId(f"{one}~{other}"), one=RecordId(one), other=RecordId(other), strength=strength
    )


SCHOOL = Organisation(id=RecordId("school"), name="De Klimop")
AUNT = Person(id=RecordId("aunt"), name="Els", circle=Circle.NETWORK)
NETWORK = FAMILY.put(
    SCHOOL,
    AUNT,
    support("mother", "aunt", Strength.STRONG),
    support("eldest", "school", Strength.STRAINED),
    support("ex", "aunt", Strength.BROKEN),
    support("second", "school", None),
    support("second", "gone", Strength.WEAK),
)


def test_the_familys_face_shows_only_who_supports() -> None:
    assert len(drawn_ties(NETWORK, family_face=False)) == 4
    shown = {tie.strength for tie in drawn_ties(NETWORK, family_face=True)}
    assert shown == {Strength.STRONG, None}


def test_the_ecogram_draws_each_strength_apart() -> None:
    picture = ecogram(NETWORK, {}, family_face=False)
    lines = [stroke.line for stroke in picture.strokes]
    assert {Line.THICK, Line.ZIGZAG, Line.PLAIN} <= set(lines)
    assert len(picture.strokes) == 4 + 2
    outlines = {each.about: each.outline for each in picture.symbols}
    assert outlines[SCHOOL.id] is Outline.SQUARE
    assert outlines[AUNT.id] is Outline.CIRCLE


def test_the_family_stands_inside_and_others_around_it() -> None:
    places = ecogram_layout(NETWORK, drawn_ties(NETWORK, family_face=False))
    inside = [abs(places[each.id].y) for each in PEOPLE]
    assert max(inside) < max(abs(places[AUNT.id].y), abs(places[AUNT.id].x))


def test_many_others_stand_on_several_rings_and_one_person_in_the_middle() -> None:
    mother = somebody("mother", Role.PARENT)
    others = [Organisation(id=RecordId(f"o{n:02}")) for n in range(20)]
    case = Case.of(CaseId("c"), [mother, *others]).put(
        *(support("mother", each.id, Strength.WEAK) for each in others)
    )
    places = ecogram_layout(case, case.all(Support))
    assert places[mother.id] == Point(0.0, 0.0)
    assert len({(round(at.x, 6), round(at.y, 6)) for at in places.values()}) == 21


def test_a_place_chosen_by_hand_is_kept_in_the_ecogram() -> None:
    moved = {AUNT.id: Point(20.0, 3.0), RecordId("gone"): Point(0, 0)}
    picture = ecogram(NETWORK, {AUNT.id: Caption("", ("Els",))}, family_face=True, moved=moved)
    symbol = next(each for each in picture.symbols if each.about == AUNT.id)
    assert (symbol.at, symbol.captions) == (Point(20.0, 3.0), ("Els",))


def test_the_line_of_a_parent_alone_goes_straight_down_to_an_only_child() -> None:
    people = [
        somebody("mother", Role.PARENT, Gender.FEMALE),
        somebody("father", Role.PARENT, Gender.MALE),
        somebody("grandpa", Role.GRANDPARENT, Gender.MALE),
        somebody("grandma", Role.GRANDPARENT, Gender.FEMALE),
        somebody("other grandpa", Role.GRANDPARENT, Gender.MALE),
        *(somebody(f"child{at}", Role.CHILD, None, date(2010 + at, 1, 1)) for at in range(3)),
    ]
    ties = [
        tie("mother", "father", Bond.DIVORCED),
        tie("grandma", "other grandpa", Bond.MARRIED),
        *(tie(each, "mother", Bond.PARENT) for each in ("grandma", "other grandpa")),
        tie("grandpa", "father", Bond.PARENT),
        *(tie(each, f"child{at}", Bond.PARENT) for each in ("mother", "father") for at in range(3)),
    ]
    case = Case.of(CaseId("c"), [*people, *ties])
    places = layout(kin_of(case)).people
    places = {
        key: Point(at.x + (0.1 if key == "grandpa" else 0.0), at.y) for key, at in places.items()
    }
    picture = genogram(kin_of(case), {}, FAMILY_FACE, places)
    x = places[RecordId("father")].x
    down = [each for each in picture.strokes if {at.x for at in each.points} == {x}]
    assert len(down) >= 2, "to the bar, and on to the child, without a bend"
