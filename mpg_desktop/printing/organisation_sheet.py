"""One sheet for an organisation: only what it does itself, with a strip to send back.

The strip asks what was done, what was not, and says where it goes and by when.
"""

from dataclasses import replace

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.file import doers_for, name_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Organisation
from mpg_desktop.printing.block import Block, PageEnd
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.deeds import Deed, tell_deeds
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import make_pdf
from mpg_desktop.printing.plan_parts import heads
from mpg_desktop.printing.plan_reading import PlanReading
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, BODY, INK, RULE, Say
from mpg_desktop.printing.words import Look
from mpg_desktop.printing.writing import RuledLines, TickBoxes

STRIP = Look(14, ACCENT, bold=True, before=6, after=4)
ASKED = Look(12, INK, bold=True)
LINES = 2
WHY = 0.43
"""The part of the width that the question before the lines takes, so that it is one line."""


class CutLine(Block):
    """A dashed line across the page: what is below it is cut off and sent back."""

    before = after = 10.0

    def wrap(self, width: float, height: float) -> float:
        """Take the whole width."""
        del height
        self.width, self.height = width, 2.0
        return self.height

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the line."""
        with artifact(canvas):
            canvas.setStrokeColor(RULE)
            canvas.setLineWidth(1)
            canvas.setDash(5, 4)
            canvas.line(x, y, x + self.width, y)
            canvas.setDash()


def organisation_sheet(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return what one organisation does as PDF; a page for each in the worker's copy."""
    plan = PlanReading(Reading(copy, catalogue, say))
    story = exemplar.story(shaper, say)
    told = [
        (who, deeds) for who in doers_for(copy, copy.recipient.who) if (deeds := _deeds(plan, who))
    ]
    for index, (who, deeds) in enumerate(told):
        if index:
            story.blocks.append(PageEnd())
        _page(story, plan, who, deeds)
    if not told:
        story.heading(say("paper.titles.organisation"), 1)
        story.words(say("paper.plan.nothing"), BODY)
    title = say("paper.titles.organisation")
    return make_pdf(surroundings(copy, exemplar, plan.reading, title, plan.edition()), story, say)


def _deeds(plan: PlanReading, who: frozenset[RecordId]) -> list[Deed]:
    return [plan.step(each) for each in plan.open_steps() if not who.isdisjoint(each.who)]


def _page(story: Story, plan: PlanReading, who: frozenset[RecordId], deeds: list[Deed]) -> None:
    say, copy = plan.reading.say, plan.reading.copy
    organisation = next((each for each in copy.all(Organisation) if each.id in who), None)
    name = organisation.name if organisation is not None else name_of(copy, copy.recipient.who)
    about = " · ".join(filter(None, (name, copy.family.name)))
    title = say("paper.titles.organisation")
    story.blocks.append(Masthead(story, "building", title, about, plan.facts()))
    tell_deeds(story, heads(say, "checklist", say("paper.organisation.deeds")), deeds)
    story.blocks.append(CutLine())
    story.words(say("paper.organisation.strip"), STRIP, "H2")
    for deed in deeds:
        story.words(deed.what, ASKED)
        tags = story.structure.root.add("L", attributes="/O /List /ListNumbering /None")
        ticks = [
            story.loose(say(f"paper.organisation.{key}"), BODY, tags.add("LI").add("LBody"))
            for key in ("done", "not_done")
        ]
        story.blocks.append(TickBoxes(ticks))
    why = story.loose(say("paper.organisation.why"), ASKED, story.structure.root.add("P"))
    story.blocks.append(RuledLines(LINES, why, share=WHY))
    story.words(_back(plan), replace(BODY, before=8, after=4))
    signed = story.loose(say("paper.organisation.signed"), ASKED, story.structure.root.add("P"))
    story.blocks.append(RuledLines(1, signed))


def _back(plan: PlanReading) -> str:
    """Return to whom the strip goes back, and before which day."""
    say, version = plan.reading.say, plan.version
    worker = plan.worker
    name = say("paper.organisation.worker")
    if worker is not None:
        name = " ".join(filter(None, (plan.reading.name(worker.id), worker.phone)))
    if version is None or version.evaluate_on is None:
        return say("paper.organisation.back", who=name)
    day = plan.short_day(version.evaluate_on)
    return say("paper.organisation.back_before", who=name, day=day)
