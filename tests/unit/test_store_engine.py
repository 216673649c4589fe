"""Shows how encrypted files are opened, and what is said when they cannot be."""

import contextlib
import errno
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mpg_desktop.store import driver, engine, pages
from mpg_desktop.store.connection import Connection
from mpg_desktop.store.errors import (
    BusyError,
    DamagedPageError,
    DiskFullError,
    NoDatabaseError,
    PermissionLostError,
    ReadOnlyVaultError,
    TruncatedFileError,
    VaultError,
    WrongKeyError,
)
from mpg_desktop.store.tables import Tables
from mpg_desktop.store.telling import told
from tests.vaults import bytes_of

KEY = bytes(range(32))
OTHER_KEY = bytes(32)
ROWS = 40


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a closed encrypted file with tables enough to fill pages of every kind."""
    target = tmp_path / "cases.db"
    connection = engine.create(target, KEY)
    for number in range(60):
        columns = ", ".join(f"column_with_a_long_name_{place}" for place in range(8))
        connection.execute(f"CREATE TABLE t{number} ({columns})")
    rows = [(f"row {number} " * 100,) for number in range(ROWS)]
    connection.executemany("INSERT INTO t0 (column_with_a_long_name_0) VALUES (?)", rows)
    connection.commit()
    connection.close()
    return target


def counted(path: Path, key: bytes = KEY) -> int:
    with contextlib.closing(engine.connect(path, key)) as connection:
        return int(connection.execute("SELECT count(*) FROM t0").fetchone()[0])


def test_what_was_written_is_read_again(path: Path) -> None:
    assert counted(path) == ROWS
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_every_setting_stands(path: Path) -> None:
    expected: dict[str, str | int] = {
        "foreign_keys": 1,
        "temp_store": 2,
        "secure_delete": 1,
        "trusted_schema": 0,
        "synchronous": 2,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "cache_size": -4000,
        "journal_mode": "wal",
        "application_id": engine.APPLICATION_ID,
        "cipher_log_level": "NONE",
    }
    with contextlib.closing(engine.connect(path, KEY)) as connection:
        found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in expected}
    assert found == expected


def test_closing_for_good_makes_sqlcipher_overwrite_what_it_frees(path: Path) -> None:
    connection = engine.connect(path, KEY)
    engine.close(connection)
    engine.close(connection)
    with pytest.raises(driver.DriverError):
        connection.execute("SELECT 1")
    with contextlib.closing(engine.connect(path, KEY)) as another:
        assert another.execute("PRAGMA cipher_memory_security").fetchone() == ("1",)


def test_a_new_file_does_not_take_the_place_of_another(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(FileExistsError):
        engine.create(path, KEY)
    assert path.read_bytes() == before


@contextlib.contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """Let the system refuse what would make a file larger, as a full or broken disk does."""
    resource = pytest.importorskip("resource", reason="Windows limits no process so")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_new_file_that_cannot_be_finished_is_removed(tmp_path: Path) -> None:
    with no_file_larger_than(100), pytest.raises(PermissionLostError):
        engine.create(tmp_path / "cases.db", KEY)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_to_is_left_as_it_was(path: Path) -> None:
    with contextlib.closing(engine.connect(path, KEY)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE").fetchall()
    before = bytes_of(path.parent)
    with no_file_larger_than(100), pytest.raises(PermissionLostError):
        engine.connect(path, KEY)
    assert bytes_of(path.parent) == before


def test_sqlite_utils_works_on_it(path: Path) -> None:
    with contextlib.closing(engine.connect(path, KEY)) as connection:
        database = Tables(connection).whole
        database.table("visit").insert({"id": 1, "words": "thee"}, pk="id")
        assert list(database.query("SELECT words FROM visit")) == [{"words": "thee"}]


def test_only_the_owner_may_read_a_new_file(path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("the profile's own rules protect it there")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_reader_cannot_write(path: Path) -> None:
    with contextlib.closing(engine.connect(path, KEY, read_only=True)) as connection:
        with pytest.raises(ReadOnlyVaultError), told():
            connection.execute("DELETE FROM t0")
        assert connection.execute("SELECT count(*) FROM t0").fetchone() == (ROWS,)


def test_another_key_reads_nothing(path: Path) -> None:
    before = bytes_of(path.parent)
    with pytest.raises(WrongKeyError):
        engine.connect(path, OTHER_KEY)
    assert bytes_of(path.parent) == before


def test_a_new_key_reads_everything_and_the_old_one_nothing(path: Path) -> None:
    with contextlib.closing(engine.connect(path, KEY)) as connection:
        engine.reset_key(connection, OTHER_KEY)
        assert connection.execute("SELECT count(*) FROM t0").fetchone() == (ROWS,)
    assert counted(path, OTHER_KEY) == ROWS
    with pytest.raises(WrongKeyError):
        engine.connect(path, KEY)


def changed(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("place", [16, 100, 4000, 4017, 4095])
def test_damage_in_the_first_page_is_told_from_a_wrong_key(path: Path, place: int) -> None:
    changed(path, place)
    before = bytes_of(path.parent)
    with pytest.raises(DamagedPageError, match="page 1"):
        engine.connect(path, KEY)
    assert bytes_of(path.parent) == before


def test_damage_in_the_salt_looks_like_a_file_of_another_vault(path: Path) -> None:
    """Each page's proof depends on these sixteen bytes, so no page can say that it is ours."""
    changed(path, 3)
    with pytest.raises(WrongKeyError):
        engine.connect(path, KEY)


