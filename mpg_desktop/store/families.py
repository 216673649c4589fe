"""The families in the encrypted file: listed, loaded, saved in one transaction, wiped for good."""

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from mpg_desktop.domain.ids import CaseId
from mpg_desktop.store import meta, moments
from mpg_desktop.store.access_log import AccessLog, Action
from mpg_desktop.store.data_errors import (
    ChangedElsewhereError,
    UnknownFamilyError,
)
from mpg_desktop.store.numbering import entries_of
from mpg_desktop.store.soundness import proven
from mpg_desktop.store.tables import Tables
from mpg_desktop.store.writing import writing

if TYPE_CHECKING:
    from mpg_desktop.domain.case import Case
    from mpg_desktop.domain.due import Due
    from mpg_desktop.store.case_writer import CaseWriter
    from mpg_desktop.store.stored_case import StoredCase

LIST = """
SELECT id, label, reference, since, practice, made_at, changed_at, archived_at, binned_at, next_due,
    due, due_values
FROM family
WHERE practice = :practice AND (binned_at IS NOT NULL) = :binned
AND (:binned OR (archived_at IS NOT NULL) = :archived)
ORDER BY label COLLATE NOCASE, id
"""

ARCHIVE = "UPDATE family SET archived_at = ? WHERE id = ?"
BIN = "UPDATE family SET binned_at = ? WHERE id = ?"

COUNTED = (
    ("records", "SELECT count(*) FROM record WHERE entry BETWEEN :first AND :last"),
    ("journal_lines", "SELECT count(*) FROM journal WHERE family = :number"),
    ("drafts", "SELECT count(*) FROM draft WHERE family = :id"),
    ("attachments", "SELECT count(*) FROM attachment WHERE family = :number"),
)

WIPED_TABLES = (
    "DELETE FROM search WHERE rowid BETWEEN :first AND :last",
    "DELETE FROM record WHERE entry BETWEEN :first AND :last",
    "DELETE FROM journal WHERE family = :number",
    "DELETE FROM draft WHERE family = :id",
    """DELETE FROM attachment_chunk
       WHERE blob IN (SELECT blob FROM attachment WHERE family = :number)""",
    "DELETE FROM attachment WHERE family = :number",
    "DELETE FROM family WHERE number = :number",
)


class FamilyLine(msgspec.Struct, frozen=True, array_like=True):
    """What the list of families shows of one; `next_due` is the first day that asks something.

    `due` is the key of the phrase that says what, and `due_values` what fills it, as JSON.
    """

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
    due: str | None = None
    due_values: str | None = None

    @property
    def asks(self) -> dict[str, str | int]:
        """What fills the phrase that says what is due."""
        return msgspec.json.decode(self.due_values or "{}", type=dict[str, str | int])


class WipeGround(StrEnum):
    """Why a family was wiped; stands in the proof."""

    REQUEST = "request"
    RETENTION = "retention"
    HANDED_OVER = "handed_over"
    PRACTICE = "practice"
    OTHER = "other"


class Families:
    """The families of one vault.

    They are listed before anything is known of what a family holds: `writer` makes what saves
    them, and `tidy` drops the words of a wiped one from the search index, when that is asked for.
    """

    def __init__(
        self,
        database: Tables,
        *,
        writer: "Callable[[], CaseWriter]",
        tidy: Callable[[], object],
        access_log: AccessLog,
        clock: moments.Clock,
    ) -> None:
        self._database = database
        self._sql = database.conn
        self._make_writer = writer
        self._tidy = tidy
        self._access_log = access_log
        self._clock = clock
        self._seen: StoredCase | None = None

    @cached_property
    def _writer(self) -> "CaseWriter":
        return self._make_writer()

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
    def load(self, family: CaseId) -> "Case":
        """Return a family with its records in the order of their ids.

        Raises UnknownFamilyError, and UnreadableRecordError for a record that is none.
        """
        from mpg_desktop.store.stored_case import read_case

        with self._database.atomic():
            self._seen = read_case(self._database, family)
        return self._seen.case

    @proven
    def save(
        self, before: "Case | None", after: "Case", step: str, *, next_due: "Due | None" = None
    ) -> datetime:
        """Write what differs, with its journal and search index, and return when that was.

        One transaction, on disk on return, or nothing at all. `step` is the phrase key of what the
        worker did; `next_due` the first thing that the family asks. A family is new
        when `before` is None or holds nothing. Raises ChangedElsewhereError when the file does not
        hold `before`.
        """
        from mpg_desktop.domain.case import Case

        start = before or Case(after.id, after.practice)
        if (start.id, start.practice) != (after.id, after.practice):
            reason = "a save cannot turn one family into another"
            raise ValueError(reason)
        with writing(self._database):
            stored = self._proven_unchanged(start)
            self._seen = None
            stored, moment = self._writer.write(stored, after, step, next_due)
        self._seen = stored
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
        from mpg_desktop.store.stored_case import family_number

        self._seen = None
        with writing(self._database):
            number = family_number(self._database, family)
            first, last = entries_of(number)
            names = {"id": family, "number": number, "first": first, "last": last}
            counted = [(name, self._sql.execute(count, names)) for name, count in COUNTED]
            counts = " ".join(f"{name}:{found.fetchone()[0]}" for name, found in counted)
            meta.write(self._database, "wiping", str(number))
            for statement in WIPED_TABLES:
                self._sql.execute(statement, names)
            meta.erase(self._database, "wiping")
            meta.write(self._database, meta.UNTIDY, "1")
            proof = f"ground:{ground} {counts}"
            proof_number = self._access_log.append(Action.WIPE, family, object=proof)
        self._tidy()
        # What was wiped also leaves the write-ahead log.
        self._sql.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return proof_number

    def _proven_unchanged(self, before: "Case") -> "StoredCase":
        """Return how `before` is stored; raise ChangedElsewhereError when the file holds another.

        When this connection read or wrote exactly that case last, and no other connection wrote
        since, there is no need to read it all again.
        """
        from mpg_desktop.domain.case import Case
        from mpg_desktop.store.stored_case import StoredCase, read_case, version

        seen = self._seen
        if (
            seen is not None
            and seen.case.id == before.id
            and seen.case.records is before.records
            and seen.version == version(self._database)
        ):
            return seen
        try:
            stored = read_case(self._database, before.id)
        except UnknownFamilyError:
            stored = StoredCase(Case(before.id, before.practice), version(self._database))
        if stored.case != before:
            raise ChangedElsewhereError
        return stored

    def _mark(self, change: str, family: CaseId, moment: str | None, action: Action) -> None:
        with writing(self._database):
            if not self._sql.execute(change, (moment, family)).rowcount:
                raise UnknownFamilyError
            self._access_log.append(action, family, object="" if moment else "back")

    def _now(self) -> str:
        return moments.written(self._clock())
