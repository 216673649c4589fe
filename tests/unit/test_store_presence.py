"""A vault that was taken away while it lay open takes no word: no save counts that nobody finds."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import new_case_id
from mpg_desktop.domain.records import Family
from mpg_desktop.store.errors import VaultError, VaultGoneError
from mpg_desktop.store.lock import LOCK_NAME
from mpg_desktop.store.presence import Presence
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from tests.vaults import WORDS, made, unlocked

FAMILY = new_case_id(1)


def named(name: str) -> Case:
    """Return the family as it is called."""
    return Case(FAMILY).put(Family(name=name))


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault, _ = made(tmp_path / "kluis")
    vault.families.save(None, named("eerst"), "test.step")
    yield vault
    vault.close()


def removed(folder: Path) -> None:
    shutil.rmtree(folder)


def renamed(folder: Path) -> None:
    folder.rename(folder.with_name("elders"))


def without_database(folder: Path) -> None:
    (folder / "cases.db").unlink()


def without_log(folder: Path) -> None:
    (folder / "cases.db-wal").unlink()


def replaced(folder: Path) -> None:
    shutil.copytree(folder, folder.with_name("kopie"))
    shutil.rmtree(folder)
    folder.with_name("kopie").rename(folder)


def made_a_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("iets anders")


HARMS = (removed, renamed, without_database, without_log, replaced, made_a_file)


@pytest.mark.parametrize("harm", HARMS)
def test_no_save_and_no_new_key_counts_that_nobody_finds(
    vault: Vault, harm: Callable[[Path], None]
) -> None:
    harm(vault.folder)
    left = sorted(vault.folder.parent.rglob("*"))
    assert not vault.is_present
    with pytest.raises(VaultGoneError):
        vault.families.save(named("eerst"), named("daarna"), "test.step")
    with pytest.raises(VaultGoneError):
        vault.change_passphrase(Passphrase(WORDS), Passphrase("een andere zin van nu"))
    with pytest.raises(VaultGoneError):
        vault.rotate_key(Passphrase(WORDS))
    assert sorted(vault.folder.parent.rglob("*")) == left


@pytest.mark.parametrize("harm", [removed, renamed, without_database, made_a_file])
def test_a_backup_makes_no_folder_where_the_vault_was(
    vault: Vault, harm: Callable[[Path], None]
) -> None:
    harm(vault.folder)
    left = sorted(vault.folder.parent.rglob("*"))
    with pytest.raises(VaultError):
        vault.backups.make()
    assert sorted(vault.folder.parent.rglob("*")) == left


def test_what_was_renamed_and_put_back_goes_on_as_it_was(vault: Vault) -> None:
    renamed(vault.folder)
    with pytest.raises(VaultGoneError):
        vault.families.save(named("eerst"), named("daarna"), "test.step")
    with pytest.raises(VaultGoneError):
        vault.reach_again()
    vault.folder.with_name("elders").rename(vault.folder)
    vault.families.save(named("eerst"), named("daarna"), "test.step")
    assert vault.families.load(FAMILY) == named("daarna")


@pytest.mark.parametrize("harm", [replaced, without_log])
def test_what_came_back_is_opened_anew_without_a_passphrase(
    vault: Vault, harm: Callable[[Path], None]
) -> None:
    harm(vault.folder)
    vault.reach_again()
    assert vault.is_present
    vault.families.save(named("eerst"), named("daarna"), "test.step")
    assert vault.backups.make().contents.families == 1
    assert vault.access_log.verify() is None
    vault.close()
    with unlocked(vault.folder) as again:
        assert again.families.load(FAMILY) == named("daarna")
        assert not again.was_left_open


def test_the_same_vault_is_opened_anew_where_only_reading_failed(vault: Vault) -> None:
    vault.reach_again()
    vault.families.save(named("eerst"), named("daarna"), "test.step")
    assert vault.families.load(FAMILY) == named("daarna")


def test_closing_closes_the_vault_that_came_back(vault: Vault) -> None:
    replaced(vault.folder)
    vault.close()
    assert {path.name for path in vault.folder.iterdir()} == {
        "cases.db",
        "vault.json",
        "vault.json.bak",
        LOCK_NAME,
    }
    with unlocked(vault.folder) as again:
        assert again.families.load(FAMILY) == named("eerst")


def test_another_vault_at_the_place_is_not_believed(vault: Vault, tmp_path: Path) -> None:
    other, _ = made(tmp_path / "andere")
    other.close()
    renamed(vault.folder)
    (tmp_path / "andere").rename(vault.folder)
    with pytest.raises(VaultGoneError):
        vault.reach_again()


def test_a_copy_from_before_a_new_key_is_not_believed(vault: Vault, tmp_path: Path) -> None:
    shutil.copytree(vault.folder, tmp_path / "oud")
    vault.rotate_key(Passphrase(WORDS))
    renamed(vault.folder)
    (tmp_path / "oud").rename(vault.folder)
    with pytest.raises(VaultGoneError):
        vault.reach_again()


def test_a_vault_that_somebody_else_took_meanwhile_is_theirs(vault: Vault, tmp_path: Path) -> None:
    replaced(vault.folder)
    with unlocked(vault.folder), pytest.raises(VaultError):
        vault.reach_again()
    vault.reach_again()
    vault.families.save(named("eerst"), named("daarna"), "test.step")
    assert not list(tmp_path.glob("*elders*"))


def test_a_place_that_cannot_be_reached_holds_no_file(tmp_path: Path) -> None:
    loop = tmp_path / "rond"
    loop.symlink_to(loop)
    assert not Presence(tmp_path / "cases.db").is_replaced
    assert Presence(loop / "cases.db").is_there
