"""Measured on the finished documents: letters large enough, inside the page, dark enough."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pytest
from pypdfium2 import raw
from reportlab.lib.colors import Color

from mpg_desktop.desk.prints import Document, Order, Press
from mpg_desktop.domain.protection import RecipientKind
from mpg_desktop.printing import style
from tests.validator.practice_papers import MOMENT, practice_case, press, readers

pytestmark = pytest.mark.untraced

SMALLEST = 9.0
"""Points; nothing on paper is smaller."""

EDGE = 31.0
"""Points that home printers leave blank around a page."""

READABLE = 4.5
"""Contrast of text with its ground (WCAG 2.1, 1.4.3)."""

COPIES = (RecipientKind.WORKER, RecipientKind.CHILD, RecipientKind.PARENT_WITHOUT_CUSTODY)


@dataclass(frozen=True)
class Letter:
    """One letter on a page: its size in points, and its box: left, right, bottom, top."""

    text: str
    size: float
    box: tuple[float, float, float, float]


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def printed(printer: Press, document: Document, kind: RecipientKind, paper: str) -> bytes:
    case = practice_case()
    order = Order(document, readers()[kind], MOMENT, 12, draft=True, paper=paper)
    return printer.print(case, order).content


def letters(page: pypdfium2.PdfPage) -> Iterator[Letter]:
    text = page.get_textpage()
    for index in range(text.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(text, index))
        if raw.FPDFText_IsGenerated(text, index) or not character.strip():
            continue
        sides = [ctypes.c_double() for _ in range(4)]
        raw.FPDFText_GetCharBox(text, index, *sides)
        left, right, bottom, top = (each.value for each in sides)
        yield Letter(character, raw.FPDFText_GetFontSize(text, index), (left, right, bottom, top))


@pytest.mark.parametrize("document", Document)
@pytest.mark.parametrize("kind", COPIES)
def test_no_letter_is_too_small_or_off_the_page(
    document: Document, kind: RecipientKind, printer: Press
) -> None:
    paper = "letter" if kind is RecipientKind.CHILD else "a4"
    pdf = pypdfium2.PdfDocument(printed(printer, document, kind, paper))
    width, height = pdf[0].get_size()
    assert (round(width), round(height)) == ((612, 792) if paper == "letter" else (595, 842))
    found = [each for index in range(len(pdf)) for each in letters(pdf[index])]
    pdf.close()
    assert len(found) > 60
    assert min(each.size for each in found) >= SMALLEST
    assert min(each.box[0] for each in found) >= EDGE
    assert max(each.box[1] for each in found) <= width - EDGE
    assert min(each.box[2] for each in found) >= EDGE - 2
    # The stamp stands in the bar at the top, and nothing stands above it.
    assert max(each.box[3] for each in found) <= height - 20


def luminance(colour: Color) -> float:
    parts = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
        for each in (colour.red, colour.green, colour.blue)
    ]
    return float(0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2])


def contrast(one: Color, other: Color) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


GROUNDS = {
    "INK": ("WHITE", "TINT", "GREEN_TINT", "AMBER_TINT", "RED_TINT"),
    "SOFT_INK": ("WHITE", "TINT"),
    "ACCENT": ("WHITE", "TINT"),
    "WARM": ("WHITE",),
    "GREEN": ("GREEN_TINT",),
    "AMBER": ("AMBER_TINT",),
    "RED": ("RED_TINT", "WHITE"),
}
"""Every colour of letters, with the grounds on which it stands."""


@pytest.mark.parametrize("colour", GROUNDS)
def test_letters_are_read_in_colour_and_in_grey(colour: str) -> None:
    """Contrast is a matter of light alone, so that it holds on a grey print too."""
    for ground in GROUNDS[colour]:
        assert contrast(getattr(style, colour), getattr(style, ground)) >= READABLE, ground


def test_the_three_signs_of_a_child_differ_in_grey(printer: Press) -> None:
    """By shape: the share of ink in three bands of each sign, without any colour."""
    pdf = pypdfium2.PdfDocument(printed(printer, Document.CHILD_PAGE, RecipientKind.CHILD, "a4"))
    page = pdf[0].render(scale=2).to_pil().convert("L")
    width, height = page.size
    top, bottom = int(height * 0.2), int(height * 0.29)
    seen = []
    for third in range(3):
        left = int(width * (0.085 + third * 0.279))
        sign = page.crop((left, top, left + int(width * 0.27), bottom)).point(
            lambda value: 255 if value < 170 else 0
        )
        rows = [sign.crop((0, row, sign.width, row + 1)).histogram()[255] for row in (20, 75, 140)]
        seen.append(tuple(rows))
    pdf.close()
    circle, triangle, octagon = seen
    assert triangle[0] < circle[0] < octagon[0]
    assert triangle[0] < triangle[2]


def test_every_document_says_whose_copy_of_which_day_it_is(printer: Press) -> None:
    # Notes of somebody who is threatened say nothing of the kind (practice rule 20).
    for document in set(Document) - {Document.PERSONAL_PLAN}:
        pdf = pypdfium2.PdfDocument(printed(printer, document, RecipientKind.CHILD, "a4"))
        for index in range(len(pdf)):
            text = pdf[index].get_textpage().get_text_range()
            for said in (
                *("OEFENING", "CONCEPT", "Vertrouwelijk · voor Sem (het kind)"),
                *("23 november 2026", "exemplaar 12", f"pagina {index + 1} van {len(pdf)}"),
            ):
                assert said in text, (document, said)
        pdf.close()
