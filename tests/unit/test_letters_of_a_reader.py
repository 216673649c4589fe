"""Whose reading needs count for a copy: those of the person who reads it, and of nobody else."""

from datetime import UTC, datetime

from mpg_desktop.desk.prints import Document, Order, read_by, reads_large_print
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.records import Organisation, Person, Reading

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
ANNA, SEM, SCHOOL = RecordId("anna"), RecordId("sem"), RecordId("school")
CASE = Case.of(
    CaseId("c" * 32),
    (
        Person(id=ANNA, name="Anna", reading=(Reading.PLAIN, Reading.LARGE_PRINT)),
        Person(id=SEM, name="Sem", reading=(Reading.CHILD,)),
        Organisation(id=SCHOOL, name="De Wilg"),
    ),
)


def reader(document: Document, recipient: Recipient) -> RecordId | None:
    return read_by(Order(document, recipient, MOMENT))


def test_only_a_person_of_whom_it_stands_reads_large_print() -> None:
    readers = (ANNA, SEM, SCHOOL, RecordId("nobody"), None)
    assert [reads_large_print(CASE, each) for each in readers] == [True, *[False] * 4]


def test_a_copy_about_somebody_is_read_by_its_reader() -> None:
    school = Recipient(RecipientKind.SCHOOL, SCHOOL, None, (ANNA,))
    assert reader(Document.INTAKE, school) == SCHOOL
    assert reader(Document.INTAKE, Recipient(RecipientKind.WORKER)) is None


def test_the_notes_of_somebody_who_is_threatened_are_read_by_this_person() -> None:
    notes = Recipient(RecipientKind.WORKER, about=(ANNA,))
    assert reader(Document.PERSONAL_PLAN, notes) == ANNA
    assert reader(Document.SAFETY_PLAN, notes) is None
    assert reader(Document.PERSONAL_PLAN, Recipient(RecipientKind.WORKER)) is None
