"""What stands on a page: each block says how much room it takes, and draws itself there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from mpg_desktop.printing.canvas import ArchiveCanvas

WHOLE = 0.36
"""The part of a page that a block may take to wait for the next one in one piece, unless it says
otherwise."""

ROUNDING = 1e-6
"""Points by which a block may be too high because numbers are rounded."""


class Block:
    """A part of a page from one side to the other; all lengths are in points.

    `before` and `after` are the air around it, of which the larger counts between two blocks. One
    that is `whole` waits for the next page, unless it takes a larger part of one than `waits`. One
    that `heads` what is below it never ends a page.
    """

    whole = False
    waits = WHOLE
    heads = False
    before = 0.0
    after = 0.0
    width = 0.0
    height = 0.0

    def wrap(self, width: float, height: float) -> float:
        """Return how high the block is when it is `width` wide; `height` is left on the page."""
        raise NotImplementedError

    def narrowest(self) -> float:
        """Return how wide the block has to be so that no word in it is broken."""
        return 0.0

    def split(self, width: float, height: float) -> "Sequence[Block]":
        """Return the block in two, the first at most `height` high, or nothing to go on whole."""
        del width, height
        return []

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the block as it was wrapped last, with its lower left corner at a place."""
        raise NotImplementedError


Cell = TypeVar("Cell", bound=Block)


def cut_cells(
    cells: tuple[Cell | None, ...], room: float
) -> tuple[tuple[Cell | None, ...], tuple[Cell | None, ...]] | None:
    """Return cells that were wrapped as far as they fit in `room`, and what is left of them.

    None in the place of a cell is an empty one; None alone tells that one cannot be parted there.
    """
    cuts = [
        (cell, None) if cell is None or cell.height <= room else cell.split(cell.width, room)
        for cell in cells
    ]
    if not all(cuts):
        return None
    upper, lower = zip(*cuts, strict=True)
    return upper, lower


class Space(Block):
    """Nothing but air."""

    def __init__(self, points: float) -> None:
        self.height = points

    def wrap(self, width: float, height: float) -> float:
        """Take no more than is left of the page."""
        del width
        return min(self.height, height)

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw nothing."""


class Needs(Space):
    """Goes on to the next page when fewer points than these are left on this one."""

    def wrap(self, width: float, height: float) -> float:
        """Take no room."""
        del width, height
        return 0.0


class PageEnd(Space):
    """Whatever follows begins a page."""

    def __init__(self) -> None:
        super().__init__(0.0)


@dataclass(frozen=True, slots=True)
class Room:
    """The part of each page that blocks fill, in points from the lower left corner."""

    left: float
    bottom: float
    width: float
    height: float


def height_of(blocks: Sequence[Block], width: float) -> float:
    """Return how high blocks are below each other, without drawing them."""
    total, gap = 0.0, None
    for block in blocks:
        if isinstance(block, Needs):
            continue
        air = 0.0 if gap is None else max(block.before, gap)
        total += air + block.wrap(width, float("inf"))
        gap = block.after
    return total
