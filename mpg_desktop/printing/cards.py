"""Framed cards: light grounds and outlines instead of big solid areas, for little ink."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color

from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.stack import Beside, Column, Stack
from mpg_desktop.printing.style import ACCENT, WHITE
from mpg_desktop.printing.words import Words

PAD = 12.0
RADIUS = 12.0
BEFORE, GAP = 8.0, 12.0
"""Points above a card, and between two of them."""

LEAST_PART = 70.0
"""Points of a card that stand on a page at least before it goes on to the next."""

LEAST_REST = 34.0
"""Points inside of a card that go on to the next page at least, unless it asks for more: no frame
around a single line."""


@dataclass(frozen=True, slots=True)
class Edge:
    """How a card looks: the colour and the width (points) of its frame, and its ground."""

    colour: Color = ACCENT
    ground: Color = WHITE
    frame: float = 1.6


class Card(Block):
    """Blocks in a rounded frame; it waits for the next page when it fits there whole."""

    whole = True

    def __init__(
        self, blocks: Sequence[Block], edge: Edge, *, pad: float = PAD, rest: float = LEAST_REST
    ) -> None:
        self.inside, self.edge, self.pad, self.rest = Stack(blocks), edge, pad, rest
        self.before, self.after = BEFORE, GAP

    def wrap(self, width: float, height: float) -> float:
        """Return how high the frame is around its blocks."""
        self.width = width
        self.height = self.inside.wrap(width - 2 * self.pad, height - 2 * self.pad) + 2 * self.pad
        return self.height

    def narrowest(self) -> float:
        """Return what its blocks need, and the frame around them."""
        return self.inside.narrowest() + 2 * self.pad

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Return two cards."""
        inside, room = width - 2 * self.pad, height - 2 * self.pad
        parts: Sequence[Stack] = ()
        if room >= LEAST_PART:
            parts = self.inside.split(inside, room)
        if parts and parts[1].wrap(inside, height) < self.rest:
            whole = self.inside.wrap(inside, height)
            parts = self.inside.split(inside, whole - self.rest)
        return tuple(Card(each.blocks, self.edge, pad=self.pad, rest=self.rest) for each in parts)

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the frame, then what is in it, hanging at its upper edge."""
        with artifact(canvas):
            draw_frame(canvas, self.edge, (x, y), (self.width, self.height))
        top = y + self.height - self.pad
        self.inside.draw(canvas, x + self.pad, top - self.inside.height)


def draw_frame(
    canvas: ArchiveCanvas, edge: Edge, corner: tuple[float, float], size: tuple[float, float]
) -> None:
    """Draw a rounded frame that stays within its place, however wide its line is."""
    inset = edge.frame / 2
    canvas.setStrokeColor(edge.colour)
    canvas.setFillColor(edge.ground)
    canvas.setLineWidth(edge.frame)
    (x, y), (wide, high) = corner, size
    radius = min(RADIUS, high / 2)
    canvas.roundRect(
        x + inset, y + inset, wide - edge.frame, high - edge.frame, radius, stroke=1, fill=1
    )


class Grid(Block):
    """Blocks in rows of at most so many; a row is as high as its highest block.

    As many stand beside each other as let every word stay whole: a number over two lines is dialled
    wrongly. No block stands alone in the last row where it can have company.
    """

    def __init__(
        self, blocks: Sequence[Block], most: int, *, gap: float = GAP, mirrored: bool = False
    ) -> None:
        self.blocks, self.most = tuple(blocks), most
        self.gap, self.mirrored = gap, mirrored
        self.before, self.after = BEFORE, GAP

    def wrap(self, width: float, height: float) -> float:
        """Return how high the rows are together."""
        self.width, self.rows = width, self._rows(width)
        self.height = self.rows.wrap(width, height)
        return self.height

    def narrowest(self) -> float:
        """Return what the widest block needs."""
        return max((each.narrowest() for each in self.blocks), default=0.0)

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Return the rows that fit, and the others."""
        return self._rows(width).split(width, height)

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw row by row, hanging at the upper edge."""
        self.rows.draw(canvas, x, y + self.height - self.rows.height)

    def _rows(self, width: float) -> Stack:
        many = self._many(width)
        rows = []
        for start in range(0, len(self.blocks), many):
            row: list[Block | None] = [*self.blocks[start : start + many]]
            row += [None] * (many - len(row))
            columns = [Column(1 / many, each) for each in row]
            beside = Beside(columns, gap=self.gap, mirrored=self.mirrored)
            beside.before, beside.after = BEFORE, GAP
            rows.append(beside)
        return Stack(rows)

    def _many(self, width: float) -> int:
        """Return how many blocks stand beside each other at the most."""
        widest = self.narrowest()
        many = max(1, min(self.most, len(self.blocks)))
        while many > 1 and (width - self.gap * (many - 1)) / many < widest:
            many -= 1
        rows = max(1, -(-len(self.blocks) // many))
        return max(1, -(-len(self.blocks) // rows))


Mark = Callable[[ArchiveCanvas, float, float, float], None]
"""Draws a mark with its lower left corner at a place, of a size in points."""


class Marked(Block):
    """Words behind a mark that stands beside their first line and is not heard."""

    def __init__(
        self,
        mark: Mark | None,
        words: Words,
        *,
        size: float = 0.0,
        gap: float = 7.0,
        mirrored: bool = False,
    ) -> None:
        self.mark, self.words = mark, words
        self.gap, self.mirrored = gap, mirrored
        self.size = size or words.look.size * 1.35
        self.before, self.after = words.before, words.after

    def wrap(self, width: float, height: float) -> float:
        """Return how high words and mark are together."""
        self.width = width
        self.height = self.words.wrap(width - self.size - self.gap, height)
        if self.mark is not None:
            self.height = max(self.height, self.size)
        return self.height

    def narrowest(self) -> float:
        """Return what the words need behind their mark."""
        return self.words.narrowest() + self.size + self.gap

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Return the words in two parts, the mark with the first."""
        parts = self.words.split(width - self.size - self.gap, height)
        return tuple(
            self._part(words, mark) for words, mark in zip(parts, (self.mark, None), strict=False)
        )

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the mark in the middle of the first line, then the words."""
        top = y + self.height
        line, drop = self.words.first_leading, 0.0
        if self.mark is not None:
            drop = max(0.0, (self.size - line) / 2)
            left = x + self.width - self.size if self.mirrored else x
            with artifact(canvas):
                self.mark(canvas, left, top - (max(line, self.size) + self.size) / 2, self.size)
        left = x if self.mirrored else x + self.size + self.gap
        self.words.draw(canvas, left, top - drop - self.words.height)

    def _part(self, words: Words, mark: Mark | None) -> "Marked":
        return Marked(mark, words, size=self.size, gap=self.gap, mirrored=self.mirrored)
