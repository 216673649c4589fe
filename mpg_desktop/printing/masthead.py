"""The head of a document: what it is, whose it is, and at the other side what is good to know."""

from collections.abc import Sequence
from dataclasses import replace

from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.lines import Span
from mpg_desktop.printing.stack import Stack
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, INK, WHITE
from mpg_desktop.printing.words import Look

DISC = 52.0
"""Diameter of the disc with the pictogram, in points."""

GAP = 14.0
FACTS_SHARE = 0.4
"""The part of the width that the facts take, where there are any."""

TITLE = Look(28, ACCENT, bold=True)
WHOSE = Look(14, INK)
FACT = Look(10.5, INK, opposite=True)


class Masthead(Block):
    """A disc with a pictogram, the title with whose document it is, and facts at the far side.

    No letter is smaller than `least` points; the facts take a `share` of the width, and a
    label that ends its line has its fact below it.
    """

    def __init__(  # noqa: PLR0913 - all that a head tells
        self,
        story: Story,
        pictogram: str,
        title: str,
        whose: str,
        facts: Sequence[tuple[str, str]] = (),
        *,
        least: float = 0.0,
        share: float = FACTS_SHARE,
    ) -> None:
        self.pictogram, self.pictograms = pictogram, story.pictograms
        self.mirrored = story.mirrored
        told = story.inside()
        told.words(title, TITLE, "H1")
        if whose:
            told.words(whose, WHOSE)
        self.title = Stack(told.blocks)
        beside = story.inside()
        fact = replace(FACT, size=max(FACT.size, least))
        for label, value in facts:
            between = "" if label.endswith("\n") else " "
            beside.words((Span(label + between), Span(value, bold=True)), fact)
        self.facts, self.share = Stack(beside.blocks), share
        self.after = 14.0

    def wrap(self, width: float, height: float) -> float:
        """Take the whole width."""
        self.width = width
        share = self.share if self.facts.blocks else 0.0
        self.facts.wrap(width * share, height)
        room = width * (1 - share) - DISC - 2 * GAP
        self.height = max(DISC, self.title.wrap(room, height), self.facts.height)
        return self.height

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the disc, the title beside it and the facts."""
        top = y + self.height
        left, right = x + DISC + GAP, x + self.width - self.facts.width
        disc = x
        if self.mirrored:
            left, right = x + self.width - DISC - GAP - self.title.width, x
            disc = x + self.width - DISC
        with artifact(canvas):
            canvas.setFillColor(ACCENT)
            half = DISC / 2
            canvas.circle(disc + half, top - half, half, stroke=0, fill=1)
            size = DISC * 0.6
            corner = (disc + half - size / 2, top - half - size / 2)
            self.pictograms.draw(canvas, self.pictogram, corner, size, WHITE)
        drop = max(0.0, (DISC - self.title.height) / 2)
        self.title.draw(canvas, left, top - drop - self.title.height)
        self.facts.draw(canvas, right, top - self.facts.height)
