"""Papers in large print as they stood: word for word, and as they look.

After a change that is meant, keep them anew, read what changed, and look at the pictures:

    GEZINSMAP_GOLDEN=write python3 -m pytest tests/golden/test_large_print_as_it_was.py
"""

import os
from pathlib import Path

import pytest

from mpg_desktop.desk.prints import Document, Order, Press
from mpg_desktop.domain.protection import Recipient, RecipientKind
from tests.golden.planned_family import MARIEKE, TINEKE, planned_family
from tests.golden.reading_needs import in_large_print
from tests.golden.test_drawings_and_sheets import pages
from tests.golden.test_pictures import looks_as_kept, page_of
from tests.validator.practice_papers import MOMENT, press

pytestmark = pytest.mark.untraced

FOLDER = Path(__file__).parent / "papers" / "large"
ANEW = os.environ.get("GEZINSMAP_GOLDEN") == "write"
GRANDMOTHER = Recipient(RecipientKind.NETWORK, TINEKE)
MOTHER = Recipient(RecipientKind.PARENT_WITH_CUSTODY, MARIEKE)
PAPERS = {
    Document.SAFETY_PLAN: MOTHER,
    Document.FAMILY_PLAN: MOTHER,
    Document.CARDS: GRANDMOTHER,
    Document.FRIDGE: GRANDMOTHER,
}


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def printed(printer: Press, document: Document) -> bytes:
    case = in_large_print(planned_family(), MARIEKE)
    return printer.print(case, Order(document, PAPERS[document], MOMENT, 12)).content


@pytest.mark.parametrize("document", PAPERS)
def test_a_paper_reads_as_it_did(printer: Press, document: Document) -> None:
    found = "\n\f\n".join(pages(printed(printer, document)))
    golden = FOLDER / f"{document}.txt"
    if ANEW:
        FOLDER.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("document", PAPERS)
def test_a_page_looks_as_it_did(printer: Press, document: Document) -> None:
    assert looks_as_kept(page_of(printed(printer, document)), f"large/{document}")
