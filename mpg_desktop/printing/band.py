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
    """A sign, and below it its word and what it means."""

    def __init__(self, tone: Tone, words: Sequence[Words]) -> None:
        self.tone, self.words = tone, Stack(words)

    def wrap(self, width: float, height: float) -> float:
        """Return how high the sign and its words are."""
        self.width = width
        self.height = SIGN_ROOM + self.words.wrap(width, height)
        return self.height

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the sign and its words, hanging at the upper edge."""
        top = y + self.height
        with artifact(canvas):
            self.tone.sign(canvas, x + self.width / 2, top - SIGN - 4, SIGN)
        self.words.draw(canvas, x, top - SIGN_ROOM - self.words.height)


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
    part `side` of it; `pad` (points) is between the frame and what stands in it. Tags follow the
    order of telling: make the band before what stands in it is told.
    """
    tag = story.structure.root
    words = [story.loose(word, replace(WORD, colour=tone.colour), tag.add("H2"))]
    if meaning:
        words.append(story.loose(meaning, MEANING, tag.add("P")))
    beside = [Column(side, Signpost(tone, words))]
    beside += [Column((1 - side) * share, Telling(inside)) for share, inside in columns]
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

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Return what was told, in two parts."""
        return Stack(self.story.blocks).split(width, height)

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw what was told, hanging at the upper edge."""
        self.stack.draw(canvas, x, y + self.height - self.stack.height)
