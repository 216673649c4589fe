"""Words with a remark: at the end of the same line where both fit, else below it."""

from collections.abc import Sequence

from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.stack import Stack
from mpg_desktop.printing.words import Words

GAP = 12.0
"""Points between words and their remark on one line, at the least."""

DROP = 0.22
"""The part of the difference in size by which the smaller letters stand lower, on one base line."""


class Aside(Block):
    """Words and what is said of them, in one line less where that is possible."""

    def __init__(self, words: Words, remark: Words, *, mirrored: bool) -> None:
        self.words, self.remark, self.mirrored = words, remark, mirrored
        self.before, self.after = words.before, remark.after
        self.below = Stack((words, remark))

    def wrap(self, width: float, height: float) -> float:
        """Return how high both are, on one line or below each other."""
        self.width = width
        self.height = self.below.wrap(width, height)
        self.beside = self._fits(width)
        if self.beside:
            self.taken = self.remark.drawn[0].width
            self.remark.wrap(self.taken + 1, height)
            self.height = self.words.wrap(width - self.taken - 1 - GAP, height)
        return self.height

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Return what fits of both below each other; one line is never parted."""
        return () if self._fits(width) else self.below.split(width, height)

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the words, then what is said of them."""
        if not self.beside:
            self.below.draw(canvas, x, y)
            return
        away = self.taken + 1 + GAP
        self.words.draw(canvas, x + (away if self.mirrored else 0.0), y)
        lower = (self.words.look.size - self.remark.look.size) * DROP
        low = y + (self.height - self.remark.height) / 2 - lower
        self.remark.draw(canvas, x if self.mirrored else x + self.width - self.taken - 1, low)

    def _fits(self, width: float) -> bool:
        lines = [each.drawn for each in (self.words, self.remark)]
        if any(len(each) != 1 for each in lines):
            return False
        return sum(each[0].width for each in lines) + GAP + 1 <= width
