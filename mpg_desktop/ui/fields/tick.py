"""A box to tick in a table: as large as a finger, and named for whoever cannot see its place."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox

from mpg_desktop.ui.theme import Theme

SIDE, BOX = 34, 20
"""Pixels at 100 % text of the whole place, and of the box in its middle."""

TICKED = ((0.24, 0.53), (0.43, 0.72), (0.77, 0.31))
PARTLY = ((0.25, 0.5), (0.75, 0.5))


class Tick(QCheckBox):
    """One box; one that `stands_for` others is not ticked by itself, but by what they are."""

    def __init__(self, theme: Theme, name: str, *, stands_for: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._stands_for = stands_for
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Tick or not; one that stands for others waits until they are ticked."""
        if not self._stands_for:
            super().nextCheckState()

    def show_of(self, ticked: int, of: int) -> None:
        """Show how many of those that it stands for are ticked."""
        state = Qt.CheckState.PartiallyChecked if ticked else Qt.CheckState.Unchecked
        self.setCheckState(Qt.CheckState.Checked if ticked == of and of else state)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a square."""
        side = self._theme.px(SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same."""
        return self.sizeHint()

    def hitButton(self, _place: QPointF) -> bool:  # type: ignore[override]  # noqa: N802 - Qt's name
        """Say that the whole place can be pressed."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the box with its tick or its line, and a ring around it for the keyboard."""
        theme, side = self._theme, self._theme.px(BOX)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        state = self.checkState()
        empty = state is Qt.CheckState.Unchecked
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(theme.colour("focus"), 2))
                painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 7, 7)
            painter.setPen(QPen(theme.colour("control" if empty else "accent"), 1.5))
            ground = "canvas" if self.underMouse() else "surface"
            painter.setBrush(theme.colour(ground if empty else "accent"))
            painter.drawRoundedRect(box, 4, 4)
            if empty:
                return
            pen = QPen(theme.colour("on_accent"), side / 9)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            line = TICKED if state is Qt.CheckState.Checked else PARTLY
            places = [QPointF(box.left() + x * side, box.top() + y * side) for x, y in line]
            painter.drawPolyline(QPolygonF(places))
