"""The papers in Arabic: as finished as in Dutch, mirrored, and right in every number.

After a change that is meant, make texts and pictures anew, and look at them:

    GEZINSMAP_GOLDEN=write python3 -m pytest tests/golden/test_papers_in_arabic.py
"""

import os
import re
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageOps

from mpg_desktop.content.paper_languages import paper_languages
from mpg_desktop.desk.prints import Document, Order, Press, Print
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.printing.leaves import hits_in
from tests.golden.laid_out import Page
from tests.golden.laid_out import pages as measured
from tests.golden.planned_family import LOT, MARIEKE, TINEKE, planned_family
from tests.golden.reading_needs import in_ordinary_print
from tests.golden.test_drawings_and_sheets import pages
from tests.golden.test_fridge_sheet import TEXTS, small_family
from tests.golden.test_pictures import DIFFERENT, LARGEST, SCALE, differ, page_of
from tests.laws.searched_pdf import unpacked
from tests.validator.practice_papers import MOMENT, RESOURCES, press

pytestmark = pytest.mark.untraced

FOLDER = Path(__file__).parent
ANEW = os.environ.get("GEZINSMAP_GOLDEN") == "write"
MOTHER = Recipient(RecipientKind.PARENT_WITH_CUSTODY, MARIEKE)
CHILD = Recipient(RecipientKind.CHILD, LOT, 9)
WORKER = Recipient(RecipientKind.WORKER)
PAPERS = {
    Document.FRIDGE: MOTHER,
    Document.FAMILY_PLAN: MOTHER,
    Document.SAFETY_PLAN: MOTHER,
    Document.CARDS: Recipient(RecipientKind.NETWORK, TINEKE),
    Document.CHILD_PLAN: CHILD,
    Document.CHILD_PAGE: CHILD,
    Document.HOUSES: MOTHER,
    Document.DRAWINGS: MOTHER,
}
PICTURED = (Document.FRIDGE, Document.SAFETY_PLAN)
FOOT = 75.0
"""Points from the bottom of the paper below which the footer stands."""

LEAST, STAMP = 13.0, 11.0
NUMBERS = ("06-00 00 00 09", "000-000 00 20", "0800-2000", "0800-0432", "0800 0432")


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def printed(
    printer: Press, document: Document, language: str = "ar", *, case: Case | None = None
) -> Print:
    order = Order(document, PAPERS[document], MOMENT, 12, language=language)
    return printer.print(in_ordinary_print(case or planned_family()), order)


def test_every_document_that_arabic_covers_is_looked_at() -> None:
    covered = {each.code: each.covers for each in paper_languages(RESOURCES)}["ar"]
    assert sorted(covered or ()) == sorted(PAPERS)


@pytest.mark.parametrize("document", PAPERS)
def test_a_paper_reads_as_it_did(printer: Press, document: Document) -> None:
    made = printed(printer, document)
    found = "\n\f\n".join(pages(made.content))
    golden = FOLDER / "papers" / "ar" / f"{document}.txt"
    if ANEW:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
    assert (made.language, made.missing) == ("ar", ())


@pytest.mark.parametrize("document", PAPERS)
def test_it_is_as_long_as_in_dutch_and_the_same_bytes_twice(
    printer: Press, document: Document
) -> None:
    made = printed(printer, document)
    printer.forget()
    assert printed(printer, document).content == made.content
    assert len(measured(made.content)) == len(measured(printed(printer, document, "nl").content))


@pytest.mark.parametrize("document", PAPERS)
def test_every_letter_is_in_its_frame_and_over_no_other(printer: Press, document: Document) -> None:
    for page in measured(printed(printer, document).content):
        assert page.wrong() == []


@pytest.mark.parametrize("document", PICTURED)
def test_a_page_looks_as_it_did(printer: Press, document: Document) -> None:
    found = page_of(printed(printer, document).content)
    path = FOLDER / "pages" / "ar" / f"{document}.png"
    if ANEW:
        path.parent.mkdir(exist_ok=True)
        found.quantize(48).save(path, optimize=True)
    assert path.stat().st_size <= LARGEST
    assert differ(found, Image.open(path).convert("RGB")) <= DIFFERENT


def middle(page: Page, words: str) -> float:
    """Return where the first of these words stands, from 0 at the left to 1 at the right."""
    text = "".join(each.text for each in page.letters)
    first = page.letters[text.index(words.replace(" ", ""))]
    return first.middle[0] / page.width


@pytest.mark.parametrize(
    ("document", "name"),
    [
        (Document.FRIDGE, "oma Tineke"),
        (Document.FRIDGE, "Kompas College"),
        (Document.SAFETY_PLAN, "06-00 00 00 11"),
        (Document.SAFETY_PLAN, "112"),
        (Document.CHILD_PLAN, "Fatma"),
        (Document.CHILD_PLAN, "112"),
        (Document.CARDS, "Er staan twee bedden"),
        (Document.HOUSES, "Dit is oma."),
    ],
)
def test_what_stands_at_the_left_in_dutch_stands_at_the_right(
    printer: Press, document: Document, name: str
) -> None:
    dutch, arabic = (
        middle(measured(printed(printer, document, each).content)[0], name) for each in ("nl", "ar")
    )
    assert (dutch < 0.5) is (arabic > 0.5)


