"""Laws of the safety plan: nothing gets lost between its lists, and a try-out is never invented."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.house_records import House, HouseOf, Stroke
from mpg_desktop.domain.houses import (
    FARTHEST,
    house_picture,
    houses_of,
    points_of,
    simplified,
    stroke_at,
    strokes_of,
)
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.picture import course
from mpg_desktop.domain.plan_records import Score
from mpg_desktop.domain.safety import (
    agreements_by_band,
    goals_of,
    latest_scores,
    network_by_task,
    open_worries,
    phase_rank,
    practised,
    too_many_worries,
    worry_pairs,
)
from mpg_desktop.domain.safety_records import (
    PracticeRun,
    SafetyAgreement,
    SafetyGoal,
    SafetyPerson,
    Worry,
)
from tests.laws.strategies import cases

TODAY = date(2026, 11, 23)
DAYS = st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31))
POINTS = st.tuples(st.floats(-200, 1200), st.floats(-200, 900))
DRAWN = st.lists(POINTS, min_size=1, max_size=60)


@given(cases(most=12))
def test_every_worry_and_every_goal_stands_in_one_place(case: Case) -> None:
    pairs = worry_pairs(case)
    assert {each.worry for each in pairs} == set(case.all(Worry))
    goals = [goal for each in pairs for goal in each.goals] + list(goals_of(case, None))
    assert sorted(each.id for each in goals) == sorted(each.id for each in case.all(SafetyGoal))
    ended = [each.worry.ended_on is not None for each in pairs]
    assert ended == sorted(ended)
    assert too_many_worries(case) is (len(open_worries(case)) > 3)


@given(cases(most=12))
def test_every_agreement_stands_in_one_band_direct_safety_first(case: Case) -> None:
    bands = agreements_by_band(case)
    found = [each for band in bands.values() for each in band]
    assert sorted(each.id for each in found) == sorted(
        each.id for each in case.all(SafetyAgreement)
    )
    for band, agreements in bands.items():
        assert all(each.band is band for each in agreements)
        ranks = [phase_rank(each) for each in agreements]
        assert ranks == sorted(ranks)


@given(cases(most=12))
def test_a_task_names_exactly_those_who_have_it(case: Case) -> None:
    for task, people in network_by_task(case).items():
        assert {each.id for each in people} == {
            each.id for each in case.all(SafetyPerson) if task in each.tasks
        }


def run(number: int, day: date | None, again: date | None) -> PracticeRun:
    return PracticeRun(
        id=RecordId(f"run{number}"), agreement=RecordId("agreement"), day=day, again_on=again
    )


@given(st.lists(st.tuples(DAYS, DAYS), max_size=6))
def test_practised_is_what_took_place_and_the_next_day_lies_after_it(
    days: list[tuple[date | None, date | None]],
) -> None:
    make: Callable[..., Any] = Case.of
    runs = [run(number, *pair) for number, pair in enumerate(days)]
    found = practised(make("case", runs), RecordId("agreement"), TODAY)
    took_place = [each for each in runs if each.day is not None and each.day <= TODAY]
    assert found.never is not bool(took_place)
    assert set(found.runs) == set(took_place)
    assert list(found.runs) == sorted(found.runs, key=lambda each: str(each.day), reverse=True)
    if found.last is not None and found.next_on is not None:
        assert found.last.day is not None
        assert found.next_on > found.last.day


@given(st.lists(st.tuples(st.sampled_from("abc"), DAYS, st.none() | st.integers(0, 10))))
def test_scores_stay_apart_and_only_the_latest_of_each_is_given(
    given_scores: list[tuple[str, date | None, int | None]],
) -> None:
    make: Callable[..., Any] = Case.of
    scores = [
        Score(
            id=RecordId(f"s{at:03}"), of=RecordId("family"), who_words=who, day=day, number=number
        )
        for at, (who, day, number) in enumerate(given_scores)
    ]
    found = latest_scores(make("case", scores), RecordId("family"))
    assert set(found) <= set(scores)
    assert len({each.who_words for each in found}) == len(found)
    said = {each.who_words for each in scores if each.number is not None}
    assert {each.who_words for each in found} == said
    for each in found:
        mine = [other for other in scores if other.who_words == each.who_words]
        assert not [other for other in mine if other.number is not None and later(other, each)]


def later(one: Score, other: Score) -> bool:
    return (str(one.day or ""), one.id) > (str(other.day or ""), other.id)


@given(DRAWN)
def test_a_simplified_stroke_keeps_its_ends_and_passes_near_every_point(
    line: list[tuple[float, float]],
) -> None:
    stroke = Stroke(id=RecordId("s"), house=RecordId("h"), points=simplified(line), width=0.0)
    kept = points_of(stroke)
    assert 1 <= len(kept) <= len(line)
    half = 0.05 + 1e-9  # of the last decimal that is kept; 1.25 is no exact number
    assert abs(kept[0][0] - line[0][0]) <= half >= abs(kept[-1][1] - line[-1][1])
    for x, y in line:
        assert near(kept, x, y) <= FARTHEST + 0.2
        assert stroke_at([stroke], x, y) is stroke


def near(points: tuple[tuple[float, float], ...], x: float, y: float) -> float:
    """Return how far a place lies from a line, by walking along it in small steps."""
    best = min(abs(complex(x - px, y - py)) for px, py in points)
    for (ax, ay), (bx, by) in pairwise(points):
        square = (bx - ax) ** 2 + (by - ay) ** 2
        share = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square if square else 0.0
        share = min(1.0, max(0.0, share))
        gap = complex(x - ax - share * (bx - ax), y - ay - share * (by - ay))
        best = min(best, abs(gap))
    return best


@given(st.lists(DRAWN, max_size=4), st.sampled_from(HouseOf))
def test_the_picture_of_a_house_stays_on_its_paper(
    drawing: list[list[tuple[float, float]]], of: HouseOf
) -> None:
    house = House(id=RecordId("h"), child=RecordId("c"), of=of)
    strokes = [
        Stroke(id=RecordId(f"s{at}"), house=house.id, points=simplified(line))
        for at, line in enumerate(drawing)
    ]
    make: Callable[..., Any] = Case.of
    case = make("case", [house, *strokes])
    assert strokes_of(case, house.id) == tuple(strokes)
    assert houses_of(case, RecordId("c"), of) == (house,)
    picture = house_picture(case, house)
    for stroke in picture.strokes:
        points = course(stroke)
        assert len(points) > 1
        # A dot at the very edge is drawn as a line of a hundredth beyond it.
        assert all(0 <= each.x <= 10.01 and 0 <= each.y <= 7 for each in points)
