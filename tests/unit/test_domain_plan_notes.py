"""Quiet notes about the plan: each is given when it should be, and only then."""

from datetime import date

import msgspec
import pytest

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_checks import first_day
from mpg_desktop.domain.plan_records import (
    Agreement,
    Attainment,
    PlanStep,
    PlanVersion,
    Signature,
    Stance,
)
from mpg_desktop.domain.plan_versions import adopt
from mpg_desktop.domain.records import AnyRecord, Organisation, Person
from tests.noted import notes
from tests.rules import PHRASES
from tests.unit.planning_family import (
    AFTER,
    BEFORE,
    LAW,
    OMA,
    SCHOOL,
    TODAY,
    case_of,
    goal,
    score,
    step,
)


def said(*records: AnyRecord) -> set[tuple[str, str, str]]:
    case = case_of(*records)
    found = notes(case, LAW, TODAY)
    for each in found:
        assert PHRASES.say(each.phrase, **each.values)
        assert hasattr(case.records[each.record], each.field)
    return {(each.record, each.field, each.phrase.removeprefix("notes.")) for each in found}


def test_a_whole_plan_gets_no_note() -> None:
    version = PlanVersion(id=RecordId("v1"), number=1, begun_on=BEFORE)
    sign = Signature(
        id=RecordId("sign"),
        version=version.id,
        stance=Stance.NOT_AGREED,
        because="Te snel",
        drawn=((1.0, 2.0, 3.0, 4.0),),
    )
    scanned = Signature(id=RecordId("scan"), version=version.id, scan=RecordId("sign"))
    whole = (goal("g1"), step("step"), step("done", done_on=TODAY, who=(), by_day=None))
    assert said(*whole, version, sign, scanned, score("s", 10, TODAY)) == set()


@pytest.mark.parametrize(
    ("record", "field", "phrase"),
    [
        (goal("g1", by=()), "by", "goal.nobody"),
        (step("s", who=()), "who", "step.no_owner"),
        (step("s", by_day=None), "by_day", "step.no_day"),
        (step("s", day=TODAY, by_day=BEFORE), "by_day", "step.before_plan"),
        (score("s", 11, TODAY), "number", "score.outside"),
        (score("s", 5, AFTER), "day", "day.not_yet"),
        (Attainment(id=RecordId("a"), goal=RecordId("g1"), level=3), "level", "score.off_scale"),
        (Signature(id=RecordId("s"), version=RecordId("g1")), "drawn", "signature.empty"),
        (
            Signature(
                id=RecordId("s"),
                version=RecordId("g1"),
                stance=Stance.NOT_AGREED,
                drawn=((1.0, 1.0),),
            ),
            "because",
            "signature.why",
        ),
        (PlanStep(id=RecordId("s"), text="x", done_on=AFTER), "done_on", "day.not_yet"),
    ],
)
def test_what_a_record_of_the_plan_lacks_is_said_at_its_field(
    record: AnyRecord, field: str, phrase: str
) -> None:
    assert said(goal("g1"), record) == {(record.id, field, phrase)}


def test_a_step_before_the_plan_is_one_before_its_first_version() -> None:
    (first,) = adopt(
        case_of(goal("g1")), PlanVersion(id=RecordId("v1"), number=1, begun_on=BEFORE), BEFORE
    )
    second = PlanVersion(id=RecordId("v2"), number=2, begun_on=TODAY)
    case = case_of(first, second, PlanVersion(id=RecordId("v3"), number=3))
    assert first_day(case) == BEFORE
    assert first_day(case_of()) is None
    early = step("early", by_day=date(2026, 11, 1))
    late = step("late", by_day=date(2026, 11, 16))
    assert said(goal("g1"), first, second, early, late) == {("early", "by_day", "step.before_plan")}


def test_beyond_five_goals_each_further_one_asks_what_can_wait() -> None:
    goals = [goal(f"g{number}") for number in range(1, 8)]
    assert said(*goals) == {(name, "text", "goal.many") for name in ("g6", "g7")}
    ended = msgspec.structs.replace(goals[0], ended_on=TODAY, by=())
    assert said(ended, *goals[1:6]) == set()


def test_a_plan_without_goals_is_remarked() -> None:
    draft = PlanVersion(id=RecordId("v"), number=1)
    assert said(draft) == {("v", "adopted_on", "version.no_goals")}
    (adopted,) = adopt(case_of(), draft, BEFORE)
    assert said(adopted) == {("v", "adopted_on", "version.had_no_goals")}
    quoted = goal("g1", text='"kind":"goal"', ended_on=TODAY)
    (adopted,) = adopt(case_of(step("s", text=quoted.text)), draft, BEFORE)
    assert ("v", "adopted_on", "version.had_no_goals") in said(adopted)
    (adopted,) = adopt(case_of(quoted), draft, BEFORE)
    assert said(adopted) == set()


@pytest.mark.parametrize(
    ("owner", "gone"),
    [
        (Person(id=OMA, name="Oma", left_on=BEFORE), True),
        (Person(id=OMA, name="Oma", left_on=AFTER), False),
        (Person(id=OMA, name="Oma", died_on=BEFORE), True),
        (Organisation(id=SCHOOL, name="De Wilg", until=BEFORE), True),
        (Organisation(id=SCHOOL, name="De Wilg", until=AFTER), False),
    ],
)
def test_whoever_left_can_do_no_step_and_keep_no_agreement(
    owner: AnyRecord,
    gone: bool,  # noqa: FBT001 - one of two cases
) -> None:
    who = (owner.id,)
    agreement = Agreement(id=RecordId("a"), text="x", who=who)
    over = Agreement(id=RecordId("b"), text="x", who=who, until=BEFORE)
    done = step("done", who=who, done_on=TODAY)
    found = said(owner, goal("g1"), step("s", who=who), done, agreement, over)
    told = {("s", "who", "step.owner_left"), ("a", "who", "step.owner_left")}
    assert {each for each in found if each[1] == "who"} == (told if gone else set())


def test_an_owner_who_was_removed_is_said_to_be_gone() -> None:
    found = said(goal("g1"), step("s", who=(RecordId("nobody"),)))
    assert found == {("s", "who", "reference.gone")}
