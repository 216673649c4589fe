"""The practice family with a plan and a safety plan of its own, to print and to look at."""

import json
from datetime import date, timedelta
from pathlib import Path

from mpg_desktop.domain import wire
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Reply
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.plan_records import (
    Agreement,
    Attainment,
    Chore,
    ClosingLetter,
    Discussion,
    Evaluation,
    Goal,
    GoalReview,
    GoalScale,
    InformationLetter,
    PlanStep,
    PlanVersion,
    Score,
    Signature,
)
from mpg_desktop.domain.plan_versions import adopt
from mpg_desktop.domain.records import Answer, AnyRecord
from tests.validator.practice_papers import DAY, practice_case

MARIEKE = RecordId("practice-010-marieke")
DENNIS = RecordId("practice-040-dennis")
SEM = RecordId("practice-050-sem")
LOT = RecordId("practice-060-lotte")
SANNE = RecordId("practice-200-sanne")
VERSION = RecordId("version-1")
TINEKE = RecordId("practice-090-tineke")
SCHOOL = RecordId("practice-320-school")

PLANNED = Path(__file__).with_suffix(".json")
"""All records that a plan, a safety plan, houses and letters can be made of, on a day of 2026."""


OF_THE_PLAN = (
    *(Goal, PlanStep, Agreement, Chore, Score, GoalScale, Attainment, PlanVersion),
    *(Discussion, Signature, Evaluation, GoalReview, ClosingLetter, InformationLetter),
)
ADOPTED = DAY - timedelta(days=7)


def planned_family(*more: AnyRecord, adopted: bool = True) -> Case:
    """Return the practice family with all that a plan and a safety plan can hold, and more."""
    told = json.loads(PLANNED.read_text(encoding="utf-8"))
    case = without_plan().put(*map(wire.from_fields, told), *more)
    (version,) = case.all(PlanVersion)
    return case.put(*adopt(case, version, ADOPTED)) if adopted else case


def without_plan() -> Case:
    """Return the practice family without its own family plan; its safety plan stays."""
    case = practice_case()
    versions = {each.id for each in case.all(PlanVersion)}
    gone = [
        each.id
        for each in case
        if isinstance(each, OF_THE_PLAN)
        or (isinstance(each, Answer) and each.question.startswith("plan."))
        or (isinstance(each, Reply) and each.to in versions)
    ]
    return case.drop(*gone)


def said(
    question: str, text: str = "", *, who: RecordId | None = None, day: date | None = None
) -> Answer:
    """Return an answer about the family."""
    choices = (str(who),) if who else ()
    return Answer(id=answer_id(question), question=question, text=text, choices=choices, day=day)
