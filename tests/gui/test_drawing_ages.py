"""What stands in a symbol of a drawing fits in it, or stands below the name."""

import pytest
from msgspec import structs
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.picture import Outline, Point, Symbol, frame
from mpg_desktop.ui.picture_room import (
    SMALLEST_INSIDE,
    SMALLEST_LETTERS,
    WIDEST_CAPTION,
    PictureRoom,
)
from mpg_desktop.ui.picture_view import PictureView
from mpg_desktop.ui.theme import Theme


def room_of(symbol: Symbol) -> PictureRoom:
    return PictureRoom(frame((), (symbol,), 0.6), QFont(), 1.0, WIDEST_CAPTION, None)


FATMA = Symbol(RecordId("p1"), Point(0, 0), Outline.CIRCLE, inside="±45", captions=("Fatma",))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("outline", [Outline.CIRCLE, Outline.SQUARE, Outline.DIAMOND])
@pytest.mark.parametrize("doubled", [False, True])
def test_an_age_fits_in_its_symbol_or_stands_below_the_name(
    outline: Outline, *, doubled: bool
) -> None:
    symbol = structs.replace(FATMA, outline=outline, doubled=doubled)
    room = room_of(symbol)
    names, ages = QFontMetricsF(QFont()), QFontMetricsF(room.inside_font)
    places = set()
    for unit in range(8, 120):
        share, lines = room.share_inside(symbol, unit), room.lines(symbol, names, unit)
        assert ages.horizontalAdvance("±45") * share < unit
        assert share == 0.0 or SMALLEST_INSIDE <= share <= 1.0
        assert lines == (["Fatma"] if share else ["Fatma", "±45"])
        places.add(bool(share))
    assert places == {False, True}
    assert room.share_inside(symbol, 120) == 1.0


@pytest.mark.usefixtures("qapp")
def test_less_fits_in_a_diamond_and_in_a_doubled_symbol() -> None:
    diamond = structs.replace(FATMA, outline=Outline.DIAMOND)
    least = [
        next(unit for unit in range(8, 120) if room_of(each).share_inside(each, unit))
        for each in (FATMA, structs.replace(FATMA, doubled=True), diamond)
    ]
    assert least == sorted({*least}), "each needs more room than the one before"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "symbol", [structs.replace(FATMA, crossed=True), structs.replace(FATMA, inside="")]
)
def test_nothing_stands_below_where_no_age_is_said(symbol: Symbol) -> None:
    room = room_of(symbol)
    assert room.share_inside(symbol, 50) == 0.0
    assert room.lines(symbol, QFontMetricsF(QFont()), 50) == ["Fatma"]


def test_a_smaller_picture_says_the_age_below_the_name(theme: Theme, qtbot: QtBot) -> None:
    lost = []
    for inside in ("±45", ""):
        view = PictureView(theme)
        qtbot.addWidget(view)
        symbol = structs.replace(FATMA, inside=inside)
        far = structs.replace(symbol, about=RecordId("p2"), at=Point(12, 0))
        view.show_picture(frame((), (symbol, far), 0.6), "Fatma")
        usual = view.wanted_height(400)
        view.zoom(-5)
        lost.append(usual - view.wanted_height(400))
    assert lost[0] < lost[1] - 8, "a line came below the name"


@pytest.mark.usefixtures("qapp")
def test_letters_become_smaller_with_the_picture_as_far_as_they_can_be_read() -> None:
    picture = frame((), (FATMA,), 0.6)
    usual = QFont().pointSizeF()
    for zoom, share in ((4.0, 1.0), (1.0, 1.0), (0.9, 0.9), (0.5, SMALLEST_LETTERS)):
        room = PictureRoom(picture, QFont(), 1.0, WIDEST_CAPTION, None, zoom=zoom)
        assert room.font.pointSizeF() == pytest.approx(usual * share)
        drawn = [room.share_inside(FATMA, unit) * share for unit in range(8, 120)]
        assert min(each for each in drawn if each) >= SMALLEST_INSIDE
