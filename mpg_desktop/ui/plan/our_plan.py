"""The plan on one page: what goes well, help now, goals with their steps, and who does how much."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.catalogue import Form
from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan import (
    balance,
    ended_goals,
    loose_steps,
    open_chores,
    past_steps,
    practical_help,
    running_goals,
)
from mpg_desktop.domain.plan_records import Chore, PlanStep
from mpg_desktop.domain.plan_versions import versions
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.statements import replies_to
from mpg_desktop.ui.pages.binding import ADDED, Place
from mpg_desktop.ui.pages.group_card import GroupCard
from mpg_desktop.ui.pages.in_step import in_step
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.said import said
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.view import View
from mpg_desktop.ui.parts import card, emptied, label_of, shown
from mpg_desktop.ui.piecemeal import Piecemeal
from mpg_desktop.ui.plan.goal_card import GoalCard, GoalRow
from mpg_desktop.ui.plan.goal_line import GOAL, GoalLine
from mpg_desktop.ui.plan.rows import RowList
from mpg_desktop.ui.plan.step_rows import ChoreRow, StepRow
from mpg_desktop.ui.tokens import SIZES

PRACTICAL, CHORE = ("plan", "practical"), ("plan", "chore")
"""The names of the lines on which practical help and a professional's errand are typed."""

FIRST_GOALS = 1
"""Goals whose cards are made at once; the others follow one by one, and keys are heard between."""


