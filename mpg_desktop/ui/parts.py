"""The small pieces of which every page is built: labels, cards, buttons and lines."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES
from mpg_desktop.ui.wrapped import Wrapped

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

_LONG_WORD = re.compile(r"\S{33,}")
_PIECE = re.compile(r"\S{8}(?=\S)")
_DAY_IN_FULL = re.compile(r"\b(\d{1,2}) ([^\W\d_]+) (?=\d{4}\b)")
_COUNT = re.compile(r"\b(\d+) (?=[^\W\d_])")


def unbroken(text: str) -> str:
    """Return a text of which no line begins with the dot that parts two pieces, or breaks a day."""
    together = _DAY_IN_FULL.sub("\\1\u00a0\\2\u00a0", text)
    return together.replace("  ·", "\u00a0\u00a0·")


def counted(text: str) -> str:
    """Return a text of which no line ends with a number that belongs to the word behind it."""
    return _COUNT.sub("\\1\u00a0", text)


def parted(text: str) -> str:
    """Return a text in which a word of many letters may be parted at the end of a line.

    A label is as wide as its longest word, and takes the window with it.
    """
    return _LONG_WORD.sub(lambda word: _PIECE.sub("\\g<0>\u200b", word[0]), text)


def label_of(text: str, part: str = "") -> QLabel:
    """Return a label that wraps and takes its text literally; `part` is its place in the sheet."""
    label = Wrapped(text)
    if part:
        label.setProperty("part", part)
    return label


def shown(widget: QWidget, visible: bool) -> None:  # noqa: FBT001 - as QWidget.setVisible
    """Show or hide a widget that has a parent; one without would become a window of its own."""
    if widget.parent() is not None or not visible:
        widget.setVisible(visible)


def frame_of(part: str) -> QFrame:
    """Return an empty frame with a place in the style sheet."""
    frame = QFrame()
    frame.setProperty("part", part)
    return frame


def card(heading: str = "", intro: str = "") -> tuple[QFrame, QVBoxLayout]:
    """Return a card and the column inside it, with its heading and a line under it."""
    frame = frame_of("card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(SIZES.card, SIZES.card, SIZES.card, SIZES.card)
    column.setSpacing(SIZES.room)
    if heading:
        top = QVBoxLayout()
        top.setSpacing(SIZES.hair)
        top.addWidget(label_of(heading, "heading"))
        if intro:
            top.addWidget(label_of(intro, "help"))
        column.addLayout(top)
    return frame, column


class Press(QPushButton):
    """A push button that Enter presses as well as the space bar, in windows and in dialogs.

    Qt leaves Enter to the desktop; where that does not care, a dialog would press another button.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Press it."""
        if not pressed(self, event):
            super().keyPressEvent(event)


class Tool(QToolButton):
    """A small button with a symbol; Enter presses it, as it does every other button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Press it."""
        if not pressed(self, event):
            super().keyPressEvent(event)


def pressed(made: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button when the key is Enter, once for each touch; return whether it was."""
    is_enter = event.key() in ENTER
    if is_enter and not event.isAutoRepeat():
        made.click()
    return is_enter


def button(text: str, part: str = "", *, theme: Theme | None = None, icon: str = "") -> QPushButton:
    """Return a push button; `part` is "primary", "link", "quiet" or nothing."""
    made = Press(text)
    tone = "text2"
    if part:
        made.setProperty("part", part)
        tone = {"primary": "on_accent", "link": "accent", "danger": "surface"}.get(part, tone)
    if theme is not None and icon:
        theme.dress(made, icon, tone)
    made.setAutoDefault(False)
    return made


def scrolling(content: QWidget) -> QScrollArea:
    """Return what lets a page scroll up and down, and never sideways; Tab does not stop there."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def emptied(layout: QLayout) -> None:
    """Take all widgets out of a layout, and away."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def breakable(folder: Path) -> str:
    """Return a path that may break after each folder: it has no spaces to break at."""
    return str(folder).replace("/", "/\u200b").replace("\\", "\\\u200b")


def told_apart(offered: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return words with their labels; labels that are the same get a number behind them."""
    labels = [label for _, label in offered]
    numbers = [labels[: place + 1].count(label) for place, label in enumerate(labels)]
    return tuple(
        (word, f"{label} ({number})" if labels.count(label) > 1 else label)
        for (word, label), number in zip(offered, numbers, strict=True)
    )


def rule() -> QFrame:
    """Return a thin line between two parts."""
    line = frame_of("rule")
    line.setFixedHeight(1)
    return line


def upright() -> QFrame:
    """Return a thin line between two parts that stand beside each other."""
    line = frame_of("rule")
    line.setFixedWidth(1)
    return line
