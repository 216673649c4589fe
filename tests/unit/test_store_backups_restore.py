"""A restore puts back what the backup holds, and removes nothing of what was there."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, new_case_id
from mpg_desktop.domain.records import Family
from mpg_desktop.store import swap
from mpg_desktop.store.access_log import Action
from mpg_desktop.store.errors import (
    DamagedBackupError,
    FolderNotEmptyError,
    NoBackupError,
    VaultInUseError,
    WrongPassphraseError,
)
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.restore import Restored, rehearse, restore
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.shelf import Backup
from mpg_desktop.store.vault import Vault
from tests.vaults import WORDS, SteppingClock, bytes_of, made, unlocked

FAMILY = new_case_id(1)
THEN = Case(FAMILY).put(Family(name="Toen"))
TODAY = THEN.put(Family(name="Vandaag"))
NOW = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)


class StoppedError(Exception):
    """What a worker raises who does not want to wait."""


class Place:
    """A closed vault of today with a backup of then, and a backup of today."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        vault, self.recovery = made(folder)
        with vault:
            vault.families.save(None, THEN, "test.step")
            self.then: Backup = vault.backups.make().backup
            vault.families.save(THEN, TODAY, "test.step")
            self.today: Backup = vault.backups.make().backup

    def restore(self, words: str = WORDS) -> Restored:
        """Restore the backup of then."""
        secret = Passphrase(words)
        clock = SteppingClock(NOW)
        return restore(self.then.path, self.folder, secret, clock=clock, device="laptop")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "kluis")


def family_in(vault: Vault, family: CaseId = FAMILY) -> Case:
    with vault:
        return vault.families.load(family)


def test_a_restore_puts_back_what_the_backup_holds(place: Place) -> None:
    restored = place.restore()
    assert restored.note.contents.families == 1
    assert restored.note.device == "laptop"
    assert family_in(unlocked(place.folder)) == THEN


def test_the_vault_of_before_is_renamed_and_still_opens(place: Place) -> None:
    replaced = place.restore().replaced
    assert replaced is not None
    assert replaced.name.startswith("kluis.replaced-2026-11-23T1300")
    with unlocked(replaced) as vault:
        assert not vault.was_left_open
        assert vault.families.load(FAMILY) == TODAY


def test_a_restore_pushes_out_no_backup_and_keeps_the_one_it_used(place: Place) -> None:
    place.restore()
    with unlocked(place.folder) as vault:
        then, today = vault.backups.shelf.all()
        assert (then.number, today.number) == (place.then.number, place.today.number)
        assert then.kept_since is not None
        assert then.kept_since - NOW < timedelta(minutes=1)
        assert vault.backups.make().backup.number == 3


def test_a_restore_is_a_line_in_the_access_log_of_the_restored_vault(place: Place) -> None:
    place.restore()
    with unlocked(place.folder) as vault:
        lines = [(line.action, line.object) for line in vault.access_log.lines()]
        assert (Action.RESTORE, f"backup:{place.then.made:%Y-%m-%dT%H:%M:%SZ}") in lines
        assert vault.access_log.verify() is None


def test_the_recovery_key_of_the_backup_opens_it_too(place: Place) -> None:
    recovery = RecoveryKey.parse(place.recovery.text())
    clock = SteppingClock(NOW)
    restore(place.then.path, place.folder, recovery, clock=clock, device="laptop")
    assert family_in(unlocked(place.folder)) == THEN


def test_the_passphrase_is_the_one_of_the_backup(place: Place) -> None:
    with unlocked(place.folder) as vault:
        vault.change_passphrase(Passphrase(WORDS), Passphrase("een nieuwe zin"))
    with pytest.raises(WrongPassphraseError):
        place.restore("een nieuwe zin")
    assert family_in(unlocked(place.folder, Passphrase("een nieuwe zin"))) == TODAY
    place.restore(WORDS)
    assert family_in(unlocked(place.folder, Passphrase(WORDS))) == THEN


