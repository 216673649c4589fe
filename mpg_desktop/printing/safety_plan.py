"""The safety plan on paper: at this signal we do this, in three bands, and whom to call.

Code word, bag and refuge are on no such sheet; they stand in the plan of whoever is threatened,
and there alone (practice rule 20).
"""

from dataclasses import replace

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.records import Person
from mpg_desktop.domain.safety import (
    EVALUATE_ON,
    HOLDS_UNTIL,
    agreements_by_band,
    day_answered,
    is_over,
    worry_pairs,
)
from mpg_desktop.domain.safety_records import (
    Band,
    SafetyAgreement,
    SafetyCondition,
    SafetyOccasion,
    SafetyPerson,
)
from mpg_desktop.printing.band import CALM, STOP, WORRIED, Tone
from mpg_desktop.printing.block import Needs, height_of
from mpg_desktop.printing.cards import Card, Edge
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import make_pdf, room_on
from mpg_desktop.printing.pages import many_pages
from mpg_desktop.printing.plan_reading import PlanReading
from mpg_desktop.printing.plan_voices import tell_views
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.safety_bands import tell_band
from mpg_desktop.printing.safety_calls import SMALL, tell_calls
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.signing import sign
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, BODY, INK, WHITE, Say
from mpg_desktop.printing.text_line import Span
from mpg_desktop.printing.words import Look

MARGIN = 38.0
"""Points around the text, so that the three bands and whom to call stand on one page."""

TONES: tuple[tuple[Band, Tone], ...] = (
    (Band.GREEN, CALM),
    (Band.ORANGE, WORRIED),
    (Band.RED, STOP),
)
FACTS = 0.34
"""The part of the width that the dates beside the title take."""

ROOM_FOR_WHY = 250.0
"""Points that have to be free below the heading over the worries; in large print that is a page."""

LEAD = Look(11.5, INK, after=5)
SECTION = Look(15, ACCENT, bold=True, before=12, after=5)


