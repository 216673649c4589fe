"""The notes about a whole file of a family, for tests: the program asks record by record."""

from datetime import date

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.checks import notes_about
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.note import Note


def notes(case: Case, law: Law, today: date) -> tuple[Note, ...]:
    """Return all notes in the order of the records; each is about the record it was asked of."""
    found: list[Note] = []
    for record in case:
        about = tuple(notes_about(case, record, law, today))
        assert {each.record for each in about} <= {record.id}
        found += about
    return tuple(found)
