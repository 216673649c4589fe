"""Fills pages with blocks: nothing is drawn before it is known where everything stands.

So the last page can be looked at first. A few lines alone there are drawn in by a little less air
between the blocks; where that is not enough they get company from the page before.
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from typing import NamedTuple

from mpg_desktop.printing.block import ROUNDING, Block, Needs, PageEnd, Room, Space
from mpg_desktop.printing.canvas import ArchiveCanvas

SHORT = 56.0
"""Points of a last page that look forgotten when there are fewer: less than four lines."""

SPARSE = 200.0
"""Points of a last page that is saved where a little less air between the blocks can do it."""

TIGHTER = (0.9, 0.8, 0.7)
"""The part of the air between blocks that stays where that saves a page with so little on it."""


class Placed(NamedTuple):
    """A block with the place of its lower left corner."""

    block: Block
    x: float
    y: float


Page = list[Placed]


class _Pages:
    """Fills one page after the other, from the top down.

    `air` is the part of the room between blocks that they get. `lifted` is a page (from 0) that
    ends so many points higher than the others.
    """

    def __init__(
        self, room: Room, air: float = 1.0, lifted: tuple[int, float] | None = None
    ) -> None:
        self.room, self.air, self.lifted = room, air, lifted
        self.filled: list[Page] = [[]]
        self._begin()

    def _begin(self) -> None:
        page, by = self.lifted or (-1, 0.0)
        is_lifted = page == len(self.filled) - 1
        self.bottom = self.room.bottom + (by if is_lifted else 0.0)
        self.y = self.room.bottom + self.room.height
        self.gap = 0.0

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on the page yet."""
        return not self.filled[-1]

    def turn(self) -> None:
        """Begin the next page, unless this one is still empty."""
        if not self.fresh:
            self.filled.append([])
            self._begin()

    def lets_head(self, heads: Sequence[Block], below: Block | None) -> bool:
        """Tell whether headings fit here together with at least the beginning of what is below."""
        width, left, gap = self.room.width, self.y - self.bottom, self.gap
        for block in heads:
            after = block.after * self.air
            left -= self._above(block, gap) + block.wrap(width, left) + after
            gap = after
        if below is None:
            return left + gap >= 0
        left -= self._above(below, gap)
        high = below.wrap(width, left)
        if high <= left + ROUNDING:
            return True
        if below.whole and high <= self.room.height * below.waits:
            return False
        # A copy: what is asked here may not count as a page that it did not fit on.
        return left > 0 and bool(copy(below).split(width, left))

    def put(self, block: Block) -> list[Block]:
        """Place a block, or as much of it as fits; return what is left to place."""
        above = 0.0 if self.fresh else self._above(block, self.gap)
        width, left = self.room.width, self.y - self.bottom - above
        high = block.wrap(width, left)
        if high > left + ROUNDING:
            if block.whole and not self.fresh and high <= self.room.height * block.waits:
                self.turn()
                return [block]
            parts = block.split(width, left)
            if parts:
                return list(parts)
            if not self.fresh:
                self.turn()
                return [block]
            # Higher than a page and in one piece: better seen beyond the edge than lost.
        self.y -= above + high
        self.filled[-1].append(Placed(block, self.room.left, self.y))
        self.gap = block.after * self.air
        self.y -= self.gap
        return []

    def _above(self, block: Block, gap: float) -> float:
        """Return the air above a block, besides what is below the one before it."""
        return max(block.before * self.air - gap, 0.0)


def lay_out(blocks: Iterable[Block], room: Room, canvas: ArchiveCanvas) -> None:
    """Draw blocks on as many pages as they take; there is always one."""
    pages = [page for part in _parts(blocks) for page in _settled(part, room)]
    for page in pages or [[]]:
        for placed in page:
            placed.block.draw(canvas, placed.x, placed.y)
        canvas.showPage()


def many_pages(blocks: Iterable[Block], room: Room) -> int:
    """Return how many pages blocks take, without drawing them."""
    return sum(len(_settled(part, room)) for part in _parts(blocks))


def _parts(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Yield the blocks between two places where whatever follows begins a page."""
    part: list[Block] = []
    for block in blocks:
        if not isinstance(block, PageEnd):
            part.append(block)
        elif part:
            yield part
            part = []
    if part:
        yield part


def _settled(part: Sequence[Block], room: Room) -> list[Page]:
    """Return the pages of one part, the last of them with a few lines alone only where it must."""
    pages = _filled(part, _Pages(room))
    used = _used(pages[-1], room)
    short = SHORT - used
    if len(pages) == 1 or used > SPARSE:
        return pages
    for air in TIGHTER:
        closer = _filled(part, _Pages(room, air))
        if len(closer) < len(pages):
            return closer
    if short <= 0:
        # Once more: what stands inside a block knows only the last room that it was given.
        return _filled(part, _Pages(room))
    left_over = room.height - _used(pages[-2], room)
    joined = _filled(part, _Pages(room, lifted=(len(pages) - 2, left_over + short)))
    if len(joined) == len(pages) and _used(joined[-1], room) >= SHORT:
        return joined
    # Once more: what stands inside a block knows only the last room that it was given.
    return _filled(part, _Pages(room))


def _used(page: Page, room: Room) -> float:
    """Return how many points of a page are used, from the top."""
    return room.bottom + room.height - min((each.y for each in page), default=room.height)


def _filled(part: Sequence[Block], pages: _Pages) -> list[Page]:
    """Place blocks on pages. The blocks stay as they are, to be placed otherwise after all."""
    waiting = [copy(each) for each in part][::-1]
    while waiting:
        block = waiting.pop()
        if isinstance(block, Needs):
            if pages.y - pages.bottom < block.height:
                pages.turn()
        else:
            if block.heads and not pages.fresh and not pages.lets_head(*_headed(block, waiting)):
                pages.turn()
            waiting += pages.put(block)[::-1]
    return pages.filled


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
