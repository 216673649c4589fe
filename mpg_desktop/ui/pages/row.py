"""Lines of a list that can be pressed, drawn whole: a family has many, and widgets are slow."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mpg_desktop.ui.parts import pressed, unbroken
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import BASE_POINTS, SIZES

AVATAR = 34
MARK = 18
HIGHEST = 100_000
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignAbsolute
_MEASURED = int(_WRAP | Qt.AlignmentFlag.AlignLeft)


class Line(QAbstractButton):
    """What both kinds of line share: the ground, the ring, and texts that go on below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heights: dict[int, int] = {}
        self._fonts: dict[tuple[int, QFont.Weight], QFont] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Press the line with Enter, as every button."""
        if not pressed(self, event):
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that long texts go on in a second line."""
        return True

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a usual width, and the height that goes with it."""
        width = self._theme.px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a width at which words still fit."""
        return QSize(self._theme.px(150), self._theme.px(34))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Measure anew after a change of text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fonts.clear()
            self.measure_anew()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height that the texts need at a width; Qt asks this very often."""
        if width not in self._heights:
            self._heights[width] = self.measured(width)
        return self._heights[width]

    def measured(self, width: int) -> int:
        """Measure the height that the texts need at a width."""
        raise NotImplementedError

    def measure_anew(self) -> None:
        """Forget every measure: a text or its size is another one."""
        self._heights.clear()
        self.updateGeometry()
        self.update()

    @property
    def is_mirrored(self) -> bool:
        """Whether people read from right to left here."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def ground(self, painter: QPainter) -> None:
        """Draw the ground under the mouse, and the ring of whoever has the keyboard."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.ground_of(painter, hovered=True)

    def ground_of(self, painter: QPainter, *, hovered: bool) -> None:
        """Draw the ring, and (if `hovered`) the ground under the mouse."""
        if hovered and self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("canvas"))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)

    def write(self, painter: QPainter, place: QRect, text: str, font: QFont, tone: str) -> int:
        """Write a text in a place of the unmirrored line, and return its height."""
        side = Qt.AlignmentFlag.AlignRight if self.is_mirrored else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(self._theme.colour(tone))
        # Each text in its own direction, on the side where people begin to read.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(self.mirrored(place), int(_WRAP | side), text)
        return place.height()

    def mirrored(self, place: QRect) -> QRect:
        """Return a place as it lies for the direction of reading."""
        if not self.is_mirrored:
            return place
        return QRect(self.width() - place.right() - 1, place.top(), place.width(), place.height())

    def font_of(self, per_cent: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the typeface at a share of the usual size; Qt asks for the heights very often."""
        found = self._fonts.get((per_cent, weight))
        if found is None:
            found = self._fonts[per_cent, weight] = QFont(self.font())
            found.setPointSizeF(BASE_POINTS * self._theme.text_size / 100 * per_cent / 100)
            found.setWeight(weight)
        return found


def text_height(text: str, font: QFont, width: int) -> int:
    """Return the height in pixels that a text takes at a width."""
    room = QRect(0, 0, max(width, 1), HIGHEST)
    return QFontMetrics(font).boundingRect(room, _MEASURED, text).height()


