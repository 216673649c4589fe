"""Makes backups of an opened vault, each proved before it counts, and knows how they stand.

Every step works on connections of its own, so that a backup runs in another thread than the one
that writes, and on one snapshot, so that writing meanwhile changes nothing in it.
"""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from mpg_desktop.store import engine, files, header, keyring, meta, snapshot, swap
from mpg_desktop.store.access_log import AccessLog, Action
from mpg_desktop.store.archive import Progress, duplicate, pack
from mpg_desktop.store.contents import Contents
from mpg_desktop.store.errors import (
    DamagedBackupError,
    NoRoomForBackupError,
    OlderKeyError,
    PermissionLostError,
    VaultError,
    VaultGoneError,
)
from mpg_desktop.store.header import DATABASE_NAME, Header
from mpg_desktop.store.keyring import Keyring
from mpg_desktop.store.ladder import KEEP_WEEKLY
from mpg_desktop.store.moments import Clock
from mpg_desktop.store.proof import Note, proved
from mpg_desktop.store.scraps import UNFINISHED
from mpg_desktop.store.secret_memory import wiped
from mpg_desktop.store.shelf import ENDING, Backup, Reason, Shelf
from mpg_desktop.store.swap import BACKUPS_NAME
from mpg_desktop.store.tables import Tables
from mpg_desktop.store.telling import told
from mpg_desktop.store.writing import writing

SECOND_NAME = "gezinsmap"
STATUS_KEY = "last_backup"
MEGABYTE = 1 << 20
SPARE_ROOM = 16 * MEGABYTE
"""Room that stays free, so that the vault itself can go on writing while a backup is made."""


class LastBackup(msgspec.Struct, frozen=True):
    """What the vault remembers of its last proved backup."""

    number: int
    checked_at: datetime
    contents: Contents


class Status(Struct, frozen=True):
    """What the line at the bottom may say: the newest backup, and whether it was proved.

    `last` is None when this vault did not prove the newest backup itself, so that only its moment
    is known.
    """

    newest: Backup | None
    last: LastBackup | None


class Made(Struct, frozen=True):
    """A proved backup, what it holds, and what became of the second place that was asked for."""

    backup: Backup
    contents: Contents
    removed: tuple[Backup, ...] = ()
    second: Backup | None = None
    second_failed: VaultError | None = None


def _silent(_done: float) -> None:
    """Stand in where nobody wants to know how far the work is."""


