"""Where a goal is written down: who says it, for now or for later, and the words themselves."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from mpg_desktop.domain.file import name_of
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import display_name
from mpg_desktop.domain.plan import running_goals
from mpg_desktop.domain.plan_records import Goal, Horizon
from mpg_desktop.domain.plan_sources import Source, goal_from, sources
from mpg_desktop.domain.records import Circle, Person
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, card, label_of, shown, told_apart
from mpg_desktop.ui.tokens import SIZES

GOAL = ("plan", "goal")
"""The name of the line on which a goal is typed."""

NOBODY = "-nobody"
LONGEST = 80
"""Letters of what somebody said that a menu shows."""


class GoalLine(QWidget):
    """Takes goals: choose who speaks, type the words, press Enter; or take what was said before."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._speaker, self._horizon = NOBODY, Horizon.WORKING
        words = sheet.catalogue.records["goal"]
        frame, column = card(words.plural, words.help)
        self.speakers = Choices(sheet.theme, self.tr("Wie zegt dit?"))
        self.speakers.chosen.connect(self._choose_speaker)
        horizon = words.field("horizon")
        self.horizons = Choices(sheet.theme, horizon.label)
        self.horizons.offer(
            tuple((each.id, each.label) for each in reversed(horizon.options)), self._horizon
        )
        self.horizons.chosen.connect(self._choose_horizon)
        self.line = OneLine(
            sheet.session, GOAL, words.add, self.tr("Typ de eigen woorden en druk op Enter.")
        )
        self.line.entered.connect(self._add)
        self.said = button(
            self.tr("Neem wat iemand al zei"), "link", theme=sheet.theme, icon="quote"
        )
        self.said.clicked.connect(self.offer_sources)
        self._none = label_of(words.none_yet, "help")
        for each in (self._none, self.speakers, self.horizons, self.line):
            column.addWidget(each)
        column.addWidget(self.said, 0, Qt.AlignmentFlag.AlignLeading)
        column.setSpacing(SIZES.gap)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        self.refresh()

    def refresh(self) -> None:
        """Offer the people and the words that there are now."""
        case = self._sheet.case
        people = [each for each in case.all(Person) if each.circle is not Circle.PROFESSIONAL]
        named = [(str(each.id), display_name(each)) for each in people if display_name(each)]
        offered = (*told_apart(named), (NOBODY, self.tr("Nog niemand")))
        if self._speaker not in dict(offered):
            self._speaker = NOBODY
        self.speakers.offer(offered, self._speaker)
        shown(self.said, bool(sources(case)))
        shown(self._none, not running_goals(case))

    def offer_sources(self) -> QMenu:
        """Offer needs and wishes that somebody said before, each with who said it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in sources(self._sheet.case):
            name = name_of(self._sheet.case, each.by)
            text = each.text if len(each.text) <= LONGEST else f"{each.text[:LONGEST].rstrip()}…"
            action = menu.addAction(f"{name}: {text}" if name else text)
            action.triggered.connect(lambda _on=False, source=each: self.take(source))
        menu.popup(self.said.mapToGlobal(self.said.rect().bottomLeft()))
        return menu

    def take(self, source: Source) -> None:
        """Make a goal of what somebody said, in the same words."""
        around = self._sheet.around
        made = goal_from(source, around.fresh_id(), around.today())
        self._sheet.session.put(made, step=Step(ADDED))

    def _add(self, text: str) -> None:
        around = self._sheet.around
        made = Goal(
            id=around.fresh_id(),
            text=text,
            horizon=self._horizon,
            by=() if self._speaker == NOBODY else (RecordId(self._speaker),),
            day=around.today(),
        )
        self._sheet.session.put(made, step=Step(ADDED))

    def _choose_speaker(self, who: str) -> None:
        self._speaker = who

    def _choose_horizon(self, horizon: str) -> None:
        self._horizon = Horizon(horizon)
