"""Shows the four ways in which an encrypted file can come out plain, and that ours cannot."""

import contextlib
import ctypes.util
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest

from mpg_desktop.store import driver, engine
from mpg_desktop.store.connection import Connection
from mpg_desktop.store.errors import EngineError, PlainFileError

KEY = bytes(range(32))
PLAIN = b"SQLite format 3"
SYSTEM_SQLITE = ctypes.util.find_library("sqlite3")

# What a program does that trusts the driver.
TRUSTING = """
import sys
import sqlcipher3.dbapi2 as driver
connection = driver.connect(sys.argv[1])
connection.execute("PRAGMA key = \\"x'" + "07" * 32 + "'\\"").fetchall()
connection.execute("CREATE TABLE family (name)")
connection.commit()
print("made")
"""
# What ours does.
OURS = """
import sys
from pathlib import Path
from mpg_desktop.store import engine
from mpg_desktop.store.connection import Connection
from mpg_desktop.store.errors import EngineError
try:
    engine.create(Path(sys.argv[1]), bytes(32)).close()
    print("made")
except EngineError as error:
    print("refused:", error)
"""
SHADOWED = "import ctypes, sys; ctypes.CDLL({!r}, mode=ctypes.RTLD_GLOBAL)\n"

FIPS_ONLY = """
openssl_conf = openssl_init
[openssl_init]
providers = providers
[providers]
fips = fips
[fips]
activate = 1
"""


