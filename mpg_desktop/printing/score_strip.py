"""Numbers from 0 to 10 that people gave, each person on a line of their own, never averaged.

Two people stand beside each other, or three where their names are short, so that a plan stays
short.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, INK, LINE, WHITE
from mpg_desktop.printing.words import Look, Words

HIGHEST = 10
SMALL, LARGE = 4.5, 9.5
"""Radius in points of an earlier number, and of the last one."""

COLUMNS = 2
THREE = 3
"""How many people stand beside each other, and how many do where all of it can still be seen."""

EDGE, CLOSE_EDGE = 2 * LARGE + 8, 2 * LARGE + 6
"""Points of a line before its 0 and after its 10; the second where three are beside each other."""

GAP, CLOSE_GAP = 20.0, 14.0
"""Points between two lines beside each other, and between three."""

NAMES = 0.27
"""The part of the width of a line that names take."""

AFTER_NAME = 4.0
"""Points after the longest name where three lines stand beside each other."""

MOST_NAMES = 0.34
"""The part of it that they take at most."""

MUCH_TOO_LONG = 2.0
"""How many times as long as its room a name is at least that stands above its line."""

SHORTEST = 96.0
"""Points from 0 to 10 at the least where two lines stand beside each other."""

ROW = 20.0
"""Points from one line to the next."""

NAME = Look(11, INK, bold=True)
NUMBER = Look(11, WHITE, bold=True, centred=True)
END = Look(11, INK, centred=True)


@dataclass(frozen=True, slots=True)
class Given:
    """What one person gave: the numbers before, the last one, and all of it in a sentence."""

    who: str
    before: tuple[int, ...]
    last: int
    told: str


class ScoreStrip(Block):
    """A line for each person: earlier numbers as rings, the last one as a disc with its number.

    Every line is as long as the others, also one that stands alone: a step is the same everywhere.
    """

    whole = True

    def __init__(self, story: Story, given: Sequence[Given]) -> None:
        self.given, self.mirrored = tuple(given), story.mirrored
        told = " ".join(each.told for each in given)
        self.tag = story.structure.root.add("Figure", alt=told)
        self.names = [story.loose(each.who, NAME, None) for each in given]
        self.numbers = [story.loose(str(each.last), NUMBER, None) for each in given]
        self.ends = [story.loose(str(each), END, None) for each in (0, HIGHEST)]
        self.before, self.after = 3.0, 3.0

    def wrap(self, width: float, height: float) -> float:
        """Take the whole width, and a row for every two or three people."""
        self.width = width
        if not self._three_beside() and not self._beside(COLUMNS):
            self._beside(1)
        for words in (*self.numbers, *self.ends):
            words.wrap(2 * LARGE, height)
        longest = max(map(_on_one_line, self.names), default=0.0)
        self.above = longest > MUCH_TOO_LONG * self.name
        room = self.line if self.above else self.name
        high = [max(ROW, each.wrap(room, height)) for each in self.names]
        if self.above:
            high = [each + ROW for each in high]
        self.rows = [max(high[at : at + self.columns]) for at in range(0, len(high), self.columns)]
        self.height = sum(self.rows)
        return self.height

    def narrowest(self) -> float:
        """Return what one line needs with the widest word of a name before it."""
        return self._word() + SHORTEST + 2 * EDGE

    def _word(self) -> float:
        return max((each.narrowest() for each in self.names), default=0.0)

    def _beside(self, columns: int) -> bool:
        """Lay out so many lines on a row; tell whether they are long enough, and names whole."""
        self.columns, self.gap, self.edge = columns, GAP, EDGE
        self.line = self._line_beside()
        self.name = max(self.line * NAMES, min(self._word(), self.line * MOST_NAMES))
        return self.line - self.name - 2 * EDGE >= SHORTEST

    def _three_beside(self) -> bool:
        """Lay out three lines on a row; tell whether that saves one, and hides no earlier number.

        A ring is seen as long as its middle is outside the disc of the last number.
        """
        many = len(self.given)
        if -(-many // THREE) == -(-many // COLUMNS):
            return False
        self.columns, self.gap, self.edge = THREE, CLOSE_GAP, CLOSE_EDGE
        self.line = self._line_beside()
        self.name = max(map(_on_one_line, self.names)) + AFTER_NAME
        step = (self._at(HIGHEST) - self._at(0)) / HIGHEST
        near = (
            abs(_within(earlier) - _within(each.last))
            for each in self.given
            for earlier in each.before
        )
        seen = all(not apart or abs(apart * step) > LARGE for apart in near)
        return seen and self.name <= self.line * MOST_NAMES

    def _line_beside(self) -> float:
        return (self.width - self.gap * (self.columns - 1)) / self.columns

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw every person's line."""
        canvas.place(self.tag, (x, y, x + self.width, y + self.height))
        top = y + self.height
        with canvas.tagged(self.tag):
            for row, high in enumerate(self.rows):
                first = row * self.columns
                for index in range(first, min(first + self.columns, len(self.given))):
                    self._row(canvas, index, x + self._left(index - first), (top, high))
                top -= high

    def _left(self, column: int) -> float:
        """Return where the lines of a column begin, from the left."""
        along = column * (self.line + self.gap)
        return self.width - self.line - along if self.mirrored else along

    def _row(self, canvas: ArchiveCanvas, index: int, x: float, place: tuple[float, float]) -> None:
        """Draw one person's line in a row, given by its top and its height."""
        top, high = place
        given, name, number = self.given[index], self.names[index], self.numbers[index]
        left = x + self.line - name.width if self.mirrored else x
        middle = top - high + ROW / 2 if self.above else top - high / 2
        name.paint(canvas, left, (top if self.above else middle + name.height / 2) - name.height)
        self._stamp(canvas, (x + self._at(0), middle), self._ruler)
        self._ends(canvas, x, middle)
        for earlier in given.before:
            self._stamp(canvas, (x + self._at(earlier), middle), self._ring)
        self._stamp(canvas, (x + self._at(given.last), middle), self._disc)
        number.paint(canvas, x + self._at(given.last) - LARGE, middle - number.height / 2)

    def _stamp(
        self, canvas: ArchiveCanvas, at: tuple[float, float], draw: Callable[[ArchiveCanvas], None]
    ) -> None:
        """Draw what every line has with its place as its middle; it is worked out once."""
        canvas.saveState()
        canvas.translate(*at)
        # A bound method is another one each time: the key is its name, and what it depends on.
        canvas.stamp((draw.__name__, self.line, self.name, self.mirrored), lambda: draw(canvas))
        canvas.restoreState()

    def _ruler(self, canvas: ArchiveCanvas) -> None:
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(1.4)
        places = [self._at(step) - self._at(0) for step in range(HIGHEST + 1)]
        canvas.lines([(0, 0, places[-1], 0), *((at, -2.5, at, 2.5) for at in places)])

    def _ring(self, canvas: ArchiveCanvas) -> None:
        canvas.setStrokeColor(ACCENT)
        canvas.setFillColor(WHITE)
        canvas.setLineWidth(2)
        canvas.circle(0, 0, SMALL, stroke=1, fill=1)

    def _disc(self, canvas: ArchiveCanvas) -> None:
        canvas.setFillColor(INK)
        canvas.circle(0, 0, LARGE, stroke=0, fill=1)

    def _ends(self, canvas: ArchiveCanvas, x: float, middle: float) -> None:
        """Draw the numbers at both ends of a line."""
        for words, place, side in zip(self.ends, (0, HIGHEST), (-1, 1), strict=True):
            away = (LARGE + 7) * (-side if self.mirrored else side)
            self._end(canvas, words, x + self._at(place) + away, middle)

    def _end(self, canvas: ArchiveCanvas, words: Words, at: float, middle: float) -> None:
        words.paint(canvas, at - words.width / 2, middle - words.height / 2)

    def _at(self, number: int) -> float:
        """Return where a number stands, from the left; one that is off the scale at its end."""
        within = _within(number)
        place = HIGHEST - within if self.mirrored else within
        first = self.edge + (0.0 if self.mirrored else self.name)
        room = self.line - self.name - 2 * self.edge
        return first + place * room / HIGHEST


def _on_one_line(words: Words) -> float:
    """Return how wide words are that are not broken, in points."""
    words.wrap(float("inf"), 0.0)
    return max((line.width for line in words.drawn), default=0.0)


def _within(number: int) -> int:
    """Return the number on the scale that is nearest to a number."""
    return min(max(number, 0), HIGHEST)
