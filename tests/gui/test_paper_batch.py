"""Everything for tonight in one go, with a number for each copy."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.domain.paper_records import PaperWay
from mpg_desktop.printing.leaves import leaves_of
from mpg_desktop.ui.papers.second_look import SecondLook
from tests.gui.conftest import Office, Opens
from tests.gui.paper_hands import (
    HIDDEN,
    batch_of,
    case_of,
    finish,
    lines,
    office_with,
    printer_to,
)


@pytest.fixture
def office(opens: Opens, tmp_path: Path) -> Office:
    """Return a window in which a family without anything to fear lies open."""
    return office_with(opens, tmp_path / "kluis", case_of())


@pytest.fixture
def careful(opens: Opens, tmp_path: Path) -> Office:
    """Return a window in which a family with a hidden address lies open."""
    return office_with(opens, tmp_path / "kluis", case_of(*HIDDEN))


def test_everything_for_tonight_in_one_go(office: Office, tmp_path: Path) -> None:
    batch = batch_of(office, "Anna", "Sem", "Basisschool")
    wanted, _ = batch.words()
    assert "Anna (een ouder met gezag) · Nederlands: Intake" in wanted
    batch.to_folder(tmp_path)
    finish(office)
    files = sorted(each.name for each in tmp_path.glob("*.pdf"))
    count = len(lines(office))
    assert len(files) == count > 5
    assert batch.words()[1] == f"Klaar. Er zijn {count} exemplaren uitgegeven."
    assert [each.number for each in lines(office)] == list(range(1, count + 1))
    assert not any("Kanarie" in each or "Anna" in each for each in files)
    for each in lines(office):
        texts = [
            leaf.text
            for file in tmp_path.glob(f"*exemplaar {each.number}.pdf")
            for leaf in leaves_of(file.read_bytes())
        ]
        assert any(f"exemplaar {each.number}" in text for text in texts)


def test_a_batch_can_be_stopped_and_what_left_stays_registered(
    office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    batch = batch_of(office, "Anna", "Sem", "Lot", "Tobias")
    batch.to_folder(tmp_path)
    qtbot.waitUntil(lambda: len(lines(office)) > 1)
    batch.stop.click()
    finish(office)
    assert 0 < len(list(tmp_path.glob("*.pdf"))) == len(lines(office)) < 12
    assert not batch.stop.isVisible()
    assert batch.save.isEnabled()


def test_a_batch_on_a_printer(office: Office, tmp_path: Path) -> None:
    batch = batch_of(office, "Sem")
    batch.to_printer(printer_to(tmp_path / "papier.pdf"))
    finish(office)
    assert len(lines(office)) > 1
    assert {each.way for each in lines(office)} == {PaperWay.PRINTED}


def test_a_batch_that_fails_says_how_far_it_came(office: Office, tmp_path: Path) -> None:
    batch = batch_of(office, "Sem")
    batch.to_folder(tmp_path / "weg")
    finish(office)
    assert batch.words()[1].startswith("Er zijn 0 exemplaren uitgegeven, en toen niets meer.")
    assert "kan daar niet worden geschreven" in batch.words()[1]
    assert lines(office) == ()


def test_a_batch_asks_for_folder_and_printer_after_a_second_look(careful: Office) -> None:
    batch = batch_of(careful, "Sem")
    for button, kind in ((batch.save, QFileDialog), (batch.print, QPrintDialog)):
        button.click()
        look = careful.window.findChild(SecondLook)
        assert look is not None
        look.onward.click()
        careful.settle()
        dialog = careful.window.findChild(kind)
        assert isinstance(dialog, QWidget)
        dialog.close()
        careful.settle()
