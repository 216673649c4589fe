"""From a story to a finished PDF in memory: margins, footer, stamp, page x of y."""

from dataclasses import dataclass, replace
from io import BytesIO

from mpg_desktop.domain.directions import LEFTWARDS
from mpg_desktop.printing.archive import About
from mpg_desktop.printing.block import Room
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.lines import break_lines, isolated
from mpg_desktop.printing.pages import lay_out
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import A4_SIZE, ACCENT, FOOT, LINE, MARGIN, STAMP, Say
from mpg_desktop.printing.text_line import Span, TextLine, Type
from mpg_desktop.printing.words import Look

FOOT_HEIGHT = 34.0
"""Points from the bottom of the paper to the last line of the footer."""

LAST_LINE = FOOT_HEIGHT - 2
"""Points from the bottom of the paper to the base of the last line of the footer."""

DEEPER = 2.0
"""Points that Arabic letters reach deeper below their base line."""

FOOT_LEADING = 12.0
"""Points from one line of the footer to the next."""

BAR = 7.0
"""Height of the coloured bar at the top, in points."""

STAMP_PAD = 8.0
STAMP_HEIGHT = 20.0
STAMPS_LOW = 48.0
"""Points from the top of the paper to where text can begin below the stamps."""

CUT = "…"
"""Stands where the end of a text does not fit."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands around the text of every page.

    `foot` is the left half of the footer, line by line; `stamps` are words at the top such as
    OEFENING; `size` is the width and height of the paper and `margin` what stays free around the
    text, in points. All of it is drawn `enlarged` times as large on paper that is as much larger.
    """

    about: About
    foot: tuple[str, ...]
    stamps: tuple[str, ...] = ()
    size: tuple[float, float] = A4_SIZE
    margin: float = MARGIN
    enlarged: float = 1.0


def resized(sheet: Sheet, enlarged: float) -> Sheet:
    """Return the same paper with what stands on it drawn so many times as large."""
    by = sheet.enlarged / enlarged
    width, height = (side * by for side in sheet.size)
    return replace(sheet, size=(width, height), margin=sheet.margin * by, enlarged=enlarged)


def make_pdf(sheet: Sheet, story: Story, say: Say) -> bytes:
    """Lay out a document and return it as PDF; the same story gives the same bytes."""
    buffer = BytesIO()
    room = room_on(sheet)

    frame = PageFrame(sheet, story.shaper, say)
    canvas = ArchiveCanvas(
        buffer,
        pagesize=tuple(side * sheet.enlarged for side in sheet.size),
        enlarged=sheet.enlarged,
        invariant=1,
        about=sheet.about,
        structure=story.structure,
        around=frame.draw,
    )
    lay_out(story.blocks, room, canvas)
    canvas.save()
    return buffer.getvalue()


def room_on(sheet: Sheet) -> Room:
    """Return the part of each page that the text fills."""
    width, height = sheet.size
    low = FOOT_HEIGHT + FOOT_LEADING * len(sheet.foot) + 10
    top = max(sheet.margin, STAMPS_LOW if sheet.stamps else 0.0) - 4
    return Room(sheet.margin, low, width - 2 * sheet.margin, height - top - low)


class PageFrame:
    """Draws the accent bar, the footer and the stamps; all but the number is the same everywhere.

    So it is made for the first page, and its operators are put on every other one.
    """

    def __init__(self, sheet: Sheet, shaper: Shaper, say: Say) -> None:
        self.sheet, self.shaper, self.say = sheet, shaper, say
        self.mirrored = sheet.about.language in LEFTWARDS
        self.last = LAST_LINE + (DEEPER if self.mirrored else 0.0)
        self._same: list[str] = []

    def draw(self, canvas: ArchiveCanvas, page: int, pages: int) -> None:
        """Draw what stands around one page."""
        number = self.say("paper.page.number", page=page, pages=pages)
        line = one_line(number, FOOT, self.shaper, self.sheet.about.language)
        at = self.sheet.size[0] - self.sheet.margin - line.width
        place = self.sheet.margin if self.mirrored else at, self.last
        canvas.draw_text(line, place, FOOT.size, FOOT.colour)
        if not self._same:
            last = self.say("paper.page.number", page=pages, pages=pages)
            widest = one_line(last, FOOT, self.shaper, self.sheet.about.language).width
            self._same = canvas.recorded(lambda: self._draw(canvas, widest))
        canvas.repeat(self._same)

    def _draw(self, canvas: ArchiveCanvas, number_width: float) -> None:
        sheet, language = self.sheet, self.sheet.about.language
        (width, height), margin = sheet.size, sheet.margin
        canvas.saveState()
        canvas.setFillColor(ACCENT)
        canvas.rect(0, height - BAR, width, BAR, stroke=0, fill=1)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.8)
        top = FOOT_HEIGHT + FOOT_LEADING * len(sheet.foot)
        canvas.line(margin, top, width - margin, top)
        room = width - 2 * margin - number_width - 2 * STAMP_PAD
        for below, words in zip(range(len(sheet.foot))[::-1], sheet.foot, strict=True):
            line = fitting_line(words, FOOT, room, self.shaper, language)
            left = width - margin - line.width if self.mirrored else margin
            place = left, self.last + below * FOOT_LEADING
            canvas.draw_text(line, place, FOOT.size, FOOT.colour)
        at, way = (margin, 1) if self.mirrored else (width - margin, -1)
        for stamp in reversed(sheet.stamps):
            line = one_line(stamp, STAMP, self.shaper, language)
            wide = line.width + 2 * STAMP_PAD
            _draw_stamp(canvas, line, (at if self.mirrored else at - wide, height))
            at += way * (wide + STAMP_PAD)
        canvas.restoreState()


def one_line(text: str, look: Look, shaper: Shaper, language: str) -> TextLine:
    """Return a text as a single line, however wide it is."""
    spans = (Span(isolated(text), look.bold),)
    setting = Type(look.size, language, mirrored=language in LEFTWARDS)
    return break_lines(spans, float("inf"), setting, shaper)[0]


def fitting_line(text: str, look: Look, width: float, shaper: Shaper, language: str) -> TextLine:
    """Return as much of a text as fits on a single line of `width` points."""
    line = one_line(text, look, shaper, language)
    while line.width > width and text:
        text = text[: min(len(text) - 1, int(len(text) * width / line.width))].rstrip()
        line = one_line(text + CUT, look, shaper, language)
    return line


def _draw_stamp(canvas: ArchiveCanvas, stamp: TextLine, corner: tuple[float, float]) -> None:
    """Draw a stamp to the right of a place at the top of the page."""
    left, height = corner
    canvas.setStrokeColor(STAMP.colour)
    canvas.setLineWidth(1.4)
    canvas.roundRect(left, height - 38, stamp.width + 2 * STAMP_PAD, STAMP_HEIGHT, 4)
    canvas.draw_text(stamp, (left + STAMP_PAD, height - 32), STAMP.size, STAMP.colour)
