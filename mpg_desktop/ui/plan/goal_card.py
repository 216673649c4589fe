"""A goal on its card, in the words of whoever said it, with the steps under it."""

from msgspec.structs import replace
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan import goal_card, moved_goal
from mpg_desktop.domain.plan_records import Goal, Horizon, PlanStep
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.way_back import WayBack, way_back
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import label_of, rule, shown
from mpg_desktop.ui.plan.origin_line import OriginLine
from mpg_desktop.ui.plan.rows import DONE, PlanRow, RowList
from mpg_desktop.ui.plan.step_rows import StepRow
from mpg_desktop.ui.tokens import SIZES

STEP = "plan.step"
"""The name of the line on a goal's card on which a step is typed."""

MOVED = "form.steps.reordered"


class GoalRow(PlanRow):
    """The words of a goal, large, with whose they are always in sight.

    Below them stands where the goal came from, as far as everybody at the table may know that.
    """

    def __init__(self, sheet: Sheet, record: RecordId, conditions: Conditions) -> None:
        super().__init__(sheet, record)
        self._conditions = conditions
        self.mark = label_of("", "mark")
        self.origin = OriginLine()
        self.origin.wanted.connect(self.go_back)
        self.words.insertWidget(0, self.mark)
        self.words.addWidget(self.origin)

    def refresh(self) -> None:
        """Say the goal as it is now."""
        goal = look_up(self.sheet.case, Goal, self.record)
        if goal is None:
            return
        card = goal_card(self.sheet.case, goal)
        small = []
        if card.voices:
            small.append(self.tr("Woorden van {names}").format(names=", ".join(card.voices)))
        if goal.noticed_by:
            small.append(self.tr("Zo merken we het: {text}").format(text=goal.noticed_by))
        if goal.matters:
            whom = self.names(goal.matters_to)
            words = self.tr("Belangrijk voor {names}: {text}") if whom else "{text}"
            small.append(words.format(names=whom, text=goal.matters))
        if goal.professional:
            small.append(self.tr("In vaktaal: {text}").format(text=goal.professional))
        if goal.ended_on is not None:
            words = self.tr("Losgelaten op {day}")
            if goal.reached is YesNo.YES:
                words = self.tr("Gelukt op {day}")
            small.append(words.format(day=long_day(goal.ended_on)))
        mark = ""
        if goal.horizon is Horizon.LONG:
            mark = self.tr("Voor later")
        elif card.long_term is not None:
            mark = self.tr("Helpt bij: {text}").format(text=card.long_term.text)
        self.mark.setText(mark)
        shown(self.mark, bool(mark))
        said = f"“{goal.text}”" if card.voices else goal.text
        self.show_lines(said, small, self.hints(), part="heading")
        self.origin.show_way(self.sheet.around, self._way_back(), goal.text)

    def go_back(self) -> None:
        """Go to what the goal came from, on whichever tab that is."""
        way = self._way_back()
        if way is not None:
            self.sheet.around.go_to(way.record, way.field)

    def _way_back(self) -> WayBack | None:
        goal = look_up(self.sheet.case, Goal, self.record)
        return way_back(self.sheet.case, self._conditions, goal) if goal is not None else None

    def menu(self) -> QMenu:
        """Offer who said it, its place, and how it ended."""
        menu = super().menu()
        first = menu.actions()[0]
        more = QMenu(menu)
        self.offer_people(more, self.tr("Wie zei dit?"), "by")
        goal = look_up(self.sheet.case, Goal, self.record)
        if goal is not None and goal.ended_on is None:
            self._offer_places(more)
            self._offer(more, self.tr("Dit is gelukt"), YesNo.YES)
            self._offer(more, self.tr("Dit laten we los"), YesNo.NO)
        else:
            again = more.addAction(self.tr("Toch weer oppakken"))
            again.triggered.connect(lambda _on=False: self.change(ended_on=None, reached=None))
        self._offer_way(more)
        menu.insertActions(first, more.actions())
        menu.insertSeparator(first)
        return menu

    def shift(self, by: int) -> None:
        """Bring the goal up (-1) or down (1) in its row."""
        changed = moved_goal(self.sheet.case, self.record, by)
        self.sheet.session.put(*changed, step=Step(MOVED))

    def _offer_way(self, menu: QMenu) -> None:
        """Offer the way back; to what is not for all who look, with a warning."""
        way = self._way_back()
        if way is None:
            return
        words = self.tr("Naar waar dit vandaan komt")
        if not way.is_open:
            words = self.tr("Naar waar dit vandaan komt (kijk eerst alleen)")
        menu.addAction(words).triggered.connect(lambda _on=False: self.go_back())

    def _offer_places(self, menu: QMenu) -> None:
        for words, by in ((self.tr("Omhoog"), -1), (self.tr("Omlaag"), 1)):
            action = menu.addAction(words)
            action.setEnabled(bool(moved_goal(self.sheet.case, self.record, by)))
            action.triggered.connect(lambda _on=False, by=by: self.shift(by))

    def _offer(self, menu: QMenu, words: str, reached: YesNo) -> None:
        menu.addAction(words).triggered.connect(lambda _on=False: self._end(reached))

    def _end(self, reached: YesNo) -> None:
        goal = look_up(self.sheet.case, Goal, self.record)
        if goal is not None:
            ended = replace(goal, ended_on=self.sheet.around.today(), reached=reached)
            self.sheet.session.put(ended, step=Step(DONE))


class GoalCard(QFrame):
    """One goal that is worked at, its steps, and a line on which the next step is typed."""

    def __init__(self, sheet: Sheet, goal: RecordId, conditions: Conditions) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._sheet = sheet
        self.goal = goal
        self.row = GoalRow(sheet, goal, conditions)
        self.steps = RowList(sheet, StepRow)
        words = sheet.catalogue.records["plan_step"]
        self.line = OneLine(
            sheet.session, (goal, STEP), words.add, self.tr("Typ een stap en druk op Enter.")
        )
        self.line.setProperty("part", "quiet")
        self.line.entered.connect(self._add)
        sheet.advise_line(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.card, SIZES.card, SIZES.card, SIZES.card)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.row)
        column.addWidget(rule())
        column.addWidget(self.steps)
        column.addWidget(self.line)
        sheet.binding.noted.connect(self._noted)
        self.refresh()

    def refresh(self) -> None:
        """Show the goal and its steps as they are now."""
        goal = look_up(self._sheet.case, Goal, self.goal)
        if goal is None:
            return
        self.row.refresh()
        card = goal_card(self._sheet.case, goal)
        rest = [each for each in card.steps if each != card.next_step]
        first = [card.next_step] if card.next_step is not None else []
        self.steps.show_records([*first, *rest])
        self.line.setAccessibleName(self.tr("Stap voor: {goal}").format(goal=goal.text))

    def reveal(self, record: RecordId, field: str) -> QWidget | None:
        """Open a field of the goal or of one of its steps; None when it is not on this card."""
        if record == self.goal:
            return self.line if field == STEP else self.row.reveal(field)
        row = self.steps.rows.get(record)
        return row.reveal(field) if row is not None else None

    def _add(self, text: str) -> None:
        around = self._sheet.around
        made = PlanStep(id=around.fresh_id(), text=text, goal=self.goal, day=around.today())
        self._sheet.session.put(made, step=Step(ADDED))

    def _noted(self, records: frozenset[RecordId]) -> None:
        if self.goal in records:
            self.row.refresh()
