"""What a case and a copy of it have in common: records to look through."""

from collections.abc import Mapping
from typing import Protocol, TypeVar

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import display_name
from mpg_desktop.domain.records import AnyRecord, Organisation, Person

R = TypeVar("R", bound=AnyRecord)


class File(Protocol):
    """A case, or the copy of it that one reader may have: both are read in the same way."""

    @property
    def records(self) -> Mapping[RecordId, AnyRecord]:
        """All records by id."""
        ...

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of one kind, in their order."""
        ...


def look_up(file: File, kind: type[R], record_id: RecordId | None) -> R | None:
    """Return the record with this id, or None when there is none of this kind."""
    record = file.records.get(record_id) if record_id is not None else None
    return record if isinstance(record, kind) else None


def name_of(file: File, who: RecordId | None) -> str:
    """Return what a person or an organisation is called; '' when it is not there."""
    record = file.records.get(who) if who is not None else None
    if isinstance(record, Person):
        return display_name(record)
    return record.name if isinstance(record, Organisation) else ""


def doers_for(file: File, reader: RecordId | None) -> list[frozenset[RecordId]]:
    """Return whose work an organisation reads of: its own and that of who works there.

    Of every organisation where no reader is named; whoever is of none reads of their own.
    """
    found = [
        frozenset({each.id, *(one.id for one in file.all(Person) if one.organisation == each.id)})
        for each in file.all(Organisation)
    ]
    if reader is None:
        return found
    return [next((each for each in found if reader in each), frozenset({reader}))]
