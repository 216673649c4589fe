"""Numbers and yardsticks of one goal at a time: each person apart, over time, never averaged."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan import ended_goals, running_goals
from mpg_desktop.domain.plan_records import Attainment, Goal, GoalScale, Score
from mpg_desktop.domain.plan_scores import score_picture, score_series
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.days import day_words
from mpg_desktop.ui.pages.fold import Fold
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.view import View
from mpg_desktop.ui.parts import card, emptied, label_of, shown, told_apart
from mpg_desktop.ui.plan.givers import Givers
from mpg_desktop.ui.plan.over_time import OverTime
from mpg_desktop.ui.plan.rows import PlanRow, RowList
from mpg_desktop.ui.plan.score_card import ScoreCard, score_of_today
from mpg_desktop.ui.plan.yardstick import Yardstick
from mpg_desktop.ui.tokens import SIZES

LONGEST = 48
"""Letters of a goal that a pill shows."""


class ScoreRow(PlanRow):
    """One number that somebody gave, with what that person said of it."""

    def refresh(self) -> None:
        """Say the score as it is now."""
        score = look_up(self.sheet.case, Score, self.record)
        if score is None:
            return
        name = self.names((score.who,) if score.who else ()) or score.who_words
        number = self.tr("nog geen cijfer") if score.number is None else str(score.number)
        who = name or self.tr("Iemand")
        text = f"{who}: {number}"
        if score.day is not None:
            text = f"{text}  ·  {day_words(score.day, self.sheet.around.today())}"
        small = []
        if score.why:
            small.append(self.tr("Zo hoog, want: {text}").format(text=score.why))
        if score.higher:
            small.append(self.tr("Eén stapje hoger: {text}").format(text=score.higher))
        self.show_lines(text, small, self.hints())


class GoalScores(QWidget):
    """All that people gave to one goal, and the place where the next number is given."""

    def __init__(self, sheet: Sheet, goal: RecordId) -> None:
        super().__init__()
        self._sheet = sheet
        self.goal = goal
        self.card: ScoreCard | None = None
        words = sheet.catalogue.records["score"]
        self.givers = Givers(sheet, words.field("who").label)
        self.givers.chosen.connect(self.give)
        self._giving = QVBoxLayout()
        self.over_time = OverTime(sheet.around, words.plural, score_picture)
        self.rows = RowList(sheet, ScoreRow)
        self.all = Fold(sheet.theme, self.tr("Alle cijfers, met wat erbij gezegd is"), self._all)
        self.yardstick = Yardstick(sheet, goal)
        frame, column = card(words.plural, words.help)
        for part in (self.givers, self._giving, self.over_time, self.all):
            if isinstance(part, QVBoxLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        scale = sheet.catalogue.records["goal_scale"]
        other, inside = card(scale.label, scale.help)
        inside.addWidget(self.yardstick)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SIZES.room)
        whole.addWidget(frame)
        whole.addWidget(other)
        self.refresh()

    def refresh(self) -> None:
        """Show what was given up to now; what is being given stays."""
        case = self._sheet.case
        series = score_series(case, self.goal)
        self.givers.refresh()
        self.over_time.show_series(series)
        shown(self.over_time, bool(series))
        scores = [each for each in case.all(Score) if each.of == self.goal]
        shown(self.all, bool(scores))
        self.rows.show_records(scores)
        self.yardstick.refresh()

    def give(self, who: str) -> None:
        """Ask one person for a number today."""
        emptied(self._giving)
        score = score_of_today(self._sheet, self.goal, RecordId(who))
        self.card = ScoreCard(self._sheet, self.givers.name(who), score)
        self._giving.addWidget(self.card)

    def reveal(self, record: RecordId, field: str) -> QWidget | None:
        """Open a field of a number or of the yardstick; None when it is not here."""
        if record in self.rows.rows:
            self.all.set_open(is_open=True)
            return self.rows.rows[record].reveal(field)
        row = self.yardstick.row
        if row is not None and row.record == record:
            return row.reveal(field)
        return None

    def _all(self) -> QWidget:
        return self.rows


class Scores(View):
    """Choose a goal; below it stands what people gave to it."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._goal = ""
        self.shown: GoalScores | None = None
        self.goals = Choices(sheet.theme, self.tr("Welk doel?"))
        self.goals.chosen.connect(self.choose)
        self._none = label_of(sheet.catalogue.records["goal"].none_yet, "help")
        self._below = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.room)
        column.addWidget(self._none)
        column.addWidget(self.goals)
        column.addLayout(self._below)
        self.refresh()

    def refresh(self) -> None:
        """Show the goals as they are now."""
        case = self._sheet.case
        given = {each.of for each in case.all(Score)}
        goals = [*running_goals(case), *(each for each in ended_goals(case) if each.id in given)]
        offered = told_apart([(str(each.id), _short(each.text)) for each in goals])
        if self._goal not in dict(offered):
            spoken_of = [str(each.id) for each in goals if each.id in given]
            self._goal = next(iter([*spoken_of, *dict(offered)]), "")
        self.goals.offer(offered, self._goal)
        shown(self.goals, bool(offered))
        shown(self._none, not offered)
        if self.shown is not None and self.shown.goal == self._goal:
            self.shown.refresh()
            return
        emptied(self._below)
        self.shown = GoalScores(self._sheet, RecordId(self._goal)) if self._goal else None
        if self.shown is not None:
            self._below.addWidget(self.shown)

    def choose(self, goal: str) -> None:
        """Show what people gave to a goal."""
        self._goal = goal
        self.refresh()

    def reveal(self, record: RecordId, field: str) -> QWidget | None:
        """Go to a number, a level or a yardstick; None when it is not about a goal."""
        found = self._sheet.case.records.get(record)
        goal = found.of if isinstance(found, Score) else None
        if isinstance(found, Attainment | GoalScale):
            goal = found.goal
        if look_up(self._sheet.case, Goal, goal) is None:
            return None
        self.choose(str(goal))
        if self.shown is None:
            return None
        return self.shown.reveal(record, field) or self.shown.givers.choices


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rstrip()}…"
