"""Shows every harm to a vault by its own name, and that a vault that is refused is not touched."""

import contextlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from mpg_desktop.store import driver, engine, keyring, meta
from mpg_desktop.store import header as headers
from mpg_desktop.store.errors import (
    DamagedHeaderError,
    DamagedPageError,
    NewerVaultError,
    NoDatabaseError,
    NoKeyHeaderError,
    NoVaultError,
    PermissionLostError,
    PlainFileError,
    TruncatedFileError,
    VaultError,
    WrongKeyError,
    WrongPassphraseError,
)
from mpg_desktop.store.header import DATABASE_NAME, HEADER_NAME, SPARE_NAME
from mpg_desktop.store.lock import NOTE_NAME
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.tables import Tables
from mpg_desktop.store.vault import Vault
from tests.vaults import (
    CHEAP,
    WORDS,
    SteppingClock,
    bytes_of,
    made_with_proof,
    refused,
    still_there,
    unlocked,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where a vault may be made."""
    return tmp_path / "Gezinsmap" / "kluis"


@pytest.fixture
def recovery(folder: Path) -> RecoveryKey:
    """Make a vault with one word in it, close it, and return its recovery key."""
    return made_with_proof(folder)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096])


def spoilt(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[1000] ^= 1
    path.write_bytes(content)


def plain(path: Path) -> None:
    path.unlink()
    with contextlib.closing(driver.open_file(str(path))) as connection:
        connection.execute("CREATE TABLE family (name)")


def of_another_vault(path: Path) -> None:
    path.unlink()
    engine.create(path, bytes(32)).close()


def later(path: Path) -> None:
    """Be what a later version of the program would write; the keys come from the test's vault."""
    keys = keyring.opened(headers.copies(path.parent)[0], Passphrase(WORDS))[1]
    with contextlib.closing(engine.connect(path, keyring.page_key(keys.current))) as connection:
        meta.write(Tables(connection), "schema", "999")
        connection.commit()


@pytest.mark.parametrize(
    ("harm", "expected"),
    [
        (Path.unlink, NoDatabaseError),
        (cut, TruncatedFileError),
        (spoilt, DamagedPageError),
        (plain, PlainFileError),
        (of_another_vault, WrongKeyError),
        (later, NewerVaultError),
    ],
)
def test_each_harm_to_the_file_has_its_own_error_and_nothing_is_touched(
    folder: Path, recovery: RecoveryKey, harm: "type[Path]", expected: type[VaultError]
) -> None:
    harm(folder / DATABASE_NAME)
    before = bytes_of(folder)
    assert refused(folder, recovery) is expected
    assert refused(folder, Passphrase(WORDS)) is expected
    assert bytes_of(folder) == before


def test_without_a_header_or_a_vault_it_is_said(folder: Path, recovery: RecoveryKey) -> None:
    (folder / HEADER_NAME).unlink()
    (folder / SPARE_NAME).unlink()
    before = bytes_of(folder)
    assert refused(folder, recovery) is NoKeyHeaderError
    assert bytes_of(folder) == before
    (folder / DATABASE_NAME).unlink()
    assert refused(folder, recovery) is NoVaultError
    assert refused(folder / "nowhere", recovery) is NoVaultError
    assert not (folder / "nowhere").exists()


def test_one_damaged_header_is_repaired_and_two_are_said(
    folder: Path, recovery: RecoveryKey
) -> None:
    good = (folder / HEADER_NAME).read_bytes()
    with unlocked(folder, recovery) as vault:
        assert not vault.header_was_repaired
    for name in (HEADER_NAME, SPARE_NAME):
        (folder / name).write_bytes(good[:500])
        with unlocked(folder, recovery) as vault:
            assert vault.header_was_repaired
        assert (folder / name).read_bytes() == good
    for name in (HEADER_NAME, SPARE_NAME):
        (folder / name).write_bytes(good[:500])
    before = bytes_of(folder)
    assert refused(folder, recovery) is DamagedHeaderError
    assert bytes_of(folder) == before


def test_a_forged_newest_header_gives_way_to_our_own(folder: Path, recovery: RecoveryKey) -> None:
    """Someone raises the number of one copy, without the key: the other one is the real one."""
    real = headers.copies(folder)[0]
    forged = msgspec.structs.replace(real, sequence=real.sequence + 1)
    (folder / HEADER_NAME).write_bytes(headers.dump(forged))
    assert still_there(folder, recovery)
    assert [each.sequence for each in headers.copies(folder)] == [real.sequence] * 2


def test_a_clock_that_was_moved_back_is_said_and_loses_nothing(
    folder: Path, recovery: RecoveryKey
) -> None:
    def at(year: int) -> Vault:
        clock = SteppingClock(datetime(year, 1, 1, tzinfo=UTC))
        return Vault.unlock(folder, recovery, clock=clock, device="laptop", cost=CHEAP)

    with at(2030) as vault:
        assert vault.clock_stood_at is None
    with at(2027) as vault:
        assert vault.clock_stood_at is not None
        assert vault.clock_stood_at - datetime(2030, 1, 1, tzinfo=UTC) < timedelta(minutes=1)
        assert meta.read(vault.database, "proof") == "still here"
        assert vault.access_log.verify() is None
        stamps = [line.at for line in vault.access_log.lines()]
        assert stamps == sorted(stamps)


def test_a_crash_is_noticed_once(folder: Path, recovery: RecoveryKey) -> None:
    unlocked(folder, recovery).close()
    (folder / NOTE_NAME).write_text("{}", encoding="ascii")
    assert refused(folder, Passphrase("niet goed")) is WrongPassphraseError
    with unlocked(folder, recovery) as vault:
        assert vault.was_left_open
    with unlocked(folder, recovery) as vault:
        assert not vault.was_left_open


def test_a_disk_that_is_full_at_closing_keeps_everything(
    folder: Path, recovery: RecoveryKey
) -> None:
    resource = pytest.importorskip("resource", reason="Windows limits no process so")
    vault = unlocked(folder, recovery)
    with vault.database.atomic():
        meta.write(vault.database, "late", "as well")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, limits[1]))
    try:
        vault.close()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    with unlocked(folder, recovery) as again:
        assert meta.read(again.database, "late") == "as well"


def test_what_cannot_be_repaired_leaves_the_vault_closed(
    folder: Path, recovery: RecoveryKey
) -> None:
    (folder / SPARE_NAME).unlink()
    (folder / f"{SPARE_NAME}.part").mkdir()
    before = bytes_of(folder)
    assert refused(folder, recovery) is PermissionLostError
    assert bytes_of(folder) == before
    (folder / f"{SPARE_NAME}.part").rmdir()
    assert still_there(folder, recovery)
