"""The one file in which a backup travels: a ZIP, not compressed, with key header and database.

Both members are encrypted or safe to be seen already, so nothing is ever unpacked into plain text.
Whatever is read from such a file is distrusted: names, sizes and checksums are proved first.
"""

import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import IO

from mpg_desktop.store.errors import DamagedBackupError, NoBackupError
from mpg_desktop.store.files import OWNER_FILE, binary_flag
from mpg_desktop.store.header import DATABASE_NAME, HEADER_NAME, LARGEST_HEADER
from mpg_desktop.store.telling import told

CHUNK_BYTES = 1 << 20
OLDEST_ZIP_DATE = datetime(1980, 1, 1, tzinfo=UTC)

Progress = Callable[[float], None]
"""Told how far the work is, from 0 to 1. What it raises stops the work, which cleans up."""

NOT_AN_ARCHIVE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    struct.error,
)
"""What zipfile raises for a file that is not as it was written."""


def pack(target: Path, header: bytes, database: Path, made: datetime, progress: Progress) -> None:
    """Write the backup file `target`, which must not exist, and sync it to the disk.

    Only the owner may read it. Raises DiskFullError, ReadOnlyVaultError or PermissionLostError, or
    what `progress` raises; the unfinished file is removed then.
    """
    with told(), _new_file(target) as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(_member(HEADER_NAME, made, len(header)), header)
            size = database.stat().st_size
            member = _member(DATABASE_NAME, made, size)
            with database.open("rb") as source, archive.open(member, "w") as inside:
                _pour(partial(source.read, CHUNK_BYTES), inside, size, progress)
        _sync(file)


def unpack(archive: Path, folder: Path, progress: Progress) -> None:
    """Write key header and database of a backup into `folder`, synced, for the owner only.

    Raises DamagedBackupError when the file is not exactly as it was packed, NoBackupError when it
    is not there, and the errors of the disk; `folder` then holds nothing of it.
    """
    with _opened(archive) as zipped:
        header, database = _proved(zipped, archive.stat().st_size)
        for member, share in ((header, lambda _: None), (database, progress)):
            with told(), _new_file(folder / member.filename) as file:
                with _distrusted(archive.name):
                    inside = zipped.open(member)
                with inside:
                    _pour(partial(_read_distrusted, inside), file, member.file_size, share)
                _sync(file)


def duplicate(archive: Path, target: Path, progress: Progress) -> None:
    """Copy a finished backup to the new file `target`, synced, for the owner only."""
    with told(), archive.open("rb") as source, _new_file(target) as file:
        _pour(partial(source.read, CHUNK_BYTES), file, archive.stat().st_size, progress)
        _sync(file)


@contextmanager
def _opened(archive: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with told():
            file = archive.open("rb")
    except FileNotFoundError as error:
        raise NoBackupError(archive.name) from error
    with file:
        _forget_cached(file)
        with _distrusted(archive.name):
            zipped = zipfile.ZipFile(file)
        with zipped:
            yield zipped


@contextmanager
def _distrusted(name: str) -> Iterator[None]:
    try:
        yield
    except NOT_AN_ARCHIVE as error:
        detail = f"{name}: {error}"
        raise DamagedBackupError(detail) from error


def _proved(zipped: zipfile.ZipFile, size: int) -> tuple[zipfile.ZipInfo, zipfile.ZipInfo]:
    """Return the two members, after proving that there is nothing else and nothing swollen."""
    members = zipped.infolist()
    names = [member.filename for member in members]
    plain = all(
        member.compress_type == zipfile.ZIP_STORED
        and member.compress_size == member.file_size
        and 0 <= member.header_offset <= size - member.file_size
        for member in members
    )
    if names != [HEADER_NAME, DATABASE_NAME] or not plain or members[0].file_size > LARGEST_HEADER:
        reason = "the file does not hold exactly one key header and one database"
        raise DamagedBackupError(reason)
    return members[0], members[1]


def _member(name: str, made: datetime, size: int) -> zipfile.ZipInfo:
    moment = max(made.astimezone(UTC), OLDEST_ZIP_DATE)
    member = zipfile.ZipInfo(name, moment.timetuple()[:6])
    member.external_attr = OWNER_FILE << 16
    member.file_size = size
    return member


@contextmanager
def _new_file(path: Path) -> Iterator[IO[bytes]]:
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | binary_flag(), OWNER_FILE)
    try:
        with os.fdopen(handle, "w+b") as file:
            yield file
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _read_distrusted(member: IO[bytes]) -> bytes:
    with _distrusted(member.name):
        return member.read(CHUNK_BYTES)


def _pour(read: Callable[[], bytes], target: IO[bytes], size: int, progress: Progress) -> None:
    done = 0
    while chunk := read():
        target.write(chunk)
        done += len(chunk)
        progress(done / max(size, done))


def _sync(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _forget_cached(file: IO[bytes]) -> None:
    """Make the system read from the disk or the stick itself, not what it still has in memory."""
    if hasattr(os, "posix_fadvise"):  # pragma: no branch - absent on Windows and macOS
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
