"""Tells which part of a list or a scrolled page is in sight, without asking Qt for its viewport.

PySide 6.11 does not know the viewport, which Qt made: it goes through all kinds of widgets to learn
which of them it is, and makes a type and every enumeration of each, from QWizard to QStyle. That
takes a megabyte and 20 ms; `tests/e2e/test_types_of_qt.py` keeps watch.
"""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def sight(area: QAbstractScrollArea) -> QRect:
    """Return where in an area its contents are shown: what its frame and its bars leave."""
    found = area.contentsRect()
    down, across = area.verticalScrollBar(), area.horizontalScrollBar()
    if down.isVisibleTo(area):
        found.setWidth(found.width() - down.width())
        if area.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            found.translate(down.width(), 0)
    if across.isVisibleTo(area):
        found.setHeight(found.height() - across.height())
    return found


def settle(page: QWidget) -> None:
    """Let everything that is laid out in a page take its place now, the outer before the inner."""
    layout = page.layout()
    if layout is not None:
        layout.activate()
        for each in page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            settle(each)