def run(script: str, target: Path, root: Path, **variables: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-c", script, str(target)],
        cwd=root,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def start_of(path: Path) -> bytes:
    return path.read_bytes()[: len(PLAIN)]


needs_system_sqlite = pytest.mark.skipif(
    sys.platform != "linux" or SYSTEM_SQLITE is None,
    reason="another SQLite can only take the driver's place where symbols are shared",
)


@needs_system_sqlite
@pytest.mark.parametrize("way", ["preloaded", "loaded for all"])
def test_another_sqlite_in_the_drivers_place_writes_plain_text(
    way: str, tmp_path: Path, root: Path
) -> None:
    """The failure first: no error anywhere, and a file that anyone can read."""
    target = tmp_path / "cases.db"
    if way == "preloaded":
        code, words = run(TRUSTING, target, root, LD_PRELOAD=str(SYSTEM_SQLITE))
    else:
        code, words = run(SHADOWED.format(SYSTEM_SQLITE) + TRUSTING, target, root)
    assert (code, words) == (0, "made\n")
    assert start_of(target) == PLAIN


@needs_system_sqlite
@pytest.mark.parametrize("way", ["preloaded", "loaded for all"])
def test_another_sqlite_in_the_drivers_place_is_refused(
    way: str, tmp_path: Path, root: Path
) -> None:
    target = tmp_path / "cases.db"
    if way == "preloaded":
        code, words = run(OURS, target, root, LD_PRELOAD=str(SYSTEM_SQLITE))
    else:
        code, words = run(SHADOWED.format(SYSTEM_SQLITE) + OURS, target, root)
    assert (code, words) == (0, "refused: the loaded SQLite is not SQLCipher\n")
    assert list(tmp_path.iterdir()) == []


def test_an_ordinary_sqlite_is_refused() -> None:
    with contextlib.closing(sqlite3.connect(":memory:")) as ordinary:
        ordinary.execute("PRAGMA key = 'ignored without a word'")
        with pytest.raises(EngineError, match="not SQLCipher"):
            engine.prove_cipher(cast("Connection", ordinary))


def test_without_a_key_the_driver_writes_plain_text(tmp_path: Path) -> None:
    """The failure first."""
    target = tmp_path / "cases.db"
    connection = driver.open_file(str(target))
    connection.execute("CREATE TABLE family (name)")
    connection.close()
    assert start_of(target) == PLAIN
    with pytest.raises(EngineError):
        engine.prove_unreadable(target)


def test_our_new_file_cannot_be_read(tmp_path: Path) -> None:
    target = tmp_path / "cases.db"
    engine.create(target, KEY).close()
    assert start_of(target) != PLAIN
    assert len(start_of(target)) == len(PLAIN)


def test_a_connection_without_a_key_is_refused() -> None:
    connection = driver.open_file(":memory:")
    with pytest.raises(EngineError, match="does not encrypt"):
        engine.prove_encrypting(connection)
    connection.close()


def test_sqlite_utils_cannot_open_a_file_by_itself(tmp_path: Path) -> None:
    import sqlite_utils

    with pytest.raises(EngineError):
        sqlite_utils.Database(tmp_path / "cases.db")
    assert list(tmp_path.iterdir()) == []
    memory = sqlite_utils.Database(memory=True)
    assert memory.execute("PRAGMA cipher_version").fetchone()
    memory.close()


def test_an_unencrypted_file_is_never_opened(tmp_path: Path) -> None:
    target = tmp_path / "cases.db"
    connection = driver.open_file(str(target))
    connection.execute("CREATE TABLE family (name)")
    connection.close()
    before = target.read_bytes()
    with pytest.raises(PlainFileError):
        engine.connect(target, KEY)
    assert target.read_bytes() == before


def test_a_short_raw_key_is_taken_for_a_passphrase_by_the_driver(tmp_path: Path) -> None:
    """The failure first: 31 bytes are accepted, and so is a key that is no key at all."""
    target = tmp_path / "cases.db"
    for key in (b"x'" + b"07" * 31 + b"'", b"x'nonsense'"):
        target.unlink(missing_ok=True)
        connection = driver.open_file(str(target))
        connection.set_key(key)
        connection.execute("CREATE TABLE family (name)")
        connection.close()
        assert start_of(target) != PLAIN


@pytest.mark.parametrize("size", [0, 16, 31, 33, 64])
def test_a_key_of_another_length_is_refused(size: int, tmp_path: Path) -> None:
    target = tmp_path / "cases.db"
    with pytest.raises(EngineError, match="32 bytes"):
        engine.create(target, bytes(size))
    assert not target.exists()
    engine.create(target, KEY).close()
    with pytest.raises(EngineError, match="32 bytes"):
        engine.connect(target, bytes(size))
    connection = engine.connect(target, KEY)
    with pytest.raises(EngineError, match="32 bytes"):
        engine.reset_key(connection, bytes(size))
    connection.close()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the wheel reads no such file")
def test_a_foreign_openssl_setting_stops_the_driver_but_not_ours(
    tmp_path: Path, root: Path
) -> None:
    setting = tmp_path / "openssl.cnf"
    setting.write_text(FIPS_ONLY, encoding="ascii")
    code, words = run(TRUSTING, tmp_path / "trusting.db", root, OPENSSL_CONF=str(setting))
    assert code != 0
    assert "ImportError" in words
    kept = OURS + "import os; print(os.environ['OPENSSL_CONF'])"
    code, words = run(kept, tmp_path / "ours.db", root, OPENSSL_CONF=str(setting))
    assert (code, words) == (0, f"made\n{setting}\n")
    assert start_of(tmp_path / "ours.db") != PLAIN


@pytest.mark.parametrize(
    ("before", "reason"),
    [
        ("import sqlite_utils", "sqlite_utils was imported before"),
        ("import sys; sys.modules['sqlcipher3'] = None", "the SQLCipher driver does not load"),
    ],
)
def test_a_start_in_the_wrong_order_is_refused(
    before: str, reason: str, tmp_path: Path, root: Path
) -> None:
    code, words = run(f"{before}\n{OURS}", tmp_path / "cases.db", root)
    assert code != 0
    assert f"EngineError: {reason}" in words


def test_the_driver_is_not_loaded_behind_sqlite_utils_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import sqlite_utils

    assert sqlite_utils.__name__ in sys.modules
    monkeypatch.delitem(sys.modules, "pysqlite3")
    with pytest.raises(EngineError, match="imported before"):
        driver.load()


def test_a_driver_that_does_not_load_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlcipher3.dbapi2", None)
    monkeypatch.setenv("OPENSSL_CONF", "elsewhere")
    with pytest.raises(EngineError, match="does not load"):
        driver.load()
    assert os.environ["OPENSSL_CONF"] == "elsewhere"
