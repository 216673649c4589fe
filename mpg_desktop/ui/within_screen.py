"""Windows and dialogs that come up wholly on the screen, however large the text is."""

from PySide6.QtWidgets import QWidget

ASIDE = 16
"""Pixels that a desktop draws on both sides of a window, at most."""

ABOVE = 48
"""Pixels for the bar with its title, and the edge below."""


def resize_within(window: QWidget, wide: int, high: int) -> None:
    """Give a window or dialog its size, or what the screen has room for."""
    room = (window.parentWidget() or window).screen().availableGeometry()
    window.resize(min(wide, room.width() - ASIDE), min(high, room.height() - ABOVE))
