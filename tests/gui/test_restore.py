"""Shows that a backup is put back from the window: tried first, then for real, then opened."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from mpg_desktop.desk.desk import State
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import new_case_id
from mpg_desktop.domain.records import Family
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.shelf import Reason, Shelf
from mpg_desktop.store.vault import Vault
from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.restore_dialog import RestoreDialog
from mpg_desktop.ui.unlock import Unlock
from tests.gui.conftest import CHEAP, WORDS, Office, Opens

THEN = Case.of(new_case_id(1), [Family(name="Toen")])
NOW = Case.of(THEN.id, [Family(name="Nu")])


@pytest.fixture
def groups(tmp_path: Path) -> tuple[str, ...]:
    """Make a vault with a backup of then, a damaged one, and a family of now."""
    vault, recovery = Vault.create(
        tmp_path / "kluis",
        Passphrase(WORDS),
        clock=lambda: datetime.now(UTC),
        device="laptop",
        cost=CHEAP,
    )
    groups = recovery.groups()
    vault.families.save(None, THEN, "desk.steps.new_family")
    vault.backups.make(Reason.ASKED)
    vault.families.save(THEN, NOW, "desk.steps.new_family")
    shelf: Shelf = vault.backups.shelf
    shelf.mark_damaged(vault.backups.make().backup)
    vault.close()
    return groups


@pytest.fixture
def office(opens: Opens, tmp_path: Path, groups: tuple[str, ...]) -> Office:
    del groups
    office = opens(folder=tmp_path / "kluis")
    office.begin()
    return office


def unlock(office: Office) -> None:
    page(office).passphrase_given.emit(WORDS)
    office.settle()
    assert office.desk.state is State.OPEN


def page(office: Office) -> Unlock:
    page = office.window.findChild(Unlock)
    assert page is not None
    return page


def asked(office: Office, secret: str) -> RestoreDialog:
    office.window.do(Do.RESTORE)
    office.settle()
    dialog = office.window.findChild(RestoreDialog)
    assert dialog is not None
    assert not dialog.go.isEnabled()
    dialog.secret.line.setText(secret)
    dialog.secret.typed.emit(secret)
    return dialog


def names(office: Office) -> list[str]:
    assert office.window.desk_page is not None
    return [row.title for row in office.window.desk_page.side.rows]


def test_backups_are_listed_with_their_day_reason_and_state(office: Office) -> None:
    rows = asked(office, WORDS).rows()
    assert [row.split("  ·  ")[1:] for row in rows] == [
        ["vanzelf gemaakt", "beschadigd"],
        ["door u gemaakt", "nagekeken"],
    ]


def test_a_backup_is_tried_without_changing_anything(office: Office) -> None:
    unlock(office)
    dialog = asked(office, WORDS)
    dialog.rehearse.click()
    office.settle()
    assert dialog.said.text().startswith("Deze kopie is heel.")
    assert office.desk.state is State.OPEN
    assert names(office) == ["Nu"]


def test_a_wrong_passphrase_is_said_at_the_spot(office: Office) -> None:
    dialog = asked(office, "iets heel anders dan dat")
    dialog.rehearse.click()
    office.settle()
    assert dialog.secret.note().text()
    assert dialog.go.isEnabled()


def test_a_backup_is_put_back_from_an_open_desk(office: Office) -> None:
    unlock(office)
    office.desk.open(NOW.id)
    office.settle()
    asked(office, WORDS).go.click()
    office.settle()
    office.settle()
    assert office.desk.state is State.LOCKED
    assert page(office).told().startswith("De reservekopie is teruggezet.")
    unlock(office)
    assert names(office) == ["Toen"]
    assert len(list(office.folder.parent.iterdir())) == 2  # the vault of before is kept


def test_a_backup_is_put_back_with_the_recovery_key_while_locked(
    office: Office, groups: tuple[str, ...]
) -> None:
    asked(office, "-".join(groups)).go.click()
    office.settle()
    unlock(office)
    assert names(office) == ["Toen"]


def test_a_refusal_leaves_the_vault_of_before(office: Office) -> None:
    other = RecoveryKey(bytearray(range(20))).groups()
    asked(office, "-".join(other)).go.click()
    office.settle()
    assert page(office).secret.note().text()
    unlock(office)
    assert names(office) == ["Nu"]


def test_a_backup_on_a_stick_is_put_back_where_no_vault_is(
    opens: Opens, tmp_path: Path, groups: tuple[str, ...]
) -> None:
    del groups
    (backup,) = (tmp_path / "kluis" / "backups").glob("*.vaultbak")
    office = opens(folder=tmp_path / "nieuw")
    office.begin()
    dialog = asked(office, WORDS)
    assert dialog.rows() == []
    assert dialog.said.text().startswith("Hier staan geen reservekopieën.")
    picker = dialog.choose_file()
    picker.fileSelected.emit(str(backup))
    picker.close()
    dialog.go.click()
    office.settle()
    unlock(office)
    assert names(office) == ["Toen"]
