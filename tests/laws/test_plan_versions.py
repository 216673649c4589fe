"""Laws of the plan: what was adopted never changes, and comparing a version with itself is calm."""

from datetime import date
from pathlib import Path
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.conditions import load_conditions
from mpg_desktop.content.law import load_law
from mpg_desktop.content.profile import load_profile
from mpg_desktop.domain import wire
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.evaluations import Knowledge, Topic, agenda, conclude
from mpg_desktop.domain.history import History, Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan import late_steps
from mpg_desktop.domain.plan_changes import NOTHING, compare_plans
from mpg_desktop.domain.plan_records import Evaluation, PlanStep, PlanVersion
from mpg_desktop.domain.plan_versions import (
    KINDS,
    adopt,
    as_adopted,
    begin,
    in_force,
    is_changed,
    is_sound,
    plan_records,
    read_locked,
    versions,
)
from mpg_desktop.domain.records import AnyRecord
from tests.laws.strategies import cases, edits, records

RESOURCES = Path(__file__).parents[2] / "resources"
CATALOGUE = load_catalogue(RESOURCES)
KNOWN = Knowledge(
    load_profile(RESOURCES), load_conditions(RESOURCES), load_law(RESOURCES), date(2026, 11, 30)
)
TODAY = date(2026, 11, 30)
NEW, EVALUATION = RecordId("version-new"), RecordId("evaluation-now")


def without_versions(case: Case) -> Case:
    return case.drop(*(each.id for each in case.all(PlanVersion)))


def adopted(case: Case) -> tuple[History, PlanVersion]:
    """Return a history in which the plan of a file was adopted for good, and the version."""
    history = History.start(without_versions(case))
    made = adopt(history.case, begin(history.case, NEW, TODAY), TODAY)
    return history.everywhere(lambda each: each.put(*made)), made[0]


@given(cases(most=10), st.data())
def test_nothing_changes_what_was_adopted(case: Case, data: st.DataObject) -> None:
    """Not any edit, drop, undo or redo; nor writing it down and reading it again."""
    history, version = adopted(case)
    for number in range(data.draw(st.integers(1, 6))):
        what = data.draw(st.sampled_from(("edit", "overwrite", "drop", "undo", "redo")))
        now = history.case
        match what:
            case "edit":
                history = history.put(data.draw(edits(now)), Step(f"step{number}"))
            case "overwrite":
                drawn = data.draw(records(PlanVersion, NEW))
                history = history.put(now.put(drawn), Step(f"step{number}"))
            case "drop":
                history = history.put(now.drop(NEW), Step(f"step{number}"))
            case "undo":
                history = history.undo()
            case _:
                history = history.redo()
        kept = history.case.find(PlanVersion, NEW)
        assert kept is not None
        assert replace(kept, replaced_on=None) == version
        assert is_sound(kept)
    assert wire.from_json(wire.to_json(version)) == version


@given(cases(most=10), st.data())
def test_a_locked_version_says_what_the_plan_said(case: Case, data: st.DataObject) -> None:
    history, version = adopted(case)
    said = sorted(plan_records(history.case), key=lambda each: each.id)
    assert list(read_locked(version).records) == said
    later = data.draw(edits(history.case))
    then = as_adopted(later, version)
    found = {each.id: replace(each, secret=()) for each in plan_records(then)}
    assert found == {each.id: replace(each, secret=()) for each in said}
    for each in plan_records(then):
        # What was marked as secret since the plan was adopted stays secret in the old version.
        now = later.records.get(each.id)
        assert set(now.secret if now else ()) <= set(each.secret)


@given(cases(most=10))
def test_a_version_that_says_something_else_does_not_pass(case: Case) -> None:
    _, version = adopted(case)
    assert is_sound(version)
    assert not is_sound(replace(version, content=f"{version.content} "))


@given(cases(most=10), st.data())
def test_the_plan_is_changed_when_a_part_of_it_is(case: Case, data: st.DataObject) -> None:
    history, version = adopted(case)
    assert not is_changed(history.case)
    kinds: list[type[AnyRecord]] = [each for each in get_args(AnyRecord) if each in KINDS]
    more = data.draw(records(data.draw(st.sampled_from(kinds))))
    if more.id not in history.case.records:
        assert is_changed(history.case.put(more))
    assert in_force(history.case) == version


@given(cases(most=12))
def test_comparing_a_plan_with_itself_says_that_nothing_changed(case: Case) -> None:
    assert compare_plans(case, case, CATALOGUE, str) == (NOTHING,)


@given(cases(most=12), st.data())
def test_whatever_is_added_or_taken_away_is_said(case: Case, data: st.DataObject) -> None:
    step = data.draw(records(PlanStep))
    if step.id in case.records or not isinstance(step, PlanStep) or not step.text:
        return
    more = case.put(step)
    came = [each.phrase for each in compare_plans(case, more, CATALOGUE, str)]
    went = [each.phrase for each in compare_plans(more, case, CATALOGUE, str)]
    assert came == ["versions.change.new"]
    assert went == ["versions.change.gone"]


@given(cases(most=12))
def test_every_late_step_stands_in_the_agenda(case: Case) -> None:
    late = {each.id for each in late_steps(case, TODAY)}
    for step in case.all(PlanStep):
        is_late = step.done_on is None and step.by_day is not None and step.by_day < TODAY
        assert (step.id in late) is is_late
    points = {each.about for each in agenda(case, KNOWN) if each.topic is Topic.LATE_STEP}
    assert points == late


@given(cases(most=10))
def test_an_evaluation_ends_in_the_next_version_and_the_next_date(case: Case) -> None:
    history, version = adopted(case)
    evaluation = Evaluation(id=EVALUATION, version=version.id, day=TODAY)
    day = date(2027, 1, 11)
    outcome = conclude(history.case, evaluation, RecordId("version-next"), TODAY, day)
    after = history.everywhere(lambda each: each.put(*outcome.records)).case
    assert [each.number for each in versions(after)] == [version.number, version.number + 1]
    now = in_force(after)
    assert now is not None
    assert (now.id, now.evaluate_on) == (outcome.adopted.id, day)
    assert is_sound(now)
    closed = after.find(Evaluation, EVALUATION)
    assert closed is not None
    assert (closed.made, closed.next_on, closed.closed_on) == (now.id, day, TODAY)
