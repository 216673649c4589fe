"""Quiet notes about the family plan: what a goal, a step, a score or a signature still lacks.

A note stands at the spot and blocks nothing: a plan with holes in it is saved, printed and adopted
all the same.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.note import Note
from mpg_desktop.domain.plan import running_goals
from mpg_desktop.domain.plan_records import (
    Agreement,
    Attainment,
    Goal,
    PlanStep,
    PlanVersion,
    Score,
    Signature,
    Stance,
)
from mpg_desktop.domain.plan_scores import HIGHEST, LEAST, LOWEST, MOST
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.domain.safety_notes import has_left

GOAL_IN_JSON = '"kind":"goal"'
"""How a goal begins in what a locked version holds; in anybody's words the quotes are escaped."""


def plan_notes(case: Case, record: AnyRecord, law: Law, today: date) -> Iterator[Note]:
    """Yield what is odd about one record of the plan."""
    match record:
        case Goal():
            yield from _goal(case, record, law)
        case PlanStep():
            yield from _step(case, record, today)
        case Agreement():
            if record.until is None or record.until > today:
                yield from _owners(case, record.id, record.who, today)
        case Score(number=number) if number is not None and not LOWEST <= number <= HIGHEST:
            yield Note(record.id, "number", "notes.score.outside")
        case Attainment(level=level) if level is not None and not LEAST <= level <= MOST:
            yield Note(record.id, "level", "notes.score.off_scale")
        case Signature():
            yield from _signature(record)
        case PlanVersion():
            yield from _version(case, record)
        case _:
            return


def _goal(case: Case, goal: Goal, law: Law) -> Iterator[Note]:
    """Yield that nobody said a goal, and that there are more than people can keep up."""
    if goal.ended_on is not None:
        return
    if not goal.by and not goal.by_words:
        yield Note(goal.id, "by", "notes.goal.nobody")
    most = law.few_goals.number
    if goal in running_goals(case)[most:]:
        yield Note.counted(goal.id, "text", "notes.goal.many", most)


def _step(case: Case, step: PlanStep, today: date) -> Iterator[Note]:
    """Yield what a step that is still to do lacks, and a day that lies before the plan."""
    if step.done_on is not None:
        return
    if not step.who:
        yield Note(step.id, "who", "notes.step.no_owner")
    if step.by_day is None:
        yield Note(step.id, "by_day", "notes.step.no_day")
    begun = step.day or first_day(case)
    if step.by_day is not None and begun is not None and step.by_day < begun:
        yield Note(step.id, "by_day", "notes.step.before_plan")
    yield from _owners(case, step.id, step.who, today)


def first_day(case: Case) -> date | None:
    """Return the day on which the first version of the plan was begun, or None."""
    return min((each.begun_on for each in case.all(PlanVersion) if each.begun_on), default=None)


def _owners(case: Case, record: RecordId, who: Iterable[RecordId], today: date) -> Iterator[Note]:
    """Yield that somebody who would do something is no longer there."""
    if any(has_left(case, each, today) for each in who):
        yield Note(record, "who", "notes.step.owner_left")


def _version(case: Case, version: PlanVersion) -> Iterator[Note]:
    """Yield that a plan has no goals: a draft now, an adopted one when it was adopted."""
    if version.adopted_on is None:
        if not running_goals(case):
            yield Note(version.id, "adopted_on", "notes.version.no_goals")
    elif GOAL_IN_JSON not in version.content:
        yield Note(version.id, "adopted_on", "notes.version.had_no_goals")


def _signature(signature: Signature) -> Iterator[Note]:
    if not signature.drawn and signature.scan is None:
        yield Note(signature.id, "drawn", "notes.signature.empty")
    if signature.stance is Stance.NOT_AGREED and not signature.because.strip():
        yield Note(signature.id, "because", "notes.signature.why")
