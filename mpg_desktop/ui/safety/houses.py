"""The view *Huizen*: per child three houses and a safety house, drawn and told by the child."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from mpg_desktop.domain.catalogue import Form
from mpg_desktop.domain.file import look_up, name_of
from mpg_desktop.domain.house_records import House, HouseOf, Stroke
from mpg_desktop.domain.houses import HIGH, OUTLINES, WIDE, houses_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import children, display_name
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.conditions.turned import Turned
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.fields.pills import Segment, draw_large_ground
from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, label_of, shown, told_apart
from mpg_desktop.ui.safety.house_card import KIND, HouseCard
from mpg_desktop.ui.safety.view import SafetyView
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES
from mpg_desktop.ui.turned_for import TurnedFor

PICTURE, EDGE, LEAST = 84, 10, 148

APART = "|"
"""Stands between child and sort of house where a turned laptop is remembered."""


def is_of_a_house(record: str, field: str) -> bool:
    """Tell whether the laptop is to be turned for a house; perhaps nothing of it is kept yet."""
    what = TurnedFor.at(record, field)
    return what is not None and APART in what.detail


class HousePill(Segment):
    """A house as a large button: its outline with its name below."""

    def __init__(self, theme: Theme, of: HouseOf, text: str) -> None:
        super().__init__(theme, text, marked=False)
        self._of = of

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the outline and the name."""
        words = self.fontMetrics().horizontalAdvance(self.text()) + 3 * EDGE
        width = max(self._theme.px(LEAST), words)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: a name is never cut."""
        return self.sizeHint()

    def heightForWidth(self, _width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of outline and name."""
        return round(self._theme.px(PICTURE) + self.fontMetrics().height() + 2.4 * EDGE)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground, the outline and the name."""
        chosen = self.isChecked()
        with QPainter(self) as painter:
            draw_large_ground(painter, self, self._theme)
            high = self._theme.px(PICTURE)
            scale = high / HIGH
            left = (self.width() - WIDE * scale) / 2
            painter.setPen(QPen(self._theme.colour("accent" if chosen else "text2"), 1.8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for course in OUTLINES[self._of]:
                points = [QPointF(left + x * scale, EDGE * 0.6 + y * scale) for x, y in course]
                painter.drawPolyline(QPolygonF(points))
            painter.setPen(self._theme.colour("chip_text" if chosen else "text"))
            place = QRectF(0, high + EDGE * 0.4, self.width(), self.height() - high - EDGE)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.text())


class Houses(SafetyView):
    """Chooses child, house and day, and shows that house."""

    def __init__(self, sheet: Sheet, form: Form, name: str) -> None:
        super().__init__(sheet, form, name)
        self._child = ""
        self._of = HouseOf.GOOD_THINGS
        self._house = ""
        self.card: HouseCard | None = None
        self.turned: Turned[HouseCard] | None = None
        theme = sheet.theme
        self.children_ = Choices(theme, self.tr("Van welk kind?"))
        self.houses = Choices(theme, self.tr("Welk huis? Het kind kiest."), self._pill)
        self.days = Choices(theme, self.tr("Van welke dag?"))
        self.turn = button(self.tr("Draai de laptop"), theme=theme, icon="refresh")
        self.another = button(self.tr("Nieuw huis"), theme=theme, icon="plus")
        self._none = label_of(self.tr("Vul eerst bij Intake in wie de kinderen zijn."), "help")
        self.children_.chosen.connect(self._choose_child)
        self.houses.chosen.connect(self._choose_sort)
        self.days.chosen.connect(self._choose_house)
        self.turn.clicked.connect(self.turn_laptop)
        self.another.clicked.connect(self.begin_another)
        words = sheet.catalogue.records[KIND]
        self.column.addWidget(label_of(words.help, "help"))
        self.column.addWidget(self._none)
        for each in (self.children_, self.houses, self.days, self._buttons()):
            self.column.addWidget(each)
        self.refresh()

    def refresh(self) -> None:
        """Show child, house and day as they are now."""
        offered = self._children()
        if self._child not in dict(offered):
            drawn = [str(each.child) for each in self.sheet.case.all(House)]
            first = [word for word, _ in offered if word in drawn] or list(dict(offered))
            self._child = next(iter(first), "")
        self.children_.offer(offered, self._child)
        self.houses.offer(self._sorts(), str(self._of))
        days = self._days()
        if self._house not in dict(days) and not self._is_fresh():
            self._house = days[0][0] if days else self.sheet.around.fresh_id()
        self.days.offer(days, self._house)
        shown(self.days, len(days) > 1)
        shown(self._none, not offered)
        for each in (self.children_, self.houses, self.turn):
            shown(each, bool(offered))
        shown(self.another, bool(days) and self._house in dict(days))
        self._show_card()

    def reveal(self, record: str, field: str) -> QWidget | None:
        """Show a house, or the house of a stroke; or turn the laptop again for a house."""
        if (what := TurnedFor.at(record, field)) is not None:
            return self._turn_again(what)
        found = self.sheet.case.records.get(RecordId(record))
        if isinstance(found, Stroke):
            found = look_up(self.sheet.case, House, found.house)
        if not isinstance(found, House):
            return None
        self._child, self._of, self._house = found.child, found.of, found.id
        self.refresh()
        if self.card is None:
            return None
        return self.card.words if field else self.card.paper

    def _turn_again(self, what: TurnedFor) -> QWidget:
        """Turn the laptop for a house of which perhaps nothing is kept yet."""
        self._child, _, of = what.detail.partition(APART)
        self._of, self._house = HouseOf(of), what.record
        self.refresh()
        self.turn_laptop(handed_back=what.handed_back)
        return self.turn

    def begin_another(self) -> None:
        """Begin a new house of this sort; the ones of before stay."""
        self._house = self.sheet.around.fresh_id()
        self.refresh()

    def turn_laptop(self, *, handed_back: bool = False) -> None:
        """Show this house over the whole screen, for the child."""
        if self.card is None:
            return
        calm = HouseCard(
            self.sheet, RecordId(self._child), self._of, RecordId(self._house), calm=True
        )
        what = TurnedFor(self._house, f"{self._child}{APART}{self._of}", handed_back)
        self.turned = Turned(self.sheet, self.window(), calm, calm.begin, what)
        self.turned.finished.connect(self._turned_back)
        self.turned.begin()

    def put_away(self) -> None:
        """Turn the laptop back: the family is closed or another view is shown."""
        if self.turned is not None:
            self.turned.let_go()

    def _turned_back(self) -> None:
        self.turned = None
        self.refresh()

    def _is_fresh(self) -> bool:
        """Tell whether a house is begun of which nothing is kept yet."""
        return bool(self._house) and RecordId(self._house) not in self.sheet.case.records

    def _choose_child(self, child: str) -> None:
        self._child, self._house = child, ""
        self.refresh()

    def _choose_sort(self, of: str) -> None:
        self._of, self._house = HouseOf(of), ""
        self.refresh()

    def _choose_house(self, house: str) -> None:
        self._house = house
        self.refresh()

    def _show_card(self) -> None:
        card = self.card
        key = (self._house, self._of)
        if card is not None and (card.house, card.of) == key and self._child:
            card.refresh()
            return
        if card is not None:
            card.hide()
            card.deleteLater()
            self.card = None
        if self._child:
            self.card = HouseCard(
                self.sheet, RecordId(self._child), self._of, RecordId(self._house)
            )
            self.column.addWidget(self.card)

    def _children(self) -> tuple[tuple[str, str], ...]:
        case, around = self.sheet.case, self.sheet.around
        found = {
            each.id: display_name(each)
            for each in children(case, around.law, around.today())
            if not (each.due_date and not each.birth_date)
        }
        for house in case.all(House):
            found.setdefault(house.child, name_of(case, house.child))
        nameless = self.tr("Kind zonder naam")
        return told_apart([(str(word), name or nameless) for word, name in found.items()])

    def _sorts(self) -> tuple[tuple[str, str], ...]:
        words = self.sheet.catalogue.records[KIND].field("of")
        return tuple((each.id, each.label) for each in words.options)

    def _days(self) -> tuple[tuple[str, str], ...]:
        found = houses_of(self.sheet.case, RecordId(self._child), self._of)
        undated = self.tr("Zonder datum")
        return told_apart(
            [(str(each.id), long_day(each.day) if each.day else undated) for each in found]
        )

    def _pill(self, word: str, label: str) -> HousePill:
        return HousePill(self.sheet.theme, HouseOf(word), label)

    def _buttons(self) -> QWidget:
        holder = QWidget()
        flow = Flow(holder, gap=SIZES.tight)
        flow.addWidget(self.turn)
        flow.addWidget(self.another)
        return holder
