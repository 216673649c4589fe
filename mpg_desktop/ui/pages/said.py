"""Sentences below each other; what must follow one stands close under it, smaller."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.sayings import Saying
from mpg_desktop.ui.pages.spoken import in_words
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.tokens import SIZES


def said(around: Surroundings, sayings: Iterable[Saying]) -> QWidget:
    """Return a column with each saying and all that must follow it."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SIZES.tight)
    for saying in sayings:
        text, *rest = in_words(around, (saying,))
        together = QVBoxLayout()
        together.setSpacing(2)
        together.addWidget(label_of(text))
        for each in rest:
            together.addWidget(label_of(each, "small"))
        column.addLayout(together)
    return part
