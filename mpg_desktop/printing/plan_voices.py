"""What people say of the plan, and what their signatures say; it stands with the plan, always."""

from dataclasses import dataclass, replace

from mpg_desktop.domain.plan_records import PlanVersion, Signature, Stance
from mpg_desktop.domain.statements import replies_to
from mpg_desktop.printing.plan_reading import PlanReading
from mpg_desktop.printing.signing import sign
from mpg_desktop.printing.stack import Beside, Column, Stack
from mpg_desktop.printing.statements_told import in_words
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, BODY
from mpg_desktop.printing.words import Look

SECTION = Look(14, ACCENT, bold=True, before=7, after=4)
SAID = replace(BODY, size=11.5, after=2, leading=1.44)
SHORT = 7
"""Blocks (a heading is two) up to which what people said and signed stands beside each other."""

GAP = 20.0
"""Points between the two."""

MARKS = {Stance.AGREED: "check", Stance.NOT_AGREED: "x", Stance.SEEN: "eye", None: "signature"}


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature that was set: by whom, what it means, and all of it in words."""

    who: str
    stance: Stance | None
    words: str


def views_told(plan: PlanReading) -> list[str]:
    """Return every *zienswijze* on a version of the plan that this reader may have."""
    copy = plan.reading.copy
    return [
        in_words(plan.reading, each)
        for version in copy.all(PlanVersion)
        for each in replies_to(copy, version.id)
    ]


def signatures_told(plan: PlanReading) -> list[Signed]:
    """Return what was signed already of the version that the copy shows."""
    reading, version = plan.reading, plan.version
    return [
        Signed(reading.name(each.who), each.stance, _signed(plan, each))
        for each in reading.copy.all(Signature)
        if version is not None and each.version == version.id and reading.name(each.who)
    ]


def tell_views(story: Story, plan: PlanReading) -> None:
    """Add every *zienswijze* on a version of the plan that this reader may have."""
    told = views_told(plan)
    if told:
        story.titled("message-circle", plan.reading.say("paper.plan.views"), SECTION)
        story.pictured("quote", told, SAID, ACCENT)


def tell_views_and_signatures(story: Story, plan: PlanReading) -> None:
    """Add what people say of the plan, who signed it, and a line for everybody else who keeps it.

    What is short stands beside each other.
    """
    views, signed = story.inside(), story.inside()
    tell_views(views, plan)
    names = _tell_signed(signed, plan)
    told = [each for each in (views, signed) if each.blocks]
    if len(told) > 1 and all(len(each.blocks) <= SHORT for each in told):
        columns = [Column(1 / len(told), Stack(each.blocks)) for each in told]
        beside = Beside(columns, gap=GAP, mirrored=story.mirrored)
        beside.before, beside.after, beside.whole = SECTION.before, SAID.after, True
        story.blocks.append(beside)
    else:
        story.blocks += [block for each in told for block in each.blocks]
    left = [each for each in plan.signers() if each not in names]
    sign(story, plan.reading.say("paper.plan.together"), left)


def _tell_signed(story: Story, plan: PlanReading) -> set[str]:
    """Add what was signed already; return by whom."""
    signed = signatures_told(plan)
    if signed:
        story.titled("signature", plan.reading.say("paper.plan.signed"), SECTION)
    for each in signed:
        mark = story.pictogram(MARKS[each.stance], ACCENT)
        tag = story.structure.root.add("P")
        story.blocks.append(story.marked(mark, story.loose(each.words, SAID, tag)))
    return {each.who for each in signed}


def _signed(plan: PlanReading, signature: Signature) -> str:
    """Return who signed, for what, and when."""
    reading = plan.reading
    field = reading.catalogue.records["signature"].field("stance")
    option = field.option(signature.stance) if signature.stance is not None else None
    words = option.label.lower() if option is not None else reading.say("paper.plan.has_signed")
    if signature.because.strip():
        words = reading.say("paper.plan.because", stance=words, why=signature.because.strip())
    day = f" ({reading.day(signature.day)})" if signature.day is not None else ""
    return f"{reading.apart(reading.name(signature.who))}: {words}{day}"
