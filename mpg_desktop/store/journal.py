"""The journal: every change of every field since the beginning, which is never changed itself."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeAlias

from msgspec import Struct

from mpg_desktop.domain import wire
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.store import journal_lines, moments
from mpg_desktop.store.data_errors import UnreadableRecordError
from mpg_desktop.store.journal_lines import WHOLE_RECORD, FieldValue
from mpg_desktop.store.soundness import proven
from mpg_desktop.store.stored_case import family_number
from mpg_desktop.store.tables import Tables

INSERT = """
INSERT INTO journal
(family, record, field, line, at, device, step, form, previous, chain, after)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

LAST_LINE = """
SELECT line, chain FROM journal WHERE family = ? AND record = ? AND field = ?
ORDER BY line DESC LIMIT 1
"""

LINES = """
SELECT record, field, form, after FROM journal
WHERE family = ? AND line <= coalesce(?, 9223372036854775807) ORDER BY line
"""

FIELD_LINES = """
SELECT line, at, device, step, form, after FROM journal
WHERE family = (SELECT number FROM family WHERE id = ?) AND record = ? AND field IN (?, '')
ORDER BY line
"""

LATER_LINES = """
SELECT line, at, device, step, record, field, form FROM journal
WHERE family = (SELECT number FROM family WHERE id = ?) AND at > ? ORDER BY line
"""


Line: TypeAlias = tuple[Any, ...]
"""One line in the order of the columns of INSERT."""


class FieldVersion(Struct, frozen=True):
    """What a field held from one moment on; a value is None when the field held nothing."""

    number: int
    at: datetime
    device: str
    step: str
    before: FieldValue
    after: FieldValue


class JournalLine(Struct, frozen=True):
    """That something changed, and when; `field` is empty when a whole record came or went."""

    number: int
    at: datetime
    device: str
    step: str
    record: RecordId
    field: str
    form: str


class Journal:
    """The journal of all families in one vault."""

    def __init__(self, database: Tables, *, device: str) -> None:
        self._database = database
        self._sql = database.conn
        self._device = device

    def lines(
        self,
        family: int,
        pairs: Iterable[tuple[AnyRecord | None, AnyRecord | None]],
        step: str,
        moment: datetime,
        last: int,
    ) -> list[Line]:
        """Return the lines that tell what differs between each record before and after.

        `family` is its number in the file, `last` that of its last line so far.
        """
        at = moments.written(moment)
        told: list[Line] = []
        for before, after in pairs:
            for change in journal_lines.changes(before, after):
                is_first = before is None or change.field == WHOLE_RECORD
                found = None if is_first else self._last(family, change)
                previous, chain = found or (None, None)
                line = journal_lines.write(change, chain)
                place = (family, change.record, change.field, last + len(told) + 1)
                facts = (at, self._device, step, line.form, previous, line.chain, line.after)
                told.append((*place, *facts))
        return told

    def add(self, lines: Iterable[Line]) -> None:
        """Write lines, in the caller's transaction. Plain SQL: this runs with every save."""
        self._sql.executemany(INSERT, lines)

    @proven
    def replay(self, family: CaseId, *, until: int | None = None) -> Case:
        """Build the family from its journal alone, up to and with line number `until`.

        Raises UnknownFamilyError, and UnreadableRecordError when a line does not fit.
        """
        number = family_number(self._database, family)
        records: dict[str, dict[str, FieldValue]] = {}
        try:
            for record, field, form, after in self._sql.execute(LINES, (number, until)):
                if form == "added":
                    records[record] = {"kind": after, "id": record}
                elif form == "dropped":
                    del records[record]
                else:
                    fields = records[record]
                    value = journal_lines.read(form, after, fields.pop(field, None))
                    if value is not None:
                        fields[field] = value
            found = [wire.from_fields(records[each]) for each in sorted(records)]
        except (KeyError, wire.MisreadError):
            # The text of the error may quote what a field holds: it is not passed on.
            reason = "the journal tells of a record that is none"
            raise UnreadableRecordError(reason) from None
        return Case.of(family, found, practice=number < 0)

    @proven
    def history(self, family: CaseId, record: RecordId, field: str) -> tuple[FieldVersion, ...]:
        """Return what a field held, oldest first; the last `after` is what it holds now."""
        versions: list[FieldVersion] = []
        value: FieldValue = None
        lines = self._sql.execute(FIELD_LINES, (family, record, field))
        for number, at, device, step, form, after in lines:
            before = value
            if form != "added":
                value = journal_lines.read(form, after, before)
            if value != before:
                moment = moments.read(at)
                versions.append(FieldVersion(number, moment, device, step, before, value))
        return tuple(versions)

    @proven
    def since(self, family: CaseId, moment: datetime) -> tuple[JournalLine, ...]:
        """Return every line that was written after `moment` by the clock of its day."""
        rows = self._sql.execute(LATER_LINES, (family, moments.written(moment)))
        return tuple(
            JournalLine(number, moments.read(at), device, step, RecordId(record), field, form)
            for number, at, device, step, record, field, form in rows
        )

    def _last(self, family: int, change: journal_lines.Change) -> tuple[int, int] | None:
        keys = (family, change.record, change.field)
        found: tuple[int, int] | None = self._sql.execute(LAST_LINE, keys).fetchone()
        return found
