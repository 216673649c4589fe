"""How the encrypted file of a vault is made, opened with its keys, and settled after a crash."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from mpg_desktop.store import engine, files, keyring
from mpg_desktop.store import header as headers
from mpg_desktop.store.connection import Connection
from mpg_desktop.store.errors import (
    BusyError,
    DamagedHeaderError,
    DamagedPageError,
    FolderNotEmptyError,
    VaultError,
    VaultExistsError,
    VaultGoneError,
    WrongKeyError,
)
from mpg_desktop.store.header import DATABASE_NAME, Header, Slot
from mpg_desktop.store.keyring import Keyring
from mpg_desktop.store.keyslots import Secret
from mpg_desktop.store.secret_memory import wiped
from mpg_desktop.store.telling import told

OURS = (headers.HEADER_NAME, DATABASE_NAME)
"""How the names of all files begin that a vault consists of when it is made."""

UNFINISHED = ".part"
"""A vault that is being made stands beside its place until it is whole."""


def unlocked(folder: Path, secret: Secret) -> tuple[Header, Slot, Keyring]:
    """Open the newest copy of the header that is whole; nothing is written yet.

    Raises the errors of header.copies and keyring.opened.
    """
    *newer, oldest = headers.copies(folder)
    for header in newer:
        try:
            return header, *keyring.opened(header, secret)
        except DamagedHeaderError:
            continue  # changed by someone without the key; the other copy may be ours
    return oldest, *keyring.opened(oldest, secret)


def found_again(folder: Path, keys: Keyring) -> Header:
    """Return the newest header at a place that the keys at hand have sealed, and only these.

    Raises VaultGoneError when there is none, or no encrypted file beside it.
    """
    if (folder / DATABASE_NAME).exists():
        with contextlib.suppress(VaultError):
            for header in headers.copies(folder):
                found = keyring.reopened(header, keys.vault_key)
                is_ours = found.current == keys.current
                found.wipe()
                if is_ours:
                    return header
    raise VaultGoneError


def brought_home(folder: Path, header: Header, keys: Keyring) -> None:
    """Bring what stands in the write-ahead log at a place into the file itself.

    When SQLite closes a file that is no longer at its place, it may remove the log that lies there:
    it tells two files apart by their number alone, and on a stick that came back that is the same.
    """
    engine.close(connected(folder, header, keys)[0])


def connected(folder: Path, header: Header, keys: Keyring) -> tuple[Connection, Header]:
    """Open the file with its key, or with the one it was about to get when a crash came.

    Afterwards `keys` and both copies of the header name one key, the right one; the header that
    was written is returned. Raises the errors of engine.connect.
    """
    path = folder / DATABASE_NAME
    try:
        connection, is_anew = _with_key(path, keys.current), False
    except (WrongKeyError, DamagedPageError):
        if keys.coming is None:
            raise
        connection, is_anew = _with_key(path, keys.coming), True
    try:
        if keys.coming is None:
            headers.repair(folder, header)
            return connection, header
        if is_anew:
            _brought_over(connection)
            keys.keep_coming()
        else:
            keys.drop_coming()
        settled = keyring.closed(header, keys)
        headers.write(folder, settled)
    except BaseException:
        connection.close()
        raise
    return connection, settled


def encrypted_anew(folder: Path, connection: Connection, header: Header, keys: Keyring) -> Header:
    """Give the whole file a new key and return the header that names it.

    First the header names both keys, then the file changes in one transaction, then the header
    names the new one: a crash at any moment leaves a vault that opens. Raises BusyError when a
    backup is being read meanwhile; the header then names both keys until the next unlock.
    """
    keys.coming = keyring.fresh_file_key()
    both = keyring.closed(header, keys)
    headers.write(folder, both)
    page_key = keyring.page_key(keys.coming)
    with wiped(page_key):
        engine.reset_key(connection, page_key)
    _brought_over(connection)
    keys.keep_coming()
    settled = keyring.closed(both, keys)
    headers.write(folder, settled)
    return settled


def _brought_over(connection: Connection) -> None:
    """Bring the pages under the new key from the write-ahead log to the file itself.

    Until then the file holds the pages under the old key, so that losing the log would lose all:
    the old key may leave the header only afterwards.
    """
    with told():
        busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise BusyError


def founded(folder: Path, header: Header, keys: Keyring) -> None:
    """Make the folder with its header and an empty encrypted file: all of it, or nothing.

    Raises VaultExistsError, FolderNotEmptyError, BusyError, and the errors of the disk.
    """
    beside = folder.with_name(folder.name + UNFINISHED)
    with told(), _alone(beside):
        prove_free(folder)
        _clear(beside)
        files.owner_folder(beside)
        headers.write(beside, header)
        page_key = keyring.page_key(keys.current)
        with wiped(page_key):
            engine.create(beside / DATABASE_NAME, page_key).close()
        if folder.exists():
            folder.rmdir()
        files.replace(beside, folder)


@contextlib.contextmanager
def _alone(beside: Path) -> Iterator[None]:
    """Let one program at a time make a vault here: two would mix theirs, and neither would open."""
    beside.parent.mkdir(parents=True, exist_ok=True)
    path = beside.with_name(f"{beside.name}.lock")
    lock = FileLock(path, timeout=0, mode=files.OWNER_FILE, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        raise BusyError from None
    try:
        yield
    finally:
        with contextlib.suppress(OSError):  # Windows keeps a file that is open
            path.unlink()
        lock.release()


def _with_key(path: Path, file_key: bytearray) -> Connection:
    page_key = keyring.page_key(file_key)
    with wiped(page_key):
        return engine.connect(path, page_key)


def prove_free(folder: Path) -> None:
    """Raise VaultExistsError or FolderNotEmptyError where a new vault would lie over something."""
    if not folder.exists():
        return
    names = {entry.name for entry in folder.iterdir()}
    if names & {headers.HEADER_NAME, headers.SPARE_NAME, DATABASE_NAME}:
        raise VaultExistsError
    if names:
        raise FolderNotEmptyError


def _clear(beside: Path) -> None:
    """Remove what a crash left while a vault was being made; nobody ever worked in it.

    Whatever is not ours stays. Raises FolderNotEmptyError then.
    """
    if beside.is_symlink():
        raise FolderNotEmptyError
    if beside.exists():
        left = list(beside.iterdir())
        if not all(entry.name.startswith(OURS) for entry in left):
            raise FolderNotEmptyError
        for entry in left:
            entry.unlink()
        beside.rmdir()
