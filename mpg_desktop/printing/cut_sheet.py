"""Cards of 85 by 54 mm, eight to a sheet, with marks where to cut."""

from collections.abc import Sequence

from mpg_desktop.printing.block import ROUNDING, Block, height_of
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.stack import Stack
from mpg_desktop.printing.style import RULE

MILLIMETRE = 72 / 25.4
"""Points."""

WIDE, HIGH = 85 * MILLIMETRE, 54 * MILLIMETRE
COLUMNS, ROWS = 2, 4
ON_A_SHEET = COLUMNS * ROWS
PAD = 11.0
"""Points between where a card is cut and its words."""

INSIDE = WIDE - 2 * PAD, HIGH - 2 * PAD
"""The room of the words on a card, in points."""

MARK = 7.0
"""Points of each arm of a mark."""


class CutSheet(Block):
    """At most eight cards in their places; marks stand at every corner where one cuts.

    The first card is at the right when the sheet is `mirrored`.
    """

    def __init__(self, cards: Sequence[Stack], *, mirrored: bool = False) -> None:
        self.cards, self.mirrored = tuple(cards), mirrored

    def wrap(self, width: float, height: float) -> float:
        """Take the whole width, and the height of four cards."""
        del height
        self.width, self.height = width, ROWS * HIGH
        for card in self.cards:
            card.wrap(INSIDE[0], INSIDE[1])
        return self.height

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the marks, then card by card from the top down."""
        left, top = x + (self.width - COLUMNS * WIDE) / 2, y + self.height
        with artifact(canvas):
            canvas.setStrokeColor(RULE)
            canvas.setLineWidth(0.6)
            for column in range(COLUMNS + 1):
                for row in range(ROWS + 1):
                    _mark(canvas, left + column * WIDE, top - row * HIGH)
        for number, card in enumerate(self.cards):
            row, column = divmod(number, COLUMNS)
            if self.mirrored:
                column = COLUMNS - 1 - column
            corner = left + column * WIDE + PAD, top - row * HIGH - PAD
            card.draw(canvas, corner[0], corner[1] - card.height)


def _mark(canvas: ArchiveCanvas, x: float, y: float) -> None:
    canvas.line(x - MARK, y, x + MARK, y)
    canvas.line(x, y - MARK, x, y + MARK)


def parted(told: Sequence[Block], room: float) -> list[Stack]:
    """Return blocks as parts that each fit in a height (points) on a card; nothing is lost.

    What fits on a card is never parted, so that no signal stands without its act.
    """
    parts: list[list[Block]] = [[]]
    for block in told:
        if _high([*parts[-1], block]) <= room + ROUNDING:
            parts[-1].append(block)
            continue
        rest = Stack([block])
        while _high(rest.blocks) > room + ROUNDING and (cut := rest.split(INSIDE[0], room)):
            parts.append([*cut[0].blocks])
            rest = cut[1]
        parts.append([*rest.blocks])
    return [Stack(each) for each in parts if each]


def _high(blocks: Sequence[Block]) -> float:
    return height_of(blocks, INSIDE[0])
