"""The intake on paper: everything one reader may have of it, in the order of the form."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from mpg_desktop.domain.catalogue import About as Whom
from mpg_desktop.domain.catalogue import Catalogue, Form, Kind, Question
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.records import AnyRecord, Appointment, Person, kind_of
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.fields_told import Lines, tell_lines, tell_rows
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import make_pdf
from mpg_desktop.printing.reading import Line, Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import BODY, Say

NAMES_IN_TITLE = frozenset({"person", "organisation", "family"})
"""Kinds of records whose title is a name, so that the name is not said once more below it."""

NAME_FIELDS = frozenset({"name", "called"})

TOGETHER = frozenset({"family", "appointment"})
"""Kinds of records that stand under no title of their own: the family's is that of the page, and
appointments are looked through by day."""

MOST_COLUMNS, LONGEST = 6, 90
"""Columns, and letters in one of their cells, up to which records stand in rows."""

BEHIND_RECORDS = 16.0
"""Points between a record under its title and an answer, which is not one of its fields."""

BETWEEN = 8.0
"""Points between two records of which none has a heading."""


def intake_sheet(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return the intake of one copy as PDF: what is empty is left out, what is withheld is absent.

    The title in the file's properties never holds the family's name.
    """
    reading = Reading(copy, catalogue, say)
    form = catalogue.forms["intake"]
    story = exemplar.story(shaper, say)
    title = say("paper.titles.intake")
    story.blocks.append(Masthead(story, "clipboard-text", title, copy.family.name))
    who = _who(reading)
    if who:
        story.words(who, BODY)
    for group in form.groups:
        parts = list(_parts(reading, form, group.id))
        if parts:
            story.heading(group.label, 2)
        for before, part in zip([None, *parts], parts, strict=False):
            if before is not None and before.title and not part.title:
                story.space(BEHIND_RECORDS)
            _tell(story, part)
    sheet = surroundings(copy, exemplar, reading, title)
    return make_pdf(sheet, story, say)


def _who(reading: Reading) -> str:
    """Return the line under the title: people with ages, file number, since when."""
    family = reading.copy.family
    people = [
        f"{name} ({age})" if (age := reading.age(each)) else name
        for each in reading.copy.all(Person)
        if (name := reading.apart(reading.name(each.id))) and each.circle == "family"
    ]
    known = [", ".join(people), family.reference, reading.day(family.since) if family.since else ""]
    return " · ".join(each for each in known if each)


@dataclass(frozen=True, slots=True)
class _Part:
    """A subheading (or ''), and the records under it that have no heading of their own."""

    title: str
    records: tuple[Lines, ...]


def _parts(reading: Reading, form: Form, group: str) -> Iterator[_Part]:
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
            yield _Part("", (lines,))


def _records(reading: Reading, kind: str) -> Iterator[_Part]:
    """Yield every record of a kind under its title, then those without one together."""
    nameless: list[Lines] = []
    for record in sorted((each for each in reading.copy if kind_of(each) == kind), key=_when):
        title = "" if kind in TOGETHER else reading.title(record)
        lines = [line for line in _without_title(reading, record) if line.words != title]
        if title:
            yield _Part(title, (lines,))
        elif lines:
            nameless.append(lines)
    if nameless:
        title = "" if kind == "family" else reading.catalogue.records[kind].plural
        yield _Part(title, tuple(nameless))


def _when(record: AnyRecord) -> tuple[date, time]:
    """Return what records of a kind are sorted by: appointments by day and hour, no others."""
    if not isinstance(record, Appointment):
        return date.max, time.max
    return record.day or date.max, record.at or time.max


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
            yield Line(
                f"{reading.apart(name)}: {label}" if name and name not in label else label, words
            )


def _tell(story: Story, part: _Part) -> None:
    """Add a part; many records with a few short fields stand in rows."""
    if part.title:
        story.heading(part.title, 3)
    # The order of the editor holds for all together: a record may lack what another has.
    fullest = sorted(part.records, key=len, reverse=True)
    heads = tuple(dict.fromkeys(line.label for lines in fullest for line in lines))
    short = all(len(line.words) <= LONGEST for lines in part.records for line in lines)
    if len(part.records) > 1 and len(heads) <= MOST_COLUMNS and short:
        tell_rows(story, heads, part.records)
        return
    for index, lines in enumerate(part.records):
        if index:
            story.space(BETWEEN)
        tell_lines(story, lines)
