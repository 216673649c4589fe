"""The evaluation on paper: an agenda with room to write, and after it what was decided.

After an evaluation each reader is told what changed since the version of the plan that this reader
has at home, in the sentences in which two versions are compared.
"""

from dataclasses import replace

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.evaluations import (
    AgendaPoint,
    Knowledge,
    Topic,
    agenda,
    evaluations,
    under_way,
)
from mpg_desktop.domain.plan_changes import compare_plans
from mpg_desktop.domain.plan_records import Course, Evaluation, Goal, GoalReview
from mpg_desktop.domain.protection import RecipientKind
from mpg_desktop.printing.block import Needs
from mpg_desktop.printing.cards import Card, Edge
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import make_pdf
from mpg_desktop.printing.plan_reading import PlanReading
from mpg_desktop.printing.plan_voices import tell_views
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.signing import sign
from mpg_desktop.printing.statements_told import in_words
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, BODY, INK, WHITE, Say
from mpg_desktop.printing.text_line import Span
from mpg_desktop.printing.words import Look
from mpg_desktop.printing.writing import RestToWrite, RuledLines

SECTION = Look(15, ACCENT, bold=True, before=12, after=6)
POINT = Look(12.5, INK, bold=True, after=2)
LINE_ = Look(12, INK, after=3)
FACTS = 0.34
"""The part of the width that the dates beside the title take."""

LINES = {Topic.SAFE_ENOUGH: 3, Topic.GOOD_ENOUGH: 3}
"""Lines to write on below a point; two below every other one."""

ROOM = 90.0
"""Points that have to be free for a point and its lines."""

COMPLETE = frozenset({RecipientKind.WORKER, RecipientKind.OWN_FILE})
ONLY_FROM_ALL = frozenset({Topic.CHILD_CHECK, Topic.SILENCE, Topic.DOMAIN})
"""Points that follow from what only the whole file tells: in a part of it they would be false."""

MARKS = {
    Course.CONTINUE: "arrow-right",
    Course.ADJUST: "pencil",
    Course.STOP: "x",
    Course.REACHED: "check",
}

CHANGES = {
    **dict.fromkeys(("versions.change.done", "versions.change.reached"), "check"),
    **dict.fromkeys(("versions.change.new", "versions.change.answer_new"), "plus"),
    **dict.fromkeys(("versions.change.gone", "versions.change.answer_gone"), "minus"),
    "versions.change.stopped": "x",
    "versions.change.none": "minus",
}
"""The pictograms of what changed in a plan: a tick only before what is done; else a pencil."""


def evaluation_sheet(
    copy: Copy,
    known: Knowledge,
    catalogue: Catalogue,
    exemplar: Exemplar,
    *,
    say: Say,
    shaper: Shaper,
) -> bytes:
    """Return the agenda of the evaluation that is coming, or what the last one ended in, as PDF."""
    plan = PlanReading(Reading(copy, catalogue, say))
    story = exemplar.story(shaper, say)
    going = under_way(copy)
    done = [each for each in evaluations(copy) if each.closed_on is not None]
    teller = _Evaluation(plan, story, exemplar.before)
    teller.head(going or (done[-1] if done else None))
    if going is None and done:
        teller.outcome(done[-1])
    else:
        teller.agenda(known, going)
    title = say("paper.titles.evaluation")
    sheet = surroundings(copy, exemplar, plan.reading, title, plan.edition())
    return make_pdf(sheet, story, say)


