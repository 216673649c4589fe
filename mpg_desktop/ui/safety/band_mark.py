"""How serious a signal is, as a shape, a word and a colour: each says it alone."""

from collections.abc import Mapping
from math import cos, pi, sin
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mpg_desktop.domain.safety_records import Band
from mpg_desktop.ui.theme import Theme

TONES: Mapping[Band | None, tuple[str, str]] = MappingProxyType(
    {
        Band.GREEN: ("good", "good_tint"),
        Band.ORANGE: ("caution", "caution_tint"),
        Band.RED: ("danger", "danger_tint"),
        None: ("text2", "sunken"),
    }
)
ICONS: Mapping[Band | None, str] = MappingProxyType(
    {Band.GREEN: "mood-smile", Band.ORANGE: "mood-neutral", Band.RED: "hand-stop", None: "help"}
)
"""The pictogram in each shape."""

WIDE, SHAPE, EDGE = 132, 62, 12


class BandMark(QWidget):
    """A circle for all is well, a triangle for tense, an octagon for unsafe; its word below."""

    def __init__(self, theme: Theme, band: Band | None, word: str, more: str) -> None:
        super().__init__()
        self._theme = theme
        self._band = band
        self._word, self._more = word, more
        self.setAccessibleName(f"{word}. {more}" if more else word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the shape and the words."""
        width = self._theme.px(WIDE)
        words = sum(self._height(text, font, width) for text, font in self._texts())
        return QSize(width, self._theme.px(SHAPE) + words + 3 * EDGE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: a word is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground, the shape with its pictogram, and the words."""
        tone, ground = TONES[self._band]
        colour = self._theme.colour(tone)
        side = self._theme.px(SHAPE)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
            box = QRectF((self.width() - side) / 2, EDGE, side, side)
            draw_band(painter, box, self._band, colour)
            mark = round(SHAPE * 0.46)
            picture = self._theme.pixmap(ICONS[self._band], "surface", mark)
            half = self._theme.px(mark) / 2
            lower = side * 0.12 if self._band is Band.ORANGE else 0.0
            painter.drawPixmap(box.center() - QPointF(half, half - lower), picture)
            top = EDGE + side + EDGE / 2
            painter.setPen(self._theme.colour("text"))
            for text, font in self._texts():
                painter.setFont(font)
                high = self._height(text, font, self.width())
                place = QRectF(EDGE / 2, top, self.width() - EDGE, high)
                flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter
                painter.drawText(place, int(flags), text)
                top += high

    def _texts(self) -> list[tuple[str, QFont]]:
        strong, plain = QFont(self.font()), QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        strong.setPointSizeF(strong.pointSizeF() * 1.15)
        plain.setPointSizeF(plain.pointSizeF() * 0.9)
        found = [(self._word, strong), (self._more, plain)]
        return [each for each in found if each[0]]

    @staticmethod
    def _height(text: str, font: QFont, width: int) -> int:
        room = QRectF(0, 0, width - EDGE, 100_000).toRect()
        return QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()


def draw_band(painter: QPainter, box: QRectF, band: Band | None, colour: QColor) -> None:
    """Draw the shape of a band, filled; what nobody put in a band yet is an open ring."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    middle, half = box.center(), box.width() / 2
    if band is Band.ORANGE:
        corners = [QPointF(middle.x(), box.top()), box.bottomRight(), box.bottomLeft()]
        pen = QPen(colour, half * 0.16)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolygon(QPolygonF(corners))
    elif band is Band.RED:
        turns = (pi / 8 + at * pi / 4 for at in range(8))
        corners = [middle + QPointF(half * 1.04 * cos(at), half * 1.04 * sin(at)) for at in turns]
        painter.drawPolygon(QPolygonF(corners))
    else:
        painter.drawEllipse(box)
