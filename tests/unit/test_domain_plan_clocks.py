"""When the plan asks something, in sentences that name no step, goal or person."""

from datetime import date, timedelta

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.clocks import due
from mpg_desktop.domain.due import Due
from mpg_desktop.domain.ids import CaseId, RecordId, answer_id
from mpg_desktop.domain.plan_clocks import FOLLOW_UP
from mpg_desktop.domain.plan_records import Goal, PlanStep, PlanVersion
from mpg_desktop.domain.plan_versions import adopt
from mpg_desktop.domain.records import Answer, AnyRecord, Family, FamilyGroupPlan, OfferAnswer
from tests.rules import LAW, PHRASES

TODAY = date(2026, 11, 23)
DRAFT = PlanVersion(id=RecordId("v1"), number=1, begun_on=TODAY)
GOAL = Goal(id=RecordId("g1"), text="Rust")


def asked(*records: AnyRecord, today: date = TODAY) -> dict[str, Due]:
    found = due(Case.of(CaseId("case"), records), LAW, today)
    for each in found:
        said = PHRASES.say(each.phrase, **each.values)
        assert "Rust" not in said
    return {each.phrase: each for each in found}


def adopted(evaluate_on: date | None = None) -> tuple[AnyRecord, ...]:
    make = PlanVersion(id=RecordId("v1"), number=1, begun_on=TODAY, evaluate_on=evaluate_on)
    return (GOAL, *adopt(Case.of(CaseId("case"), [GOAL]), make, TODAY))


def test_a_plan_that_was_begun_is_adopted_within_six_weeks() -> None:
    found = asked(DRAFT)["due.plan.adopt"]
    assert (found.day, found.about) == (TODAY + timedelta(weeks=6), "v1")
    assert found.source == LAW.plan_within
    assert "due.plan.adopt" not in asked(*adopted())
    assert asked(PlanVersion(id=RecordId("v"), number=1)) == {}


def test_an_adopted_plan_is_looked_at_on_the_day_that_was_agreed_or_proposed() -> None:
    agreed = date(2026, 12, 7)
    assert asked(*adopted(agreed))["due.look.plan"].day == agreed
    proposed = asked(*adopted())["due.look.plan"]
    assert (proposed.day, proposed.source) == (TODAY + timedelta(weeks=6), LAW.evaluation)
    review = asked(*adopted())["due.plan.review"]
    assert (review.day, review.source) == (date(2027, 11, 23), LAW.plan_review)


def test_a_version_without_a_day_asks_only_what_it_can() -> None:
    odd = PlanVersion(id=RecordId("v"), number=1, evaluate_on=TODAY)
    assert asked(odd) == {}


@pytest.mark.parametrize(("done", "asks"), [(None, True), (TODAY, False)])
def test_a_step_asks_on_its_day_until_it_is_done(done: date | None, asks: bool) -> None:  # noqa: FBT001 - one of two cases
    step = PlanStep(id=RecordId("s"), text="Rust", by_day=TODAY, done_on=done)
    some_day = PlanStep(id=RecordId("t"), text="Rust")
    assert ("due.step.by_day" in asked(step, some_day)) is asks


def test_an_adopted_plan_settles_what_the_family_declined_to_make() -> None:
    declined = FamilyGroupPlan(
        id=RecordId("fgp"), answer=OfferAnswer.DECLINED, answered_on=TODAY, offered_on=TODAY
    )
    assert "due.plan.settle" in asked(declined, DRAFT)
    assert "due.plan.settle" not in asked(declined, *adopted())


def test_one_asks_how_it_goes_after_the_help_has_ended_as_well() -> None:
    day = TODAY + timedelta(days=90)
    answer = Answer(id=answer_id(FOLLOW_UP), question=FOLLOW_UP, day=day)
    assert asked(answer)["due.look.after"].day == day
    ended = asked(answer, Family(until=TODAY))
    assert ended.keys() == {"due.look.after", "due.end.retention"}
