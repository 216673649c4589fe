"""Every document as it comes out: large enough, in its frames, nothing over another, nothing lost.

Measured on the finished PDF, for the planned family and for what nobody hopes to print.
"""

import pypdfium2
import pytest

from mpg_desktop.desk.prints import Document, Order, Press, Print
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId
from mpg_desktop.domain.protection import RecipientKind
from mpg_desktop.printing.archive import About
from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.cards import Edge, draw_frame
from mpg_desktop.printing.page import Sheet, make_pdf
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import BODY
from mpg_desktop.printing.typefaces import Typefaces
from tests.golden.extremes import begun_and_broken, crowd, endless_family, tangled
from tests.golden.laid_out import pages
from tests.golden.planned_family import planned_family
from tests.validator.practice_papers import MOMENT, RESOURCES, press, readers

pytestmark = pytest.mark.untraced

SMALLEST = 9.0
"""Points; nothing on paper is smaller."""

FRIDGE = 13.0
"""Points of the smallest letter of the sheet for the fridge, above its footer."""

STAMP = 11.0
FOOT = 75.0
"""Points from the bottom of the paper to the top of the footer."""

KINDS = (RecipientKind.WORKER, RecipientKind.CHILD, RecipientKind.PARENT_WITH_CUSTODY)
NOBODY = Case.of(CaseId("d" * 32), ())


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def printed(printer: Press, case: Case, document: Document, kind: RecipientKind) -> Print:
    paper = "letter" if kind is RecipientKind.CHILD else "a4"
    order = Order(document, readers()[kind], MOMENT, 12, draft=True, paper=paper)
    return printer.print(case, order)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    found = [document[index].get_textpage().get_text_range() for index in range(len(document))]
    document.close()
    return " ".join(found).replace("\u00a0", " ")


@pytest.mark.parametrize("document", Document)
@pytest.mark.parametrize("kind", KINDS)
def test_every_letter_is_large_enough_in_its_frame_and_over_no_other(
    printer: Press, document: Document, kind: RecipientKind
) -> None:
    for page in pages(printed(printer, planned_family(), document, kind).content):
        assert page.wrong() == []
        assert min(each.size for each in page.letters) >= SMALLEST
        if document is Document.FRIDGE:
            above = [each for each in page.letters if each.box[1] > FOOT and each.size != STAMP]
            assert min(each.size for each in above) >= FRIDGE


@pytest.mark.parametrize("document", Document)
@pytest.mark.parametrize("kind", KINDS)
def test_endless_texts_lose_nothing_and_stay_in_their_frames(
    printer: Press, document: Document, kind: RecipientKind
) -> None:
    paper = printed(printer, endless_family(), document, kind)
    assert begun_and_broken(text_of(paper.content)) == []
    assert [wrong for page in pages(paper.content) for wrong in page.wrong()] == []


def test_endless_texts_are_on_paper_at_all_and_their_missing_letters_are_told(
    printer: Press,
) -> None:
    paper = printed(printer, endless_family(), Document.INTAKE, RecipientKind.WORKER)
    found = text_of(paper.content)
    assert found.count("q") > 10 * 450
    assert "0612-345678" in found
    assert "عائشة" in found
    assert "\u0378" in paper.missing
    assert "🙂" not in paper.missing
    assert {"🙂", "👨‍👩‍👧"} <= set(found.split())


@pytest.mark.parametrize("document", Document)
def test_sixty_people_with_names_in_many_scripts_fit(printer: Press, document: Document) -> None:
    paper = printed(printer, crowd(), document, RecipientKind.WORKER)
    assert [wrong for page in pages(paper.content) for wrong in page.wrong()] == []


@pytest.mark.parametrize("document", Document)
@pytest.mark.parametrize("kind", KINDS)
def test_a_file_without_anybody_is_printed_and_says_so(
    printer: Press, document: Document, kind: RecipientKind
) -> None:
    paper = printed(printer, NOBODY, document, kind)
    assert [wrong for page in pages(paper.content) for wrong in page.wrong()] == []
    assert len(text_of(paper.content).split()) > 10


@pytest.mark.parametrize("document", Document)
def test_references_to_something_else_are_no_end_of_paper(
    printer: Press, document: Document
) -> None:
    """An import or a slip can leave them; the paper is made without what they led to."""
    paper = printed(printer, tangled(), document, RecipientKind.WORKER)
    assert text_of(paper.content)


class Astray(Block):
    """Draws a frame and two texts where they should not be."""

    def __init__(self, story: Story, places: tuple[tuple[float, float], ...]) -> None:
        self.words = [story.loose(f"woord{index}", BODY, None) for index, _ in enumerate(places)]
        self.places = places

    def wrap(self, width: float, height: float) -> float:
        """Take some room."""
        for each in self.words:
            each.wrap(width, height)
        self.width, self.height = width, 100.0
        return self.height

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the frame in the middle, and each text at its place."""
        with artifact(canvas):
            draw_frame(canvas, Edge(), (x + 100, y), (100, 60))
        for words, (across, up) in zip(self.words, self.places, strict=True):
            words.draw(canvas, x + across, y + up)


@pytest.mark.parametrize(
    ("places", "what"),
    [
        (((85.0, 20.0),), "crosses the frame"),
        (((110.0, 10.0), (112.0, 12.0)), "stands over"),
        (((530.0, 20.0),), "off the page"),
    ],
)
def test_what_is_laid_out_wrongly_is_found(
    printer: Press, places: tuple[tuple[float, float], ...], what: str
) -> None:
    story = Story(Shaper(Typefaces.load(RESOURCES)), "nl")
    story.blocks.append(Astray(story, places))
    sheet = Sheet(About("Proef", "nl", MOMENT), ("voet",))
    (page,) = pages(make_pdf(sheet, story, lambda key, **_: key))
    assert any(what in each for each in page.wrong())
    whole = printed(printer, planned_family(), Document.PROFILE, RecipientKind.WORKER)
    assert begun_and_broken(text_of(whole.content) + " qaaa000z") == ["aaa"]
