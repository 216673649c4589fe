"""From a story to a finished PDF in memory: margins, footer, stamp, page x of y."""

from dataclasses import dataclass
from functools import partial
from io import BytesIO

from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from mpg_desktop.printing.archive import About
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.lines import Span, TextLine, Type, break_lines, isolated
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import ACCENT, FOOT, LINE, MARGIN, PAGE, STAMP, Say
from mpg_desktop.printing.words import Look

FOOT_HEIGHT = 34.0
"""Points from the bottom of the paper to the words of the footer."""

BAR = 7.0
"""Height of the coloured bar at the top, in points."""

STAMP_PAD = 8.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands around the text of every page.

    `foot` is the left half of the footer, `stamp` a word at the top such as OEFENING, or empty.
    """

    about: About
    foot: str
    stamp: str = ""


def make_pdf(sheet: Sheet, story: Story, say: Say) -> bytes:
    """Lay out a document and return it as PDF; the same story gives the same bytes."""
    buffer = BytesIO()
    width, height = PAGE
    document = BaseDocTemplate(buffer, pagesize=PAGE, invariant=1)
    low = FOOT_HEIGHT + 22
    frame = Frame(MARGIN, low, width - 2 * MARGIN, height - MARGIN - low + 4, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate(frames=[frame])])

    def around(canvas: ArchiveCanvas, page: int, pages: int) -> None:
        draw_surroundings(
            canvas, sheet, say("paper.page.number", page=page, pages=pages), story.shaper
        )

    maker = partial(ArchiveCanvas, about=sheet.about, structure=story.structure, around=around)
    document.build(story.flowables, canvasmaker=maker)
    return buffer.getvalue()


def draw_surroundings(canvas: ArchiveCanvas, sheet: Sheet, number: str, shaper: Shaper) -> None:
    """Draw the accent bar, the footer and, where there is one, the stamp of one page."""
    width, height = PAGE
    canvas.saveState()
    canvas.setFillColor(ACCENT)
    canvas.rect(0, height - BAR, width, BAR, stroke=0, fill=1)
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.8)
    canvas.line(MARGIN, FOOT_HEIGHT + 12, width - MARGIN, FOOT_HEIGHT + 12)
    language = sheet.about.language
    foot = one_line(sheet.foot, FOOT, shaper, language)
    canvas.draw_text(foot, (MARGIN, FOOT_HEIGHT - 2), FOOT.size, FOOT.colour)
    page = one_line(number, FOOT, shaper, language)
    canvas.draw_text(page, (width - MARGIN - page.width, FOOT_HEIGHT - 2), FOOT.size, FOOT.colour)
    if sheet.stamp:
        _draw_stamp(canvas, one_line(sheet.stamp, STAMP, shaper, language))
    canvas.restoreState()


def one_line(text: str, look: Look, shaper: Shaper, language: str) -> TextLine:
    """Return a text as a single line, however wide it is."""
    spans = (Span(isolated(text), look.bold),)
    return break_lines(spans, float("inf"), Type(look.size, language), shaper)[0]


def _draw_stamp(canvas: ArchiveCanvas, stamp: TextLine) -> None:
    width, height = PAGE
    left = width - MARGIN - stamp.width - 2 * STAMP_PAD
    canvas.setStrokeColor(STAMP.colour)
    canvas.setLineWidth(1.4)
    canvas.roundRect(left, height - 38, stamp.width + 2 * STAMP_PAD, 20, 4)
    canvas.draw_text(stamp, (left + STAMP_PAD, height - 32), STAMP.size, STAMP.colour)
