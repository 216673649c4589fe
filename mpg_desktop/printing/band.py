"""Bands: a sign with its word at the side, and beside it what it stands for.

A band is told by the shape of its sign, by its word, by the width of its frame, and by its colour:
so it is told apart on a grey print, and by somebody who sees no colours.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import Color

from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.cards import PAD, Card, Edge
from mpg_desktop.printing.faces import draw_calm, draw_stop, draw_worried
from mpg_desktop.printing.stack import Beside, Column, Stack
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import (
    AMBER,
    AMBER_SIGN,
    AMBER_TINT,
    GREEN,
    GREEN_TINT,
    INK,
    RED,
    RED_TINT,
)
from mpg_desktop.printing.words import Look, Words

Sign = Callable[[ArchiveCanvas, float, float, float], None]
"""Draws a sign in the middle of a place, of a size in points."""

SIGN = 29.0
"""Half the width of a sign, in points."""

SIDE = 0.23
"""The part of the width that a signpost takes."""

SIGN_ROOM = 2 * SIGN + 16
WIDE_ENOUGH = 230.0
"""Points in which a sign and its words stand beside each other."""

SMALL_SIGN = 18.0
SMALL_ROOM = 2 * SMALL_SIGN + 6
"""The same of a sign that stands beside its words."""

BELOW = 6.0
"""Points below a sign and its words."""

GAP = 16.0
WORD = Look(15, INK, bold=True, centred=True)
MEANING = Look(11, INK, centred=True)
HEAD = Look(11.5, INK, bold=True, after=3)


@dataclass(frozen=True, slots=True)
class Tone:
    """How a band is told: its sign, the colour of its words, its frame and its ground."""

    sign: Sign
    colour: Color
    edge: Edge


CALM = Tone(draw_calm, GREEN, Edge(GREEN, GREEN_TINT, 1.6))
WORRIED = Tone(draw_worried, AMBER, Edge(AMBER_SIGN, AMBER_TINT, 2.8))
STOP = Tone(draw_stop, RED, Edge(RED, RED_TINT, 4.2))
"""Circle, triangle and octagon, each with a heavier frame than the one before."""


class Signpost(Block):
    """A sign, and its word with what it means: below it, or beside it where there is room."""

    def __init__(self, tone: Tone, words: Sequence[Words], *, mirrored: bool = False) -> None:
        self.tone, self.words, self.mirrored = tone, Stack(words), mirrored
        self.after = BELOW

    def wrap(self, width: float, height: float) -> float:
        """Return how high the sign and its words are."""
        self.width, self.beside = width, width >= WIDE_ENOUGH
        if self.beside:
            self.height = max(SMALL_ROOM, self.words.wrap(width - SMALL_ROOM - GAP, height))
        else:
            self.height = SIGN_ROOM + self.words.wrap(width, height)
        return self.height

    def narrowest(self) -> float:
        """Return what the words need."""
        return self.words.narrowest()

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the sign and its words, hanging at the upper edge."""
        top = y + self.height
        middle, up, size = x + self.width / 2, top - SIGN - 4, SIGN
        left, low = x, top - SIGN_ROOM - self.words.height
        if self.beside:
            high = max(SMALL_ROOM, self.words.height)
            away = self.width - SMALL_ROOM / 2 if self.mirrored else SMALL_ROOM / 2
            middle, up, size = x + away, top - high / 2, SMALL_SIGN
            left = x if self.mirrored else x + SMALL_ROOM + GAP
            low = top - high / 2 - self.words.height / 2
        with artifact(canvas):
            self.tone.sign(canvas, middle, up, size)
        self.words.draw(canvas, left, low)


def band(  # noqa: PLR0913 - a sign, its words and its room
    story: Story,
    tone: Tone,
    word: str,
    meaning: str,
    columns: Sequence[tuple[float, Story]],
    *,
    side: float = SIDE,
    pad: float = PAD,
) -> Card:
    """Return a band: its signpost, and beside it columns that were told inside a story.

    Each column comes with the part that it takes of the width beside the signpost, which takes the
    part `side` of it; `pad` (points) is between the frame and what stands in it. In large print all
    of it stands below each other. Tags follow the order of telling: make the band before what
    stands in it is told.
    """
    tag = story.structure.root
    centred = not story.large
    look = replace(WORD, colour=tone.colour, centred=centred)
    words = [story.loose(word, look, tag.add("H2"))]
    if meaning:
        words.append(story.loose(meaning, replace(MEANING, centred=centred), tag.add("P")))
    post = Signpost(tone, words, mirrored=story.mirrored)
    told = [Telling(inside) for _, inside in columns]
    if story.large:
        post.heads = True
        return Card([post, *told], tone.edge, pad=pad)
    beside = [Column(side, post)]
    beside += [
        Column((1 - side) * share, inside) for (share, _), inside in zip(columns, told, strict=True)
    ]
    return Card([Beside(beside, gap=GAP, mirrored=story.mirrored)], tone.edge, pad=pad)


class Telling(Block):
    """What is told in a story inside another one, also what is told after this was made."""

    def __init__(self, story: Story) -> None:
        self.story = story

    def wrap(self, width: float, height: float) -> float:
        """Return how high everything is that was told."""
        self.width = width
        self.stack = Stack(self.story.blocks)
        self.height = self.stack.wrap(width, height)
        return self.height

    def narrowest(self) -> float:
        """Return what the widest of all that was told needs."""
        return Stack(self.story.blocks).narrowest()

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Return what was told, in two parts."""
        return Stack(self.story.blocks).split(width, height)

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw what was told, hanging at the upper edge."""
        self.stack.draw(canvas, x, y + self.height - self.stack.height)
