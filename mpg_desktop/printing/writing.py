"""Room to write on paper: ruled lines, and boxes to tick."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

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

LABEL_SHARE = 0.28
"""The part of the width that a label before a line takes."""


class RuledLines(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """Lines to write on, the first of them behind a label where there is one."""

    def __init__(self, many: int, label: Words | None = None) -> None:
        super().__init__()
        self.many, self.label = many, label
        self.spaceAfter = 6

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take the whole width."""
        self.width = width
        first = RULED
        if self.label is not None:
            first = max(RULED, self.label.wrap(width * LABEL_SHARE - 8, height)[1] + 8)
        self.first = first
        self.height = first + RULED * (self.many - 1)
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return as many lines as fit on this page, and the others."""
        self.wrap(width, height)
        fits = int((height - self.first) // RULED) + 1 if height >= self.first else 0
        if not 0 < fits < self.many or self.many <= KEPT_TOGETHER:
            return []
        return [RuledLines(fits, self.label), RuledLines(self.many - fits)]

    def draw(self) -> None:
        """Draw the label, then the lines from the top down."""
        canvas: ArchiveCanvas = self.canv
        left = 0.0
        if self.label is not None:
            left = self.width * LABEL_SHARE
            self.label.drawOn(canvas, 0, self.height - self.first + 2)
        with artifact(canvas):
            canvas.setStrokeColor(RULE)
            canvas.setLineWidth(0.9)
            y = self.height - self.first + 3
            for _ in range(self.many):
                canvas.line(left, y, self.width, y)
                y, left = y - RULED, 0.0


class TickBoxes(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """Boxes with their words behind them, as many beside each other as fit."""

    def __init__(self, choices: Sequence[Words], label: Words | None = None) -> None:
        super().__init__()
        self.choices, self.label = tuple(choices), label
        self.spaceAfter = 8

    def wrap(self, width: float, height: float) -> tuple[float, float]:
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
        label = self.label.wrap(self.left - 8, height)[1] if self.label is not None else 0.0
        self.height = max(y + high, label)
        return width, self.height

    def draw(self) -> None:
        """Draw each box and its words."""
        canvas: ArchiveCanvas = self.canv
        if self.label is not None:
            self.label.drawOn(canvas, 0, self.height - self.label.height)
        for words, x, y in self.places:
            top = self.height - y
            with artifact(canvas):
                canvas.setStrokeColor(INK)
                canvas.setLineWidth(1.3)
                canvas.roundRect(self.left + x, top - BOX - 2, BOX, BOX, 2.5, stroke=1, fill=0)
            words.drawOn(canvas, self.left + x + BOX_ROOM, top - words.height)
