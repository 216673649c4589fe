"""Backups found, rehearsed and put back, and a vault brought elsewhere; none need be open."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mpg_desktop.desk.backup_rounds import part_of
from mpg_desktop.desk.door import Door
from mpg_desktop.desk.tasks import Done, Failed, Job, Progress, Reported, Worker

if TYPE_CHECKING:
    from mpg_desktop.store.keyslots import Secret
    from mpg_desktop.store.proof import Note
    from mpg_desktop.store.restore import Restored
    from mpg_desktop.store.shelf import Backup

OnceLocked = Callable[[Callable[[], object], Callable[[], object]], object]
"""Locks the desk if it is open, and then calls what is given first; what is given second is called
when somebody goes on with the desk instead, because something could not be saved."""


class Restoring:
    """Does it on the worker of the desk; each secret that it gets is wiped afterwards."""

    def __init__(
        self,
        door: Door,
        worker: Worker,
        once_locked: OnceLocked,
        forget_family: Callable[[], object],
    ) -> None:
        self._door = door
        self._worker = worker
        self._once_locked = once_locked
        self._forget_family = forget_family

    def find(self, folder: Path, done: "Done[tuple[Backup, ...]]", failed: Failed) -> None:
        """Find the backups of a vault, the newest first; it may be locked, damaged or gone."""
        self._worker.do(lambda _progress: _found(folder), done, failed)

    def rehearse(
        self,
        archive: Path,
        folder: Path,
        secret: "Secret",
        done: "Done[Note]",
        failed: Failed,
        reported: Reported,
    ) -> Job:
        """Prove that a backup can be put back, without touching anything."""
        return self._worker.do(
            lambda progress: _rehearsed(archive, folder, secret, progress), done, failed, reported
        )

    def put_back(
        self,
        archive: Path,
        folder: Path,
        secret: "Secret",
        done: "Done[Restored]",
        failed: Failed,
    ) -> None:
        """Put the vault of a backup in its place; the desk is locked first, and stays so.

        When what lies open cannot be saved, nothing is put back.
        """
        door = self._door

        def go() -> None:
            self._forget_family()
            self._worker.do(
                lambda progress: _put_back(door, archive, folder, secret, progress), done, failed
            )

        self._once_locked(go, partial(wipe, secret))

    def bring(self, folder: Path, target: Path, done: Done[None], failed: Failed) -> None:
        """Copy the vault to another place; the desk is locked first, and stays so.

        When what lies open cannot be saved, nothing is copied.
        """
        door = self._door
        self._once_locked(
            lambda: self._worker.do(lambda _progress: _brought(door, folder, target), done, failed),
            lambda: None,
        )


def _found(folder: Path) -> "tuple[Backup, ...]":
    """Return the backups beside a vault, the newest first; no key is needed for that."""
    from mpg_desktop.store.shelf import Shelf
    from mpg_desktop.store.swap import BACKUPS_NAME

    return Shelf(folder / BACKUPS_NAME).all()[::-1]


def _rehearsed(archive: Path, folder: Path, secret: "Secret", progress: Progress) -> "Note":
    """Prove in a corner that a backup can be put back. Raises as the store."""
    from mpg_desktop.store.restore import rehearse
    from mpg_desktop.store.swap import BACKUPS_NAME

    try:
        return rehearse(archive, secret, folder / BACKUPS_NAME, progress=part_of(progress))
    finally:
        wipe(secret)


def _put_back(
    door: Door, archive: Path, folder: Path, secret: "Secret", progress: Progress
) -> "Restored":
    """Put the vault of a backup at `folder`. Raises as the store."""
    from mpg_desktop.store.restore import restore

    try:
        return restore(
            archive,
            folder,
            secret,
            clock=door.clock,
            device=door.name,
            progress=part_of(progress),
        )
    finally:
        wipe(secret)


def _brought(door: Door, folder: Path, target: Path) -> None:
    """Copy a vault that is closed to another place. Raises as the store."""
    from mpg_desktop.store.elsewhere import copied

    copied(folder, target, door.clock)


def wipe(secret: "Secret") -> None:
    """Overwrite a secret that is no longer needed."""
    secret.secret[:] = bytes(len(secret.secret))
