"""A family with a plan for tests: four who help, and goals, steps and scores in a word."""

from datetime import date

import msgspec

from mpg_desktop.content.law import load_law
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.plan_records import Goal, PlanStep, Score
from mpg_desktop.domain.records import AnyRecord, Circle, Organisation, Person
from tests.rules import RESOURCES

LAW = load_law(RESOURCES)
TODAY = date(2026, 11, 23)
BEFORE, AFTER = date(2026, 11, 9), date(2026, 12, 7)
ANNA, OMA, SANNE, SCHOOL = map(RecordId, ("anna", "oma", "sanne", "school"))
PEOPLE: tuple[AnyRecord, ...] = (
    Person(id=ANNA, name="Anna"),
    Person(id=OMA, name="Oma", circle=Circle.NETWORK),
    Person(id=SANNE, name="Sanne", circle=Circle.PROFESSIONAL),
    Organisation(id=SCHOOL, name="De Wilg"),
)


def case_of(*records: AnyRecord) -> Case:
    """Return the family with more records."""
    return Case.of(CaseId("case"), [*PEOPLE, *records])


def goal(name: str, **fields: object) -> Goal:
    """Return a goal of Anna."""
    make: type[Goal] = Goal
    return msgspec.structs.replace(make(id=RecordId(name), text=name, by=(ANNA,)), **fields)


def step(name: str, **fields: object) -> PlanStep:
    """Return a step of Anna to the first goal."""
    made = PlanStep(id=RecordId(name), text=name, goal=RecordId("g1"), who=(ANNA,), by_day=AFTER)
    return msgspec.structs.replace(made, **fields)


def score(name: str, number: int | None, day: date | None, **fields: object) -> Score:
    """Return what Anna gives the first goal."""
    made = Score(id=RecordId(name), of=RecordId("g1"), who=ANNA, number=number, day=day)
    return msgspec.structs.replace(made, **fields)
