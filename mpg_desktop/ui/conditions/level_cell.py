"""What one voice says of one condition, as a shape, a word and a colour; one key sets it."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QWidget

from mpg_desktop.domain.conditions import Conditions, LevelWords
from mpg_desktop.domain.voice_records import Level
from mpg_desktop.ui.theme import Theme

TONES: Mapping[Level | None, tuple[str, str]] = MappingProxyType(
    {
        None: ("text3", "surface"),
        Level.UNKNOWN: ("text2", "sunken"),
        Level.INSUFFICIENT: ("danger", "danger_tint"),
        Level.MODERATE: ("caution", "caution_tint"),
        Level.SUFFICIENT: ("good", "good_tint"),
        Level.GOOD: ("good", "good_tint"),
    }
)
"""The colour of the shape and of the ground of each level; the shapes differ without colour."""

SHARE: Mapping[str, float] = MappingProxyType({"quarter": 0.25, "half": 0.5, "full": 1.0})
"""How much of a disc is filled."""

MARK, INSIDE, BETWEEN, EDGE, LEAST = 16, 10, 7, 4, 32
TURN = 360 * 16
OTHERWISE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""With one of these held, a key is not meant for a level."""

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LevelCell(QWidget):
    """Shows a level; when it is `live`, keys, arrows and a menu change it.

    `chosen` brings the `LevelWords` that were asked for, `stepped` asks for the row below (1) or
    above (-1), `crossed` for the cell beside it.
    """

    chosen = Signal(object)
    stepped = Signal(int)
    crossed = Signal()

    def __init__(
        self,
        theme: Theme,
        conditions: Conditions,
        name: str = "",
        *,
        as_child: bool = False,
        live: bool = True,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._conditions = conditions
        self._name = name
        self._as_child = as_child
        self._live = live
        self._words = conditions.level(None)
        self._widths: dict[str, int] = {}
        if live:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_level(None)
        theme.changed.connect(self.updateGeometry)

    @property
    def level(self) -> Level | None:
        """The level that is shown."""
        return self._words.level

    def show_level(self, level: Level | None) -> None:
        """Show a level."""
        self._words = self._conditions.level(level)
        self.setAccessibleName(f"{self._name}: {self.text()}" if self._name else self.text())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the level in the words of whoever speaks."""
        return self._said(self._words)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the longest level, so that nothing moves; only to be read, two lines."""
        metrics = QFontMetrics(self._bold())
        longest = self._longest(metrics)
        width = self._theme.px(MARK) + BETWEEN + longest + 2 * INSIDE + (0 if self._live else EDGE)
        lines = 2 if metrics.horizontalAdvance(self.text()) > longest + INSIDE - EDGE else 1
        return QSize(width, max(self._theme.px(LEAST), lines * metrics.lineSpacing() + 8))

    def _longest(self, metrics: QFontMetrics) -> int:
        """Return the width of the longest level; a layout asks often, so it is measured once."""
        typeface = self.font().key()
        if typeface not in self._widths:
            room = widest if self._live else halved
            widths = (room(metrics, self._said(each)) for each in self._levels())
            self._widths[typeface] = max(widths)
        return self._widths[typeface]

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: a level is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground, the shape and the word."""
        tone, ground = TONES[self._words.level]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = self.hasFocus()
            edge = "focus" if focused else "control" if self._live else "line"
            painter.setPen(QPen(self._theme.colour(edge), 2.0 if focused else 1.0))
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            size = self._theme.px(MARK)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = self.width() - INSIDE - size if mirrored else INSIDE
            box = QRectF(left, (self.height() - size) / 2, size, size)
            draw_mark(
                painter, box.adjusted(1, 1, -1, -1), self._words.mark, self._theme.colour(tone)
            )
            painter.setFont(self._bold() if self._words.level else self.font())
            painter.setPen(self._theme.colour("text" if self._words.level else "text2"))
            lead = INSIDE + size + BETWEEN
            room = self.rect().adjusted(*((EDGE, 0, -lead, 0) if mirrored else (lead, 0, -EDGE, 0)))
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            flags = side | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, int(flags | Qt.TextFlag.TextWordWrap), self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Set a level with its key, walk with the arrows, open the menu with Space."""
        words = self._conditions.level_for_key(event.text().lower()) if event.text() else None
        key = Qt.Key(event.key())
        if not self._live or event.modifiers() & OTHERWISE:
            super().keyPressEvent(event)
        elif words is not None:
            self.chosen.emit(words)
        elif key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.crossed.emit()
        elif key == Qt.Key.Key_Space:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Offer all levels under the mouse."""
        if self._live and self.rect().contains(event.position().toPoint()):
            self.open_menu()

    def event(self, event: QEvent) -> bool:
        """Draw the ring of the keyboard when it comes and goes."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().event(event)

    def open_menu(self) -> QMenu:
        """Show all levels, each with its key."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in self._levels():
            action = menu.addAction(f"{self._said(each)}\t{each.key}")
            action.triggered.connect(lambda _on=False, words=each: self.chosen.emit(words))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        return menu

    def _levels(self) -> tuple[LevelWords, ...]:
        return self._conditions.levels

    def _said(self, words: LevelWords) -> str:
        return (words.child if self._as_child else "") or words.label

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


def widest(metrics: QFontMetrics, text: str) -> int:
    """Return how wide a text is in one line, in pixels."""
    return metrics.horizontalAdvance(text)


def halved(metrics: QFontMetrics, text: str) -> int:
    """Return how wide a text is when it is broken over two lines where that is best."""
    words = text.split()
    breaks = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words) + 1)]
    return min(max(map(metrics.horizontalAdvance, lines)) for lines in breaks)


def draw_mark(painter: QPainter, box: QRectF, mark: str, colour: QColor) -> None:
    """Draw the shape of a level: a dash, a question mark in a ring, or a disc that fills up."""
    painter.setPen(QPen(colour, 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark == "none":
        reach = QPointF(box.width() * 0.3, 0)
        painter.drawLine(box.center() - reach, box.center() + reach)
        return
    painter.drawEllipse(box)
    if mark == "question":
        font = QFont(painter.font())
        font.setPixelSize(max(8, round(box.height() * 0.72)))
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
    elif mark in SHARE:
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPie(box.adjusted(1, 1, -1, -1), 90 * 16, round(-TURN * SHARE[mark]))
