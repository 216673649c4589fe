"""A table on paper, which a screen reader hears as one: rows, headers and cells."""

from collections.abc import Sequence
from dataclasses import dataclass

from mpg_desktop.printing.block import Block, cut_cells
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.style import RULE, TINT
from mpg_desktop.printing.words import Words

PAD = 6.0
"""Points between the edge of a cell and its words."""

WHOLE_ROW = 240.0
"""Points of a row that goes to the next page in one piece."""

FEWEST = 2
"""Rows that stand on a page together, unless they are as high as one that is never parted."""

LEAST_ROW = 40.0
"""Points of a row that stand on a page at least before it goes on to the next."""


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
    """

    def __init__(
        self,
        head: Row,
        rows: Sequence[Row],
        shares: Sequence[float],
        *,
        mirrored: bool = False,
        air: float = PAD,
    ) -> None:
        self.head, self.rows, self.shares = head, tuple(rows), tuple(shares)
        self.mirrored, self.air = mirrored, air
        self.after = 8

    def wrap(self, width: float, height: float) -> float:
        """Return how much room the table takes when it is `width` points wide."""
        self.width = width
        self.heights = [self._height(row, height) for row in self._all()]
        self.height = sum(self.heights)
        return self.height

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Return the table in two parts, the heading on both; never a heading without a row."""
        self.wrap(width, height)
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
            Table(head, rows, self.shares, mirrored=self.mirrored, air=self.air)
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
        for row, high in zip(self._all(), self.heights, strict=True):
            with artifact(canvas):
                self._ground(canvas, row, (x, top), high)
            across = 0.0
            for cell, share in zip(row.cells, self.shares, strict=True):
                wide = share * self.width
                left = x + (self.width - across - wide if self.mirrored else across)
                if cell is not None:
                    cell.draw(canvas, left + PAD, top - self.air - cell.height)
                across += wide
            top -= high

    def _ground(
        self, canvas: ArchiveCanvas, row: Row, corner: tuple[float, float], high: float
    ) -> None:
        x, top = corner
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.7)
        if row.heading:
            canvas.setFillColor(TINT)
            canvas.rect(x, top - high, self.width, high, stroke=0, fill=1)
        canvas.line(x, top - high, x + self.width, top - high)

    def _all(self) -> tuple[Row, ...]:
        return (self.head, *self.rows)

    def _height(self, row: Row, height: float) -> float:
        tallest = [
            cell.wrap(share * self.width - 2 * PAD, height)
            for cell, share in zip(row.cells, self.shares, strict=True)
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


def _silent(head: Row) -> Row:
    """Return a heading that is seen again and not heard again."""
    cells = (each.silent() if isinstance(each, Words) else each for each in head.cells)
    return Row(tuple(cells), heading=True, high=head.high)
