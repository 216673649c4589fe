"""Shows that a drawing that is made smaller stays one that can be read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mpg_desktop.content.practice import practice_family
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.picture import Point, frame
from mpg_desktop.domain.records import Drawing
from mpg_desktop.ui.picture_view import PictureView
from mpg_desktop.ui.theme import Theme
from tests.gui.test_drawing_ages import FATMA
from tests.laid_open import TODAY, LaidOpen


def uncovered(view: PictureView) -> bool:
    """Tell whether each name in a picture lies beside every symbol, as it is drawn."""
    drawn = view._drawn()  # noqa: SLF001 - what is painted
    assert drawn is not None
    room, unit = drawn[0], drawn[1].unit
    boxes = {
        each.about: QRectF(
            *((each.at.x - each.size / 2) * unit, (each.at.y - each.size / 2) * unit),
            *(each.size * unit, each.size * unit),
        )
        for each in room.picture.symbols
    }
    return not any(
        name.intersects(box)
        for each in room.picture.symbols
        for _line, name in room.caption_boxes(each, unit)
        for about, box in boxes.items()
        if about != each.about
    )


@pytest.mark.parametrize("size", [80, 100, 140, 200])
def test_no_name_comes_over_a_symbol_however_small_the_picture(
    lay_open: Callable[..., LaidOpen], theme: Theme, resources: Path, size: int
) -> None:
    theme.set_text_size(size)
    laid = lay_open(practice_family(resources, TODAY, 1))
    laid.page.visit(Drawing.ECOGRAM)
    QApplication.processEvents()
    view = QApplication.focusWidget()
    assert isinstance(view, PictureView)
    heights = [view.wanted_height(view.width())]
    for _press in range(4):
        view.zoom(-1)
        assert uncovered(view)
        heights.append(view.wanted_height(view.width()))
    assert heights == sorted(heights, reverse=True)
    assert heights[-1] < heights[0], "it does become smaller"
    view.zoom(1)
    assert view.wanted_height(view.width()) > heights[-1], "the first step back is seen"


def test_a_picture_whose_names_lie_over_symbols_by_hand_is_made_smaller_all_the_same(
    theme: Theme, qtbot: QtBot
) -> None:
    view = PictureView(theme)
    qtbot.addWidget(view)
    below = structs.replace(FATMA, about=RecordId("p2"), at=Point(0, 0.9))
    view.show_picture(frame((), (FATMA, below), 0.6), "Fatma")
    assert not uncovered(view)
    usual = view.wanted_height(400)
    view.zoom(-5)
    assert view.wanted_height(400) < usual
