"""Blocks put together: below each other, beside each other, or fastened to what is before them."""

from collections.abc import Sequence
from dataclasses import dataclass

from mpg_desktop.printing.block import ROUNDING, Block, Needs
from mpg_desktop.printing.canvas import ArchiveCanvas


def cut(block: Block | None, width: float, height: float) -> tuple[Block | None, Block | None]:
    """Return what of a block fits on this page, and what goes to the next; nothing is None."""
    if block is None or block.wrap(width, height) <= height + ROUNDING:
        return block, None
    parts = block.split(width, height)
    return (parts[0], parts[1]) if parts else (None, block)


class Stack(Block):
    """Blocks below each other, parted between two of them or inside one."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = tuple(blocks)
        drawn = [each for each in self.blocks if not isinstance(each, Needs)]
        self.before = drawn[0].before if drawn else 0.0
        self.after = drawn[-1].after if drawn else 0.0

    def wrap(self, width: float, height: float) -> float:
        """Return how high the blocks are together, with the air between them."""
        self.width = width
        self.tops: list[float] = []
        used, gap = 0.0, None
        for block in self.blocks:
            if isinstance(block, Needs):
                self.tops.append(used)
                continue
            used += 0.0 if gap is None else max(block.before, gap)
            self.tops.append(used)
            used += block.wrap(width, height - used)
            gap = block.after
        self.height = used
        return used

    def narrowest(self) -> float:
        """Return what the widest of the blocks needs."""
        return max((each.narrowest() for each in self.blocks), default=0.0)

    def split(self, width: float, height: float) -> Sequence["Stack"]:
        """Return what fits, and the rest; a heading goes on together with what is below it."""
        self.wrap(width, height)
        needed: int | None = None
        for index, (block, top) in enumerate(zip(self.blocks, self.tops, strict=True)):
            if isinstance(block, Needs):
                needed = index if height - top < block.height else None
                continue
            if top + block.height <= height + ROUNDING and needed is None:
                continue
            if needed is not None:
                return self._parted(needed, (), self.blocks[needed:])
            first, rest = cut(block, width, height - top)
            kept = () if first is None else (first,)
            left = () if rest is None else (rest,)
            return self._parted(index, kept, (*left, *self.blocks[index + 1 :]))
        return ()

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the blocks from the top down."""
        for block, top in zip(self.blocks, self.tops, strict=True):
            block.draw(canvas, x, y + self.height - top - block.height)

    def _parted(
        self, index: int, kept: tuple[Block, ...], rest: tuple[Block, ...]
    ) -> Sequence["Stack"]:
        first = (*self.blocks[:index], *kept)
        while first and (isinstance(first[-1], Needs) or first[-1].heads):
            *above, last = first
            first, rest = tuple(above), (last, *rest)
        return (Stack(first), Stack(rest)) if first and rest else ()


@dataclass(frozen=True, slots=True)
class Column:
    """A block beside others, and the part of the width that it takes."""

    share: float
    block: Block | None