class OurPlan(View):
    """All that the family and those around it want and do; what is typed stays while it changes."""

    def __init__(self, sheet: Sheet, form: Form, conditions: Conditions) -> None:
        super().__init__()
        self._sheet = sheet
        self._conditions = conditions
        self._cards: dict[RecordId, GoalCard] = {}
        self._most: int | None = FIRST_GOALS  # cards that are there; None when all are
        together = next(each for each in form.groups if each.id == "together")
        self.together = GroupCard(sheet, form, together, self)
        self.practical = RowList(sheet, StepRow)
        self.practical_line = self._line(PRACTICAL, self.tr("Praktische hulp erbij"))
        self.practical_line.entered.connect(self._add_practical)
        self.goal_line = GoalLine(sheet)
        self.loose = RowList(sheet, StepRow)
        self.ended = RowList(sheet, partial(GoalRow, conditions=conditions))
        self.past = RowList(sheet, StepRow)
        self.chores = RowList(sheet, ChoreRow)
        self.chore_line = self._line(CHORE, sheet.catalogue.records["chore"].add)
        self.chore_line.entered.connect(self._add_chore)
        self._goals = QVBoxLayout()
        self._goals.setSpacing(SIZES.room)
        self._lay_out()
        self.refresh()
        self._rest = Piecemeal(self._one_by_one(), self)

    @property
    def cards(self) -> dict[RecordId, GoalCard]:
        """Return the card of each goal that is worked at, in the family's order."""
        self.complete()
        return self._cards

    def complete(self) -> None:
        """Make the cards of all goals now."""
        self._rest.stop()
        if self._most is not None:
            self._most = None
            self._lay_goals()

    def refresh(self) -> None:
        """Show the plan as it is now."""
        case = self._sheet.case
        self.practical.show_records(practical_help(case))
        self.goal_line.refresh()
        self._show_goals()
        self.loose.show_records(loose_steps(case))
        shown(self._loose_card, bool(self.loose.rows))
        self.ended.show_records(ended_goals(case))
        self.past.show_records(past_steps(case))
        shown(self._ended_card, bool(self.ended.rows) or bool(self.past.rows))
        self.chores.show_records(open_chores(case))
        self._show_views()
        emptied(self._balance)
        self._balance.addWidget(said(self._sheet.around, balance(case).sayings()))
        shown(self._balance_card, bool(case.all(PlanStep)))

    def reveal(self, record: RecordId, field: str) -> QWidget | None:
        """Open a field of the plan and return what to go to; None when it is not here."""
        lines = {GOAL: self.goal_line.line, PRACTICAL: self.practical_line, CHORE: self.chore_line}
        if (record, field) in lines:
            return lines[record, field]
        for each in self.cards.values():
            if (found := each.reveal(record, field)) is not None:
                return found
        for rows in (self.practical, self.loose, self.ended, self.past, self.chores):
            if (row := rows.rows.get(record)) is not None:
                return row.reveal(field)
        return self.together.reveal(Place(record, field))

    def _show_goals(self) -> None:
        """Have a card for each goal that is worked at, in the family's order."""
        before = self._cards
        self._lay_goals()
        for record in self._cards.keys() & before.keys():
            self._cards[record].refresh()

    def _lay_goals(self) -> None:
        wanted = [RecordId(each.id) for each in running_goals(self._sheet.case)]
        self._cards = in_step(
            self._goals,
            self._cards,
            wanted[: self._most],
            lambda goal: GoalCard(self._sheet, goal, self._conditions),
        )

    def _one_by_one(self) -> Iterator[None]:
        """Make one more card each time, until there are enough."""
        while self._most is not None and self._most < len(running_goals(self._sheet.case)):
            self._most += 1
            self._lay_goals()
            yield
        self._most = None

    def _add_practical(self, text: str) -> None:
        around = self._sheet.around
        made = PlanStep(id=around.fresh_id(), text=text, practical=YesNo.YES, day=around.today())
        self._sheet.session.put(made, step=Step(ADDED))

    def _add_chore(self, text: str) -> None:
        around = self._sheet.around
        made = Chore(id=around.fresh_id(), text=text, day=around.today())
        self._sheet.session.put(made, step=Step(ADDED))

    def _line(self, place: tuple[str, str], name: str) -> OneLine:
        line = OneLine(self._sheet.session, place, name, self.tr("Typ een regel en druk op Enter."))
        line.setProperty("part", "quiet")
        self._sheet.advise_line(line)
        return line

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.room)
        column.addWidget(self.together)
        practical, inside = card(
            self.tr("Praktische hulp nu"), self.tr("Wat nu meteen helpt. Dit komt eerst.")
        )
        self._asked = label_of("", "small")
        self._show_asked()
        for each in (self._asked, self.practical, self.practical_line):
            inside.addWidget(each)
        column.addWidget(practical)
        column.addLayout(self._goals)
        column.addWidget(self.goal_line)
        self._loose_card, inside = card(self.tr("Stappen zonder doel"))
        inside.addWidget(self.loose)
        self._balance_card, inside = card(self.tr("Wie doet hoeveel?"))
        self._balance = QVBoxLayout()
        inside.addLayout(self._balance)
        self._views_card, inside = card(self.tr("Zienswijzen bij dit plan"))
        self._views = QVBoxLayout()
        inside.addLayout(self._views)
        self._ended_card, ended = card(self.tr("Gelukt, klaar of losgelaten"))
        ended.addWidget(self.ended)
        ended.addWidget(self.past)
        words = self._sheet.catalogue.records["chore"]
        chores, errands = card(words.plural, words.help)
        errands.addWidget(self.chores)
        errands.addWidget(self.chore_line)
        frames = (self._loose_card, self._balance_card, self._views_card, self._ended_card, chores)
        for frame in frames:
            column.addWidget(frame)

    def _show_views(self) -> None:
        """Show what people say of the plan: it stands with the plan, always."""
        case = self._sheet.case
        found = [
            each
            for version in versions(case)
            if version.replaced_on is None
            for each in replies_to(case, version.id)
        ]
        emptied(self._views)
        self._views.addWidget(said(self._sheet.around, found))
        shown(self._views_card, bool(found))

    def _show_asked(self) -> None:
        """Show what the family asked for at the intake."""
        asked = self._sheet.case.answer("intake.practical_help")
        words = self.tr("Bij de intake vroeg het gezin: {text}")
        self._asked.setText(words.format(text=asked.text) if asked and asked.text else "")
        shown(self._asked, bool(self._asked.text()))
