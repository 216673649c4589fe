"""A page for a child: faces to point at, whom to call, and room to draw.

Nothing on it comes from the file but the child's own name and age: what a child says on it is the
child's to keep. It is one page, and two in large print: the second has more room to draw.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import Color

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Copy
from mpg_desktop.domain.people import is_unborn
from mpg_desktop.domain.protection import RecipientKind
from mpg_desktop.domain.records import Circle, Person, Role
from mpg_desktop.printing.block import Block, PageEnd
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.exemplar import Exemplar, Paper, surroundings
from mpg_desktop.printing.faces import draw_calm, draw_stop, draw_worried
from mpg_desktop.printing.page import make_pdf
from mpg_desktop.printing.reading import Reading
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import (
    ACCENT,
    AMBER,
    AMBER_TINT,
    CHILD_BIG,
    CHILD_HEADING,
    CHILD_NUMBER,
    CHILD_TEXT,
    CHILD_TITLE,
    GREEN,
    GREEN_TINT,
    RED,
    RED_TINT,
    SOFT_INK,
    TINT,
    WHITE,
    Say,
)
from mpg_desktop.printing.tags import Tag
from mpg_desktop.printing.words import Look, Words

GAP = 12.0
PAD = 10.0
SIGN_HEIGHT = {Paper.A4: 92.0, Paper.LETTER: 70.0}
"""Points that a sign takes, so that there is room to draw on the page of that paper too."""

SIGN_SHARE = 0.36
"""The part of that which is half of the sign itself."""

NUMBER_HEIGHT = 60.0
ROOM_TO_DRAW = 70.0
CARD_MEASURE = 6.0
"""How wide words in a card are at the least, in times the size of their letters."""

Sign = Callable[[ArchiveCanvas, float, float, float], None]
"""Draws a sign in the middle of a place, of a size in points."""

FEELINGS: tuple[tuple[str, Sign, Color, Color, float], ...] = (
    ("calm", draw_calm, GREEN, GREEN_TINT, 1.6),
    ("worried", draw_worried, AMBER, AMBER_TINT, 2.6),
    ("stop", draw_stop, RED, RED_TINT, 4.0),
)
"""Word, sign, colour, ground and frame: each feeling is told by all five."""


@dataclass(frozen=True, slots=True)
class Card:
    """A framed card: words, with a sign `high` points above them where there is one."""

    words: tuple[Words, ...]
    colour: Color
    ground: Color
    frame: float = 1.6
    sign: Sign | None = None
    high: float = 0.0


class Cards(Block):
    """Cards beside each other, all as high as the highest; `mirrored` from right to left.

    Where a word would be broken, or they are `narrow`, they stand below each other, each sign
    beside its words.
    """

    def __init__(
        self,
        cards: tuple[Card, ...],
        *,
        least: float = 0.0,
        mirrored: bool = False,
        narrow: bool = False,
    ) -> None:
        self.cards, self.least, self.mirrored = cards, least, mirrored
        self.narrow = narrow
        self.after = GAP

    def wrap(self, width: float, height: float) -> float:
        """Take the whole width."""
        self.width = width
        self.column = (width - GAP * (len(self.cards) - 1)) / len(self.cards)
        widest = max(words.narrowest() for card in self.cards for words in card.words)
        self.below = self.narrow or widest > self.column - 2 * PAD
        if self.below:
            self.column = width
        for card in self.cards:
            for words in card.words:
                words.wrap(self.column - 2 * PAD - self._aside(card), height)
        self.high = max(self.least, *(self._inside(card) for card in self.cards))
        rows = len(self.cards) if self.below else 1
        self.height = rows * (self.high + GAP) - GAP
        return self.height

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Return the cards that fit, and the others, where they stand below each other."""
        self.wrap(width, height)
        fits = int((height + GAP) // (self.high + GAP)) if self.below else 0
        if not 0 < fits < len(self.cards):
            return ()
        parts = self.cards[:fits], self.cards[fits:]
        return [
            Cards(each, least=self.least, mirrored=self.mirrored, narrow=True) for each in parts
        ]

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw each card, its sign and its words."""
        for index, card in enumerate(self.cards):
            place = len(self.cards) - 1 - index if self.mirrored else index
            left, low = x + place * (self.column + GAP), y
            if self.below:
                left, low = x, y + self.height - index * (self.high + GAP) - self.high
            self._draw(canvas, card, left, low)

    def _draw(self, canvas: ArchiveCanvas, card: Card, left: float, low: float) -> None:
        inset, aside = card.frame / 2, self._aside(card)
        top = low + self.high
        with artifact(canvas):
            canvas.setStrokeColor(card.colour)
            canvas.setFillColor(card.ground)
            canvas.setLineWidth(card.frame)
            wide, high = self.column - card.frame, self.high - card.frame
            canvas.roundRect(left + inset, low + inset, wide, high, 12, stroke=1, fill=1)
            if card.sign is not None:
                middle, up = self.column / 2, top - card.high / 2 - 8
                if aside:
                    middle, up = aside / 2 + 4, low + self.high / 2
                    middle = self.column - middle if self.mirrored else middle
                card.sign(canvas, left + middle, up, card.high * SIGN_SHARE)
        top -= PAD + (0.0 if aside else card.high)
        if aside:
            top = low + (self.high + sum(words.height for words in card.words)) / 2
        for words in card.words:
            top -= words.height
            words.draw(canvas, left + PAD + (0.0 if self.mirrored else aside), top)

    def _aside(self, card: Card) -> float:
        """Return what a sign takes beside the words of its card, in points."""
        return card.high if self.below else 0.0

    def _inside(self, card: Card) -> float:
        words = sum(words.height for words in card.words) + 2 * PAD
        return max(words, card.high) if self.below else words + card.high


class RoomToDraw(Block):
    """A dashed frame down to the end of the page, at least so many points high."""

    def __init__(self, least: float = ROOM_TO_DRAW) -> None:
        self.least = least

    def wrap(self, width: float, height: float) -> float:
        """Take all that is left of the page, and not less than is of use."""
        self.width, self.height = width, max(self.least, height - 2)
        return self.height

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the frame."""
        with artifact(canvas):
            canvas.setStrokeColor(ACCENT)
            canvas.setLineWidth(1.6)
            canvas.setDash(5, 4)
            canvas.roundRect(x + 1, y + 1, self.width - 2, self.height - 2, 14, stroke=1, fill=0)
            canvas.setDash()


def child_page(
    copy: Copy, catalogue: Catalogue, exemplar: Exemplar, *, say: Say, shaper: Shaper
) -> bytes:
    """Return a page for each child that this reader knows of as PDF; for a child only its own."""
    reading = Reading(copy, catalogue, say)
    story = exemplar.story(shaper, say)
    for index, child in enumerate(children_of(reading) or [None]):
        if index:
            story.blocks.append(PageEnd())
        _page(story, reading, child, SIGN_HEIGHT[exemplar.paper])
    sheet = surroundings(copy, exemplar, reading, say("paper.titles.child_page"))
    return make_pdf(sheet, story, say)


def children_of(reading: Reading) -> list[Person | None]:
    """Return whom a page is made for: a child for itself, every child of the family for others.

    A child that is not born yet has nothing to point at.
    """
    reader = reading.copy.recipient
    own = reader.who if reader.kind is RecipientKind.CHILD else None
    return [
        each
        for each in reading.copy.all(Person)
        if each.role is Role.CHILD
        and each.circle is Circle.FAMILY
        and each.died_on is None
        and not is_unborn(each)
        and reading.name(each.id)
        and own in {None, each.id}
    ]


def _page(story: Story, reading: Reading, child: Person | None, high: float) -> None:
    say = reading.say
    story.words(say("paper.titles.child_page"), CHILD_TITLE, "H1")
    if child is not None:
        story.words(say("paper.child.of", who=reading.name_and_age(child)), CHILD_TEXT)
    story.words(say("paper.child.how"), CHILD_HEADING, "H2")
    feelings = []
    for word, sign, colour, ground, frame in FEELINGS:
        title = child_words(
            story, say(f"paper.child.{word}"), replace(CHILD_BIG, colour=colour, centred=True)
        )
        text = child_words(story, say(f"paper.child.{word}_do"), replace(CHILD_TEXT, centred=True))
        feelings.append(Card((title, text), colour, ground, frame, sign, high))
    story.blocks.append(Cards(tuple(feelings), mirrored=story.mirrored))
    story.words(say("paper.child.call"), CHILD_HEADING, "H2")
    trusted = [child_words(story, say("paper.child.trusted"), CHILD_TEXT) for _ in range(2)]
    empty = tuple(Card((words,), ACCENT, WHITE) for words in trusted)
    story.blocks.append(Cards(empty, least=NUMBER_HEIGHT, mirrored=story.mirrored))
    tell_numbers(story, say)
    tell_fault(story, say)
    story.words(say("paper.child.draw"), CHILD_HEADING, "H2")
    story.blocks.append(RoomToDraw())


def tell_numbers(story: Story, say: Say) -> None:
    """Add the numbers that every child can call."""
    numbers = []
    for word, colour in (("line", ACCENT), ("emergency", RED)):
        label = child_words(story, say(f"paper.child.{word}"), CHILD_TEXT)
        number = say(f"paper.child.{word}_number")
        big = child_words(story, number, replace(CHILD_NUMBER, colour=colour))
        numbers.append(Card((label, big), colour, WHITE))
    story.blocks.append(Cards(tuple(numbers), mirrored=story.mirrored))


def tell_fault(story: Story, say: Say) -> None:
    """Add that a fight is never a child's fault."""
    told = child_words(story, say("paper.child.fault"), CHILD_TEXT)
    story.blocks.append(Cards((Card((told,), SOFT_INK, TINT),)))


def child_words(story: Story, text: str, look: Look) -> Words:
    """Return a paragraph that stands in a card."""
    tag: Tag = story.structure.root.add("P")
    return story.loose(text, replace(look, measure=CARD_MEASURE), tag)
