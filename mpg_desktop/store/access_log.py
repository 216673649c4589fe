"""The access log: who did what and when, without a word of content (NEN 7513, BIO2 8.15).

Append-only and hash-chained, so that a line that was changed, left out or put in between shows.
It outlives the families that it tells of: these stand in it under a pseudonym.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import datetime
from enum import StrEnum
from typing import Any, TextIO

import msgspec

from mpg_desktop.domain.ids import CaseId
from mpg_desktop.store import meta, moments
from mpg_desktop.store.soundness import proven, sound
from mpg_desktop.store.tables import Tables
from mpg_desktop.store.writing import writing

KEPT_YEARS = 5
"""How long a line is kept at least; source: practice rule 15 (NEN 7513, BIO2 8.15)."""

NO_HASH = "0" * 64
PSEUDONYM_BYTES = 8

LINES = """
SELECT number, at, clock, user, family, action, object, result, device, hash
FROM access_log ORDER BY number
"""

FIRST = "SELECT at FROM access_log ORDER BY number LIMIT 1"
LAST_BEFORE = "SELECT number, hash FROM access_log WHERE at < ? ORDER BY number DESC LIMIT 1"

INSERT = """
INSERT INTO access_log (number, at, clock, user, family, action, object, result, device, hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


class Action(StrEnum):
    """What was done."""

    CREATE_VAULT = "create_vault"
    UNLOCK = "unlock"
    LOCK = "lock"
    CHANGE_PASSPHRASE = "change_passphrase"  # noqa: S105 - names what was done
    NEW_RECOVERY_KEY = "new_recovery_key"
    NEW_KEY = "new_key"
    NEW_FAMILY = "new_family"
    OPEN = "open"
    CHANGE = "change"
    SEARCH = "search"
    PRINT = "print"
    EXPORT = "export"
    IMPORT = "import"
    ARCHIVE = "archive"
    BIN = "bin"
    WIPE = "wipe"
    BACKUP = "backup"
    RESTORE = "restore"
    CHECK = "check"


class Outcome(StrEnum):
    """How it ended."""

    DONE = "done"
    REFUSED = "refused"
    FAILED = "failed"


class AccessLine(msgspec.Struct, frozen=True):
    """One line; `clock` is what the clock said when that was earlier than the line before."""

    number: int
    at: str
    clock: str
    user: str
    family: str
    action: str
    object: str
    result: str
    device: str
    hash: str

    def hash_after(self, previous: str) -> str:
        """Return the hash that this line must have after a line with the hash `previous`."""
        content = [self.number, self.at, self.clock, self.user, self.family]
        content += [self.action, self.object, self.result, self.device, previous]
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


class AccessLog:
    """The access log of one vault, written by one user on one device."""

    def __init__(
        self, database: Tables, *, clock: moments.Clock, device: str, user: str = ""
    ) -> None:
        self._database = database
        self._sql = database.conn
        self._clock = clock
        self._device = device
        self._user = user

    @proven
    def append(
        self,
        action: Action,
        family: CaseId | None = None,
        *,
        object: str = "",  # noqa: A002 - the word of NEN 7513, and of the column
        result: Outcome = Outcome.DONE,
    ) -> int:
        """Add a line and return its number; inside the caller's transaction when there is one.

        `object` says what was acted upon in words of the program (`document:plan copy:3`), never
        in words of a family.
        """
        with writing(self._database):
            number, last_at, previous = self._head()
            now = moments.written(self._clock())
            line = AccessLine(
                number + 1,
                max(now, last_at),
                now if now < last_at else "",
                self._user,
                "" if family is None else self.pseudonym(family),
                action.value,
                object,
                result.value,
                self._device,
                "",
            )
            self._write(line, line.hash_after(previous))
        return line.number

    def pseudonym(self, family: CaseId) -> str:
        """Return the name of a family in the log; without the vault it leads to no one."""
        key = bytes.fromhex(meta.read(self._database, "log_key") or "")
        return hashlib.blake2b(family.encode(), key=key, digest_size=PSEUDONYM_BYTES).hexdigest()

    def lines(self) -> Iterator[AccessLine]:
        """Yield every line, oldest first."""
        with sound(self._database):
            rows = self._sql.execute(LINES)
            yield from (AccessLine(*row) for row in rows)

    def verify(self, progress: Callable[[int], object] = lambda _done: None) -> int | None:
        """Return the number of the first line that is not as it was written, or None.

        A line that is missing shows at the next one; missing at the end, it has the number that
        the last line should have had. `progress` hears how many lines were looked at.
        """
        previous = meta.read(self._database, "log_base") or NO_HASH
        number = int(meta.read(self._database, "pruning") or 0)
        for line in self.lines():
            number += 1
            if line.number != number or line.hash != line.hash_after(previous):
                return number
            previous = line.hash
            progress(number)
        head = meta.read(self._database, "log_head") or NO_HASH
        return None if previous == head else number + 1

    def export_csv(self, file: TextIO) -> int:
        """Write the log as CSV with a line of column names; return how many lines it holds."""
        import csv

        writer = csv.writer(file)
        writer.writerow(AccessLine.__struct_fields__)
        count = 0
        for line in self.lines():
            writer.writerow(_row(line))
            count += 1
        return count

    @proven
    def prune(self) -> int:
        """Remove the lines of more than five years old; return how many went.

        The chain goes on from the last one of them, whose hash is kept. Never done without being
        asked: a computer whose clock is years ahead would throw away what must be kept.
        """
        now = self._clock()
        limit = moments.written(_years_before(now, KEPT_YEARS))
        first = self._sql.execute(FIRST).fetchone()
        if first is None or first[0] >= limit:
            return 0
        last = self._sql.execute(LAST_BEFORE, (limit,)).fetchone()
        with writing(self._database):
            meta.write(self._database, "pruning", str(last[0]))
            meta.write(self._database, "log_base", last[1])
            gone = self._sql.execute("DELETE FROM access_log WHERE number <= ?", (last[0],))
        return gone.rowcount

    def _head(self) -> tuple[int, str, str]:
        row = self._sql.execute(
            "SELECT number, at, hash FROM access_log ORDER BY number DESC LIMIT 1"
        ).fetchone()
        if row is not None:
            return int(row[0]), str(row[1]), str(row[2])
        pruned = int(meta.read(self._database, "pruning") or 0)
        return pruned, "", meta.read(self._database, "log_base") or NO_HASH

    def _write(self, line: AccessLine, digest: str) -> None:
        self._sql.execute(INSERT, (*_row(line)[:-1], digest))
        meta.write(self._database, "log_head", digest)


def _row(line: AccessLine) -> tuple[Any, ...]:
    return tuple(getattr(line, name) for name in AccessLine.__struct_fields__)


def _years_before(moment: datetime, years: int) -> datetime:
    try:
        return moment.replace(year=moment.year - years)
    except ValueError:  # 29 February
        return moment.replace(year=moment.year - years, day=28)
