"""Draws the domain's vector pictures (genogram, ecogram) on paper, as vectors."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from mpg_desktop.domain.family_layout import PITCH
from mpg_desktop.domain.picture import Picture, Point, Stroke, Symbol
from mpg_desktop.printing.block import ROUNDING, Block
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.page import one_line
from mpg_desktop.printing.picture_names import LANGUAGE, LEADING, Names
from mpg_desktop.printing.shapes import draw_by_hand, draw_course, draw_outline
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.style import CAPTION, INK, TINT, WHITE
from mpg_desktop.printing.tags import Tag
from mpg_desktop.printing.text_line import TextLine
from mpg_desktop.printing.words import Look

ROUNDED = 0.001
"""Points that are no difference."""

LARGEST_UNIT = 46.0
"""Points that one grid unit takes at most, so that a family of two is not drawn enormous."""

SMALLEST_UNIT = 26.0
"""Points that one grid unit takes at least; a larger picture goes on beside or below itself."""

SMALLEST_IN_ONE = 23.0
"""Points that one grid unit takes at least where that keeps a picture in one piece."""

BELOW = 11.5
"""Points from a symbol to the foot of the letters of the first line below it."""

UNDER = 5.0
"""Points from the foot of the last line to what stands below the picture."""

HANG = 1.0
"""Grid units that a symbol and its name reach over the edge of a part."""

INSIDE = 11.0, 12.0
"""Points of the smallest and the largest letters in a symbol."""


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a picture that one page shows, in grid units, and how large a unit is there."""

    top_left: Point
    bottom_right: Point
    unit: float

    def holds(self, at: Point) -> bool:
        """Tell whether a place is in this part; each place is in one."""
        left, right = self.top_left.x <= at.x, at.x < self.bottom_right.x
        return left and right and self.top_left.y <= at.y < self.bottom_right.y


def parts_of(picture: Picture, width: float, height: float, least: float = 0.0) -> list[Part]:
    """Return a picture as parts that fit in a room (points), row by row from the left.

    It is one part as long as names can be read in it: a grid unit takes `least` points for them.
    """
    fits = min(width / picture.width, height / picture.height, LARGEST_UNIT)
    wanted = min(max(least, SMALLEST_IN_ONE), LARGEST_UNIT)
    unit = fits if fits >= wanted else max(wanted, SMALLEST_UNIT)
    columns = rows = 1
    if picture.width * unit > width + ROUNDED:
        columns = ceil(picture.width * unit / (width - PITCH * unit))
    if picture.height * unit > height + ROUNDED:
        rows = ceil(picture.height * unit / (height - 2 * HANG * unit))
    wide, high = picture.width / columns, picture.height / rows
    start = picture.top_left
    return [
        Part(
            Point(start.x + column * wide, start.y + row * high),
            Point(start.x + (column + 1) * wide, start.y + (row + 1) * high),
            unit,
        )
        for row in range(rows)
        for column in range(columns)
    ]


def whole(picture: Picture, width: float) -> Part:
    """Return a picture without names in one piece that is as many points wide."""
    start = picture.top_left
    end = Point(start.x + picture.width, start.y + picture.height)
    return Part(start, end, width / picture.width)


