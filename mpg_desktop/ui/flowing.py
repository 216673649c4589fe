"""Parts of a page that take the width they are given, and do not work out which they would like."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QScrollArea, QWidget

WIDTH = 320
"""Pixels that a part says it would like: what it gets is what the page has."""


class Flowing:
    """A widget, from above to below as wide as there is room.

    Qt asks what stands in a column which width it would like, and then lays all of it out in that
    width, at every depth anew, to know a height that nobody uses: the column asks afterwards how
    high it is in the width that it gets.
    """

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a usual width; the height follows from the width that is given."""
        return QSize(WIDTH, 0)


class FlowingPage(Flowing, QWidget):
    """What holds such parts, likewise."""


class FlowingArea(Flowing, QScrollArea):
    """A page that scrolls, likewise."""
