"""A scale from 0 to 10 to point at: where somebody is now, and where they want to be."""

from collections.abc import Iterator
from dataclasses import dataclass

from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, INK, LEGEND, WHITE
from mpg_desktop.printing.words import Look, Words

HIGHEST = 10
SMALL, LARGE = 11, 15.0
"""Radius in points of a number, and of the two that are told apart."""

ARROW = 6.0
GAP = 4.0


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands on a scale: the numbers (None while nobody said), and the words beside them.

    `low` and `high` say what 0 and 10 mean. `told` is the whole scale in a sentence.
    """

    now: int | None
    goal: int | None
    now_word: str
    goal_word: str
    low: str
    high: str
    told: str


class Scale(Block):
    """Eleven numbers on a line: *now* is filled, *goal* is outlined, each under its own word."""

    def __init__(self, story: Story, marks: Marks) -> None:
        self.marks, self.mirrored = marks, story.mirrored
        self.tag = story.structure.root.add("Figure", alt=marks.told)
        look = Look(LEGEND.size, INK, bold=True, centred=True)
        self.numbers = [
            story.loose(str(number), self._look(number), None) for number in range(HIGHEST + 1)
        ]
        self.now = story.loose(marks.now_word, look, None)
        goal = Look(LEGEND.size, ACCENT, bold=True, centred=True)
        self.goal = story.loose(marks.goal_word, goal, None)
        self.low = story.loose(marks.low, LEGEND, None)
        self.high = story.loose(marks.high, Look(LEGEND.size, INK, opposite=True), None)
        self.after = 10.0

    def wrap(self, width: float, height: float) -> float:
        """Take the whole width."""
        self.width = width
        side = width / 2 - GAP
        self.above = max(
            (words.wrap(self._room(number), height) for number, words in self._pointed()),
            default=0.0,
        )
        if self.above:
            self.above += ARROW + 2 * GAP
        for words in self.numbers:
            words.wrap(2 * LARGE, height)
        below = max(self.low.wrap(side, height), self.high.wrap(side, height))
        self.height = self.above + 2 * LARGE + GAP + below
        return self.height

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the line, the numbers over it, and the words above and below."""
        canvas.place(self.tag, (x, y, x + self.width, y + self.height))
        middle = y + self.height - self.above - LARGE
        with canvas.tagged(self.tag):
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(1.4)
            canvas.line(self._at(0) + x, middle, self._at(HIGHEST) + x, middle)
            for number, words in enumerate(self.numbers):
                self._circle(canvas, number, (x + self._at(number), middle))
                words.paint(canvas, x + self._at(number) - LARGE, middle - words.height / 2)
            for number, words in self._pointed():
                self._pointer(canvas, words, x, (x + self._at(number), middle + LARGE + GAP))
            foot = y + max(self.low.height, self.high.height)
            self.low.paint(canvas, self._side(x, first=True), foot - self.low.height)
            self.high.paint(canvas, self._side(x, first=False), foot - self.high.height)

    def _pointed(self) -> Iterator[tuple[int, Words]]:
        """Yield the numbers that have a word above them; one word when both are the same."""
        if self.marks.now is not None:
            yield self.marks.now, self.now
        if self.marks.goal is not None and self.marks.goal != self.marks.now:
            yield self.marks.goal, self.goal

    def _room(self, number: int) -> float:
        """Return how wide the word above a number may be, as wide as its nearest edge allows."""
        others = [at for at, _ in self._pointed() if at != number]
        near = min((abs(at - number) for at in others), default=HIGHEST)
        return max(60.0, min(near * self._step(), 150.0))

    def _pointer(
        self, canvas: ArchiveCanvas, words: Words, x: float, tip: tuple[float, float]
    ) -> None:
        at, y = tip
        canvas.setFillColor(words.look.colour)
        path = canvas.beginPath()
        path.moveTo(at, y)
        path.lineTo(at + ARROW, y + ARROW)
        path.lineTo(at - ARROW, y + ARROW)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
        left = min(max(at - words.width / 2, x), x + self.width - words.width)
        words.paint(canvas, left, y + ARROW + GAP)

    def _circle(self, canvas: ArchiveCanvas, number: int, at: tuple[float, float]) -> None:
        now, goal = number == self.marks.now, number == self.marks.goal
        canvas.setStrokeColor(ACCENT if goal else INK)
        canvas.setFillColor(INK if now else WHITE)
        canvas.setLineWidth(3.0 if goal else 1.4)
        canvas.circle(*at, LARGE if now or goal else SMALL, stroke=1, fill=1)

    def _look(self, number: int) -> Look:
        if number == self.marks.now:
            return Look(15, WHITE, bold=True, centred=True)
        if number == self.marks.goal:
            return Look(15, ACCENT, bold=True, centred=True)
        return Look(11, INK, centred=True)

    def _step(self) -> float:
        return (self.width - 2 * LARGE) / HIGHEST

    def _at(self, number: int) -> float:
        place = HIGHEST - number if self.mirrored else number
        return LARGE + place * self._step()

    def _side(self, x: float, *, first: bool) -> float:
        """Return where the words for the lowest or the highest number begin."""
        return x if first is not self.mirrored else x + self.width / 2 + GAP
