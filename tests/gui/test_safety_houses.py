"""The houses of a child: its words, a photo instead, and shown to whom the child says."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from mpg_desktop.content.practice import practice_family
from mpg_desktop.domain.house_records import House, HouseOf, Stroke
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Attachment
from mpg_desktop.ui.conditions.turned import Turned
from mpg_desktop.ui.pages.preview import Preview
from mpg_desktop.ui.safety.safety_map import HOUSES, WORRIES
from tests.gui.house_family import ANNA, FAMILY, LATE, LOT, RIA, SAM, TALL
from tests.gui.safety_stage import SafetyStage, card_of, draw, houses, texts
from tests.laid_open import TODAY, LaidOpen

LayOpen = Callable[..., LaidOpen]


# ---- words, photo, days ------------------------------------------------------------------


def test_exact_words_are_enough_without_a_drawing(lay_open: LayOpen, safety: SafetyStage) -> None:
    laid = lay_open(FAMILY)
    card = card_of(safety.show(laid, HOUSES, TALL))
    QTest.keyClicks(card.words.text, "Ik hou van soep")
    (house,) = laid.case.all(House)
    assert (house.child, house.words) == (SAM.id, "Ik hou van soep")
    draw(card.paper, (200, 400), (300, 420))
    assert len(laid.case.all(House)) == 1


def test_a_photo_of_a_drawing_on_paper_stands_with_the_house(
    lay_open: LayOpen, safety: SafetyStage, tmp_path: Path
) -> None:
    laid = lay_open(FAMILY)
    page = safety.show(laid, HOUSES, TALL)
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
    lay_open: LayOpen, safety: SafetyStage, tmp_path: Path
) -> None:
    laid = lay_open(FAMILY)
    card = card_of(safety.show(laid, HOUSES, TALL))
    card.take_photo(tmp_path / "weg.png")
    laid.settle()
    assert "weg.png" in card.refusal.text()
    assert laid.case.all(House) == ()


def test_each_child_has_four_houses_and_a_new_one_leaves_the_old(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open(FAMILY)
    page = safety.show(laid, HOUSES, TALL)
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


def test_without_children_there_are_no_houses(lay_open: LayOpen, safety: SafetyStage) -> None:
    page = safety.show(lay_open((ANNA,)), HOUSES, TALL)
    assert houses(page).card is None
    assert "Vul eerst bij Intake in wie de kinderen zijn." in texts(page)


# ---- who may see it ----------------------------------------------------------------------


def test_nobody_sees_a_house_until_the_child_chooses(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open(FAMILY)
    page = safety.show(laid, HOUSES, TALL)
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
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    house = House(id=RecordId("h"), child=SAM.id, of=HouseOf.GOOD_THINGS, shared_with=(LATE.id,))
    laid = lay_open((*FAMILY, house))
    card = card_of(safety.show(laid, HOUSES, TALL))
    card.sharing.faces[ANNA.id].click()
    (house,) = laid.case.all(House)
    assert house.shared_with == (LATE.id, ANNA.id)


# ---- the whole screen --------------------------------------------------------------------


def test_the_child_gets_the_whole_screen_and_nothing_else(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open(FAMILY)
    page = safety.show(laid, HOUSES, TALL)
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
    turned.between.worker_button.click()
    houses(page)
    assert view.turned is None
    assert len(laid.case.all(Stroke)) == 1
    assert card_of(page).sharing.faces[RIA.id].isChecked()


def test_another_view_turns_the_laptop_back(lay_open: LayOpen, safety: SafetyStage) -> None:
    page = safety.show(lay_open(FAMILY), HOUSES, TALL)
    view = houses(page)
    view.turn.click()
    turned = view.turned
    assert turned is not None
    page.choose(WORRIES)
    assert not turned.isVisible()


def test_a_house_and_a_stroke_can_be_gone_to(
    lay_open: LayOpen, safety: SafetyStage, resources: Path
) -> None:
    case = practice_family(resources, TODAY, 1)
    laid = lay_open(case)
    page = safety.show(laid, HOUSES, TALL)
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
