"""The families in the encrypted file: listed, loaded, saved in one transaction, wiped for good."""

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from mpg_desktop.domain import wire
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.store import meta, moments
from mpg_desktop.store.access_log import AccessLog, Action
from mpg_desktop.store.case_writer import CaseWriter
from mpg_desktop.store.data_errors import (
    ChangedElsewhereError,
    UnknownFamilyError,
    UnreadableRecordError,
)
from mpg_desktop.store.journal import Journal
from mpg_desktop.store.search import UNTIDY, Search
from mpg_desktop.store.soundness import proven

if TYPE_CHECKING:
    from sqlite_utils import Database

LIST = """
SELECT id, label, reference, since, practice, made_at, changed_at, archived_at, binned_at, next_due
FROM family
WHERE practice = :practice AND (binned_at IS NOT NULL) = :binned
AND (:binned OR (archived_at IS NOT NULL) = :archived)
ORDER BY label COLLATE NOCASE, id
"""

ARCHIVE = "UPDATE family SET archived_at = ? WHERE id = ?"
BIN = "UPDATE family SET binned_at = ? WHERE id = ?"

COUNTED = (
    ("records", "SELECT count(*) FROM record WHERE family = ?"),
    ("journal_lines", "SELECT count(*) FROM journal WHERE family = ?"),
    ("drafts", "SELECT count(*) FROM draft WHERE family = ?"),
    ("attachments", "SELECT count(*) FROM attachment WHERE family = ?"),
)

WIPED_TABLES = (
    "DELETE FROM search WHERE rowid IN (SELECT entry FROM record WHERE family = ?)",
    "DELETE FROM record WHERE family = ?",
    "DELETE FROM journal WHERE family = ?",
    "DELETE FROM draft WHERE family = ?",
    """DELETE FROM attachment_chunk
       WHERE blob IN (SELECT blob FROM attachment WHERE family = ?)""",
    "DELETE FROM attachment WHERE family = ?",
    "DELETE FROM family WHERE id = ?",
)


class FamilyLine(msgspec.Struct, frozen=True, array_like=True):
    """What the list of families shows of one; `next_due` is the first day that asks something."""

    id: CaseId
    label: str
    reference: str
    since: date | None
    practice: bool
    made_at: datetime
    changed_at: datetime
    archived_at: datetime | None
    binned_at: datetime | None
    next_due: date | None


class WipeGround(StrEnum):
    """Why a family was wiped; stands in the proof."""

    REQUEST = "request"
    RETENTION = "retention"
    HANDED_OVER = "handed_over"
    PRACTICE = "practice"
    OTHER = "other"


