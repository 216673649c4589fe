"""A small family for tests: two parents, two children, a school and a teacher."""

from datetime import date
from pathlib import Path

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.law import load_law
from mpg_desktop.content.recipients import load_recipients
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Copy, Decision, Occasion
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import (
    Protection,
    Recipient,
    RecipientKind,
)
from mpg_desktop.domain.records import (
    AnyRecord,
    Circle,
    Custody,
    CustodyKind,
    CustodySource,
    Family,
    Organisation,
    Person,
    Role,
)

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"
LAW = load_law(RESOURCES)
RULES = load_recipients(RESOURCES, load_catalogue(RESOURCES))
TODAY = Occasion(date(2026, 11, 23), LAW, "fridge_sheet")
MOTHER, FATHER, SEM, TEEN = map(RecordId, ("mother", "father", "sem", "teen"))
SCHOOL, TEACHER, HOUSE = map(RecordId, ("school", "teacher", "house"))


def custody(child: RecordId, holder: RecordId, source: CustodySource | None) -> Custody:
    """Return custody that was checked in this way."""
    return Custody(
        id=RecordId(f"{child}-{holder}"),
        child=child,
        holder=holder,
        extent=CustodyKind.CUSTODY,
        source=source,
    )


def family(*more: AnyRecord) -> Case:
    """Return the family; a record with an id of the family takes the place of its own."""
    people: list[AnyRecord] = [
        Family(name="Gezin Vos"),
        Person(id=MOTHER, name="Moeder Vos", role=Role.PARENT),
        Person(id=FATHER, name="Vader Vos", role=Role.PARENT),
        Person(id=SEM, name="Sem Vos", role=Role.CHILD, birth_date=date(2017, 5, 1)),
        Person(id=TEEN, name="Noor Vos", role=Role.CHILD, birth_date=date(2010, 1, 1)),
        Organisation(id=SCHOOL, name="De Regenboog"),
        Person(id=TEACHER, name="Juf Mies", circle=Circle.PROFESSIONAL, organisation=SCHOOL),
        custody(SEM, MOTHER, CustodySource.REGISTER),
        custody(SEM, FATHER, CustodySource.ONE_PARENT),
        custody(TEEN, MOTHER, CustodySource.REGISTER),
    ]
    return Case.of(CaseId("case"), [*people, *more])


def copy_for(kind: RecipientKind, who: RecordId | None, case: Case, *decided: Decision) -> Copy:
    """Return the copy for a reader of this kind."""
    return project(case, Recipient(kind, who), RULES, TODAY, decided)


def person(copy: Copy, who: RecordId) -> Person:
    """Return somebody as a copy shows them."""
    found = copy.find(Person, who)
    assert found is not None
    return found


MUM = RecipientKind.PARENT_WITH_CUSTODY


OPEN = RULES.with_questions({"q": Protection.FAMILY_OPEN})
"""The rules, with one question whose answer is for the whole family."""
