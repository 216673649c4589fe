"""The paper of a house: drawn on with mouse, finger or pen; each stroke leaves as it is made."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QPolygonF,
    QTabletEvent,
)

from mpg_desktop.domain.crayons import CRAYONS, PAPER_LINE, hue_of
from mpg_desktop.domain.house_records import HouseOf, Stroke
from mpg_desktop.domain.houses import (
    HIGH,
    OUTLINE_WIDTH,
    OUTLINES,
    WIDE,
    Course,
    points_of,
    simplified,
    stroke_at,
)
from mpg_desktop.ui.hand_surface import HandSurface
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import PAPER

USUAL, LEAST = 700, 260
"""Pixels at 100 % text that the paper is wide, where there is room, and at the least."""

FARTHEST_OUT = 300.0
"""Units beyond the edge to which a hand is followed."""


class DrawingPaper(HandSurface):
    """Shows a house and its strokes, and follows a hand.

    `drawn` brings the points of a finished stroke (x and y by turns, in units of the paper),
    `erased` the id of the stroke that the eraser touched.
    """

    drawn = Signal(tuple)
    erased = Signal(str)

    def __init__(self, theme: Theme, of: HouseOf, *, usual: int = USUAL) -> None:
        super().__init__(theme, QSizeF(WIDE, HIGH), usual=usual, least=LEAST)
        self._of = of
        self._strokes: Sequence[Stroke] = ()
        self._line: list[tuple[float, float]] = []
        self.colour, self.width_of_line = next(iter(CRAYONS)), 8.0
        self.erases = False
        self._is_turned_round = False

    def show_strokes(self, strokes: Sequence[Stroke], spoken: str) -> None:
        """Show a drawing; `spoken` says in words what is on the paper."""
        self._strokes = strokes
        self.setAccessibleDescription(spoken)
        self.update()

    # ---- drawing -------------------------------------------------------------------------

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a pen; its other end is an eraser."""
        self._is_turned_round = event.pointerType() == QPointingDevice.PointerType.Eraser
        super().tabletEvent(event)

    @property
    def _is_rubbing(self) -> bool:
        return self.erases or self._is_turned_round

    def begin(self, place: QPointF) -> None:
        """Begin a stroke, or rub."""
        self._line = [self._on_paper(place)]
        self._touch()
        self.update()

    def go_on(self, place: QPointF) -> None:
        """Go on with it."""
        if self._line:
            self._line.append(self._on_paper(place))
            self._touch()
            self.update()

    def end(self) -> None:
        """Tell of the stroke, unless it was rubbed with."""
        line, self._line = self._line, []
        rubbed, self._is_turned_round = self._is_rubbing, False
        if line and not rubbed:
            self.drawn.emit(simplified(line))
        self.update()

    def forget(self) -> None:
        """Throw the stroke away."""
        self._line = []
        self.update()

    def _touch(self) -> None:
        """Let the eraser take the stroke under it."""
        if self._is_rubbing and (found := stroke_at(self._strokes, *self._line[-1])) is not None:
            self.erased.emit(found.id)

    # ---- painting ------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the paper, the house, the strokes and the one that is being drawn."""
        sheet = self.field()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = "focus" if self.hasFocus() else "line"
            painter.setPen(QPen(self.theme.colour(edge), 2.0))
            painter.setBrush(QColor(PAPER))
            painter.drawRoundedRect(sheet, 8, 8)
            painter.setClipRect(sheet.adjusted(1, 1, -1, -1))
            for course in OUTLINES[self._of]:
                self._paint(painter, course, PAPER_LINE, OUTLINE_WIDTH)
            for stroke in self._strokes:
                colour = hue_of(stroke.colour)
                self._paint(painter, points_of(stroke), colour, stroke.width)
            if not self._is_rubbing:
                self._paint(painter, self._line, CRAYONS[self.colour], self.width_of_line)

    def _paint(
        self,
        painter: QPainter,
        line: Course | Sequence[tuple[float, float]],
        hue: str,
        width: float,
    ) -> None:
        pen = QPen(QColor(hue), max(width, 2.0) * self.scale())
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        points = [self.at(x, y) for x, y in line]
        if len(points) == 1:
            painter.drawPoint(points[0])
        else:
            painter.drawPolyline(QPolygonF(points))

    def field(self) -> QRectF:
        """Return where the paper lies: as wide as there is room, in the middle."""
        wide = min(self.width(), self.theme.px(self._usual)) - 4.0
        high = wide * HIGH / WIDE
        return QRectF((self.width() - wide) / 2, 2, wide, high)

    def _on_paper(self, place: QPointF) -> tuple[float, float]:
        """Return a place in units of the paper; a hand far away counts as just outside."""
        found = self.found(place)
        return (
            min(max(found.x(), -FARTHEST_OUT), WIDE + FARTHEST_OUT),
            min(max(found.y(), -FARTHEST_OUT), HIGH + FARTHEST_OUT),
        )