class PaperPicture(Block):
    """One part of a picture, in the middle of the text; `tag` says the same in words.

    `names` are what stands below its symbols.
    """

    def __init__(
        self, picture: Picture, part: Part, tag: Tag, shaper: Shaper, names: Names
    ) -> None:
        self.picture = picture
        self.part = part
        self.tag = tag
        self.shaper = shaper
        self.names = names
        self.after = 10

    def wrap(self, width: float, height: float) -> float:
        """Take the whole width; `height` is what is left of the page."""
        del height
        unit, part = self.part.unit, self.part
        self.drawn_width = (part.bottom_right.x - part.top_left.x) * unit
        self.width = width
        self.drawn_height = (part.bottom_right.y - part.top_left.y) * unit
        self.hanging = max((self._foot(each, lines) for each, lines in self._shown()), default=0.0)
        above = max((self._head(each) for each, _ in self._shown()), default=0.0)
        self.height = max(0.0, above) + self.drawn_height + max(0.0, self.hanging)
        return self.height

    def narrowest(self) -> float:
        """Return how wide it is drawn."""
        part = self.part
        return (part.bottom_right.x - part.top_left.x) * part.unit - ROUNDING

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw strokes first, symbols over them, captions last."""
        shown = self._shown()
        canvas.saveState()
        left = x + (self.width - self.drawn_width) / 2
        canvas.translate(left, y + max(0.0, self.hanging))
        canvas.place(self.tag, (left, y, left + self.drawn_width, y + self.height))
        canvas.setStrokeColor(INK)
        canvas.setLineJoin(1)
        with canvas.tagged(self.tag):
            canvas.saveState()
            frame = canvas.beginPath()
            frame.rect(0, 0, self.drawn_width, self.drawn_height)
            canvas.clipPath(frame, stroke=0, fill=0)
            for stroke in self.picture.strokes:
                self._stroke(canvas, stroke)
            canvas.restoreState()
            for symbol, _ in shown:
                self._symbol(canvas, symbol)
            for symbol, lines in shown:
                self._captions(canvas, symbol, lines)
        canvas.restoreState()

    def _shown(self) -> list[tuple[Symbol, tuple[TextLine, ...]]]:
        """Return who stands in this part, each with the lines below."""
        told = zip(self.picture.symbols, self.names.lines, strict=True)
        return [(each, lines) for each, lines in told if self.part.holds(each.at)]

    def _head(self, symbol: Symbol) -> float:
        """Return how many points a symbol reaches over the upper edge of the part."""
        return (self.part.top_left.y - symbol.at.y + symbol.size / 2) * self.part.unit

    def _foot(self, symbol: Symbol, lines: Sequence[TextLine]) -> float:
        """Return how many points a symbol and its name reach over the lower edge of the part."""
        foot = (symbol.at.y + symbol.size / 2 - self.part.bottom_right.y) * self.part.unit
        return foot + (BELOW + (len(lines) - 1) * LEADING + UNDER if lines else 0.0)

    def _at(self, point: Point) -> tuple[float, float]:
        part = self.part
        return (
            (point.x - part.top_left.x) * part.unit,
            (part.bottom_right.y - point.y) * part.unit,
        )

    def _stroke(self, canvas: ArchiveCanvas, stroke: Stroke) -> None:
        if stroke.hue:
            draw_by_hand(canvas, stroke, self._at, self.part.unit)
        else:
            draw_course(canvas, stroke, self._at)

    def _symbol(self, canvas: ArchiveCanvas, symbol: Symbol) -> None:
        x, y = self._at(symbol.at)
        half = symbol.size * self.part.unit / 2
        canvas.setFillColor(TINT)
        canvas.setLineWidth(1.6)
        low = draw_outline(canvas, symbol, (x, y), half)
        if symbol.inside and not symbol.crossed:
            look = Look(max(INSIDE[0], min(INSIDE[1], half * 0.7)), INK, bold=True)
            line = one_line(symbol.inside, look, self.shaper, LANGUAGE)
            _centred(canvas, line, look, (x, y - look.size * 0.36 - low))

    def _captions(self, canvas: ArchiveCanvas, symbol: Symbol, lines: Sequence[TextLine]) -> None:
        """Draw what stands below a symbol, each text on as many lines as it takes."""
        unit = self.part.unit
        x, y = self._at(symbol.at)
        y -= symbol.size * unit / 2 + BELOW
        canvas.setFillColor(WHITE)
        for number, line in enumerate(lines):
            low = y - number * LEADING - 2.5
            canvas.rect(x - line.width / 2 - 1, low, line.width + 2, 12, stroke=0, fill=1)
        for number, line in enumerate(lines):
            _centred(canvas, line, CAPTION, (x, y - number * LEADING))


def _centred(
    canvas: ArchiveCanvas, line: TextLine, look: Look, middle: tuple[float, float]
) -> None:
    canvas.draw_text(line, (middle[0] - line.width / 2, middle[1]), look.size, look.colour)
