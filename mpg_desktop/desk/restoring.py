"""Backups found, rehearsed and put back, and a vault brought elsewhere; none need be open."""

from pathlib import Path
from typing import TYPE_CHECKING

from mpg_desktop.desk.backup_rounds import part_of
from mpg_desktop.desk.door import Door
from mpg_desktop.desk.tasks import Progress

if TYPE_CHECKING:
    from mpg_desktop.store.keyslots import Secret
    from mpg_desktop.store.proof import Note
    from mpg_desktop.store.restore import Restored
    from mpg_desktop.store.shelf import Backup


def found(folder: Path) -> "tuple[Backup, ...]":
    """Return the backups beside a vault, the newest first; no key is needed for that."""
    from mpg_desktop.store.shelf import Shelf
    from mpg_desktop.store.swap import BACKUPS_NAME

    return Shelf(folder / BACKUPS_NAME).all()[::-1]


def rehearsed(archive: Path, folder: Path, secret: "Secret", progress: Progress) -> "Note":
    """Prove in a corner that a backup can be put back; `secret` is wiped. Raises as the store."""
    from mpg_desktop.store.restore import rehearse
    from mpg_desktop.store.swap import BACKUPS_NAME

    try:
        return rehearse(archive, secret, folder / BACKUPS_NAME, progress=part_of(progress))
    finally:
        wipe(secret)


def put_back(
    door: Door, archive: Path, folder: Path, secret: "Secret", progress: Progress
) -> "Restored":
    """Put the vault of a backup at `folder`; `secret` is wiped. Raises as the store."""
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


def brought(door: Door, folder: Path, target: Path) -> None:
    """Copy a vault that is closed to another place. Raises as the store."""
    from mpg_desktop.store.elsewhere import copied

    copied(folder, target, door.clock)


def wipe(secret: "Secret") -> None:
    """Overwrite a secret that is no longer needed."""
    secret.secret[:] = bytes(len(secret.secret))
