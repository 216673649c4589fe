"""Both columns beside a form keep their room for small letters, and get more for large ones."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mpg_desktop.ui.side import Side
from mpg_desktop.ui.theme import Theme
from tests.laid_open import LaidOpen


def test_small_letters_take_no_room_away(
    lay_open: Callable[[], LaidOpen], theme: Theme, qtbot: QtBot
) -> None:
    families = Side(theme)
    qtbot.addWidget(families)
    columns = families, lay_open().page.side
    widths = []
    for size in (80, 100, 140):
        theme.set_text_size(size)
        widths.append([each.width() for each in columns])
    assert widths[0] == widths[1]
    assert all(usual < large for usual, large in zip(widths[1], widths[2], strict=True))


@pytest.mark.parametrize("size", [80, 100, 140])
def test_the_list_stands_beside_the_cards_in_a_wide_window_too(
    lay_open: Callable[[], LaidOpen], theme: Theme, size: int
) -> None:
    theme.set_text_size(size)
    page = lay_open().page
    page.resize(theme.px(1900), theme.px(800))
    QApplication.processEvents()
    card = page.card("safety")
    right = card.mapTo(page, QPoint(card.width(), 0)).x()
    assert 0 < page.side.x() - right < theme.px(50)
    assert page.side.geometry().right() < page.width() - theme.px(300), "the rest is empty"


def test_the_wheel_scrolls_the_cards_from_beside_them(lay_open: Callable[[], LaidOpen]) -> None:
    page = lay_open().page
    page.resize(1900, 500)
    QApplication.processEvents()
    at = QPointF(1800, 100)
    down = QWheelEvent(
        *(at, page.mapToGlobal(at), QPoint(0, 0), QPoint(0, -120)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(page, down)
    assert page.scrolled() > 0
