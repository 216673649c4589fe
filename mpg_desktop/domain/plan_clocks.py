"""What the family plan asks and when: steps, the evaluation, the yearly look, the first version.

The sentences stand in a list that others may see: no step, goal or person is named in them.
"""

from collections.abc import Iterator
from datetime import date

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.due import Due, within
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.plan_records import PlanStep, PlanVersion
from mpg_desktop.domain.plan_versions import draft, in_force
from mpg_desktop.domain.safety import day_answered

FOLLOW_UP = "plan.follow_up"
"""The question on which day one asks how it goes, once the help has ended."""


def plan_due(case: Case, law: Law) -> Iterator[Due]:
    """Yield what the plan asks while help goes on."""
    version = in_force(case)
    if version is None or version.adopted_on is None:
        yield from _first_version(case, law)
    else:
        yield from _looks(version, version.adopted_on, law)
    for step in case.all(PlanStep):
        if step.by_day is not None and step.done_on is None:
            yield Due(step.by_day, "due.step.by_day", RecordId(step.id))
    yield from follow_up(case)


def follow_up(case: Case) -> Iterator[Due]:
    """Yield the day on which one asks how it goes: it comes after the help has ended as well."""
    day = day_answered(case, FOLLOW_UP)
    if day is not None:
        yield Due(day, "due.look.after", answer_id(FOLLOW_UP))


def _first_version(case: Case, law: Law) -> Iterator[Due]:
    """Yield the day by which a plan that was begun is adopted (Jeugdwet 4.1.3)."""
    begun = draft(case)
    if begun is not None and begun.begun_on is not None:
        yield within(begun.begun_on, law.plan_within, "due.plan.adopt", RecordId(begun.id))


def _looks(version: PlanVersion, adopted_on: date, law: Law) -> Iterator[Due]:
    """Yield the evaluation that was agreed, or else proposed, and the look of each year."""
    about = RecordId(version.id)
    day = version.evaluate_on or law.evaluation.after(adopted_on)
    yield Due(day, "due.look.plan", about, law.evaluation)
    yield within(adopted_on, law.plan_review, "due.plan.review", about)
