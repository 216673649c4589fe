"""The contents beside a document: its headings, in their order, and where each of them stands."""

import io

import pypdf
import pypdfium2
import pytest

from mpg_desktop.desk.prints import Document, Order, Press
from mpg_desktop.domain.protection import RecipientKind
from tests.laws.searched_pdf import squeezed
from tests.validator.practice_papers import MOMENT, practice_case, press, readers

pytestmark = pytest.mark.untraced


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def made(printer: Press, document: Document) -> bytes:
    case = practice_case()
    reader = readers()[RecipientKind.WORKER]
    return printer.print(case, Order(document, reader, MOMENT, 12)).content


@pytest.mark.parametrize("document", list(Document))
def test_every_heading_of_a_document_stands_in_its_contents(
    printer: Press, document: Document
) -> None:
    """The contents are held against the tags, which a screen reader gets, and against the pages."""
    pdf = made(printer, document)
    tags = pypdf.PdfReader(io.BytesIO(pdf)).root_object["/StructTreeRoot"]
    with pypdfium2.PdfDocument(pdf) as whole:
        texts = [squeezed(each.get_textpage().get_text_range()) for each in whole]
        contents = list(whole.get_toc())
        assert len(contents) == headings_under(tags)
        assert contents[0].level == 0
        for each in contents:
            place = each.get_dest()
            assert place is not None
            page = place.get_index()
            assert page is not None
            assert squeezed(each.get_title()) in texts[page]


def headings_under(element: object) -> int:
    """Count the headings in a part of the structure tree that hold something."""
    if isinstance(element, pypdf.generic.IndirectObject):
        element = element.get_object()
    if isinstance(element, list):
        return sum(headings_under(each) for each in element)
    if not isinstance(element, dict) or element.get("/Type") == "/MCR":
        return 0
    inside = headings_under(element.get("/K", []))
    return inside + (element.get("/S") in {"/H1", "/H2", "/H3"})


def test_deeper_headings_stand_inside_of_those_above(printer: Press) -> None:
    pdf = made(printer, Document.INTAKE)
    with pypdfium2.PdfDocument(pdf) as whole:
        levels = [each.level for each in whole.get_toc()]
    assert set(levels) == {0, 1, 2}
    assert levels.count(0) == 1
    outline = pypdf.PdfReader(io.BytesIO(pdf)).outline
    assert isinstance(outline[1], list), "what belongs to the title is folded inside of it"
