"""Who stands beside whom in an ecogram: the tied together, helpers near those whom they help."""

from itertools import combinations, pairwise
from math import atan2, cos, hypot, pi

from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ecogram import ecogram
from mpg_desktop.domain.ecogram_layout import ecogram_layout, seated
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.picture import Line, Point
from mpg_desktop.domain.records import Organisation, Person, Strength, Support


def own(count: int) -> list[Person]:
    return [Person(id=RecordId(f"p{at:02}"), name=f"{at}") for at in range(count)]


def others(count: int) -> list[Organisation]:
    return [Organisation(id=RecordId(f"o{at:02}")) for at in range(count)]


def tie(one: str, other: str, strength: Strength | None = None) -> Support:
    return Support(
        id=RecordId(f"{one}~{other}"), one=RecordId(one), other=RecordId(other), strength=strength
    )


def laid_out(*records: Person | Organisation | Support) -> dict[RecordId, Point]:
    case = Case.of(CaseId("c"), records)
    return ecogram_layout(case, case.all(Support))


def direction(at: Point) -> float:
    return atan2(at.x / 1.25, -at.y)


def test_a_line_passes_by_nobody_where_another_seat_is_free() -> None:
    keys = [each.id for each in own(5)]
    found = seated(keys, (tie("p00", "p02"), tie("p02", "p04")))
    near = abs(found.index(RecordId("p00")) - found.index(RecordId("p02")))
    assert near in {1, 4}
    assert sorted(found) == keys


def test_who_are_helped_by_the_same_outsider_sit_side_by_side() -> None:
    keys = [each.id for each in own(8)]
    found = seated(keys, (tie("p00", "o00"), tie("o00", "p04")))
    assert abs(found.index(RecordId("p00")) - found.index(RecordId("p04"))) in {1, 7}
    places = laid_out(*own(8), *others(1), tie("p00", "o00"), tie("p04", "o00"))
    helper = places[RecordId("o00")]
    for end in ("p00", "p04"):
        for other in places.keys() - {"p00", "p04", "o00"}:
            assert _beside(places[other], places[RecordId(end)], helper) > 0.7


def _beside(at: Point, start: Point, end: Point) -> float:
    """Return how far a place lies from a line."""
    x, y = end.x - start.x, end.y - start.y
    part = ((at.x - start.x) * x + (at.y - start.y) * y) / (x * x + y * y)
    part = min(1.0, max(0.0, part))
    return hypot(at.x - start.x - part * x, at.y - start.y - part * y)


def test_whoever_has_no_trouble_keeps_their_seat() -> None:
    keys = [each.id for each in own(6)]
    assert seated(keys, (tie("p00", "p01"), tie("p02", "p05"))) == keys
    assert seated([], ()) == []


def test_a_very_large_family_is_left_as_it_is() -> None:
    keys = [each.id for each in own(20)]
    assert seated(keys, (tie("p00", "p02"),)) == keys


def test_of_a_very_large_family_only_who_is_tied_is_drawn() -> None:
    people = own(17)
    assert set(laid_out(*people, *others(1), tie("p03", "o00"))) == {"p03", "o00"}
    assert set(laid_out(*people[:16], *others(1), tie("p03", "o00"))) >= {
        each.id for each in people[:16]
    }


def test_who_helps_somebody_stands_on_the_same_side() -> None:
    places = laid_out(*own(4), *others(4), *(tie("p01", f"o{at:02}") for at in range(4)))
    helped = direction(places[RecordId("p01")])
    for at in range(4):
        helper = direction(places[RecordId(f"o{at:02}")])
        assert cos(helper - helped) > cos(pi / 3)


def test_where_no_side_has_room_helpers_stand_evenly_all_around() -> None:
    helped = [0, 0, 0, 0, 1, 2, 2, 2, 2, 2]
    ties = [tie(f"p{who:02}", f"o{at:02}") for at, who in enumerate(helped)]
    places = laid_out(*own(3), *others(10), *ties)
    angles = sorted(direction(places[each.id]) for each in others(10))
    assert all(abs(right - left - pi / 5) < 1e-6 for left, right in pairwise(angles))


def test_who_stands_alone_in_the_middle_has_helpers_all_around() -> None:
    places = laid_out(*own(1), *others(4), *(tie("p00", f"o{at:02}") for at in range(4)))
    around = [places[each.id] for each in others(4)]
    assert abs(sum(at.x for at in around)) < 1e-6
    assert abs(sum(at.y for at in around)) < 1e-6


def test_two_people_who_feel_it_differently_have_two_lines() -> None:
    case = Case.of(
        CaseId("c"),
        [*own(2), tie("p00", "p01", Strength.STRONG), tie("p01", "p00", Strength.WEAK)],
    )
    one, other = ecogram(case, {}, family_face=False).strokes
    assert {one.line, other.line} == {Line.THICK, Line.DASHED}
    starts = sorted(one.points, key=lambda at: at.y), sorted(other.points, key=lambda at: at.y)
    assert abs(starts[0][0].x - starts[1][0].x) > 0.3


def test_somebody_without_a_tie_is_not_drawn_for_having_been_moved_once() -> None:
    aunt = Organisation(id=RecordId("o00"))
    case = Case.of(CaseId("c"), [*own(2), aunt])
    picture = ecogram(case, {}, family_face=True, moved={aunt.id: Point(3, 3)})
    assert {each.about for each in picture.symbols} == {"p00", "p01"}


@given(
    st.integers(0, 9),
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 20)), max_size=30),
)
def test_nobody_stands_on_somebody_else(family: int, pairs: list[tuple[int, int]]) -> None:
    ties = [
        tie(f"p{one:02}", f"o{other:02}") for one, other in dict.fromkeys(pairs) if one < family
    ]
    places = laid_out(*own(family), *others(21), *ties)
    for one, other in combinations(places.values(), 2):
        assert hypot(one.x - other.x, one.y - other.y) > 1.5
