"""Cards of 85 by 54 mm, eight to a sheet, with marks where to cut; in large print three."""

from collections.abc import Sequence
from dataclasses import dataclass

from mpg_desktop.printing.block import ROUNDING, Block, height_of
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.stack import Stack
from mpg_desktop.printing.style import RULE

MILLIMETRE = 72 / 25.4
"""Points."""

WIDE, HIGH = 85 * MILLIMETRE, 54 * MILLIMETRE
LEAST = 0.84
"""The part of its height that a card has at least in large print, so that three are on a sheet."""

PAD = 11.0
"""Points between where a card is cut and its words."""

MARK = 7.0
"""Points of each arm of a mark."""


@dataclass(frozen=True, slots=True)
class Cut:
    """How a sheet is cut: how many cards stand beside and below each other, and their size."""

    columns: int
    rows: int
    wide: float
    high: float

    @property
    def many(self) -> int:
        """How many cards are on a sheet."""
        return self.columns * self.rows

    @property
    def inside(self) -> tuple[float, float]:
        """The room of the words on a card, in points."""
        return self.wide - 2 * PAD, self.high - 2 * PAD


def cut_of(width: float, height: float, *, large: bool) -> Cut:
    """Return how a room (points) is cut into as many cards as it holds."""
    least = HIGH * LEAST if large else HIGH
    columns, rows = int(width // WIDE), int(height // least)
    return Cut(columns, rows, WIDE, min(HIGH, height / rows))


class CutSheet(Block):
    """Cards in their places; marks stand at every corner where one cuts.

    The first card is at the right when the sheet is `mirrored`.
    """

    def __init__(self, cards: Sequence[Stack], cut: Cut, *, mirrored: bool = False) -> None:
        self.cards, self.cut, self.mirrored = tuple(cards), cut, mirrored

    def wrap(self, width: float, height: float) -> float:
        """Take the whole width, and the height of all rows."""
        del height
        self.width, self.height = width, self.cut.rows * self.cut.high
        for card in self.cards:
            card.wrap(*self.cut.inside)
        return self.height

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the marks, then card by card from the top down."""
        cut = self.cut
        left, top = x + (self.width - cut.columns * cut.wide) / 2, y + self.height
        with artifact(canvas):
            canvas.setStrokeColor(RULE)
            canvas.setLineWidth(0.6)
            for column in range(cut.columns + 1):
                for row in range(cut.rows + 1):
                    _mark(canvas, left + column * cut.wide, top - row * cut.high)
        for number, card in enumerate(self.cards):
            row, column = divmod(number, cut.columns)
            if self.mirrored:
                column = cut.columns - 1 - column
            corner = left + column * cut.wide + PAD, top - row * cut.high - PAD
            card.draw(canvas, corner[0], corner[1] - card.height)


def _mark(canvas: ArchiveCanvas, x: float, y: float) -> None:
    canvas.line(x - MARK, y, x + MARK, y)
    canvas.line(x, y - MARK, x, y + MARK)


def parted(told: Sequence[Block], width: float, height: float) -> list[Stack]:
    """Return blocks as parts that each fit in a room (points) on a card; nothing is lost.

    What fits on a card is never parted, so that no signal stands without its act.
    """
    parts: list[list[Block]] = [[]]
    for block in told:
        if height_of([*parts[-1], block], width) <= height + ROUNDING:
            parts[-1].append(block)
            continue
        rest = Stack([block])
        while height_of(rest.blocks, width) > height + ROUNDING and (
            cut := rest.split(width, height)
        ):
            parts.append([*cut[0].blocks])
            rest = cut[1]
        parts.append([*rest.blocks])
    return [Stack(each) for each in parts if each]
