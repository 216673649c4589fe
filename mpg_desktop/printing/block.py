"""What stands on a page: each block says how much room it takes, and draws itself there."""

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass

from mpg_desktop.printing.canvas import ArchiveCanvas

WHOLE = 0.3
"""The part of a page that a block may take to wait for the next one in one piece."""

ROUNDING = 1e-6
"""Points by which a block may be too high because numbers are rounded."""


class Block:
    """A part of a page from one side to the other; all lengths are in points.

    `before` and `after` are the air around it, of which the larger counts between two blocks. One
    that is `whole` waits for the next page, unless it takes a large part of one. One that `heads`
    what is below it never ends a page.
    """

    whole = False
    heads = False
    before = 0.0
    after = 0.0
    width = 0.0
    height = 0.0

    def wrap(self, width: float, height: float) -> float:
        """Return how high the block is when it is `width` wide; `height` is left on the page."""
        raise NotImplementedError

    def split(self, width: float, height: float) -> "Sequence[Block]":
        """Return the block in two, the first at most `height` high, or nothing to go on whole."""
        del width, height
        return []

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the block as it was wrapped last, with its lower left corner at a place."""
        raise NotImplementedError


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


class _Pages:
    """Fills one page after the other, from the top down."""

    def __init__(self, canvas: ArchiveCanvas, room: Room) -> None:
        self.canvas, self.room = canvas, room
        self.y = room.bottom + room.height
        self.fresh, self.gap = True, 0.0

    def turn(self) -> None:
        """Begin the next page, unless this one is still empty."""
        if not self.fresh:
            self.canvas.showPage()
            self.y = self.room.bottom + self.room.height
            self.fresh, self.gap = True, 0.0

    def lets_head(self, heads: Sequence[Block], below: Block | None) -> bool:
        """Tell whether headings fit here together with at least the beginning of what is below."""
        width, left, gap = self.room.width, self.y - self.room.bottom, self.gap
        for block in heads:
            left -= max(block.before - gap, 0.0) + block.wrap(width, left) + block.after
            gap = block.after
        if below is None:
            return left + gap >= 0
        left -= max(below.before - gap, 0.0)
        high = below.wrap(width, left)
        if high <= left + ROUNDING:
            return True
        if below.whole and high <= self.room.height * WHOLE:
            return False
        # A copy: what is asked here may not count as a page that it did not fit on.
        return left > 0 and bool(copy(below).split(width, left))

    def put(self, block: Block) -> list[Block]:
        """Draw a block, or as much of it as fits; return what is left to draw."""
        air = 0.0 if self.fresh else max(block.before - self.gap, 0.0)
        width, left = self.room.width, self.y - self.room.bottom - air
        high = block.wrap(width, left)
        if high > left + ROUNDING:
            if block.whole and not self.fresh and high <= self.room.height * WHOLE:
                self.turn()
                return [block]
            parts = block.split(width, left)
            if parts:
                return list(parts)
            if not self.fresh:
                self.turn()
                return [block]
            # Higher than a page and in one piece: better seen beyond the edge than lost.
        self.y -= air + high
        block.draw(self.canvas, self.room.left, self.y)
        self.y -= block.after
        self.fresh, self.gap = False, block.after
        return []


def lay_out(blocks: Iterable[Block], room: Room, canvas: ArchiveCanvas) -> None:
    """Draw blocks on as many pages as they take; there is always one."""
    pages = _Pages(canvas, room)
    waiting = list(blocks)[::-1]
    while waiting:
        block = waiting.pop()
        if isinstance(block, PageEnd):
            pages.turn()
        elif isinstance(block, Needs):
            if pages.y - room.bottom < block.height:
                pages.turn()
        else:
            if block.heads and not pages.fresh and not pages.lets_head(*_headed(block, waiting)):
                pages.turn()
            waiting += pages.put(block)[::-1]
    canvas.showPage()


def _headed(first: Block, waiting: Sequence[Block]) -> tuple[list[Block], Block | None]:
    """Return headings that follow each other, and what is below them; the next block is last."""
    heads = [first]
    for block in reversed(waiting):
        if isinstance(block, Space):
            continue
        if not block.heads:
            return heads, block
        heads.append(block)
    return heads, None


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
