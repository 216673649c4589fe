"""A table on paper, which a screen reader hears as one: rows, headers and cells."""

from collections.abc import Sequence
from dataclasses import dataclass

from mpg_desktop.printing.block import Block, cut_cells
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.stack import Beside, Column, Stack, shared
from mpg_desktop.printing.style import RULE, TINT
from mpg_desktop.printing.words import Words
from mpg_desktop.printing.writing import RuledLines

PAD = 6.0
"""Points between the edge of a cell and its words."""

WHOLE_ROW = 240.0
"""Points of a row that goes to the next page in one piece."""

FEWEST = 2
"""Rows that stand on a page together, unless they are as high as one that is never parted."""

LEAST_ROW = 40.0
"""Points of a row that stand on a page at least before it goes on to the next."""


LABELS = 0.4
"""The part of the width that headings take beside the words of a row that goes on below itself."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row, as parts of the table's width; `high` is its least height in points.

    A cell of None is empty. A `heading` row has a tinted ground.
    """

    cells: tuple[Block | None, ...]
    heading: bool = False
    high: float = 0.0


class Table(Block):
    """Rows below a heading, which stands again on every page and is heard once.

    `shares` are the parts of the width that the columns take; together they make 1. The first
    column is at the right when the table is `mirrored`. `air` is above and below words, in points.
    A column gets more where a word would be broken in it; where that is not enough, each row goes
    on below itself. `needs` (points) are those of the whole table of which this is a part.
    """

    def __init__(
        self,
        head: Row,
        rows: Sequence[Row],
        shares: Sequence[float],
        *,
        mirrored: bool = False,
        air: float = PAD,
        needs: Sequence[float] = (),
    ) -> None:
        self.head, self.rows, self.shares = head, tuple(rows), tuple(shares)
        self.mirrored, self.air = mirrored, air
        self.needs = needs or self._needs()
        self.after = 8

    def wrap(self, width: float, height: float) -> float:
        """Return how much room the table takes when it is `width` points wide."""
        self.width, columns = width, shared(width, self.shares, self.needs)
        self.below = self._below() if columns is None else None
        self.columns = columns or []
        if self.below is not None:
            self.height = self.below.wrap(width, height)
            return self.height
        self.heights = [self._height(row, height) for row in self._all()]
        self.height = sum(self.heights)
        return self.height

    def narrowest(self) -> float:
        """Return what the widest cell needs, for a row can go on below itself."""
        return max(self.needs, default=0.0)

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Return the table in two parts, the heading on both; never a heading without a row."""
        self.wrap(width, height)
        if self.below is not None:
            parts = self.below.split(width, height)
            for part in parts[1:]:
                part.after = self.after
            return parts
        room, fits = height - self.heights[0], 0
        for high in self.heights[1:]:
            if high > room:
                break
            room -= high
            fits += 1
        fits = self._in_company(fits)
        room = height - sum(self.heights[: fits + 1])
        first, rest = list(self.rows[:fits]), list(self.rows[fits:])
        cut = self._cut(rest[0], room) if rest and room >= LEAST_ROW else None
        if cut is not None:
            first.append(cut[0])
            rest[0] = cut[1]
        if not first or not rest:
            return []
        return [
            Table(head, rows, self.shares, mirrored=self.mirrored, air=self.air, needs=self.needs)
            for head, rows in ((self.head, first), (_silent(self.head), rest))
        ]

    def _in_company(self, fits: int) -> int:
        """Return how many rows stay here, so that no low row stands alone on either page."""
        high = self.heights[1:]
        if fits == len(high) - 1 and fits >= FEWEST and sum(high[-FEWEST:]) <= WHOLE_ROW:
            fits -= 1
        if 0 < fits < FEWEST and sum(high[:FEWEST]) <= WHOLE_ROW:
            fits = 0
        return fits

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw row by row, from the top down."""
        top = y + self.height
        if self.below is not None:
            self.below.draw(canvas, x, top - self.below.height)
            return
        for row, high in zip(self._all(), self.heights, strict=True):
            with artifact(canvas):
                _ground(canvas, (x, top), (self.width, high), tinted=row.heading)
            across = 0.0
            for cell, wide in zip(row.cells, self.columns, strict=True):
                left = x + (self.width - across - wide if self.mirrored else across)
                if cell is not None:
                    cell.draw(canvas, left + PAD, top - self.air - cell.height)
                across += wide
            top -= high

    def _all(self) -> tuple[Row, ...]:
        return (self.head, *self.rows)

    def _needs(self) -> list[float]:
        needs = [0.0] * len(self.shares)
        for row in self._all():
            for index, cell in enumerate(row.cells):
                if cell is not None:
                    needs[index] = max(needs[index], cell.narrowest() + 2 * PAD)
        return needs

    def _below(self) -> Stack:
        """Return the rows below each other, the words of each below its first."""
        first, *heads = self.head.cells
        unheard = dict(enumerate(heads))
        told: list[list[Block]] = [[first] if first is not None else []]
        sides: list[Beside] = []
        for row in self.rows:
            title, *cells = row.cells
            told.append([title] if title is not None else [])
            for index, cell in enumerate(cells):
                if cell is None and not row.high:
                    continue
                # Each heading is heard once, where it is seen first.
                label = unheard.pop(index, None) or _unheard(heads[index])
                columns = Column(LABELS, label), Column(1 - LABELS, cell or RuledLines(1))
                sides.append(Beside(columns, gap=PAD, mirrored=self.mirrored))
                told[-1].append(sides[-1])
        for each in sides:
            each.alike = sides
        return Stack([_Record(each, self.air, tinted=not at) for at, each in enumerate(told)])

    def _height(self, row: Row, height: float) -> float:
        tallest = [
            cell.wrap(wide - 2 * PAD, height)
            for cell, wide in zip(row.cells, self.columns, strict=True)
            if cell is not None
        ]
        return max(row.high, max(tallest, default=0.0) + 2 * self.air)

    def _cut(self, row: Row, room: float) -> tuple[Row, Row] | None:
        """Return a row in two parts where it has to be cut, or None where it can wait.

        Only a row that takes a large part of a page is cut.
        """
        if self._height(row, room) <= WHOLE_ROW:
            return None
        cut = cut_cells(row.cells, room - 2 * self.air)
        return cut and (Row(cut[0], row.heading), Row(cut[1], row.heading))


