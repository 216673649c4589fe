"""The houses of a child: drawn with mouse, finger and pen, and shown to whom the child says."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from mpg_desktop.content.practice import practice_family
from mpg_desktop.domain.house_records import House, HouseOf, Stroke
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Attachment, Circle, Organisation, Person, Role
from mpg_desktop.ui.conditions.turned import Turned
from mpg_desktop.ui.pages.preview import Preview
from mpg_desktop.ui.safety.crayons import ERASER, THICK
from mpg_desktop.ui.safety.drawing_paper import DrawingPaper
from mpg_desktop.ui.safety.house_card import HouseCard
from mpg_desktop.ui.safety.houses import Houses
from mpg_desktop.ui.safety_page import HOUSES, WORRIES, SafetyPage
from mpg_desktop.ui.tokens import CRAYONS, PAPER
from tests.laid_open import TODAY, LaidOpen

LayOpen = Callable[..., LaidOpen]
Shows = Callable[[LaidOpen], SafetyPage]

SAM = Person(id=RecordId("p1"), name="Sam", role=Role.CHILD)
LOT = Person(id=RecordId("p2"), name="Lot", role=Role.CHILD)
ANNA = Person(id=RecordId("p3"), name="Anna", role=Role.PARENT)
RIA = Person(id=RecordId("p4"), name="Ria", circle=Circle.NETWORK)
LATE = Person(id=RecordId("p5"), name="Wim", died_on=TODAY)
SCHOOL = Organisation(id=RecordId("o1"), name="De Wilg")
FAMILY = (SAM, LOT, ANNA, RIA, LATE, SCHOOL)


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Shows]:
    """Return what shows the houses of a family that lies open."""
    del qapp
    pages: list[SafetyPage] = []

    def make(laid: LaidOpen) -> SafetyPage:
        page = SafetyPage(laid.around.catalogue.forms["safety"], laid.around)
        page.resize(1000, 1600)
        page.show_session(laid.session)
        page.choose(HOUSES)
        page.show()
        page.activateWindow()
        assert QTest.qWaitForWindowActive(page)
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.leave()
        page.close()
        page.deleteLater()


def houses(page: SafetyPage) -> Houses:
    for _turn in range(4):
        QApplication.processEvents()
    assert isinstance(page.shown, Houses)
    return page.shown


def card_of(page: SafetyPage) -> HouseCard:
    found = houses(page).card
    assert found is not None
    return found


def spot(paper: DrawingPaper, x: float, y: float) -> QPoint:
    return paper.at(x, y).toPoint()


def draw(paper: DrawingPaper, *places: tuple[float, float]) -> None:
    """Draw through places of the paper with the mouse."""
    first, *rest = (spot(paper, x, y) for x, y in places)
    QTest.mousePress(paper, Qt.MouseButton.LeftButton, pos=first)
    for place in rest:
        QTest.mouseMove(paper, place)
    last = rest[-1] if rest else first
    QTest.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=last)
    QApplication.processEvents()


def texts(page: SafetyPage) -> list[str]:
    houses(page)
    return [each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page)]


# ---- drawing -----------------------------------------------------------------------------


def test_the_first_stroke_makes_the_house_and_is_on_the_disk_at_once(
    lay_open: LayOpen, show: Shows
) -> None:
    laid = lay_open(FAMILY)
    page = show(laid)
    card = card_of(page)
    assert laid.case.all(House) == ()
    card.crayons.buttons["red"].click()
    card.crayons.widths[THICK].click()
    draw(card.paper, (200, 400), (300, 420), (400, 600))
    (house,) = laid.case.all(House)
    (stroke,) = laid.case.all(Stroke)
    assert (house.child, house.of, house.day) == (SAM.id, HouseOf.GOOD_THINGS, TODAY)
    assert (stroke.house, stroke.colour, stroke.width) == (house.id, "red", THICK)
    assert abs(stroke.points[0] - 200) < 3
    assert abs(stroke.points[-1] - 600) < 3
    laid.worker.finish()  # no second is waited for
    kept: list[int] = []
    laid.desk.ask(lambda vault, _: len(vault.families.load(laid.family).all(Stroke)), kept.append)
    laid.settle()
    assert kept == [1]


def test_undo_takes_back_one_stroke_at_a_time(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(FAMILY)
    card = card_of(show(laid))
    assert not card.crayons.undo.isEnabled()
    draw(card.paper, (200, 400), (300, 420))
    draw(card.paper, (500, 400), (600, 420))
    card.crayons.undo.click()
    assert len(laid.case.all(Stroke)) == 1
    laid.session.undo()
    assert laid.case.all(Stroke) == ()
    laid.session.redo()
    assert len(laid.case.all(Stroke)) == 1


def test_the_way_back_of_the_child_takes_back_nothing_but_drawing(
    lay_open: LayOpen, show: Shows
) -> None:
    laid = lay_open(FAMILY)
    card = card_of(show(laid))
    draw(card.paper, (200, 400), (300, 420))
    QTest.keyClicks(card.words.text, "Dit is oma.")
    assert not card.crayons.undo.isEnabled()
    card.crayons.back.emit()
    (house,) = laid.case.all(House)
    assert house.words == "Dit is oma."
    assert len(laid.case.all(Stroke)) == 1


def test_the_eraser_takes_whole_strokes_and_draws_nothing(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(FAMILY)
    card = card_of(show(laid))
    draw(card.paper, (200, 400), (300, 420))
    draw(card.paper, (200, 600), (300, 600))
    card.crayons.buttons[ERASER].click()
    draw(card.paper, (240, 300), (250, 405), (255, 440))
    (left,) = laid.case.all(Stroke)
    assert left.points[1] > 550
    card.crayons.undo.click()
    assert len(laid.case.all(Stroke)) == 2


def test_a_stroke_over_the_edge_is_kept_and_said(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(FAMILY)
    page = show(laid)
    card = card_of(page)
    draw(card.paper, (500, 600), (500, 760))
    said = "Deze lijn ging over de rand. Wat op het papier staat, is bewaard."
    assert said in texts(page)
    (stroke,) = laid.case.all(Stroke)
    assert max(stroke.points) > 700
    draw(card.paper, (500, 600), (500, 500))
    assert said not in texts(page)


def test_a_dot_is_a_stroke_and_is_seen(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(FAMILY)
    card = card_of(show(laid))
    card.crayons.buttons["blue"].click()
    card.crayons.widths[THICK].click()
    draw(card.paper, (300, 400))
    (stroke,) = laid.case.all(Stroke)
    assert len(stroke.points) == 2
    picture = card.paper.grab().toImage()
    assert picture.pixelColor(spot(card.paper, 300, 400)).name() == CRAYONS["blue"].lower()
    assert picture.pixelColor(spot(card.paper, 700, 450)).name() == PAPER.lower()


def test_other_mouse_buttons_draw_nothing(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(FAMILY)
    paper = card_of(show(laid)).paper
    QTest.mousePress(paper, Qt.MouseButton.RightButton, pos=spot(paper, 200, 400))
    QTest.mouseMove(paper, spot(paper, 300, 400))
    QTest.mouseRelease(paper, Qt.MouseButton.RightButton, pos=spot(paper, 300, 400))
    assert laid.case.all(Stroke) == ()


def test_a_finger_draws_one_stroke(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(FAMILY)
    paper = card_of(show(laid)).paper
    touch = QTest.touchEvent(paper, QTest.createTouchDevice(), autoCommit=False)
    touch.press(0, spot(paper, 200, 100), paper)
    touch.commit()
    for place in ((300, 160), (400, 250)):
        touch.move(0, spot(paper, *place), paper)
        touch.commit()
    touch.release(0, spot(paper, 400, 250), paper)
    touch.commit()
    QApplication.processEvents()
    (stroke,) = laid.case.all(Stroke)
    assert abs(stroke.points[0] - 200) < 3
    assert abs(stroke.points[-1] - 250) < 3


PEN = QPointingDevice.PointerType.Pen
OTHER_END = QPointingDevice.PointerType.Eraser


def pen(paper: DrawingPaper, kind: QPointingDevice.PointerType, *places: QPointF) -> None:
    """Move a pen, or its other end, over the paper."""
    device = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        kind,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        1,
    )
    what = (QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease)
    for sort, place in zip(what, (*places, places[-1]), strict=True):
        up = sort is QEvent.Type.TabletRelease
        held = Qt.MouseButton.NoButton if up else Qt.MouseButton.LeftButton
        event = QTabletEvent(
            sort,
            device,
            place,
            QPointF(paper.mapToGlobal(place)),
            0.0 if up else 0.6,
            0.0,
            0.0,
            0.0,
            0.0,
            0.0,
            Qt.KeyboardModifier.NoModifier,
            Qt.MouseButton.LeftButton,
            held,
        )
        QApplication.sendEvent(paper, event)


def test_a_pen_draws_and_its_other_end_rubs_out(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(FAMILY)
    paper = card_of(show(laid)).paper
    pen(paper, PEN, paper.at(200, 400), paper.at(400, 400))
    assert len(laid.case.all(Stroke)) == 1
    pen(paper, OTHER_END, paper.at(300, 300), paper.at(300, 402))
    assert laid.case.all(Stroke) == ()
    pen(paper, PEN, paper.at(200, 400), paper.at(400, 400))
    assert len(laid.case.all(Stroke)) == 1


def test_what_is_drawn_is_told_in_words(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(FAMILY)
    card = card_of(show(laid))
    assert card.paper.accessibleDescription() == "Er is nog niets getekend."
    assert card.paper.accessibleName() == "Tekenpapier: Huis van de goede dingen"
    draw(card.paper, (200, 400), (300, 420))
    card.crayons.buttons["green"].click()
    draw(card.paper, (200, 500), (300, 520))
    words = "Op het papier staan 2 lijnen. Kleuren: Zwart, Groen."
    assert card.paper.accessibleDescription() == words


# ---- words, photo, days ------------------------------------------------------------------


def test_exact_words_are_enough_without_a_drawing(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(FAMILY)
    card = card_of(show(laid))
    QTest.keyClicks(card.words.text, "Ik hou van soep")
    (house,) = laid.case.all(House)
    assert (house.child, house.words) == (SAM.id, "Ik hou van soep")
    draw(card.paper, (200, 400), (300, 420))
    assert len(laid.case.all(House)) == 1


def test_a_photo_of_a_drawing_on_paper_stands_with_the_house(
    lay_open: LayOpen, show: Shows, tmp_path: Path
) -> None:
    laid = lay_open(FAMILY)
    page = show(laid)
    card = card_of(page)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    path = tmp_path / "tekening.png"
    assert image.save(str(path))
    card.photo.click()
    dialog = card.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()
    laid.settle()
    (house,) = laid.case.all(House)
    (photo,) = laid.case.all(Attachment)
    assert house.photo == photo.id
    assert card.findChild(Preview) is not None
    assert not card.no_photo.isHidden()
    card.no_photo.click()
    (house,) = laid.case.all(House)
    assert house.photo is None
    laid.session.undo()
    (house,) = laid.case.all(House)
    assert house.photo == photo.id


def test_a_photo_that_cannot_be_read_is_said(
    lay_open: LayOpen, show: Shows, tmp_path: Path
) -> None:
    laid = lay_open(FAMILY)
    card = card_of(show(laid))
    card.take_photo(tmp_path / "weg.png")
    laid.settle()
    assert "weg.png" in card.refusal.text()
    assert laid.case.all(House) == ()


def test_each_child_has_four_houses_and_a_new_one_leaves_the_old(
    lay_open: LayOpen, show: Shows
) -> None:
    laid = lay_open(FAMILY)
    page = show(laid)
    view = houses(page)
    assert [each.text() for each in view.houses.buttons.values()] == [
        "Huis van de goede dingen",
        "Huis van de zorgen",
        "Huis van de dromen",
        "Veilig huis",
    ]
    view.children_.buttons[LOT.id].click()
    view.houses.buttons["worries"].click()
    draw(card_of(page).paper, (200, 400), (300, 420))
    (first,) = laid.case.all(House)
    assert (first.child, first.of) == (LOT.id, HouseOf.WORRIES)
    assert view.days.isHidden()
    view.another.click()
    draw(card_of(page).paper, (500, 400), (600, 420))
    assert len(laid.case.all(House)) == 2
    houses(page)
    assert not view.days.isHidden()
    view.days.buttons[first.id].click()
    assert card_of(page).house == first.id


def test_without_children_there_are_no_houses(lay_open: LayOpen, show: Shows) -> None:
    page = show(lay_open((ANNA,)))
    assert houses(page).card is None
    assert "Vul eerst bij Intake in wie de kinderen zijn." in texts(page)


# ---- who may see it ----------------------------------------------------------------------


def test_nobody_sees_a_house_until_the_child_chooses(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(FAMILY)
    page = show(laid)
    card = card_of(page)
    assert "Nu mag niemand dit zien. Alleen u." in texts(page)
    names = [each.text() for each in card.sharing.faces.values()]
    assert names == ["Lot", "Anna", "Ria", "De Wilg"]
    card.sharing.faces[RIA.id].click()
    (house,) = laid.case.all(House)
    assert (house.shared_with, house.asked_on) == ((RIA.id,), TODAY)
    assert "Dit mogen zien: Ria. Gevraagd op 23 november 2026." in texts(page)
    card.sharing.faces[RIA.id].click()
    (house,) = laid.case.all(House)
    assert house.shared_with == ()
    said = [each for each in texts(page) if each.startswith("Nu mag niemand dit zien.")]
    assert said == ["Nu mag niemand dit zien. Alleen u. Gevraagd op 23 november 2026."]


def test_whoever_was_chosen_once_stays_chosen_when_gone_from_the_list(
    lay_open: LayOpen, show: Shows
) -> None:
    house = House(id=RecordId("h"), child=SAM.id, of=HouseOf.GOOD_THINGS, shared_with=(LATE.id,))
    laid = lay_open((*FAMILY, house))
    card = card_of(show(laid))
    card.sharing.faces[ANNA.id].click()
    (house,) = laid.case.all(House)
    assert house.shared_with == (LATE.id, ANNA.id)


# ---- the whole screen --------------------------------------------------------------------


def test_the_child_gets_the_whole_screen_and_nothing_else(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(FAMILY)
    page = show(laid)
    view = houses(page)
    view.turn.click()
    turned = view.turned
    assert isinstance(turned, Turned)
    calm = turned.card
    assert calm.photo.isHidden()
    assert [each.text() for each in turned.findChildren(QLabel)].count("Wie mag jouw huis zien?")
    assert turned.focusWidget() is calm.crayons.buttons["black"]
    draw(calm.paper, (200, 400), (300, 420))
    calm.sharing.faces[RIA.id].click()
    turned.done_button.click()
    houses(page)
    assert view.turned is None
    assert len(laid.case.all(Stroke)) == 1
    assert card_of(page).sharing.faces[RIA.id].isChecked()


def test_another_view_turns_the_laptop_back(lay_open: LayOpen, show: Shows) -> None:
    page = show(lay_open(FAMILY))
    view = houses(page)
    view.turn.click()
    turned = view.turned
    assert turned is not None
    page.choose(WORRIES)
    assert not turned.isVisible()


def test_a_house_and_a_stroke_can_be_gone_to(
    lay_open: LayOpen, show: Shows, resources: Path
) -> None:
    case = practice_family(resources, TODAY, 1)
    laid = lay_open(case)
    page = show(laid)
    for house in case.all(House):
        assert page.reveal(house.id, "words")
        card = card_of(page)
        assert (card.house, card.of) == (house.id, house.of)
        assert card.words.isAncestorOf(QApplication.focusWidget() or page)
    for stroke in case.all(Stroke):
        assert page.reveal(stroke.id, "")
        assert card_of(page).house == stroke.house
    assert laid.case == case
    assert laid.session.undoes is None
