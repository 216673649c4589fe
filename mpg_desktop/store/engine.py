"""Opens encrypted files, and refuses whatever would end in plain text."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from mpg_desktop.store import driver, pages, secret_memory
from mpg_desktop.store.connection import Connection
from mpg_desktop.store.errors import (
    DamagedPageError,
    EngineError,
    NoDatabaseError,
    PermissionLostError,
    PlainFileError,
    ReadOnlyVaultError,
    TruncatedFileError,
    WrongKeyError,
)
from mpg_desktop.store.telling import told, translate

KEY_BYTES = 32
PAGE_BYTES = 4096
APPLICATION_ID = 0x47455A4D
"""`GEZM` in the encrypted file's header: says whose file it is to whoever can open it."""

PLAIN_MAGIC = b"SQLite format 3"

HEX_DIGITS = b"0123456789abcdef"

CACHE_KIB = 4000
"""Pages that stay decrypted; four times as many were no quicker with 1,000 families of 50 notes."""

ONCE_KIB = 256
"""The same while everything is read once: nothing of it is asked for again."""

SETTINGS = (
    "foreign_keys=ON",
    "temp_store=MEMORY",  # FILE would write plain text: SQLCipher does not encrypt temporary files
    "secure_delete=ON",
    "trusted_schema=OFF",
    "synchronous=FULL",
    "fullfsync=ON",
    "checkpoint_fullfsync=ON",
    f"cache_size=-{CACHE_KIB}",
)


