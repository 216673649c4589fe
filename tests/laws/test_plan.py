"""What holds for any plan: no goal or step gets lost, own words stay, and nothing is averaged."""

from datetime import date

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.plan import (
    balance,
    ended_goals,
    goal_card,
    in_order,
    late_steps,
    loose_steps,
    moved_goal,
    past_steps,
    practical_help,
    running_goals,
)
from mpg_desktop.domain.plan_records import Goal, PlanStep, Score
from mpg_desktop.domain.plan_scores import score_picture, score_series
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import AnyRecord
from tests.laws.strategies import records

NAMES = [RecordId(f"g{number}") for number in range(5)]
TODAY = date(2026, 11, 23)


@st.composite
def plans(draw: st.DrawFn) -> Case:
    """Return a file of goals that may serve each other, and of steps and scores for them."""
    made: list[AnyRecord] = []
    for name in draw(st.lists(st.sampled_from(NAMES), unique=True)):
        under = draw(st.sampled_from([None, *NAMES]))
        made.append(msgspec.structs.replace(draw(records(Goal)), id=name, under=under))
    for number in range(draw(st.integers(0, 6))):
        goal = draw(st.sampled_from([None, *NAMES]))
        step = draw(records(PlanStep))
        made.append(msgspec.structs.replace(step, id=RecordId(f"s{number}"), goal=goal))
    for number in range(draw(st.integers(0, 6))):
        score = msgspec.structs.replace(draw(records(Score)), of=draw(st.sampled_from(NAMES)))
        made.append(msgspec.structs.replace(score, id=RecordId(f"n{number}")))
    return Case.of(CaseId("case"), made)


@given(plans())
def test_every_goal_stands_in_the_plan_once(case: Case) -> None:
    shown = [*running_goals(case), *ended_goals(case)]
    assert sorted(each.id for each in shown) == sorted(each.id for each in case.all(Goal))


@given(plans())
def test_every_step_stands_somewhere(case: Case) -> None:
    steps = [each for goal in case.all(Goal) for each in goal_card(case, goal).steps]
    shown = {each.id for each in (*steps, *loose_steps(case), *practical_help(case))}
    to_do = {each.id for each in case.all(PlanStep) if each.done_on is None}
    assert to_do <= shown
    on_cards = [each for goal in running_goals(case) for each in goal_card(case, goal).steps]
    rest = (*loose_steps(case), *practical_help(case), *past_steps(case))
    assert {each.id for each in (*on_cards, *rest)} == {each.id for each in case.all(PlanStep)}


@given(plans(), st.sampled_from(NAMES), st.sampled_from((-1, 1)))
def test_moving_a_goal_changes_places_and_nothing_else(case: Case, name: RecordId, by: int) -> None:
    changed = moved_goal(case, name, by)
    for each in changed:
        before = case.find(Goal, each.id)
        assert before is not None
        assert msgspec.structs.replace(each, place=before.place) == before
    after = case.put(*changed)
    assert sorted(each.id for each in running_goals(after)) == sorted(
        each.id for each in running_goals(case)
    )
    if changed:
        back = after.put(*moved_goal(after, name, -by))
        assert [each.id for each in running_goals(back)] == [
            each.id for each in running_goals(case)
        ]


@given(plans(), st.dates())
def test_every_step_is_late_or_not_and_late_ones_are_to_do(case: Case, today: date) -> None:
    for each in case.all(PlanStep):
        late = each.done_on is None and each.by_day is not None and each.by_day < today
        assert (each in late_steps(case, today)) is late


@given(plans())
def test_the_next_step_is_one_to_do(case: Case) -> None:
    for goal in case.all(Goal):
        card = goal_card(case, goal)
        to_do = [each for each in card.steps if each.done_on is None]
        assert (card.next_step is None) == (not to_do)
        assert card.next_step is None or card.next_step in to_do
        marked = [each for each in to_do if each.next_step is YesNo.YES]
        assert not marked or card.next_step in marked


@given(plans())
def test_no_step_is_counted_away(case: Case) -> None:
    to_do = [each for each in case.all(PlanStep) if each.done_on is None]
    found = balance(case)
    assert found.family + found.network + found.professional + found.nobody >= len(to_do)
    assert found.nobody <= len(to_do)
    assert in_order(to_do) == in_order(in_order(to_do))


@given(plans())
def test_every_number_is_somebody_s_own_and_drawn_as_it_was_given(case: Case) -> None:
    for name in NAMES:
        series = score_series(case, name)
        given_ = {
            each.id: each.number
            for each in case.all(Score)
            if each.of == name and each.number is not None
        }
        assert {one.record: one.number for each in series for one in each.given} == given_
        drawn = [each for each in score_picture(series, str).symbols if each.inside]
        assert all(each.inside == str(given_[each.about]) for each in drawn)