class Families:
    """The families of one vault."""

    def __init__(
        self,
        database: "Database",
        *,
        journal: Journal,
        search: Search,
        access_log: AccessLog,
        clock: moments.Clock,
    ) -> None:
        self._database = database
        self._sql = database.conn
        self._writer = CaseWriter(database, journal=journal, search=search, clock=clock)
        self._search = search
        self._access_log = access_log
        self._clock = clock
        self._seen: tuple[Case, int] | None = None

    @proven
    def list(
        self, *, practice: bool = False, archived: bool = False, binned: bool = False
    ) -> tuple[FamilyLine, ...]:
        """Return the families of one kind by name; those in the bin only with `binned`.

        Plain SQL and one conversion for all rows: the list of 5,000 stands at every start.
        """
        asked = {"practice": practice, "archived": archived, "binned": binned}
        rows = self._sql.execute(LIST, asked).fetchall()
        return msgspec.convert(rows, tuple[FamilyLine, ...], strict=False)

    @proven
    def load(self, family: CaseId) -> Case:
        """Return a family with its records in the order of their ids.

        Raises UnknownFamilyError, and UnreadableRecordError for a record that is none.
        """
        with self._database.atomic():
            case = self._stored(family)
            self._seen = case, self._version()
        return case

    @proven
    def save(
        self, before: Case | None, after: Case, step: str, *, next_due: date | None = None
    ) -> datetime:
        """Write what differs, with its journal and search index, and return when that was.

        One transaction, on disk on return, or nothing at all. `step` is the phrase key of what the
        worker did; `next_due` the first day on which the family asks something. A family is new
        when `before` is None or holds nothing. Raises ChangedElsewhereError when the file does not
        hold `before`.
        """
        start = before or Case(after.id, after.practice)
        seen, self._seen = self._seen, None
        with self._database.atomic():
            self._prove_unchanged(start, seen)
            if (start.id, start.practice) != (after.id, after.practice):
                reason = "a save cannot turn one family into another"
                raise ValueError(reason)
            moment = self._writer.write(start, after, step, next_due)
            version = self._version()
        self._seen = after, version
        return moment

    @proven
    def archive(self, family: CaseId) -> None:
        """Move a family to the archive; help has ended, nothing else changes."""
        self._mark(ARCHIVE, family, self._now(), Action.ARCHIVE)

    @proven
    def unarchive(self, family: CaseId) -> None:
        """Take a family back out of the archive."""
        self._mark(ARCHIVE, family, None, Action.ARCHIVE)

    @proven
    def bin(self, family: CaseId) -> None:
        """Lay a family in the bin, where search does not find it, until it is wiped on purpose."""
        self._mark(BIN, family, self._now(), Action.BIN)

    @proven
    def unbin(self, family: CaseId) -> None:
        """Take a family back out of the bin."""
        self._mark(BIN, family, None, Action.BIN)

    @proven
    def wipe(self, family: CaseId, ground: WipeGround) -> int:
        """Remove everything about a family for good, and return the number of the proof.

        The proof is a line of the access log: how much of what went, and on which ground, without
        content. Backups made before still hold the family until the ladder lets them go.
        """
        self._seen = None
        with self._database.atomic():
            counts = " ".join(f"{name}:{count}" for name, count in self._counted(family))
            meta.write(self._database, "wiping", family)
            for statement in WIPED_TABLES:
                self._sql.execute(statement, (family,))
            meta.erase(self._database, "wiping")
            meta.write(self._database, UNTIDY, "1")
            proof = f"ground:{ground} {counts}"
            number = self._access_log.append(Action.WIPE, family, object=proof)
        self._search.tidy()
        # What was wiped also leaves the write-ahead log.
        self._sql.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return number

    def _prove_unchanged(self, before: Case, seen: tuple[Case, int] | None) -> None:
        """Raise ChangedElsewhereError unless the file holds `before`, or nothing when it is empty.

        When this connection read or wrote exactly that case last, and no other connection wrote
        since, there is no need to read it all again.
        """
        is_same = seen is not None and (seen[0].id, seen[1]) == (before.id, self._version())
        if seen is not None and is_same and seen[0].records is before.records:
            return
        try:
            stored = self._stored(before.id)
        except UnknownFamilyError:
            stored = Case(before.id, before.practice)
        if stored != before:
            raise ChangedElsewhereError

    def _stored(self, family: CaseId) -> Case:
        row = self._sql.execute("SELECT practice FROM family WHERE id = ?", (family,)).fetchone()
        if row is None:
            raise UnknownFamilyError
        bodies = self._sql.execute(
            "SELECT body FROM record WHERE family = ? ORDER BY id", (family,)
        )
        return Case.of(family, _records(bodies), practice=bool(row[0]))

    def _mark(self, change: str, family: CaseId, moment: str | None, action: Action) -> None:
        with self._database.atomic():
            if not self._sql.execute(change, (moment, family)).rowcount:
                raise UnknownFamilyError
            self._access_log.append(action, family, object="" if moment else "back")

    def _counted(self, family: CaseId) -> Iterator[tuple[str, int]]:
        if not self._sql.execute("SELECT 1 FROM family WHERE id = ?", (family,)).fetchone():
            raise UnknownFamilyError
        for name, statement in COUNTED:
            yield name, self._sql.execute(statement, (family,)).fetchone()[0]

    def _version(self) -> int:
        """Return a number that changes when another connection has written."""
        return int(self._sql.execute("PRAGMA data_version").fetchone()[0])

    def _now(self) -> str:
        return moments.written(self._clock())


def _records(rows: Iterator[tuple[str]]) -> Iterator[AnyRecord]:
    try:
        for (body,) in rows:
            yield wire.from_json(body)
    except wire.MisreadError:
        # The text of the error may quote what the record holds: it is not passed on.
        reason = "a record is none"
        raise UnreadableRecordError(reason) from None
