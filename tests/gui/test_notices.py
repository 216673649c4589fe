"""Shows that what is noticed about a vault is said, once, with a safe place for one that is copied.

A vault that stands elsewhere is found again from the first page and from the locked one.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from mpg_desktop.desk.desk import State
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from mpg_desktop.ui.first_start.page import FirstStart
from mpg_desktop.ui.first_start.place import PlaceStep
from mpg_desktop.ui.unlock import Unlock
from tests.gui.conftest import CHEAP, WORDS, Office, Opens
from tests.gui.four_families import BRANDT, STEP, page, titles, unlock

COPIED = "De plek van uw map wordt door OneDrive naar internet gekopieerd."


def made_at(folder: Path, ahead: timedelta = timedelta()) -> Path:
    """Make a vault with a family, on a clock that is ahead."""
    vault, recovery = Vault.create(
        folder, Passphrase(WORDS), clock=lambda: datetime.now(UTC) + ahead, device="x", cost=CHEAP
    )
    recovery.wipe()
    vault.families.save(None, BRANDT, STEP.phrase)
    vault.close()
    return folder


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """Return a vault in a folder that a service copies to the internet."""
    return made_at(tmp_path / "OneDrive" / "kluis")


def begun(opens: Opens, vault: Path, usual: Path) -> Office:
    """Return a window on a vault that is unlocked."""
    office = opens(folder=usual, vault=vault)
    office.begin()
    unlock(office)
    return office


def locked_page(office: Office) -> Unlock:
    found = office.window.findChild(Unlock)
    assert found is not None
    assert found.isVisible()
    return found


def test_a_copied_place_is_told_once_until_it_is_read(
    opens: Opens, shared: Path, tmp_path: Path
) -> None:
    office = begun(opens, shared, tmp_path / "Nextcloud" / "kluis")
    bar = page(office).notices
    assert bar.isVisible()
    assert [words[: len(COPIED)] for words in bar.words()] == [COPIED]
    assert not bar.safe_place.isVisible(), "the usual place is no better here"
    bar.read.click()
    assert not bar.isVisible()
    assert bar.words() == ()
    office.desk.lock()
    office.settle()
    unlock(office)
    assert not page(office).notices.isVisible(), "not at every unlocking of a day"


def test_two_notices_stand_below_each_other(opens: Opens, tmp_path: Path) -> None:
    vault = made_at(tmp_path / "OneDrive" / "kluis", ahead=timedelta(days=2))
    office = begun(opens, vault, tmp_path / "kluis")
    first, second = page(office).notices.words()
    assert first.startswith("De klok van deze computer loopt achter")
    assert second.startswith(COPIED)
    assert page(office).notices.accessibleName() == f"{first} {second}"


def test_the_vault_is_brought_to_a_safe_place(opens: Opens, shared: Path, tmp_path: Path) -> None:
    safe = tmp_path / "safe" / "kluis"
    office = begun(opens, shared, safe)
    page(office).notices.safe_place.click()
    assert locked_page(office).told() == "Uw map wordt gekopieerd…"
    office.settle()
    assert office.desk.state is State.LOCKED
    assert locked_page(office).told().startswith("Uw map staat nu op een veilige plek.")
    assert "OneDrive" in locked_page(office).told()
    assert office.window.entry.folder == safe
    assert office.kept[-1].vault == str(safe)
    unlock(office)
    assert "Gezin Brandt" in titles(office)
    assert not page(office).notices.isVisible()
    assert (shared / "vault.json").exists(), "it is the worker who throws the old one away"


def test_where_it_cannot_be_brought_it_stays(opens: Opens, shared: Path, tmp_path: Path) -> None:
    safe = made_at(tmp_path / "safe" / "kluis")
    office = begun(opens, shared, safe)
    page(office).notices.safe_place.click()
    office.settle()
    assert locked_page(office).secret.note().text().startswith("Op deze plek staat al een map")
    assert office.window.entry.folder == shared
    unlock(office)
    assert "Gezin Brandt" in titles(office)


def test_a_vault_that_is_there_already_is_opened_at_the_first_start(
    opens: Opens, tmp_path: Path
) -> None:
    office = opens(folder=tmp_path / "new" / "kluis")
    office.begin()
    first = office.window.findChild(FirstStart)
    assert first is not None
    step = first.findChild(PlaceStep)
    assert step is not None
    assert not step.open.isVisible()
    brought = made_at(tmp_path / "stick" / "kluis")
    step.choose().fileSelected.emit(str(brought.parent))
    assert step.open.isVisible()
    assert not first.onward.isEnabled(), "no vault is made over another one"
    step.open.click()
    assert locked_page(office).isVisible()
    unlock(office)
    assert "Gezin Brandt" in titles(office)
    assert office.kept[-1].vault == str(brought)


def test_a_vault_that_is_gone_can_be_pointed_at(opens: Opens, tmp_path: Path) -> None:
    there = made_at(tmp_path / "kluis")
    gone = tmp_path / "stick" / "kluis"
    office = opens(folder=tmp_path / "usual", vault=gone)
    office.begin()
    asking = locked_page(office)
    assert asking.elsewhere.isVisible()
    asking.elsewhere.click()
    (dialog,) = asking.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "empty"))
    assert asking.secret.note().text().startswith("Op deze plek staat geen map van Gezinsmap.")
    dialog.fileSelected.emit(str(there))
    dialog.close()
    office.window.activateWindow()
    assert QTest.qWaitForWindowActive(office.window)
    asking.focus_line()
    assert not asking.elsewhere.isVisible()
    unlock(office)
    assert "Gezin Brandt" in titles(office)
