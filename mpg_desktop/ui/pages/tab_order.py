"""Puts the Tab key's stops in the order in which they are seen.

Qt appends what is made later, such as the body of a fold, at the end of the order.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def put_in_order(*roots: QWidget) -> None:
    """Let Tab walk through what stands in these widgets, from first to last."""
    stops = [stop for root in roots for stop in _stops(root)]
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def first_stop(root: QWidget) -> QWidget:
    """Return the first widget inside another at which the Tab key stops, else that one itself."""
    tab = Qt.FocusPolicy.TabFocus
    stops = (each for each in _stops(root) if each.isVisibleTo(root) and each.focusPolicy() & tab)
    return next(stops, root)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield what can have the focus inside a widget, as its layout has it."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)
    elif isinstance(widget, QScrollArea) and (inside := widget.widget()) is not None:
        yield from _stops(inside)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _stops(widget)
        elif (inner := item.layout()) is not None:
            yield from _laid_out(inner)
