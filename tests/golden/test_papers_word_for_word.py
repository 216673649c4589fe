"""Every paper as it stood, word for word.

After a change that is meant, make the texts anew, and read what changed:

    GEZINSMAP_GOLDEN=write python3 -m pytest tests/golden/test_papers_word_for_word.py
"""

import os
from pathlib import Path

import pytest

from mpg_desktop.desk.prints import Document, Order, Press
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import InformationLetter
from mpg_desktop.domain.protection import Recipient, RecipientKind
from tests.golden.planned_family import (
    DENNIS,
    LOT,
    MARIEKE,
    SCHOOL,
    SEM,
    TINEKE,
    planned_family,
)
from tests.golden.reading_needs import in_ordinary_print
from tests.golden.small_family import small_family
from tests.golden.test_drawings_and_sheets import pages
from tests.validator.practice_papers import DAY, MOMENT, press

pytestmark = pytest.mark.untraced

FOLDER = Path(__file__).parent / "papers"
ANEW = os.environ.get("GEZINSMAP_GOLDEN") == "write"
MOTHER = Recipient(RecipientKind.PARENT_WITH_CUSTODY, MARIEKE)
WORKER = Recipient(RecipientKind.WORKER)
PAPERS = {
    Document.CHILD_PAGE: Recipient(RecipientKind.CHILD, SEM, 13),
    Document.CONDITIONS: WORKER,
    Document.DRAWINGS: WORKER,
    Document.INFORMATION_LETTER: Recipient(
        RecipientKind.PARENT_WITHOUT_CUSTODY, DENNIS, 38, (LOT,)
    ),
    Document.INTAKE: MOTHER,
    Document.PERSONAL_PLAN: WORKER,
    Document.PROFILE: WORKER,
    Document.WORKSHEETS: WORKER,
    Document.CARDS: Recipient(RecipientKind.NETWORK, TINEKE),
    Document.CHILD_PLAN: Recipient(RecipientKind.CHILD, LOT, 9),
    Document.CLOSING_LETTER: MOTHER,
    Document.EVALUATION: MOTHER,
    Document.FAMILY_PLAN: MOTHER,
    Document.FRIDGE: MOTHER,
    Document.FULL_PLAN: Recipient(RecipientKind.OWN_FILE),
    Document.HOUSES: MOTHER,
    Document.ORGANISATION: Recipient(RecipientKind.SCHOOL, SCHOOL, None, (LOT,)),
    Document.SAFETY_PLAN: MOTHER,
}
SMALL = frozenset({Document.PROFILE, Document.CONDITIONS, Document.DRAWINGS})
"""Documents of a family with findings and voices."""


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def family_for(document: Document) -> Case:
    """Return a family that has what a document tells."""
    if document in SMALL:
        return small_family()
    letter = InformationLetter(
        id=RecordId("letter"), to=DENNIS, text="Lot gaat graag naar school.", day=DAY
    )
    return planned_family(letter)


def printed(printer: Press, document: Document) -> bytes:
    order = Order(document, PAPERS[document], MOMENT, 12)
    return printer.print(in_ordinary_print(family_for(document)), order).content


def test_no_document_is_left_out() -> None:
    assert set(PAPERS) == set(Document)


@pytest.mark.parametrize("document", PAPERS)
def test_a_paper_reads_as_it_did(printer: Press, document: Document) -> None:
    found = "\n\f\n".join(pages(printed(printer, document)))
    golden = FOLDER / f"{document}.txt"
    if ANEW:
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
