"""The fourteen conditions on paper: per child, what each voice says, side by side.

Nothing is averaged or totalled, and the numbers are no ranking. What differs stands below as a
question for the conversation, with the two questions that are always asked.
"""

from dataclasses import replace

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import display_name
from mpg_desktop.domain.records import Person
from mpg_desktop.domain.rounds import compare_rounds
from mpg_desktop.domain.voice_records import Need, NeedOf, Round, Voice
from mpg_desktop.domain.voices import (
    CardLine,
    Row,
    card,
    differences,
    needs_of,
    rounds_of,
    side_by_side,
    voice_name,
    voices_of,
)
from mpg_desktop.printing.block import Block, Needs, PageEnd
from mpg_desktop.printing.cards import Card, Edge, Grid
from mpg_desktop.printing.exemplar import Exemplar, Paper, surroundings
from mpg_desktop.printing.masthead import Masthead
from mpg_desktop.printing.page import make_pdf
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.statements_told import in_words, tell_statements
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import (
    ACCENT,
    BODY,
    CLAY,
    CLAY_TINT,
    HELP,
    INK,
    LABEL,
    SOFT_INK,
    TINT,
    WHITE,
    Say,
)
from mpg_desktop.printing.voices_table import COMPLETE, GROUP, VoicesTable
from mpg_desktop.printing.words import Look
from mpg_desktop.printing.writing import RuledLines

SECTION = Look(15, ACCENT, bold=True, before=12, after=6)
ASKED = Look(12, INK, bold=True, after=2)
NEEDED = Look(13, ACCENT, bold=True, after=5)
LINES_TO_WRITE = 2


def conditions_sheet(
    copy: Copy,
    conditions: Conditions,
    catalogue: Catalogue,
    exemplar: Exemplar,
    *,
    say: Say,
    shaper: Shaper,
) -> bytes:
    """Return the conditions of every child in a copy as PDF, each child on pages of its own."""
    reading = Reading(copy, catalogue, say)
    story = exemplar.story(shaper, say)
    children = _children(copy)
    for index, child in enumerate(children):
        if index:
            story.blocks.append(PageEnd())
        _Child(reading, story, conditions, child, exemplar.paper).tell()
    if not children:
        story.blocks.append(Masthead(story, "scale", conditions.title, copy.family.name))
        story.words(say("paper.conditions.nothing"))
    sheet = surroundings(copy, exemplar, reading, conditions.title)
    return make_pdf(sheet, story, say)


def _children(copy: Copy) -> list[RecordId]:
    """Return the children about whom somebody spoke, as far as this reader gets it."""
    asked = {each.child for each in copy.all(Round)} | {each.child for each in copy.all(Need)}
    known = [each.id for each in copy.all(Person) if each.id in asked]
    return [*known, *sorted(asked - set(known))]


