"""Scrolls a page so far that one sees where one is."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from mpg_desktop.ui.sight import sight
from mpg_desktop.ui.tokens import SIZES

ROOM = SIZES.page * 2
"""Pixels that stay in sight around it: its label above, a sentence about it below."""


def bring_into_sight(area: QScrollArea, widget: QWidget, room: int = ROOM) -> None:
    """Show a part of a page as a whole; of one that is too tall, the place of the cursor.

    Qt alone would show no more of a text than the line of its cursor. What is not on the page needs
    no scrolling.
    """
    page = area.widget()
    if page is None or not page.isAncestorOf(widget):
        return
    place = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
    if place.height() + 2 * room <= sight(area).height():
        area.ensureVisible(place.left(), place.bottom() + 1, 0, room)
        area.ensureVisible(place.left(), place.top(), 0, room)
    else:
        area.ensureWidgetVisible(widget, 0, room)


def follow_focus(area: QScrollArea, widget: QWidget) -> None:
    """Keep in sight to where a key went on.

    Under a mouse that is pressed nothing moves: what is pressed there must still be there when the
    button goes up.
    """
    if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
        bring_into_sight(area, widget)
