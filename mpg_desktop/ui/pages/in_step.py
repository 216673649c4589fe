"""Keeps the widgets of a column in step with a list: one for each, in its order, made once."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QWidget

K = TypeVar("K", bound=Hashable)
W = TypeVar("W", bound=QWidget)


def in_step(
    column: QBoxLayout, kept: Mapping[K, W], wanted: Iterable[K], make: Callable[[K], W]
) -> dict[K, W]:
    """Return the widget of each of `wanted`, laid in the column; those of others go away."""
    now = {each: kept[each] if each in kept else make(each) for each in wanted}
    for gone in kept.keys() - now.keys():
        column.removeWidget(kept[gone])
        kept[gone].hide()
        kept[gone].deleteLater()
    lay_in_order(column, now.values())
    return now


def lay_in_order(column: QBoxLayout, widgets: Iterable[QWidget]) -> None:
    """Let a column begin with these widgets; what stands right is not moved.

    A layout is never asked for its items (`itemAt`): PySide would go on believing in an item after
    its widget was taken away, and take whatever comes to lie in its place in memory for it.
    """
    for place, widget in enumerate(widgets):
        if column.indexOf(widget) != place:
            column.insertWidget(place, widget)
