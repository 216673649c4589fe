"""The plan of somebody who is threatened: for this person alone, under a title that says nothing.

It stands in no other document, and no batch ever makes it (practice rule 20).
"""

from dataclasses import replace

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.safety_records import PersonalPlan
from mpg_desktop.printing.block import PageEnd
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.page import make_pdf
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.style import BODY, Say

NOT_TOLD = frozenset({"who", "day"})
"""Fields that would say whose notes these are."""


def personal_plan(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return the notes of each threatened person on a page of its own, as PDF.

    Nothing on it tells whose they are, or for whom it was printed.
    """
    reading = Reading(copy, catalogue, say)
    story = exemplar.story(shaper, say)
    asked = copy.recipient.about
    plans = [each for each in copy.all(PersonalPlan) if not asked or each.who in asked]
    for index, plan in enumerate(plans):
        if index:
            story.blocks.append(PageEnd())
        story.heading(say("paper.titles.personal_plan"), 1)
        words = catalogue.records["personal_plan"]
        for field in words.fields:
            text = "" if field.name in NOT_TOLD else reading.value(field, getattr(plan, field.name))
            if text:
                story.heading(field.label, 2)
                story.words(text, BODY)
    if not plans:
        story.heading(say("paper.titles.personal_plan"), 1)
        story.words(say("paper.notes.nothing"), BODY)
    sheet = surroundings(
        copy, replace(exemplar, neutral=True), reading, say("paper.titles.personal_plan")
    )
    return make_pdf(sheet, story, say)
