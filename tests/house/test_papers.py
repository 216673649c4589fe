"""Every document that can be printed has readers, and one name wherever it is named."""

import pypdfium2
import pytest

from mpg_desktop.content.phrases import Phrases, load_phrases
from mpg_desktop.desk.prints import NEUTRAL_ON_WISH, Document, Order, documents_for
from mpg_desktop.domain.protection import Recipient, RecipientKind
from tests.golden.planned_family import planned_family
from tests.golden.small_family import small_family
from tests.rules import RESOURCES
from tests.validator.practice_papers import MOMENT, press

pytestmark = pytest.mark.untraced

OUR_OWN = {
    Document.FAMILY_PLAN: "paper.family_plan.title",
    Document.SAFETY_PLAN: "paper.safety.title",
    Document.EVALUATION: "paper.evaluation.title",
}
"""Documents whose heading says also whose it is: our family plan."""


@pytest.fixture(scope="module", params=["nl", "en"])
def phrases(request: pytest.FixtureRequest) -> Phrases:
    return load_phrases(RESOURCES, request.param)


@pytest.mark.parametrize("document", Document)
def test_a_document_has_its_readers(document: Document) -> None:
    batched = any(document in documents_for(kind) for kind in RecipientKind)
    assert batched is (document is not Document.PERSONAL_PLAN)  # asked for by name alone


@pytest.mark.parametrize("document", Document)
def test_a_file_begins_with_the_name_of_its_document(phrases: Phrases, document: Document) -> None:
    name = phrases.say(f"paper.titles.{document}")
    assert phrases.say(f"paper.files.{document}", reader="x").startswith(name)
    if document in OUR_OWN:
        assert name.lower() in phrases.say(OUR_OWN[document]).lower()


def test_no_two_documents_have_the_same_name(phrases: Phrases) -> None:
    names = [phrases.say(f"paper.titles.{each}") for each in Document]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("neutral", [False, True])
def test_what_a_viewer_and_the_foot_of_a_page_say_is_that_name(neutral: bool) -> None:  # noqa: FBT001 - a case of the test
    printer, phrases = press(), load_phrases(RESOURCES)
    for document in NEUTRAL_ON_WISH if neutral else Document:
        small = document in {Document.PROFILE, Document.CONDITIONS}
        order = Order(document, Recipient(RecipientKind.WORKER), MOMENT, 12, neutral=neutral)
        made = printer.print(small_family() if small else planned_family(), order)
        name = phrases.say("paper.cards.neutral" if neutral else f"paper.titles.{document}")
        pdf = pypdfium2.PdfDocument(made.content)
        try:
            assert pdf.get_metadata_dict()["Title"] == name
            foot = pdf[0].get_textpage().get_text_range()
        finally:
            pdf.close()
        assert f"{name} ·" in foot
        assert phrases.say(made.name, reader="x").startswith(name)
