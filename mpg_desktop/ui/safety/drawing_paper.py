"""The paper of a house: drawn on with mouse, finger or pen; each stroke leaves as it is made."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QPolygonF,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

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
from mpg_desktop.ui.first_finger import FirstFinger
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import PAPER

USUAL, LEAST = 700, 260
"""Pixels at 100 % text that the paper is wide, where there is room, and at the least."""

FARTHEST_OUT = 300.0
"""Units beyond the edge to which a hand is followed."""

PRESSES = (QEvent.Type.TabletPress, QEvent.Type.TouchBegin)
MOVES = (QEvent.Type.TabletMove, QEvent.Type.TouchUpdate)
RELEASES = (QEvent.Type.TabletRelease, QEvent.Type.TouchEnd)


class DrawingPaper(QWidget):
    """Shows a house and its strokes, and follows a hand.

    `drawn` brings the points of a finished stroke (x and y by turns, in units of the paper),
    `erased` the id of the stroke that the eraser touched.
    """

    drawn = Signal(tuple)
    erased = Signal(str)

    def __init__(self, theme: Theme, of: HouseOf, *, usual: int = USUAL) -> None:
        super().__init__()
        self._theme = theme
        self._finger = FirstFinger()
        self._of = of
        self._usual = usual
        self._strokes: Sequence[Stroke] = ()
        self._line: list[tuple[float, float]] = []
        self.colour, self.width_of_line = next(iter(CRAYONS)), 8.0
        self.erases = False
        self._is_turned_round = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_strokes(self, strokes: Sequence[Stroke], spoken: str) -> None:
        """Show a drawing; `spoken` says in words what is on the paper."""
        self._strokes = strokes
        self.setAccessibleDescription(spoken)
        self.update()

    # ---- how large it is -----------------------------------------------------------------

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a usual width, and the height that goes with it."""
        width = self._theme.px(self._usual)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least at which one can draw."""
        return QSize(LEAST, self.heightForWidth(LEAST))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that the paper keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the paper at a width."""
        return round(min(width, self._theme.px(self._usual)) * HIGH / WIDE)

    def at(self, x: float, y: float) -> QPointF:
        """Return where a place of the paper lies, in pixels of the widget."""
        return self._sheet().topLeft() + QPointF(x, y) * self._scale()

    # ---- drawing -------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a stroke with the left button."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with a stroke."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End a stroke."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a pen; its other end is an eraser."""
        self._is_turned_round = event.pointerType() == QPointingDevice.PointerType.Eraser
        self._follow(event.type(), event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Follow the first finger; the page must not scroll under it."""
        if isinstance(event, QTouchEvent):
            if followed := self._finger.follow(event):
                self._follow(*followed)
            event.accept()
            return True
        return super().event(event)

    def _follow(self, what: QEvent.Type, place: QPointF) -> None:
        if what in PRESSES:
            self._begin(place)
        elif what in MOVES:
            self._go_on(place)
        elif what in RELEASES:
            self._end()
        else:
            self._line = []  # what seemed a finger was none: a hand, or a sign to the system
            self.update()

    @property
    def _is_rubbing(self) -> bool:
        return self.erases or self._is_turned_round

    def _begin(self, place: QPointF) -> None:
        self._line = [self._on_paper(place)]
        self._touch()
        self.update()

    def _go_on(self, place: QPointF) -> None:
        if self._line:
            self._line.append(self._on_paper(place))
            self._touch()
            self.update()

    def _end(self) -> None:
        line, self._line = self._line, []
        rubbed, self._is_turned_round = self._is_rubbing, False
        if line and not rubbed:
            self.drawn.emit(simplified(line))
        self.update()

    def _touch(self) -> None:
        """Let the eraser take the stroke under it."""
        if self._is_rubbing and (found := stroke_at(self._strokes, *self._line[-1])) is not None:
            self.erased.emit(found.id)

    # ---- painting ------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the paper, the house, the strokes and the one that is being drawn."""
        sheet = self._sheet()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = "focus" if self.hasFocus() else "line"
            painter.setPen(QPen(self._theme.colour(edge), 2.0))
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
        pen = QPen(QColor(hue), max(width, 2.0) * self._scale())
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        points = [self.at(x, y) for x, y in line]
        if len(points) == 1:
            painter.drawPoint(points[0])
        else:
            painter.drawPolyline(QPolygonF(points))

    def _sheet(self) -> QRectF:
        """Return where the paper lies: as wide as there is room, in the middle."""
        wide = min(self.width(), self._theme.px(self._usual)) - 4.0
        high = wide * HIGH / WIDE
        return QRectF((self.width() - wide) / 2, 2, wide, high)

    def _scale(self) -> float:
        return self._sheet().width() / WIDE

    def _on_paper(self, place: QPointF) -> tuple[float, float]:
        """Return a place in units of the paper; a hand far away counts as just outside."""
        found = (place - self._sheet().topLeft()) / self._scale()
        return (
            min(max(found.x(), -FARTHEST_OUT), WIDE + FARTHEST_OUT),
            min(max(found.y(), -FARTHEST_OUT), HIGH + FARTHEST_OUT),
        )
