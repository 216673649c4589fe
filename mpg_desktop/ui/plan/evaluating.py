"""One evaluation under way: what to go through, each person in turn, and how one goes on."""

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mpg_desktop.domain.at_the_table import at_the_table
from mpg_desktop.domain.evaluations import (
    Knowledge,
    Topic,
    agenda,
    conclude,
    next_day,
)
from mpg_desktop.domain.file import look_up, name_of
from mpg_desktop.domain.findings import SnapshotReason
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan import running_goals
from mpg_desktop.domain.plan_records import Evaluation, Goal, Score
from mpg_desktop.domain.plan_versions import is_part
from mpg_desktop.domain.snapshots import new_snapshot, take_snapshot
from mpg_desktop.ui.conditions.turned import Turned
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.pages.binding import ADDED, Place
from mpg_desktop.ui.pages.field_maker import field_of_record
from mpg_desktop.ui.pages.link_field import LinksField
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.pairs import Pairs
from mpg_desktop.ui.pages.said import said
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, card, emptied, label_of, shown
from mpg_desktop.ui.plan.givers import Givers
from mpg_desktop.ui.plan.rating_card import RatingCard
from mpg_desktop.ui.plan.review_card import ReviewCard
from mpg_desktop.ui.tokens import SIZES
from mpg_desktop.ui.turned_for import TurnedFor

POINT = "plan.point"
"""The name of the line on which a point of the agenda is typed."""

EVALUATED = "form.steps.evaluated"

ALWAYS = ("safe_enough", "good_enough", "differently")
"""What is asked in every evaluation, after the goals."""


