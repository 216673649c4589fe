"""The register in the window, and what is left of paper when the desk is locked."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mpg_desktop.desk.desk import State
from mpg_desktop.domain.copies import Decision
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.paper_records import PaperWay
from mpg_desktop.domain.records import Family
from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.papers.paper_room import PaperRoom
from mpg_desktop.ui.papers.preview_page import PreviewPage
from mpg_desktop.ui.papers.reader_page import ReaderPage
from mpg_desktop.ui.papers.register_page import RegisterPage
from mpg_desktop.ui.papers.second_look import SecondLook
from tests.gui.conftest import Office
from tests.gui.four_families import STEP, focused, page, type_in
from tests.gui.paper_hands import (
    LOT,
    SEM,
    batch_of,
    lines,
    look_at,
    press,
    preview_of,
    room_of,
    save,
)


def test_the_register_tells_what_went_out_and_what_is_behind(
    office: Office, tmp_path: Path
) -> None:
    preview = look_at(office, "Anna")
    preview.way_out.save.click()
    save(office, tmp_path / "papier.pdf")
    office.window.do(Do.COPIES)
    register = room_of(office).page
    assert isinstance(register, RegisterPage)
    entry = register.entries[0]
    assert not entry.is_outdated
    assert entry.words() == "nog niet opgeschreven dat het gegeven is"
    entry.given.click()
    assert entry.words() == "gegeven op 23 november 2026"
    entry.dates.set_open(True)
    entry.lacked.set_open(True)
    press(office, "Escape")
    assert office.desk.session is not None
    office.desk.session.put(Family(name="Gezin Vink", first_sentence="Rust"), step=STEP)
    room_of(office).readers.enter()
    office.window.do(Do.COPIES)
    office.window.do(Do.COPIES)
    register = room_of(office).page
    assert isinstance(register, RegisterPage)
    readers = room_of(office).readers
    assert readers.outdated_words().startswith("Eén exemplaar")
    late = register.entries[0]
    assert late.is_outdated
    assert register.words().startswith("Eén exemplaar")
    late.taken.click()
    assert [each.is_outdated for each in register.entries] == [False]
    assert register.words().startswith("Alle exemplaren")
    assert str(lines(office)[0].taken_back_on) == "2026-11-23"
    press(office, "Ctrl+Z")
    assert lines(office)[0].taken_back_on is not None
    press(office, "Escape")
    assert isinstance(room_of(office).page, ReaderPage)
    assert room_of(office).readers.outdated_words() == ""


def test_an_empty_register_says_so(office: Office) -> None:
    office.window.do(Do.COPIES)
    register = room_of(office).page
    assert isinstance(register, RegisterPage)
    assert register.words() == "Er is nog niets geprint of als bestand bewaard."


def test_nothing_of_the_paper_survives_a_lock(careful: Office) -> None:
    preview = look_at(careful, "Tobias")
    preview.way_out.print.click()
    careful.settle()
    assert careful.window.findChild(SecondLook) is not None
    careful.desk.lock()
    careful.settle()
    assert careful.desk.state is State.LOCKED
    for kind in (PaperRoom, PreviewPage, SecondLook):
        assert careful.window.findChild(kind) is None
    assert not careful.window.menus.action(Do.PRINT).isEnabled()


def test_the_curtain_covers_the_paper(office: Office) -> None:
    preview = look_at(office, "Sem")
    for is_covered in (True, False):
        window = QGuiApplication.focusWindow()
        assert isinstance(window, QWindow)
        QTest.keyClick(window, Qt.Key.Key_F12)  # as the system brings it
        assert preview.view.sheets[0].visibleRegion().isEmpty() is is_covered
    assert focused() is preview.view


def test_closing_the_family_leaves_the_room(office: Office) -> None:
    look_at(office, "Sem")
    press(office, "Ctrl+W")
    office.settle()
    assert office.window.findChild(PaperRoom) is None
    assert page(office).isVisible()


def test_ctrl_p_in_the_batch_goes_back_to_the_readers(office: Office) -> None:
    batch_of(office, "Sem")
    press(office, "Ctrl+P")
    assert isinstance(room_of(office).page, ReaderPage)


def test_the_register_tells_what_was_decided_and_outlives_what_it_names(office: Office) -> None:
    session = office.desk.session
    assert session is not None
    shown = Decision(SEM, "birth_date", opens=True, reason="Oma viert het mee.")
    hidden = Decision(
        LOT, "", opens=False, reason="Lot vroeg dit.", consulted="Karin", again_on=date(2027, 2, 1)
    )
    preview = look_at(office, "Buurvrouw Ans")
    preview.panel.decided.emit(shown)
    preview.panel.decided.emit(hidden)
    preview = preview_of(office)
    assert preview.prepared is not None
    office.supplies.papers().enter(session, preview.prepared, PaperWay.SAVED)
    session.drop(LOT, RecordId("ans"), step=STEP)
    office.window.do(Do.COPIES)
    register = room_of(office).page
    assert isinstance(register, RegisterPage)
    (entry,) = register.entries
    entry.lacked.set_open(True)
    said = "\n".join(each.text() for each in entry.findChildren(QLabel))
    assert "voor Buurvrouw Ans (iemand uit het netwerk)" in said
    assert "Toch laten zien: Sem · Geboren op. Waarom: Oma viert het mee." in said
    assert (
        "Weggelaten: iets wat er niet meer is. Waarom: Lot vroeg dit. Overlegd met Karin. "
        "Opnieuw bekijken op 1 februari 2027."
    ) in said
    assert "iets wat er niet meer is (" in said


def test_a_day_and_a_remark_can_be_written_at_a_copy(office: Office, tmp_path: Path) -> None:
    preview = look_at(office, "Sem")
    preview.way_out.save_to(tmp_path / "papier.pdf")
    office.settle()
    room_of(office).show_register()
    register = room_of(office).page
    assert isinstance(register, RegisterPage)
    (entry,) = register.entries
    entry.dates.set_open(True)
    days, remarks = entry.findChildren(DateField), entry.findChildren(LineField)
    days[0].take("21-11-2026")
    remarks[0].line.setFocus()
    type_in("Op de koelkast")
    line = lines(office)[0]
    assert (line.handed_over_on, line.remark) == (date(2026, 11, 21), "Op de koelkast")
    assert entry.words() == "gegeven op 21 november 2026 · Op de koelkast"
