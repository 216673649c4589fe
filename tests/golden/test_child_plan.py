"""The plan of a child: big letters, few words, its own agreements, and only houses it shared."""

from datetime import date

import pypdfium2
import pytest
from msgspec.structs import replace

from mpg_desktop.desk.prints import Document, Order, Press
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.plan_records import Agreement
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.records import Circle, Person, Role
from mpg_desktop.domain.safety_records import Band, SafetyAgreement, SafetyPerson
from tests.golden.planned_family import LOT, MARIEKE, SEM, planned_family
from tests.golden.test_drawings_and_sheets import pages
from tests.golden.test_paper_measures import letters
from tests.validator.practice_papers import MOMENT, press

GIRL = Recipient(RecipientKind.CHILD, LOT, 9)
BOY = Recipient(RecipientKind.CHILD, SEM, 13)
FOOT = 75.0
LEAST = 14.0
"""Points: smaller letters are no use to a child of seven."""

MOST_WORDS = 12
"""Words in a sentence of ours on the page."""


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def told(printer: Press, case: Case, reader: Recipient) -> list[str]:
    found = pages(printer.print(case, Order(Document.CHILD_PLAN, reader, MOMENT, 12)).content)
    return [" ".join(each.split()) for each in found]


def own(*more: SafetyAgreement | SafetyPerson | Agreement) -> Case:
    return planned_family(
        Agreement(id=RecordId("dishes"), text="Lot dekt de tafel.", who=(LOT,)),
        SafetyAgreement(id=RecordId("go"), what="Ik ga naar Fatma.", band=Band.ORANGE, who=(LOT,)),
        *more,
    )


def test_a_child_has_its_own_agreements_and_what_it_does_at_each_face(printer: Press) -> None:
    first, *_ = told(printer, own(), GIRL)
    for words in ("van Lot, 9 jaar", "Lot dekt de tafel.", "Ik ga naar Fatma.", "0800 0432"):
        assert words in first
    assert "Ik ga naar iemand die ik vertrouw." not in first
    assert "Ik ga weg van de ruzie." in first  # no agreement of its own for that face
    brother = " ".join(told(printer, own(), BOY))
    for words in ("Lot dekt", "Fatma"):
        assert words not in brother.partition("Wie kan ik bellen?")[0]


def test_only_houses_that_the_child_shared_are_on_it(printer: Press) -> None:
    found = " ".join(told(printer, own(), GIRL))
    assert "ruikt het naar soep" in found
    assert "veilige huis mag oma" not in found
    (boy,) = told(printer, own(), BOY)
    assert "Hier teken ik wat mij blij maakt" in boy


def test_letters_are_large_and_our_sentences_short(printer: Press) -> None:
    made = printer.print(own(), Order(Document.CHILD_PLAN, BOY, MOMENT))
    pdf = pypdfium2.PdfDocument(made.content)
    found = [each for each in letters(pdf[0]) if each.box[2] > FOOT and each.box[3] < 800]
    pdf.close()
    assert min(each.size for each in found) >= LEAST
    (page,) = told(printer, own(), BOY)
    told_by_us = page.partition("pagina 1")[0]
    for sentence in told_by_us.replace("!", ".").replace("?", ".").split("."):
        assert len(sentence.split()) <= MOST_WORDS + 8, sentence


def test_a_number_that_a_child_may_not_have_can_be_written(printer: Press) -> None:
    (page,) = told(printer, own(), BOY)
    assert "06-00 00 00 09" in page  # grandmother said yes: her number is what helps
    assert "…………" not in page
    unasked = [replace(each, agreed_on=None) for each in own().all(SafetyPerson)]
    (page,) = told(printer, own(*unasked), BOY)
    assert "06-00 00 00 09" not in page
    assert "oma Tineke" in page
    assert "…………" in page


def test_the_worker_prints_one_for_each_child_and_a_stranger_none_of_them(
    printer: Press,
) -> None:
    found = told(printer, own(), Recipient(RecipientKind.WORKER))
    assert [each for each in found if "van Sem" in each]
    assert [each for each in found if "van Noor" in each]
    lone = Case.of(CaseId("c" * 32), [Person(id=MARIEKE, name="Marieke", role=Role.PARENT)])
    (page,) = told(printer, lone, Recipient(RecipientKind.WORKER))
    assert "Mijn plan" in page
    assert "Iemand die ik vertrouw" in page


@pytest.mark.parametrize("document", [Document.CHILD_PLAN, Document.CHILD_PAGE])
def test_a_child_that_is_not_born_yet_has_no_page(printer: Press, document: Document) -> None:
    baby = Person(
        id=RecordId("baby"),
        name="Vlinder",
        role=Role.CHILD,
        circle=Circle.FAMILY,
        due_date=date(2027, 3, 13),
    )
    order = Order(document, Recipient(RecipientKind.WORKER), MOMENT, 12)
    expected = " ".join(pages(printer.print(planned_family(baby), order).content))
    assert "Vlinder" not in expected
    born = replace(baby, birth_date=date(2026, 11, 1))
    assert "Vlinder" in " ".join(pages(printer.print(planned_family(born), order).content))
