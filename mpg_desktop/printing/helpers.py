"""Cards for the people who help: a name, what for, and a number large enough to dial from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mpg_desktop.printing.cards import Card, Edge, Grid
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import CLAY, INK, WHITE
from mpg_desktop.printing.words import Look

EDGE = Edge(CLAY, WHITE, 1.6)
NAME = Look(13, INK, bold=True, centred=True)
WHAT = Look(11, INK, centred=True)
NUMBER = Look(14, CLAY, bold=True, centred=True, before=3)
PAD = 8.0


@dataclass(frozen=True, slots=True)
class Helping:
    """Somebody to call: what they are called, what for, and the number ('' when there is none)."""

    name: str
    what: str
    number: str


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
    cards = []
    for each in people:
        inside = story.inside()
        for text, look in ((each.name, NAME), (each.what, WHAT), (each.number, NUMBER)):
            if text:
                inside.words(
                    text, replace(look, size=max(look.size * grown, least), centred=not story.large)
                )
        cards.append(Card(inside.blocks, EDGE, pad=PAD))
    if cards:
        story.blocks.append(Grid(cards, columns, mirrored=story.mirrored))
