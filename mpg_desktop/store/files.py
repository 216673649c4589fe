"""Writes whole files so that a crash leaves the old one or the new one, never half of one."""

import contextlib
import errno
import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

PAUSES = () if os.name == "posix" else (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0)
"""Seconds between attempts: on Windows a virus scanner may hold a fresh file for a moment."""

LONGEST_NAME = 240
"""Bytes; 255 is what file systems take, and an ending must fit as well."""

UNSYNCED = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM}
"""What says that a folder cannot be synced, and not that the disk failed."""

OWNER_FOLDER = 0o700
OWNER_FILE = 0o600


def write_whole(path: Path, content: bytes, *, synced: bool = True) -> None:
    """Put `content` at `path`, readable by the owner alone, and on the disk before returning.

    What may be missing after a power failure need not be `synced`: it is written faster then.
    """
    beside = path.with_name(_cut(path.name) + ".part")
    with contextlib.suppress(FileNotFoundError):
        beside.unlink()
    place = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY | binary_flag(), OWNER_FILE)
    try:
        with os.fdopen(place, "wb") as file:
            file.write(content)
            if synced:
                file.flush()
                os.fsync(file.fileno())
        retried(partial(_moved, beside, path), PAUSES)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    if synced:
        sync_folder(path.parent)


def _cut(name: str) -> str:
    """Return as much of a name as leaves room for an ending in every file system."""
    return name.encode(errors="surrogateescape")[:LONGEST_NAME].decode(errors="ignore")


def replace(new: Path, old: Path) -> None:
    """Let `new` take the place of `old`, and bring the folder's list to the disk."""
    retried(partial(_moved, new, old), PAUSES)
    sync_folder(old.parent)


def _moved(new: Path, old: Path) -> None:
    new.replace(old)


def retried(action: Callable[[], None], pauses: tuple[float, ...]) -> None:
    """Do it; when refused, wait and do it again, once per pause, then let the refusal through."""
    for pause in pauses:
        try:
            return action()
        except PermissionError:
            time.sleep(pause)
    return action()


def sync_folder(folder: Path) -> None:
    """Bring a folder's list of names to the disk, where the system can.

    Not every file system knows how (one of a network, of another program), and not every folder
    that takes a file shows its list: what was written stands there all the same.
    """
    if os.name != "posix":  # pragma: no cover - Windows opens no folders
        return
    try:
        with opened_folder(folder) as place:
            os.fsync(place)
    except OSError as error:
        if error.errno not in UNSYNCED:
            raise


@contextlib.contextmanager
def opened_folder(folder: Path) -> Iterator[int]:
    """Give a descriptor of a folder."""
    place = os.open(folder, os.O_RDONLY)
    try:
        yield place
    finally:
        os.close(place)


def owner_folder(folder: Path) -> None:
    """Make a folder for its owner alone; on Windows the profile's own rules protect it."""
    folder.mkdir(mode=OWNER_FOLDER, parents=True, exist_ok=True)
    folder.chmod(OWNER_FOLDER)


def binary_flag() -> int:
    """Return the flag without which Windows would translate line ends."""
    return getattr(os, "O_BINARY", 0)
