"""Pocket cards for one person: whom to call, and what this person does at which signal.

A card holds only what this reader may have, and of that only what is this person's own. On wish its
title does not say what it is about. Cards for the worker are empty, to fill in by hand.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.protection import RecipientKind
from mpg_desktop.domain.records import Person
from mpg_desktop.domain.safety import is_over
from mpg_desktop.domain.safety_records import SafetyAgreement, SafetyPerson
from mpg_desktop.printing.block import Block, height_of
from mpg_desktop.printing.cut_sheet import Cut, CutSheet, cut_of, parted
from mpg_desktop.printing.exemplar import Exemplar, surroundings
from mpg_desktop.printing.page import make_pdf, room_on
from mpg_desktop.printing.plan_reading import PlanReading
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.stack import Stack
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, INK, RED, Say
from mpg_desktop.printing.text_line import Span
from mpg_desktop.printing.words import Look

TITLE = Look(11.5, ACCENT, bold=True, after=4)
TITLE_ROOM = 21.0
"""Points that the title of a card takes."""

LINE_ = Look(11, INK, after=2)
NUMBER = Look(12, INK, bold=True, after=2)
DANGER = Look(13, RED, bold=True, after=3)
MOST_NUMBERS = 3
BLANK = frozenset({RecipientKind.WORKER, RecipientKind.OWN_FILE})
"""Readers whose copy holds everybody's: their cards are filled in by hand."""


def pocket_cards(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return a sheet of cards as PDF: this person's cards, over and over until it is full."""
    plan = PlanReading(Reading(copy, catalogue, say))
    story = exemplar.story(shaper, say)
    title = say("paper.cards.neutral" if exemplar.neutral else "paper.titles.cards")
    sheet = surroundings(copy, exemplar, plan.reading, title)
    head, room = story.words(say("paper.cards.cut"), replace(LINE_, after=8), "H1"), room_on(sheet)
    left = room.height - height_of([head], room.width) - head.after
    cut = cut_of(room.width, left, large=story.large)
    telling = _Cards(plan, story, cut, neutral=exemplar.neutral)
    first = list(telling.cards())
    sheets = [first[start : start + cut.many] for start in range(0, len(first), cut.many)]
    while len(sheets[-1]) + len(first) <= cut.many:
        sheets[-1] += telling.cards()
    story.blocks += [CutSheet(each, cut, mirrored=story.mirrored) for each in sheets]
    return make_pdf(sheet, story, say)


class _Cards:
    """Tells the cards of one person."""

    def __init__(self, plan: PlanReading, story: Story, cut: Cut, *, neutral: bool) -> None:
        self.plan, self.story, self.cut, self.neutral = plan, story, cut, neutral
        self.copy, self.say = plan.reading.copy, plan.reading.say
        self.reader = self.copy.recipient

    def cards(self) -> Iterator[Stack]:
        """Yield the card with numbers, then those with what this person does."""
        yield from self._parts("numbers", self._numbers)
        if self.reader.kind not in BLANK:
            yield from self._parts("deeds", self._deeds)

    def _parts(self, key: str, tell: Callable[[Story], None]) -> Iterator[Stack]:
        """Yield as many cards as some words take, each under its title."""
        inside = self.story.inside()
        tell(inside)
        if not inside.blocks:
            return
        name = self.plan.reading.name(self.reader.who)
        plain = "" if self.neutral or not name else name
        title = (
            self.say(f"paper.cards.{key}_of", who=plain)
            if plain
            else self.say(f"paper.cards.{key}")
        )
        width, height = self.cut.inside
        for part in parted(inside.blocks, width, height - TITLE_ROOM):
            yield Stack([self._title(title), *part.blocks])

    def _title(self, text: str) -> Block:
        return self.story.inside_words(text, TITLE)

    def _numbers(self, inside: Story) -> None:
        say, child = self.say, self.reader.kind is RecipientKind.CHILD
        inside.words((Span(say("paper.cards.danger") + " "), Span("112")), DANGER)
        people = [] if self.reader.kind in BLANK else self._people()
        for helping_name, number in people[:MOST_NUMBERS]:
            named = self.plan.reading.apart(helping_name)
            words = (Span(named + "  "), Span(number, bold=True))
            inside.words(words, replace(NUMBER, bold=False))
        for _ in range(MOST_NUMBERS - len(people)):
            inside.words(say("paper.cards.write"), replace(NUMBER, bold=False))
        key = "children" if child else "safe_home"
        label, number = say(f"paper.safety.{key}"), say(f"paper.safety.{key}_number")
        inside.words((Span(label + "  "), Span(number, bold=True)), LINE_)

    def _people(self) -> Sequence[tuple[str, str]]:
        """Return whom this person can call, the first first."""
        first = self.plan.first_called("safety.call_first", "plan.tonight_call")
        network = {each.who for each in self.copy.all(SafetyPerson)}
        people = [first] if first is not None else []
        people += [each for each in self.copy.all(Person) if each.id in network and each != first]
        helping = [self.plan.helping(each) for each in people if each.id != self.reader.who]
        return [(each.name, each.number) for each in helping if each.name and each.number]

    def _deeds(self, inside: Story) -> None:
        """Tell what this person does at which signal, and how this person helps."""
        own = self.reader.who
        for each in self.copy.all(SafetyPerson):
            if each.who == own and each.how.strip():
                inside.words(each.how.strip(), LINE_)
        for agreement in self.copy.all(SafetyAgreement):
            if own in agreement.who and not is_over(agreement, self.plan.today):
                self._deed(inside, agreement)
        for deed in (*self.plan.agreements_of(own), *self.plan.steps_of(own)):
            when = f" ({deed.when})" if deed.when else ""
            what = self.plan.reading.apart(deed.what) if when else deed.what
            mark = inside.pictogram(deed.sign, ACCENT)
            inside.blocks.append(inside.marked(mark, inside.inside_words(f"{what}{when}", LINE_)))

    def _deed(self, inside: Story, agreement: SafetyAgreement) -> None:
        signal = agreement.signal.strip()
        spans = [Span(f"{signal} ", bold=True)] if signal else []
        spans += [Span(agreement.what.strip())]
        if agreement.by_when.strip():
            spans += [Span(f" ({agreement.by_when.strip()})")]
        mark = inside.pictogram("eye", ACCENT)
        inside.blocks.append(inside.marked(mark, inside.inside_words(spans, LINE_)))
