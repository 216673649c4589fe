"""Shows that a key is changed and told of, or neither."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mpg_desktop.store.access_log import Outcome
from mpg_desktop.store.errors import PermissionLostError, VaultError
from mpg_desktop.store.header import DATABASE_NAME, HEADER_NAME, SPARE_NAME
from mpg_desktop.store.organisation_key import OrganisationKey
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from tests.vaults import WORDS, bytes_of, made_with_proof, still_there, unlocked

OTHER_WORDS = "vijf groene bomen aan de gracht"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where a vault may be made."""
    return tmp_path / "Gezinsmap" / "kluis"


@pytest.fixture
def recovery(folder: Path) -> RecoveryKey:
    """Make a vault with one word in it, close it, and return its recovery key."""
    return made_with_proof(folder)


def changes_of(vault: Vault, proof: RecoveryKey) -> tuple[Callable[[], object], ...]:
    """Return every change of a key that only the header knows of."""
    return (
        lambda: vault.change_passphrase(proof, Passphrase(OTHER_WORDS)),
        lambda: vault.new_recovery_key(proof),
        lambda: vault.add_organisation_key(proof, "Gemeente", OrganisationKey.fresh().public),
    )


@pytest.mark.parametrize("number", range(3))
def test_a_key_that_the_log_cannot_tell_of_is_not_changed(
    folder: Path, recovery: RecoveryKey, number: int
) -> None:
    """The disk is full: there is room for the header, and none for the log."""
    resource = pytest.importorskip("resource", reason="Windows limits no process so")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    with unlocked(folder, recovery) as vault:
        before = bytes_of(folder)[HEADER_NAME]
        full = (folder / f"{DATABASE_NAME}-wal").stat().st_size
        assert full > 2 * len(before)
        resource.setrlimit(resource.RLIMIT_FSIZE, (full, limits[1]))
        try:
            with pytest.raises(VaultError):
                changes_of(vault, recovery)[number]()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert bytes_of(folder)[HEADER_NAME] == before
    assert still_there(folder, recovery)
    assert still_there(folder, Passphrase(WORDS))


@pytest.mark.parametrize("number", range(3))
def test_a_key_of_which_only_one_header_could_be_written_is_not_changed(
    folder: Path, recovery: RecoveryKey, number: int
) -> None:
    (folder / SPARE_NAME).unlink()
    (folder / SPARE_NAME).mkdir()
    with unlocked(folder, recovery) as vault:
        before = bytes_of(folder)[HEADER_NAME]
        with pytest.raises(PermissionLostError):
            changes_of(vault, recovery)[number]()
        assert bytes_of(folder)[HEADER_NAME] == before
        told = [line.result for line in vault.access_log.lines()]
        assert told[-2:] == [Outcome.DONE, Outcome.FAILED]
    assert still_there(folder, recovery)
    assert still_there(folder, Passphrase(WORDS))


def test_a_new_recovery_key_counts_as_untried(folder: Path, recovery: RecoveryKey) -> None:
    with unlocked(folder, recovery) as vault:
        due = [vault.recovery_trial.is_due]
        vault.new_recovery_key(recovery)
        due.append(vault.recovery_trial.is_due)
    assert due == [False, True]