def connect(path: Path, key: bytes | bytearray, *, read_only: bool = False) -> Connection:
    """Open the encrypted file at `path` with the raw 256-bit `key`, for the calling thread alone.

    Raises the error of errors.py that says what is wrong; the file is not changed then.
    """
    _prove_length(key)
    _prove_engine()
    _prove_file(path)
    with told():
        try:
            if not read_only:
                _prove_writable(path)
                # Opening for writing would leave a -wal and a -shm beside a damaged file.
                _opened(path, key, mode=_quiet_mode(path)).close()
            connection = _opened(path, key, mode="ro" if read_only else "rw")
        except driver.DatabaseError as error:
            raise _diagnosis(path, key, error) from error
        try:
            _settle(connection, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    return connection


def create(path: Path, key: bytes | bytearray) -> Connection:
    """Make a new encrypted file at `path` and return its connection; raises FileExistsError.

    The first page is written and looked at: if it could be read without a key, the file is removed
    and EngineError is raised.
    """
    _prove_length(key)
    _prove_engine()
    with told():
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            connection = _opened(path, key, mode="rw")
            try:
                connection.execute(f"PRAGMA application_id={APPLICATION_ID}").fetchall()
                prove_unreadable(path)
                _settle(connection, read_only=False)
            except BaseException:
                connection.close()
                raise
        except BaseException:
            for suffix in ("", "-wal", "-shm", "-journal"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            raise
    return connection


def close(connection: Connection) -> None:
    """Close for good, and have SQLCipher overwrite the pages that it frees; twice is no error.

    Keys it always overwrites. Memory security cannot be switched off again in the same process,
    and then costs the half more for a row and twice as much for a search (measured: 0.3 instead of
    0.1 ms), so it is switched on here, where decrypted pages are let go, and not before.
    """
    with contextlib.suppress(driver.DriverError):
        connection.execute("PRAGMA cipher_memory_security=ON").fetchall()
    connection.close()


@contextlib.contextmanager
def small_cache(connection: Connection) -> Iterator[None]:
    """Keep few pages in memory while the block goes through the whole file once."""
    connection.execute(f"PRAGMA cache_size=-{ONCE_KIB}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size=-{CACHE_KIB}")


def set_key(connection: Connection, key: bytes | bytearray) -> None:
    """Hand the raw key to a fresh connection, leaving no copy of it in Python's memory."""
    _prove_length(key)
    with _spelled(key) as text:
        connection.set_key(text)


def reset_key(connection: Connection, key: bytes | bytearray) -> None:
    """Encrypt the whole file anew with `key`, in one transaction."""
    _prove_length(key)
    with _spelled(key) as text, told():
        connection.reset_key(text)


def _prove_length(key: bytes | bytearray) -> None:
    # SQLCipher would take a raw key of any other length for a passphrase, without a word.
    if len(key) != KEY_BYTES:
        reason = f"a raw key has {KEY_BYTES} bytes, not {len(key)}"
        raise EngineError(reason)


def _prove_engine() -> None:
    with contextlib.closing(driver.open_file(":memory:")) as connection:
        prove_cipher(connection)


def prove_cipher(connection: Connection) -> None:
    """Raise EngineError when another SQLite answers: it ignores keys and writes plain text."""
    if not connection.execute("PRAGMA cipher_version").fetchone():
        reason = "the loaded SQLite is not SQLCipher"
        raise EngineError(reason)


def _prove_file(path: Path) -> None:
    """Refuse what must not even be opened: an empty file would silently become a new one."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(len(PLAIN_MAGIC))
    except FileNotFoundError as error:
        raise NoDatabaseError(path.name) from error
    except OSError as error:
        raise PermissionLostError(os.strerror(error.errno or 0)) from error
    if start == PLAIN_MAGIC:
        raise PlainFileError(path.name)
    if size < PAGE_BYTES:
        raise TruncatedFileError(path.name)


def _prove_writable(path: Path) -> None:
    # SQLite would fall back to reading, and say so at the first write only.
    try:
        path.open("r+b").close()
    except PermissionError as error:
        raise ReadOnlyVaultError(path.name) from error


def prove_unreadable(path: Path) -> None:
    """Raise EngineError for a file that anyone could read, or that is still empty."""
    with path.open("rb") as file:
        start = file.read(len(PLAIN_MAGIC))
    if start == PLAIN_MAGIC or len(start) < len(PLAIN_MAGIC):
        reason = "the new file is not encrypted"
        raise EngineError(reason)


def prove_encrypting(connection: Connection) -> None:
    """Raise EngineError for a connection without a key: it would write plain text."""
    row = connection.execute("PRAGMA cipher_status").fetchone()
    if not row or str(row[0]) != "1":
        reason = "the connection does not encrypt"
        raise EngineError(reason)


def _opened(path: Path, key: bytes | bytearray, *, mode: str) -> Connection:
    """Open, key, and read once: the first read is what proves the key."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = driver.open_file(uri, uri=True, timeout=5)
    try:
        connection.execute("PRAGMA cipher_log_level=NONE").fetchall()
        set_key(connection, key)
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        prove_encrypting(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _quiet_mode(path: Path) -> str:
    """Return how to read a file without making others beside it, if no crash left a -wal there."""
    return "ro" if path.with_name(path.name + "-wal").exists() else "ro&immutable=1"


def _settle(connection: Connection, *, read_only: bool) -> None:
    for setting in SETTINGS:
        connection.execute(f"PRAGMA {setting}").fetchall()
    if read_only:
        connection.execute("PRAGMA query_only=ON").fetchall()
    else:
        connection.execute("PRAGMA journal_mode=WAL").fetchall()


def _diagnosis(path: Path, key: bytes | bytearray, error: Exception) -> Exception:
    """Say why a file that should open does not, by looking at its pages without SQLite."""
    found = translate(error)
    if isinstance(found, DamagedPageError) and _is_cut_off(path, key):
        return TruncatedFileError(path.name)
    if isinstance(found, WrongKeyError) and any(
        pages.is_authentic(path, key, number) for number in range(1, pages.LOOKED_AT + 1)
    ):
        return DamagedPageError(f"{path.name}, page 1")
    return found or error


def _is_cut_off(path: Path, key: bytes | bytearray) -> bool:
    """Say whether the file is shorter than page 1 says.

    Only page 1 is read here, and it is in order: what SQLite then still minds is the length.
    """
    uri = f"{path.absolute().as_uri()}?mode={_quiet_mode(path)}"
    with contextlib.closing(driver.open_file(uri, uri=True, timeout=5)) as connection:
        set_key(connection, key)
        try:
            connection.execute("PRAGMA user_version").fetchone()
        except driver.DatabaseError:
            return True
    return False


@contextlib.contextmanager
def _spelled(key: bytes | bytearray) -> Iterator[bytearray]:
    """Give the key as SQLCipher's x'…' text, in memory that is wiped afterwards."""
    text = bytearray(3 + 2 * KEY_BYTES)
    text[:2], text[-1:] = b"x'", b"'"
    for place, byte in enumerate(key):
        text[2 + 2 * place] = HEX_DIGITS[byte >> 4]
        text[3 + 2 * place] = HEX_DIGITS[byte & 15]
    try:
        yield text
    finally:
        secret_memory.wipe(text)
