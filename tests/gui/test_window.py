"""Shows the window at work on a real vault: families listed, found, made and put away."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import Family, Person
from mpg_desktop.store.families import FamilyLine
from mpg_desktop.ui.jump import Jump
from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.parts import unbroken
from tests.gui.conftest import TODAY, Office, Opens
from tests.gui.four_families import (
    BRANDT,
    DE_BOER,
    OKAFOR,
    STEP,
    focused,
    keys,
    office_of_four,
    open_family,
    opened,
    page,
    titles,
    type_in,
)


@pytest.fixture
def office(opens: Opens, tmp_path: Path) -> Office:
    """Return an unlocked window with three families and the practice family."""
    return office_of_four(opens, tmp_path)


def test_what_is_due_stands_first_and_practice_apart(office: Office) -> None:
    assert titles(office) == [
        *("Aan de beurt", "Sem, Lot en mama", "Gezin Brandt"),
        *("Alle andere", "Familie Okafor"),
        *("Om te oefenen", "Familie De Boer"),
    ]
    late = page(office).side.rows[1]
    assert (late.late, late.aside) == (True, "was 19 nov")
    assert late.what == "Stel het plan vast: dat moet binnen 6 weken."
    assert late.what in late.spoken
    assert [row.what for row in page(office).side.rows if row.family == OKAFOR.id] == [""]


def test_the_header_names_who_belongs_to_the_family(office: Office) -> None:
    opened(office, BRANDT)
    assert page(office).header.words() == (
        "Gezin Brandt",
        unbroken("Anna\u00a0(34), Mia Brandt\u00a0(12)  ·  2026-0117  ·  sinds 4 maart 2026"),
    )
    assert not page(office).header.stamp().isVisible()
    opened(office, DE_BOER)
    assert page(office).header.stamp().isVisible()


def test_the_header_counts_who_is_not_named(office: Office) -> None:
    opened(office, BRANDT)
    session = office.desk.session
    assert session is not None
    children = [Person(id=RecordId(f"z{at}"), name=f"Kind {at}") for at in range(8)]
    session.put(*children, Person(id=RecordId("z9")), step=STEP)
    office.settle()
    names = page(office).header.words()[1].split("\u00a0\u00a0·")[0]
    assert names.endswith("Kind 5 en nog 2")


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


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_right_after_the_last_letter_opens_what_was_typed(
    office: Office, key: Qt.Key
) -> None:
    opened(office, DE_BOER)
    office.desk.close_family()
    office.settle()
    keys(office, "Ctrl+F")
    type_in("okaf")
    QTest.keyClick(focused(), key)
    office.settle()
    assert open_family(office) == OKAFOR.id, "not the first of the list that stood there"
    keys(office, "Ctrl+F")
    type_in("gezin")
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    office.settle()
    assert focused() is page(office).side.list
    assert open_family(office) == OKAFOR.id
    QTest.keyClick(focused(), key)
    office.settle()
    assert open_family(office) == BRANDT.id


def test_enter_opens_nothing_where_nothing_is_found_or_more_is_typed(office: Office) -> None:
    keys(office, "Ctrl+F")
    type_in("zebrapad")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    office.settle()
    assert open_family(office) is None
    keys(office, "Ctrl+F")
    type_in("brand")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    type_in("t")
    office.settle()
    assert open_family(office) is None, "who types on has not finished"


def test_a_found_text_is_read_in_full(office: Office) -> None:
    keys(office, "Ctrl+F")
    type_in("brandt")
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    office.settle()
    row = page(office).side.rows[1]
    assert row.what
    assert not row.below


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


def test_what_is_typed_before_the_list_has_the_keys_arrives_there(
    office: Office, qtbot: QtBot
) -> None:
    opened(office, BRANDT)
    before = office.window.windowHandle()
    office.window.do(Do.JUMP)
    dialog = office.window.findChild(Jump)
    assert dialog is not None
    assert not dialog.isActiveWindow(), "it has not come yet"
    QTest.keyClick(before, Qt.Key.Key_O)
    assert dialog.line.text() == "o"
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClicks(dialog.line, "kafor")
    QTest.keyClick(before, Qt.Key.Key_X)
    assert dialog.line.text() == "okafor", "nothing is taken from a window any more"
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    office.settle()
    assert open_family(office) == OKAFOR.id


def test_the_list_goes_when_one_goes_back_to_the_window(office: Office, qtbot: QtBot) -> None:
    office.window.do(Do.JUMP)
    dialog = office.window.findChild(Jump)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(dialog.destroyed):
        office.window.activateWindow()


def test_there_is_one_such_list_and_it_says_when_nothing_fits(office: Office) -> None:
    office.window.do(Do.JUMP)
    office.window.do(Do.JUMP)
    (dialog,) = office.window.findChildren(Jump)
    QTest.keyClicks(dialog.line, "xyzzy")
    assert dialog.found() == []
    assert dialog.list.model().index(0, 0).data() == "Niets gevonden"
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.isVisible(), "there is nowhere to go"


def test_archive_and_bin_are_looked_at_from_anywhere_and_not_taken_for_throwing_away(
    office: Office,
) -> None:
    opened(office, BRANDT)
    office.window.do(Do.BIN)
    office.settle()
    opened(office, OKAFOR)
    office.window.do(Do.JUMP)
    dialog = office.window.findChild(Jump)
    assert dialog is not None
    dialog.line.setText("prullenbak")
    assert [goal.words for goal in dialog.found()] == [
        "Prullenbak bekijken",
        "In de prullenbak leggen",
    ]
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    office.settle()
    assert titles(office) == ["Gezin Brandt"]
    assert [row.aside for row in page(office).side.rows] == [""], "what lies there asks nothing"
    assert open_family(office) == OKAFOR.id, "looking puts nothing away"
    office.window.do(Do.SHOW_ARCHIVE)
    office.settle()
    assert titles(office) == []
    office.window.do(Do.SHOW_MINE)
    office.settle()
    assert "Familie Okafor" in titles(office)


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
    for shown in (lines, lines[1:], lines):
        page(office).side.show_mine(shown, ())
        QApplication.processEvents()
    assert len(page(office).side.rows) == 1002
