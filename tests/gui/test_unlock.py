"""Shows that the vault opens with the right passphrase or recovery key, and with nothing else."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mpg_desktop.desk.desk import State
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from mpg_desktop.ui.desk_page import DeskPage
from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.unlock import Unlock
from tests.gui.conftest import CHEAP, WORDS, Opens


def test_the_right_passphrase_opens_the_vault(
    opens: Opens, vault_folder: Path, qtbot: QtBot
) -> None:
    office = opens(folder=vault_folder)
    office.begin()
    QTest.keyClicks(office.window.focusWidget(), WORDS)
    with qtbot.waitSignal(office.desk.unlocked):
        QTest.keyClick(office.window.focusWidget(), Qt.Key.Key_Return)
    office.settle()
    assert office.desk.state is State.OPEN
    assert office.window.desk_page is not None
    assert office.window.windowTitle() == "Gezinsmap"


def desk_pages() -> set[DeskPage]:
    return {each for each in QApplication.allWidgets() if isinstance(each, DeskPage)}


def test_the_page_behind_the_door_is_made_while_somebody_types(
    opens: Opens, vault_folder: Path
) -> None:
    office = opens(folder=vault_folder)
    office.begin()
    before = desk_pages()
    office.window.prepare()
    (prepared,) = desk_pages() - before
    assert not prepared.isVisible()
    QTest.keyClicks(office.window.focusWidget(), WORDS)
    QTest.keyClick(office.window.focusWidget(), Qt.Key.Key_Return)
    office.settle()
    assert office.window.desk_page is prepared
    assert prepared.side.rows == ()
    office.window.prepare()
    assert office.window.desk_page is prepared, "one that is shown needs no other"


def test_what_is_given_too_early_is_tried_later(opens: Opens, vault_folder: Path) -> None:
    office = opens(folder=vault_folder, early=WORDS)
    assert office.desk.state is State.LOCKED
    office.begin()
    office.settle()
    assert office.window.desk_page is not None


def test_a_wrong_passphrase_given_too_early_is_refused_at_the_spot(
    opens: Opens, vault_folder: Path
) -> None:
    office = opens(folder=vault_folder, early="zeven rode fietsen in de zon")
    office.begin()
    office.settle()
    page = office.window.findChild(Unlock)
    assert page is not None
    assert page.secret.note().text().startswith("Deze wachtzin is niet goed.")


def test_a_wrong_passphrase_is_named_at_the_spot_and_can_be_typed_again(
    opens: Opens, vault_folder: Path
) -> None:
    office = opens(folder=vault_folder)
    office.begin()
    page = office.window.findChild(Unlock)
    assert page is not None
    QTest.keyClicks(office.window.focusWidget(), "zeven rode fietsen in de zon")
    QTest.keyClick(office.window.focusWidget(), Qt.Key.Key_Return)
    office.settle()
    assert office.window.desk_page is None
    line = page.secret.line
    assert page.secret.note().text().startswith("Deze wachtzin is niet goed.")
    assert line.accessibleDescription() == page.secret.note().text()
    assert line.hasFocus()
    QTest.keyClicks(line, WORDS)  # what was wrong is selected: typing replaces it
    assert page.secret.text == WORDS
    assert page.secret.note().text() == ""
    QTest.keyClick(line, Qt.Key.Key_Return)
    office.settle()
    assert office.desk.state is State.OPEN


def test_the_recovery_key_opens_it_too_and_a_new_passphrase_is_asked(
    opens: Opens, tmp_path: Path
) -> None:
    folder = tmp_path / "kluis"
    vault, recovery = Vault.create(
        folder, Passphrase(WORDS), clock=lambda: datetime.now(UTC), device="x", cost=CHEAP
    )
    text = recovery.text().lower()
    vault.close()
    office = opens(folder=folder)
    office.begin()
    page = office.window.findChild(Unlock)
    assert page is not None
    page.other.click()
    QTest.keyClicks(office.window.focusWidget(), text[:-1] + ("2" if text[-1] != "2" else "3"))
    QTest.keyClick(office.window.focusWidget(), Qt.Key.Key_Return)
    assert "groep 8" in page.key.note().text()
    page.key.line.selectAll()
    QTest.keyClicks(page.key.line, text)
    QTest.keyClick(page.key.line, Qt.Key.Key_Return)
    office.settle()
    assert office.desk.state is State.OPEN
    from mpg_desktop.ui.new_passphrase import NewPassphrase

    dialog = office.window.findChild(NewPassphrase)
    assert dialog is not None
    dialog.change()
    office.settle()
    office.desk.lock()
    office.settle()
    page = office.window.findChild(Unlock)
    assert page is not None
    QTest.keyClicks(office.window.focusWidget(), "appel-fiets-wolk-kaars-brug-vogel")
    QTest.keyClick(office.window.focusWidget(), Qt.Key.Key_Return)
    office.settle()
    assert office.desk.state is State.OPEN


def test_nothing_typed_is_said_so(opens: Opens, vault_folder: Path) -> None:
    office = opens(folder=vault_folder)
    office.begin()
    page = office.window.findChild(Unlock)
    assert page is not None
    QTest.keyClick(office.window.focusWidget(), Qt.Key.Key_Return)
    assert page.secret.note().text() == "Hier staat nog niets."


def test_a_vault_in_use_says_so(opens: Opens, vault_folder: Path) -> None:
    other = Vault.unlock(
        vault_folder,
        Passphrase(WORDS),
        clock=lambda: datetime.now(UTC),
        device="x",
        cost=CHEAP,
    )
    office = opens(folder=vault_folder)
    office.begin()
    page = office.window.findChild(Unlock)
    assert page is not None
    QTest.keyClicks(office.window.focusWidget(), WORDS)
    QTest.keyClick(office.window.focusWidget(), Qt.Key.Key_Return)
    office.settle()
    assert page.secret.note().text().startswith("Deze map is al open bij")
    other.close()


def test_the_letters_can_be_seen_and_caps_lock_is_noticed(theme: Theme, qtbot: QtBot) -> None:
    page = Unlock(theme)
    qtbot.addWidget(page)
    page.show()
    page.focus_line()
    QTest.keyClicks(page.secret.line, "HALLO")  # capitals without the shift key
    assert page.secret.caps().isVisible()
    QTest.keyClicks(page.secret.line, "hallo")
    assert not page.secret.caps().isVisible()
    assert page.secret.line.displayText() == "●" * 10
    page.secret.line.eye.click()
    assert page.secret.line.displayText() == "HALLOhallo"
    assert page.secret.line.eye.accessibleName() == "Verberg de letters"


def test_what_is_typed_on_the_eye_goes_nowhere(theme: Theme, qtbot: QtBot) -> None:
    """Its spaces would turn the eye, and only the letters come in the line."""
    page = Unlock(theme)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    eye = page.secret.line.eye
    eye.setFocus()
    QTest.keyClicks(eye, "rust in huis")
    assert page.secret.text == ""


def test_while_a_key_is_derived_one_can_stop(theme: Theme, qtbot: QtBot) -> None:
    page = Unlock(theme)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    page.work()
    assert page.stop.hasFocus()
    with qtbot.waitSignal(page.cancelled):
        page.stop.click()
    assert page.secret.isEnabled()


@pytest.mark.parametrize("do", [Do.NEW, Do.JUMP, Do.SEARCH, Do.SAVE, Do.UNDO, Do.ARCHIVE])
def test_locked_menus_offer_nothing_of_families(opens: Opens, vault_folder: Path, do: Do) -> None:
    office = opens(folder=vault_folder)
    office.begin()
    assert not office.window.menus.action(do).isEnabled()
    assert office.window.menus.action(Do.QUIT).isEnabled()
