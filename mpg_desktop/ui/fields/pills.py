"""The two buttons of an answer: one of several (`Segment`) and any of several (`Chip`)."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from mpg_desktop.ui.theme import Theme

_MARK = 16
_FIGURE = 40
_INSIDE = 12
_BETWEEN = 7
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
_FOCUS_WIDTH = 2.0
_LINE_WIDTH = 1.0


class _Measured:
    """How large a pill is: measured in the weight of a chosen one, so that nothing moves."""

    def __init__(self, button: QAbstractButton, theme: Theme, *, marked: bool) -> None:
        self._button = button
        self._theme = theme
        self.marked = marked

    def font(self, *, chosen: bool) -> QFont:
        font = QFont(self._button.font())
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Medium)
        return font

    def lead(self) -> int:
        return self._theme.px(_MARK) + _BETWEEN if self.marked else 0

    def size(self) -> QSize:
        metrics = QFontMetrics(self.font(chosen=True))
        text = metrics.horizontalAdvance(self._button.text())
        width = text + self.lead() + 2 * _INSIDE + 2
        narrowest = 0 if self.marked else self._theme.px(_FIGURE)
        return QSize(max(width, narrowest), max(self._least(), metrics.height() + 8))

    def height(self, width: int) -> int:
        metrics = QFontMetrics(self.font(chosen=True))
        room = QRect(0, 0, max(width - self.lead() - 2 * _INSIDE, 1), 10_000)
        words = metrics.boundingRect(room, _WRAP, self._button.text())
        return max(self._least(), words.height() + 12)

    def _least(self) -> int:
        return self._theme.px(30)


class Segment(QRadioButton):
    """One possible answer of which only one can be chosen."""

    def __init__(self, theme: Theme, text: str, *, marked: bool = True) -> None:
        super().__init__(text)
        self._theme = theme
        self._measured = _Measured(self, theme, marked=marked)
        _prepare(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size in one line."""
        return self._measured.size()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least size: a mark and a few letters."""
        return QSize(min(self._measured.size().width(), self._theme.px(96)), self._theme.px(30))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that a long answer goes on in a second line."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height that the answer needs at this width."""
        return self._measured.height(width)

    def hitButton(self, _place: QPointF) -> bool:  # type: ignore[override]  # noqa: N802 - Qt's name
        """Say that the whole pill can be pressed."""
        return True

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Measure anew after a change of text size."""
        super().changeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the pill, its ring or disc, and the words."""
        with QPainter(self) as painter:
            _draw_ground(painter, self, self._theme, radius=6)
            if self._measured.marked:
                self.draw_mark(painter, QRectF(_mark_place(self, self._theme)))
            _draw_words(painter, self, self._theme, self._measured)

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


class Chip(QCheckBox):
    """One possible answer of which several can be chosen."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self._measured = _Measured(self, theme, marked=True)
        _prepare(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size in one line."""
        return self._measured.size()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least size: a mark and a few letters."""
        return QSize(min(self._measured.size().width(), self._theme.px(96)), self._theme.px(30))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that a long answer goes on in a second line."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height that the answer needs at this width."""
        return self._measured.height(width)

    def hitButton(self, _place: QPointF) -> bool:  # type: ignore[override]  # noqa: N802 - Qt's name
        """Say that the whole pill can be pressed."""
        return True

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Measure anew after a change of text size."""
        super().changeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the pill, its plus or tick, and the words."""
        with QPainter(self) as painter:
            _draw_ground(painter, self, self._theme, radius=self.height() / 2)
            name, tone = ("check", "accent") if self.isChecked() else ("plus", "text3")
            place = _mark_place(self, self._theme)
            painter.drawPixmap(place.topLeft(), self._theme.pixmap(name, tone, _MARK))
            _draw_words(painter, self, self._theme, self._measured)


def draw_large_ground(painter: QPainter, button: QAbstractButton, theme: Theme) -> None:
    """Draw the ground of an answer that is a small card, with a picture and words of its own."""
    chosen, focused = button.isChecked(), button.hasFocus()
    edge = "focus" if focused else "accent" if chosen else "control"
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(edge), 2 if chosen or focused else 1))
    painter.setBrush(theme.colour("chip" if chosen else "surface"))
    painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), 10, 10)


def _prepare(button: QAbstractButton) -> None:
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)


def _draw_ground(painter: QPainter, button: QAbstractButton, theme: Theme, radius: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = _FOCUS_WIDTH if button.hasFocus() else _LINE_WIDTH
    border = "accent" if button.isChecked() else "control"
    ground = "chip" if button.isChecked() else "surface"
    if button.underMouse() and not button.isChecked():
        ground = "canvas"
    painter.setPen(QPen(theme.colour("focus" if button.hasFocus() else border), width))
    painter.setBrush(theme.colour(ground))
    inset = width / 2
    painter.drawRoundedRect(
        QRectF(button.rect()).adjusted(inset, inset, -inset, -inset), radius, radius
    )


def _mark_place(button: QAbstractButton, theme: Theme) -> QRect:
    size = theme.px(_MARK)
    top = (button.height() - size) // 2
    mirrored = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = button.width() - _INSIDE - size if mirrored else _INSIDE
    return QRect(left, top, size, size)


def _draw_words(
    painter: QPainter, button: QAbstractButton, theme: Theme, measured: _Measured
) -> None:
    mirrored = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
    lead = measured.lead()
    place = button.rect().adjusted(_INSIDE, 0, -_INSIDE, 0)
    if mirrored:
        place.setRight(place.right() - lead)
    else:
        place.setLeft(place.left() + lead)
    across = Qt.AlignmentFlag.AlignHCenter
    if measured.marked:
        across = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        across |= Qt.AlignmentFlag.AlignAbsolute
    painter.setFont(measured.font(chosen=button.isChecked()))
    tone = "chip_text" if button.isChecked() else "text2"
    painter.setPen(theme.colour(tone if button.isEnabled() else "control"))
    painter.drawText(place, int(_WRAP | across), button.text())
