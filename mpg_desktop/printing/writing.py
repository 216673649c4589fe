"""Room to write on paper: ruled lines, and boxes to tick."""

from collections.abc import Sequence

from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.style import INK, RULE
from mpg_desktop.printing.words import Words

RULED = 29.0
"""Points from one line to the next: room for a large hand."""

BOX = 13.0
"""The side of a box to tick, in points."""

BOX_ROOM = BOX + 8
BETWEEN = 20.0
KEPT_TOGETHER = 2
"""As many lines are never parted by the end of a page."""

LEAST_TO_WRITE = 3
"""Lines that have to fit for the rest of a page to be worth writing on."""

LABEL_SHARE = 0.28
"""The part of the width that a label before a line takes."""


MOST, AFTER = 0.6, 8.0
"""The part of it that a label takes at most, and the points between a label and its line."""


class RuledLines(Block):
    """Lines to write on, the first of them behind a label where there is one.

    The label takes a `share` of the width, or more where a word of it is longer, at the right on a
    page that is mirrored.
    """

    def __init__(
        self, many: int, label: Words | None = None, *, share: float = LABEL_SHARE
    ) -> None:
        self.many, self.label, self.share = many, label, share
        self.after = 6

    def wrap(self, width: float, height: float) -> float:
        """Take the whole width."""
        self.width = width
        first = RULED
        if self.label is not None:
            self.room = max(width * self.share, min(width * MOST, self.label.narrowest() + AFTER))
            first = max(RULED, self.label.wrap(self.room - AFTER, height) + 8)
        self.first = first
        self.height = first + RULED * (self.many - 1)
        return self.height

    def split(self, width: float, height: float) -> Sequence[Block]:
        """Return as many lines as fit on this page, and the others."""
        self.wrap(width, height)
        fits = int((height - self.first) // RULED) + 1 if height >= self.first else 0
        if not 0 < fits < self.many or self.many <= KEPT_TOGETHER:
            return []
        return [RuledLines(fits, self.label, share=self.share), RuledLines(self.many - fits)]

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the label, then the lines from the top down."""
        left, right, top = x, x + self.width, y + self.height
        if self.label is not None:
            room = self.room
            mirrored = self.label.setting.mirrored
            at = right - self.label.width if mirrored else x
            self.label.draw(canvas, at, top - self.first + 2)
            left, right = (x, right - room) if mirrored else (x + room, right)
        with artifact(canvas):
            canvas.setStrokeColor(RULE)
            canvas.setLineWidth(0.9)
            at = top - self.first + 3
            for _ in range(self.many):
                canvas.line(left, at, right, at)
                at, left, right = at - RULED, x, x + self.width


class RestToWrite(Block):
    """What is left of a page, as lines to write on under a title; nothing where little is left."""

    def __init__(self, title: Words) -> None:
        self.title, self.lines = title, RuledLines(0)
        self.before = title.before

    def wrap(self, width: float, height: float) -> float:
        """Take as much of the page as whole lines fill."""
        self.width = width
        head = self.title.wrap(width, height)
        self.lines.many = max(0, int((height - head) // RULED))
        if self.lines.many < LEAST_TO_WRITE:
            self.lines.many, self.height = 0, 0.0
        else:
            self.height = head + self.lines.wrap(width, height)
        return self.height

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the title and the lines below it."""
        if self.lines.many:
            self.title.draw(canvas, x, y + self.height - self.title.height)
            self.lines.draw(canvas, x, y)


class TickBoxes(Block):
    """Boxes with their words behind them, as many beside each other as fit.

    On a page that is mirrored they go from right to left.
    """

    def __init__(self, choices: Sequence[Words], label: Words | None = None) -> None:
        self.choices, self.label = tuple(choices), label
        self.after = 8

    def wrap(self, width: float, height: float) -> float:
        """Take the whole width, and let long words go on below themselves."""
        self.width = width
        self.left = width * LABEL_SHARE if self.label is not None else 0.0
        room = width - self.left
        self.places: list[tuple[Words, float, float]] = []
        x = y = high = 0.0
        for words in self.choices:
            words.wrap(room - BOX_ROOM, height)
            wide = BOX_ROOM + max((line.width for line in words.drawn), default=0.0)
            if x and x + wide > room:
                x, y, high = 0.0, y + high, 0.0
            self.places.append((words, x, y))
            high = max(high, words.height + 6)
            x += wide + BETWEEN
        label = self.label.wrap(self.left - 8, height) if self.label is not None else 0.0
        self.height = max(y + high, label)
        return self.height

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw each box and its words."""
        if self.label is not None:
            at = x + self.width - self.label.width if self.label.setting.mirrored else x
            self.label.draw(canvas, at, y + self.height - self.label.height)
        for words, across, down in self.places:
            left, top = x + self.left + across, y + self.height - down
            behind = left + BOX_ROOM
            if words.setting.mirrored:
                left = x + self.width - self.left - across - BOX
                behind = left - (BOX_ROOM - BOX) - words.width
            with artifact(canvas):
                canvas.setStrokeColor(INK)
                canvas.setLineWidth(1.3)
                canvas.roundRect(left, top - BOX - 2, BOX, BOX, 2.5, stroke=1, fill=0)
            words.draw(canvas, behind, top - words.height)
