"""A symbol on a button with words keeps its distance from them, in every size of text."""

from PySide6.QtGui import QImage

from mpg_desktop.ui.parts import Tool, button
from mpg_desktop.ui.theme import ICON_EDGE, Theme


def empty_columns(image: QImage) -> tuple[int, int]:
    """Return how many columns of pixels stay empty on the left and on the right."""
    wide, high = image.width(), image.height()
    inked = [x for x in range(wide) if any(image.pixelColor(x, y).alpha() > 0 for y in range(high))]
    return inked[0], wide - 1 - inked[-1]


def test_a_symbol_stands_clear_of_the_words_and_alone_it_fills_its_place(theme: Theme) -> None:
    tool = Tool()
    theme.dress(tool, "printer")
    beside = button("Afdrukken", theme=theme, icon="printer")
    for size in (80, 100, 200):
        theme.set_text_size(size)
        room = theme.px(ICON_EDGE)
        clear = [
            empty_columns(each.icon().pixmap(each.iconSize()).toImage()) for each in (tool, beside)
        ]
        assert clear[1] == (clear[0][0] + room, clear[0][1] + room)
