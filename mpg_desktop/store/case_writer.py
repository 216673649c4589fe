"""Writes one case after another: records that differ, search index, journal and the family's line.

Plain SQL throughout: sqlite-utils' upsert was measured at four times the whole of this.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from mpg_desktop.domain import wire
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.store import moments
from mpg_desktop.store.journal import Journal
from mpg_desktop.store.numbering import entry_after, family_after
from mpg_desktop.store.search import Search
from mpg_desktop.store.stored_case import StoredCase
from mpg_desktop.store.tables import Tables

if TYPE_CHECKING:
    from mpg_desktop.domain.due import Due

LAST_FAMILY = "SELECT max(number) FROM family WHERE number > 0"
LAST_PRACTICE_FAMILY = "SELECT min(number) FROM family WHERE number < 0"
LINES = "SELECT lines FROM family WHERE number = ?"
NEW_FAMILY = """
INSERT INTO family
(label, reference, since, next_due, due, due_values, changed_at, lines, number, id, practice,
 made_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
PUT_FAMILY = """
UPDATE family SET label = ?, reference = ?, since = ?, next_due = ?, due = ?, due_values = ?,
changed_at = ?, lines = ?
WHERE number = ?
"""

NEW_RECORD = "INSERT INTO record (body, entry, family) VALUES (?, ?, ?)"
PUT_RECORD = "UPDATE record SET body = ? WHERE entry = ?"
DROP_RECORD = "DELETE FROM record WHERE entry = ?"


class CaseWriter:
    """Turns one case in the file into the next, inside the caller's transaction."""

    def __init__(
        self, database: Tables, *, journal: Journal, search: Search, clock: moments.Clock
    ) -> None:
        self._sql = database.conn
        self._journal = journal
        self._search = search
        self._clock = clock

    def write(
        self, stored: StoredCase, after: Case, step: str, next_due: "Due | None"
    ) -> tuple[StoredCase, datetime]:
        """Write what differs; return how `after` is stored now, and the moment."""
        before, moment = stored.case, self._clock()
        pairs = {
            each: (before.records.get(each), after.records.get(each))
            for each in sorted(after.differs(before))
        }
        number = stored.number or self._new_number(practice=after.practice)
        so_far = self._sql.execute(LINES, (number,)).fetchone() or (0,)
        lines = self._journal.lines(number, pairs.values(), step, moment, so_far[0])
        count = so_far[0] + len(lines)
        facts = (*_facts(after, next_due), moments.written(moment), count, number)
        if stored.number:
            self._sql.execute(PUT_FAMILY, facts)
        else:
            made_at = moments.written(moment)
            self._sql.execute(NEW_FAMILY, (*facts, after.id, after.practice, made_at))
        entries = self._put_records(number, pairs, stored.entries)
        self._journal.add(lines)
        after_that = StoredCase(after, stored.version, number, entries)
        return after_that, moments.read(moments.written(moment))

    def _new_number(self, *, practice: bool) -> int:
        last = self._sql.execute(LAST_PRACTICE_FAMILY if practice else LAST_FAMILY).fetchone()[0]
        return family_after(last, practice=practice)

    def _put_records(
        self,
        family: int,
        pairs: Mapping[RecordId, tuple[AnyRecord | None, AnyRecord | None]],
        before: Mapping[RecordId, int],
    ) -> Mapping[RecordId, int]:
        """Write the records and return the entry of each."""
        entries = dict(before)
        last = max(entries.values(), key=abs, default=None)
        for each, (old, new) in pairs.items():
            if new is None:
                entry = entries.pop(each)
                self._sql.execute(DROP_RECORD, (entry,))
            else:
                body = wire.to_json(new).decode()
                if old is None:
                    entries[new.id] = last = entry_after(family, last)
                    self._sql.execute(NEW_RECORD, (body, last, family))
                else:
                    self._sql.execute(PUT_RECORD, (body, entries[new.id]))
                entry = entries[new.id]
            self._search.index(entry, old, new)
        return entries


def _facts(case: Case, next_due: "Due | None") -> tuple[str | None, ...]:
    """Return what the list of families repeats of a case."""
    about = case.family
    since = about.since.isoformat() if about.since else None
    first = _spelled(next_due) if next_due else (None, None, None)
    return (about.name, about.reference, since, *first)


def _spelled(first: "Due") -> tuple[str, str, str]:
    """Return when something is due and what, the last as a phrase with what fills it."""
    values = msgspec.json.encode(dict(first.values)).decode()
    return first.day.isoformat(), first.phrase, values
