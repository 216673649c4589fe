"""Turns what the driver or the operating system says into the error that a person can act on."""

import contextlib
import errno
import os
from collections.abc import Iterator

from mpg_desktop.store import driver
from mpg_desktop.store.errors import (
    BusyError,
    DamagedPageError,
    DiskFullError,
    PermissionLostError,
    ReadOnlyVaultError,
    VaultError,
    WrongKeyError,
)

SYSTEM_ERRORS: dict[int, type[VaultError]] = {
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
    errno.EFBIG: DiskFullError,
    errno.EROFS: ReadOnlyVaultError,
    errno.EACCES: PermissionLostError,
    errno.EPERM: PermissionLostError,
    errno.EIO: PermissionLostError,
    errno.ENODEV: PermissionLostError,
    errno.ENXIO: PermissionLostError,
    errno.EISDIR: PermissionLostError,
    errno.ENOTDIR: PermissionLostError,
    errno.ELOOP: PermissionLostError,
    errno.ENAMETOOLONG: PermissionLostError,
    # A disk elsewhere: the network is gone, or what was open there is.
    errno.ESTALE: PermissionLostError,
    errno.ENOTCONN: PermissionLostError,
    errno.ETIMEDOUT: PermissionLostError,
    errno.EHOSTDOWN: PermissionLostError,
    errno.EHOSTUNREACH: PermissionLostError,
}

DRIVER_ERRORS: tuple[tuple[str, type[VaultError]], ...] = (
    ("SQLITE_FULL", DiskFullError),
    ("SQLITE_READONLY", ReadOnlyVaultError),
    ("SQLITE_CORRUPT", DamagedPageError),
    ("SQLITE_NOTADB", WrongKeyError),
    ("SQLITE_BUSY", BusyError),
    ("SQLITE_LOCKED", BusyError),
    ("SQLITE_CANTOPEN", PermissionLostError),
    ("SQLITE_IOERR", PermissionLostError),
    ("SQLITE_PERM", PermissionLostError),
)

NAMELESS = {
    "database or disk is full": "SQLITE_FULL",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
    "database is locked": "SQLITE_BUSY",
    "unable to open database file": "SQLITE_CANTOPEN",
    "disk I/O error": "SQLITE_IOERR",
}
"""The driver's `backup` tells only SQLite's sentence for an error, not its name."""


@contextlib.contextmanager
def told() -> Iterator[None]:
    """Turn what the driver or the operating system says into the error that a person can act on."""
    try:
        yield
    except driver.DatabaseError as error:
        translated = translate(error)
        if translated is None:
            raise
        raise translated from error
    except OSError as error:
        kind = SYSTEM_ERRORS.get(error.errno or 0)
        if kind is None:
            raise
        raise kind(os.strerror(error.errno or 0)) from error


def translate(error: Exception) -> VaultError | None:
    """Return the vault's error for an error of the driver, or None when it is a bug of ours."""
    name = str(getattr(error, "sqlite_errorname", "") or NAMELESS.get(str(error), ""))
    for start, kind in DRIVER_ERRORS:
        if name.startswith(start):
            return kind(f"{name}: {error}")
    return None
