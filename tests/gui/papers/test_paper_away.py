"""A copy on its way: the second look, the file, the printer, and all that can go wrong."""

import os
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from mpg_desktop.domain.house_records import House, HouseOf
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.paper_records import PaperWay
from mpg_desktop.domain.protection import RecipientKind
from mpg_desktop.domain.record import YesNo
from mpg_desktop.printing.leaves import leaves_of
from mpg_desktop.ui.papers.reader_page import ReaderPage
from mpg_desktop.ui.papers.second_look import SecondLook
from tests.gui.conftest import Office
from tests.gui.four_families import STEP
from tests.gui.paper_hands import (
    HIDDEN_STREET,
    SEM,
    finish,
    lines,
    look_at,
    press,
    preview_of,
    printer_to,
    room_of,
    save,
)
from tests.gui.seen import unreached
from tests.laws.searched_pdf import everything_in, squeezed


def test_saved_as_pdf_without_a_surname_and_in_the_register(office: Office, tmp_path: Path) -> None:
    preview = look_at(office, "Sem")
    assert preview.prepared is not None
    content = preview.prepared.paper.content
    preview.way_out.save.click()
    assert office.window.findChild(SecondLook) is None, "nothing to fear, nothing to ask"
    dialog = office.window.findChild(QFileDialog)
    assert dialog is not None
    name = Path(dialog.selectedFiles()[0]).name
    assert name == "Intake voor het kind, exemplaar 1.pdf"
    save(office, tmp_path / "papier.pdf")
    assert (tmp_path / "papier.pdf").read_bytes() == content
    line = lines(office)[0]
    assert (line.number, line.reader, line.who, line.way) == (
        1,
        RecipientKind.CHILD,
        SEM,
        PaperWay.SAVED,
    )
    room = room_of(office)
    assert isinstance(room.page, ReaderPage)
    assert room.snack.words() == "Exemplaar 1 staat nu in het register."
    press(office, "Ctrl+Z")
    assert lines(office) == (line,), "no undo takes a paper back"
    assert room.readers.order().number == 2


def test_a_family_with_something_to_fear_is_looked_at_twice(
    careful: Office, tmp_path: Path
) -> None:
    preview = look_at(careful, "Tobias")
    preview.way_out.save.setFocus()
    press(careful, "Space")
    dialog = careful.window.findChild(SecondLook)
    assert dialog is not None
    assert dialog.wait.isDefault()
    dialog.wait.click()
    careful.settle()
    assert lines(careful) == ()
    preview.way_out.save.click()
    careful.settle()
    dialog = careful.window.findChild(SecondLook)
    assert dialog is not None
    assert dialog.at_home.isVisible()
    dialog.at_home.buttons()[1].click()
    dialog.onward.click()
    careful.settle()
    save(careful, tmp_path / "papier.pdf")
    assert lines(careful)[0].safe_at_home is YesNo.NO
    assert squeezed(HIDDEN_STREET) not in everything_in((tmp_path / "papier.pdf").read_bytes())


def test_whether_it_is_safe_at_home_is_not_asked_of_an_office(careful: Office) -> None:
    preview = look_at(careful, "De rechter")
    preview.way_out.print.click()
    careful.settle()
    dialog = careful.window.findChild(SecondLook)
    assert dialog is not None
    assert not dialog.at_home.isVisible()
    dialog.close()


def test_a_place_where_nothing_can_be_written_is_said_and_nothing_changed(
    office: Office, tmp_path: Path
) -> None:
    preview = look_at(office, "Sem")
    preview.way_out.save.click()
    save(office, tmp_path / "weg" / "papier.pdf")
    assert "kan daar niet worden geschreven" in preview.way_out.words()
    assert lines(office) == ()
    assert preview.way_out.save.isEnabled()
    assert not (tmp_path / "weg").exists()


def test_why_a_paper_did_not_leave_stays_until_somebody_tries_again(
    office: Office, tmp_path: Path
) -> None:
    preview = look_at(office, "Sem")
    preview.way_out.save.click()
    save(office, tmp_path / "weg" / "papier.pdf")
    assert office.desk.session is not None
    house = House(id=RecordId("hut"), child=SEM, of=HouseOf.DREAMS, words="Een boomhut.")
    office.desk.session.put(house, step=STEP)
    preview_of(office)
    assert "kan daar niet worden geschreven" in preview.way_out.words(), "made anew, and still said"
    preview.way_out.print_on(printer_to(tmp_path / "papier.pdf"))
    assert preview.way_out.words() == ""
    finish(office)
    assert len(lines(office)) == 1


@pytest.mark.parametrize("wish", ["save", "print"])
def test_nothing_leaves_while_the_paper_is_made_anew(
    careful: Office, tmp_path: Path, wish: str
) -> None:
    preview = look_at(careful, "Tobias")
    way_out = preview.way_out
    {"save": way_out.save, "print": way_out.print}[wish].click()
    careful.settle()
    dialog = careful.window.findChild(SecondLook)
    assert dialog is not None
    assert careful.desk.session is not None
    house = House(id=RecordId("hut"), child=SEM, of=HouseOf.DREAMS, words="Een boomhut.")
    careful.desk.session.put(house, step=STEP)
    assert preview.prepared is None, "what was looked at is no longer what would leave"
    dialog.onward.click()
    way_out.save_to(tmp_path / "papier.pdf")
    way_out.print_on(printer_to(tmp_path / "papier.pdf"))
    for kind in (QFileDialog, QPrintDialog):
        assert careful.window.findChild(kind) is None
    preview_of(careful)
    assert lines(careful) == ()
    assert list(tmp_path.glob("*.pdf")) == []
    assert way_out.print.isEnabled()


