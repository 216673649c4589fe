"""The folder in which backups stand: their names, their order, and what may go.

All that is known about a backup without its key is in its file name, so that it survives the loss
of the vault: `0042_2026-11-23T120501Z_vanzelf.vaultbak`. The number is the real order, whatever
the clock said. A backup from which a vault was restored gets `_bewaard-MOMENT`, a damaged one the
ending `.beschadigd`. The words are Dutch because people see them in their folder.
"""

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from mpg_desktop.store import files
from mpg_desktop.store.ladder import Rung, surplus, witnessed
from mpg_desktop.store.moments import marked, read_mark
from mpg_desktop.store.scraps import UNFINISHED
from mpg_desktop.store.telling import told

ENDING = ".vaultbak"
DAMAGED = ".beschadigd"
NAME = re.compile(
    r"(?P<number>\d{4,})_(?P<made>[\dTZ-]+)_(?P<reason>[a-z-]+?)"
    r"(?:_bewaard-(?P<kept>[\dTZ-]+))?\.vaultbak(?P<damaged>\.beschadigd)?"
)


class Reason(StrEnum):
    """Why a backup was made; the value stands in its file name."""

    ROUTINE = "vanzelf"
    ASKED = "gevraagd"
    SCHEMA = "voor-vernieuwing"


class Backup(Struct, frozen=True):
    """One finished backup, as its file name tells."""

    path: Path
    number: int
    made: datetime
    reason: Reason
    kept_since: datetime | None = None
    damaged: bool = False

    @property
    def rung(self) -> Rung:
        """What the ladder must know of it."""
        return Rung(self.number, self.made, self.damaged, self.kept_since)

    @property
    def name(self) -> str:
        """The file name that says all this."""
        kept = f"_bewaard-{marked(self.kept_since)}" if self.kept_since else ""
        ending = f"{ENDING}{DAMAGED}" if self.damaged else ENDING
        return f"{self.number:04}_{marked(self.made)}_{self.reason}{kept}{ending}"


def read_name(path: Path) -> Backup | None:
    """Return what a file name tells, or None when it is not the name of a backup."""
    match = NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        kept = match["kept"]
        return Backup(
            path,
            int(match["number"]),
            read_mark(match["made"]),
            Reason(match["reason"]),
            read_mark(kept) if kept else None,
            damaged=match["damaged"] is not None,
        )
    except ValueError:
        return None


class Shelf:
    """The backups in one folder, which is made when the first one is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def all(self) -> tuple[Backup, ...]:
        """Return the finished backups in the order in which they were made, damaged ones too."""
        if not self.folder.is_dir():
            return ()
        with told():
            found = [read_name(path) for path in self.folder.iterdir()]
        return tuple(sorted((each for each in found if each), key=lambda each: each.number))

    def next(self, made: datetime, reason: Reason) -> Backup:
        """Return the name and place for a new backup."""
        with told():
            files.owner_folder(self.folder)
        number = max((backup.number for backup in self.all()), default=0) + 1
        unplaced = Backup(self.folder, number, made.astimezone(UTC), reason)
        return replace(unplaced, path=self.folder / unplaced.name)

    def keep(self, backup: Backup, since: datetime) -> Backup:
        """Keep a backup for ten more weeks, because a vault was restored from it."""
        return self._rename(replace(backup, kept_since=since.astimezone(UTC)))

    def mark_damaged(self, backup: Backup) -> Backup:
        """Say in the name that a backup can no longer be trusted, so that no other goes for it."""
        return self._rename(replace(backup, damaged=True))

    def thin(self, now: datetime) -> tuple[Backup, ...]:
        """Remove what the ladder lets go, and return what was removed."""
        backups = self.all()
        gone = surplus([backup.rung for backup in backups], self.witnessed(now))
        removed = tuple(backup for backup in backups if backup.number in gone)
        with told():
            for backup in removed:
                backup.path.unlink(missing_ok=True)
        return removed

    def witnessed(self, now: datetime) -> datetime:
        """Return how late it is for sure, whatever the clock says; see the ladder."""
        return witnessed([backup.rung for backup in self.all()], now)

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """Give a folder for unfinished work beside the backups; it is gone afterwards."""
        with told():
            files.owner_folder(self.folder)
            folder = Path(tempfile.mkdtemp(prefix="werk-", suffix=UNFINISHED, dir=self.folder))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _rename(self, backup: Backup) -> Backup:
        renamed = replace(backup, path=backup.path.with_name(backup.name))
        with told():
            files.replace(backup.path, renamed.path)
        return renamed