def test_damage_further_on_is_found_when_it_is_read(path: Path) -> None:
    size = path.stat().st_size
    for page in range(1, size // 4096):
        changed(path, page * 4096 + 2000)
    before = bytes_of(path.parent)
    with pytest.raises(DamagedPageError):
        engine.connect(path, KEY)
    assert bytes_of(path.parent) == before


def test_a_file_that_was_cut_off_anywhere_is_told_from_damage(path: Path) -> None:
    content = path.read_bytes()
    for size in (0, 1, 15, 4095, 4096, 4097, 8192, len(content) // 2, len(content) - 4096):
        path.write_bytes(content[:size])
        before = bytes_of(path.parent)
        with pytest.raises(TruncatedFileError):
            engine.connect(path, KEY)
        assert bytes_of(path.parent) == before


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(NoDatabaseError):
        engine.connect(tmp_path / "cases.db", KEY)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_files_place_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(PermissionLostError):
        engine.connect(tmp_path, KEY)


def test_each_page_is_known_by_its_key(path: Path) -> None:
    last = path.stat().st_size // pages.PAGE_BYTES
    assert all(pages.is_authentic(path, KEY, number) for number in range(1, last + 1))
    assert not any(pages.is_authentic(path, OTHER_KEY, number) for number in range(1, last + 1))
    assert not pages.is_authentic(path, KEY, last + 1)


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    """Return an opened connection that does not wait for others."""
    opened = engine.connect(path, KEY)
    opened.execute("PRAGMA busy_timeout=0").fetchall()
    yield opened
    opened.close()


def test_a_full_disk_is_said_and_loses_nothing(path: Path, connection: Connection) -> None:
    used = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count={used}").fetchall()
    with pytest.raises(DiskFullError), told():
        connection.execute("INSERT INTO t1 (column_with_a_long_name_0) VALUES (zeroblob(99999))")
    connection.close()
    assert counted(path) == ROWS


def test_another_writer_makes_us_wait_our_turn(path: Path, connection: Connection) -> None:
    with contextlib.closing(engine.connect(path, KEY)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError), told():
            connection.execute("BEGIN IMMEDIATE")


def test_a_mistake_of_ours_stays_what_it_is(connection: Connection) -> None:
    with pytest.raises(driver.OperationalError, match="no such table"), told():
        connection.execute("SELECT * FROM nowhere")


def test_a_place_without_a_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(PermissionLostError), told():
        driver.open_file(str(tmp_path / "nowhere" / "cases.db"))


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EROFS, ReadOnlyVaultError),
        (errno.EACCES, PermissionLostError),
        (errno.EPERM, PermissionLostError),
        (errno.EIO, PermissionLostError),
        (errno.ELOOP, PermissionLostError),
        (errno.ESTALE, PermissionLostError),
        (errno.ENOTCONN, PermissionLostError),
        (errno.ENODEV, PermissionLostError),
        (errno.EISDIR, PermissionLostError),
    ],
)
def test_each_refusal_of_the_system_is_said(number: int, expected: type[VaultError]) -> None:
    with pytest.raises(expected), told():
        raise OSError(number, "refused")


def test_an_error_of_the_system_without_a_sentence_stays_what_it_is() -> None:
    with pytest.raises(FileExistsError), told():
        raise FileExistsError(errno.EEXIST, "there already")
    with pytest.raises(OSError, match="no number"), told():
        raise OSError("no number")  # noqa: TRY003, EM101 - the case of an error without one
