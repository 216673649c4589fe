"""One process per vault: an operating-system lock, and a note that says who holds it.

The lock itself ends with the process, even when it is killed. The note is a small file beside it
that the next process can read; it names user, computer and moment, never a family.
"""

import contextlib
import getpass
import os
import platform
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Self

import msgspec
from filelock import BaseFileLock, FileLock, Timeout

from mpg_desktop.store import files
from mpg_desktop.store.errors import PermissionLostError, ReadOnlyVaultError, VaultInUseError
from mpg_desktop.store.moments import Clock
from mpg_desktop.store.telling import told

LOCK_NAME = "vault.lock"
NOTE_NAME = "vault.lock.json"
UNKNOWN = "?"


class Holder(msgspec.Struct, frozen=True):
    """Who has the vault open, and since when."""

    user: str
    host: str
    pid: int
    since: datetime


class VaultLock:
    """A vault that this process holds; `was_left_open` says that the one before did not close it.

    Nothing is lost then: what was confirmed is in the file, and SQLite settles the rest.
    """

    def __init__(self, note: Path, lock: BaseFileLock) -> None:
        self._note = note
        self._lock = lock
        self._before = note.read_bytes() if note.exists() else None
        self.was_left_open = self._before is not None

    @classmethod
    def take(cls, folder: Path, clock: Clock) -> Self:
        """Hold the vault in `folder`.

        Raises VaultInUseError when another process does, and ReadOnlyVaultError when the folder can
        be looked into but not written to.
        """
        # Not bound to a thread: a vault may be closed by another thread than opened it.
        lock = FileLock(folder / LOCK_NAME, timeout=0, mode=files.OWNER_FILE, thread_local=False)
        with _writable(folder), told():
            try:
                lock.acquire()
            except Timeout:
                raise _in_use(folder) from None
            try:
                held = cls(folder / NOTE_NAME, lock)
                files.write_whole(held._note, msgspec.json.encode(_us(clock)), synced=False)
            except BaseException:
                lock.release()
                raise
        return held

    def release(self, *, opened: bool = True) -> None:
        """Let the vault go; doing it twice is no error.

        When it could not be `opened`, the note of the process before is put back: it is still the
        last one that had the vault open.
        """
        if not self._lock.is_locked:
            return
        # A note that cannot be changed only makes the next start say "was left open".
        with contextlib.suppress(OSError):
            if self._before is None or opened:
                self._note.unlink()
            else:
                files.write_whole(self._note, self._before)
        self._lock.release()


@contextlib.contextmanager
def _writable(folder: Path) -> Iterator[None]:
    """Tell a folder that is protected against writing from one that cannot be reached at all."""
    try:
        yield
    except PermissionLostError as error:
        with contextlib.suppress(OSError):
            next(folder.iterdir(), None)
            raise ReadOnlyVaultError(str(error)) from error
        raise


def holder(folder: Path) -> Holder | None:
    """Return who last took the vault, or None when the note is not there or unreadable."""
    try:
        return msgspec.json.decode((folder / NOTE_NAME).read_bytes(), type=Holder)
    except (OSError, msgspec.DecodeError):
        return None


def _us(clock: Clock) -> Holder:
    return Holder(user=user_name(), host=platform.node(), pid=os.getpid(), since=clock())


def user_name() -> str:
    """Return the name with which this person is known to the computer, or a question mark."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return UNKNOWN


def _in_use(folder: Path) -> VaultInUseError:
    found = holder(folder)
    if found is None:
        return VaultInUseError(UNKNOWN, None)
    return VaultInUseError(f"{found.user} ({found.host})", found.since)