def test_a_restore_onto_another_computer_needs_no_vault_there(place: Place, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    for folder in (tmp_path / "fresh", tmp_path / "elsewhere"):
        restored = restore(
            place.then.path, folder, Passphrase(WORDS), clock=SteppingClock(NOW), device="new"
        )
        assert restored.replaced is None
        assert family_in(unlocked(folder)) == THEN


def test_a_vault_of_which_only_the_backups_are_left_is_restored(place: Place) -> None:
    for name in ("cases.db", "vault.json", "vault.json.bak"):
        (place.folder / name).unlink()
    place.restore()
    assert family_in(unlocked(place.folder)) == THEN


def test_two_restores_in_one_second_keep_both_vaults_of_before(place: Place) -> None:
    def still() -> datetime:
        return NOW

    secret = Passphrase(WORDS)
    replaced = {
        restore(
            place.folder / "backups" / archive.name, place.folder, secret, clock=still, device="x"
        ).replaced
        for archive in (place.then.path, place.today.path)
    }
    assert len(replaced) == 2
    assert family_in(unlocked(place.folder)) == TODAY


def test_a_folder_of_somebody_else_is_never_renamed(place: Place, tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "letter.txt").write_text("Dear", encoding="utf-8")
    with pytest.raises(FolderNotEmptyError):
        restore(
            place.then.path, documents, Passphrase(WORDS), clock=SteppingClock(), device="laptop"
        )
    assert (documents / "letter.txt").exists()


def test_a_vault_that_is_open_is_not_replaced(place: Place) -> None:
    with unlocked(place.folder) as vault:
        with pytest.raises(VaultInUseError):
            place.restore()
        assert vault.families.load(FAMILY) == TODAY


@pytest.mark.parametrize("spoil", ["damaged", "gone"])
def test_what_cannot_be_restored_changes_nothing(place: Place, spoil: str) -> None:
    if spoil == "gone":
        place.then.path.unlink()
    else:
        content = bytearray(place.then.path.read_bytes())
        content[len(content) // 2] ^= 4
        place.then.path.write_bytes(content)
    before = bytes_of(place.folder)
    with pytest.raises((DamagedBackupError, NoBackupError)):
        place.restore()
    assert bytes_of(place.folder) == before
    assert [path.name for path in place.folder.parent.iterdir()] == ["kluis"]


@pytest.mark.parametrize("moment", [0, 0.5, 1])
def test_who_stops_a_restore_keeps_the_vault_of_today(place: Place, moment: float) -> None:
    def stop(done: float) -> None:
        if done >= moment:
            raise StoppedError

    before = bytes_of(place.folder)
    with pytest.raises(StoppedError):
        restore(
            place.then.path,
            place.folder,
            Passphrase(WORDS),
            clock=SteppingClock(NOW),
            device="laptop",
            progress=stop,
        )
    assert bytes_of(place.folder) == before
    assert [path.name for path in place.folder.parent.iterdir()] == ["kluis"]


def test_a_rehearsal_proves_everything_and_leaves_nothing(place: Place, tmp_path: Path) -> None:
    before = bytes_of(place.folder)
    room = tmp_path / "room"
    note = rehearse(place.then.path, Passphrase(WORDS), room)
    assert (note.made, note.contents.families) == (place.then.made, 1)
    assert bytes_of(place.folder) == before
    assert not list(room.iterdir())


def test_an_exchange_that_stopped_between_its_steps_is_finished(place: Place) -> None:
    """The three places in which a crash can find an exchange of two folders."""
    ready = swap.ready_folder(place.folder)
    for name in ("cases.db", "vault.json"):
        shutil.copy(place.folder / name, ready / name)
    (ready / "restored.json").write_text('{"replaced": "kluis.replaced-x"}', encoding="utf-8")
    swap.settle(place.folder)
    assert ready.exists()  # nothing was renamed yet, so the vault of before is the one

    replaced = place.folder.with_name("kluis.replaced-x")
    place.folder.rename(replaced)
    swap.settle(place.folder)
    assert not ready.exists()
    assert {path.name for path in place.folder.iterdir()} == {"backups", "cases.db", "vault.json"}
    assert not (replaced / "backups").exists()
    swap.settle(place.folder)
    assert len(list((place.folder / "backups").iterdir())) == 2


def test_a_vault_that_was_half_made_ready_is_never_taken_for_one(place: Place) -> None:
    ready = swap.ready_folder(place.folder)
    (ready / "vault.json").write_bytes(b"{}")
    shutil.rmtree(place.folder)
    swap.settle(place.folder)
    assert not place.folder.exists()


def test_backups_that_the_restored_vault_made_itself_are_not_overwritten(place: Place) -> None:
    """A crash before the backups moved, and a backup made before anybody noticed."""
    replaced = place.folder.with_name("kluis.replaced-x")
    shutil.copytree(place.folder, replaced)
    (place.folder / "restored.json").write_text(
        '{"replaced": "kluis.replaced-x"}', encoding="utf-8"
    )
    swap.settle(place.folder)
    assert len(list((place.folder / "backups").iterdir())) == 2
    assert len(list((replaced / "backups").iterdir())) == 2
    assert not (place.folder / "restored.json").exists()


@pytest.mark.parametrize(
    "marker", ["", "{", '{"replaced": "../elsewhere"}', '{"replaced": ".."}', "\udcff"]
)
def test_a_damaged_marker_keeps_nobody_out_and_leads_nowhere_else(
    place: Place, marker: str
) -> None:
    """Its content is guessed from what lies there: the newest vault of before has the backups."""
    for moment in ("2026-11-01T090000Z", "2026-11-20T090000Z-2"):
        shutil.copytree(place.folder, place.folder.with_name(f"kluis.replaced-{moment}"))
    elsewhere = place.folder.with_name("backups")
    shutil.move(place.folder / "backups", elsewhere)
    (place.folder / "restored.json").write_text(marker, "utf-8", errors="surrogateescape")
    unlocked(place.folder).close()
    assert not (place.folder / "restored.json").exists()
    assert len(list((place.folder / "backups").iterdir())) == 2
    assert not (place.folder.with_name("kluis.replaced-2026-11-20T090000Z-2") / "backups").exists()
    assert len(list(elsewhere.iterdir())) == 2


def test_a_damaged_marker_without_a_vault_of_before_goes(place: Place) -> None:
    (place.folder / "restored.json").write_bytes(b"")
    unlocked(place.folder).close()
    assert not (place.folder / "restored.json").exists()
    assert len(list((place.folder / "backups").iterdir())) == 2
