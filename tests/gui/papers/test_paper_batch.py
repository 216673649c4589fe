"""Everything for tonight in one go, with a number for each copy."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.desk.documents import Document
from mpg_desktop.domain.house_records import House, HouseOf
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.paper_records import PaperWay
from mpg_desktop.printing.leaves import leaves_of
from mpg_desktop.ui.fields.tick import Tick
from mpg_desktop.ui.papers.batch_page import BatchPage
from mpg_desktop.ui.papers.second_look import SecondLook
from tests.gui.conftest import Office, Opens
from tests.gui.four_families import STEP, focused
from tests.gui.paper_hands import (
    MOTHER,
    SEM,
    batch_of,
    case_of,
    finish,
    lines,
    office_with,
    press,
    printer_to,
)
from tests.gui.seen import clipped, unreached


def test_everything_for_tonight_in_one_go(office: Office, tmp_path: Path) -> None:
    batch = batch_of(office, "Anna", "Sem", "Basisschool")
    assert batch.words()[0] == f"Dat zijn {len(batch.wanted())} exemplaren."
    for title in ("Intake", "Familie en netwerk"):
        assert tick(batch, f"{title} voor Anna").isChecked()
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


def tick(batch: BatchPage, name: str) -> Tick:
    (found,) = [each for each in batch.table.ticks.values() if each.accessibleName() == name]
    return found


def ticked(batch: BatchPage) -> list[str]:
    ticks = batch.table.ticks.values()
    return [
        each.accessibleName()
        for each in ticks
        if each.checkState() is Qt.CheckState.Checked and " voor " in each.accessibleName()
    ]


def test_what_has_nothing_in_it_is_offered_and_not_proposed(office: Office) -> None:
    batch = batch_of(office, "Anna", "Sem", "de hulpverlener")
    for title in ("Koelkastvel", "Veiligheidsplan", "Evaluatie", "Mijn huizen"):
        assert not tick(batch, f"{title} voor Anna").isChecked()
    assert tick(batch, "Mijn huizen voor Sem").isChecked() is False
    assert tick(batch, "Werkbladen voor de hulpverlener").isChecked()
    names = [each.accessibleName() for each in batch.table.ticks.values()]
    assert "Werkbladen voor Anna" not in names, "what is not made for somebody has no box"
    assert not [each for each in names if each.startswith("Notities")]


def test_the_table_says_where_there_is_nothing_for_a_reader(office: Office, tmp_path: Path) -> None:
    batch = batch_of(office, "Anna", "Sem")
    told = "Voor deze lezer staat er niets van het gezin in."
    for name, empty in (("Mijn huizen voor Sem", True), ("Intake voor Sem", False)):
        box = tick(batch, name)
        assert (box.accessibleDescription() == told) is empty
        assert (told in box.toolTip()) is empty
    labels = [each for each in batch.table.findChildren(QLabel) if each.isVisible()]
    shown = [each for each in labels if each.text() == "leeg"]
    boxes = [each for each in batch.table.ticks.values() if each.accessibleDescription()]
    assert len(shown) == len(boxes) > 3
    for each in boxes:
        assert not each.isChecked()
    tick(batch, "Mijn huizen voor Sem").click()
    before = len(batch.wanted())
    batch.to_folder(tmp_path)
    finish(office)
    assert len(lines(office)) == before - 1
    assert batch.words()[1] == (
        f"Klaar. Er zijn {before - 1} exemplaren uitgegeven.\n"
        "Niet gemaakt, want er staat niets in voor deze lezer: Mijn huizen, Sem (het kind)."
    )
    assert not list(tmp_path.glob("Mijn huizen*"))


def test_the_table_follows_the_file(office: Office) -> None:
    batch = batch_of(office, "Sem")
    assert tick(batch, "Mijn huizen voor Sem").accessibleDescription()
    assert office.desk.session is not None
    house = House(id=RecordId("hut"), child=SEM, of=HouseOf.DREAMS, words="Een boomhut.")
    office.desk.session.put(house, step=STEP)
    for button in batch.readers.buttons():
        if button.text().startswith("Anna"):
            button.click()
    assert not tick(batch, "Mijn huizen voor Sem").accessibleDescription()


def test_papers_are_chosen_for_each_reader_by_keyboard_alone(
    office: Office, tmp_path: Path
) -> None:
    batch = batch_of(office, "Anna", "Sem")
    batch.readers.buttons()[-1].setFocus()
    press(office, "Tab")
    first = focused()
    assert first.accessibleName() == "Alles voor Anna"
    press(office, "Space")  # some were ticked: now all of them
    assert tick(batch, "Koelkastvel voor Anna").isChecked()
    press(office, "Space")
    assert not any(each.endswith("voor Anna") for each in ticked(batch))
    press(office, "Up", "Left")
    assert focused() is first, "nothing is above the first row, nothing left of the first reader"
    press(office, "Down", "Space")
    assert focused().accessibleName() == "Intake voor Anna"
    press(office, "Right", "Space")
    assert focused().accessibleName() == "Intake voor Sem"
    assert not tick(batch, "Intake voor Sem").isChecked()
    press(office, "Right")
    assert focused().accessibleName() == "Intake voor iedereen"
    state = tick(batch, "Intake voor iedereen").checkState()
    assert state is Qt.CheckState.PartiallyChecked
    press(office, "Space")
    assert tick(batch, "Intake voor Sem").isChecked()
    press(office, "Up", "Space", "Space")
    assert batch.wanted() == ()
    assert batch.words()[0] == "Kies wie wat krijgt."
    assert not batch.print.isEnabled()
    press(office, "Down", "Space")
    assert [each.document for each in batch.wanted()] == [Document.INTAKE, Document.INTAKE]
    batch.to_folder(tmp_path)
    finish(office)
    assert [each.document for each in lines(office)] == ["intake", "intake"]
    assert unreached(office.window) == []


def test_what_was_ticked_stays_when_readers_come_and_go(office: Office) -> None:
    batch = batch_of(office, "Anna")
    assert "Alles voor iedereen" not in ticked(batch)
    tick(batch, "Intake voor Anna").click()
    tick(batch, "Koelkastvel voor Anna").click()
    for button in batch.readers.buttons():
        if button.text().startswith(("Sem", "Anna")):
            button.click()
    assert [each.reader.who for each in batch.wanted()] == [SEM] * len(batch.wanted())
    next(each for each in batch.readers.buttons() if each.text().startswith("Anna")).click()
    assert not tick(batch, "Intake voor Anna").isChecked()
    assert tick(batch, "Koelkastvel voor Anna").isChecked()
    for button in batch.readers.buttons():
        if button.isChecked():
            button.click()
    assert batch.words()[0] == "Kies eerst voor wie."
    assert not batch.table.isVisible()


def test_with_little_room_readers_stand_below_each_other(office: Office) -> None:
    batch = batch_of(office, "Anna", "Sem")
    office.window.resize(520, 800)
    office.settle()
    batch.table.focus()
    assert focused().accessibleName() == "Alles voor Anna"
    below = [tick(batch, f"Intake voor {who}") for who in ("Anna", "Sem")]
    assert below[0].x() == below[1].x()
    walked = [focused().accessibleName()]
    for _ in range(3):
        press(office, "Down")
        walked.append(focused().accessibleName())
    assert walked[1] == "Intake voor Anna"
    press(office, "Up", "Left", "Left", "Left", "Left")
    assert focused().accessibleName() == "Alles voor Anna"
    assert clipped(office.window) == []


def test_columns_are_mirrored_with_the_language(office: Office) -> None:
    batch = batch_of(office, "Anna", "Sem")
    batch.table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    batch.table.focus()
    press(office, "Left")
    assert focused().accessibleName() == "Alles voor Sem"


def test_a_house_is_proposed_for_whom_the_child_lets_see_it(opens: Opens, tmp_path: Path) -> None:
    house = House(id=RecordId("h"), child=SEM, of=HouseOf.DREAMS, shared_with=(MOTHER,))
    batch = batch_of(
        office_with(opens, tmp_path / "kluis", case_of(house)), "Anna", "Sem", "Lot", "de hulp"
    )
    proposed = [each for each in ticked(batch) if each.startswith("Mijn huizen")]
    assert "Mijn huizen voor Lot" not in proposed
    assert proposed == [f"Mijn huizen voor {who}" for who in ("Anna", "Sem", "de hulpverlener")]


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
