"""The family plan on paper: for the family itself, and in full for the file.

What goes well comes first; goals stand in somebody's own words, with whose words they are. Scores
are drawn for each person apart. Whatever somebody said of the plan stands in every copy that may
hold it (Jeugdwet 7.3.8 lid 2).
"""

from collections.abc import Sequence
from dataclasses import replace

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.ids import FAMILY_RECORD, RecordId
from mpg_desktop.domain.plan_records import (
    Attainment,
    Chore,
    Discussion,
    Evaluation,
    Goal,
    GoalReview,
    GoalScale,
    PlanStep,
    Score,
)
from mpg_desktop.domain.records import AnyRecord, kind_of
from mpg_desktop.printing.block import Needs
from mpg_desktop.printing.cards import Card, Edge
from mpg_desktop.printing.deeds import Deed, tell_deeds
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.lines import Span
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import make_pdf
from mpg_desktop.printing.plan_parts import heads, tell_both, tell_wish
from mpg_desktop.printing.plan_reading import PlanReading
from mpg_desktop.printing.plan_voices import tell_signatures, tell_views
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.score_strip import ScoreStrip
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.stack import Beside, Column
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import (
    ACCENT,
    BODY,
    CLAY,
    HEADING,
    INK,
    RED,
    RED_TINT,
    SOFT_INK,
    WHITE,
    Say,
)
from mpg_desktop.printing.words import Look

GROWN = 0.88
"""How large the parts are that the sheet for the fridge has too."""

MARGIN = 38.0
"""Points around the text, so that a plan of usual length is two pages."""

BETWEEN = 7.0
"""Points between two goals."""

SECTION = Look(14, ACCENT, bold=True, before=7, after=4)
GOAL = Look(13, INK, bold=True)
WHOSE = Look(10.5, SOFT_INK, after=2)
LINE_ = Look(11, INK, after=1)
TONIGHT = Look(14, RED, bold=True, after=2)

HOW_WE_DEAL = ("plan.contact", "plan.cancel", "plan.disagree")
ONLY_IN_FULL = (
    "plan.other_plans",
    "plan.intervention",
    "plan.specialist",
    "plan.if_it_returns",
    "plan.first_signs",
    "plan.follow_up",
    "plan.closed_well",
)
IN_FULL: tuple[type[AnyRecord], ...] = (
    GoalScale,
    Attainment,
    Score,
    Discussion,
    Evaluation,
    GoalReview,
    Chore,
)
"""What only the full plan tells, field by field."""


