"""The documents as they stand: their words, their bytes, and what must not be in them."""

from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.law import load_law
from mpg_desktop.content.phrases import Phrases, load_phrases
from mpg_desktop.content.practice import practice_family
from mpg_desktop.content.recipients import load_recipients
from mpg_desktop.domain.copies import Occasion
from mpg_desktop.domain.ids import answer_id
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.records import Address, Answer, AnyRecord, Blank, Why
from mpg_desktop.printing.exemplar import Exemplar
from mpg_desktop.printing.intake_sheet import intake_sheet
from mpg_desktop.printing.recovery_sheet import recovery_sheet
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.typefaces import Typefaces

RESOURCES = Path(__file__).parent.parent.parent / "resources"
GOLDEN = Path(__file__).parent
DAY = date(2026, 11, 23)
MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
GROUPS = ("7K3MQ", "X9D2F", "ABCDE", "0Z8WY", "PQRST", "V1H7J", "6N4G3", "KKKXM")


@pytest.fixture(scope="module")
def shaper() -> Shaper:
    return Shaper(Typefaces.load(RESOURCES))


@pytest.fixture(scope="module", params=["nl", "en"])
def phrases(request: pytest.FixtureRequest) -> Phrases:
    return load_phrases(RESOURCES, request.param)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[index].get_textpage().get_text_range() for index in range(len(document))]
    document.close()
    return "\n".join(pages).replace("\r\n", "\n").replace("\u00a0", " ")


def recovery(phrases: Phrases, shaper: Shaper) -> bytes:
    return recovery_sheet(GROUPS, "4F-2A", MOMENT, say=phrases.say, shaper=shaper)


def intake(kind: RecipientKind, shaper: Shaper, *more: AnyRecord) -> bytes:
    catalogue, law = load_catalogue(RESOURCES), load_law(RESOURCES)
    case = practice_family(RESOURCES, DAY, 1).put(*more)
    rules = load_recipients(RESOURCES, catalogue)
    copy = project(case, Recipient(kind), rules, Occasion(DAY, law, "intake"))
    say = load_phrases(RESOURCES).say
    return intake_sheet(copy, catalogue, Exemplar(MOMENT), say=say, shaper=shaper)


def test_the_recovery_sheet_reads_as_it_did(phrases: Phrases, shaper: Shaper) -> None:
    golden = GOLDEN / f"recovery_sheet_{phrases.language}.txt"
    assert text_of(recovery(phrases, shaper)) == golden.read_text(encoding="utf-8")


def test_the_recovery_sheet_is_one_page_and_the_same_bytes_twice(
    phrases: Phrases, shaper: Shaper
) -> None:
    first = recovery(phrases, shaper)
    shaper.forget()
    assert recovery(phrases, shaper) == first
    document = pypdfium2.PdfDocument(first)
    assert len(document) == 1
    document.close()


def test_every_typeface_is_embedded(phrases: Phrases, shaper: Shaper) -> None:
    pdf = recovery(phrases, shaper)
    assert b"Helvetica" not in pdf
    assert pdf.count(b"/FontFile2") == pdf.count(b"/Subtype /CIDFontType2") == 2


def test_the_practice_family_is_stamped_and_the_title_names_nobody(shaper: Shaper) -> None:
    pdf = intake(RecipientKind.WORKER, shaper)
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[index].get_textpage().get_text_range() for index in range(len(document))]
    assert all("OEFENING" in page for page in pages)
    assert document.get_metadata_dict()["Title"] == "Intake"
    document.close()


def test_a_hidden_address_is_on_the_workers_paper_alone(shaper: Shaper) -> None:
    case = practice_family(RESOURCES, DAY, 1)
    hidden = [each.lines.split("\n")[0] for each in case.all(Address) if each.secret]
    assert hidden
    worker = text_of(intake(RecipientKind.WORKER, shaper))
    assert all(line in worker for line in hidden)
    for kind in (RecipientKind.CHILD, RecipientKind.PARENT_WITHOUT_CUSTODY, RecipientKind.SCHOOL):
        other = text_of(intake(kind, shaper))
        assert not any(line in other for line in hidden)


def test_a_list_that_stays_empty_says_why_unless_something_stands_in_it(shaper: Shaper) -> None:
    blanks = [
        Answer(
            id=answer_id(f"intake.{key}"),
            question=f"intake.{key}",
            blank=(Blank("choices", why),),
        )
        for key, why in (("attachments", Why.DECLINED), ("help_episodes", Why.NOT_APPLICABLE))
    ]
    words = text_of(intake(RecipientKind.OWN_FILE, shaper, *blanks)).split("Hulp van vroeger")[1]
    assert "Bijlagen Wil dit niet vertellen" in words
    assert "Welke hulp was er al?" not in words
