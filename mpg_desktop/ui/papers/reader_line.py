"""One reader to choose: who it is, as what kind of reader, and why."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mpg_desktop.ui.pages.record_lines import initials_of
from mpg_desktop.ui.pages.row import AVATAR, MARK, Line, text_height
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

EDGE = 8


class ReaderLine(Line):
    """A line of which one in its list is chosen; it says so by a ring, a ground and in words."""

    def __init__(self, theme: Theme, parent: QWidget, name: str, why: str, icon: str) -> None:
        super().__init__(theme, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self._name, self._why, self._icon = name, why, icon
        self.letters = "" if icon else initials_of(name)
        self.toggled.connect(self._say)
        self._say(chosen=False)

    @property
    def name(self) -> str:
        """The name of the reader."""
        return self._name

    def measured(self, width: int) -> int:
        """Measure the height that the texts need at a width."""
        inside = self._inside(width)
        texts = text_height(self._name, self._bold, inside) + text_height(
            self._why, self.font_of(100), inside
        )
        return max(texts, self._theme.px(AVATAR)) + 2 * EDGE

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground, the sign, both texts and the ring."""
        with QPainter(self) as painter:
            self._draw_ground(painter)
            inside = self._inside(self.width())
            name = text_height(self._name, self._bold, inside)
            why = text_height(self._why, self.font_of(100), inside)
            top = (self.height() - name - why) // 2
            tone = "chip_text" if self.isChecked() else "text"
            self.write(painter, QRect(self._left, top, inside, name), self._name, self._bold, tone)
            place = QRect(self._left, top + name, inside, why)
            tone = "chip_text" if self.isChecked() else "text2"
            self.write(painter, place, self._why, self.font_of(100), tone)
            self._draw_sign(painter)
            self._draw_ring(painter)

    @property
    def _bold(self) -> QFont:
        return self.font_of(100, QFont.Weight.DemiBold)

    @property
    def _left(self) -> int:
        return SIZES.gap + self._theme.px(AVATAR) + SIZES.gap

    def _inside(self, width: int) -> int:
        return width - self._left - self._theme.px(MARK) - 2 * SIZES.gap

    def _draw_ground(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("chip"))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        self.ground_of(painter, hovered=not self.isChecked())

    def _draw_sign(self, painter: QPainter) -> None:
        side = self._theme.px(AVATAR)
        place = self.mirrored(QRect(SIZES.gap, (self.height() - side) // 2, side, side))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("surface" if self.isChecked() else "chip"))
        painter.drawEllipse(QRectF(place))
        if self.letters:
            painter.setFont(self._bold)
            painter.setPen(self._theme.colour("chip_text" if not self.isChecked() else "text"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.letters)
        else:
            mark = self._theme.px(MARK)
            corner = place.center() - QRect(0, 0, mark, mark).center()
            painter.drawPixmap(corner, self._theme.pixmap(self._icon, "accent", MARK))

    def _draw_ring(self, painter: QPainter) -> None:
        side = self._theme.px(MARK)
        left = self.width() - SIZES.gap - side
        place = self.mirrored(QRect(left, (self.height() - side) // 2, side, side))
        icon, tone = ("circle-check", "accent") if self.isChecked() else ("circle", "control")
        painter.drawPixmap(place, self._theme.pixmap(icon, tone, MARK))

    def _say(self, chosen: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        state = self.tr("gekozen") if chosen else self.tr("niet gekozen")
        self.setAccessibleName(f"{self._name}. {self._why}")
        self.setAccessibleDescription(state)
