"""Draws a row of *Mijn gezinnen*: a name, a line below it, and what is due beside it."""

import msgspec
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mpg_desktop.ui.families_model import ROW, Index, Row
from mpg_desktop.ui.sight import sight
from mpg_desktop.ui.theme import Theme

_PADDING = 12
_ACROSS = 8
_GAP = 4
_SMALL = 0.9
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class FamiliesDelegate(QStyledItemDelegate):
    """Two lines per family; the list never shows how a family is doing, only what is due."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the height of one or two lines."""
        row: Row = index.data(ROW)
        line = QFontMetrics(option.font).lineSpacing()
        if row.is_heading:
            return QSize(120, line + 20)
        lines = 2 if row.below else 1
        what = self._room_for_what(option, row)
        return QSize(120, lines * line + what + 2 + 2 * _PADDING - 4)

    def _room_for_what(self, option: QStyleOptionViewItem, row: Row) -> int:
        """Return the height of the sentence about what is due: as many lines as it takes."""
        if not row.what:
            return 0
        view = option.widget
        width = sight(view).width() if isinstance(view, QListView) else option.rect.width()
        inner = QRect(0, 0, width - 2 * (_ACROSS + _PADDING), 1 << 12)
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * _SMALL)
        return QFontMetrics(small).boundingRect(inner, _WRAPPED, row.what).height() + _GAP

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: Row = index.data(ROW)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            self._draw_heading(painter, rect, row)
        else:
            state = _state(option.widget, index)
            self._draw_ground(painter, rect, state)
            self._draw_words(painter, rect, row, chosen=state.chosen)
        painter.restore()

    def _draw_heading(self, painter: QPainter, rect: QRect, row: Row) -> None:
        painter.setFont(self._font(painter, small=True, weight=QFont.Weight.DemiBold))
        painter.setPen(self._theme.colour("text3"))
        inner = rect.adjusted(_ACROSS + _PADDING, 8, -_PADDING, 0)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | _leading(painter)), row.title)

    def _draw_ground(self, painter: QPainter, rect: QRect, state: "_State") -> None:
        box = QRectF(rect).adjusted(_ACROSS, 1, -_ACROSS, -1)
        if state.chosen:
            painter.setBrush(self._theme.colour("chip"))
        elif state.pointed_at:
            painter.setBrush(self._theme.colour("sunken"))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        focused = state.focused
        pen = QPen(self._theme.colour("focus"), 2) if focused else QPen(Qt.PenStyle.NoPen)
        painter.setPen(pen)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1) if focused else box, 8, 8)

    def _draw_words(self, painter: QPainter, rect: QRect, row: Row, *, chosen: bool) -> None:
        inner = rect.adjusted(_ACROSS + _PADDING, _PADDING - 2, -_ACROSS - _PADDING, -_PADDING + 2)
        bold = QFont(painter.font())
        bold.setWeight(QFont.Weight.DemiBold)
        small = self._font(painter, small=True, weight=QFont.Weight.Medium)
        high = painter.fontMetrics().lineSpacing()
        top = QRect(inner.left(), inner.top(), inner.width(), high)
        painter.setFont(small)
        aside = self._draw_aside(painter, top, row, chosen=chosen)
        painter.setFont(bold)
        painter.setPen(self._tone("text", chosen=chosen))
        title = QRect(top)
        title.setWidth(top.width() - (aside + 10 if aside else 0))
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            title.moveRight(top.right())
        _draw_line(painter, title, row.title)
        painter.setFont(small)
        self._draw_beneath(painter, inner, top, row, chosen=chosen)

    def _draw_aside(self, painter: QPainter, top: QRect, row: Row, *, chosen: bool) -> int:
        """Draw the day at the end of the first line, and return the room that it takes."""
        aside = painter.fontMetrics().horizontalAdvance(row.aside)
        painter.setPen(self._tone("danger" if row.late else "text3", chosen=chosen))
        painter.drawText(top, int(_trailing(painter) | Qt.AlignmentFlag.AlignVCenter), row.aside)
        if not row.late:
            return aside
        # Not by colour alone: a clock stands before the day that has passed.
        sign = painter.fontMetrics().ascent()
        self._draw_clock(painter, top, aside, sign, "chip_text" if chosen else "danger")
        return aside + sign + _GAP

    def _draw_beneath(
        self, painter: QPainter, inner: QRect, top: QRect, row: Row, *, chosen: bool
    ) -> None:
        """Draw what is due, in as many lines as it needs, and the line below it."""
        beneath, tone = top.bottom() + 3, "text2"
        if row.what:
            painter.setPen(self._tone(tone, chosen=chosen))
            place = QRect(inner.left(), beneath, inner.width(), inner.bottom() - beneath)
            height = painter.fontMetrics().boundingRect(place, _WRAPPED, row.what).height()
            painter.drawText(place, _WRAPPED | int(_leading(painter).value), row.what)
            beneath, tone = beneath + height + _GAP, "text3"
        painter.setPen(self._tone(tone, chosen=chosen))
        below = QRect(inner.left(), beneath, inner.width(), top.height())
        _draw_line(painter, below, row.below)

    def _tone(self, tone: str, *, chosen: bool) -> QColor:
        return self._theme.colour("chip_text" if chosen else tone)

    def _draw_clock(self, painter: QPainter, top: QRect, aside: int, size: int, tone: str) -> None:
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        away = aside + _GAP
        left = top.left() + away if mirrored else top.right() + 1 - away - size
        box = QRect(left, top.center().y() - size // 2, size, size)
        self._theme.icon("clock", tone).paint(painter, box)

    @staticmethod
    def _font(painter: QPainter, *, small: bool, weight: QFont.Weight) -> QFont:
        font = QFont(painter.font())
        font.setWeight(weight)
        if small:
            font.setPointSizeF(font.pointSizeF() * _SMALL)
        return font


class _State(msgspec.Struct, frozen=True):
    """How a row stands in its list."""

    chosen: bool = False
    pointed_at: bool = False
    focused: bool = False


def _state(view: QWidget | None, index: Index) -> _State:
    """Return how a row stands; asked of the list, because QStyle alone takes 6 ms to read."""
    if not isinstance(view, QListView):
        return _State()
    place = sight(view)
    pointer = view.mapFromGlobal(QCursor.pos())
    is_inside = view.underMouse() and place.contains(pointer)
    return _State(
        chosen=view.selectionModel().isSelected(index),
        pointed_at=is_inside and view.indexAt(pointer - place.topLeft()) == index,
        focused=view.hasFocus() and view.currentIndex() == index,
    )


def _draw_line(painter: QPainter, place: QRect, words: str) -> None:
    """Draw words in one line, cut where there is no room for all."""
    cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, int(_leading(painter) | Qt.AlignmentFlag.AlignVCenter), cut)


def _leading(painter: QPainter) -> Qt.AlignmentFlag:
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def _trailing(painter: QPainter) -> Qt.AlignmentFlag:
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignAbsolute
