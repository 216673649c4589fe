"""All voices of a round side by side: where they differ is a question for the conversation."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.goal_origins import (
    goal_from_difference,
    goals_from_difference,
    rating_behind,
)
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.rounds import VoiceChange, compare_rounds, rounds_picture
from mpg_desktop.domain.voice_records import Rating, Round
from mpg_desktop.domain.voices import (
    Difference,
    differences,
    rounds_of,
    side_by_side,
)
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.conditions.goal_offer import GoalOffer, MakesGoal
from mpg_desktop.ui.conditions.round_names import round_days, round_names
from mpg_desktop.ui.conditions.voices_table import VoicesTable
from mpg_desktop.ui.pages.fold import Fold
from mpg_desktop.ui.pages.said import said
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.spoken import in_words
from mpg_desktop.ui.parts import card, emptied, label_of
from mpg_desktop.ui.picture_view import PictureView
from mpg_desktop.ui.tokens import SIZES

FIRST_FEW = 5
"""How many differences stand in sight; the others are behind a line, the widest come first."""


class DifferenceOffer(GoalOffer):
    """Makes a goal of a difference; what came of it stays, also when other voices differ now."""

    def __init__(self, sheet: Sheet, rating: Rating, about: str, make: MakesGoal) -> None:
        self._rating = rating
        super().__init__(sheet, rating.id, about, make)

    def goals(self) -> tuple[Goal, ...]:
        """Return the goals that came from what any voice of this round said of the condition."""
        return goals_from_difference(self._sheet.case, self._rating)


class Beside(QWidget):
    """The differences as questions, the table of all voices, and what changed since a round."""

    def __init__(self, sheet: Sheet, conditions: Conditions, about: Round, order: str) -> None:
        super().__init__()
        self._sheet = sheet
        self._conditions = conditions
        self._about = about
        self.offers: dict[str, GoalOffer] = {}
        self._rest: Fold | None = None
        self._order = order
        self._rounds = rounds_of(sheet.case, about.child)
        self._rows = side_by_side(sheet.case, conditions, about.id, order)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.room)
        self._add_questions()
        frame, column = card(self.tr("Alle stemmen naast elkaar"))
        across = QHBoxLayout()
        across.addWidget(VoicesTable(sheet.theme, conditions, self._rows), 1000)
        across.addStretch(1)
        column.addLayout(across)
        self._column.addWidget(frame)
        self.others: Choices | None = None
        self._changes = QVBoxLayout()
        self._add_changes()

    def refresh(self) -> bool:
        """Show what became a goal since; False when voices or rounds are other ones now."""
        about, order = self._about, self._order
        rounds = rounds_of(self._sheet.case, about.child)
        rows = side_by_side(self._sheet.case, self._conditions, about.id, order)
        if (rows, rounds) != (self._rows, self._rounds):
            return False
        for each in self.offers.values():
            each.refresh()
        return True

    def offer(self, condition: str) -> GoalOffer | None:
        """Return what makes a goal of a difference, unfolded; None where voices agree now."""
        if condition not in self.offers and self._rest is not None:
            self._rest.set_open(True)
        return self.offers.get(condition)

    # ---- where voices differ -------------------------------------------------------------

    def _add_questions(self) -> None:
        frame, column = card(
            self.tr("Hier begint het gesprek"),
            self.tr("Waar stemmen verschillen, staat een vraag. Er wordt niets opgeteld."),
        )
        found = differences(self._conditions, self._rows)
        if not found:
            column.addWidget(label_of(self.tr("Er zijn nog geen verschillen."), "help"))
        for each in found[:FIRST_FEW]:
            column.addWidget(self._question(each))
        rest = found[FIRST_FEW:]
        if rest:
            words = self.tr("Meer verschillen: {count}").format(count=len(rest))
            self._rest = Fold(self._sheet.theme, words, partial(self._questions, rest))
            column.addWidget(self._rest)
        self._column.addWidget(frame)

    def _questions(self, found: tuple[Difference, ...]) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.room)
        for each in found:
            column.addWidget(self._question(each))
        return part

    def _question(self, found: Difference) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label_of(found.condition.label, "label"))
        column.addWidget(said(self._sheet.around, (found.question,)))
        rating = rating_behind(self._sheet.case, found)
        if rating is not None:
            about, make = found.condition.label, partial(self._goal, rating)
            offer = DifferenceOffer(self._sheet, rating, about, make)
            self.offers[found.condition.id] = offer
            column.addWidget(offer)
        return part

    def _goal(self, rating: Rating, text: str) -> Goal:
        around = self._sheet.around
        return goal_from_difference(rating, text, around.fresh_id(), around.today())

    # ---- what changed --------------------------------------------------------------------

    def _add_changes(self) -> None:
        """Add what changed since another round, chosen freely; the last one before at first."""
        case, about = self._sheet.case, self._about
        rounds = rounds_of(case, about.child)
        names = round_names(rounds)
        others = tuple((str(each.id), names[each.id]) for each in rounds if each.id != about.id)
        if not others:
            return
        before = rounds[: rounds.index(about)]
        first = str(about.beside or (before[-1].id if before else ""))
        is_other = bool(about.alternative)
        frame, column = card(
            self.tr("Wat is dan anders?") if is_other else self.tr("Wat is er veranderd?")
        )
        self.others = Choices(self._sheet.theme, self.tr("Vergeleken met"))
        self.others.chosen.connect(self.compare)
        self.others.offer(others, first)
        column.addWidget(self.others)
        self._changes.setSpacing(SIZES.room)
        column.addLayout(self._changes)
        self._column.addWidget(frame)
        if first in dict(others):
            self.compare(first)
        else:
            words = self.tr("Kies een ronde om naast deze te leggen.")
            self._changes.addWidget(label_of(words, "help"))

    def compare(self, other: str) -> None:
        """Show what changed between another round and this one, the earlier one first."""
        case, child = self._sheet.case, self._about.child
        rounds = rounds_of(case, child)
        two = [each for each in rounds if each.id in {other, self._about.id}]
        emptied(self._changes)
        if len(two) > 1:
            self._changes.addWidget(self._compared(two[0], two[1], rounds))

    def _compared(self, one: Round, other: Round, rounds: tuple[Round, ...]) -> QWidget:
        names, days = round_names(rounds), round_days(rounds)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.room)
        is_same = one.alternative == other.alternative
        words = self.tr("Van {one} naar {other}.") if is_same else self.tr("{one} naast {other}.")
        words = words.format(one=names[one.id], other=names[other.id])
        column.addWidget(label_of(words, "help"))
        for change in compare_rounds(self._sheet.case, self._conditions, one.id, other.id):
            column.addWidget(self._change(change, (days[one.id], days[other.id])))
        return part

    def _change(self, change: VoiceChange, days: tuple[str, str]) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.hair)
        column.addWidget(label_of(change.name or self.tr("Iemand"), "label"))
        if change.one is None or change.other is None:
            words = self.tr("Sprak maar in één van de twee rondes.")
            column.addWidget(label_of(words, "help"))
            return part
        if change.sayings:
            column.addWidget(said(self._sheet.around, change.sayings))
        else:
            column.addWidget(label_of(self.tr("Zegt over beide hetzelfde.")))
        draw: Callable[[], QWidget] = partial(self._drawn, change, days)
        column.addWidget(Fold(self._sheet.theme, self.tr("Tekening bekijken"), draw))
        return part

    def _drawn(self, change: VoiceChange, days: tuple[str, str]) -> QWidget:
        view = PictureView(self._sheet.theme)
        told = in_words(self._sheet.around, change.sayings)
        view.show_picture(rounds_picture(self._conditions, change, days), " ".join(told))
        return view
