"""Proves a backup: unpacked from the finished file, opened by its own key header, read and counted.

What the source held is written into the copy itself (`backup_note` in meta), encrypted with it, so
that a backup can be compared with its source in twenty years as well as a second later.
"""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import msgspec

from mpg_desktop.store import driver, engine, header, keyring, meta
from mpg_desktop.store.archive import Progress, unpack
from mpg_desktop.store.connection import Connection
from mpg_desktop.store.contents import NOTE_KEY, Contents, contents_of
from mpg_desktop.store.errors import (
    DamagedBackupError,
    DamagedHeaderError,
    DamagedPageError,
    NewerVaultError,
    NoDatabaseError,
    PlainFileError,
    TruncatedFileError,
    WrongKeyError,
)
from mpg_desktop.store.header import DATABASE_NAME, HEADER_NAME, Header
from mpg_desktop.store.keyring import Keyring
from mpg_desktop.store.schema import STEPS
from mpg_desktop.store.secret_memory import wiped
from mpg_desktop.store.tables import Tables
from mpg_desktop.store.telling import told

OpenHeader = Callable[[Header], Keyring]
"""How the keys are found: with the vault key that is at hand, or with a passphrase."""

DAMAGE = (
    DamagedHeaderError,
    DamagedPageError,
    NoDatabaseError,
    PlainFileError,
    TruncatedFileError,
    WrongKeyError,
    msgspec.DecodeError,
    driver.DatabaseError,
)

UNPACKING = 0.4
"""The share of the work that unpacking is; reading everything three times is the rest."""


class Note(msgspec.Struct, frozen=True):
    """What a copy says of itself: when and where it was made, and what its source held then."""

    made: datetime
    device: str
    contents: Contents


def proved(archive: Path, folder: Path, open_header: OpenHeader, progress: Progress) -> Note:
    """Unpack a backup into `folder` and prove all of it; the unpacked vault stays there.

    Raises DamagedBackupError when anything is not as it was written, NewerVaultError when a newer
    program wrote it, and what `open_header` raises for a wrong passphrase.
    """
    unpack(archive, folder, lambda done: progress(UNPACKING * done))
    try:
        promised = header.parse((folder / HEADER_NAME).read_bytes())
        keys = open_header(promised)
        try:
            return _read_with(keys, folder / DATABASE_NAME, progress)
        finally:
            keys.wipe()
    except DAMAGE as error:
        detail = f"{archive.name}: {error}"
        raise DamagedBackupError(detail) from error


def prove_pages(connection: Connection) -> None:
    """Read every page and every row structure; raises DamagedPageError at the first that is bad."""
    with told():
        bad = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        if not bad:
            found = connection.execute("PRAGMA quick_check").fetchall()
            bad = [] if found == [("ok",)] else found
    if bad:
        raise DamagedPageError(str(bad[0][0]))


def _read_with(keys: Keyring, database: Path, progress: Progress) -> Note:
    page_key = keyring.page_key(keys.current)
    with wiped(page_key), closing(engine.connect(database, page_key, read_only=True)) as copy:
        prove_pages(copy)
        progress(0.7)
        tables = Tables(copy)
        if meta.schema_number(tables) > len(STEPS):
            raise NewerVaultError
        note = msgspec.json.decode(meta.read(tables, NOTE_KEY) or "", type=Note)
        found = contents_of(copy)
        progress(1.0)
    if found != note.contents:
        reason = "the copy does not hold what its source held"
        raise DamagedBackupError(reason)
    return note