def test_a_paper_that_cannot_be_made_says_so_until_it_can(office: Office) -> None:
    preview = look_at(office, "Sem")
    assert preview.prepared is not None
    order = preview.prepared.order
    preview.show_order(replace(order, paper="papyrus"), ())
    preview_of(office)
    assert preview.way_out.words().startswith("Er zit een fout in Gezinsmap.")
    assert not preview.way_out.print.isEnabled()
    assert len(office.bugs) == 1
    office.bugs.clear()
    preview.show_order(order, ())
    preview_of(office)
    assert preview.way_out.words() == ""
    assert preview.way_out.print.isEnabled()


def test_printed_page_by_page_where_no_printer_takes_a_pdf(office: Office, tmp_path: Path) -> None:
    preview = look_at(office, "De hulpverlener")
    assert preview.prepared is not None
    pages = len(preview.prepared.leaves)
    preview.way_out.print.click()
    dialog = office.window.findChild(QPrintDialog)
    assert dialog is not None
    assert (dialog.minPage(), dialog.maxPage()) == (1, pages)
    assert dialog.printer().docName() == "Gezinsmap"
    dialog.close()
    office.settle()
    preview.way_out.print_on(printer_to(tmp_path / "papier.pdf"))
    finish(office)
    assert len(leaves_of((tmp_path / "papier.pdf").read_bytes())) == pages
    assert lines(office)[0].way is PaperWay.PRINTED


def test_only_the_pages_that_were_chosen_are_printed(office: Office, tmp_path: Path) -> None:
    preview = look_at(office, "De hulpverlener")
    printer = printer_to(tmp_path / "papier.pdf")
    printer.setFromTo(2, 2)
    preview.way_out.print_on(printer)
    finish(office)
    assert len(leaves_of((tmp_path / "papier.pdf").read_bytes())) == 1


@pytest.mark.qt_log_ignore("QPrinter|QPainter|QPdf|QFSFileEngine|QIODevice")
def test_a_printer_that_is_gone_is_said_and_nothing_changed(office: Office, tmp_path: Path) -> None:
    preview = look_at(office, "De hulpverlener")
    preview.way_out.print_on(printer_to(tmp_path / "weg" / "papier.pdf"))
    finish(office)
    assert "neemt niets aan" in preview.way_out.words()
    assert lines(office) == ()


def test_printing_can_be_stopped(office: Office, tmp_path: Path) -> None:
    preview = look_at(office, "De hulpverlener")
    preview.way_out.print_on(printer_to(tmp_path / "papier.pdf"))
    assert preview.way_out.stop.isVisible()
    preview.way_out.stop.click()
    finish(office)
    assert lines(office) == ()
    assert "Gestopt" in preview.way_out.words()
    assert preview.way_out.print.isEnabled()


class NativePrinter(QPrinter):
    """A printer that would take what its driver takes, as one of CUPS does."""

    def outputFormat(self) -> QPrinter.OutputFormat:  # noqa: N802 - Qt's name
        """Say that this is no PDF file."""
        return QPrinter.OutputFormat.NativeFormat

    def printerName(self) -> str:  # noqa: N802 - Qt's name
        """Return a name of a queue."""
        return "HP-gang"

    def duplex(self) -> QPrinter.DuplexMode:
        """Say that both sides are used."""
        return QPrinter.DuplexMode.DuplexLongSide


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no printer that takes a PDF")
def test_a_printer_that_takes_a_pdf_gets_it_as_it_is(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "lp"
    told = f'echo "$@" > "{tmp_path}/told"; cat > "{tmp_path}/got"'
    program.write_text(f"#!/bin/sh\n{told}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    preview = look_at(office, "De hulpverlener")
    assert preview.prepared is not None
    content = preview.prepared.paper.content
    printer = NativePrinter()
    printer.setCopyCount(2)
    printer.setFromTo(1, 2)
    preview.way_out.print_on(printer)
    office.settle()
    assert (tmp_path / "got").read_bytes() == content
    words = (tmp_path / "told").read_text(encoding="utf-8")
    assert "-d HP-gang -n 2" in words
    assert "sides=two-sided-long-edge" in words
    assert "-P 1-2" in words
    assert [each.way for each in lines(office)] == [PaperWay.PRINTED]
    program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    room_of(office).readers.look.click()
    preview = preview_of(office)
    preview.way_out.print_on(printer)
    office.settle()
    assert "HP-gang neemt niets aan" in preview.way_out.words()
    assert len(lines(office)) == 1


@pytest.mark.parametrize("name", ["De hulpverlener", "Tobias"])
def test_every_control_of_the_room_is_reached_by_tab(office: Office, name: str) -> None:
    press(office, "Ctrl+P")
    assert unreached(office.window) == []
    press(office, "Escape")
    look_at(office, name)
    assert unreached(office.window) == []
