"""The head of a document: what it is, whose it is, and at the other side what is good to know."""

from collections.abc import Sequence
from dataclasses import replace

from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.stack import Stack
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, INK, WHITE
from mpg_desktop.printing.text_line import Span
from mpg_desktop.printing.words import Look

DISC = 52.0
"""Diameter of the disc with the pictogram, in points."""

LARGE_DISC = 42.0
"""The same in large print, before it is enlarged: the title has the room."""

GAP = 14.0
FACTS_SHARE = 0.4
"""The part of the width that the facts take, where there are any."""

TITLE = Look(28, ACCENT, bold=True, leading=1.28)
WHOSE = Look(14, INK, leading=1.44)
FACT = Look(11, INK, opposite=True, leading=1.44)


class Masthead(Block):
    """A disc with a pictogram, the title with whose document it is, and facts at the far side.

    No letter is smaller than `least` points; the facts take a `share` of the width at the most,
    and a label that ends its line has its fact below it. They stand below the title in large print,
    and where it would have too little room beside them.
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
        self.told = [
            beside.words(
                (Span(label + ("" if label.endswith("\n") else " ")), Span(value, bold=True)), fact
            )
            for label, value in facts
        ]
        self.facts, self.share = Stack(beside.blocks), share
        self.alone, self.disc = (
            story.large and story.measure > 0,
            LARGE_DISC if story.large else DISC,
        )
        self.after = 14.0

    def wrap(self, width: float, height: float) -> float:
        """Take the whole width."""
        self.width = width
        behind = width - self.disc - GAP
        beside = min(width * self.share, self._widest_fact())
        self.facts.wrap(beside, height)
        room = behind - beside - GAP
        self.below = self.alone or room < self.title.narrowest()
        if self.below:
            under = self.facts.wrap(behind, height)
            self.height = max(self.disc, self.title.wrap(behind, height)) + under
        else:
            self.height = max(self.disc, self.title.wrap(room, height), self.facts.height)
        return self.height

    def _widest_fact(self) -> float:
        """Return how wide the facts are on lines of their own: the title has all the rest."""
        self.facts.wrap(float("inf"), 0.0)
        lines = [line for each in self.told for line in each.drawn]
        # A little more: what is as wide as its room is broken when numbers are rounded.
        return max((line.width for line in lines), default=-1.0) + 1.0

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the disc, the title beside it and the facts."""
        top, disc = y + self.height, self.disc
        left, right = x + disc + GAP, x + self.width - self.facts.width
        at = x
        if self.mirrored:
            left, right = x + self.width - disc - GAP - self.title.width, x
            at = x + self.width - disc
        with artifact(canvas):
            canvas.setFillColor(ACCENT)
            half = disc / 2
            canvas.circle(at + half, top - half, half, stroke=0, fill=1)
            size = disc * 0.6
            corner = (at + half - size / 2, top - half - size / 2)
            self.pictograms.draw(canvas, self.pictogram, corner, size, WHITE)
        drop = max(0.0, (disc - self.title.height) / 2)
        self.title.draw(canvas, left, top - drop - self.title.height)
        if self.below:
            self.facts.draw(canvas, left, y)
        else:
            self.facts.draw(canvas, right, top - self.facts.height)
