"""Shows a genogram or an ecogram, and lets people be moved by mouse and by keyboard."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.picture import Picture, Point, Symbol
from mpg_desktop.ui.picture_room import WIDEST_CAPTION, Frame, PictureRoom
from mpg_desktop.ui.picture_shapes import draw_stroke, draw_symbol
from mpg_desktop.ui.theme import Theme

ZOOM_STEP = 1.25
SMALLEST_ZOOM, LARGEST_ZOOM = 0.5, 4.0

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
        self._measures: PictureRoom | None = None
        self._measured_for: tuple[str, int, float] | None = None
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
        self._measures = None
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
        if (drawn := self._drawn()) is not None and self._zoom < 1:
            # As small as it is drawn, so that the next step to larger is seen.
            measures, frame = drawn
            self._zoom = max(self._zoom, frame.unit / measures.fitting(self.width()))
        self.zoomed.emit()

    def wanted_height(self, width: int) -> int:
        """Return the height in pixels that the picture needs at a width."""
        if (measures := self._room_for_picture()) is None:
            return 0
        return measures.height(self._frame(measures, max(width, self.minimumWidth())))

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
        if (measures := self._room_for_picture()) is None:
            return QSize(0, 0)
        width = round(measures.easiest_width * self._zoom)
        return QSize(width, self.wanted_height(width))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the picture at a width, so that nothing stays empty below it."""
        return self.wanted_height(width)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw strokes first, symbols over them, captions last."""
        del event
        if (drawn := self._drawn()) is None:
            return
        picture = drawn[0].picture
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.colour("surface"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for stroke in picture.strokes:
                draw_stroke(painter, stroke, self._at, self._theme)
            for symbol in picture.symbols:
                self._symbol(painter, symbol, *drawn)
            for symbol in picture.symbols:
                self._captions(painter, symbol, *drawn)
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

    def _room_for_picture(self) -> PictureRoom | None:
        """Return what measures the picture in the letters of now; None while there is none."""
        letters = self.font().key(), self._theme.text_size, self._zoom
        if self._picture is not None and (self._measures is None or self._measured_for != letters):
            text, limits = self._theme.text_size / 100, (self._widest, self._highest)
            self._measures = PictureRoom(self._picture, self.font(), text, *limits, zoom=self._zoom)
            self._measured_for = letters
        return self._measures

    def _measure(self) -> None:
        if (measures := self._room_for_picture()) is not None:
            fits = measures.fitting(self._room()) * self._zoom
            unit = fits if self._zoom > 1 else measures.least
            self.setMinimumWidth(measures.width(unit))
        self.updateGeometry()
        self.update()

    def _room(self) -> int:
        """Return the width that is in sight; a picture that was made larger goes beyond it."""
        parent = self.parentWidget()
        return self.width() if parent is None else parent.width()

    def _frame(self, measures: PictureRoom, width: int) -> Frame:
        """Return how large a grid unit is at a width, and the room around for captions."""
        fits = measures.fitting(min(width, self._room()) if self._zoom > 1 else width)
        return measures.frame(measures.unit(fits))

    def _drawn(self) -> tuple[PictureRoom, Frame] | None:
        """Return the measures of the picture and its frame as it is drawn now."""
        measures = self._room_for_picture()
        return None if measures is None else (measures, self._frame(measures, self.width()))

    def _unit(self) -> float:
        drawn = self._drawn()
        return 1.0 if drawn is None else drawn[1].unit

    def _origin(self) -> QPointF:
        """Return where the middle of the grid lies, so that the picture stands in the middle."""
        if (drawn := self._drawn()) is None:
            return QPointF()
        measures, frame = drawn
        picture = measures.picture
        wide = frame.unit * picture.width + frame.left + frame.right
        spare = max(0.0, (self.width() - wide) / 2)
        return QPointF(
            spare + frame.left - picture.top_left.x * frame.unit,
            frame.top - picture.top_left.y * frame.unit,
        )

    def _at(self, point: Point) -> QPointF:
        return self._origin() + QPointF(point.x, point.y) * self._unit()

    def _grid(self, position: QPointF) -> Point:
        grid = (position - self._origin()) / self._unit()
        return Point(round(grid.x(), 2), round(grid.y(), 2))

    def _symbol(
        self, painter: QPainter, symbol: Symbol, measures: PictureRoom, frame: Frame
    ) -> None:
        chosen = symbol.about == self._chosen
        at = self._dragged if chosen and self._dragged is not None else symbol.at
        half = symbol.size * frame.unit / 2
        middle = self._at(at)
        box = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
        painter.setBrush(self._theme.colour("chip" if chosen else "surface"))
        draw_symbol(painter, symbol, box, self._theme)
        if share := measures.share_inside(symbol, frame.unit):
            font = QFont(measures.inside_font)
            font.setPointSizeF(font.pointSizeF() * share)
            painter.setFont(font)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, symbol.inside)
        if chosen and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2.0))
            painter.drawRoundedRect(box.adjusted(-5, -5, 5, 5), 6, 6)

    def _captions(
        self, painter: QPainter, symbol: Symbol, measures: PictureRoom, frame: Frame
    ) -> None:
        dragged = self._dragged if symbol.about == self._chosen else None
        aside = self._at(dragged or symbol.at) - QPointF(symbol.at.x, symbol.at.y) * frame.unit
        painter.setFont(measures.font)
        for line, place in measures.caption_boxes(symbol, frame.unit):
            box = place.translated(aside)
            painter.fillRect(box, self._theme.colour("surface"))
            painter.setPen(self._theme.colour("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line)
