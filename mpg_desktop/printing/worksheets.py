"""Worksheets: the questions of every tab to fill in by hand, on a visit without a laptop.

They hold the family's names and no answers, so that a sheet that is left behind tells nothing. A
question that a reader may not see answered is not asked on that reader's sheets either.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mpg_desktop.domain.catalogue import About as Whom
from mpg_desktop.domain.catalogue import Catalogue, Form, Group, Kind, Question, RecordWords
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.people import is_unborn
from mpg_desktop.domain.protection import ReaderRule, Relation
from mpg_desktop.domain.records import Circle, Person, Role, kind_of
from mpg_desktop.printing.block import Needs, PageEnd
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import make_pdf
from mpg_desktop.printing.reading import NAMED_BY, Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.stack import Beside, Column
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ASKED, BODY, HELP, NAME, Say
from mpg_desktop.printing.tags import Tag
from mpg_desktop.printing.writing import RestToWrite, RuledLines, TickBoxes

SIGNS = {"intake": "clipboard-text", "plan": "target", "safety": "shield-check"}
"""The pictograms of the tabs of the window, so that a sheet is found back there."""

WHEN = (0.34, 0.36), (0.66, 0.34)
"""The parts of the width that the day and who was there take, and of those the words before."""

EXPLAINED = replace(BODY, leading=1.44)
QUESTION = replace(ASKED, leading=1.4)
HINT = replace(HELP, leading=1.44)

LINES_FOR_TEXT = 4
LINES_FOR_PERSON = 2
EMPTY_ROWS = 3
ROW_HEIGHT = 34.0
ONLY_ONE = "family"
"""The kind of record of which there is never a second."""

COLUMNS, NAMED = 4, 0.34
"""How many columns a table to fill in has, and the part of the width for what has a name."""

BESIDE = {
    "plan": ("goal", "plan_step", "agreement"),
    "safety": ("worry", "safety_agreement", "safety_person"),
}
"""What stands beside a form in its tab; its tables are empty, for its texts are answers."""

IN_WORDS = "_words"
"""How a field ends for somebody who is not in the file; on paper anybody is written as they are."""

NEAR = (Relation.SELF, Relation.OWN_CHILD, Relation.HOUSEHOLD)
TICKED = frozenset({Kind.CHOICE, Kind.CHOICES, Kind.YES_NO})
ROOM_FOR_QUESTION = 96.0
ROOM_FOR_TEXT = 172.0
"""Points that have to be free for a question with the first room to write."""


def worksheets(
    copy: Copy,
    catalogue: Catalogue,
    reader: ReaderRule,
    exemplar: Exemplar,
    *,
    say: Say,
    shaper: Shaper,
) -> bytes:
    """Return a worksheet for each part of every form as PDF, each on a page of its own."""
    reading = Reading(copy, catalogue, say)
    story = exemplar.story(shaper, say)
    sheets = [
        (form, group, asked)
        for form in catalogue.forms.values()
        for group in form.groups
        if (asked := [each for each in form.asked(group.id) if _may_ask(each, reader)])
    ]
    writer = _Worksheet(reading, story)
    for index, (form, group, asked) in enumerate(sheets):
        if index:
            story.blocks.append(PageEnd())
        writer.write(form, group, asked)
        if reader.complete and group is form.groups[-1]:
            writer.lists(form)
        writer.rest()
    if not sheets:
        story.heading(say("paper.titles.worksheets"), 1)
        story.words(say("paper.worksheets.nothing"))
    sheet = surroundings(copy, exemplar, reading, say("paper.titles.worksheets"))
    return make_pdf(sheet, story, say)


def _may_ask(question: Question, reader: ReaderRule) -> bool:
    if reader.complete:
        return True
    return any(reader.allows(each, question.protection) for each in NEAR)


class _Worksheet:
    """Writes one group of questions with room for the answers."""

    def __init__(self, reading: Reading, story: Story) -> None:
        self.reading, self.story = reading, story
        self.say = reading.say

    def write(self, form: Form, group: Group, asked: Iterable[Question]) -> None:
        sign = SIGNS.get(form.id, "clipboard-list")
        known = self.reading.in_a_row(
            filter(None, (form.title, self.reading.copy.family.name)), " · "
        )
        self.story.blocks.append(Masthead(self.story, sign, group.label, known))
        if group.help:
            self.story.words(group.help, EXPLAINED)
        self._when()
        for question in asked:
            self._question(question)

    def rest(self) -> None:
        """Let what is left of the page be room for what else was said."""
        more = self.say("paper.worksheets.more")
        self.story.blocks.append(RestToWrite(self.story.loose(more, QUESTION, self._tag())))

    def _when(self) -> None:
        """Add a line for the day, and beside it one for who was there."""
        labels = [
            self.story.loose(self.say(f"paper.worksheets.{key}"), NAME, self._tag())
            for key in ("day", "present")
        ]
        columns = [
            Column(share, RuledLines(1, label, share=before))
            for label, (share, before) in zip(labels, WHEN, strict=True)
        ]
        beside = Beside(columns, gap=16.0, mirrored=self.story.mirrored)
        beside.after = 6.0
        self.story.blocks.append(beside)

    def lists(self, form: Form) -> None:
        """Add empty tables for what stands beside a form in its tab: goals, steps, agreements."""
        for kind in BESIDE.get(form.id, ()):
            words = self.reading.catalogue.records[kind]
            self.story.blocks.append(Needs(ROOM_FOR_TEXT))
            self.story.words(words.plural, QUESTION, "H2")
            if words.help:
                self.story.words(words.help, HINT).heads = True
            self._table(kind, [])

    def _question(self, question: Question) -> None:
        room = ROOM_FOR_TEXT if question.kind is Kind.TEXT else ROOM_FOR_QUESTION
        self.story.blocks.append(Needs(room))
        everyone = self.say("paper.worksheets.everyone")
        self.story.words(question.label_for(everyone), QUESTION, "H2")
        if question.help:
            self.story.words(question.help.replace("{name}", everyone), HINT).heads = True
        if question.kind is Kind.RECORDS:
            self._records(question.record)
            return
        if question.about is Whom.FAMILY:
            self._room(question, "")
            return
        names = list(self._names(question.about)) or [""]
        for name in names:
            self._room(question, name)

    def _names(self, whom: Whom) -> Iterator[str]:
        for person in self.reading.copy.all(Person):
            name = self.reading.name(person.id)
            meant = whom is Whom.PERSON or person.role is Role.CHILD
            gone = person.died_on is not None or is_unborn(person)
            if name and meant and person.circle is Circle.FAMILY and not gone:
                yield name

    def _room(self, question: Question, name: str) -> None:
        label = self.story.loose(name, NAME, self._tag()) if name else None
        if question.kind in TICKED:
            options = question.offered or self.reading.catalogue.yes_no
            root = self.story.structure.root.add("L", attributes="/O /List /ListNumbering /None")
            choices = [
                self.story.loose(each.label, BODY, root.add("LI").add("LBody")) for each in options
            ]
            self.story.blocks.append(TickBoxes(choices, label))
            return
        lines = 1
        if question.kind is Kind.TEXT:
            lines = LINES_FOR_PERSON if name else LINES_FOR_TEXT
        self.story.blocks.append(RuledLines(lines, label))

    def _records(self, kind: str) -> None:
        """Add a table with what is there already by name, and empty rows for more."""
        named = [self.reading.title(each) for each in self.reading.copy if kind_of(each) == kind]
        self._table(kind, [each for each in named if each])

    def _table(self, kind: str, titles: Sequence[str]) -> None:
        head, named = _columns(self.reading.catalogue.records[kind])
        blank = [""] * (len(head) - 1)
        rows = [[title, *blank] for title in titles]
        if not rows or kind != ONLY_ONE:
            rows += [["", *blank] for _ in range(EMPTY_ROWS)]
        share = NAMED if named and blank else 1 / len(head)
        others = [(1 - share) / len(blank)] * len(blank) if blank else []
        self.story.table(head, rows, (share, *others), high=ROW_HEIGHT)

    def _tag(self) -> Tag:
        return self.story.structure.root.add("P")


def _columns(words: RecordWords) -> tuple[list[str], bool]:
    """Return what stands above the columns of a table, and whether the first is for a name.

    A record that has one, or a text, is called by its kind there; of another all columns count.
    """
    fields = [
        each
        for each in words.fields
        if (each.light or not each.section) and not each.name.endswith(IN_WORDS)
    ]
    named = next((each for each in fields if each.name in NAMED_BY or each.kind is Kind.TEXT), None)
    others = [each.label for each in fields if each is not named and each.kind is not Kind.TEXT]
    return ([words.label] if named else []) + others[: COLUMNS - (named is not None)], bool(named)
