"""Shows a genogram or an ecogram, and lets people be moved by mouse and by keyboard."""

from msgspec import Struct
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from mpg_desktop.domain.family_lines import DROP
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.picture import Picture, Point, Symbol
from mpg_desktop.ui.picture_shapes import draw_stroke, draw_symbol, fitted
from mpg_desktop.ui.theme import Theme

LARGEST_UNIT = 56.0
SMALLEST_UNIT = 26.0
"""Pixels at 100 % text that one grid unit takes at most and at least; then the page scrolls."""

ZOOM_STEP = 1.25
SMALLEST_ZOOM, LARGEST_ZOOM = 0.5, 4.0

WIDEST_CAPTION = 2.1
"""Grid units that a line of a name takes at most, so that neighbours do not run into each other."""

RING_CAPTION = 3.6
"""The same where the seven domains stand in a ring: there it goes on in a next line."""

FREE_BELOW = DROP - 0.5
"""Grid units below a symbol in which a name can go on in a next line, where lines lie below."""

CAPTION_GAP = 4

KEY_STEP = 0.25
"""Grid units that one arrow key moves a person."""

ARROWS = {
    Qt.Key.Key_Left: (-KEY_STEP, 0.0),
    Qt.Key.Key_Right: (KEY_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -KEY_STEP),
    Qt.Key.Key_Down: (0.0, KEY_STEP),
}