class _Evaluation:
    """Tells an evaluation to one reader; `before` is the plan that this reader has at home."""

    def __init__(self, plan: PlanReading, story: Story, before: Copy | None) -> None:
        self.plan, self.story, self.before = plan, story, before
        self.copy, self.say = plan.reading.copy, plan.reading.say

    def head(self, evaluation: Evaluation | None) -> None:
        """Tell which day it is about, who was there, and when the next one is."""
        facts = []
        if evaluation is not None and evaluation.day is not None:
            facts.append((self.say("paper.evaluation.on"), self.plan.reading.day(evaluation.day)))
        if evaluation is not None and evaluation.next_on is not None:
            day = self.plan.reading.day(evaluation.next_on)
            facts.append((self.say("paper.evaluation.next") + "\n", day))
        title, whose = self.say("paper.evaluation.title"), self.copy.family.name
        self.story.blocks.append(Masthead(self.story, "refresh", title, whose, facts, share=FACTS))
        present = self.plan.names(evaluation.present) if evaluation is not None else ""
        if present:
            words = (Span(self.say("paper.evaluation.present") + " ", bold=True), Span(present))
            self.story.words(words, LINE_)

    def agenda(self, known: Knowledge, evaluation: Evaluation | None) -> None:
        """Tell what there is to go through, each point with room to write."""
        self.story.words(self.say("paper.evaluation.lead"), LINE_)
        for number, point in enumerate(self._points(known, evaluation), start=1):
            self.story.blocks.append(Needs(ROOM))
            words = f"{number}. {in_words(self.plan.reading, point.saying)}"
            self.story.words(words, replace(POINT, before=10), "H2")
            self.story.blocks.append(RuledLines(LINES.get(point.topic, 2)))
        more = self.story.inside_words(self.say("paper.worksheets.more"), replace(POINT, before=10))
        self.story.blocks.append(RestToWrite(more))

    def _points(self, known: Knowledge, evaluation: Evaluation | None) -> list[AgendaPoint]:
        points = agenda(self.copy, known, evaluation)
        if self.copy.recipient.kind in COMPLETE:
            return list(points)
        return [each for each in points if each.topic not in ONLY_FROM_ALL]

    def outcome(self, evaluation: Evaluation) -> None:
        """Tell what was decided of each goal, what those present found, and what changed."""
        for field in ("safe_enough", "good_enough", "differently"):
            text = getattr(evaluation, field).strip()
            if text:
                label = self.plan.reading.catalogue.records["evaluation"].field(field).label
                self.story.words(label, replace(POINT, before=9, after=1), "H2")
                self.story.words(text, LINE_)
        self._goals(evaluation)
        self._changes()
        if len(self.story.blocks) == 1:
            self.story.words(self.say("paper.plan.nothing"), BODY)
        tell_views(self.story, self.plan)
        sign(self.story, self.say("paper.plan.together"), self.plan.signers())

    def _goals(self, evaluation: Evaluation) -> None:
        reviews = [
            (each, goal)
            for each in self.copy.all(GoalReview)
            if each.evaluation == evaluation.id
            and isinstance(goal := self.copy.records.get(each.goal), Goal)
        ]
        if reviews:
            self.story.titled("flag", self.say("paper.evaluation.goals"), SECTION)
        options = self.plan.reading.catalogue.records["goal_review"].field("course")
        for review, goal in reviews:
            inside = self.story.inside()
            inside.words(goal.text, POINT, "H3")
            option = options.option(review.course) if review.course is not None else None
            if option is not None and review.course is not None:
                inside.pictured(MARKS[review.course], [option.label], POINT, ACCENT)
            for field in ("helped", "words"):
                text = getattr(review, field).strip()
                if text:
                    label = self.plan.reading.catalogue.records["goal_review"].field(field).label
                    inside.words((Span(f"{label} ", bold=True), Span(text)), LINE_)
            self.story.blocks.append(Card(inside.blocks, Edge(ACCENT, WHITE, 1.4), pad=10))

    def _changes(self) -> None:
        """Tell what changed since the plan that this reader has at home."""
        if self.before is None:
            return
        reading = self.plan.reading
        self.story.titled("history", self.say("paper.evaluation.changed"), SECTION)
        told = compare_plans(self.before, self.copy, reading.catalogue, reading.day)
        changes = [(CHANGES.get(each.phrase, "pencil"), in_words(reading, each)) for each in told]
        self.story.marked_items(changes, LINE_, ACCENT)
