"""The pill that leads to a domain, with the shape and the colour of what is known of it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mpg_desktop.domain.findings import DomainState
from mpg_desktop.ui.fields.pills import Segment
from mpg_desktop.ui.profile.state_mark import TONES, draw_state
from mpg_desktop.ui.theme import Theme


class DomainPill(Segment):
    """A segment that shows the state of its domain where others show a disc."""

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__(theme, label)
        self._label = label
        self._state = DomainState.UNKNOWN

    def show_state(self, state: DomainState, words: str) -> None:
        """Show what is known of the domain."""
        self._state = state
        self.setAccessibleName(f"{self._label}: {words}")
        self.setToolTip(words)
        self.update()

    def draw_mark(self, painter: QPainter, place: QRectF) -> None:
        """Draw the shape of the state."""
        tone = self._theme.colour(TONES[self._state][0])
        painter.setPen(QPen(tone, 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        draw_state(painter, place.adjusted(2, 2, -2, -2), self._state, tone)