def family_plan(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return the plan as the family keeps it, as PDF."""
    return _made(copy, catalogue, exemplar, say, shaper, full=False)


def full_plan(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return the plan with all that this reader may have of it, as PDF."""
    return _made(copy, catalogue, exemplar, say, shaper, full=True)


def _made(
    copy: Copy,
    catalogue: Catalogue,
    exemplar: Exemplar,
    say: Say,
    shaper: Shaper,
    *,
    full: bool,
) -> bytes:
    plan = PlanReading(Reading(copy, catalogue, say))
    story = Story(shaper, say("paper.page.language"))
    teller = _FamilyPlan(plan, story, full=full)
    teller.tell()
    title = say("paper.family_plan.full" if full else "paper.family_plan.title")
    sheet = surroundings(copy, exemplar, plan.reading, title, plan.edition())
    return make_pdf(replace(sheet, margin=MARGIN), story, say)


class _FamilyPlan:
    """Tells the parts of the plan, each from the copy alone."""

    def __init__(self, plan: PlanReading, story: Story, *, full: bool) -> None:
        self.plan, self.story, self.full = plan, story, full
        self.reading, self.copy = plan.reading, plan.reading.copy
        self.say = plan.reading.say

    def tell(self) -> None:
        """Tell everything of which there is something in this copy."""
        facts = self.plan.facts()
        coming = self.plan.next_date()
        if coming:
            facts.append((self.say("paper.plan.next") + "\n", coming))
        title = self.say("paper.family_plan.full" if self.full else "paper.family_plan.title")
        whose = self.copy.family.name
        self.story.blocks.append(Masthead(self.story, "home-heart", title, whose, facts))
        tell_wish(self.story, self.say, self.plan.said("plan.wish"), GROWN)
        well, watch = self.plan.sentences("plan.goes_well"), self.plan.sentences("plan.watch_out")
        tell_both(self.story, self.say, well, watch, GROWN)
        self._goals()
        self._deeds("checklist", "other_steps", self._without_goal())
        self._deeds("heart-handshake", "agreements", self.plan.agreements())
        self._how_we_deal()
        self._tonight_and_people()
        if self.full:
            self._in_full()
        if len(self.story.blocks) == 1:
            self.story.words(self.say("paper.plan.nothing"), BODY)
        tell_views(self.story, self.plan)
        tell_signatures(self.story, self.plan)

    # ---- goals -------------------------------------------------------------------------------

    def _goals(self) -> None:
        goals = self.plan.goals()
        if goals:
            self.story.titled("flag", self.say("paper.family_plan.goals"), SECTION)
        for goal in goals:
            inside = self.story.inside()
            self._goal(inside, goal)
            card = Card(inside.blocks, Edge(ACCENT, WHITE, 1.4), pad=8)
            card.after = BETWEEN
            self.story.blocks.append(card)
        self._scores(self.story, FAMILY_RECORD, self.say("paper.family_plan.safe_scores"))

    def _goal(self, inside: Story, goal: Goal) -> None:
        say = self.say
        inside.words(goal.text, GOAL, "H3")
        whose = self.plan.names(goal.by) or goal.by_words
        about = [say("paper.family_plan.said_by", who=whose)] if whose else []
        about.append(say(f"paper.family_plan.{goal.horizon}"))
        inside.words(" · ".join(about), WHOSE)
        for field, text in (
            ("noticed", goal.noticed_by),
            ("matters", self._matters(goal)),
            ("professional", goal.professional if self.full else ""),
        ):
            if text.strip():
                self._labelled(inside, say(f"paper.family_plan.{field}"), text)
        steps = [self.plan.step(each) for each in self._steps_of(goal)]
        self._steps(inside, steps)
        self._scores(inside, goal.id)

    def _matters(self, goal: Goal) -> str:
        """Return why a goal matters, and to whom."""
        whom = self.plan.names(goal.matters_to)
        if not whom:
            return goal.matters
        return self.say("paper.family_plan.matters_to", why=goal.matters, who=whom).strip()

    def _steps_of(self, goal: Goal) -> list[PlanStep]:
        return [each for each in self.plan.open_steps() if each.goal == goal.id]

    def _without_goal(self) -> list[Deed]:
        """Return the open steps that stand under no goal of this copy."""
        told = {each.id for each in self.plan.goals()}
        return [self.plan.step(each) for each in self.plan.open_steps() if each.goal not in told]

    def _steps(self, inside: Story, steps: Sequence[Deed]) -> None:
        if not steps:
            return
        tag = inside.structure.root.add("L", attributes="/O /List /ListNumbering /None")
        for step in steps:
            told = step.who or step.when
            spans = [Span(self.reading.apart(step.what) if told else step.what)]
            spans += [Span(f" · {step.who}", bold=True)] if step.who else []
            spans += [Span(f" · {step.when}")] if step.when else []
            words = inside.loose(spans, LINE_, tag.add("LI").add("LBody"))
            inside.blocks.append(inside.marked(inside.pictogram(step.sign, ACCENT), words))

    def _labelled(self, inside: Story, label: str, text: str) -> None:
        inside.words((Span(f"{label} ", bold=True), Span(self.reading.apart(text))), LINE_)

    def _scores(self, inside: Story, of: RecordId, title: str = "") -> None:
        """Draw the numbers that were given to something, each person on a line."""
        given = self.plan.given(of)
        if not given:
            return
        if title:
            inside.titled("scale", title, SECTION)
        inside.blocks.append(Needs(24.0 * len(given)))
        inside.blocks.append(ScoreStrip(inside, given))

    # ---- what people do ----------------------------------------------------------------------

    def _deeds(self, sign: str, key: str, deeds: Sequence[Deed]) -> None:
        if deeds:
            title = self.say(f"paper.family_plan.{key}")
            tell_deeds(self.story, heads(self.say, sign, title), deeds, grown=GROWN)

    def _pairs(self, questions: Sequence[str]) -> None:
        for question in questions:
            text = self.plan.said(question)
            asked = self.reading.catalogue.question(question)
            if text and asked is not None:
                self.story.pair(asked.label, text)

    def _how_we_deal(self) -> None:
        for question in HOW_WE_DEAL:
            text = self.plan.said(question)
            asked = self.reading.catalogue.question(question)
            if text and asked is not None:
                self._labelled(self.story, asked.label, text)

    def _tonight_and_people(self) -> None:
        """Tell what to do when it goes wrong tonight, and beside it whom to call."""
        tonight, people = self._tonight(), self._people()
        told = [(0.56, tonight), (0.44, people)]
        there = [
            (share, Card(each.blocks, edge, pad=10))
            for (share, each), edge in zip(
                told, (Edge(RED, RED_TINT, 1.8), Edge(CLAY, WHITE, 1.6)), strict=True
            )
            if each.blocks
        ]
        if len(there) == 1:
            there = [(1.0, there[0][1])]
        if there:
            columns = [Column(share, card) for share, card in there]
            beside = Beside(columns, gap=12, mirrored=self.story.mirrored)
            beside.before, beside.after, beside.whole = 10.0, 10.0, True
            self.story.blocks.append(beside)

    def _tonight(self) -> Story:
        inside = self.story.inside()
        steps = self.plan.sentences("plan.tonight_first")
        first = self.plan.chosen("plan.tonight_call")
        number = self.plan.said("plan.evening_number")
        if not steps and first is None and not number:
            return inside
        inside.titled("moon", self.say("paper.family_plan.tonight"), TONIGHT)
        inside.pictured("check", steps, LINE_, RED)
        if first is not None:
            helping = self.plan.helping(first)
            call = self.reading.in_a_row(filter(None, (helping.name, helping.number)), " ")
            self._labelled(inside, self.say("paper.family_plan.call_first"), call)
        if number:
            self._labelled(inside, self.say("paper.family_plan.evening"), number)
        self._labelled(inside, self.say("paper.plan.danger"), self.say("paper.plan.danger_call"))
        return inside

    def _people(self) -> Story:
        inside = self.story.inside()
        people = self.plan.helpers()
        if people:
            look = replace(TONIGHT, colour=CLAY)
            inside.titled("users", self.say("paper.plan.people"), look)
        for each in people:
            what = self.reading.in_a_row(("", each.what)) if each.what else ""
            named = Span(self.reading.apart(each.name) if what else each.name, bold=True)
            inside.words((named, Span(what)), replace(LINE_, after=0))
            inside.words(each.number, replace(LINE_, size=13, colour=CLAY, bold=True, after=2))
        return inside

    # ---- in full -----------------------------------------------------------------------------

    def _in_full(self) -> None:
        self._pairs(ONLY_IN_FULL)
        gone = [each for each in self.copy.all(Goal) if each.ended_on is not None]
        done = [each for each in self.copy.all(PlanStep) if each.done_on is not None]
        self._records(self.say("paper.family_plan.ended"), gone)
        self._records(self.say("paper.family_plan.done"), done)
        for kind in IN_FULL:
            records = self.copy.all(kind)
            if records:
                plural = self.reading.catalogue.records[kind_of(records[0])].plural
                self._records(plural, records)

    def _records(self, title: str, records: Sequence[AnyRecord]) -> None:
        told = [(self._what(each), list(self.reading.lines(each))) for each in records]
        if any(lines for _, lines in told):
            self.story.heading(title, 2)
        for what, lines in told:
            if what and lines:
                self.story.words(what, replace(HEADING, size=12.5, colour=INK, before=6), "H3")
            for line in lines:
                if line.words != what:
                    self.story.pair(line.label, line.words)

    def _what(self, record: AnyRecord) -> str:
        """Return which goal or version a record is about, or its own words."""
        about = getattr(record, "goal", None) or getattr(record, "of", None)
        goal = self.copy.records.get(about) if about is not None else None
        if isinstance(goal, Goal):
            return goal.text
        return getattr(record, "text", "")
