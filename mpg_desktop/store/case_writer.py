"""Writes one case after another: records that differ, search index, journal and the family's line.

Plain SQL throughout: sqlite-utils' upsert was measured at four times the whole of this.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from mpg_desktop.domain import wire
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.records import AnyRecord, kind_of
from mpg_desktop.store import moments
from mpg_desktop.store.journal import Journal
from mpg_desktop.store.search import Search

if TYPE_CHECKING:
    from sqlite_utils import Database

PUT_FAMILY = """
INSERT INTO family (id, label, reference, since, practice, made_at, changed_at, next_due)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET label = excluded.label, reference = excluded.reference,
since = excluded.since, changed_at = excluded.changed_at, next_due = excluded.next_due
"""

ENTRY = "SELECT entry FROM record WHERE family = ? AND id = ?"
NEW_RECORD = "INSERT INTO record (body, kind, family, id, entry) VALUES (?, ?, ?, ?, ?)"
PUT_RECORD = "UPDATE record SET body = ?, kind = ? WHERE family = ? AND id = ?"
NEW_ENTRY = "SELECT max(coalesce(max(entry), 0), 0) + 1 FROM record"
NEW_PRACTICE_ENTRY = "SELECT min(coalesce(min(entry), 0), 0) - 1 FROM record"


class CaseWriter:
    """Turns one case in the file into the next, inside the caller's transaction."""

    def __init__(
        self, database: "Database", *, journal: Journal, search: Search, clock: moments.Clock
    ) -> None:
        self._sql = database.conn
        self._journal = journal
        self._search = search
        self._clock = clock

    def write(self, before: Case, after: Case, step: str, next_due: date | None) -> datetime:
        """Write what differs and return the moment; the file must hold `before`."""
        pairs = [
            (before.records.get(each), after.records.get(each))
            for each in sorted(after.differs(before))
        ]
        moment = self._clock()
        self._put_family(after, moments.written(moment), next_due)
        self._put_records(after, pairs)
        self._journal.add(after.id, pairs, step, moment)
        return moments.read(moments.written(moment))

    def _put_family(self, case: Case, at: str, next_due: date | None) -> None:
        about, since, due = case.family, case.family.since, next_due
        facts = (about.name, about.reference, since and since.isoformat())
        moments_and_due = (at, at, due and due.isoformat())
        self._sql.execute(PUT_FAMILY, (case.id, *facts, case.practice, *moments_and_due))

    def _put_records(
        self, case: Case, pairs: Iterable[tuple[AnyRecord | None, AnyRecord | None]]
    ) -> None:
        for old, new in pairs:
            if old is None:
                new_entry = NEW_PRACTICE_ENTRY if case.practice else NEW_ENTRY
                entry = self._sql.execute(new_entry).fetchone()[0]
            else:
                # Asked first: RETURNING was measured to make twice as many allocations.
                entry = self._sql.execute(ENTRY, (case.id, old.id)).fetchone()[0]
            if new is None:
                self._sql.execute("DELETE FROM record WHERE entry = ?", (entry,))
            else:
                facts = (wire.to_json(new).decode(), kind_of(new), case.id, new.id)
                if old is None:
                    self._sql.execute(NEW_RECORD, (*facts, entry))
                else:
                    self._sql.execute(PUT_RECORD, facts)
            self._search.index(entry, old, new)
