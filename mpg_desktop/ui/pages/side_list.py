"""The list beside a form: its groups, and of each whether something stands in it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mpg_desktop.domain.catalogue import Form
from mpg_desktop.ui.flowing import FlowingArea
from mpg_desktop.ui.pages.progress import Filled
from mpg_desktop.ui.pages.row import Line, text_height
from mpg_desktop.ui.parts import card
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

WIDTH = 264
MARK, EDGE = 16, 8


class SideLine(Line):
    """One group: its shape, its name and a word."""

    def __init__(self, theme: Theme, label: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._label = label
        self._filled: Filled | None = None
        self._icon, self._tone, self._words = "circle", "text3", ""

    def show_filled(self, filled: Filled) -> None:
        """Show shape and word for how much stands in the group."""
        if filled == self._filled:
            return
        self._filled = filled
        if filled.is_empty:
            self._icon, self._tone, self._words = "circle", "text3", self.tr("leeg")
        elif filled.is_full:
            self._icon, self._tone, self._words = "circle-check", "good", self.tr("ingevuld")
        else:
            self._icon, self._tone = "circle-dashed", "accent"
            self._words = self.tr("{answered} van {asked}").format(
                answered=filled.answered, asked=filled.asked
            )
        self.setAccessibleName(f"{self._label}, {self._words}")
        self.measure_anew()

    def words(self) -> str:
        """Return the word beside the name."""
        return self._words

    def measured(self, width: int) -> int:
        """Measure the height that the name needs at a width."""
        inside = self._name_width(width)
        return text_height(self._label, self.font_of(100), inside) + 2 * EDGE

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw shape, name and word."""
        with QPainter(self) as painter:
            self.ground(painter)
            side = self._theme.px(MARK)
            mark = self.mirrored(QRect(SIZES.tight, (self.height() - side) // 2, side, side))
            painter.drawPixmap(mark, self._theme.pixmap(self._icon, self._tone, MARK))
            inside = self._name_width(self.width())
            height = text_height(self._label, self.font_of(100), inside)
            name = QRect(self._name_left, (self.height() - height) // 2, inside, height)
            self.write(painter, name, self._label, self.font_of(100), "text")
            small = self.font_of(90)
            width = QFontMetrics(small).horizontalAdvance(self._words)
            high = QFontMetrics(small).height()
            left = self.width() - SIZES.tight - width
            word = QRect(left, (self.height() - high) // 2, width + 1, high)
            self.write(painter, word, self._words, small, "text3")

    @property
    def _name_left(self) -> int:
        return 2 * SIZES.tight + self._theme.px(MARK)

    def _name_width(self, width: int) -> int:
        word = QFontMetrics(self.font_of(90)).horizontalAdvance(self._words)
        return width - self._name_left - word - 2 * SIZES.tight


class SideList(FlowingArea):
    """All groups of a form; `chosen` names the group that somebody wants to go to."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, form: Form) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Onderdelen van dit formulier"))
        frame, column = card(self.tr("In dit formulier"))
        column.setContentsMargins(SIZES.gap, SIZES.card, SIZES.gap, SIZES.gap)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        self.lines: dict[str, SideLine] = {}
        for group in form.groups:
            line = SideLine(theme, group.label, frame)
            line.clicked.connect(lambda _on, name=group.id: self.chosen.emit(name))
            self.lines[group.id] = line
            lines.addWidget(line)
        column.addLayout(lines)
        holder = QWidget()
        around = QVBoxLayout(holder)
        around.setContentsMargins(SIZES.tight, SIZES.card, SIZES.card, SIZES.card)
        around.addWidget(frame)
        around.addStretch()
        self.setWidget(holder)
        self._resize()
        theme.changed.connect(self._resize)

    def show_filled(self, filled: dict[str, Filled]) -> None:
        """Show how much stands in each group."""
        for name, line in self.lines.items():
            line.show_filled(filled[name])

    def _resize(self) -> None:
        # Smaller letters gain no room: what stands around them stays as wide.
        self.setFixedWidth(max(self._theme.px(WIDTH), WIDTH) + SIZES.tight + SIZES.card)
