"""Copies a whole vault to another place, where no service watches; the one of before stays."""

import os
import shutil
from pathlib import Path

from mpg_desktop.store import files, opening
from mpg_desktop.store.errors import NoVaultError
from mpg_desktop.store.lock import LOCK_NAME, NOTE_NAME, VaultLock
from mpg_desktop.store.moments import Clock
from mpg_desktop.store.places import is_there
from mpg_desktop.store.telling import told

COPYING = ".copying"
"""How the name of a copy ends as long as it is not whole."""

OF_THE_PLACE = (LOCK_NAME, NOTE_NAME)
"""What says who has the vault open in one place, and stays there."""


def copied(folder: Path, target: Path, clock: Clock) -> None:
    """Put a vault that is closed, its backups included, at another place: all of it, or nothing.

    No key is needed: what is encrypted stays so. Raises NoVaultError, VaultInUseError,
    VaultExistsError or FolderNotEmptyError, and the errors of the disk.
    """
    if not is_there(folder):
        raise NoVaultError
    lock = VaultLock.take(folder, clock)
    try:
        with told():
            opening.prove_free(target)
            target.parent.mkdir(parents=True, exist_ok=True)
            beside = target.with_name(target.name + COPYING)
            shutil.rmtree(beside, ignore_errors=True)
            _fill(beside, folder)
            if target.exists():
                target.rmdir()
            files.replace(beside, target)
    finally:
        lock.release()


def _fill(place: Path, source: Path) -> None:
    files.owner_folder(place)
    for each in source.iterdir():
        if each.name in OF_THE_PLACE:
            continue
        if each.is_dir():
            _fill(place / each.name, each)
            continue
        fresh = place / each.name
        shutil.copyfile(each, fresh)
        fresh.chmod(files.OWNER_FILE)
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
    files.sync_folder(place)
