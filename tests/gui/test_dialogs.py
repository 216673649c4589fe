"""Shows that settings, keys and wiping do what they say, on a real vault."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.desk.desk import State
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import new_case_id
from mpg_desktop.domain.records import Family
from mpg_desktop.store.errors import WrongPassphraseError
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.new_passphrase import NewPassphrase
from mpg_desktop.ui.new_sheet import NewSheet
from mpg_desktop.ui.own_words import OwnWords
from mpg_desktop.ui.settings_dialog import SettingsDialog
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.try_key import TryKey
from mpg_desktop.ui.unlock import Unlock
from mpg_desktop.ui.wipe import Wipe
from tests.gui.conftest import CHEAP, SIX, WORDS, Office, Opens
from tests.gui.seen import clipped, nameless

CASE = Case.of(new_case_id(1), [Family(name="Familie Okafor")])


def unlocked(folder: Path, secret: Passphrase | RecoveryKey) -> Vault:
    return Vault.unlock(folder, secret, clock=lambda: datetime.now(UTC), device="x", cost=CHEAP)


@pytest.fixture
def office(opens: Opens, vault_folder: Path) -> Office:
    """Return an unlocked window with one family."""
    vault = unlocked(vault_folder, Passphrase(WORDS))
    vault.families.save(None, CASE, "desk.steps.new_family")
    vault.close()
    office = opens(folder=vault_folder)
    office.begin()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, WORDS)
    QTest.keyClick(focus, Qt.Key.Key_Return)
    office.settle()
    return office


def test_each_setting_is_in_force_and_kept_at_once(office: Office) -> None:
    office.window.do(Do.SETTINGS)
    dialog = office.window.findChild(SettingsDialog)
    assert dialog is not None
    dialog.minutes.line.setFocus()
    dialog.minutes.line.selectAll()
    QTest.keyClicks(dialog.minutes.line, "12")
    assert office.kept[-1].idle_minutes == 12
    dialog.text.line.selectAll()
    QTest.keyClicks(dialog.text.line, "120")
    assert office.kept[-1].text_percent == 120
    assert office.window.theme.text_size == 120
    dialog.look.buttons()[2].click()
    assert office.kept[-1].look == "dark"
    assert office.window.theme.colours.dark
    dialog.language.buttons()[1].click()
    assert office.kept[-1].language == "en"
    dialog.tips.buttons()[1].click()
    assert office.kept[-1].tips is False
    dialog.spelling.buttons()[1].click()
    assert office.kept[-1].spelling is False
    dialog.spelling.buttons()[1].setFocus()
    QTest.keyClick(dialog.spelling.buttons()[1], Qt.Key.Key_Delete)
    assert office.kept[-1].spelling is False
    second = dialog.choose_second()
    second.fileSelected.emit("/media/stick")
    assert office.kept[-1].second_backup == "/media/stick"
    second.close()


def test_sixteen_minutes_is_too_long(office: Office) -> None:
    office.window.do(Do.SETTINGS)
    dialog = office.window.findChild(SettingsDialog)
    assert dialog is not None
    assert QTest.qWaitForWindowActive(dialog)
    dialog.minutes.line.setFocus()
    dialog.minutes.line.selectAll()
    QTest.keyClicks(dialog.minutes.line, "16")
    QTest.keyClick(dialog.minutes.line, Qt.Key.Key_Return)
    assert dialog.minutes.note == "Typ een heel getal van 1 tot en met 15."
    assert all(kept.idle_minutes != 16 for kept in office.kept)


def test_a_new_passphrase_needs_the_old_one(office: Office) -> None:
    dialog = NewPassphrase(office.window.theme, office.supplies, "", office.window)
    dialog.open()
    dialog.old.put("niet de goede wachtzin")
    dialog.change()
    office.settle()
    assert dialog.trouble().startswith("Deze wachtzin is niet goed.")
    dialog.old.put(WORDS)
    dialog.change()
    office.settle()
    office.desk.lock()
    office.settle()
    with pytest.raises(WrongPassphraseError):
        unlocked(office.folder, Passphrase(WORDS))
    unlocked(office.folder, Passphrase(SIX)).close()


def test_a_new_sheet_shows_a_key_that_opens_and_is_typed_back(office: Office) -> None:
    dialog = NewSheet(office.window.theme, office.supplies, office.window)
    dialog.open()
    dialog.secret.put("niet de goede wachtzin")
    dialog.go_on()
    office.settle()
    assert dialog.secret.note().text().startswith("Deze wachtzin is niet goed.")
    dialog.secret.put(WORDS)
    dialog.go_on()
    office.settle()
    groups = dialog.sheet.groups
    assert len(groups) == 8
    assert dialog.secret.text == ""
    dialog.go_on()
    assert not dialog.onward.isEnabled()
    for line, group in zip(dialog.typed.lines(), groups, strict=True):
        QTest.keyClicks(line, group)
    assert dialog.onward.isEnabled()
    dialog.go_on()
    office.settle()
    office.desk.lock()
    office.settle()
    unlocked(office.folder, RecoveryKey.parse("-".join(groups))).close()


def test_a_family_is_wiped_from_the_bin_with_a_reason(office: Office, qtbot: QtBot) -> None:
    office.desk.open(CASE.id)
    office.settle()
    assert not office.window.menus.action(Do.WIPE).isVisible()
    office.window.do(Do.BIN)
    office.settle()
    page = office.window.desk_page
    assert page is not None
    page.side.bin_wanted.emit()
    office.settle()
    office.desk.open(CASE.id)
    office.settle()
    assert office.window.menus.action(Do.WIPE).isVisible()
    office.window.do(Do.WIPE)
    dialog = office.window.findChild(Wipe)
    assert dialog is not None
    assert not dialog.go.isEnabled()
    dialog.ground.buttons()[0].click()
    with qtbot.waitSignal(office.desk.closed):
        dialog.go.click()
        office.settle()
    office.settle()
    assert page.snack.words() == "Alles over dit gezin is gewist."
    assert page.side.rows == ()
    office.desk.lock()
    office.settle()
    vault = unlocked(office.folder, Passphrase(WORDS))
    assert len(vault.families.list(binned=True)) == 0
    vault.close()


def test_the_dialogs_close_when_the_desk_locks(office: Office) -> None:
    office.window.do(Do.SETTINGS)
    NewSheet(office.window.theme, office.supplies, office.window).open()
    office.desk.lock()
    visible = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert visible == [office.window]
    office.settle()
    assert office.desk.state is State.LOCKED


def again(office: Office) -> TryKey | None:
    """Lock, unlock, and return what asks for the recovery key, if anything does."""
    office.desk.lock()
    office.settle()
    page = office.window.findChild(Unlock)
    assert page is not None
    page.passphrase_given.emit(WORDS)
    office.settle()
    assert office.desk.state is State.OPEN
    return office.window.findChild(TryKey)


def new_sheet(office: Office) -> NewSheet:
    """Make a new recovery sheet, up to the page that shows it."""
    dialog = NewSheet(office.window.theme, office.supplies, office.window)
    dialog.open()
    dialog.secret.line.setText(WORDS)
    dialog.go_on()
    office.settle()
    return dialog


def test_a_key_that_was_never_typed_back_is_asked_for_until_it_is(office: Office) -> None:
    assert again(office) is None
    groups = new_sheet(office).sheet.groups
    asks = again(office)
    assert asks is not None
    asks.key.line.setText("-".join(reversed(groups)))
    asks.prove()
    assert asks.key.note().text()
    asks.key.line.setText("-".join(groups))
    asks.prove()
    office.settle()
    assert again(office) is None


def test_the_key_of_another_vault_is_refused_and_a_new_sheet_can_be_made(office: Office) -> None:
    new_sheet(office)
    asks = again(office)
    assert asks is not None
    asks.key.line.setText("-".join(RecoveryKey(bytearray(range(20))).groups()))
    asks.prove()
    office.settle()
    assert asks.key.note().text()
    asks.other.click()
    office.settle()
    assert any(each.isVisible() for each in office.window.findChildren(NewSheet))
    asks = again(office)
    assert asks is not None


def own_words_of(office: Office) -> OwnWords:
    office.window.do(Do.SETTINGS)
    office.settle()
    dialog = office.window.findChild(SettingsDialog)
    assert dialog is not None
    found = dialog.findChild(OwnWords)
    assert found is not None
    return found


def kept_words(office: Office) -> tuple[str, ...]:
    heard: list[tuple[str, ...]] = []
    office.desk.ask(lambda vault, _progress: vault.own_words.all(), heard.append)
    office.settle()
    return heard[0]


@pytest.mark.parametrize("size", [100, 200])
def test_kept_words_are_listed_and_taken_away_and_put_back(office: Office, size: int) -> None:
    spelling = office.supplies.spelling
    assert spelling is not None
    for word in ("Okafor", "boodschappenkarma", "Zwolsestraat"):
        spelling.learn(word)
    office.window.theme.set_text_size(size)
    own = own_words_of(office)
    assert own.list.head.text() == "Uw eigen woorden (3)"
    own.list.head.setFocus()
    QTest.keyClick(own.list.head, Qt.Key.Key_Space)
    assert list(own.rows) == ["boodschappenkarma", "Okafor", "Zwolsestraat"]
    row = own.rows["Okafor"]
    assert row.away.accessibleName() == "Haal weg: Okafor"
    row.away.setFocus()
    QTest.keyClick(row.away, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is row.back
    assert kept_words(office) == ("Zwolsestraat", "boodschappenkarma")
    dialog = own.window()
    assert nameless(dialog) == []
    assert clipped(dialog) == []
    QTest.keyClick(row.back, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is row.away
    assert kept_words(office) == ("Okafor", "Zwolsestraat", "boodschappenkarma")
    dialog.close()
    office.window.theme.set_text_size(100)


def test_without_kept_words_it_says_how_they_come(office: Office) -> None:
    own = own_words_of(office)
    assert not own.list.isVisible()
    said = [each.text() for each in own.findChildren(QLabel) if each.isVisible()]
    assert said == ["U hebt nog geen woorden laten onthouden. Dat kan bij een tip over spelling."]


def test_a_locked_vault_shows_no_words(office: Office) -> None:
    office.desk.lock()
    office.settle()
    office.window.do(Do.SETTINGS)
    dialog = office.window.findChild(SettingsDialog)
    assert dialog is not None
    assert dialog.findChild(OwnWords) is None


def test_no_words_are_cut_whatever_the_family_is_called(theme: Theme, qtbot: QtBot) -> None:
    name = "Familie van der Ploeg en Ouali, met oma Fatima en de kinderen van Joris erbij " * 3
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Wipe(theme, name, lambda _ground: None, parent)
    dialog.show()
    QApplication.processEvents()
    words = [each for each in dialog.findChildren(QLabel) if each.isVisible()]
    cut = [each for each in words if each.height() < each.heightForWidth(each.width())]
    assert cut == []
    room = dialog.ground.rect()
    for each in dialog.ground.buttons():
        assert room.contains(QRect(each.mapTo(dialog.ground, QPoint(0, 0)), each.size()))
    high = dialog.height()
    more = QLabel("regel\n" * 5)
    dialog.column.addWidget(more)
    more.show()
    QApplication.processEvents()
    assert dialog.height() > high
    assert more.height() >= more.sizeHint().height()