class Backups:
    """The backups of one opened vault; usable from any thread, one call at a time."""

    def __init__(
        self, folder: Path, keys: Keyring, *, clock: Clock, device: str, user: str = ""
    ) -> None:
        self._folder = folder
        self._keys = keys
        self._clock = clock
        self._device = device
        self._user = user
        self.shelf = Shelf(folder / BACKUPS_NAME)

    def make(
        self,
        reason: Reason = Reason.ROUTINE,
        *,
        second: Path | None = None,
        progress: Progress = _silent,
    ) -> Made:
        """Make a backup, prove it, and let go what the ladder no longer keeps.

        With `second` (a stick, a folder elsewhere) the same file is put there too and proved
        there; what goes wrong there is told in the answer and undoes nothing. Whatever `progress`
        raises stops the work and leaves nothing behind. Raises NoRoomForBackupError before
        anything is written, DamagedBackupError when the copy is not what the vault holds,
        DamagedPageError when the vault itself is damaged, or the errors of the disk.
        """
        now = self._clock()
        with told():
            if not (self._folder / DATABASE_NAME).exists():
                raise VaultGoneError  # and no folder is made where the vault was taken away
        with self.shelf.scratch() as scratch:
            part = scratch / f"kopie{ENDING}{UNFINISHED}"
            contents = self._copy(part, scratch, now, progress)
            backup = self.shelf.next(now, reason)
            with told():
                files.replace(part, backup.path)
        self._remember(backup, contents)
        swap.forget(self._folder, self.shelf.witnessed(now) - KEEP_WEEKLY)
        made = Made(backup, contents, self.shelf.thin(now))
        return made if second is None else self._put_second(made, second, now)

    def check(self, backup: Backup, *, progress: Progress = _silent) -> Note:
        """Prove a backup once more; a damaged one is marked so, and the newest good one stays.

        Raises DamagedBackupError, or OlderKeyError for a backup from before a new vault key, which
        only a rehearsal with the passphrase of that time can open.
        """
        with self.shelf.scratch() as scratch:
            try:
                return proved(backup.path, scratch, self._own, progress)
            except DamagedBackupError:
                self.shelf.mark_damaged(backup)
                raise

    def status(self) -> Status:
        """Say which backup is the newest good one, and what is known of it."""
        good = [backup for backup in self.shelf.all() if not backup.damaged]
        newest = good[-1] if good else None
        with self._database(read_only=True) as database, told():
            text = meta.read(database, STATUS_KEY)
        last = msgspec.json.decode(text, type=LastBackup) if text else None
        known = newest is not None and last is not None and last.number == newest.number
        return Status(newest, last if known else None)

    def _remember(self, backup: Backup, contents: Contents) -> None:
        """Write in the vault, and in its access log, that this backup was proved."""
        last = LastBackup(backup.number, self._clock().astimezone(UTC), contents)
        with self._database(read_only=False) as database, told():
            log = AccessLog(database, clock=self._clock, device=self._device, user=self._user)
            with writing(database):
                meta.write(database, STATUS_KEY, msgspec.json.encode(last).decode())
                log.append(Action.BACKUP, object=f"backup:{backup.number}")

    def _copy(self, part: Path, scratch: Path, now: datetime, progress: Progress) -> Contents:
        """Copy, pack, unpack again and prove; the finished file is `part`."""
        source, copy = self._folder / DATABASE_NAME, scratch / DATABASE_NAME
        _prove_room(self.shelf.folder, 2 * _size(source))
        sealed = header.dump(header.copies(self._folder)[0])
        with self._page_key() as key:
            contents = snapshot.take(source, copy, key, now, self._device, _share(progress, 0, 0.4))
        pack(part, sealed, copy, now, _share(progress, 0.4, 0.5))
        copy.unlink()
        # Proved against the note in the copy, which holds what was counted in the source.
        proved(part, scratch, self._own, _share(progress, 0.5, 1))
        return contents

    def _put_second(self, made: Made, place: Path, now: datetime) -> Made:
        try:
            return replace(made, second=self._copied_to(made.backup, place, now))
        except VaultError as error:
            return replace(made, second_failed=error)

    def _copied_to(self, backup: Backup, place: Path, now: datetime) -> Backup:
        """Put a finished backup in a folder of this vault's own on a second place, and prove it."""
        if not place.is_dir():
            # A stick that is not there must not become a folder on the disk.
            raise PermissionLostError(place.name)
        vault_id = header.copies(self._folder)[0].vault_id
        shelf = Shelf(place / f"{SECOND_NAME}-{vault_id[:8]}")
        with shelf.scratch() as scratch, self.shelf.scratch() as proof_room:
            _prove_room(shelf.folder, _size(backup.path))
            part = scratch / f"{backup.name}{UNFINISHED}"
            duplicate(backup.path, part, _silent)
            proved(part, proof_room, self._own, _silent)
            there = replace(backup, path=shelf.folder / backup.name)
            with told():
                files.replace(part, there.path)
        shelf.thin(now)
        return there

    def _own(self, promised: Header) -> Keyring:
        """Open the header of a backup with the vault key of now."""
        ours = header.copies(self._folder)[0]
        if (promised.vault_id, promised.epoch) != (ours.vault_id, ours.epoch):
            raise OlderKeyError
        return keyring.reopened(promised, self._keys.vault_key)

    @contextmanager
    def _page_key(self) -> Iterator[bytearray]:
        key = keyring.page_key(self._keys.current)
        with wiped(key):
            yield key

    @contextmanager
    def _database(self, *, read_only: bool) -> "Iterator[Tables]":
        with (
            self._page_key() as key,
            closing(
                engine.connect(self._folder / DATABASE_NAME, key, read_only=read_only)
            ) as connection,
        ):
            yield Tables(connection)


def _size(path: Path) -> int:
    """Return how large a file is, with what the database still writes ahead of it."""
    ahead = path.with_name(f"{path.name}-wal")
    with told():
        return sum(each.stat().st_size for each in (path, ahead) if each.exists())


def _prove_room(folder: Path, needed: int) -> None:
    with told():
        free = shutil.disk_usage(folder).free
    if free < needed + SPARE_ROOM:
        raise NoRoomForBackupError((needed + SPARE_ROOM) // MEGABYTE, free // MEGABYTE)


def _share(progress: Progress, start: float, end: float) -> Progress:
    """Show a part of the work as the stretch of the whole that it is."""
    return lambda done: progress(start + (end - start) * done)
