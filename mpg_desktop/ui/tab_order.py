"""Puts the Tab key's stops in the order in which they are seen.

Qt appends what is made later, such as the body of a fold, at the end of the order.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from mpg_desktop.ui.held_layout import HeldLayout

HIDDEN_BY_US = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
"""What a widget that is hidden has only when somebody hid it."""


def put_in_order(*roots: QWidget) -> None:
    """Let Tab walk through what stands in these widgets, from first to last."""
    found = [stop for root in roots for stop in stops(root)]
    for one, other in pairwise(found):
        QWidget.setTabOrder(one, other)


def first_stop(root: QWidget) -> QWidget:
    """Return the first widget inside another at which the Tab key stops, else that one itself."""
    tab = Qt.FocusPolicy.TabFocus
    found = (each for each in stops(root) if each.isVisibleTo(root) and each.focusPolicy() & tab)
    return next(found, root)


def stops(widget: QWidget, *, seen: bool = False) -> Iterator[QWidget]:
    """Yield what can have the focus inside a widget, as its layout has it.

    With `seen` what was put away is left out. Qt hides a new widget too, until it has its place.
    """
    if seen and widget.isHidden() and widget.testAttribute(HIDDEN_BY_US):
        return
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        yield from _laid_out(layout, widget.findChildren(QWidget, options=direct), seen=seen)
    elif isinstance(widget, QScrollArea) and (inside := widget.widget()) is not None:
        yield from stops(inside, seen=seen)


def _laid_out(layout: QLayout, widgets: Sequence[QWidget], *, seen: bool) -> Iterator[QWidget]:
    """Yield the stops in a layout; `widgets` are those that may stand in it or further inside.

    Its items are not asked for, as `lay_in_order` tells.
    """
    if isinstance(layout, HeldLayout):
        for widget in layout.widgets():
            yield from stops(widget, seen=seen)
        return
    inner = [each for each in layout.children() if isinstance(each, QLayout)]
    parts: list[QWidget | QLayout] = [*widgets, *inner]
    placed = [(layout.indexOf(each), each) for each in parts]
    for _place, part in sorted((each for each in placed if each[0] >= 0), key=itemgetter(0)):
        if isinstance(part, QLayout):
            yield from _laid_out(part, widgets, seen=seen)
        else:
            yield from stops(part, seen=seen)