class Evaluating(QWidget):
    """From the agenda that prepared itself to the next version in force. `done` ends it."""

    done = Signal()

    def __init__(self, sheet: Sheet, known: Knowledge, evaluation: RecordId) -> None:
        super().__init__()
        self._sheet = sheet
        self._known = known
        self.evaluation = evaluation
        self.turned: Turned[RatingCard] | None = None
        self.fields: dict[str, Field] = {}
        self.reviews: dict[RecordId, ReviewCard] = {}
        self._points = QVBoxLayout()
        self.point_line = OneLine(
            sheet.session,
            (evaluation, POINT),
            self.tr("Punt erbij"),
            self.tr("Nog een punt? Typ het en druk op Enter."),
        )
        self.point_line.setProperty("part", "quiet")
        self.point_line.entered.connect(self._add_point)
        self.raters = Givers(sheet, self.tr("Wie geeft nu een cijfer?"))
        self.raters.chosen.connect(self._choose_rater)
        self.turn = button(self.tr("Draai de laptop"), theme=sheet.theme, icon="refresh")
        self.turn.clicked.connect(self.turn_laptop)
        self._rated = label_of("", "small")
        self._goals = QVBoxLayout()
        self._goals.setSpacing(SIZES.gap)
        self.finish = button(
            self.tr("Afronden en nieuwe versie vaststellen"),
            "primary",
            theme=sheet.theme,
            icon="signature",
        )
        self.finish.clicked.connect(self.conclude)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show the agenda, who gave numbers, and the goals, as they are now."""
        found = self._found()
        if found is None:
            return
        emptied(self._points)
        points = agenda(at_the_table(self._sheet.case), self._known, found)
        for heading, topics in self._topics():
            of_these = [each.saying for each in points if each.topic in topics]
            if of_these:
                self._points.addWidget(label_of(heading, "mark"))
                self._points.addWidget(said(self._sheet.around, of_these))
        self.raters.refresh()
        self._show_rated()
        self._show_goals()

    def begin(self) -> None:
        """Go to who is there."""
        self.fields["present"].setFocus()

    def reveal(self, record: RecordId, field: str) -> QWidget | None:
        """Return a field of the evaluation or of what it says of a goal; None elsewhere."""
        what = TurnedFor.at(record, field)
        if record == self.evaluation and what is not None:
            self.raters.choose(what.detail)
            self.turn_laptop(handed_back=what.handed_back)
            return self.turn
        if record == self.evaluation:
            return self.point_line if field == POINT else self.fields.get(field, self.point_line)
        for each in self.reviews.values():
            if each.record == record:
                return each.fields.get(field, each.fields["course"])
        return None

    def turn_laptop(self, *, handed_back: bool = False) -> None:
        """Show the goals to one person, over the whole screen, without anybody's numbers."""
        found = self._found()
        if found is None or not self.raters.current:
            return
        rating = RatingCard(self._sheet, found, RecordId(self.raters.current))
        what = TurnedFor(self.evaluation, self.raters.current, handed_back)
        self.turned = Turned(self._sheet, self.window(), rating, rating.begin, what)
        self.turned.finished.connect(self._turned_back)
        self.turned.begin()

    def conclude(self) -> None:
        """End the evaluation in one go: the goals, the next version in force, the next date."""
        found = self._found()
        if found is None:
            return
        around, session = self._sheet.around, self._sheet.session
        today = around.today()
        chosen = found.next_on or next_day(around.law, today)
        outcome = conclude(session.case, found, around.fresh_id(), today, chosen)
        # What became of the goals can be undone; that a version was adopted cannot.
        settled = [each for each in outcome.records if is_part(each)]
        session.put(*settled, step=Step(EVALUATED))
        rest = [each for each in outcome.records if not is_part(each)]
        kept = new_snapshot(around.fresh_id(), today, SnapshotReason.EVALUATION, found.id)
        rest += take_snapshot(session.case, self._known.profile, kept)
        session.put_for_good(*rest, step=Step(EVALUATED))
        words = self.tr("De evaluatie is klaar. Versie {number} is vastgesteld.")
        around.tell(words.format(number=outcome.adopted.number))
        self.done.emit()

    # ---- inside --------------------------------------------------------------------------

    def _found(self) -> Evaluation | None:
        return look_up(self._sheet.case, Evaluation, self.evaluation)

    def _add_point(self, text: str) -> None:
        found = self._found()
        if found is not None:
            points = f"{found.points}\n{text}" if found.points else text
            self._sheet.session.put(replace(found, points=points), step=Step(ADDED))

    def _choose_rater(self, who: str) -> None:
        del who
        self._show_rated()

    def _turned_back(self) -> None:
        self.turned = None
        self.refresh()
        # The next person is one key away.
        pill = self.raters.choices.buttons.get(self.raters.current)
        if pill is not None:
            pill.setFocus()

    def _show_rated(self) -> None:
        """Say who gave numbers already; not which."""
        case = self._sheet.case
        given = [each for each in case.all(Score) if each.evaluation == self.evaluation]
        names = dict.fromkeys(
            name_of(case, each.who) or each.who_words for each in given if each.number is not None
        )
        named = ", ".join(filter(None, names))
        self._rated.setText(self.tr("Cijfers van: {names}").format(names=named))
        shown(self._rated, bool(named))
        shown(self.turn, bool(self.raters.current))

    def _show_goals(self) -> None:
        """Have a card for each goal that is worked at."""
        goals = {RecordId(each.id): each for each in running_goals(at_the_table(self._sheet.case))}
        for gone in self.reviews.keys() - goals.keys():
            old = self.reviews.pop(gone)
            self._goals.removeWidget(old)
            old.hide()
            old.deleteLater()
        for record, goal in goals.items():
            if record in self.reviews:
                self.reviews[record].refresh()
            else:
                self._add_review(goal)

    def _add_review(self, goal: Goal) -> None:
        made = ReviewCard(self._sheet, self.evaluation, goal)
        self.reviews[made.goal] = made
        self._goals.addWidget(made)

    def _field(self, name: str) -> Field:
        """Return a field of the evaluation that is kept as it is filled in."""
        words = self._sheet.catalogue.records["evaluation"]
        field = field_of_record(self._sheet.around, words.field(name))
        place = Place(self.evaluation, name)
        if isinstance(field, LinksField):
            self._sheet.links.add(field, place)
        self._sheet.binding.bind(field, place)
        if not words.field(name).own_words:
            self._sheet.advise(field, place)
        self.fields[name] = field
        return field

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.room)
        for part in (self._first(), self._second(), self._third(), self._last()):
            column.addWidget(part)

    def _topics(self) -> tuple[tuple[str, tuple[Topic, ...]], ...]:
        """Return under which headings the points of the agenda stand, in their order."""
        return (
            (self.tr("Altijd"), (Topic.SAFE_ENOUGH, Topic.GOOD_ENOUGH)),
            (self.tr("Te laat"), (Topic.LATE_STEP,)),
            (self.tr("Doelen"), (Topic.GOAL,)),
            (self.tr("Oefenen"), (Topic.PRACTICE,)),
            (self.tr("Dit veranderde"), (Topic.DOMAIN,)),
            (self.tr("Dit werd minder"), (Topic.CONDITION,)),
            (self.tr("Niet vergeten"), (Topic.SILENCE, Topic.CHILD_CHECK)),
            (self.tr("Eigen punten"), (Topic.OWN,)),
        )

    def _first(self) -> QWidget:
        intro = self.tr(
            "Deze lijst maakt zichzelf. Wat iemand in vertrouwen zei, staat er niet in."
        )
        frame, inside = card(self.tr("1. Wat komt aan de orde?"), intro)
        inside.addLayout(self._points)
        inside.addWidget(self.point_line)
        pairs = Pairs(scale=self._sheet.theme.text_size / 100)
        for name in ("present", "day"):
            pairs.add(self._field(name), half=name == "day")
        inside.addLayout(pairs)
        return frame

    def _second(self) -> QWidget:
        frame, inside = card(
            self.tr("2. Ieder een eigen cijfer"),
            self.tr("Eerst ieder apart. Niemand ziet het cijfer van een ander."),
        )
        inside.addWidget(self.raters)
        row = QHBoxLayout()
        row.addWidget(self.turn)
        row.addStretch()
        inside.addLayout(row)
        inside.addWidget(self._rated)
        return frame

    def _third(self) -> QWidget:
        frame, inside = card(self.tr("3. Hoe gaan we verder met elk doel?"))
        inside.addLayout(self._goals)
        return frame

    def _last(self) -> QWidget:
        frame, inside = card(
            self.tr("4. Tot slot"),
            self.tr("Daarna geldt de nieuwe versie, met de volgende datum."),
        )
        pairs = Pairs(scale=self._sheet.theme.text_size / 100)
        for name in (*ALWAYS, "next_on"):
            pairs.add(self._field(name), half=name == "next_on")
        inside.addLayout(pairs)
        row = QHBoxLayout()
        row.addWidget(self.finish)
        row.addStretch()
        inside.addLayout(row)
        return frame
