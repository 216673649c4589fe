"""Every paper of somebody who needs large print: large enough, and every word of it whole.

Held against the ordinary copy of the same reader: not a word less, and none broken.
"""

import re
from functools import cache

import pypdfium2
import pytest

from mpg_desktop.desk.prints import Document, Order, Press, Print, documents_for
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.readers import recipient_for
from tests.golden.extremes import long_names
from tests.golden.laid_out import pages
from tests.golden.planned_family import DENNIS, LOT, MARIEKE, SEM, TINEKE, planned_family
from tests.golden.reading_needs import in_large_print, in_ordinary_print
from tests.golden.test_pages_in_company import headings
from tests.validator.practice_papers import DAY, MOMENT, practice_case, press, rulebook

pytestmark = pytest.mark.untraced

READ = 16.0
"""Points of the smallest letter that is read; what README promises."""

ON_ONE_PAGE = 13.0
"""Points of the smallest letter on the sheet for the fridge, when it is full."""

DRAWN = 9.5
"""Points of a long name below a sign in a drawing, and of an age in one, at the least."""

STAMP = 11.0
"""Points of the stamp on a sheet that is full."""

FOOT = 100.0
"""Points from the bottom of the paper to the top of the longest footer."""

CASES = {
    "practice": practice_case(),
    "planned": planned_family(),
    "long names": long_names(),
}
READERS = {"Marieke": MARIEKE, "Dennis": DENNIS, "Sem": SEM, "Lot": LOT, "Tineke": TINEKE}
NEEDS_IT = ("Joris", "oma Tineke")
WITH_NAMES = {Document.DRAWINGS, Document.PROFILE}
"""Documents with pictures, in which a name is as large as its place allows."""

PHONE = re.compile(r"(?<![\w-])\+?\d[\d \u00a0-]{6,}\d(?!\w)")
WORD = re.compile(r"\w+")
PAGE_OF = re.compile(r"pagina \d+ van \d+")
CUT_OFF = re.compile(r"\S*(?:…|\.\.\.)\S*")
TO_WRITE = frozenset(["Wat", "er", "verder", "gezegd", "werd"])
"""What stands above the rest of a page to write on, where there is any."""


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def reader_of(case: Case, who: RecordId) -> Recipient:
    return recipient_for(case, who, rulebook().law, DAY)


def printed(printer: Press, case: Case, document: Document, reader: Recipient) -> Print:
    return printer.print(case, Order(document, reader, MOMENT, 12))


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        found = [page.get_textpage().get_text_range() for page in document]
    # A line that ends in a space goes on; PDFium leaves a break there without one.
    return "\n".join(found).replace("\u00a0", " ")


def words_of(text: str) -> set[str]:
    """Return every word but those that are cut off, as in a footer."""
    return set(WORD.findall(CUT_OFF.sub(" ", text)))


def lost(ordinary: str, large: str) -> set[str]:
    """Return the words of a copy that do not stand whole in another one.

    What is a part of a word there was a broken word here.
    """
    there = words_of(large)
    missing = words_of(ordinary) - there - TO_WRITE
    return {each for each in missing if not any(each in word for word in there)}


@cache
def copies(called: str, who: str) -> dict[Document, tuple[bytes, bytes]]:
    """Return what a reader can get, and what can be asked for by name: ordinary, and large."""
    case = in_ordinary_print(CASES[called])
    reader, large = reader_of(case, READERS[who]), in_large_print(case, READERS[who])
    maker, wanted = press(), set(documents_for(reader.kind))
    if called == "planned":
        wanted = set(Document)
    return {
        document: (
            printed(maker, case, document, reader).content,
            printed(maker, large, document, reader).content,
        )
        for document in sorted(wanted)
    }


EACH = pytest.mark.parametrize("who", READERS)
OF_ALL = pytest.mark.parametrize("called", CASES)


@OF_ALL
@EACH
def test_not_a_word_is_lost_or_broken(called: str, who: str) -> None:
    gone = {}
    for document, pdfs in copies(called, who).items():
        ordinary, large = (PAGE_OF.sub(" ", text_of(each)) for each in pdfs)
        numbers = {each.strip() for each in PHONE.findall(ordinary)}
        broken = {each for each in numbers if each not in large}
        gone[document] = lost(ordinary, large) | broken
    assert {document: words for document, words in gone.items() if words} == {}


@OF_ALL
@EACH
def test_everything_stands_on_the_page_in_its_frame_and_over_nothing(called: str, who: str) -> None:
    wrong = {
        document: [each for page in pages(large) for each in page.wrong()]
        for document, (_, large) in copies(called, who).items()
    }
    assert {document: found for document, found in wrong.items() if found} == {}


@OF_ALL
@EACH
def test_what_is_read_has_letters_of_sixteen_points_at_the_least(called: str, who: str) -> None:
    small = {}
    for document, (_, large) in copies(called, who).items():
        least = DRAWN if document in WITH_NAMES else READ
        if document is Document.FRIDGE:
            least = ON_ONE_PAGE
        above = [each for page in pages(large) for each in page.letters if each.box[1] > FOOT]
        above = [each for each in above if each.size != STAMP]
        small[document] = {each.size for each in above if each.size < least - 0.01}
    assert {document: sizes for document, sizes in small.items() if sizes} == {}


@OF_ALL
@EACH
def test_no_heading_stands_alone_at_the_foot_of_a_page(called: str, who: str) -> None:
    alone = []
    for document, (_, large) in copies(called, who).items():
        laid = pages(large)
        for page, top, text in headings(large):
            above = [each.box[1] for each in laid[page].letters if each.box[1] > FOOT]
            if min(above) >= top - 40 and top <= FOOT + 160:
                alone.append((document, page, text))
    assert alone == []


def test_the_practice_family_has_somebody_who_needs_it(printer: Press) -> None:
    case = practice_case()
    for name in NEEDS_IT:
        who = next(each.id for each in case if getattr(each, "called", "") == name)
        made = printed(printer, case, Document.SAFETY_PLAN, reader_of(case, who))
        assert made.large_print
        assert not made.is_full
    assert not printed(printer, case, Document.SAFETY_PLAN, reader_of(case, MARIEKE)).large_print
    worker = Recipient(RecipientKind.WORKER)
    assert not printed(printer, case, Document.SAFETY_PLAN, worker).large_print
