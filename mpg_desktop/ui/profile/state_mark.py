"""What is known of a domain, as a shape, a word and a colour."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from mpg_desktop.domain.findings import DomainState
from mpg_desktop.domain.profile import Profile
from mpg_desktop.ui.theme import Theme

TONES: Mapping[DomainState, tuple[str, str]] = MappingProxyType(
    {
        DomainState.TROUBLE: ("caution", "caution_tint"),
        DomainState.NO_TROUBLE: ("good", "good_tint"),
        DomainState.UNKNOWN: ("text2", "sunken"),
    }
)
MARK, INSIDE, BETWEEN, LEAST = 14, 10, 7, 30


class StateMark(QWidget):
    """A square for trouble, a disc for none, an open diamond for what is not known."""

    def __init__(self, theme: Theme, profile: Profile) -> None:
        super().__init__()
        self._theme = theme
        self._profile = profile
        self._state = DomainState.UNKNOWN
        self.show_state(self._state)
        theme.changed.connect(self.updateGeometry)

    @property
    def state(self) -> DomainState:
        """The state that is shown."""
        return self._state

    def show_state(self, state: DomainState) -> None:
        """Show a state."""
        self._state = state
        self.setAccessibleName(self._profile.state_label(state))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the longest word, so that nothing moves."""
        metrics = QFontMetrics(self._bold())
        longest = max(metrics.horizontalAdvance(words) for _, words in self._profile.states)
        width = self._theme.px(MARK) + BETWEEN + longest + 2 * INSIDE
        return QSize(width, max(self._theme.px(LEAST), metrics.height() + 8))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: a word is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground, the shape and the word."""
        tone, ground = TONES[self._state]
        hint = self.sizeHint()
        whole = QRectF(0, (self.height() - hint.height()) / 2, self.width(), hint.height())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(whole, 6, 6)
            size = self._theme.px(MARK)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = self.width() - INSIDE - size if mirrored else INSIDE
            box = QRectF(left, whole.center().y() - size / 2, size, size)
            painter.setPen(QPen(self._theme.colour(tone), 1.8))
            draw_state(painter, box.adjusted(1, 1, -1, -1), self._state, self._theme.colour(tone))
            painter.setFont(self._bold())
            painter.setPen(self._theme.colour("text"))
            lead = INSIDE + size + BETWEEN
            room = whole.adjusted(*((4, 0, -lead, 0) if mirrored else (lead, 0, -4, 0)))
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            words = self._profile.state_label(self._state)
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


def draw_state(painter: QPainter, box: QRectF, state: DomainState, colour: QColor) -> None:
    """Draw a full square for trouble, a full disc for none, an open diamond for not known."""
    if state is DomainState.UNKNOWN:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = box.center()
        corners = [QPointF(middle.x(), box.top()), QPointF(box.right(), middle.y())]
        corners += [QPointF(middle.x(), box.bottom()), QPointF(box.left(), middle.y())]
        painter.drawPolygon(QPolygonF(corners))
        return
    painter.setBrush(colour)
    if state is DomainState.TROUBLE:
        painter.drawRect(box)
    else:
        painter.drawEllipse(box)