class _Record(Block):
    """A row of a table whose cells stand below each other, with a rule below it."""

    def __init__(self, blocks: Sequence[Block], air: float, *, tinted: bool) -> None:
        self.stack, self.air, self.tinted = Stack(blocks), air, tinted
        self.heads = tinted

    def wrap(self, width: float, height: float) -> float:
        """Return how high the cells are together."""
        self.width = width
        self.height = self.stack.wrap(width - 2 * PAD, height) + 2 * self.air
        return self.height

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Return the row in two parts where it takes a large part of a page."""
        if self.wrap(width, height) <= WHOLE_ROW:
            return ()
        parts = self.stack.split(width - 2 * PAD, height - 2 * self.air)
        return [_Record(each.blocks, self.air, tinted=self.tinted) for each in parts]

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the ground and the rule, then the cells."""
        top = y + self.height
        with artifact(canvas):
            _ground(canvas, (x, top), (self.width, self.height), tinted=self.tinted)
        self.stack.draw(canvas, x + PAD, top - self.air - self.stack.height)


def _ground(
    canvas: ArchiveCanvas,
    corner: tuple[float, float],
    size: tuple[float, float],
    *,
    tinted: bool,
) -> None:
    """Draw the ground of a heading, and the rule below a row; `corner` is the upper left one."""
    (x, top), (wide, high) = corner, size
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.7)
    if tinted:
        canvas.setFillColor(TINT)
        canvas.rect(x, top - high, wide, high, stroke=0, fill=1)
    canvas.line(x, top - high, x + wide, top - high)


def _unheard(head: Block | None) -> Block | None:
    return head.silent() if isinstance(head, Words) else head


def _silent(head: Row) -> Row:
    """Return a heading that is seen again and not heard again."""
    return Row(tuple(map(_unheard, head.cells)), heading=True, high=head.high)
