"""The field in which somebody signs: with mouse, finger, pen, or the keys."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from mpg_desktop.ui.hand_surface import HandSurface
from mpg_desktop.ui.theme import Theme

WIDE, HIGH = 1000.0, 400.0
"""The field in its own units, as `Signature.drawn` keeps it."""

USUAL, LEAST = 440, 220
"""Pixels at 100 % text that the field is wide, where there is room, and at the least."""

SMALL = 110
"""Pixels at 100 % text that a signature takes under the plan."""

KEY_STEP = 25.0
"""Units that an arrow key moves the pen."""

LINE = 9.0
"""How wide a line is, in units of the field."""

ARROWS = {
    Qt.Key.Key_Left: (-KEY_STEP, 0.0),
    Qt.Key.Key_Right: (KEY_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -KEY_STEP),
    Qt.Key.Key_Down: (0.0, KEY_STEP),
}

CROSS = ((440.0, 120.0, 560.0, 280.0), (560.0, 120.0, 440.0, 280.0))
"""The cross of somebody who signs with one."""

Strokes = tuple[tuple[float, ...], ...]


def runs_off(strokes: Strokes) -> bool:
    """Tell whether a part of a signature lies outside of the field."""
    points = [(each[at], each[at + 1]) for each in strokes for at in range(0, len(each) - 1, 2)]
    return any(not (0 <= x <= WIDE and 0 <= y <= HIGH) for x, y in points)


class Ink(QWidget):
    """A signature as it was drawn, small, to be seen only."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._strokes: Strokes = ()
        theme.changed.connect(self._measure)
        self._measure()

    def show_strokes(self, strokes: Strokes, name: str) -> None:
        """Show a signature; `name` says whose it is."""
        self._strokes = strokes
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the strokes."""
        with QPainter(self) as painter:
            paint_strokes(painter, self._strokes, QRectF(self.rect()), self._theme)

    def _measure(self) -> None:
        width = self._theme.px(SMALL)
        self.setFixedSize(width, round(width * HIGH / WIDE))


def paint_strokes(painter: QPainter, strokes: Strokes, field: QRectF, theme: Theme) -> None:
    """Draw strokes in a field of the same shape, at its size."""
    scale = field.width() / WIDE
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.colour("text"), max(1.5, LINE * scale))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setClipRect(field.adjusted(1, 1, -1, -1))
    for stroke in strokes:
        places = range(0, len(stroke) - 1, 2)
        points = [field.topLeft() + QPointF(stroke[at], stroke[at + 1]) * scale for at in places]
        if len(points) == 1:
            painter.drawPoint(points[0])
        else:
            painter.drawPolyline(QPolygonF(points))


class SignPad(HandSurface):
    """Shows a signature and follows a hand. `drawn` brings all strokes when one is finished.

    With the keys: Space sets the pen down and lifts it, the arrows move it.
    """

    drawn = Signal(tuple)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, QSizeF(WIDE, HIGH), usual=USUAL, least=LEAST)
        self.strokes: Strokes = ()
        self._line: list[float] = []
        self._pen = QPointF(WIDE / 4, HIGH / 2)
        self._is_down = False
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            self.tr("Met de toetsen: spatie zet de pen neer, de pijlen trekken een lijn.")
        )

    def show_strokes(self, strokes: Strokes) -> None:
        """Show a signature."""
        self.strokes = strokes
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Lift the pen of the keys: the line that it drew is kept."""
        super().focusOutEvent(event)
        if self._is_down:
            self._is_down = False
            self.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Set the pen down or lift it, and move it; all other keys go on."""
        step = ARROWS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space:
            self._is_down = not self._is_down
            self._line = [self._pen.x(), self._pen.y()] if self._is_down else self._line
            if not self._is_down:
                self.end()
        elif step is not None:
            self._pen += QPointF(*step)
            if self._is_down:
                self._line += [self._pen.x(), self._pen.y()]
        else:
            super().keyPressEvent(event)
        self.update()

    def begin(self, place: QPointF) -> None:
        """Begin a stroke."""
        self._line = []
        self._write(place)

    def go_on(self, place: QPointF) -> None:
        """Go on with a stroke."""
        if self._line:
            self._write(place)

    def end(self) -> None:
        """Keep what was written, and tell."""
        line, self._line = tuple(self._line), []
        if line:
            self.strokes = (*self.strokes, line)
            self.drawn.emit(self.strokes)
        self.update()

    def forget(self) -> None:
        """Throw the stroke away."""
        self._line = []
        self.update()

    def _write(self, place: QPointF) -> None:
        found = self.found(place)
        self._line += [round(found.x(), 1), round(found.y(), 1)]
        self.update()

    # ---- painting ------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the field, the line to sign on, and the strokes."""
        field = self.field()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = "focus" if self.hasFocus() else "control"
            painter.setPen(QPen(self.theme.colour(edge), 2.0 if self.hasFocus() else 1.0))
            painter.setBrush(self.theme.colour("surface"))
            painter.drawRoundedRect(field, 6, 6)
            painter.setPen(QPen(self.theme.colour("line"), 1.0))
            painter.drawLine(self.at(60, 310), self.at(WIDE - 60, 310))
            paint_strokes(painter, (*self.strokes, tuple(self._line)), field, self.theme)
            if self.hasFocus():
                self._paint_pen(painter)

    def _paint_pen(self, painter: QPainter) -> None:
        """Draw where the keys would write: filled while the pen is down."""
        painter.setPen(QPen(self.theme.colour("focus"), 1.5))
        filled = self.theme.colour("focus") if self._is_down else Qt.BrushStyle.NoBrush
        painter.setBrush(filled)
        painter.drawEllipse(self.at(self._pen.x(), self._pen.y()), 5.0, 5.0)

    def field(self) -> QRectF:
        """Return where the field lies: where people begin to read."""
        wide = min(self.width(), self.theme.px(USUAL)) - 2.0
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - wide - 1.0 if mirrored else 1.0
        return QRectF(left, 1.0, wide, wide * HIGH / WIDE - 2.0)