class Row(Line):
    """A sign, a title, a text and a warning; pressed it unfolds what belongs to it."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, heading: bool = False
    ) -> None:
        super().__init__(theme, parent)
        self.setCheckable(True)
        self._heading = heading
        self._title = self._about = self._warning = ""
        self._letters = self._icon = ""
        self._secret = False
        self.toggled.connect(self._say_state)
        self._say_state(is_open=False)

    def show_texts(
        self, title: str, about: str = "", *, warning: str = "", secret: bool = False
    ) -> None:
        """Show what the line is about; when nothing differs nothing is drawn again."""
        before = (self._title, self._about, self._warning, self._secret)
        if before == (title, about, warning, secret):
            return
        self._title, self._about, self._warning, self._secret = title, about, warning, secret
        spoken = [title, about, warning, self.tr("geheim") if secret else ""]
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.measure_anew()

    def show_sign(self, letters: str = "", icon: str = "") -> None:
        """Show letters, or else a symbol, before the texts; without both there is no sign."""
        if (letters, icon) != (self._letters, self._icon):
            self._letters, self._icon = letters, icon
            self.measure_anew()

    def title(self) -> str:
        """Return the first text."""
        return self._title

    def texts(self) -> tuple[str, str, str]:
        """Return title, text and warning."""
        return self._title, self._about, self._warning

    def measured(self, width: int) -> int:
        """Measure the height that the texts need at a width."""
        inside = self._text_width(width)
        texts = sum(text_height(text, font, inside) for text, font, _ in self._lines())
        sign = self._theme.px(AVATAR) if self._has_sign else self._theme.px(22)
        return max(texts, sign) + 2 * self._edge

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw sign, texts, lock and arrow."""
        with QPainter(self) as painter:
            self.ground(painter)
            inside = self._text_width(self.width())
            heights = [text_height(text, font, inside) for text, font, _ in self._lines()]
            top = (self.height() - sum(heights)) // 2
            for (text, font, tone), height in zip(self._lines(), heights, strict=True):
                place = QRect(self._text_left, top, inside, height)
                top += self.write(painter, place, text, font, tone)
            if self._has_sign:
                self._draw_sign(painter)
            self._draw_end(painter)

    def _say_state(self, is_open: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        self.setAccessibleDescription(self.tr("uitgevouwen") if is_open else self.tr("ingevouwen"))

    @property
    def _lock_words(self) -> str:
        return self.tr("geheim")

    @property
    def _has_sign(self) -> bool:
        return bool(self._letters or self._icon)

    @property
    def _edge(self) -> int:
        return SIZES.room if self._heading else SIZES.tight

    @property
    def _text_left(self) -> int:
        side = SIZES.card - 1 if self._heading else SIZES.gap
        return side + (self._theme.px(AVATAR) + SIZES.gap if self._has_sign else 0)

    def _text_width(self, width: int) -> int:
        marks = self._theme.px(MARK) + SIZES.gap
        if self._secret:
            words = QFontMetrics(self.font_of(90)).horizontalAdvance(self._lock_words)
            marks += self._theme.px(MARK) + words + 3 * SIZES.hair
        return width - self._text_left - marks - SIZES.gap

    def _lines(self) -> list[tuple[str, QFont, str]]:
        weight = QFont.Weight.DemiBold if self._heading else QFont.Weight.Medium
        title = self.font_of(120 if self._heading else 100, weight)
        found = [
            (self._title, title, "text"),
            (unbroken(self._about), self.font_of(100), "text2"),
            (self._warning, self.font_of(90), "caution"),
        ]
        return [line for line in found if line[0]]

    def _draw_sign(self, painter: QPainter) -> None:
        side = self._theme.px(AVATAR)
        place = self.mirrored(QRect(SIZES.gap, (self.height() - side) // 2, side, side))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("chip"))
        painter.drawEllipse(QRectF(place))
        if self._letters:
            painter.setFont(self.font_of(100, QFont.Weight.DemiBold))
            painter.setPen(self._theme.colour("chip_text"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._letters)
        else:
            self._draw_mark(painter, QRectF(place).center(), self._icon, "chip_text")

    def _draw_end(self, painter: QPainter) -> None:
        side = self._theme.px(MARK)
        left = self.width() - SIZES.gap - side
        self._draw_at(painter, left, "chevron-up" if self.isChecked() else "chevron-down")
        if self._secret:
            font = self.font_of(90)
            width, height = (
                QFontMetrics(font).horizontalAdvance(self._lock_words),
                text_height(self._lock_words, font, self.width()),
            )
            left -= width + 2 * SIZES.hair
            place = QRect(left, (self.height() - height) // 2, width + 1, height)
            self.write(painter, place, self._lock_words, font, "text2")
            self._draw_at(painter, left - side - SIZES.hair, "lock")

    def _draw_at(self, painter: QPainter, left: int, icon: str) -> None:
        side = self._theme.px(MARK)
        place = self.mirrored(QRect(left, (self.height() - side) // 2, side, side))
        self._draw_mark(painter, QRectF(place).center(), icon, "text3")

    def _draw_mark(self, painter: QPainter, middle: QPointF, icon: str, tone: str) -> None:
        side = self._theme.px(MARK)
        place = QRect(round(middle.x() - side / 2), round(middle.y() - side / 2), side, side)
        painter.drawPixmap(place, self._theme.pixmap(icon, tone, MARK))
