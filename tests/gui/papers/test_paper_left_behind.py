"""Whoever goes away from paper that is on its way stops it, and the register knows what left."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.paper_records import PaperCopy
from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.papers.paper_room import PaperRoom
from mpg_desktop.ui.papers.preview_page import PreviewPage
from mpg_desktop.ui.papers.reader_page import ReaderPage
from mpg_desktop.ui.papers.register_page import RegisterPage
from tests.gui.conftest import Office, Opens
from tests.gui.four_families import opened, unlock
from tests.gui.paper_hands import (
    batch_of,
    case_of,
    finish,
    lines,
    look_at,
    office_with,
    press,
    printer_to,
    room_of,
)

LONG = "De hulpverlener"
"""Whose copy has many pages."""


def printing(opens: Opens, folder: Path) -> tuple[Office, PreviewPage]:
    """Lay a family open and begin to print, page by page."""
    office = office_with(opens, folder / "kluis", case_of())
    preview = look_at(office, LONG)
    preview.way_out.print_on(printer_to(folder / "papier.pdf"))
    assert [type(each) for each in lines(office)] == [PaperCopy], "it is about to leave"
    return office, preview


def open_case(office: Office) -> Case:
    """Return the family that lies open."""
    assert office.desk.session is not None
    return office.desk.session.case


def test_escape_stops_a_print_and_says_so(opens: Opens, tmp_path: Path) -> None:
    office, preview = printing(opens, tmp_path)
    press(office, "Escape")
    finish(office)
    assert room_of(office).page is preview
    assert "Gestopt" in preview.way_out.words()
    assert lines(office) == ()
    press(office, "Escape")
    assert isinstance(room_of(office).page, ReaderPage), "once more, and one goes back"


def test_escape_lets_a_file_be_written_and_goes_back_once(opens: Opens, tmp_path: Path) -> None:
    office = office_with(opens, tmp_path / "kluis", case_of())
    look_at(office, "Sem").way_out.save_to(tmp_path / "papier.pdf")
    press(office, "Escape")
    finish(office)
    assert len(lines(office)) == (tmp_path / "papier.pdf").exists()
    assert office.window.findChild(PaperRoom) is not None, "not thrown out to the family"


def test_the_lock_stops_it(opens: Opens, tmp_path: Path) -> None:
    office, _preview = printing(opens, tmp_path)
    office.desk.lock()
    finish(office)
    unlock(office)
    finish(office)
    assert lines(office) == ()
    assert office.bugs == []


def test_a_file_that_is_written_when_the_lock_comes_is_whole(opens: Opens, tmp_path: Path) -> None:
    office = office_with(opens, tmp_path / "kluis", case_of())
    look_at(office, "Sem").way_out.save_to(tmp_path / "papier.pdf")
    office.desk.lock()
    finish(office)
    unlock(office)
    finish(office)
    assert len(lines(office)) == (tmp_path / "papier.pdf").exists()
    assert office.bugs == []


def test_closing_the_family_stops_it(opens: Opens, tmp_path: Path) -> None:
    office, _preview = printing(opens, tmp_path)
    case = open_case(office)
    press(office, "Ctrl+W")
    finish(office)
    assert not office.desk.has_family
    opened(office, case)
    finish(office)
    assert lines(office) == ()
    assert office.bugs == []


def test_closing_the_window_stops_it(opens: Opens, tmp_path: Path) -> None:
    office, _preview = printing(opens, tmp_path)
    left: list[int] = []
    session = office.desk.session
    assert session is not None
    session.changed.connect(lambda _records: left.append(len(session.case.all(PaperCopy))))
    office.window.close()
    assert left == [0]


def test_a_batch_stops_after_what_left(opens: Opens, tmp_path: Path) -> None:
    office = office_with(opens, tmp_path / "kluis", case_of())
    batch = batch_of(office, "Sem", "Anna")
    batch.to_folder(tmp_path)
    was_at_work = batch.is_at_work
    press(office, "Escape")
    finish(office)
    assert room_of(office).page is batch
    assert (was_at_work, batch.is_at_work) == (True, False)
    assert "Gestopt" in batch.words()[1]
    batch.stop_work()  # too late: nothing is under way
    assert len(lines(office)) == len(list(tmp_path.glob("*.pdf"))) < len(batch.wanted())


def test_the_lock_stops_a_batch(opens: Opens, tmp_path: Path) -> None:
    office = office_with(opens, tmp_path / "kluis", case_of())
    batch = batch_of(office, "Sem", "Anna")
    wanted = len(batch.wanted())
    batch.to_printer(printer_to(tmp_path / "papier.pdf"))
    office.desk.lock()
    finish(office)
    unlock(office)
    finish(office)
    assert len(lines(office)) < wanted
    assert office.bugs == []


def worked_off(office: Office) -> None:
    """Let the worker come to its end, of which the window did not hear yet."""
    ended = Event()
    office.desk.ask(lambda _vault, _: ended.set(), lambda _nothing: None)
    assert ended.wait(20)


def test_a_batch_sends_nothing_that_was_ready_when_the_lock_came(
    opens: Opens, tmp_path: Path
) -> None:
    office = office_with(opens, tmp_path / "kluis", case_of())
    batch = batch_of(office, "Sem", "Anna")
    batch.to_folder(tmp_path)
    worked_off(office)
    office.desk.lock()
    finish(office)
    unlock(office)
    finish(office)
    assert list(tmp_path.glob("*.pdf")) == []
    assert len(lines(office)) == 0
    assert office.bugs == []


def test_a_batch_that_is_stopped_while_it_writes_says_so(opens: Opens, tmp_path: Path) -> None:
    office = office_with(opens, tmp_path / "kluis", case_of())
    batch = batch_of(office, "Sem", "Anna")
    batch.to_folder(tmp_path)
    while not lines(office):
        QApplication.processEvents()
    worked_off(office)
    batch.stop_work()
    finish(office)
    assert (len(lines(office)), len(list(tmp_path.glob("*.pdf")))) == (1, 1)
    assert "Gestopt" in batch.words()[1]


@pytest.mark.parametrize("locks", [False, True])
def test_what_left_to_its_last_page_cannot_be_stopped(
    opens: Opens, tmp_path: Path, *, locks: bool
) -> None:
    office, preview = printing(opens, tmp_path)
    bar, gate = preview.way_out.busy, Event()

    def hold_worker(page: int) -> None:
        if page == bar.maximum():
            office.desk.ask(lambda _vault, _: gate.wait(20), lambda _nothing: None)
            bar.setObjectName("held")

    bar.valueChanged.connect(hold_worker)
    while bar.objectName() != "held":
        QApplication.processEvents()
    if locks:
        office.desk.lock()
    else:
        preview.way_out.stop_work()
    gate.set()
    finish(office)
    if locks:
        unlock(office)
        finish(office)
    assert len(lines(office)) == 1
    assert office.bugs == []


def test_a_paper_made_anew_meanwhile_is_not_printed_twice(opens: Opens, tmp_path: Path) -> None:
    office, preview = printing(opens, tmp_path)
    way_out = preview.way_out
    way_out.take(preview.prepared)
    assert not way_out.print.isEnabled()
    assert not way_out.save.isEnabled()
    finish(office)
    assert len(lines(office)) == 1


@pytest.mark.parametrize("way", [Do.COPIES, Do.PRINT])
def test_what_is_looked_at_meanwhile_stays_in_sight(opens: Opens, tmp_path: Path, way: Do) -> None:
    office, preview = printing(opens, tmp_path)
    room = room_of(office)
    office.window.do(way)
    finish(office)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(lines(office)) == 1
    assert isinstance(room.page, RegisterPage if way is Do.COPIES else ReaderPage)
    assert preview not in room.findChildren(PreviewPage)