class Beside(Block):
    """Blocks beside each other, all as high as the highest; `mirrored` from right to left.

    `gap` is between two of them, in points. Each goes on below itself on the next page. Where a
    word would be broken they take of each other's room, and stand below each other where that is
    not enough; `alike` are others in whose columns these stand.
    """

    def __init__(
        self, columns: Sequence[Column], *, gap: float = 0.0, mirrored: bool = False
    ) -> None:
        self.columns, self.gap, self.mirrored = tuple(columns), gap, mirrored
        self.alike: Sequence[Beside] = (self,)

    def wrap(self, width: float, height: float) -> float:
        """Return how high the highest block is, or all of them below each other."""
        self.width = width
        self.below = self._stack() if self._room(width) is None else None
        if self.below is not None:
            self.height = self.below.wrap(width, height)
            return self.height
        blocks = [each.block for each in self.columns]
        self.height = max(
            (b.wrap(w, height) for b, w in zip(blocks, self._widths(), strict=True) if b),
            default=0.0,
        )
        for block in blocks:
            if block is not None:
                self._raise(block)
        return self.height

    def narrowest(self) -> float:
        """Return what the widest of the blocks needs, which can stand below each other."""
        return max(self.needs(), default=0.0)

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Return both parts of every column, or nothing when one of them cannot be parted here."""
        self.width = width
        if self._room(width) is None:
            return self._stack().split(width, height)
        cuts = [
            cut(each.block, wide, height)
            for each, wide in zip(self.columns, self._widths(), strict=True)
        ]
        if any(rest is not None and first is None for first, rest in cuts):
            return ()
        return tuple(self._part(side) for side in zip(*cuts, strict=True))

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw each block with its head at the same height, or from the top down."""
        if self.below is not None:
            self.below.draw(canvas, x, y + self.height - self.below.height)
            return
        for block, left in zip(self.columns, self.lefts(), strict=True):
            if block.block is not None:
                block.block.draw(canvas, x + left, y)

    def lefts(self) -> list[float]:
        """Return where each column begins, from the left."""
        lefts, at = [], 0.0
        for wide in self._widths():
            lefts.append(self.width - at - wide if self.mirrored else at)
            at += wide + self.gap
        return lefts

    def _widths(self) -> list[float]:
        return self._room(self.width) or []

    def _room(self, width: float) -> list[float] | None:
        """Return how wide each column is; None where they have no room beside each other."""
        room = width - self.gap * (len(self.columns) - 1)
        needs = [max(each) for each in zip(*(one.needs() for one in self.alike), strict=True)]
        return shared(room, [each.share for each in self.columns], needs)

    def needs(self) -> list[float]:
        """Return how wide each column has to be, in points."""
        return [each.block.narrowest() if each.block else 0.0 for each in self.columns]

    def _stack(self) -> Stack:
        return Stack([each.block for each in self.columns if each.block is not None])

    def _part(self, blocks: Sequence[Block | None]) -> "Beside":
        columns = [
            Column(each.share, block) for each, block in zip(self.columns, blocks, strict=True)
        ]
        part = Beside(columns, gap=self.gap, mirrored=self.mirrored)
        part.before, part.after, part.alike = self.before, self.after, self.alike
        return part

    def _raise(self, block: Block) -> None:
        """Let a block reach as high as the others: whatever is drawn hangs at its upper edge."""
        block.height = self.height


def shared(room: float, shares: Sequence[float], needs: Sequence[float]) -> list[float] | None:
    """Return how wide columns are that share a room (points); None where it is not enough.

    They get their shares; where that is less than one of them needs, each gets what it needs and
    its share of the rest.
    """
    wide = [each * room for each in shares]
    if all(need <= each for need, each in zip(needs, wide, strict=True)):
        return wide
    rest = room - sum(needs)
    if rest < 0:
        return None
    return [need + rest * share / sum(shares) for need, share in zip(needs, shares, strict=True)]


class Fastened(Block):
    """A block that never stands on a page without at least the end of what is before it."""

    def __init__(self, body: Block, tail: Block) -> None:
        self.stack = Stack((body, tail))
        self.body, self.tail = body, tail
        self.before, self.after = body.before, tail.after
        self._waited = False

    def wrap(self, width: float, height: float) -> float:
        """Return how high both are together."""
        self.width, self.height = width, self.stack.wrap(width, height)
        return self.height

    def narrowest(self) -> float:
        """Return what the wider of both needs."""
        return self.stack.narrowest()

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Part the tail where it can be, else what is before, so that its end goes on with it."""
        whole = self.body.wrap(width, height)
        air = max(self.body.after, self.tail.before)
        begun = self.tail.split(width, height - whole - air) if whole < height else ()
        if begun:
            return (Fastened(self.body, begun[0]), begun[1])
        parts = self.body.split(width, min(height, whole - 1))
        if parts:
            return (parts[0], Fastened(parts[1], self.tail))
        if self._waited:  # On a page of its own, and still too high.
            return (self.body, self.tail)
        self._waited = True
        return ()

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw both."""
        self.stack.draw(canvas, x, y)
