"""Shows the vault as a whole: made, opened in three ways, re-keyed, closed, and never harmed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from mpg_desktop.store import driver, meta, opening, schema
from mpg_desktop.store import header as headers
from mpg_desktop.store.access_log import Action
from mpg_desktop.store.errors import (
    BusyError,
    FolderNotEmptyError,
    VaultExistsError,
    VaultInUseError,
    WrongOrganisationKeyError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)
from mpg_desktop.store.header import DATABASE_NAME, HEADER_NAME, SPARE_NAME, PassphraseSlot
from mpg_desktop.store.keyslots import MIB, KdfCost
from mpg_desktop.store.lock import NOTE_NAME
from mpg_desktop.store.organisation_key import OrganisationKey
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.shelf import Reason
from mpg_desktop.store.tables import Tables
from mpg_desktop.store.vault import Vault
from tests.vaults import (
    CHEAP,
    WORDS,
    bytes_of,
    made,
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


@pytest.fixture
def vault(folder: Path, recovery: RecoveryKey) -> Iterator[Vault]:
    """Return that vault, opened."""
    opened = unlocked(folder, recovery)
    yield opened
    opened.close()


def test_a_new_vault_is_whole_and_for_its_owner_alone(folder: Path) -> None:
    vault, recovery = made(folder)
    assert vault.folder == folder
    assert not vault.was_left_open
    assert vault.families.list() == ()
    vault.close()
    assert set(bytes_of(folder)) == {HEADER_NAME, SPARE_NAME, DATABASE_NAME}
    assert [entry.name for entry in folder.parent.iterdir()] == [folder.name]
    if sys.platform != "win32":
        assert folder.stat().st_mode & 0o777 == 0o700
        assert {entry.stat().st_mode & 0o777 for entry in folder.iterdir()} == {0o600}
    unlocked(folder, recovery).close()


def test_an_empty_folder_will_do(folder: Path) -> None:
    folder.mkdir(parents=True)
    made(folder)[0].close()
    assert set(bytes_of(folder)) == {HEADER_NAME, SPARE_NAME, DATABASE_NAME}


def test_a_vault_never_takes_the_place_of_anything(folder: Path, recovery: RecoveryKey) -> None:
    before = bytes_of(folder)
    with pytest.raises(VaultExistsError):
        made(folder)
    assert bytes_of(folder) == before
    assert still_there(folder, recovery)
    other = folder.with_name("foto's")
    other.mkdir()
    (other / "strand.jpg").write_bytes(b"jpg")
    with pytest.raises(FolderNotEmptyError):
        made(other)
    assert bytes_of(other) == {"strand.jpg": b"jpg"}


def test_what_a_crash_left_of_making_a_vault_does_not_stand_in_the_way(folder: Path) -> None:
    unfinished = folder.with_name(folder.name + opening.UNFINISHED)
    unfinished.mkdir(parents=True)
    (unfinished / HEADER_NAME).write_bytes(b"half")
    made(folder)[0].close()
    assert not unfinished.exists()


def test_of_two_programs_at_the_same_moment_one_makes_a_vault(folder: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tests.vaults import made;"
        "from mpg_desktop.store.errors import BusyError, VaultExistsError;"
        "print('ready', flush=True); sys.stdin.readline()\n"
        "try: made(Path(sys.argv[1]))[0].close(); print('made')\n"
        "except (BusyError, VaultExistsError) as error: print('refused')\n"
    )
    root = Path(__file__).parents[2]
    other = folder.with_name("tweede")
    for _time in range(3):
        children = [
            subprocess.Popen(
                [sys.executable, "-c", script, str(other)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": str(root)},
                text=True,
            )
            for _child in range(3)
        ]
        for child in children:
            assert child.stdout is not None
            assert child.stdout.readline() == "ready\n"
        for child in children:
            assert child.stdin is not None
            child.stdin.write("\n")
            child.stdin.flush()
        said = [child.communicate()[0].strip() for child in children]
        assert sorted(said) == ["made", "refused", "refused"]
        unlocked(other).close()
        assert [path.name for path in other.parent.iterdir()] == [other.name]
        shutil.rmtree(other)


def test_a_vault_that_another_program_is_making_is_left_to_it(tmp_path: Path) -> None:
    place = tmp_path / "kluis.part.lock"
    with FileLock(place), pytest.raises(BusyError):
        made(tmp_path / "kluis")
    assert [path.name for path in tmp_path.iterdir() if path != place] == []


def test_what_is_not_ours_stays_also_where_a_vault_is_being_made(folder: Path) -> None:
    beside = folder.with_name(folder.name + opening.UNFINISHED)
    beside.mkdir(parents=True)
    (beside / "strand.jpg").write_bytes(b"jpg")
    (beside / HEADER_NAME).write_bytes(b"half")
    with pytest.raises(FolderNotEmptyError):
        made(folder)
    assert bytes_of(beside) == {"strand.jpg": b"jpg", HEADER_NAME: b"half"}
    precious = folder.with_name("foto's")
    beside.rename(precious)
    beside.symlink_to(precious)
    with pytest.raises(FolderNotEmptyError):
        made(folder)
    assert bytes_of(precious) == {"strand.jpg": b"jpg", HEADER_NAME: b"half"}


def test_the_passphrase_and_the_recovery_key_open_the_same_vault(
    folder: Path, recovery: RecoveryKey
) -> None:
    assert still_there(folder, Passphrase(WORDS))
    assert still_there(folder, RecoveryKey.parse(recovery.text().lower()))


def test_a_wrong_secret_changes_nothing(folder: Path, recovery: RecoveryKey) -> None:
    before = bytes_of(folder)
    assert refused(folder, Passphrase(WORDS + " ")) is WrongPassphraseError
    assert refused(folder, RecoveryKey.fresh()) is WrongRecoveryKeyError
    assert refused(folder, OrganisationKey.fresh()) is WrongOrganisationKeyError
    assert bytes_of(folder) == before
    assert still_there(folder, recovery)


def test_an_open_vault_is_not_opened_again(folder: Path, vault: Vault) -> None:
    assert refused(folder, Passphrase(WORDS)) is VaultInUseError
    assert meta.read(vault.database, "proof") == "still here"


def test_closing_leaves_one_file_and_forgets_the_keys(folder: Path, recovery: RecoveryKey) -> None:
    vault = unlocked(folder, recovery)
    assert (folder / NOTE_NAME).exists()
    vault.close()
    vault.close()
    assert set(bytes_of(folder)) == {HEADER_NAME, SPARE_NAME, DATABASE_NAME}
    with pytest.raises(driver.DriverError):
        vault.database.whole.execute("SELECT 1")


def test_every_part_of_the_vault_is_at_hand(folder: Path, vault: Vault) -> None:
    assert vault.families.list() == ()
    assert vault.search.find("thee") == ()
    assert vault.attachments is vault.attachments
    assert vault.drafts is vault.drafts
    assert vault.journal is vault.journal
    assert vault.backups.shelf.folder.parent == folder
    assert vault.vault_id == headers.copies(folder)[0].vault_id


def test_the_access_log_tells_of_the_vault_itself(folder: Path, vault: Vault) -> None:
    vault.change_passphrase(Passphrase(WORDS), Passphrase(OTHER_WORDS))
    recovery = vault.new_recovery_key(Passphrase(OTHER_WORDS))
    vault.rotate_key(recovery)
    vault.close()
    with unlocked(folder, recovery) as again:
        told = [line.action for line in again.access_log.lines()]
        assert again.access_log.verify() is None
    assert told == [
        *(Action.UNLOCK, Action.CREATE_VAULT, Action.LOCK, Action.UNLOCK),
        *(Action.CHANGE_PASSPHRASE, Action.NEW_RECOVERY_KEY, Action.NEW_KEY),
        *(Action.LOCK, Action.UNLOCK),
    ]


def test_a_new_passphrase_rewrites_the_header_alone(folder: Path, recovery: RecoveryKey) -> None:
    with unlocked(folder, recovery) as vault:
        before = headers.copies(folder)[0]
        vault.change_passphrase(Passphrase(WORDS), Passphrase(OTHER_WORDS))
        after = headers.copies(folder)[0]
    assert after.epoch == before.epoch
    assert refused(folder, Passphrase(WORDS)) is WrongPassphraseError
    assert still_there(folder, Passphrase(OTHER_WORDS))
    assert still_there(folder, recovery)


def test_a_forgotten_passphrase_is_replaced_with_the_recovery_key(
    folder: Path, recovery: RecoveryKey
) -> None:
    with unlocked(folder, recovery) as vault:
        vault.change_passphrase(recovery, Passphrase(OTHER_WORDS))
    assert still_there(folder, Passphrase(OTHER_WORDS))


def test_an_unattended_screen_is_not_enough(folder: Path, vault: Vault) -> None:
    before = headers.copies(folder)
    wrong = Passphrase("niet de goede woorden")
    for change in (
        lambda: vault.change_passphrase(wrong, Passphrase(OTHER_WORDS)),
        lambda: vault.new_recovery_key(wrong),
        lambda: vault.add_organisation_key(wrong, "Gemeente", OrganisationKey.fresh().public),
        lambda: vault.remove_organisation_key(wrong, "1"),
        lambda: vault.rotate_key(wrong),
        lambda: vault.rotate_all(wrong, Passphrase(OTHER_WORDS)),
        lambda: vault.prove(wrong),
    ):
        with pytest.raises(WrongPassphraseError):
            change()
    assert headers.copies(folder) == before
    vault.prove(Passphrase(WORDS))


def test_a_new_recovery_key_replaces_the_printed_one(folder: Path, recovery: RecoveryKey) -> None:
    with unlocked(folder, recovery) as vault:
        new = vault.new_recovery_key(Passphrase(WORDS))
    assert refused(folder, recovery) is WrongRecoveryKeyError
    assert still_there(folder, new)
    assert still_there(folder, Passphrase(WORDS))


def test_an_organisation_may_open_the_vault_until_it_may_not(
    folder: Path, recovery: RecoveryKey
) -> None:
    ours, theirs = OrganisationKey.fresh(), OrganisationKey.fresh()
    with unlocked(folder, recovery) as vault:
        slot = vault.add_organisation_key(recovery, "Gemeente", ours.public)
        assert vault.organisations == (slot,)
        assert slot.label == "Gemeente"
    assert still_there(folder, ours)
    assert refused(folder, theirs) is WrongOrganisationKeyError
    with unlocked(folder, recovery) as vault:
        vault.remove_organisation_key(recovery, slot.id)
        assert vault.organisations == ()
    assert refused(folder, ours) is WrongOrganisationKeyError
    assert still_there(folder, Passphrase(WORDS))


def test_a_cost_below_the_floor_is_raised_on_unlock(folder: Path, recovery: RecoveryKey) -> None:
    floor = KdfCost(ops=2, memory_bytes=9 * MIB)

    def cost() -> tuple[int, int]:
        (slot,) = (
            slot for slot in headers.copies(folder)[0].slots if isinstance(slot, PassphraseSlot)
        )
        return slot.kdf.ops, slot.kdf.memory_bytes

    unlocked(folder, recovery, cost=floor).close()
    assert cost() == (CHEAP.ops, CHEAP.memory_bytes)
    unlocked(folder, Passphrase(WORDS), cost=floor).close()
    assert cost() == (2, 9 * MIB)
    unlocked(folder, Passphrase(WORDS), cost=CHEAP).close()
    assert cost() == (2, 9 * MIB)
    assert still_there(folder, Passphrase(WORDS))


def test_the_tables_change_only_after_a_proved_backup(vault: Vault) -> None:
    def another(database: Tables) -> None:
        database.conn.execute("CREATE TABLE extra (word TEXT)")

    schema.bring_up_to_date(
        vault.database,
        before_change=vault.back_up_before_change,
        steps=(*schema.STEPS, another),
    )
    assert [backup.reason for backup in vault.backups.shelf.all()] == [Reason.SCHEMA]
    assert vault.database.whole.table("extra").exists()


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    folder = tmp_path / "Gezin #1 & 100% één;%41?".replace("?", "" if os.name == "nt" else "?")
    vault, recovery = made(folder)
    vault.close()
    assert set(bytes_of(folder)) == {HEADER_NAME, SPARE_NAME, DATABASE_NAME}
    unlocked(folder, recovery).close()
    assert [entry.name for entry in tmp_path.iterdir()] == [folder.name]


def test_a_recovery_key_that_was_shown_is_remembered_until_it_was_tried(tmp_path: Path) -> None:
    vault, _recovery = made(tmp_path / "kluis")
    with vault:
        assert not vault.recovery_trial.is_due
        vault.recovery_trial.begin()
    with unlocked(tmp_path / "kluis") as vault:
        assert vault.recovery_trial.is_due
        vault.recovery_trial.end()
    with unlocked(tmp_path / "kluis") as vault:
        assert not vault.recovery_trial.is_due


def test_words_of_a_wiped_family_leave_the_index_at_the_next_unlocking(tmp_path: Path) -> None:
    vault, recovery = made(tmp_path / "vault")
    with vault.database.atomic():
        meta.write(vault.database, meta.UNTIDY, "1")  # as a kill after a wipe leaves it
    vault.close()
    with unlocked(tmp_path / "vault", recovery) as again:
        assert meta.read(again.database, meta.UNTIDY) is None
