"""The drawing of a house: with mouse, finger and pen, kept and undone stroke by stroke."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mpg_desktop.domain.crayons import CRAYONS
from mpg_desktop.domain.house_records import House, HouseOf, Stroke
from mpg_desktop.ui.safety.crayons import ERASER, THICK
from mpg_desktop.ui.safety.drawing_paper import DrawingPaper
from mpg_desktop.ui.safety.safety_map import HOUSES
from mpg_desktop.ui.tokens import PAPER
from tests.gui.house_family import FAMILY, SAM, TALL
from tests.gui.safety_stage import SafetyStage, card_of, draw, spot, texts
from tests.laid_open import TODAY, LaidOpen

LayOpen = Callable[..., LaidOpen]


# ---- drawing -----------------------------------------------------------------------------


def test_the_first_stroke_makes_the_house_and_is_on_the_disk_at_once(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open(FAMILY)
    page = safety.show(laid, HOUSES, TALL)
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


def test_undo_takes_back_one_stroke_at_a_time(lay_open: LayOpen, safety: SafetyStage) -> None:
    laid = lay_open(FAMILY)
    card = card_of(safety.show(laid, HOUSES, TALL))
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
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open(FAMILY)
    card = card_of(safety.show(laid, HOUSES, TALL))
    draw(card.paper, (200, 400), (300, 420))
    QTest.keyClicks(card.words.text, "Dit is oma.")
    assert not card.crayons.undo.isEnabled()
    card.crayons.back.emit()
    (house,) = laid.case.all(House)
    assert house.words == "Dit is oma."
    assert len(laid.case.all(Stroke)) == 1


def test_the_eraser_takes_whole_strokes_and_draws_nothing(
    lay_open: LayOpen, safety: SafetyStage
) -> None:
    laid = lay_open(FAMILY)
    card = card_of(safety.show(laid, HOUSES, TALL))
    draw(card.paper, (200, 400), (300, 420))
    draw(card.paper, (200, 600), (300, 600))
    card.crayons.buttons[ERASER].click()
    draw(card.paper, (240, 300), (250, 405), (255, 440))
    (left,) = laid.case.all(Stroke)
    assert left.points[1] > 550
    card.crayons.undo.click()
    assert len(laid.case.all(Stroke)) == 2


def test_a_stroke_over_the_edge_is_kept_and_said(lay_open: LayOpen, safety: SafetyStage) -> None:
    laid = lay_open(FAMILY)
    page = safety.show(laid, HOUSES, TALL)
    card = card_of(page)
    draw(card.paper, (500, 600), (500, 760))
    said = "Deze lijn ging over de rand. Wat op het papier staat, is bewaard."
    assert said in texts(page)
    (stroke,) = laid.case.all(Stroke)
    assert max(stroke.points) > 700
    draw(card.paper, (500, 600), (500, 500))
    assert said not in texts(page)


def test_a_dot_is_a_stroke_and_is_seen(lay_open: LayOpen, safety: SafetyStage) -> None:
    laid = lay_open(FAMILY)
    card = card_of(safety.show(laid, HOUSES, TALL))
    card.crayons.buttons["blue"].click()
    card.crayons.widths[THICK].click()
    draw(card.paper, (300, 400))
    (stroke,) = laid.case.all(Stroke)
    assert len(stroke.points) == 2
    picture = card.paper.grab().toImage()
    assert picture.pixelColor(spot(card.paper, 300, 400)).name() == CRAYONS["blue"].lower()
    assert picture.pixelColor(spot(card.paper, 700, 450)).name() == PAPER.lower()


def test_other_mouse_buttons_draw_nothing(lay_open: LayOpen, safety: SafetyStage) -> None:
    laid = lay_open(FAMILY)
    paper = card_of(safety.show(laid, HOUSES, TALL)).paper
    QTest.mousePress(paper, Qt.MouseButton.RightButton, pos=spot(paper, 200, 400))
    QTest.mouseMove(paper, spot(paper, 300, 400))
    QTest.mouseRelease(paper, Qt.MouseButton.RightButton, pos=spot(paper, 300, 400))
    assert laid.case.all(Stroke) == ()


def test_a_finger_draws_one_stroke(lay_open: LayOpen, safety: SafetyStage) -> None:
    laid = lay_open(FAMILY)
    paper = card_of(safety.show(laid, HOUSES, TALL)).paper
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


def test_a_pen_draws_and_its_other_end_rubs_out(lay_open: LayOpen, safety: SafetyStage) -> None:
    laid = lay_open(FAMILY)
    paper = card_of(safety.show(laid, HOUSES, TALL)).paper
    pen(paper, PEN, paper.at(200, 400), paper.at(400, 400))
    assert len(laid.case.all(Stroke)) == 1
    pen(paper, OTHER_END, paper.at(300, 300), paper.at(300, 402))
    assert laid.case.all(Stroke) == ()
    pen(paper, PEN, paper.at(200, 400), paper.at(400, 400))
    assert len(laid.case.all(Stroke)) == 1


def test_what_is_drawn_is_told_in_words(lay_open: LayOpen, safety: SafetyStage) -> None:
    laid = lay_open(FAMILY)
    card = card_of(safety.show(laid, HOUSES, TALL))
    assert card.paper.accessibleDescription() == "Er is nog niets getekend."
    assert card.paper.accessibleName() == "Tekenpapier: Huis van de goede dingen"
    draw(card.paper, (200, 400), (300, 420))
    card.crayons.buttons["green"].click()
    draw(card.paper, (200, 500), (300, 520))
    words = "Op het papier staan 2 lijnen. Kleuren: Zwart, Groen."
    assert card.paper.accessibleDescription() == words
