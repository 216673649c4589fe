"""Shows that a vault is brought elsewhere as a whole or not at all, and that the old one stays."""

from pathlib import Path

import pytest

from mpg_desktop.store.elsewhere import COPYING, copied
from mpg_desktop.store.errors import (
    FolderNotEmptyError,
    NoVaultError,
    VaultExistsError,
    VaultInUseError,
)
from mpg_desktop.store.lock import NOTE_NAME, VaultLock
from mpg_desktop.store.places import VAULT_FOLDER, is_there, vault_in
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.shelf import Reason
from tests.vaults import WORDS, SteppingClock, made, made_with_proof, still_there, unlocked


def everything(folder: Path) -> dict[str, bytes]:
    """Return what lies in a folder, by name."""
    found = sorted(each for each in folder.rglob("*") if each.is_file())
    return {str(each.relative_to(folder)): each.read_bytes() for each in found}


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """Return a vault that is closed, with a backup."""
    folder = tmp_path / "OneDrive" / "kluis"
    made_with_proof(folder).wipe()
    with unlocked(folder) as opened:
        opened.backups.make(Reason.ASKED)
    return folder


@pytest.mark.parametrize("is_empty_folder", [False, True])
def test_it_opens_at_the_new_place_with_its_backups(
    vault: Path, tmp_path: Path, *, is_empty_folder: bool
) -> None:
    target = tmp_path / "here" / "kluis"
    if is_empty_folder:
        target.mkdir(parents=True)
    before = everything(vault)
    copied(vault, target, SteppingClock())
    assert everything(vault) == before
    assert everything(target) == {
        name: content for name, content in before.items() if not name.startswith("vault.lock")
    }
    assert any(name.startswith("backups") for name in before)
    assert {each.stat().st_mode & 0o077 for each in target.rglob("*")} == {0}
    for place in (target, vault):
        assert still_there(place, Passphrase(WORDS))


def test_what_a_crash_left_half_copied_is_no_hindrance(vault: Path, tmp_path: Path) -> None:
    target = tmp_path / "kluis"
    half = target.with_name(target.name + COPYING)
    (half / "backups").mkdir(parents=True)
    (half / "cases.db").write_bytes(b"half")
    copied(vault, target, SteppingClock())
    assert not half.exists()
    assert still_there(target, Passphrase(WORDS))


def test_nothing_is_laid_over_anything(vault: Path, tmp_path: Path) -> None:
    target = tmp_path / "kluis"
    made(target)[0].close()
    before = everything(target)
    with pytest.raises(VaultExistsError):
        copied(vault, target, SteppingClock())
    assert everything(target) == before
    other = tmp_path / "other"
    other.mkdir()
    (other / "letter.txt").write_text("of somebody else")
    with pytest.raises(FolderNotEmptyError):
        copied(vault, other, SteppingClock())
    with pytest.raises(NoVaultError):
        copied(tmp_path / "nowhere", tmp_path / "new", SteppingClock())
    assert not (tmp_path / "new").exists()


def test_a_vault_that_is_open_is_not_copied(vault: Path, tmp_path: Path) -> None:
    held = VaultLock.take(vault, SteppingClock())
    with pytest.raises(VaultInUseError):
        copied(vault, tmp_path / "kluis", SteppingClock())
    held.release()
    assert not (tmp_path / "kluis").exists()
    assert not (vault / NOTE_NAME).exists()


def test_the_folder_that_somebody_points_at_is_the_vault_or_holds_it(vault: Path) -> None:
    assert vault.name == VAULT_FOLDER
    assert vault_in(vault) == vault_in(vault.parent) == vault
    assert is_there(vault)
    assert not is_there(vault_in(vault.parent.parent))
