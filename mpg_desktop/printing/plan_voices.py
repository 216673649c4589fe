"""What people say of the plan, and what their signatures say; it stands with the plan, always."""

from dataclasses import replace

from mpg_desktop.domain.plan_records import PlanVersion, Signature, Stance
from mpg_desktop.domain.statements import replies_to
from mpg_desktop.printing.plan_reading import PlanReading
from mpg_desktop.printing.signing import sign
from mpg_desktop.printing.statements_told import in_words
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, BODY
from mpg_desktop.printing.words import Look

SECTION = Look(14, ACCENT, bold=True, before=7, after=4)
MARKS = {Stance.AGREED: "check", Stance.NOT_AGREED: "x", Stance.SEEN: "eye", None: "signature"}


def tell_views(story: Story, plan: PlanReading) -> None:
    """Add every *zienswijze* on a version of the plan that this reader may have."""
    copy = plan.reading.copy
    told = [
        in_words(plan.reading, each)
        for version in copy.all(PlanVersion)
        for each in replies_to(copy, version.id)
    ]
    if told:
        story.titled("message-circle", plan.reading.say("paper.plan.views"), SECTION)
        story.pictured("quote", told, replace(BODY, size=11.5, after=2), ACCENT)


def tell_signatures(story: Story, plan: PlanReading) -> None:
    """Add what was signed already, and a line for everybody else who keeps to the plan."""
    copy, say = plan.reading.copy, plan.reading.say
    version = plan.version
    signed = [
        each
        for each in copy.all(Signature)
        if version is not None and each.version == version.id and plan.reading.name(each.who)
    ]
    if signed:
        story.titled("signature", say("paper.plan.signed"), SECTION)
    look = replace(BODY, size=11.5, after=1)
    for each in signed:
        mark = story.pictogram(MARKS[each.stance], ACCENT)
        tag = story.structure.root.add("P")
        story.blocks.append(story.marked(mark, story.loose(_signed(plan, each), look, tag)))
    names = {plan.reading.name(each.who) for each in signed}
    left = [each for each in plan.signers() if each not in names]
    sign(story, say("paper.plan.together"), left)


def _signed(plan: PlanReading, signature: Signature) -> str:
    """Return who signed, for what, and when."""
    reading, field = plan.reading, None
    field = reading.catalogue.records["signature"].field("stance")
    option = field.option(signature.stance) if signature.stance is not None else None
    words = option.label.lower() if option is not None else reading.say("paper.plan.has_signed")
    if signature.because.strip():
        words = reading.say("paper.plan.because", stance=words, why=signature.because.strip())
    day = f" ({reading.day(signature.day)})" if signature.day is not None else ""
    return f"{reading.apart(reading.name(signature.who))}: {words}{day}"
