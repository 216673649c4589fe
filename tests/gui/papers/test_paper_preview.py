"""The exact copy on the screen: pages, zoom and search by keyboard, and nothing that is hidden."""

from itertools import pairwise

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mpg_desktop.desk.tasks import Job
from mpg_desktop.domain.house_records import House, HouseOf
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Agreement
from mpg_desktop.domain.records import Family
from mpg_desktop.ui.papers.fitting_choice import FittingChoice
from mpg_desktop.ui.papers.leaf_view import LeafView
from mpg_desktop.ui.theme import Theme
from tests.gui.conftest import Office
from tests.gui.four_families import STEP, focused, type_in
from tests.gui.paper_hands import (
    HIDDEN_STREET,
    SEM,
    choose,
    look_at,
    press,
    preview_of,
    room_of,
)
from tests.laws.searched_pdf import everything_in, squeezed


def test_the_preview_shows_the_very_copy_with_its_number(office: Office) -> None:
    preview = look_at(office, "Sem")
    assert preview.prepared is not None
    assert (preview.title(), preview.prepared.order.number) == ("Intake", 1)
    assert "exemplaar 1" in preview.prepared.text
    assert "Sem Kanarie" in preview.prepared.text
    first = preview.view.sheets[0]
    picture = first.picture()
    assert picture is not None
    assert abs(picture.width() - first.width() * preview.devicePixelRatioF()) <= 1
    assert first.accessibleDescription() == preview.prepared.leaves[0].text
    assert focused() is preview.view


def test_zoom_and_pages_by_keyboard(office: Office) -> None:
    preview = look_at(office, "De hulpverlener")
    view = preview.view
    assert len(view.sheets) > 1
    press(office, "1")
    assert view.per_cent == 100
    press(office, "+")
    assert view.per_cent == 125
    press(office, "-", "-")
    assert view.per_cent == 80
    press(office, "End")
    assert view.page == len(view.sheets) - 1
    assert preview.thumbnails.currentRow() == view.page
    assert preview.tools.words()[1] == f"bladzijde {view.page + 1} van {len(view.sheets)}"
    press(office, "Home")
    assert view.page == 0
    press(office, "Right")
    assert view.page == 1
    press(office, "0")
    assert view.sheets[0].width() <= view.viewport().width()
    preview.thumbnails.setFocus()
    press(office, "Up")
    assert view.page == 0
    assert all(
        not preview.thumbnails.item(number).icon().isNull()
        for number in range(preview.thumbnails.count())
    )


def test_the_small_pages_stand_below_each_other(office: Office) -> None:
    preview = look_at(office, "De hulpverlener")
    small = preview.thumbnails
    assert small.count() > 1
    QApplication.processEvents()
    places = [small.visualItemRect(small.item(number)) for number in range(small.count())]
    assert all(place.height() > small.iconSize().height() for place in places)
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(places))


def test_a_page_out_of_sight_takes_no_memory(office: Office) -> None:
    preview = look_at(office, "De hulpverlener")
    view = preview.view
    press(office, "1", "+", "+", "+", "+", "End")
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    preview_of(office)
    assert view.sheets[-1].picture() is not None
    assert view.sheets[0].picture() is None


def test_a_page_that_just_fits_is_measured_once(office: Office, theme: Theme, qtbot: QtBot) -> None:
    """A bar that came and went would make it smaller and larger by turns, without end."""
    prepared = look_at(office, "Sem").prepared
    assert prepared is not None
    one = structs.replace(prepared, leaves=prepared.leaves[:1])
    view = LeafView(theme, lambda *_asked: Job())  # nothing is drawn: it is about places
    qtbot.addWidget(view)
    measured: list[int] = []
    view.zoomed.connect(measured.append)
    view.resize(360, 300)
    view.show()
    view.show_leaves(one)
    QApplication.processEvents()
    measured.clear()
    high = view.sheets[0].height()
    for height in range(high - 20, high + 60):
        view.resize(360, height)
        for _turn in range(3):
            QApplication.processEvents()
        assert len(measured) <= 2, height
        measured.clear()
    assert not view.verticalScrollBar().isVisible()


def test_search_marks_every_hit_and_walks_through_them(office: Office) -> None:
    preview = look_at(office, "De hulpverlener")
    press(office, "Ctrl+F")
    assert focused() is preview.tools.line
    type_in("kanarie")
    preview_of(office)
    found, _, _ = preview.tools.words()
    assert found.startswith("1 van ")
    count = int(found.rpartition(" ")[2])
    assert count > 3
    press(office, "F3")
    assert preview.tools.words()[0] == f"2 van {count}"
    press(office, "Shift+F3", "Shift+F3")
    assert preview.tools.words()[0] == f"{count} van {count}"
    QTest.keyClick(preview.tools.line, Qt.Key.Key_Return)
    assert preview.tools.words()[0] == f"1 van {count}"
    preview.tools.line.setText("zebrapad")
    office.settle()
    assert preview.tools.words()[0] == "niets gevonden"
    press(office, "F3")


