"""From a list of flowables to a finished PDF in memory: margins, footer, page x of y."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from mpg_desktop.printing.fonts import BOLD, REGULAR, text_width
from mpg_desktop.printing.style import ACCENT, LINE, MARGIN, PAGE, SOFT_INK, WARM, Say

FOOT = 34.0
"""Points from the bottom of the paper to the line of the footer."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands around the text of every page.

    `title` is the document's title (never a family name), `foot` the left half of the footer,
    `stamp` a word across the top such as OEFENING or CONCEPT, or empty.
    """

    title: str
    foot: str
    language: str = "nl"
    stamp: str = ""


def make_pdf(sheet: Sheet, story: list[Flowable], say: Say) -> bytes:
    """Lay out a document and return it as PDF; the same story gives the same bytes."""
    buffer = BytesIO()
    width, height = PAGE
    document = BaseDocTemplate(
        buffer,
        pagesize=PAGE,
        title=sheet.title,
        author="Gezinsmap",
        subject="",
        creator="Gezinsmap",
        producer="Gezinsmap",
        lang=sheet.language,
        invariant=1,
        initialFontName=REGULAR,
    )
    frame = Frame(
        MARGIN, FOOT + 22, width - 2 * MARGIN, height - MARGIN - FOOT - 30, 0, 0, 0, 0, id="text"
    )
    document.addPageTemplates([PageTemplate(id="page", frames=[frame])])
    document.build(story, canvasmaker=_canvas_of(sheet, say))
    return buffer.getvalue()


def _canvas_of(sheet: Sheet, say: Say) -> type[Canvas]:
    """Return a canvas class that knows the number of pages before it draws the footers."""

    class NumberedCanvas(Canvas):  # type: ignore[misc]  # reportlab ships no types
        """Keeps each page until the last, because only then is y of "page x of y" known."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - reportlab's own
            super().__init__(*args, **kwargs)
            self._pages: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802 - reportlab's name
            """Keep the page for later."""
            self._pages.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            """Draw what stands around each page, then write the file."""
            for number, page in enumerate(self._pages, start=1):
                self.__dict__.update(page)
                draw_surroundings(
                    self, sheet, say("paper.page.number", page=number, pages=len(self._pages))
                )
                super().showPage()
            super().save()

    return NumberedCanvas


def draw_surroundings(canvas: Canvas, sheet: Sheet, number: str) -> None:
    """Draw the accent bar, the footer and, where there is one, the stamp of one page."""
    width, height = PAGE
    canvas.saveState()
    canvas.setFillColor(ACCENT)
    canvas.rect(0, height - 7, width, 7, stroke=0, fill=1)
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.8)
    canvas.line(MARGIN, FOOT + 12, width - MARGIN, FOOT + 12)
    canvas.setFillColor(SOFT_INK)
    canvas.setFont(REGULAR, 9)
    canvas.drawString(MARGIN, FOOT - 2, sheet.foot)
    canvas.drawRightString(width - MARGIN, FOOT - 2, number)
    if sheet.stamp:
        _draw_stamp(canvas, sheet.stamp)
    canvas.restoreState()


def _draw_stamp(canvas: Canvas, stamp: str) -> None:
    width, height = PAGE
    size, pad = 11, 8
    inside = text_width(stamp, BOLD, size)
    canvas.setStrokeColor(WARM)
    canvas.setFillColor(WARM)
    canvas.setLineWidth(1.4)
    canvas.roundRect(width - MARGIN - inside - 2 * pad, height - 36, inside + 2 * pad, 20, 4)
    canvas.setFont(BOLD, size)
    canvas.drawString(width - MARGIN - inside - pad, height - 30, stamp)
