"""Families in which somebody needs large print, or nobody does."""

import msgspec

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Person, Reading


def in_ordinary_print(case: Case) -> Case:
    """Return a family of which everybody reads ordinary print."""
    return case.put(*(_reading(each, large=False) for each in case.all(Person)))


def in_large_print(case: Case, who: RecordId) -> Case:
    """Return a family of which one more person needs large print."""
    person = case.find(Person, who)
    return case if person is None else case.put(_reading(person, large=True))


def _reading(person: Person, *, large: bool) -> Person:
    others = tuple(each for each in person.reading if each is not Reading.LARGE_PRINT)
    reading = (*others, Reading.LARGE_PRINT) if large else others
    return msgspec.structs.replace(person, reading=reading)
