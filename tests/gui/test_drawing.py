"""The drawings of a family: moved by keyboard, undone, told in words, and never cut at an edge."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from mpg_desktop.content.practice import practice_family
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.picture import Outline, Point, Symbol, frame
from mpg_desktop.domain.records import (
    Bond,
    Drawing,
    Kinship,
    Organisation,
    Person,
    Placement,
    Role,
    Strength,
    Support,
)
from mpg_desktop.ui.pages.drawing_words import captions
from mpg_desktop.ui.pages.drawings import HEIGHT, DrawingPanel, Drawings
from mpg_desktop.ui.pages.form_map import spots
from mpg_desktop.ui.picture_view import PictureView
from mpg_desktop.ui.theme import Theme
from tests.laid_open import TODAY, LaidOpen

LayOpen = Callable[..., LaidOpen]

ANNA = Person(id=RecordId("p1"), name="Anna", role=Role.PARENT)
BEN = Person(id=RecordId("p2"), name="Ben", role=Role.PARENT)
SAM = Person(id=RecordId("p3"), name="Sam", role=Role.CHILD, birth_date=date(2017, 3, 9))
TIES = (
    Kinship(id=RecordId("k1"), one=ANNA.id, other=BEN.id, bond=Bond.DIVORCED),
    Kinship(id=RecordId("k2"), one=ANNA.id, other=SAM.id, bond=Bond.PARENT),
    Kinship(id=RecordId("k3"), one=BEN.id, other=SAM.id, bond=Bond.PARENT),
)
SCHOOL = Organisation(id=RecordId("o1"), name="De Regenboog")
STRONG = Support(id=RecordId("s1"), one=SAM.id, other=SCHOOL.id, strength=Strength.STRONG)
BROKEN = Support(id=RecordId("s2"), one=SAM.id, other=BEN.id, strength=Strength.BROKEN)


def panel(laid: LaidOpen, drawing: Drawing) -> DrawingPanel:
    """Unfold a drawing and return it."""
    drawings = laid.page.card("people").findChild(Drawings)
    assert isinstance(drawings, Drawings)
    fold = drawings.genogram if drawing is Drawing.GENOGRAM else drawings.ecogram
    fold.set_open(is_open=True)
    QApplication.processEvents()
    assert isinstance(fold.body, DrawingPanel)
    return fold.body


def test_somebody_is_moved_by_keyboard_and_put_back(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA, BEN, SAM, *TIES])
    drawn = panel(laid, Drawing.GENOGRAM)
    drawn.view.setFocus()
    assert not drawn.arrange.isEnabled()
    QTest.keyClick(drawn.view, Qt.Key.Key_Space)
    assert drawn.view.chosen == ANNA.id
    for _press in range(3):
        QTest.keyClick(drawn.view, Qt.Key.Key_Right)
    (place,) = laid.case.all(Placement)
    assert (place.drawing, place.about) == (Drawing.GENOGRAM, ANNA.id)
    laid.session.undo()
    assert laid.case.all(Placement) == (), "many presses are one step"
    laid.session.redo()
    assert laid.case.all(Placement) == (place,)
    drawn.arrange.click()
    assert laid.case.all(Placement) == ()
    laid.session.undo()
    assert laid.case.all(Placement) == (place,)


def test_somebody_is_dragged(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA])
    drawn = panel(laid, Drawing.GENOGRAM)
    at = drawn.view.place_of(ANNA.id)
    assert at is not None
    QTest.mousePress(drawn.view, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(drawn.view, at + QPoint(40, 30))
    QTest.mouseRelease(drawn.view, Qt.MouseButton.LeftButton, pos=at + QPoint(40, 30))
    (place,) = laid.case.all(Placement)
    assert place.about == ANNA.id
    assert place.x > 0


def test_the_familys_face_shows_no_marks(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA, BEN, SAM, SCHOOL, *TIES, STRONG, BROKEN])
    genogram, ecogram = panel(laid, Drawing.GENOGRAM), panel(laid, Drawing.ECOGRAM)
    assert "Anna is gescheiden van Ben." in genogram.words.text()
    assert "Verbroken" in ecogram.words.text()
    for drawn in (genogram, ecogram):
        drawn.face.buttons()[1].click()
    assert "gescheiden" not in genogram.words.text()
    assert "Anna is ouder van Sam." in genogram.words.text()
    assert "Verbroken" not in ecogram.words.text()
    assert "Sam en De Regenboog: Sterk" in ecogram.words.text()
    assert ecogram.view.accessibleDescription() == " ".join(ecogram.words.text().split("\n"))
    assert laid.session.undoes is None


def test_signs_are_explained_as_far_as_they_are_drawn(lay_open: LayOpen, theme: Theme) -> None:
    laid = lay_open([ANNA, BEN, SAM, SCHOOL, *TIES, STRONG, BROKEN])
    genogram, ecogram = panel(laid, Drawing.GENOGRAM), panel(laid, Drawing.ECOGRAM)
    assert _explained(genogram) == [
        "Niet gezegd of anders",
        "Dubbele lijn: om dit kind gaat het",
        "Getrouwd, of getrouwd geweest",
        "Twee streepjes: gescheiden",
    ]
    assert _explained(ecogram) == ["Sterke band", "Geen contact meer", "Een organisatie"]
    genogram.legend.show()
    before = genogram.legend.grab().toImage()
    theme.set_text_size(200)
    QApplication.processEvents()
    after = genogram.legend.grab().toImage()
    assert after.height() > before.height()
    for drawn in (genogram, ecogram):
        drawn.face.buttons()[1].click()
    assert _explained(genogram) == ["Iemand, met de leeftijd", "Getrouwd, of getrouwd geweest"]
    assert _explained(ecogram) == ["Sterke band", "Een organisatie"]


def test_lines_grow_with_the_text(lay_open: LayOpen, theme: Theme) -> None:
    drawn = panel(lay_open([ANNA]), Drawing.GENOGRAM)
    widths = []
    for size in (100, 200):
        theme.set_text_size(size)
        QApplication.processEvents()
        image = drawn.view.grab().toImage()
        at = drawn.view.place_of(ANNA.id)
        assert at is not None
        row = [image.pixelColor(x, at.y()).lightness() for x in range(at.x())]
        widths.append(sum(each < 128 for each in row))
    assert widths[1] > widths[0] * 1.5


def _explained(drawn: DrawingPanel) -> list[str]:
    drawn.legend.show()
    QApplication.processEvents()
    labels = drawn.legend.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisibleTo(drawn.legend)]


def test_a_new_name_is_drawn_at_once(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA])
    drawn = panel(laid, Drawing.GENOGRAM)
    name = laid.field(ANNA.id, "name")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "belle")
    assert name.value() == "Annabelle"
    assert "Annabelle: Ouder." in drawn.words.text()


@pytest.mark.parametrize("size", [80, 100, 200])
@pytest.mark.parametrize("drawing", list(Drawing))
def test_nothing_is_cut_at_the_edges(
    lay_open: LayOpen, theme: Theme, resources: Path, drawing: Drawing, size: int
) -> None:
    theme.set_text_size(size)
    laid = lay_open(practice_family(resources, TODAY, 1))
    drawn = panel(laid, drawing)
    for steps in (0, 3, -5):
        drawn.view.zoom(steps)
        QApplication.processEvents()
        image = drawn.view.grab().toImage()
        ground = theme.colour("surface").rgb()
        assert {image.pixel(x, y) for x, y in _edges(image)} == {ground}, steps


@pytest.mark.parametrize("size", [100, 200])
def test_no_bar_stands_beside_a_picture_that_fits(
    lay_open: LayOpen, theme: Theme, resources: Path, size: int
) -> None:
    """A height that lags behind brings a bar, the bar another width, and so on for ever."""
    theme.set_text_size(size)
    laid = lay_open(practice_family(resources, TODAY, 1))
    drawn = panel(laid, Drawing.ECOGRAM)
    area = drawn.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    for steps, fits in ((3, False), (-5, True)):
        drawn.view.zoom(steps)
        QApplication.processEvents()
        assert area.verticalScrollBar().isVisible() is not fits
        needed = drawn.view.wanted_height(drawn.view.width())
        assert drawn.view.height() == max(needed, area.height() if fits else 0)


def test_names_in_any_script_are_drawn(lay_open: LayOpen) -> None:
    names = ["עדה בן־דוד", "مريم الحسن", "ሰላም ተስፋይ", "👩‍👧 Zoë-Maartje van der Wijngaarden-Ñandú"]
    people = [Person(id=RecordId(f"p{at}"), name=name) for at, name in enumerate(names)]
    laid = lay_open(people)
    drawn = panel(laid, Drawing.GENOGRAM)
    for name in names:
        assert name in drawn.words.text()
    image = drawn.view.grab().toImage()
    ground = laid.around.theme.colour("surface").rgb()
    assert {image.pixel(x, y) for x, y in _edges(image)} == {ground}


def test_a_long_name_goes_on_in_a_next_line(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA])
    drawn = panel(laid, Drawing.GENOGRAM)
    usual = _inked(drawn)
    longer = Person(id=ANNA.id, name="Annabel van der Rijn", role=Role.PARENT)
    laid.session.put(longer, step=Step("test.step"))
    QApplication.processEvents()
    assert _inked(drawn) > usual + 8


def _inked(drawn: DrawingPanel) -> int:
    """Return from the highest to the lowest line of pixels on which something is drawn."""
    image = drawn.view.grab().toImage()
    ground = image.pixel(0, 0)
    lines = [
        y
        for y in range(image.height())
        if any(image.pixel(x, y) != ground for x in range(0, image.width(), 2))
    ]
    return lines[-1] - lines[0]


def test_another_picture_gets_the_room_that_its_names_need(
    theme: Theme, qapp: QApplication
) -> None:
    del qapp
    view = PictureView(theme)
    needed = []
    for name in ("An", "Annabelle van der Wijngaarden", "An"):
        anna = Symbol(ANNA.id, Point(0, 0), Outline.CIRCLE, captions=(name,))
        view.show_picture(frame((), (anna,), 0.6), name)
        needed.append(view.wanted_height(200))
    assert needed[0] == needed[2] < needed[1]


def test_no_age_stands_with_the_dead(lay_open: LayOpen) -> None:
    gone = Person(id=ANNA.id, name="Anna", birth_date=date(1980, 1, 1), died_on=date(2020, 1, 1))
    laid = lay_open([gone, SAM])
    assert laid.page.sheet is not None
    said = captions(laid.page.sheet)
    assert said[gone.id].inside == ""
    assert said[SAM.id].inside == "9"


@pytest.mark.parametrize("drawing", list(Drawing))
def test_the_whole_family_is_in_sight_at_once(
    lay_open: LayOpen, theme: Theme, resources: Path, drawing: Drawing
) -> None:
    laid = lay_open(practice_family(resources, TODAY, 1))
    drawn = panel(laid, drawing)
    assert drawn.view.height() <= theme.px(HEIGHT)
    drawn.larger.click()
    QApplication.processEvents()
    assert drawn.view.height() > theme.px(HEIGHT)


def test_larger_and_smaller(lay_open: LayOpen, resources: Path) -> None:
    laid = lay_open(practice_family(resources, TODAY, 1))
    drawn = panel(laid, Drawing.GENOGRAM)
    usual = drawn.view.width()
    for _press in range(4):
        drawn.larger.click()
    QApplication.processEvents()
    assert drawn.view.width() > usual * 1.5
    for _press in range(4):
        drawn.smaller.click()
    QApplication.processEvents()
    assert abs(drawn.view.width() - usual) < 20, "but for the width of a scroll bar"


def _edges(image: QImage) -> list[tuple[int, int]]:
    wide, high = image.width() - 1, image.height() - 1
    across = [(x, y) for x in range(wide + 1) for y in (0, high)]
    return across + [(x, y) for y in range(high + 1) for x in (0, wide)]


def test_both_drawings_can_be_jumped_to(lay_open: LayOpen) -> None:
    laid = lay_open([ANNA, SAM, *TIES])
    found = spots(laid.around.catalogue.forms["intake"], laid.around, laid.case)
    ways = {each.words: each for each in found}
    ways["Stamboom (genogram)"].go(laid.page)
    assert QApplication.focusWidget() is panel(laid, Drawing.GENOGRAM).view
    ways["Tekening: wie steunt wie? (ecogram)"].go(laid.page)
    assert QApplication.focusWidget() is panel(laid, Drawing.ECOGRAM).view
