"""Both columns beside a form keep their room for small letters, and get more for large ones."""

from collections.abc import Callable

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
