"""The intake on paper: everything one reader may have of it, in the order of the form."""

from collections.abc import Iterator

from mpg_desktop.domain.catalogue import About as Whom
from mpg_desktop.domain.catalogue import Catalogue, Form, Kind, Question
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.records import AnyRecord, Person, kind_of
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import make_pdf
from mpg_desktop.printing.reading import Line, Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import BODY, Say

NAMES_IN_TITLE = frozenset({"person", "organisation", "family"})
"""Kinds of records whose title is a name, so that the name is not said once more below it."""

NAME_FIELDS = frozenset({"name", "called"})


def intake_sheet(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return the intake of one copy as PDF: what is empty is left out, what is withheld is absent.

    The title in the file's properties never holds the family's name.
    """
    reading = Reading(copy, catalogue, say)
    form = catalogue.forms["intake"]
    story = Story(shaper, say("paper.page.language"))
    title = say("paper.titles.intake")
    story.blocks.append(Masthead(story, "clipboard-text", title, copy.family.name))
    who = _who(reading)
    if who:
        story.words(who, BODY)
    for group in form.groups:
        parts = list(_parts(reading, form, group.id))
        if parts:
            story.heading(group.label, 2)
        for part in parts:
            _tell(story, part)
    sheet = surroundings(copy, exemplar, reading, title)
    return make_pdf(sheet, story, say)


def _who(reading: Reading) -> str:
    """Return the line under the title: people with ages, file number, since when."""
    family = reading.copy.family
    people = [
        f"{name} ({age})" if (age := reading.age(each)) else name
        for each in reading.copy.all(Person)
        if (name := reading.name(each.id)) and each.circle == "family"
    ]
    known = [", ".join(people), family.reference, reading.day(family.since) if family.since else ""]
    return " · ".join(each for each in known if each)


Part = tuple[str, list[Line]]
"""A subheading (or '') and the lines under it."""


def _parts(reading: Reading, form: Form, group: str) -> Iterator[Part]:
    for question in form.questions:
        if question.group != group:
            continue
        if question.kind is Kind.RECORDS:
            listed = list(_records(reading, question.record))
            yield from listed
            if listed:
                continue
        # Of an empty list, the answer says why there is nothing in it.
        lines = list(_answers(reading, question))
        if lines:
            yield "", lines


def _records(reading: Reading, kind: str) -> Iterator[Part]:
    plural = reading.catalogue.records[kind].plural
    for index, record in enumerate(each for each in reading.copy if kind_of(each) == kind):
        title = reading.title(record)
        lines = [line for line in _without_title(reading, record) if line.words != title]
        if kind == "family":
            yield "", lines
        elif lines or title:
            yield title or (plural if not index else ""), lines


def _without_title(reading: Reading, record: AnyRecord) -> Iterator[Line]:
    words = reading.catalogue.records[kind_of(record)]
    names = {words.field(field).label for field in NAME_FIELDS if hasattr(record, field)}
    named = kind_of(record) in NAMES_IN_TITLE
    for line in reading.lines(record):
        if not (named and line.label in names and line.words == reading.title(record)):
            yield line


def _answers(reading: Reading, question: Question) -> Iterator[Line]:
    catalogue = reading.catalogue
    people = reading.copy.all(Person) if question.about is not Whom.FAMILY else (None,)
    for person in people:
        answer = reading.copy.answer(question.id, person.id if person else None)
        if answer is None:
            continue
        name = reading.name(person.id) if person else ""
        words = reading.answer(answer)
        label = catalogue.wording(answer, name)
        if words:
            yield Line(f"{name}: {label}" if name and name not in label else label, words)


def _tell(story: Story, part: Part) -> None:
    title, lines = part
    if title:
        story.heading(title, 3)
    for line in lines:
        story.pair(line.label, line.words)
