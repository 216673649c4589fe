"""Shows a genogram or an ecogram, and lets people be moved by mouse and by keyboard."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.picture import Line, Outline, Picture, Point, Stroke, Symbol, course
from mpg_desktop.ui.theme import Theme

LARGEST_UNIT = 56.0
SMALLEST_UNIT = 26.0
"""Pixels that one grid unit takes at most and at least; below that the page scrolls."""

KEY_STEP = 0.25
"""Grid units that one arrow key moves a person."""

PENS = {
    Line.DASHED: Qt.PenStyle.DashLine,
    Line.DOTTED: Qt.PenStyle.DotLine,
}
ARROWS = {
    Qt.Key.Key_Left: (-KEY_STEP, 0.0),
    Qt.Key.Key_Right: (KEY_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -KEY_STEP),
    Qt.Key.Key_Down: (0.0, KEY_STEP),
}


class PictureView(QWidget):
    """A drawing of people and ties.

    Space and Shift+Space choose the next and the previous person, arrows move the chosen one,
    a drag moves any. `moved` tells who was put where (grid units), once per drag or key.
    """

    moved = Signal(str, float, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture: Picture | None = None
        self._chosen: RecordId | None = None
        self._dragged: Point | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def show_picture(self, picture: Picture, spoken: str) -> None:
        """Show a picture; `spoken` says in sentences what it shows, for a screen reader."""
        self._picture = picture
        if self._chosen not in {each.about for each in picture.symbols}:
            self._chosen = None
        self.setAccessibleDescription(spoken)
        self.setMinimumHeight(round(self._unit() * picture.height))
        self.updateGeometry()
        self.update()

    @property
    def chosen(self) -> RecordId | None:
        """The person that the arrow keys move."""
        return self._chosen

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size at which the picture is easiest to read."""
        if self._picture is None:
            return QSize(0, 0)
        return QSize(
            round(LARGEST_UNIT * self._picture.width), round(LARGEST_UNIT * self._picture.height)
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size below which names can no longer be read."""
        if self._picture is None:
            return QSize(0, 0)
        return QSize(
            round(SMALLEST_UNIT * self._picture.width), round(SMALLEST_UNIT * self._picture.height)
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw strokes first, symbols over them, captions last."""
        del event
        if self._picture is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for stroke in self._picture.strokes:
                self._stroke(painter, stroke)
            for symbol in self._picture.symbols:
                self._symbol(painter, symbol)
            for symbol in self._picture.symbols:
                self._captions(painter, symbol)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the person under the mouse."""
        symbol = self._symbol_at(event.position())
        self._chosen = symbol.about if symbol else None
        self._dragged = symbol.at if symbol else None
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where the chosen person is being dragged."""
        if self._dragged is not None:
            self._dragged = self._grid(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Put the dragged person down."""
        del event
        target, self._dragged = self._dragged, None
        chosen = self._chosen_symbol()
        if target is not None and chosen is not None and target != chosen.at:
            self.moved.emit(chosen.about, target.x, target.y)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Choose with Space, move with the arrows; all other keys go on."""
        step = ARROWS.get(Qt.Key(event.key()))
        chosen = self._chosen_symbol()
        if event.key() == Qt.Key.Key_Space and self._picture and self._picture.symbols:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._choose_next(-1 if back else 1)
        elif step is not None and chosen is not None:
            self.moved.emit(chosen.about, chosen.at.x + step[0], chosen.at.y + step[1])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Leave no ring behind when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def _choose_next(self, step: int) -> None:
        symbols = self._picture.symbols if self._picture else ()
        keys = [each.about for each in symbols]
        at = keys.index(self._chosen) + step if self._chosen in keys else 0
        self._chosen = keys[at % len(keys)]
        self.setAccessibleName(" ".join(symbols[at % len(keys)].captions))
        self.update()

    def _chosen_symbol(self) -> Symbol | None:
        symbols = self._picture.symbols if self._picture else ()
        return next((each for each in symbols if each.about == self._chosen), None)

    def _symbol_at(self, position: QPointF) -> Symbol | None:
        symbols = self._picture.symbols if self._picture else ()
        point = self._grid(position)
        return next(
            (
                each
                for each in symbols
                if max(abs(each.at.x - point.x), abs(each.at.y - point.y)) < each.size
            ),
            None,
        )

    def _unit(self) -> float:
        if self._picture is None:
            return LARGEST_UNIT
        wide = self.width() / self._picture.width
        return max(SMALLEST_UNIT, min(LARGEST_UNIT, wide))

    def _origin(self) -> QPointF:
        """Return where the middle of the grid lies, so that the picture stands in the middle."""
        if self._picture is None:
            return QPointF()
        spare = (self.width() - self._unit() * self._picture.width) / 2
        return QPointF(
            spare - self._picture.top_left.x * self._unit(),
            -self._picture.top_left.y * self._unit(),
        )

    def _at(self, point: Point) -> QPointF:
        return self._origin() + QPointF(point.x, point.y) * self._unit()

    def _grid(self, position: QPointF) -> Point:
        grid = (position - self._origin()) / self._unit()
        return Point(round(grid.x(), 2), round(grid.y(), 2))

    def _stroke(self, painter: QPainter, stroke: Stroke) -> None:
        pen = QPen(self._theme.colour("text2"), 4.0 if stroke.line is Line.THICK else 1.6)
        pen.setStyle(PENS.get(stroke.line, Qt.PenStyle.SolidLine))
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([self._at(point) for point in course(stroke)]))

    def _symbol(self, painter: QPainter, symbol: Symbol) -> None:
        chosen = symbol.about == self._chosen
        at = self._dragged if chosen and self._dragged is not None else symbol.at
        half = symbol.size * self._unit() / 2
        middle = self._at(at)
        box = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
        painter.setBrush(self._theme.colour("chip" if chosen else "surface"))
        painter.setPen(QPen(self._theme.colour("text"), 2.0))
        _outline(painter, symbol.outline, box)
        if symbol.doubled:
            inner = half * 0.16
            _outline(painter, symbol.outline, box.adjusted(inner, inner, -inner, -inner))
        if symbol.crossed:
            painter.drawLine(box.topLeft(), box.bottomRight())
            painter.drawLine(box.topRight(), box.bottomLeft())
        elif symbol.inside:
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, symbol.inside)
        if chosen and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2.0))
            painter.drawRoundedRect(box.adjusted(-5, -5, 5, 5), 6, 6)

    def _captions(self, painter: QPainter, symbol: Symbol) -> None:
        metrics = QFontMetricsF(self.font())
        middle = self._at(symbol.at)
        top = middle.y() + symbol.size * self._unit() / 2 + 4
        painter.setFont(self.font())
        for line in symbol.captions:
            width = metrics.horizontalAdvance(line)
            box = QRectF(middle.x() - width / 2 - 3, top, width + 6, metrics.height())
            painter.fillRect(box, self._theme.colour("surface"))
            painter.setPen(self._theme.colour("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line)
            top += metrics.height()


def _outline(painter: QPainter, outline: Outline, box: QRectF) -> None:
    if outline is Outline.CIRCLE:
        painter.drawEllipse(box)
    elif outline is Outline.SQUARE:
        painter.drawRect(box)
    elif outline is Outline.ROUNDED:
        radius = box.width() * 0.22
        painter.drawRoundedRect(box, radius, radius)
    else:
        top, bottom = QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom())
        left, right = QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y())
        corners = [top, right, bottom, left]
        if outline is Outline.TRIANGLE:
            corners = [top, box.bottomRight(), box.bottomLeft()]
        painter.drawPolygon(QPolygonF(corners))
