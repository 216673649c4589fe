"""The family plan on paper: for the family itself, and in full for the file.

What goes well comes first; goals stand in somebody's own words, with whose words they are. Scores
are drawn for each person apart. Whatever somebody said of the plan stands in every copy that may
hold it (Jeugdwet 7.3.8 lid 2).
"""

from collections.abc import Sequence
from dataclasses import replace

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.copies import Copy
from mpg_desktop.printing.deeds import Deed, tell_deeds
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import make_pdf
from mpg_desktop.printing.plan_evening import tell_tonight_and_people
from mpg_desktop.printing.plan_goals import CLOSE, LINE_, GoalTeller, labelled
from mpg_desktop.printing.plan_in_full import InFull
from mpg_desktop.printing.plan_parts import heads, tell_both, tell_wish
from mpg_desktop.printing.plan_reading import PlanReading
from mpg_desktop.printing.plan_voices import tell_views_and_signatures
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import (
    BODY,
    Say,
)

GROWN = 0.88
"""How large the parts are that the sheet for the fridge has too."""

SMALLEST = 11.0
"""Points of the smallest letter in a table of the family's own plan."""

MARGIN = 38.0
"""Points around the text, so that a plan of usual length is two pages."""

RULE = replace(LINE_, filled=True)
"""A rule stands below the table without a frame, so it is as wide as what is around it."""

HOW_WE_DEAL = ("plan.contact", "plan.cancel", "plan.disagree")


def family_plan(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return the plan as the family keeps it, as PDF."""
    return _made(copy, catalogue, exemplar, say, shaper, None)


def full_plan(
    copy: Copy,
    conditions: Conditions,
    catalogue: Catalogue,
    exemplar: Exemplar,
    *,
    say: Say,
    shaper: Shaper,
) -> bytes:
    """Return the plan with all that this reader may have of it, as PDF."""
    return _made(copy, catalogue, exemplar, say, shaper, conditions)


def _made(
    copy: Copy,
    catalogue: Catalogue,
    exemplar: Exemplar,
    say: Say,
    shaper: Shaper,
    conditions: Conditions | None,
) -> bytes:
    plan = PlanReading(Reading(copy, catalogue, say))
    story = exemplar.story(shaper, say)
    teller = _FamilyPlan(plan, story, conditions)
    teller.tell()
    title = say("paper.titles.full_plan" if conditions else "paper.titles.family_plan")
    sheet = surroundings(copy, exemplar, plan.reading, title, plan.edition())
    return make_pdf(replace(sheet, margin=min(sheet.margin, MARGIN)), story, say)


class _FamilyPlan:
    """Tells the parts of the plan, each from the copy alone; with `conditions` in full."""

    def __init__(self, plan: PlanReading, story: Story, conditions: Conditions | None) -> None:
        self.plan, self.story, self.conditions = plan, story, conditions
        self.reading, self.copy = plan.reading, plan.reading.copy
        self.say = plan.reading.say

    def tell(self) -> None:
        """Tell everything of which there is something in this copy."""
        facts = self.plan.facts()
        coming = self.plan.next_date()
        if coming:
            facts.append((self.say("paper.plan.next") + "\n", coming))
        title = self.say("paper.titles.full_plan" if self.conditions else "paper.family_plan.title")
        whose = self.copy.family.name
        self.story.blocks.append(Masthead(self.story, "home-heart", title, whose, facts))
        tell_wish(self.story, self.say, self.plan.said("plan.wish"), GROWN, CLOSE)
        well, watch = self.plan.sentences("plan.goes_well"), self.plan.sentences("plan.watch_out")
        tell_both(self.story, self.say, well, watch, GROWN, CLOSE)
        GoalTeller(self.plan, self.story, self.conditions).tell()
        self._deeds("heart-handshake", "agreements", self.plan.agreements())
        self._how_we_deal()
        tell_tonight_and_people(self.story, self.plan)
        if self.conditions:
            InFull(self.plan, self.story).tell()
        if len(self.story.blocks) == 1:
            self.story.words(self.say("paper.plan.nothing"), BODY)
        tell_views_and_signatures(self.story, self.plan)

    # ---- what people do ----------------------------------------------------------------------

    def _deeds(self, sign: str, key: str, deeds: Sequence[Deed]) -> None:
        if deeds:
            title = self.say(f"paper.family_plan.{key}")
            tell_deeds(self.story, heads(self.say, sign, title), deeds, grown=GROWN, least=SMALLEST)

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
                labelled(self.story, self.reading, asked.label, text, look=RULE)
