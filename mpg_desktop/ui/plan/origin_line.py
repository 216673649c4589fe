"""Below a goal: what it came from, in words for everybody at the table, and the way there."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QWidget

from mpg_desktop.domain.way_back import WayBack
from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import button, shown


class _OnOneLine(QLabel):
    """Words that stand on one line where there is room, and wrap where there is not."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "small")
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of all words beside each other."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())


class OriginLine(QWidget):
    """A sentence and a link; `wanted` asks to go there."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words: QLabel = _OnOneLine()
        self.link = button(self.tr("Daarheen"), "link")
        self.link.clicked.connect(self.wanted.emit)
        flow = Flow(self)
        flow.addWidget(self.words)
        flow.addWidget(self.link)

    def show_way(self, around: Surroundings, way: WayBack | None, goal: str) -> None:
        """Say where a goal came from; offer the way there only when all may look there."""
        told = way.saying if way is not None else None
        self.words.setText(around.say(told.phrase, **told.values) if told is not None else "")
        about = self.tr("Ga naar waar dit doel vandaan komt: {goal}")
        self.link.setAccessibleName(about.format(goal=goal))
        shown(self.link, way is not None and way.is_open)
        shown(self, told is not None)
