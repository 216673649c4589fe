"""Draws the domain's vector pictures (genogram, ecogram) on paper, as vectors."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from mpg_desktop.domain.family_layout import PITCH
from mpg_desktop.domain.picture import Picture, Point, Stroke, Symbol
from mpg_desktop.printing.block import ROUNDING, Block
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.page import fitting_line
from mpg_desktop.printing.shapes import draw_by_hand, draw_course, draw_outline
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.style import CAPTION, INK, TINT, WHITE
from mpg_desktop.printing.tags import Tag
from mpg_desktop.printing.words import Look

LARGEST_UNIT = 46.0
"""Points that one grid unit takes at most, so that a family of two is not drawn enormous."""

SMALLEST_UNIT = 26.0
"""Points that one grid unit takes at least; a larger picture goes on beside or below itself."""

SMALLEST_IN_ONE = 23.0
"""Points that one grid unit takes at least where that keeps a picture in one piece."""

CAPTION_LEADING = 12.0
LARGEST_CAPTION, STEP = 11.0, 0.5
"""Points of the letters below a symbol before they are enlarged, and by which they are made smaller
where a name does not fit."""


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


def parts_of(picture: Picture, width: float, height: float) -> list[Part]:
    """Return a picture as parts that fit in a room (points), row by row from the left.

    It is one part as long as names can be read in it.
    """
    fits = min(width / picture.width, height / picture.height, LARGEST_UNIT)
    unit = fits if fits >= SMALLEST_IN_ONE else SMALLEST_UNIT
    columns = max(1, ceil(picture.width * unit / width - 0.001))
    rows = max(1, ceil(picture.height * unit / height - 0.001))
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

    `free` (grid units) is how much room there is for words below a symbol, `wide` how wide it is.
    """

    def __init__(
        self,
        picture: Picture,
        part: Part,
        tag: Tag,
        shaper: Shaper,
        *,
        free: float,
        wide: float = PITCH,
    ) -> None:
        self.free, self.wide = free, wide
        self.picture = picture
        self.part = part
        self.tag = tag
        self.shaper = shaper
        self.after = 10

    def wrap(self, width: float, height: float) -> float:
        """Take the whole width; `height` is what is left of the page."""
        del height
        unit, part = self.part.unit, self.part
        self.drawn_width = (part.bottom_right.x - part.top_left.x) * unit
        self.width = width
        self.height = (part.bottom_right.y - part.top_left.y) * unit
        return self.height

    def narrowest(self) -> float:
        """Return how wide it is drawn."""
        part = self.part
        return (part.bottom_right.x - part.top_left.x) * part.unit - ROUNDING

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw strokes first, symbols over them, captions last."""
        shown = [each for each in self.picture.symbols if self.part.holds(each.at)]
        canvas.saveState()
        left = x + (self.width - self.drawn_width) / 2
        canvas.translate(left, y)
        canvas.place(self.tag, (left, y, left + self.drawn_width, y + self.height))
        canvas.setStrokeColor(INK)
        canvas.setLineJoin(1)
        with canvas.tagged(self.tag):
            canvas.saveState()
            frame = canvas.beginPath()
            frame.rect(0, 0, self.drawn_width, self.height)
            canvas.clipPath(frame, stroke=0, fill=0)
            for stroke in self.picture.strokes:
                self._stroke(canvas, stroke)
            canvas.restoreState()
            for symbol in shown:
                self._symbol(canvas, symbol)
            for symbol in shown:
                self._captions(canvas, symbol)
        canvas.restoreState()

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
            look = Look(_size_inside(half, canvas.enlarged), INK, bold=True)
            room = 2 * half - 2
            self._centred(canvas, symbol.inside, look, (x, y - look.size * 0.36 - low), room)

    def _captions(self, canvas: ArchiveCanvas, symbol: Symbol) -> None:
        unit = self.part.unit
        look, lines = self._fitted(symbol.captions, canvas.enlarged)
        x, y = self._at(symbol.at)
        y -= symbol.size * unit / 2 + look.size + 2
        high = look.size / CAPTION.size
        for text in lines:
            line = fitting_line(text, look, self._room, self.shaper, "nl")
            canvas.setFillColor(WHITE)
            low, wide = y - 2.5 * high, line.width + 2
            canvas.rect(x - line.width / 2 - 1, low, wide, 11 * high, stroke=0, fill=1)
            self._centred(canvas, text, look, (x, y), self._room)
            y -= CAPTION_LEADING * high

    @property
    def _room(self) -> float:
        """Points from one side to the other that words below a symbol have."""
        return self.wide * self.part.unit - 4

    def _fitted(self, captions: tuple[str, ...], enlarged: float) -> tuple[Look, list[str]]:
        """Return the largest letters in which captions stand whole below a symbol, and their lines.

        Enlarged they are as large as all that is read, and never smaller than they would be else.
        What does not fit all the same ends the last line.
        """
        least = CAPTION.size / enlarged
        size = CAPTION.size if enlarged == 1 else LARGEST_CAPTION
        while True:
            look = replace(CAPTION, size=size)
            most = max(1, int(self.free * self.part.unit / CAPTION_LEADING * CAPTION.size / size))
            lines = [line for each in captions for line in self._broken(each, look)]
            widest = max((self._width(each, look) for each in lines), default=0.0)
            if size <= least or (len(lines) <= most and widest <= self._room):
                break
            size = max(least, size - STEP)
        kept = lines if len(lines) <= most else [*lines[: most - 1], " ".join(lines[most - 1 :])]
        return look, kept

    def _width(self, text: str, look: Look) -> float:
        return fitting_line(text, look, float("inf"), self.shaper, "nl").width

    def _broken(self, text: str, look: Look) -> Iterator[str]:
        line = ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if line and self._width(longer, look) > self._room:
                yield line
                longer = word
            line = longer
        if line:
            yield line

    def _centred(
        self, canvas: ArchiveCanvas, text: str, look: Look, at: tuple[float, float], room: float
    ) -> None:
        line = fitting_line(text, look, room, self.shaper, "nl")
        canvas.draw_text(line, (at[0] - line.width / 2, at[1]), look.size, look.colour)


def _size_inside(half: float, enlarged: float) -> float:
    """Return how large letters are in a symbol that is twice `half` wide, in points."""
    size = max(9.0, min(12.0, half * 0.7))
    return size if enlarged == 1 else max(size, min(LARGEST_CAPTION, half * 0.85))
