"""Every paper of the plan as it stood, word for word.

After a change that is meant, make the texts anew, and read what changed:

    GEZINSMAP_GOLDEN=write python3 -m pytest tests/golden/test_plan_papers.py
"""

import os
from pathlib import Path

import pytest

from mpg_desktop.desk.prints import Document, Order, Press
from mpg_desktop.domain.protection import Recipient, RecipientKind
from tests.golden.planned_family import LOT, MARIEKE, SCHOOL, TINEKE, planned_family
from tests.golden.test_drawings_and_sheets import pages
from tests.validator.practice_papers import MOMENT, press

FOLDER = Path(__file__).parent / "papers"
ANEW = os.environ.get("GEZINSMAP_GOLDEN") == "write"
MOTHER = Recipient(RecipientKind.PARENT_WITH_CUSTODY, MARIEKE)
PAPERS = {
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


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def printed(printer: Press, document: Document) -> bytes:
    return printer.print(planned_family(), Order(document, PAPERS[document], MOMENT, 12)).content


@pytest.mark.parametrize("document", PAPERS)
def test_a_paper_reads_as_it_did(printer: Press, document: Document) -> None:
    found = "\n\f\n".join(pages(printed(printer, document)))
    golden = FOLDER / f"{document}.txt"
    if ANEW:
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
