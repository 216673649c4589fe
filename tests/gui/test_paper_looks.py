"""Every page about paper in both languages, sizes and schemes: nothing cut, all read and named."""

from pathlib import Path

from mpg_desktop.domain.paper_records import PaperWay
from mpg_desktop.ui.papers.batch_page import BatchPage
from mpg_desktop.ui.papers.second_look import SecondLook
from tests.gui.conftest import Opens
from tests.gui.gallery import HIGH, WIDE, Gallery, Look
from tests.gui.paper_hands import HIDDEN, case_of, choose, office_with, press, preview_of, room_of


def test_every_page_about_paper_has_room_for_its_words(
    opens: Opens, tmp_path: Path, look: Look
) -> None:
    gallery = Gallery(look)
    office = office_with(opens, tmp_path / "kluis", case_of(*HIDDEN), look.language)
    window = office.window
    window.resize(WIDE, HIGH)
    press(office, "Ctrl+P")
    room = room_of(office)
    gallery.look_at("paper-reader", window)
    room.readers.choose.otherwise.set_open(True)
    choose(office, "Tobias")
    gallery.look_at("paper-reader-father", window)
    room.readers.look.click()
    office.settle()
    preview = preview_of(office)
    gallery.look_at("paper-preview", window)
    preview.show_side("withheld")
    for fold in preview.panel.folds[:2]:
        fold.set_open(True)
    preview.look_for()
    preview.tools.line.setText("rust")
    office.settle()
    gallery.look_at("paper-withheld", window)
    preview.print.click()
    office.settle()
    dialog = window.findChild(SecondLook)
    assert dialog is not None
    dialog.at_home.buttons()[1].click()
    gallery.look_at("paper-second-look", dialog)
    dialog.close()
    prepared = preview.prepared
    assert prepared is not None
    assert office.desk.session is not None
    office.supplies.papers().enter(office.desk.session, prepared, PaperWay.PRINTED)
    room.go_back()
    room.show_register()
    gallery.look_at("paper-register", window)
    room.go_back()
    room.show_batch()
    batch = room.page
    assert isinstance(batch, BatchPage)
    batch.readers.buttons()[0].click()
    batch.readers.buttons()[2].click()
    gallery.look_at("paper-batch", window)
    assert gallery.wrong == []
