"""The viewport of a list or a scrolled page, made here, so that Python knows it already.

Qt makes one by itself. When PySide 6.11 is asked for that one, it finds a plain widget that it does
not know, and goes through all kinds of widgets to learn which of them it is: it makes a type and
every enumeration of each, from QWizard to QStyle, which takes a megabyte and 20 ms.
"""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget


def own_viewport(area: QAbstractScrollArea) -> None:
    """Give it one, to be called before anything is put in it; it looks like the one of Qt."""
    made = QWidget()
    plain = isinstance(area, QScrollArea)
    made.setBackgroundRole(QPalette.ColorRole.NoRole if plain else QPalette.ColorRole.Base)
    made.setAutoFillBackground(True)
    area.setViewport(made)
