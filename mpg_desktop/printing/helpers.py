"""Cards for the people who help: a name, what for, and a number large enough to dial from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.cards import BEFORE, GAP, Card, Edge, cards_beside
from mpg_desktop.printing.stack import Stack
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import CLAY, INK, WHITE
from mpg_desktop.printing.words import Look, Words

EDGE = Edge(CLAY, WHITE, 1.6)
NAME = Look(13, INK, bold=True, centred=True)
WHAT = Look(11, INK, centred=True)
NUMBER = Look(14, CLAY, bold=True, centred=True, before=3)
PAD = 8.0
ENDLESS = 1e6
"""Points: room in which no number is broken."""


@dataclass(frozen=True, slots=True)
class Helping:
    """Somebody to call: what they are called, what for, and the number ('' when there is none)."""

    name: str
    what: str
    number: str


class HelperCards(Block):
    """Cards in rows, as many beside each other as let every number stand on one line.

    A number over two lines is dialled wrongly.
    """

    def __init__(
        self, cards: Sequence[Card], numbers: Sequence[Words], columns: int, *, mirrored: bool
    ) -> None:
        self.cards, self.numbers = tuple(cards), tuple(numbers)
        self.columns, self.mirrored = columns, mirrored
        self.before, self.after = BEFORE, GAP

    def wrap(self, width: float, height: float) -> float:
        """Return how high the rows are together."""
        self.width = width
        self.rows = Stack(cards_beside(self.cards, self._many(width), mirrored=self.mirrored))
        self.height = self.rows.wrap(width, height)
        return self.height

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Return the rows that fit, and the others."""
        self.wrap(width, height)
        return self.rows.split(width, height)

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw row by row."""
        self.rows.draw(canvas, x, y)

    def _many(self, width: float) -> int:
        """Return how many cards stand beside each other at the most."""
        for words in self.numbers:
            words.wrap(ENDLESS, ENDLESS)
        widest = max((line.width for words in self.numbers for line in words.drawn), default=0.0)
        many = max(1, min(self.columns, len(self.cards)))
        while many > 1 and (width - GAP * (many - 1)) / many - 2 * PAD < widest:
            many -= 1
        rows = -(-len(self.cards) // many)
        return -(-len(self.cards) // rows)  # so that no card stands alone in the last row


def people_cards(
    story: Story,
    people: Sequence[Helping],
    columns: int = 4,
    *,
    grown: float = 1.0,
    least: float = 0.0,
) -> None:
    """Add a card for everyone, some beside each other.

    `grown` makes all letters larger; none is smaller than `least` points.
    """
    cards, numbers = [], []
    for each in people:
        inside = story.inside()
        for text, look in ((each.name, NAME), (each.what, WHAT), (each.number, NUMBER)):
            if text:
                words = inside.words(text, replace(look, size=max(look.size * grown, least)))
                if look is NUMBER:
                    numbers.append(words)
        cards.append(Card(inside.blocks, EDGE, pad=PAD))
    if cards:
        story.blocks.append(HelperCards(cards, numbers, columns, mirrored=story.mirrored))
