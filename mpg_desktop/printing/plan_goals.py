"""The goals of a plan on paper: each in a card, with whose words it is, its steps and numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.goal_origins import origin_of_goal
from mpg_desktop.domain.ids import FAMILY_RECORD, RecordId
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.printing.aside import Aside
from mpg_desktop.printing.block import Needs
from mpg_desktop.printing.cards import Card, Edge
from mpg_desktop.printing.deeds import Deed
from mpg_desktop.printing.plan_reading import PlanReading
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.score_strip import ScoreStrip
from mpg_desktop.printing.statements_told import in_words
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, INK, SOFT_INK, WHITE
from mpg_desktop.printing.text_line import Span
from mpg_desktop.printing.words import Look

BETWEEN = 7.0
"""Points between two goals."""

CLOSE = 1.44
"""Lines as near each other as a short text can have, for a plan of two pages."""

SECTION = Look(14, ACCENT, bold=True, before=7, after=4, leading=CLOSE)
GOAL = Look(13, INK, bold=True, leading=CLOSE)
WHOSE = Look(11, SOFT_INK, after=1, leading=CLOSE)
LINE_ = Look(11, INK, after=2, leading=CLOSE)


@dataclass(frozen=True)
class GoalTeller:
    """Tells goals into a story.

    With `conditions` in full: what professionals call them, and what they came from as far as that
    is in this copy.
    """

    plan: PlanReading
    story: Story
    conditions: Conditions | None

    def tell(self) -> None:
        """Tell every goal that is worked on, what belongs to none, and how safe it is at home."""
        say, goals = self.plan.reading.say, self.plan.goals()
        if goals:
            self.story.titled("flag", say("paper.family_plan.goals"), SECTION)
        for goal in goals:
            inside = self.story.inside()
            self._goal(inside, goal)
            self._card(inside)
        others = self._without_goal({each.id for each in goals})
        if others:
            inside = self.story.inside()
            inside.words(say("paper.family_plan.other_steps"), GOAL, "H3" if goals else "H2")
            self._steps(inside, others)
            self._card(inside)
        self._scores(self.story, FAMILY_RECORD, say("paper.family_plan.safe_scores"))

    def _card(self, inside: Story) -> None:
        card = Card(inside.blocks, Edge(ACCENT, WHITE, 1.4), pad=8)
        card.after = BETWEEN
        self.story.blocks.append(card)

    def _goal(self, inside: Story, goal: Goal) -> None:
        say = self.plan.reading.say
        title = inside.loose(goal.text, GOAL, inside.structure.root.add("H3"))
        whose = self.plan.names(goal.by) or goal.by_words
        about = [say("paper.family_plan.said_by", who=whose)] if whose else []
        about.append(say(f"paper.family_plan.{goal.horizon}"))
        remark = inside.inside_words(" · ".join(about), WHOSE)
        inside.blocks.append(Aside(title, remark, mirrored=inside.mirrored))
        for field, text in (
            ("noticed", goal.noticed_by),
            ("matters", self._matters(goal)),
            ("professional", goal.professional if self.conditions else ""),
        ):
            if text.strip():
                labelled(inside, self.plan.reading, say(f"paper.family_plan.{field}"), text)
        self._origin(inside, goal)
        self._steps(inside, self._steps_of(goal))
        self._scores(inside, goal.id)

    def _origin(self, inside: Story, goal: Goal) -> None:
        reading, conditions = self.plan.reading, self.conditions
        found = origin_of_goal(reading.copy, conditions, goal) if conditions else None
        if found is not None:
            inside.words(in_words(reading, found), WHOSE)

    def _matters(self, goal: Goal) -> str:
        """Return why a goal matters, and to whom."""
        whom = self.plan.names(goal.matters_to)
        if not whom:
            return goal.matters
        say = self.plan.reading.say
        return say("paper.family_plan.matters_to", why=goal.matters, who=whom).strip()

    def _steps_of(self, goal: Goal) -> list[Deed]:
        steps = [each for each in self.plan.open_steps() if each.goal == goal.id]
        return [self.plan.step(each) for each in steps]

    def _without_goal(self, told: set[RecordId]) -> list[Deed]:
        """Return the open steps that stand under no goal of this copy."""
        return [self.plan.step(each) for each in self.plan.open_steps() if each.goal not in told]

    def _steps(self, inside: Story, steps: Sequence[Deed]) -> None:
        if not steps:
            return
        tag = inside.structure.root.add("L", attributes="/O /List /ListNumbering /None")
        for step in steps:
            told = step.who or step.when
            spans = [Span(self.plan.reading.apart(step.what) if told else step.what)]
            spans += [Span(f" · {step.who}", bold=True)] if step.who else []
            spans += [Span(f" · {step.when}")] if step.when else []
            words = inside.loose(spans, LINE_, tag.add("LI").add("LBody"))
            inside.blocks.append(inside.marked(inside.pictogram(step.sign, ACCENT), words))

    def _scores(self, inside: Story, of: RecordId, title: str = "") -> None:
        """Draw the numbers that were given to something, each person apart."""
        given = self.plan.given(of)
        if not given:
            return
        if title:
            inside.titled("scale", title, replace(SECTION, after=1))
        else:
            # Numbers never begin a page without the last words of what they are about.
            inside.blocks[-1].heads = True
        inside.blocks.append(Needs(24.0 * len(given)))
        strip = ScoreStrip(inside, given)
        if title:
            strip.after = BETWEEN
        inside.blocks.append(strip)


def labelled(inside: Story, reading: Reading, label: str, text: str, *, look: Look = LINE_) -> None:
    """Add a text behind its label, in one paragraph."""
    inside.words((Span(f"{label} ", bold=True), Span(reading.apart(text))), look)
