"""The evaluations of the plan: the one under way, the day of the next, and those that were."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.evaluations import Knowledge, begun, evaluations, next_day, under_way
from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Evaluation, Goal, GoalReview, PlanVersion
from mpg_desktop.domain.plan_versions import in_force
from mpg_desktop.domain.sayings import bare
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.view import View
from mpg_desktop.ui.parts import button, card, emptied, label_of, shown
from mpg_desktop.ui.plan.evaluating import Evaluating
from mpg_desktop.ui.plan.rows import BETWEEN, PlanRow, RowList
from mpg_desktop.ui.tokens import SIZES

Knows = Callable[[], Knowledge]
"""Gives what an agenda needs to know beside the family's file."""


class EvaluationRow(PlanRow):
    """One evaluation that was, in a few lines."""

    def refresh(self) -> None:
        """Say the evaluation as it is now."""
        found = look_up(self.sheet.case, Evaluation, self.record)
        if found is None:
            return
        day = long_day(found.day) if found.day else self.tr("zonder dag")
        told = [self.names(found.present)] if found.present else []
        made = look_up(self.sheet.case, PlanVersion, found.made)
        if made is not None:
            told.append(self.tr("maakte versie {number}").format(number=made.number))
        small = [BETWEEN.join(told)] if told else []
        small += self._decided()
        for words, text in (
            (self.tr("Goed genoeg: {text}"), found.good_enough),
            (self.tr("Veilig genoeg: {text}"), found.safe_enough),
            (self.tr("De hulpverlener doet anders: {text}"), found.differently),
        ):
            if text:
                small.append(words.format(text=text))
        self.show_lines(day, small, self.hints())

    def _decided(self) -> list[str]:
        """Return how one went on with each goal, and what helped."""
        case = self.sheet.case
        told = []
        for each in case.all(GoalReview):
            goal = look_up(case, Goal, each.goal)
            if each.evaluation != self.record or goal is None or each.course is None:
                continue
            text = bare(goal.text)
            course = self.sheet.around.say(f"agenda.course.{each.course}", text=text)
            told.append(f"{course} {each.helped}".strip())
        return told


class Evaluations(View):
    """Begins an evaluation, goes on with it, and shows those that were."""

    def __init__(self, sheet: Sheet, knows: Knows) -> None:
        super().__init__()
        self._sheet = sheet
        self._knows = knows
        self.going: Evaluating | None = None
        words = sheet.catalogue.records["evaluation"]
        self._start_card, inside = card(words.plural, words.help)
        self._next = label_of("")
        self.start = button(words.add, "primary", theme=sheet.theme, icon="checklist")
        self.start.clicked.connect(self.begin)
        inside.addWidget(self._next)
        inside.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeading)
        self._going = QVBoxLayout()
        self.rows = RowList(sheet, EvaluationRow)
        self._past, below = card(self.tr("Eerdere evaluaties"))
        below.addWidget(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.room)
        column.addWidget(self._start_card)
        column.addLayout(self._going)
        column.addWidget(self._past)
        self.refresh()

    def refresh(self) -> None:
        """Show the evaluation under way, if any, and those that were."""
        case = self._sheet.case
        going = under_way(case)
        version = in_force(case)
        if self.going is not None and (going is None or going.id != self.going.evaluation):
            emptied(self._going)
            self.going = None
        if going is not None and self.going is None:
            self.going = Evaluating(self._sheet, self._knows(), RecordId(going.id))
            self._going.addWidget(self.going)
        elif self.going is not None:
            self.going.refresh()
        shown(self._start_card, going is None)
        shown(self.start, version is not None)
        self._next.setText(self._next_words(version))
        past = [each for each in reversed(evaluations(case)) if each.closed_on is not None]
        self.rows.show_records(past)
        shown(self._past, bool(past))

    def begin(self) -> None:
        """Begin an evaluation of the version in force; its agenda is there at once."""
        around = self._sheet.around
        made = begun(self._sheet.case, around.fresh_id(), around.today())
        if made is None:
            return
        proposed = replace(made, next_on=next_day(around.law, around.today()))
        self._sheet.session.put(proposed, step=Step(ADDED))
        self.refresh()
        if self.going is not None:
            self.going.begin()

    def reveal(self, record: RecordId, field: str) -> QWidget | None:
        """Go to an evaluation or to what it says of a goal; None when it is not here."""
        if self.going is not None and (found := self.going.reveal(record, field)) is not None:
            return found
        review = look_up(self._sheet.case, GoalReview, record)
        row = self.rows.rows.get(review.evaluation if review is not None else record)
        return row.reveal("" if review is not None else field) if row is not None else None

    def _next_words(self, version: PlanVersion | None) -> str:
        if version is None:
            return self.tr("Stel eerst een plan vast. Daarna kijkt u samen hoe het gaat.")
        if version.evaluate_on is None:
            return self.tr("Er is nog geen dag afgesproken.")
        words = self.tr("Afgesproken: {day}.")
        return words.format(day=long_day(version.evaluate_on))
