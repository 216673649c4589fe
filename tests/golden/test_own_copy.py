"""The data that the organisation's own copy carries: the same projection, and for nobody else."""

import io

import pypdf
import pytest

from mpg_desktop.desk.prints import WITH_DATA, Document, Order, Press, Print
from mpg_desktop.domain.protection import RecipientKind
from mpg_desktop.exchange.case_file import read_case_file, write_case_file
from tests.validator.practice_papers import MOMENT, practice_case, press, readers

pytestmark = pytest.mark.untraced

CASE = practice_case()


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def printed(printer: Press, document: Document, kind: RecipientKind) -> Print:
    return printer.print(CASE, Order(document, readers()[kind], MOMENT, 1))


def enclosed(paper: Print) -> dict[str, bytes]:
    attachments = pypdf.PdfReader(io.BytesIO(paper.content)).attachments
    return {name: found[0] for name, found in attachments.items()}


@pytest.mark.parametrize("document", WITH_DATA)
def test_the_own_copy_carries_what_it_was_made_from(printer: Press, document: Document) -> None:
    paper = printed(printer, document, RecipientKind.OWN_FILE)
    data = enclosed(paper)
    assert data == {"gezinsmap.json": write_case_file(paper.copy)}
    assert read_case_file(data["gezinsmap.json"]).case.family.name == CASE.family.name
    assert paper.content.count(b"<pdfaid:part>3<") == 1


@pytest.mark.parametrize("document", Document)
def test_nobody_else_gets_anything_behind_the_page(printer: Press, document: Document) -> None:
    for kind in RecipientKind:
        if kind is RecipientKind.OWN_FILE and document in WITH_DATA:
            continue
        paper = printed(printer, document, kind)
        assert enclosed(paper) == {}
        assert paper.content.count(b"EmbeddedFile") == 0
        assert paper.content.count(b"<pdfaid:part>2<") == 1
