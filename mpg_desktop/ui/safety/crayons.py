"""The crayons, the eraser and the way back: large enough for a child's finger."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QWidget

from mpg_desktop.domain.crayons import CRAYONS
from mpg_desktop.ui.fields.button_row import Row
from mpg_desktop.ui.fields.pills import Segment
from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.parts import button
from mpg_desktop.ui.theme import Theme

SIDE = 44
ERASER = "eraser"
"""What stands in the place of a colour while the eraser is chosen."""

THIN, THICK = 8.0, 22.0
"""How wide a line is, in units of the paper."""


class Crayon(Segment):
    """One colour as a large disc; the chosen one has a ring."""

    def __init__(self, theme: Theme, name: str, hue: str) -> None:
        super().__init__(theme, "", marked=False)
        self._hue = hue
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a square."""
        side = self._theme.px(SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same."""
        return self.sizeHint()

    def heightForWidth(self, _width: int) -> int:  # noqa: N802 - Qt's name
        """Return the side of the square."""
        return self._theme.px(SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the disc, and a ring when it is chosen or has the keyboard."""
        whole = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        inset = whole.width() * 0.14
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.setBrush(QColor(self._hue))
            painter.drawEllipse(whole.adjusted(inset, inset, -inset, -inset))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self.hasFocus() or self.isChecked():
                tone = "focus" if self.hasFocus() else "text"
                painter.setPen(QPen(self._theme.colour(tone), 3))
                painter.drawEllipse(whole)


class Crayons(QWidget):
    """Which colour and width a stroke gets. `chosen` tells that it is another one now."""

    chosen = Signal()
    back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.colour, self.width_of_line = next(iter(CRAYONS)), THIN
        self.buttons: dict[str, Segment] = {}
        self.setAccessibleName(self.tr("Kleuren"))
        flow = Flow(self)
        row, group = Row(self), QButtonGroup(self)
        names = self._names()
        for word, hue in CRAYONS.items():
            self._add(word, Crayon(theme, names[word], hue), flow, row, group)
        self._add(ERASER, Segment(theme, self.tr("Gum"), marked=False), flow, row, group)
        self.buttons[self.colour].setChecked(True)
        row.settle()
        widths = QButtonGroup(self)
        self.widths: dict[float, Segment] = {}
        second = Row(self)
        for width, words in ((THIN, self.tr("Dun")), (THICK, self.tr("Dik"))):
            made = Segment(theme, words, marked=False)
            made.clicked.connect(lambda _on=False, width=width: self._choose_width(width))
            widths.addButton(made)
            second.add(made)
            flow.addWidget(made)
            self.widths[width] = made
        self.widths[THIN].setChecked(True)
        second.settle()
        self.undo = button(self.tr("Laatste lijn weg"), theme=theme, icon="arrow-back-up")
        self.undo.clicked.connect(self.back.emit)
        flow.addWidget(self.undo)

    @property
    def erases(self) -> bool:
        """Whether the eraser is chosen."""
        return self.colour == ERASER

    def _add(self, word: str, made: Segment, flow: Flow, row: Row, group: QButtonGroup) -> None:
        made.clicked.connect(lambda _on=False: self._choose(word))
        group.addButton(made)
        row.add(made)
        flow.addWidget(made)
        self.buttons[word] = made

    def _choose(self, word: str) -> None:
        self.colour = word
        self.chosen.emit()

    def _choose_width(self, width: float) -> None:
        self.width_of_line = width
        self.chosen.emit()

    def _names(self) -> dict[str, str]:
        return {
            "black": self.tr("Zwart"),
            "red": self.tr("Rood"),
            "orange": self.tr("Oranje"),
            "yellow": self.tr("Geel"),
            "green": self.tr("Groen"),
            "blue": self.tr("Blauw"),
            "purple": self.tr("Paars"),
            "brown": self.tr("Bruin"),
        }
