"""The child chooses who may see a house: large buttons with names, and nobody by default."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import display_name
from mpg_desktop.domain.records import Circle, Organisation, Person
from mpg_desktop.ui.fields.button_row import Row
from mpg_desktop.ui.fields.pills import draw_large_ground
from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.pages.record_lines import RecordLines
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import emptied, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

WIDE, FACE, EDGE = 116, 48, 10
CIRCLES = (Circle.FAMILY, Circle.NETWORK, Circle.PROFESSIONAL)


def who_can_see(case: Case, child: RecordId) -> list[tuple[RecordId, str]]:
    """Return everybody to whom a house could be shown: people first, then organisations."""
    people = [
        each
        for each in case.all(Person)
        if each.id != child
        and display_name(each)
        and each.died_on is None
        and not (each.due_date and not each.birth_date)
    ]
    people.sort(key=lambda each: CIRCLES.index(each.circle))
    bodies = [each for each in case.all(Organisation) if each.name and each.until is None]
    return [(each.id, display_name(each)) for each in people] + [
        (each.id, each.name) for each in bodies
    ]


class Face(QCheckBox):
    """Somebody as a large button: initials in a disc with the name below; a mark when chosen."""

    def __init__(self, theme: Theme, name: str, initials: str, icon: str) -> None:
        super().__init__(name)
        self._theme = theme
        self._initials, self._icon = initials, icon
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def hitButton(self, _place: object) -> bool:  # noqa: N802 - Qt's name
        """Say that the whole button can be pressed."""
        return True

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the disc and the name."""
        width = self._theme.px(WIDE)
        words = self._words(width).height()
        return QSize(width, self._theme.px(FACE) + words + 3 * EDGE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: a name is never cut."""
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height that the name needs at a width."""
        return self._theme.px(FACE) + self._words(width).height() + 3 * EDGE

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground, the disc, the name and the mark."""
        chosen = self.isChecked()
        with QPainter(self) as painter:
            draw_large_ground(painter, self, self._theme)
            side = self._theme.px(FACE)
            disc = QRectF((self.width() - side) / 2, EDGE, side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent" if chosen else "sunken"))
            painter.drawEllipse(disc)
            self._draw_sign(painter, disc, chosen=chosen)
            painter.setFont(self._font())
            painter.setPen(self._theme.colour("chip_text" if chosen else "text"))
            words = self._words(self.width())
            place = QRectF(
                EDGE / 2, EDGE + side + EDGE * 0.6, self.width() - EDGE, words.height() + 2
            )
            flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter
            painter.drawText(place, int(flags), self.text())

    def _draw_sign(self, painter: QPainter, disc: QRectF, *, chosen: bool) -> None:
        tone = "on_accent" if chosen else "text2"
        if chosen or not self._initials:
            icon = "eye" if chosen else self._icon
            pixmap = self._theme.pixmap(icon, tone, FACE // 2)
            half = self._theme.px(FACE // 2) / 2
            painter.drawPixmap(
                QRectF(disc.center().x() - half, disc.center().y() - half, 2 * half, 2 * half)
                .topLeft()
                .toPoint(),
                pixmap,
            )
            return
        font = self._font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        painter.setFont(font)
        painter.setPen(self._theme.colour(tone))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._initials)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _words(self, width: int) -> QSize:
        room = QRectF(0, 0, width - EDGE, 100_000).toRect()
        found = QFontMetrics(self._font()).boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return found.size()


class Sharing(QWidget):
    """Who may see one house. `chosen` brings the ids of everybody who was chosen."""

    chosen = Signal(tuple)

    def __init__(self, sheet: Sheet, child: RecordId) -> None:
        super().__init__()
        self._sheet = sheet
        self._child = child
        self.faces: dict[RecordId, Face] = {}
        self._offered: list[tuple[RecordId, str]] = []
        self._shared: tuple[RecordId, ...] = ()
        self.told = label_of("", "help")
        self._holder = QWidget()
        self._flow = Flow(self._holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.tight)
        column.addWidget(self.told)
        column.addWidget(self._holder)

    def show_shared(self, shared: tuple[RecordId, ...], asked: str) -> None:
        """Show who may see the house; `asked` is the day on which the child was asked, or ''."""
        offered = who_can_see(self._sheet.case, self._child)
        if offered != self._offered:
            self._offered = offered
            self._make()
        self._shared = shared
        for who, face in self.faces.items():
            face.setChecked(who in shared)
        names = ", ".join(name for who, name in offered if who in shared)
        words = self.tr("Nu mag niemand dit zien. Alleen u.")
        if names:
            words = self.tr("Dit mogen zien: {names}.").format(names=names)
        when = self.tr("Gevraagd op {day}.").format(day=asked) if asked else ""
        self.told.setText(f"{words} {when}".strip())

    def _make(self) -> None:
        emptied(self._flow)
        self.faces = {}
        row = Row(self._holder)
        lines = RecordLines(self._sheet.around, self._sheet.case)
        for who, name in self._offered:
            record = self._sheet.case.records[who]
            face = Face(self._sheet.theme, name, lines.line(record).initials, "building")
            face.setAccessibleName(self.tr("{name} mag dit zien").format(name=name))
            face.clicked.connect(self._tell)
            self.faces[who] = face
            row.add(face)
            self._flow.addWidget(face)

    def _tell(self) -> None:
        # Whoever is no longer offered, but was chosen once, stays chosen.
        kept = [each for each in self._shared if each not in self.faces]
        now = [who for who, face in self.faces.items() if face.isChecked()]
        self.chosen.emit((*kept, *now))