class _Child:
    """Tells the conditions of one child: the round of now, what differs, what is needed."""

    def __init__(
        self,
        reading: Reading,
        story: Story,
        conditions: Conditions,
        child: RecordId,
        paper: Paper,
    ) -> None:
        self.reading, self.story, self.conditions = reading, story, conditions
        self.paper = paper
        self.copy, self.say, self.child = reading.copy, reading.say, child
        person = look_up(self.copy, Person, child)
        self.name = display_name(person) if person else self.say("paper.conditions.somebody")
        self.age = self.reading.age(person) if person else ""
        rounds = rounds_of(self.copy, child)
        self.present = [each for each in rounds if not each.alternative]
        self.alternatives = [each for each in rounds if each.alternative]

    def tell(self) -> None:
        """Tell everything about this child, from what each voice says to what is needed."""
        made = (self.say("paper.page.made"), self.reading.day(self.copy.occasion.day))
        whose = f"{self.reading.apart(self.name)}, {self.age}" if self.age else self.name
        head = Masthead(self.story, "scale", self.conditions.title, whose, [made])
        self.story.blocks.append(head)
        complete = self.copy.recipient.kind in COMPLETE
        weighed = self.conditions.no_score if complete else self.say("paper.conditions.no_score")
        self.story.words(weighed, HELP)
        if self.present:
            self._round(self.present[-1], self.say("paper.conditions.now"))
        self._needs()
        if len(self.present) > 1:
            self._changes(self.present[-2], self.present[-1])
        for each in self.alternatives:
            self._round(each, self.say("paper.conditions.alternative", what=each.alternative))

    def _round(self, about: Round, title: str) -> None:
        self.story.titled("users-group", title, SECTION)
        known = [self.reading.day(about.day) if about.day else "", about.occasion]
        when = " · ".join(each for each in known if each)
        if when:
            self.story.words(when, BODY)
        rows = side_by_side(self.copy, self.conditions, about.id)
        if rows and rows[0].now:
            VoicesTable(self.reading, self.story, self.conditions, self.paper).tell(rows)
            self._differences(rows)
            for voice in voices_of(self.copy, about.id):
                self._said(voice)
        else:
            self.story.words(self.say("paper.conditions.no_voices"))
        if about.judgement:
            self._judgement(about)

    def _differences(self, rows: tuple[Row, ...]) -> None:
        """Ask in a card about each condition of which voices say another thing."""
        found = differences(self.conditions, rows)
        if not found:
            return
        inside = self.story.inside()
        title = self.say("paper.conditions.differ")
        inside.titled("messages", title, replace(SECTION, colour=CLAY), "H3")
        inside.words(self.say("paper.conditions.differ_help"), HELP)
        for each in found:
            inside.blocks.append(Needs(50))
            inside.words(each.condition.label, ASKED).heads = True
            inside.words(in_words(self.reading, each.question), replace(BODY, after=7))
        self.story.card(inside, Edge(CLAY, CLAY_TINT))

    def _said(self, voice: Voice) -> None:
        """Tell what a voice added in words, and what was seen or heard."""
        lines = [
            each
            for each in card(self.copy, self.conditions, voice)
            if each.evidence or (each.rating and (each.rating.words or each.asked_as))
        ]
        if not lines and not voice.words:
            return
        name = voice_name(self.copy, voice) or self.say("paper.conditions.somebody")
        self.story.blocks.append(Needs(80))
        self.story.words(self.say("paper.conditions.says", who=name), GROUP, "H3")
        if voice.words:
            self.story.words(voice.words)
        for line in lines:
            self._added(line)

    def _added(self, line: CardLine) -> None:
        label = line.asked_as or line.label
        words = line.rating.words if line.rating else ""
        if words:
            self.story.pair(label, words)
        else:
            self.story.blocks.append(Needs(50))
            self.story.words(label, replace(LABEL, after=3)).heads = True
        tell_statements(self.story, self.reading, line.evidence, "eye", SOFT_INK)

    def _judgement(self, about: Round) -> None:
        """Tell the worker's own sentence; nothing computes one."""
        inside = self.story.inside()
        inside.titled("pencil", self.say("paper.conditions.judgement"), NEEDED, "H3")
        inside.words(about.judgement)
        if about.judged_on is not None:
            inside.words(self.reading.day(about.judged_on), HELP)
        self.story.card(inside, Edge(ACCENT, WHITE))

    def _needs(self) -> None:
        """Tell the two questions that are always asked; where nobody answered is room."""
        cards: list[Block] = []
        for of, pictogram in ((NeedOf.CHILD, "plant-2"), (NeedOf.PARENT, "heart-handshake")):
            inside = self.story.inside()
            label = self.conditions.need(of).label_for(self.name)
            inside.titled(pictogram, label, NEEDED, "H2")
            answers = needs_of(self.copy, self.child, of)
            for each in answers:
                inside.words(each.text, replace(BODY, after=1.0))
                inside.words(self._from(each), replace(LABEL, after=6))
            if not answers:
                inside.blocks.append(RuledLines(LINES_TO_WRITE))
            cards.append(Card(inside.blocks, Edge(ACCENT, TINT)))
        self.story.blocks.append(Grid(cards, 2, mirrored=self.story.mirrored))

    def _from(self, need: Need) -> str:
        """Return whose need it is, who said it and when, as far as this reader gets it."""
        whose = self.reading.name(need.who)
        said = self.reading.name(need.by)
        known = [
            self.say("paper.conditions.for", who=whose) if whose else "",
            self.say("paper.conditions.said_by", who=said) if said else "",
            self.reading.day(need.day) if need.day else "",
        ]
        return " · ".join(each for each in known if each)

    def _changes(self, before: Round, after: Round) -> None:
        """Tell per voice what changed since the round before; no voices are joined."""
        found = [
            each
            for each in compare_rounds(self.copy, self.conditions, before.id, after.id)
            if each.sayings
        ]
        if not found:
            return
        day = self.reading.day(before.day) if before.day else before.occasion
        self.story.titled("history", self.say("paper.conditions.changes", day=day), SECTION)
        for each in found:
            self.story.blocks.append(Needs(70))
            self.story.words(each.name or self.say("paper.conditions.somebody"), GROUP, "H3")
            self.story.items(in_words(self.reading, saying) for saying in each.sayings)
