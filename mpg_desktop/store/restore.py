"""Restores a vault from a backup, or rehearses that without touching anything."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from shutil import rmtree

from msgspec import Struct

from mpg_desktop.store import engine, header, keyring, meta, swap
from mpg_desktop.store.access_log import AccessLog, Action
from mpg_desktop.store.archive import Progress
from mpg_desktop.store.contents import NOTE_KEY
from mpg_desktop.store.errors import FolderNotEmptyError
from mpg_desktop.store.header import DATABASE_NAME, HEADER_NAME, SPARE_NAME, Header
from mpg_desktop.store.keyring import Keyring
from mpg_desktop.store.keyslots import Secret
from mpg_desktop.store.lock import NOTE_NAME, VaultLock, user_name
from mpg_desktop.store.moments import Clock
from mpg_desktop.store.proof import Note, proved
from mpg_desktop.store.secret_memory import wiped
from mpg_desktop.store.shelf import Shelf, read_name
from mpg_desktop.store.swap import BACKUPS_NAME
from mpg_desktop.store.tables import Tables
from mpg_desktop.store.telling import told


class Restored(Struct, frozen=True):
    """What was restored, and where the vault of before is kept."""

    note: Note
    replaced: Path | None


def _silent(_done: float) -> None:
    """Stand in where nobody wants to know how far the work is."""


def rehearse(archive: Path, secret: Secret, room: Path, *, progress: Progress = _silent) -> Note:
    """Restore into a scratch folder inside `room`, prove everything, and remove it again.

    `secret` is a passphrase, recovery key or organisation's key of the time of the backup. Raises
    DamagedBackupError, NoBackupError, NewerVaultError, the Wrong…Error of the secret, or the
    errors of the disk.
    """
    with Shelf(room).scratch() as scratch:
        return proved(archive, scratch, partial(_opened, secret), progress)


def restore(
    archive: Path,
    folder: Path,
    secret: Secret,
    *,
    clock: Clock,
    device: str,
    progress: Progress = _silent,
) -> Restored:
    """Put the vault of a backup at `folder`; the one that is there is renamed, never removed.

    The vault must be closed. The backups move along, and the one that was used is kept for ten
    weeks more. Whatever goes wrong, or is stopped by `progress`, the vault of before stays where
    it is. Raises as `rehearse`, VaultInUseError when another process has the vault open, and
    FolderNotEmptyError when the folder holds something else than a vault.
    """
    swap.settle(folder)
    with told():
        _prove_place(folder)
    with _held(folder, clock):
        ready = swap.ready_folder(folder)
        try:
            note = proved(archive, ready, partial(_opened, secret), progress)
            _prepare(ready, secret, note, clock, device)
        except BaseException:
            rmtree(ready, ignore_errors=True)
            raise
        with told():
            replaced = swap.swap(folder, clock())
            _keep(folder / BACKUPS_NAME / archive.name, clock)
    if replaced is not None:
        # Nobody left it open: the process that held it was this one.
        (replaced / NOTE_NAME).unlink(missing_ok=True)
    return Restored(note, replaced)


def _opened(secret: Secret, promised: Header) -> Keyring:
    return keyring.opened(promised, secret)[1]


def _prove_place(folder: Path) -> None:
    """Refuse to rename a folder of somebody else; one that is empty may go."""
    if not folder.exists():
        return
    names = {entry.name for entry in folder.iterdir()}
    if not names:
        folder.rmdir()
    elif not names & {HEADER_NAME, SPARE_NAME, DATABASE_NAME, BACKUPS_NAME}:
        raise FolderNotEmptyError


@contextmanager
def _held(folder: Path, clock: Clock) -> Iterator[None]:
    """Hold the vault that is there, so that nobody works in it while it is replaced."""
    if not folder.exists():
        yield
        return
    lock = VaultLock.take(folder, clock)
    try:
        if os.name != "posix":  # pragma: no cover - Windows renames no folder with an open file
            lock.release()
        yield
    finally:
        lock.release()


def _prepare(ready: Path, secret: Secret, note: Note, clock: Clock, device: str) -> None:
    """Make of an unpacked backup a vault that can be opened, with a line in its access log."""
    promised = header.copies(ready)[0]
    header.write(ready, promised)
    keys = _opened(secret, promised)
    page_key = keyring.page_key(keys.current)
    with wiped(page_key), closing(engine.connect(ready / DATABASE_NAME, page_key)) as connection:
        keys.wipe()
        database = Tables(connection)
        log = AccessLog(database, clock=clock, device=device, user=user_name())
        with told(), database.atomic():
            meta.erase(database, NOTE_KEY)
            log.append(Action.RESTORE, object=f"backup:{note.made:%Y-%m-%dT%H:%M:%SZ}")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _keep(archive: Path, clock: Clock) -> None:
    """Keep the backup that was used, when it is one of this vault's own."""
    backup = read_name(archive)
    if backup is not None and archive.exists():
        Shelf(archive.parent).keep(backup, clock())
