"""A large pictogram beside words, as in the card that says what a family wants."""

from reportlab.lib.colors import Color

from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.cards import Card, Edge
from mpg_desktop.printing.stack import Beside, Column, Stack
from mpg_desktop.printing.story import Story

SHARE = 0.12
"""The part of the width that the pictogram takes."""


AIR = 12.0
"""Points beside the pictogram at the least."""


class Emblem(Block):
    """A pictogram in the middle of its room, which is not heard."""

    def __init__(self, story: Story, name: str, size: float, colour: Color) -> None:
        self.name, self.size, self.colour = name, size, colour
        self.pictograms = story.pictograms

    def wrap(self, width: float, height: float) -> float:
        """Take the height of the pictogram."""
        del height
        self.width, self.height = width, self.size
        return self.height

    def narrowest(self) -> float:
        """Return what the pictogram needs, and a little air beside it."""
        return self.size + AIR

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the pictogram, as high as the words beside it reach."""
        corner = x + (self.width - self.size) / 2, y + (self.height - self.size) / 2
        with artifact(canvas):
            self.pictograms.draw(canvas, self.name, corner, self.size, self.colour)


def emblem_card(
    story: Story, name: str, told: Story, edge: Edge, *, size: float = 38.0, pad: float = 12.0
) -> None:
    """Add a card with a large pictogram before what was told."""
    emblem = Column(SHARE, Emblem(story, name, size, edge.colour))
    beside = Beside([emblem, Column(1 - SHARE, Stack(told.blocks))], mirrored=story.mirrored)
    story.blocks.append(Card([beside], edge, pad=pad))
