"""The two buttons of an answer: one of several (`Segment`) and any of several (`Chip`)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from mpg_desktop.ui.theme import Theme

if TYPE_CHECKING:
    Button = QAbstractButton
else:
    Button = object  # a pill is one of Qt's buttons already, and an object of Qt is one only

_MARK = 16
_FIGURE = 40
_INSIDE = 12
_BETWEEN = 7
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
_FOCUS_WIDTH = 2.0
_LINE_WIDTH = 1.0


class _Pill(Button):
    """What both buttons do alike; it stands before the button of Qt that its class is.

    A pill is measured in the weight of a chosen one, so that nothing moves.
    """

    def __init__(self, theme: Theme, text: str, *, marked: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self._marked = marked
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size in one line."""
        metrics = QFontMetrics(self._letters(chosen=True))
        text = metrics.horizontalAdvance(self.text())
        width = text + self._lead() + 2 * _INSIDE + 2
        narrowest = 0 if self._marked else self._theme.px(_FIGURE)
        return QSize(max(width, narrowest), max(self._lowest(), metrics.height() + 8))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least size: a mark and a few letters."""
        return QSize(min(self.sizeHint().width(), self._theme.px(96)), self._lowest())

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that a long answer goes on in a second line."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height that the answer needs at this width."""
        metrics = QFontMetrics(self._letters(chosen=True))
        room = QRect(0, 0, max(width - self._lead() - 2 * _INSIDE, 1), 10_000)
        words = metrics.boundingRect(room, _WRAP, self.text())
        return max(self._lowest(), words.height() + 12)

    def hitButton(self, _place: QPointF) -> bool:  # type: ignore[override]  # noqa: N802 - Qt's name
        """Say that the whole pill can be pressed."""
        return True

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Measure anew after a change of text size."""
        super().changeEvent(event)
        self.updateGeometry()

    def _lowest(self) -> int:
        return self._theme.px(30)

    def _lead(self) -> int:
        return self._theme.px(_MARK) + _BETWEEN if self._marked else 0

    def _letters(self, *, chosen: bool) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Medium)
        return font

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _mark_place(self) -> QRect:
        size = self._theme.px(_MARK)
        left = self.width() - _INSIDE - size if self._is_mirrored() else _INSIDE
        return QRect(left, (self.height() - size) // 2, size, size)

    def _draw_ground(self, painter: QPainter, radius: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = _FOCUS_WIDTH if self.hasFocus() else _LINE_WIDTH
        border = "accent" if self.isChecked() else "control"
        ground = "chip" if self.isChecked() else "surface"
        if self.underMouse() and not self.isChecked():
            ground = "canvas"
        painter.setPen(QPen(self._theme.colour("focus" if self.hasFocus() else border), width))
        painter.setBrush(self._theme.colour(ground))
        inset = width / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius
        )

    def _draw_words(self, painter: QPainter) -> None:
        mirrored, lead = self._is_mirrored(), self._lead()
        place = self.rect().adjusted(_INSIDE, 0, -_INSIDE, 0)
        if mirrored:
            place.setRight(place.right() - lead)
        else:
            place.setLeft(place.left() + lead)
        across = Qt.AlignmentFlag.AlignHCenter
        if self._marked:
            across = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            across |= Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(self._letters(chosen=self.isChecked()))
        tone = "chip_text" if self.isChecked() else "text2"
        painter.setPen(self._theme.colour(tone if self.isEnabled() else "control"))
        painter.drawText(place, int(_WRAP | across), self.text())


class Segment(_Pill, QRadioButton):  # type: ignore[misc]  # of `hitButton`
    """One possible answer of which only one can be chosen."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the pill, its ring or disc, and the words."""
        with QPainter(self) as painter:
            self._draw_ground(painter, radius=6)
            if self._marked:
                self.draw_mark(painter, QRectF(self._mark_place()))
            self._draw_words(painter)

    def draw_mark(self, painter: QPainter, place: QRectF) -> None:
        """Draw a ring, or a disc when this answer is chosen."""
        size = self._theme.px(_MARK) - 2
        tone = "accent" if self.isChecked() else "control"
        painter.setPen(QPen(self._theme.colour(tone), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place.center(), size / 2 - 0.5, size / 2 - 0.5)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(place.center(), size / 4, size / 4)


class Chip(_Pill, QCheckBox):  # type: ignore[misc]  # of `hitButton`
    """One possible answer of which several can be chosen."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the pill, its plus or tick, and the words."""
        with QPainter(self) as painter:
            self._draw_ground(painter, radius=self.height() / 2)
            name, tone = ("check", "accent") if self.isChecked() else ("plus", "text3")
            place = self._mark_place()
            painter.drawPixmap(place.topLeft(), self._theme.pixmap(name, tone, _MARK))
            self._draw_words(painter)


def draw_large_ground(painter: QPainter, button: QAbstractButton, theme: Theme) -> None:
    """Draw the ground of an answer that is a small card, with a picture and words of its own."""
    chosen, focused = button.isChecked(), button.hasFocus()
    edge = "focus" if focused else "accent" if chosen else "control"
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(edge), 2 if chosen or focused else 1))
    painter.setBrush(theme.colour("chip" if chosen else "surface"))
    painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), 10, 10)
