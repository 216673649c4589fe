"""Letters: at the end of the help to each parent and child, and to a parent without custody.

What a parent without custody is told of a child are important facts in the worker's words
(Burgerlijk Wetboek 1:377c). Each letter stands on a page of its own.
"""

from dataclasses import replace

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.people import display_name
from mpg_desktop.domain.plan_records import ClosingLetter, InformationLetter
from mpg_desktop.domain.records import Organisation, Person, Role
from mpg_desktop.printing.block import PageEnd
from mpg_desktop.printing.cards import Card, Edge
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import make_pdf
from mpg_desktop.printing.plan_reading import PlanReading, safe_number
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, BODY, CHILD_TEXT, INK, TINT, Say
from mpg_desktop.printing.words import Look
from mpg_desktop.printing.writing import RuledLines

LETTER_TEXT = Look(12.5, INK, after=8)
HEAD = Look(14, ACCENT, bold=True, after=4)
SENDER_SHARE = 0.12
"""The part of the width that the word before the line for a sender takes."""

AFTERWARDS = ("plan.first_signs", "plan.if_it_returns", "plan.follow_up")
"""What a parent finds below the letter: what to do when it becomes difficult again."""


def closing_letters(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return every letter that is to this reader as PDF; all of them in the worker's copy."""
    plan = PlanReading(Reading(copy, catalogue, say))
    story = exemplar.story(shaper, say)
    letters = [each for each in copy.all(ClosingLetter) if each.text.strip()]
    for index, letter in enumerate(letters):
        if index:
            story.blocks.append(PageEnd())
        _letter(story, plan, letter)
    if not letters:
        story.heading(say("paper.titles.closing_letter"), 1)
        story.words(say("paper.plan.nothing"), BODY)
    sheet = surroundings(copy, exemplar, plan.reading, say("paper.titles.closing_letter"))
    return make_pdf(sheet, story, say)


def _letter(story: Story, plan: PlanReading, letter: ClosingLetter) -> None:
    person = look_up(plan.reading.copy, Person, letter.to)
    child = person is not None and person.role is Role.CHILD
    title = plan.reading.say("paper.titles.closing_letter")
    _head(story, plan, "heart" if child else "seedling", title, letter)
    look = replace(CHILD_TEXT, size=15, after=10) if child else LETTER_TEXT
    _paragraphs(story, letter.text, look)
    if not child:
        _afterwards(story, plan)


def information_letters(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return every letter with news of a child that is to this reader as PDF."""
    plan = PlanReading(Reading(copy, catalogue, say))
    story = exemplar.story(shaper, say)
    letters = [each for each in copy.all(InformationLetter) if each.text.strip()]
    for index, letter in enumerate(letters):
        if index:
            story.blocks.append(PageEnd())
        _news(story, plan, letter)
    if not letters:
        story.heading(say("paper.titles.information_letter"), 1)
        story.words(say("paper.plan.nothing"), BODY)
    sheet = surroundings(copy, exemplar, plan.reading, say("paper.titles.information_letter"))
    return make_pdf(sheet, story, say)


def _news(story: Story, plan: PlanReading, letter: InformationLetter) -> None:
    """Tell what the worker wrote, and below it by what law, and where it ends."""
    say = plan.reading.say
    _head(story, plan, "note", say("paper.titles.information_letter"), letter)
    _paragraphs(story, letter.text, LETTER_TEXT)
    inside = story.inside()
    inside.titled("info-circle", say("paper.letter.why"), HEAD)
    inside.words(say("paper.letter.law"), BODY)
    inside.words(say("paper.letter.limit"), BODY)
    story.blocks.append(Card(inside.blocks, Edge(ACCENT, TINT, 1.4)))


def _head(
    story: Story,
    plan: PlanReading,
    sign: str,
    title: str,
    letter: ClosingLetter | InformationLetter,
) -> None:
    """Tell to whom a letter is, of which day, and from whom: by pen where nobody knows."""
    say, name = plan.reading.say, plan.reading.name(letter.to)
    whose = say("paper.letter.to", who=name) if name else ""
    sender = _sender(plan)
    facts = [(say("paper.letter.day"), plan.reading.day(letter.day or plan.today)), *sender]
    story.blocks.append(Masthead(story, sign, title, whose, facts))
    if not sender:
        label = story.loose(say("paper.letter.sender"), BODY, story.structure.root.add("P"))
        story.blocks.append(RuledLines(1, label, share=SENDER_SHARE))


def _sender(plan: PlanReading) -> list[tuple[str, str]]:
    """Return who writes: the name, and below it the part, the organisation and a number."""
    worker = plan.worker
    name = (worker.name or display_name(worker)) if worker is not None else ""
    if worker is None or not name:
        return []
    place = look_up(plan.reading.copy, Organisation, worker.organisation)
    number = safe_number(worker) or (place.phone if place is not None else "")
    below = (plan.part(worker), place.name if place is not None else "", number)
    return [
        (plan.reading.say("paper.letter.sender"), name),
        *((each, "") for each in below if each),
    ]


def _paragraphs(story: Story, text: str, look: Look) -> None:
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            story.words(paragraph.strip(), look)


def _afterwards(story: Story, plan: PlanReading) -> None:
    """Tell in a card what to do when it becomes difficult again, and whom to call then."""
    inside = story.inside()
    inside.titled("phone", plan.reading.say("paper.letter.afterwards"), HEAD)
    told = []
    for question in AFTERWARDS:
        asked = plan.reading.catalogue.question(question)
        text = plan.said(question)
        if text and asked is not None:
            told.append((asked.label, text))
    then = plan.first_called("plan.call_then")
    if then is not None:
        helping = plan.helping(then)
        told.append((plan.reading.say("paper.letter.call"), f"{helping.name} {helping.number}"))
    for label, text in told:
        inside.words(label, replace(BODY, bold=True, after=0))
        inside.words(text.strip(), BODY)
    if told:
        story.blocks.append(Card(inside.blocks, Edge(ACCENT, TINT, 1.4)))