@pytest.mark.parametrize("document", [Document.FRIDGE, Document.SAFETY_PLAN, Document.CHILD_PLAN])
def test_frames_are_mirrored(printer: Press, document: Document) -> None:
    """Frames of the first page stand where those of the Dutch one do, turned round."""
    (dutch, arabic) = (
        measured(printed(printer, document, each).content)[0] for each in ("nl", "ar")
    )
    wide = [
        sorted(round(left) for left, _, right, _ in page.frames if right - left < page.width / 2)
        for page in (dutch, arabic)
    ]
    turned = sorted(
        round(dutch.width - right)
        for left, _, right, _ in dutch.frames
        if right - left < dutch.width / 2
    )
    assert wide[1] == pytest.approx(turned, abs=2)


def test_the_page_number_and_the_stamp_change_sides(printer: Press) -> None:
    (page,) = measured(printed(printer, Document.FRIDGE).content)
    stamp = [each.box[0] for each in page.letters if each.size == STAMP]
    assert max(stamp) < page.width / 3
    foot = [each for each in page.letters if each.box[3] < FOOT]
    number = [each for each in foot if each.middle[0] < page.width / 4]
    assert "".join(each.text for each in number if each.text.isdigit()) == "11"


@pytest.mark.parametrize("document", PAPERS)
def test_no_number_is_turned_round(printer: Press, document: Document) -> None:
    dutch, arabic = (
        "\n".join(pages(printed(printer, document, each).content)) for each in ("nl", "ar")
    )
    for number in NUMBERS:
        assert dutch.count(number) == arabic.count(number), number
    assert "112" in arabic or "112" not in dutch


def test_dutch_passages_are_heard_as_dutch_and_the_rest_as_arabic(printer: Press) -> None:
    arabic = unpacked(printed(printer, Document.FRIDGE).content)
    assert re.search(r"/Lang\s*\(ar\)", arabic)
    assert "<dc:language><rdf:Bag><rdf:li>ar</rdf:li>" in arabic
    assert arabic.count("/Span <</Lang (nl)>> BDC") > 20
    dutch = unpacked(printed(printer, Document.FRIDGE, "nl").content)
    assert "/Span <</Lang" not in dutch


def test_what_the_family_typed_stays_as_it_was_typed(printer: Press) -> None:
    (page,) = pages(printed(printer, Document.FRIDGE).content)
    for words in ("Een rustig huis", "Joris leest Noor voor.", "oma Tineke", "Familie De Boer"):
        assert words in page
    for words in ("Gemaakt op", "Onze afspraken", "november", "Vertrouwelijk", "vanaf nu"):
        assert words not in page


def test_a_document_that_arabic_does_not_cover_is_made_in_dutch(printer: Press) -> None:
    made = printer.print(
        planned_family(), Order(Document.EVALUATION, MOTHER, MOMENT, 12, language="ar")
    )
    assert made.language == "nl"
    assert "Hier praten we over." in pages(made.content)[0]


def test_a_dutch_program_prints_english(printer: Press) -> None:
    for document in (*PAPERS, Document.PROFILE, Document.WORKSHEETS):
        order = Order(document, WORKER, MOMENT, 12, language="en")
        made = printer.print(planned_family(), order)
        assert made.language == "en"
        page = pages(made.content)[0]
        assert "Confidential · for the worker" in page or document is Document.CARDS
        assert "Vertrouwelijk" not in page


def test_the_parts_that_can_be_left_out_are_named_for_the_worker(printer: Press) -> None:
    choice = printed(printer, Document.FRIDGE).choice
    assert choice is not None
    assert {each.key: each.words for each in choice.pieces}["wish"] == "Dit willen wij"


@pytest.mark.parametrize(
    ("words", "wide"),
    [("خطتنا", 60), ("هذا ما نريده", 10), ("جيدًا", 20), ("جيدا", 20), ("اتفاقاتنا", 40)],
)
def test_the_preview_finds_arabic_with_and_without_its_marks(
    printer: Press, words: str, wide: float
) -> None:
    hits = hits_in(printed(printer, Document.FRIDGE).content, words)
    assert hits
    assert max(box.width for box in hits[0].boxes) >= wide


def test_grey_keeps_every_meaning(printer: Press) -> None:
    """All words and frames stay darker than their ground: nothing is told by colour alone."""
    page = page_of(printed(printer, Document.SAFETY_PLAN).content, SCALE)
    grey = ImageOps.grayscale(page)
    dark = sum(grey.histogram()[:110])
    assert dark / (grey.width * grey.height) > 0.04


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("many", range(1, 6))
@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_the_sheet_for_the_fridge_is_one_page_with_large_letters(
    printer: Press, language: str, many: int, paper: str
) -> None:
    order = Order(Document.FRIDGE, WORKER, MOMENT, 12, draft=True, paper=paper, language=language)
    made = printer.print(small_family(language, many), order)
    assert made.choice is not None
    assert (made.choice.proposed, made.missing, made.language) == ((), (), language)
    (page,) = measured(made.content)
    assert (round(page.width), round(page.height)) == ((595, 842) if paper == "a4" else (612, 792))
    assert page.wrong() == []
    sizes = {each.size for each in page.letters if each.box[1] > FOOT}
    assert STAMP in sizes
    assert min(sizes - {STAMP}) >= LEAST
    text = "".join(each.text for each in page.letters)
    for word in TEXTS[language][2].split():
        assert word in text


@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_mirrored_type_never_leaves_the_paper(printer: Press, language: str) -> None:
    """Dutch sentences of any length keep to their room on a page that runs to the left."""
    document = pypdfium2.PdfDocument(printed(printer, Document.FAMILY_PLAN, language).content)
    for index in range(len(document)):
        width, _ = document[index].get_size()
        page = measured(printed(printer, Document.FAMILY_PLAN, language).content)[index]
        assert min(each.box[0] for each in page.letters) >= 31
        assert max(each.box[2] for each in page.letters) <= width - 31
    document.close()
