"""Shows that nothing is seen, lost or left behind when one locks, covers or closes the window."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mpg_desktop.desk.desk import State
from mpg_desktop.domain.ids import CaseId
from mpg_desktop.domain.records import Family
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from mpg_desktop.ui.about import About, Handbook
from mpg_desktop.ui.curtain import Curtain
from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.unlock import Unlock
from tests.gui.conftest import CHEAP, WORDS, Office, Opens
from tests.gui.four_families import (
    BRANDT,
    STEP,
    focused,
    keys,
    office_of_four,
    open_family,
    opened,
    page,
    unlock,
    visible_words,
)


@pytest.fixture
def office(opens: Opens, tmp_path: Path) -> Office:
    """Return an unlocked window with three families and the practice family."""
    return office_of_four(opens, tmp_path)


def test_locking_covers_everything_and_gives_it_back(office: Office) -> None:
    opened(office, BRANDT)
    About(office.window.theme, office.window).open()
    menu = office.window.menus.family_menu
    menu.popup(office.window.mapToGlobal(office.window.rect().center()))
    QApplication.processEvents()
    office.desk.lock()
    # Before anything is saved: nothing of a family is to be seen.
    assert office.window.desk_page is None
    assert office.window.findChild(Unlock) is not None
    assert not menu.isVisible()
    assert [
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each is not office.window
    ] == []
    assert not office.window.menus.action(Do.UNDO).isEnabled()
    office.settle()
    assert open_family(office) is None
    assert visible_words(office.window, "Brandt") == []
    unlock(office)
    assert open_family(office) == BRANDT.id
    assert page(office).header.words()[0] == "Gezin Brandt"


@pytest.mark.parametrize("field", ["name", "reference"])
@pytest.mark.parametrize("text", ["W" * 2_000, "woord " * 2_000, "regel\n" * 2_000])
def test_no_text_makes_the_window_larger(office: Office, field: str, text: str) -> None:
    """The address of a website, a key that was held down, a page that was pasted."""
    opened(office, BRANDT)
    window, session = office.window, office.desk.session
    assert session is not None
    before = window.size()
    told = Family(**{field: text})  # type: ignore[arg-type] # a field with a text
    session.put(told, step=STEP)
    office.settle()
    assert window.size() == before
    assert page(office).header.height() < before.height() // 2
    assert page(office).header.print.visibleRegion().boundingRect() == (
        page(office).header.print.rect()
    )


def test_the_idle_lock_strikes_the_desk(office: Office) -> None:
    office.supplies.idle.struck.emit()
    office.settle()
    assert office.desk.state is not State.OPEN


def test_the_curtain_hides_all_and_gives_back_the_cursor(office: Office) -> None:
    keys(office, "Ctrl+F")
    before = focused()
    Handbook(office.window.theme, office.window).open()
    QTest.qWait(0)
    office.window.do(Do.CURTAIN)
    curtain = office.window.findChild(Curtain)
    assert curtain is not None
    assert curtain.isVisible()
    assert curtain.geometry() == office.window.rect()
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [office.window]
    office.window.resize(900, 650)
    QApplication.processEvents()
    assert curtain.geometry() == office.window.rect()
    office.window.do(Do.CURTAIN)
    assert not curtain.isVisible()
    handbook = office.window.findChild(Handbook)
    assert handbook is not None
    assert handbook.isVisible()
    handbook.close()
    assert before.isVisible()


def test_text_size_and_scheme_are_kept_and_hold_no_family(office: Office) -> None:
    opened(office, BRANDT)
    keys(office, "Ctrl++")
    office.window.do(Do.DARK)
    assert office.window.theme.text_size == 110
    assert office.kept[-1].text_percent == 110
    assert office.kept[-1].look == "dark"
    office.window.do(Do.USUAL)
    office.window.close()
    kept = repr(office.kept)
    assert office.kept[-1].window
    assert not any(word in kept for word in ("Brandt", "Anna", BRANDT.id, "2026-0117"))


def test_no_title_names_a_family(office: Office) -> None:
    opened(office, BRANDT)
    office.window.do(Do.JUMP)
    names = [each.windowTitle() for each in QApplication.topLevelWidgets()]
    names += [QApplication.applicationDisplayName(), QApplication.applicationName()]
    assert not any("Brandt" in name for name in names)


def test_closing_saves_what_was_typed_last(office: Office) -> None:
    opened(office, BRANDT)
    session = office.desk.session
    assert session is not None
    session.put(Family(name="Net op tijd"), step=STEP)
    office.window.close()
    assert not office.window.isVisible()
    vault = Vault.unlock(
        office.folder,
        Passphrase(WORDS),
        clock=lambda: datetime.now(UTC),
        device="x",
        cost=CHEAP,
    )
    assert vault.families.load(CaseId(BRANDT.id)).family.name == "Net op tijd"
    vault.close()


def test_a_backup_is_made_and_told(office: Office) -> None:
    office.window.do(Do.BACKUP)
    office.settle()
    assert page(office).snack.words() == "De reservekopie is gemaakt en nagekeken."
    assert "nagekeken" in page(office).side.foot.backup_words()
    assert any((office.folder / "backups").iterdir())


def test_a_backup_can_be_stopped(office: Office) -> None:
    office.window.do(Do.BACKUP)
    assert page(office).snack.words() == "De reservekopie wordt gemaakt…"
    page(office).snack.undo()
    office.settle()
    assert page(office).snack.words() in {
        "Gestopt. Er is niets veranderd.",
        "De reservekopie is gemaakt en nagekeken.",  # the worker was quicker than the button
    }


def test_a_save_that_fails_is_said_loudly(office: Office) -> None:
    opened(office, BRANDT)
    session = office.desk.session
    assert session is not None
    taken = BRANDT.put(Family(name="Door een ander"))
    office.desk.ask(lambda vault, _: vault.families.save(BRANDT, taken, STEP.phrase), str)
    session.put(Family(name="Door mij"), step=STEP)
    session.save_now()
    office.settle()
    assert page(office).header.saved_words() == "nog niet bewaard"
    assert page(office).header.trouble_words()
    session.close()
