"""Shows the window at work on a real vault: families found, kept, locked away and given back."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mpg_desktop.desk.desk import State
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import CaseId, RecordId, new_case_id
from mpg_desktop.domain.records import Circle, Family, Person
from mpg_desktop.store.families import FamilyLine
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from mpg_desktop.ui.about import About, Handbook
from mpg_desktop.ui.curtain import Curtain
from mpg_desktop.ui.desk_page import DeskPage
from mpg_desktop.ui.jump import Jump
from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.unlock import Unlock
from tests.gui.conftest import CHEAP, TODAY, WORDS, Office, Opens

STEP = Step("desk.steps.new_family")
ANNA = Person(id=RecordId("p1"), name="Anna Brandt", called="Anna", birth_date=date(1992, 5, 1))
MIA = Person(id=RecordId("p2"), name="Mia Brandt", birth_date=date(2014, 2, 28))
BUUR = Person(id=RecordId("p3"), name="Buurvrouw Ans", circle=Circle.NETWORK)


def family(number: int, name: str, *, practice: bool = False, **more: object) -> Case:
    about = Family(name=name, **more)  # type: ignore[arg-type] # fields of a family
    return Case.of(new_case_id(1_000 + number), [about, ANNA, MIA, BUUR], practice=practice)


BRANDT = family(1, "Gezin Brandt", reference="2026-0117", since=date(2026, 3, 4))
OKAFOR = family(2, "Familie Okafor")
SEM = family(3, "Sem, Lot en mama")
DE_BOER = family(4, "Familie De Boer", practice=True)


@pytest.fixture
def office(opens: Opens, tmp_path: Path) -> Office:
    """Return an unlocked window with three families and the practice family."""
    folder = tmp_path / "kluis"
    vault, recovery = Vault.create(
        folder, Passphrase(WORDS), clock=lambda: datetime.now(UTC), device="x", cost=CHEAP
    )
    recovery.wipe()
    for case, due in (
        (BRANDT, TODAY + timedelta(days=3)),
        (OKAFOR, None),
        (SEM, TODAY - timedelta(days=4)),
        (DE_BOER, None),
    ):
        vault.families.save(None, case, STEP.phrase, next_due=due)
    vault.close()
    made = opens(folder=folder)
    made.begin()
    unlock(made)
    return made


def unlock(office: Office) -> None:
    type_in(WORDS)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    office.settle()
    assert office.desk.state is State.OPEN


def page(office: Office) -> DeskPage:
    assert office.window.desk_page is not None
    return office.window.desk_page


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_in(text: str) -> None:
    QTest.keyClicks(focused(), text)


def keys(office: Office, text: str) -> None:
    QTest.keySequence(office.window, QKeySequence(text))
    office.settle()


def titles(office: Office) -> list[str]:
    return [row.title for row in page(office).side.rows]


def opened(office: Office, case: Case) -> None:
    office.desk.open(case.id)
    office.settle()
    assert office.desk.session is not None
    assert office.desk.session.case.id == case.id


def test_what_is_due_stands_first_and_practice_apart(office: Office) -> None:
    assert titles(office) == [
        *("Aan de beurt", "Sem, Lot en mama", "Gezin Brandt"),
        *("Alle andere", "Familie Okafor"),
        *("Om te oefenen", "Familie De Boer"),
    ]
    late = page(office).side.rows[1]
    assert (late.late, late.aside) == (True, "was 19 nov")


def test_the_header_names_who_belongs_to_the_family(office: Office) -> None:
    opened(office, BRANDT)
    assert page(office).header.words() == (
        "Gezin Brandt",
        "Anna\u00a0(34), Mia Brandt\u00a0(12)  ·  2026-0117  ·  sinds 4 maart 2026",
    )
    assert not page(office).header.stamp().isVisible()
    opened(office, DE_BOER)
    assert page(office).header.stamp().isVisible()


def test_a_new_family_is_made_and_lies_open(office: Office) -> None:
    keys(office, "Ctrl+N")
    session = office.desk.session
    assert session is not None
    assert session.case.family.since == TODAY
    assert not session.case.practice
    assert "Gezin zonder naam" in titles(office)


def test_an_edit_is_saved_named_and_undone(office: Office) -> None:
    opened(office, BRANDT)
    session = office.desk.session
    assert session is not None
    session.put(Family(name="De Brandjes"), step=STEP)
    assert page(office).header.saved_words() == "wordt bewaard…"
    undo = office.window.menus.action(Do.UNDO)
    assert undo.text() == "&Ongedaan maken: nieuw gezin"
    keys(office, "Ctrl+S")
    assert page(office).header.saved_words().startswith("bewaard ")
    assert "De Brandjes" in titles(office)
    keys(office, "Ctrl+Z")
    assert session.case.family.name == "Gezin Brandt"
    assert office.window.menus.action(Do.REDO).isEnabled()
    keys(office, "Ctrl+Shift+Z")
    assert session.case.family.name == "De Brandjes"


def test_search_finds_real_families_and_goes_there(office: Office) -> None:
    keys(office, "Ctrl+F")
    type_in("brant")
    page(office).side.searched.emit("brant")  # as after the pause in typing
    office.settle()
    found = [row.family for row in page(office).side.rows if not row.is_heading]
    assert BRANDT.id in found
    assert DE_BOER.id not in found
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    office.settle()
    assert office.desk.session is not None
    QTest.keyClick(page(office).side.search, Qt.Key.Key_Escape)
    assert "Familie Okafor" in titles(office)


def test_the_search_of_a_practice_family_stays_in_practice(office: Office) -> None:
    opened(office, DE_BOER)
    keys(office, "Ctrl+F")
    type_in("anna")
    page(office).side.searched.emit("anna")
    office.settle()
    assert {row.family for row in page(office).side.rows if not row.is_heading} == {DE_BOER.id}


def test_nothing_found_says_so(office: Office) -> None:
    keys(office, "Ctrl+F")
    type_in("zebrapad")
    page(office).side.searched.emit("zebrapad")
    office.settle()
    assert titles(office) == []
    assert page(office).side.empty_words() == "Niets gevonden. Probeer een ander woord."


@pytest.mark.parametrize(
    ("there", "back", "shown"),
    [(Do.ARCHIVE, Do.UNARCHIVE, "archive_wanted"), (Do.BIN, Do.UNBIN, "bin_wanted")],
)
def test_archive_and_bin_can_be_undone_at_once_and_later(
    office: Office, there: Do, back: Do, shown: str
) -> None:
    opened(office, BRANDT)
    office.window.do(there)
    office.settle()
    assert office.desk.session is None
    assert "Gezin Brandt" not in titles(office)
    page(office).snack.undo()
    office.settle()
    assert "Gezin Brandt" in titles(office)
    opened(office, BRANDT)
    office.window.do(there)
    office.settle()
    getattr(page(office).side, shown).emit()
    office.settle()
    assert titles(office) == ["Gezin Brandt"]
    opened(office, BRANDT)
    assert office.window.menus.action(back).isVisible()
    assert not office.window.menus.action(there).isVisible()
    office.window.do(back)
    office.settle()
    page(office).side.mine_wanted.emit()
    office.settle()
    assert "Gezin Brandt" in titles(office)


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


def open_family(office: Office) -> CaseId | None:
    session = office.desk.session
    return None if session is None else session.case.id


def visible_words(window: QWidget, word: str) -> list[str]:
    """Return every text in a window in which a word stands."""
    found = []
    for each in window.findChildren(QWidget):
        for name in ("text", "windowTitle", "accessibleName", "placeholderText"):
            read = getattr(each, name, None)
            text = read() if callable(read) else ""
            if isinstance(text, str) and word in text:
                found.append(text)
    return found


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


def test_jump_goes_to_families_tabs_and_actions(office: Office) -> None:
    office.window.do(Do.JUMP)
    dialog = office.window.findChild(Jump)
    assert dialog is not None
    QTest.keyClicks(dialog.line, "okafor")
    assert [goal.words for goal in dialog.found()] == ["Familie Okafor"]
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    office.settle()
    assert office.desk.session is not None
    assert office.desk.session.case.id == OKAFOR.id
    office.window.do(Do.JUMP)
    dialog = next(each for each in office.window.findChildren(Jump) if each.isVisible())
    QTest.keyClicks(dialog.line, "op slot")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    office.settle()
    assert office.window.desk_page is None


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
    assert "nagekeken" in page(office).side.backup_words()
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


def test_a_thousand_families_are_listed_at_once(office: Office) -> None:
    lines = [
        FamilyLine(
            id=CaseId(f"{number:012x}"),
            label=f"Gezin {number}",
            reference=str(number),
            since=TODAY - timedelta(days=number % 400),
            practice=False,
            made_at=datetime.now(UTC),
            changed_at=datetime.now(UTC),
            archived_at=None,
            binned_at=None,
            next_due=TODAY + timedelta(days=number % 40),
        )
        for number in range(1000)
    ]
    took = []
    for shown in (lines, lines[1:], lines):
        start = perf_counter()
        page(office).side.show_mine(shown, ())
        QApplication.processEvents()
        took.append(perf_counter() - start)
    assert len(page(office).side.rows) == 1002
    assert min(took) < 0.1  # the window never freezes longer


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