class PictureView(QWidget):
    """A drawing of people and ties.

    Space and Shift+Space choose the next and the previous person, arrows move the chosen one,
    a drag moves any. `moved` tells who was put where (grid units), once per drag or key; `zoomed`
    that the picture takes another size now. `widest` is how wide a name may be, in grid units;
    one that may be wider than usual goes on in as many lines as it needs. `highest` is the height,
    in pixels at 100 % text, in which all of it is to be seen at first, as long as names can be
    read.
    """

    moved = Signal(str, float, float)
    zoomed = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        widest: float = WIDEST_CAPTION,
        highest: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._widest, self._highest = widest, highest
        self._picture: Picture | None = None
        self._overhangs: dict[tuple[float, str], tuple[float, float, float, float]] = {}
        self._chosen: RecordId | None = None
        self._dragged: Point | None = None
        self._zoom = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._measure)

    def show_picture(self, picture: Picture, spoken: str) -> None:
        """Show a picture; `spoken` says in sentences what it shows, for a screen reader."""
        self._picture = picture
        self._overhangs.clear()
        if self._chosen not in {each.about for each in picture.symbols}:
            self._chosen = None
        self.setAccessibleDescription(spoken)
        if not self.accessibleName():
            self.setAccessibleName(self.tr("Tekening"))
        self._measure()

    def zoom(self, steps: int) -> None:
        """Draw larger (above zero) or smaller; a picture that is too wide then scrolls."""
        wanted = self._zoom * ZOOM_STEP**steps
        self._zoom = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, wanted))
        self._measure()
        self.zoomed.emit()

    def wanted_height(self, width: int) -> int:
        """Return the height in pixels that the picture needs at a width."""
        if self._picture is None:
            return 0
        frame = self._frame(max(width, self.minimumWidth()))
        return round(self._picture.height * frame.unit + frame.top + frame.bottom)

    @property
    def chosen(self) -> RecordId | None:
        """The person that the arrow keys move."""
        return self._chosen

    def place_of(self, about: RecordId) -> QPoint | None:
        """Return where somebody is drawn, in pixels of the view, or None when not at all."""
        symbols = self._picture.symbols if self._picture else ()
        found = next((each for each in symbols if each.about == about), None)
        return None if found is None else self._at(found.at).toPoint()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size at which the picture is easiest to read."""
        if self._picture is None:
            return QSize(0, 0)
        text = self._theme.text_size / 100
        width = round(LARGEST_UNIT * self._zoom * text * self._picture.width)
        return QSize(width, self.wanted_height(width))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the picture at a width, so that nothing stays empty below it."""
        return self.wanted_height(width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take the height that suits another width."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.wanted_height(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw strokes first, symbols over them, captions last."""
        del event
        if self._picture is None:
            return
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.colour("surface"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for stroke in self._picture.strokes:
                draw_stroke(painter, stroke, self._at, self._theme)
            for symbol in self._picture.symbols:
                self._symbol(painter, symbol)
            for symbol in self._picture.symbols:
                self._captions(painter, symbol)
            if self.hasFocus() and self._chosen is None:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.colour("focus"), 2.0))
                painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)

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

    def _measure(self) -> None:
        if self._picture is not None:
            least = SMALLEST_UNIT * self._theme.text_size / 100
            unit = self._fitting(self._room()) * self._zoom if self._zoom > 1 else least
            left, right, _top, _bottom = self._overhang(unit)
            self.setMinimumWidth(round(unit * self._picture.width + left + right))
            self.setMinimumHeight(self.wanted_height(self.width()))
        self.updateGeometry()
        self.update()

    def _room(self) -> int:
        """Return the width that is in sight; a picture that was made larger goes beyond it."""
        parent = self.parentWidget()
        return self.width() if parent is None else parent.width()

    def _fitting(self, width: int) -> float:
        """Return how large a grid unit is when the picture fits a width."""
        text = self._theme.text_size / 100
        unit = LARGEST_UNIT * text
        if self._picture is None:
            return unit
        for _round in range(2):  # captions stand out less when the picture is smaller
            left, right, _top, bottom = self._overhang(unit)
            fits = (width - left - right) / self._picture.width
            if self._highest is not None:
                fits = min(fits, (self._highest * text - bottom) / self._picture.height)
            unit = max(SMALLEST_UNIT * text, min(LARGEST_UNIT * text, fits))
        return unit

    def _frame(self, width: int) -> "_Frame":
        """Return how large a grid unit is at a width, and the room around for captions."""
        unit = self._fitting(min(width, self._room()) if self._zoom > 1 else width) * self._zoom
        return _Frame(unit, *self._overhang(unit))

    def _overhang(self, unit: float) -> tuple[float, float, float, float]:
        """Return by how much captions stand out of the picture: left, right, above and below."""
        key = unit, self.font().key()  # every point that is drawn asks for it
        if key not in self._overhangs:
            self._overhangs[key] = self._measured(unit)
        return self._overhangs[key]

    def _measured(self, unit: float) -> tuple[float, float, float, float]:
        picture = self._picture
        if picture is None:
            return 0.0, 0.0, 0.0, 0.0
        metrics = QFontMetricsF(self.font())
        left = right = bottom = 0.0
        for symbol in picture.symbols:
            lines = self._fitted(symbol, metrics, unit)
            half = max((metrics.horizontalAdvance(line) for line in lines), default=0.0) / 2 + 4
            below = symbol.size * unit / 2 + CAPTION_GAP + len(lines) * metrics.height() + 4
            left = max(left, half - (symbol.at.x - picture.top_left.x) * unit)
            right = max(right, half - (picture.bottom_right.x - symbol.at.x) * unit)
            bottom = max(bottom, below - (picture.bottom_right.y - symbol.at.y) * unit)
        return left, right, 0.0, bottom

    def _fitted(self, symbol: Symbol, metrics: QFontMetricsF, unit: float) -> list[str]:
        """Return the captions, cut to what fits between neighbours."""
        room = max(self._widest * unit, metrics.horizontalAdvance("MMMMM"))
        below = (FREE_BELOW * unit - CAPTION_GAP) / metrics.height()
        most = max(1, int(below)) if self._widest <= WIDEST_CAPTION else None
        return fitted(symbol.captions, metrics, room, most)

    def _unit(self) -> float:
        return self._frame(self.width()).unit

    def _origin(self) -> QPointF:
        """Return where the middle of the grid lies, so that the picture stands in the middle."""
        if self._picture is None:
            return QPointF()
        frame = self._frame(self.width())
        drawn = frame.unit * self._picture.width + frame.left + frame.right
        spare = max(0.0, (self.width() - drawn) / 2)
        return QPointF(
            spare + frame.left - self._picture.top_left.x * frame.unit,
            frame.top - self._picture.top_left.y * frame.unit,
        )

    def _at(self, point: Point) -> QPointF:
        return self._origin() + QPointF(point.x, point.y) * self._unit()

    def _grid(self, position: QPointF) -> Point:
        grid = (position - self._origin()) / self._unit()
        return Point(round(grid.x(), 2), round(grid.y(), 2))

    def _symbol(self, painter: QPainter, symbol: Symbol) -> None:
        chosen = symbol.about == self._chosen
        at = self._dragged if chosen and self._dragged is not None else symbol.at
        half = symbol.size * self._unit() / 2
        middle = self._at(at)
        box = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
        painter.setBrush(self._theme.colour("chip" if chosen else "surface"))
        draw_symbol(painter, symbol, box, self._theme)
        if symbol.inside and not symbol.crossed:
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
        dragged = self._dragged if symbol.about == self._chosen else None
        middle = self._at(dragged or symbol.at)
        unit = self._unit()
        top = middle.y() + symbol.size * unit / 2 + CAPTION_GAP
        painter.setFont(self.font())
        for line in self._fitted(symbol, metrics, unit):
            width = metrics.horizontalAdvance(line)
            box = QRectF(middle.x() - width / 2 - 3, top, width + 6, metrics.height())
            painter.fillRect(box, self._theme.colour("surface"))
            painter.setPen(self._theme.colour("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line)
            top += metrics.height()


class _Frame(Struct, frozen=True):
    """How large a grid unit is drawn, and the room around the picture, in pixels."""

    unit: float
    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
