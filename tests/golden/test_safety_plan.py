"""The safety plan: signals with acts in three bands, 112 first, nothing of a personal plan."""

import pypdfium2
import pytest

from mpg_desktop.desk.prints import Document, Order, Press
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.safety_records import (
    Band,
    PersonalPlan,
    SafetyAgreement,
    SafetyOccasion,
)
from tests.golden.planned_family import DENNIS, MARIEKE, SEM, planned_family
from tests.golden.test_drawings_and_sheets import pages
from tests.golden.test_paper_measures import letters
from tests.validator.practice_papers import MOMENT, press

MOTHER = Recipient(RecipientKind.PARENT_WITH_CUSTODY, MARIEKE)
CHILD = Recipient(RecipientKind.CHILD, SEM, 13)


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def told(printer: Press, case: Case, reader: Recipient = MOTHER) -> list[str]:
    return pages(printer.print(case, Order(Document.SAFETY_PLAN, reader, MOMENT, 12)).content)


def test_the_bands_and_whom_to_call_stand_on_the_first_page(printer: Press) -> None:
    first, *_ = told(printer, planned_family())
    for words in ("GROEN", "ORANJE", "ROOD", "Bel meteen 112", "0800-2000", "06-00 00 00 09"):
        assert words in first


def test_112_is_the_largest_number_and_nothing_says_to_wait_with_it(printer: Press) -> None:
    made = printer.print(planned_family(), Order(Document.SAFETY_PLAN, MOTHER, MOMENT))
    pdf = pypdfium2.PdfDocument(made.content)
    found = list(letters(pdf[0]))
    pdf.close()
    digits = [each for each in found if each.text.isdigit()]
    largest = max(each.size for each in digits)
    assert "".join(each.text for each in digits if each.size == largest) == "112"
    assert "Is er gevaar? Bel meteen 112." in told(printer, Case.of(CaseId("c" * 32), []))[0]


def test_who_watches_and_what_was_tried_out_is_told(printer: Press) -> None:
    found = " ".join(" ".join(told(printer, planned_family())).split())
    assert "geoefend op 20 november" in found
    assert "nog nooit geoefend" in found
    assert "Sanne vraagt het elke week aan de kinderen" in found
    assert "nog nooit geoefend" not in " ".join(
        " ".join(told(printer, planned_family(), CHILD)).split()
    )


def test_worries_are_for_parents_and_not_for_a_child_or_a_father_without_custody(
    printer: Press,
) -> None:
    worry = "schreeuwden Joris en Marieke"
    assert worry in "".join(told(printer, planned_family()))
    assert worry not in "".join(told(printer, planned_family(), CHILD))
    father = "".join(
        told(printer, planned_family(), Recipient(RecipientKind.PARENT_WITHOUT_CUSTODY, DENNIS))
    )
    for words in (worry, "Tineke", "De Boer", "Lotte"):
        assert words not in father


@pytest.mark.parametrize("kind", RecipientKind)
def test_nothing_of_a_personal_plan_is_on_it(printer: Press, kind: RecipientKind) -> None:
    case = planned_family()
    (own,) = case.all(PersonalPlan)
    found = "".join(told(printer, case, Recipient(kind, MARIEKE)))
    for text in (own.code_word, own.bag, own.route, own.refuge, "regenlaarzen"):
        assert text[:24] not in found


def test_an_agreement_without_a_band_is_told_with_its_days(printer: Press) -> None:
    more = [
        SafetyAgreement(
            id=RecordId("sitter"), what="Fatma past op.", occasion=SafetyOccasion.SITTERS
        ),
        SafetyAgreement(id=RecordId("bare"), what="We bellen oma."),
        SafetyAgreement(id=RecordId("red"), what="Ga weg.", band=Band.RED, by_when="meteen"),
    ]
    found = " ".join(" ".join(told(printer, planned_family(*more))).split())
    assert "Als iemand oppast · Fatma past op." in found
    assert "Ga weg. meteen" in found
