"""A case as the file holds it: read in one stretch, with the entry of each record."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct, field

from mpg_desktop.domain import wire
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.store.data_errors import UnknownFamilyError, UnreadableRecordError
from mpg_desktop.store.numbering import entries_of
from mpg_desktop.store.tables import Tables

NUMBER = "SELECT number FROM family WHERE id = ?"
RECORDS = "SELECT entry, body FROM record WHERE entry BETWEEN ? AND ?"
VERSION = "PRAGMA data_version"


class StoredCase(Struct, frozen=True):
    """A case and where it stands; one that is not in the file yet has the number 0.

    `version` is another one as soon as another connection has written.
    """

    case: Case
    version: int
    number: int = 0
    entries: Mapping[RecordId, int] = field(default_factory=lambda: MappingProxyType({}))


def read_case(database: Tables, family: CaseId) -> StoredCase:
    """Read a family; raises UnknownFamilyError, and UnreadableRecordError for no record."""
    number = family_number(database, family)
    records: list[AnyRecord] = []
    entries: dict[RecordId, int] = {}
    try:
        for entry, body in database.conn.execute(RECORDS, entries_of(number)):
            record = wire.from_json(body)
            records.append(record)
            entries[record.id] = entry
    except wire.MisreadError:
        # The text of the error may quote what the record holds: it is not passed on.
        reason = "a record is none"
        raise UnreadableRecordError(reason) from None
    records.sort(key=lambda record: record.id)
    case = Case.of(family, records, practice=number < 0)
    return StoredCase(case, version(database), number, entries)


def family_number(database: Tables, family: CaseId) -> int:
    """Return the number of a family in the file; raises UnknownFamilyError.

    The index alone answers this: a page less to decrypt than for the family's whole line.
    """
    row = database.conn.execute(NUMBER, (family,)).fetchone()
    if row is None:
        raise UnknownFamilyError
    return int(row[0])


def version(database: Tables) -> int:
    """Return a number that changes when another connection has written."""
    return int(database.conn.execute(VERSION).fetchone()[0])
