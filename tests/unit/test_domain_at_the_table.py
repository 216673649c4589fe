"""What was said in confidence stays off a screen that everybody looks at."""

from datetime import date

import msgspec

from mpg_desktop.domain.at_the_table import at_the_table, goals_for
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.evaluations import Knowledge, agenda
from mpg_desktop.domain.findings import (
    Basis,
    Side,
    SnapshotReason,
    Statement,
)
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.plan_records import Goal, PlanStep
from mpg_desktop.domain.record import Secret, YesNo
from mpg_desktop.domain.records import AnyRecord, Person, Role
from mpg_desktop.domain.snapshots import new_snapshot, take_snapshot
from tests.rules import CONDITIONS, LAW, PHRASES, PROFILE

TODAY, BEFORE = date(2026, 11, 23), date(2026, 11, 1)
SEM, ANNA = RecordId("sem"), RecordId("anna")
PEOPLE: tuple[AnyRecord, ...] = (
    Person(id=SEM, name="Sem", role=Role.CHILD),
    Person(id=ANNA, name="Anna", role=Role.PARENT),
)
SAID = Statement(
    id=RecordId("said"),
    text="Ik tel onder mijn dekbed",
    side=Side.CONCERN,
    basis=Basis.SAID,
    source=SEM,
    domain="child",
    day=BEFORE,
)
MINE = Goal(id=RecordId("g1"), text="Niet tellen", by=(SEM,), origin=RecordId("need"))
OPEN = Goal(id=RecordId("g2"), text="Samen eten", by=(SEM,))
KNOWN = Knowledge(PROFILE, CONDITIONS, LAW, TODAY)


def case_of(*records: AnyRecord) -> Case:
    return Case.of(CaseId("case"), [*PEOPLE, *records])


def said(case: Case) -> str:
    points = agenda(at_the_table(case), KNOWN)
    return " ".join(PHRASES.say(each.saying.phrase, **each.saying.values) for each in points)


def test_a_confidence_is_no_point_of_the_agenda_neither_new_nor_ended() -> None:
    kept = case_of(SAID)
    snapshot = new_snapshot(RecordId("kept"), BEFORE, SnapshotReason.BY_HAND)
    kept = kept.put(*take_snapshot(kept, PROFILE, snapshot))
    assert "dekbed" not in said(kept)
    heavier = kept.put(msgspec.structs.replace(SAID, until=TODAY))
    assert "dekbed" not in said(heavier)
    fresh = kept.put(msgspec.structs.replace(SAID, id=RecordId("new"), text="Nog iets van Sem"))
    assert "Nog iets van Sem" not in said(fresh)
    shared = msgspec.structs.replace(SAID, id=RecordId("new"), text="Dit mag", shared=YesNo.YES)
    assert "Dit mag" in said(kept.put(shared))


def test_goals_in_confidence_are_for_whoever_said_them() -> None:
    case = case_of(MINE, OPEN)
    assert goals_for(case, SEM) == (MINE, OPEN)
    assert goals_for(case, ANNA) == (OPEN,)
    agreed = case.put(msgspec.structs.replace(MINE, shared=YesNo.YES))
    assert [each.id for each in goals_for(agreed, ANNA)] == ["g1", "g2"]
    assert "Niet tellen" not in said(case)
    assert "Samen eten" in said(case)


def test_what_is_kept_from_somebody_is_not_on_the_table() -> None:
    secret = msgspec.structs.replace(OPEN, secret=(Secret(hidden_from=(ANNA,)),))
    case = case_of(secret)
    assert goals_for(case, ANNA) == ()
    assert goals_for(case, SEM) == (secret,)
    assert "Samen eten" not in said(case)
    for_nobody = msgspec.structs.replace(OPEN, secret=(Secret(field="text"),))
    assert goals_for(case_of(for_nobody), SEM) == ()
    beside = msgspec.structs.replace(OPEN, secret=(Secret(field="professional"),))
    assert goals_for(case_of(beside), SEM) == (beside,)


def test_every_late_step_stays_on_the_agenda() -> None:
    step = PlanStep(id=RecordId("s"), text="Bellen", by_day=BEFORE)
    assert "Bellen" in said(case_of(step))