def test_what_somebody_may_not_know_is_nowhere_in_what_is_shown(careful: Office) -> None:
    preview = look_at(careful, "Tobias")
    assert preview.prepared is not None
    assert squeezed(HIDDEN_STREET) not in everything_in(preview.prepared.paper.content)
    seen = [each.accessibleDescription() for each in preview.view.sheets]
    assert not any(HIDDEN_STREET in each for each in (*seen, preview.prepared.text))
    withheld = preview.prepared.paper.copy.withheld
    assert {each.record for each in withheld} >= {"house"}
    preview.look_for()
    type_in(HIDDEN_STREET)
    preview_of(careful)
    assert preview.tools.words()[0] == "niets gevonden"


def test_a_character_without_a_typeface_is_said_before_printing(office: Office) -> None:
    assert office.desk.session is not None
    office.desk.session.put(Family(name="Gezin 漢", first_sentence="Rust"), step=STEP)
    preview = look_at(office, "De hulpverlener")
    said = [each.text() for each in preview.panel.findChildren(QLabel)]
    assert any("漢 (U+6F22)" in each for each in said)


def test_an_edit_meanwhile_makes_the_copy_again(office: Office) -> None:
    preview = look_at(office, "De hulpverlener")
    assert preview.prepared is not None
    assert office.desk.session is not None
    office.desk.session.put(Family(name="Gezin Vink"), step=STEP)
    preview_of(office)
    assert "Gezin Vink" in preview.prepared.text


def test_what_does_not_fit_on_one_sheet_is_asked_about(office: Office) -> None:
    assert office.desk.session is not None
    agreed = [
        Agreement(id=RecordId(f"a{number}"), text=f"Afspraak nummer {number} van ons allemaal.")
        for number in range(8)
    ]
    office.desk.session.put(*agreed, step=STEP)
    press(office, "Ctrl+P")
    choose(office, "Anna")
    room_of(office).readers.choose.documents.buttons["fridge"].click()
    room_of(office).readers.look.click()
    preview = preview_of(office)
    assert preview.prepared is not None
    choice = preview.prepared.paper.choice
    assert choice is not None
    assert choice.proposed
    asked = preview.panel.findChild(FittingChoice)
    assert asked is not None
    assert set(asked.pieces.value()) == choice.left_out
    gone = asked.pieces.buttons()[-1]
    gone.click()
    preview_of(office)
    fitted = preview.prepared.paper.choice
    assert fitted is not None
    assert asked.pieces.keys[-1] in fitted.left_out
    assert len(preview.prepared.leaves) == 1


def test_a_paper_with_nothing_for_its_reader_says_so_before_printing(office: Office) -> None:
    assert office.desk.session is not None
    press(office, "Ctrl+P")
    choose(office, "Sem")
    room_of(office).readers.choose.documents.buttons["houses"].click()
    room_of(office).readers.look.click()
    preview = preview_of(office)
    told = "Voor deze lezer staat hier niets. Dit papier hoeft u niet te printen."
    assert preview.way_out.words() == told
    assert preview.way_out.print.isEnabled(), "it is said, and left to the worker"
    house = House(id=RecordId("hut"), child=SEM, of=HouseOf.DREAMS, words="Een boomhut.")
    office.desk.session.put(house, step=STEP)
    preview_of(office)
    assert preview.way_out.words() == ""


@pytest.mark.parametrize(("size", "beside"), [(100, True), (140, True), (200, False)])
def test_large_letters_get_a_paper_that_can_be_read(
    office: Office, theme: Theme, size: int, *, beside: bool
) -> None:
    theme.set_text_size(size)
    office.window.setMinimumSize(1366, 740)
    office.window.resize(1366, 740)
    preview = look_at(office, "De hulpverlener")
    office.settle()
    assert preview.panel.isVisible() is beside
    assert preview.view.width() >= theme.px(380)


def test_nothing_is_drawn_where_two_scroll_bars_meet(office: Office) -> None:
    preview = look_at(office, "De hulpverlener")
    view = preview.view
    view.zoom_to(4.0)
    preview_of(office)
    assert view.horizontalScrollBar().isVisible()
    image = view.grab().toImage()
    side = view.verticalScrollBar().width()
    right, below = image.width() - 1, image.height() - 1
    corner = {
        image.pixel(right - across, below - down) for across in range(side) for down in range(side)
    }
    assert len(corner) == 1