def safety_plan(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return the safety plan of one copy as PDF; whom to call stands on the first page."""
    plan = PlanReading(Reading(copy, catalogue, say))
    title = say("paper.titles.safety_plan")
    sheet = surroundings(copy, exemplar, plan.reading, title, plan.edition())
    sheet = replace(sheet, margin=min(sheet.margin, MARGIN))
    room = room_on(sheet)
    story = exemplar.story(shaper, say)
    many = _SafetyPlan(plan, story).tell()
    over = height_of(story.blocks[:many], room.width) > room.height
    if over and many_pages(story.blocks, room) > 1:
        story = exemplar.story(shaper, say)
        _SafetyPlan(plan, story).tell(calls_first=True)
    return make_pdf(sheet, story, say)


class _SafetyPlan:
    """Tells the parts of the safety plan, each from the copy alone."""

    def __init__(self, plan: PlanReading, story: Story) -> None:
        self.plan, self.story = plan, story
        self.reading, self.copy = plan.reading, plan.reading.copy
        self.say = plan.reading.say
        self.agreements = agreements_by_band(self.copy)

    def tell(self, *, calls_first: bool = False) -> int:
        """Tell the bands and whom to call, then who watches, and why there is a plan.

        Return how many blocks there are up to whom to call; that is told before the bands where
        `calls_first` says that it would else go on to another page.
        """
        self._head()
        if calls_first:
            tell_calls(self.story, self.plan)
        self._bands()
        if not calls_first:
            tell_calls(self.story, self.plan)
        many = len(self.story.blocks)
        self._others()
        self._network()
        self._child()
        self._why()
        tell_views(self.story, self.plan)
        sign(self.story, self.say("paper.plan.together"), self._signers())
        return many

    def _head(self) -> None:
        facts = self.plan.facts()[:1]
        for question in (EVALUATE_ON, HOLDS_UNTIL):
            day = day_answered(self.copy, question)
            if day is not None:
                key = question.replace("safety.", "paper.safety.")
                facts.append((self.say(key), self.plan.short_day(day)))
        title, whose = self.say("paper.safety.title"), self.copy.family.name
        self.story.blocks.append(
            Masthead(self.story, "shield-check", title, whose, facts, share=FACTS)
        )

    def _bands(self) -> None:
        bands = [(each, tone, self._of(each)) for each, tone in TONES]
        if any(found for _, _, found in bands):
            lead = Span(self.say("paper.safety.lead") + " ", bold=True)
            self.story.words((lead, Span(self.say("paper.safety.lead_more"))), LEAD)
        direct = self.plan.said("safety.direct")
        if direct:
            self._labelled(self.story, "paper.safety.direct", direct)
        for each, tone, found in bands:
            if found or each is Band.RED:
                tell_band(self.story, self.plan, each, tone, found)

    def _of(self, found: Band | None) -> list[SafetyAgreement]:
        return [each for each in self.agreements[found] if not is_over(each, self.plan.today)]

    def _network(self) -> None:
        """Tell who does what, who looks whether it goes well, and when everybody looks again."""
        told = []
        options = self.reading.catalogue.records["safety_person"].field("tasks")
        for each in self.copy.all(SafetyPerson):
            tasks = [option.label for task in each.tasks if (option := options.option(task))]
            words = self.reading.in_a_row([*tasks, *filter(None, (each.how.strip(),))], ". ")
            if self.reading.name(each.who) and words:
                told.append((self.reading.name(each.who), words))
        for key in ("checks_how", "evaluate_with"):
            text = self.plan.said(f"safety.{key}")
            if text:
                told.append((self.say(f"paper.safety.{key}"), text))
        if told:
            self.story.titled("users", self.say("paper.safety.network"), SECTION)
        for label, text in told:
            self.story.pair(label, text)

    # ---- besides -----------------------------------------------------------------------------

    def _others(self) -> None:
        """Tell agreements that stand in no band, each with the days for which it is meant."""
        found = self._of(None)
        if found:
            self.story.titled("checklist", self.say("paper.safety.others"), SECTION)
        options = self.reading.catalogue.records["safety_agreement"].field("occasion")
        for each in found:
            option = options.option(each.occasion) if each.occasion is not None else None
            ordinary = each.occasion in {None, SafetyOccasion.ORDINARY}
            before = [] if ordinary or option is None else [option.label]
            told = [*before, each.signal, each.what, self.plan.names(each.who), each.by_when]
            words = self.reading.in_a_row((each.strip() for each in told if each.strip()), " · ")
            self.story.pictured("check", [words], BODY, ACCENT)

    def _child(self) -> None:
        """Tell who explains the plan to the child, when and how."""
        told = []
        for question in ("explained_by", "explained_when", "explained_how", "grows_along"):
            asked = self.reading.catalogue.question(f"safety.{question}")
            text = self.plan.said(f"safety.{question}")
            if question == "explained_by":
                who = self.plan.chosen(f"safety.{question}")
                text = self.reading.name(who.id) if who is not None else ""
            if text and asked is not None:
                told.append((asked.label, text))
        if told:
            self.story.titled("message-circle", self.say("paper.safety.child"), SECTION)
        for label, text in told:
            self.story.pair(label, text)

    def _why(self) -> None:
        """Tell what happened as facts, what will be different, and what must be so at the least."""
        pairs = [each for each in worry_pairs(self.copy) if each.worry.ended_on is None]
        if pairs:
            self.story.blocks += [] if self.story.large else [Needs(ROOM_FOR_WHY)]
            self.story.titled("alert-circle", self.say("paper.safety.why"), SECTION)
        for pair in pairs:
            inside = self.story.inside()
            inside.words(pair.worry.text, replace(BODY, bold=True), "H3")
            for field in ("effect", "otherwise", "complicates", "disagrees"):
                self._labelled(inside, f"paper.safety.{field}", getattr(pair.worry, field))
            for goal in pair.goals:
                self._labelled(inside, "paper.safety.goal", goal.text)
                self._labelled(inside, "paper.safety.noticed", goal.noticed)
                self._labelled(inside, "paper.safety.lasts", goal.lasts)
            self.story.blocks.append(Card(inside.blocks, Edge(ACCENT, WHITE, 1.2), pad=9))
        self._conditions()

    def _conditions(self) -> None:
        found = [
            each
            for each in self.copy.all(SafetyCondition)
            if each.until is None or each.until >= self.plan.today
        ]
        if found:
            self.story.titled("gavel", self.say("paper.safety.conditions"), SECTION)
        for each in found:
            set_by = self.reading.name(each.set_by) or each.set_by_words
            who = self.say("paper.safety.set_by", who=set_by) if set_by else ""
            text = self.reading.apart(each.text) if who else each.text
            self.story.pictured("check", [f"{text} {who}".strip()], BODY, ACCENT)

    def _labelled(self, inside: Story, key: str, text: str) -> None:
        if text.strip():
            label = Span(self.say(key) + " ", bold=True)
            inside.words((label, Span(self.reading.apart(text))), SMALL)

    def _signers(self) -> list[str]:
        """Return who keeps to the plan: whoever is named in an agreement, and the network."""
        named = {each for one in self.copy.all(SafetyAgreement) for each in one.who}
        named |= {each.who for each in self.copy.all(SafetyPerson)}
        if not named:
            return []
        return [
            name
            for each in self.copy.all(Person)
            if each.id in named and each.died_on is None and (name := self.reading.name(each.id))
        ]
