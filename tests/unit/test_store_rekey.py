"""Shows that the file gets a new key whole or not at all, whatever happens meanwhile."""

import contextlib
from pathlib import Path

import pytest

from mpg_desktop.store import driver, engine, keyring, meta
from mpg_desktop.store import header as headers
from mpg_desktop.store.errors import (
    BusyError,
    DamagedPageError,
    VaultError,
    WrongKeyError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)
from mpg_desktop.store.header import DATABASE_NAME
from mpg_desktop.store.keyslots import Secret
from mpg_desktop.store.organisation_key import OrganisationKey
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.secret_memory import Passphrase
from tests.vaults import (
    WORDS,
    bytes_of,
    made_with_proof,
    refused,
    still_there,
    unlocked,
)

OTHER_WORDS = "vijf groene bomen aan de gracht"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where a vault may be made."""
    return tmp_path / "Gezinsmap" / "kluis"


@pytest.fixture
def recovery(folder: Path) -> RecoveryKey:
    """Make a vault with one word in it, close it, and return its recovery key."""
    return made_with_proof(folder)


def file_key(folder: Path, secret: Secret) -> bytearray:
    return keyring.opened(headers.copies(folder)[0], secret)[1].current


def test_a_new_key_encrypts_the_file_anew(folder: Path, recovery: RecoveryKey) -> None:
    before = file_key(folder, recovery)
    with unlocked(folder, recovery) as vault:
        vault.rotate_key(Passphrase(WORDS))
        assert meta.read(vault.database, "proof") == "still here"
    after = file_key(folder, recovery)
    assert before != after
    with pytest.raises(WrongKeyError):
        engine.connect(folder / DATABASE_NAME, keyring.page_key(before))
    assert still_there(folder, recovery)
    assert still_there(folder, Passphrase(WORDS))


def test_after_a_loss_everything_can_be_changed_at_once(
    folder: Path, recovery: RecoveryKey
) -> None:
    organisation = OrganisationKey.fresh()
    old = headers.copies(folder)[0]
    with unlocked(folder, recovery) as vault:
        vault.add_organisation_key(recovery, "Gemeente", organisation.public)
        new = vault.rotate_all(recovery, Passphrase(OTHER_WORDS))
        assert meta.read(vault.database, "proof") == "still here"
        assert vault.backups.make().contents.families == 0
        vault.prove(new)
    assert refused(folder, recovery) is WrongRecoveryKeyError
    assert refused(folder, Passphrase(WORDS)) is WrongPassphraseError
    for secret in (new, Passphrase(OTHER_WORDS), organisation):
        assert still_there(folder, secret)
    # Whoever kept the old header has keys that open nothing any more.
    headers.write(folder, old)
    assert refused(folder, Passphrase(WORDS)) is WrongKeyError


def test_a_change_of_key_that_fails_closes_the_vault_and_loses_nothing(
    folder: Path, recovery: RecoveryKey
) -> None:
    vault = unlocked(folder, recovery)
    size = vault.database.whole.execute("PRAGMA page_count").fetchone()[0]
    assert size > 4
    resource = pytest.importorskip("resource", reason="Windows limits no process so")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16384, limits[1]))
    try:
        with pytest.raises(VaultError):
            vault.rotate_key(Passphrase(WORDS))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    with pytest.raises(driver.DriverError):
        vault.database.whole.execute("SELECT 1")
    assert keyring.opened(headers.copies(folder)[0], recovery)[1].coming is not None
    assert still_there(folder, recovery)
    assert keyring.opened(headers.copies(folder)[0], recovery)[1].coming is None


def begun(folder: Path, recovery: RecoveryKey) -> keyring.Keyring:
    """Write the header of a change of key that a crash then stopped."""
    header = headers.copies(folder)[0]
    keys = keyring.opened(header, recovery)[1]
    keys.coming = keyring.fresh_file_key()
    headers.write(folder, keyring.closed(header, keys))
    return keys


def test_a_change_of_key_that_had_not_reached_the_file_is_undone(
    folder: Path, recovery: RecoveryKey
) -> None:
    keys = begun(folder, recovery)
    assert still_there(folder, recovery)
    found = keyring.opened(headers.copies(folder)[0], recovery)[1]
    assert (found.current, found.coming) == (keys.current, None)


def test_a_change_of_key_that_had_reached_the_file_is_finished(
    folder: Path, recovery: RecoveryKey
) -> None:
    keys = begun(folder, recovery)
    assert keys.coming is not None
    connection = engine.connect(folder / DATABASE_NAME, keyring.page_key(keys.current))
    engine.reset_key(connection, keyring.page_key(keys.coming))
    connection.close()
    assert still_there(folder, recovery)
    found = keyring.opened(headers.copies(folder)[0], recovery)[1]
    assert (found.current, found.coming) == (keys.coming, None)


def test_a_damaged_file_during_a_change_of_key_is_said(folder: Path, recovery: RecoveryKey) -> None:
    begun(folder, recovery)
    path = folder / DATABASE_NAME
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(content)
    before = bytes_of(folder)
    assert refused(folder, recovery) in {WrongKeyError, DamagedPageError}
    assert bytes_of(folder) == before


def test_a_backup_that_is_being_read_stops_a_change_of_key(
    folder: Path, recovery: RecoveryKey
) -> None:
    """As long as someone reads the old pages, the old key must not leave the header."""
    vault = unlocked(folder, recovery)
    keys = keyring.opened(headers.copies(folder)[0], recovery)[1]
    page_key = keyring.page_key(keys.current)
    reader = engine.connect(folder / DATABASE_NAME, page_key, read_only=True)
    with contextlib.closing(reader):
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM meta").fetchone()
        vault.database.whole.execute("PRAGMA busy_timeout=0")
        with pytest.raises(BusyError):
            vault.rotate_key(recovery)
    assert still_there(folder, recovery)
    assert keyring.opened(headers.copies(folder)[0], recovery)[1].coming is None


def test_a_crash_right_after_the_file_got_its_new_key_is_settled(
    folder: Path, recovery: RecoveryKey
) -> None:
    """The new pages stand in the -wal alone, the old ones still in the file itself."""
    keys = begun(folder, recovery)
    assert keys.coming is not None
    connection = engine.connect(folder / DATABASE_NAME, keyring.page_key(keys.current))
    engine.reset_key(connection, keyring.page_key(keys.coming))
    crashed = {name: content for name, content in bytes_of(folder).items() if "-shm" not in name}
    connection.close()
    for name, content in crashed.items():
        (folder / name).write_bytes(content)
    assert len(crashed[f"{DATABASE_NAME}-wal"]) > len(crashed[DATABASE_NAME])
    assert still_there(folder, recovery)
    found = keyring.opened(headers.copies(folder)[0], recovery)[1]
    assert (found.current, found.coming) == (keys.coming, None)
