"""The sheet for the fridge: always one page, large enough, and what does not fit is asked about."""

import pypdfium2
import pytest
from msgspec.structs import replace

from mpg_desktop.desk.prints import Document, Order, Press, Print
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.plan_records import Agreement, PlanVersion
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.records import Circle, Family, Person, Role, YesNo
from tests.golden.planned_family import (
    DENNIS,
    MARIEKE,
    SEM,
    TINEKE,
    planned_family,
    said,
)
from tests.golden.test_drawings_and_sheets import pages
from tests.golden.test_paper_measures import letters
from tests.validator.practice_papers import MOMENT, press

MOTHER = Recipient(RecipientKind.PARENT_WITH_CUSTODY, MARIEKE)
WORKER = Recipient(RecipientKind.WORKER)
FOOT = 75.0
"""Points from the bottom of the paper below which the footer stands."""

TEXTS = {
    "nl": (
        "Een rustig huis, waar iedereen fijn kan slapen.",
        "We eten elke avond samen.",
        "We lezen Noor elke avond een verhaal voor, ook als het laat is geworden.",
        ("Mama", "Papa"),
    ),
    "en": (
        "A quiet house, where everybody can sleep well.",
        "We eat together every evening.",
        "We read Noor a story every evening, even when it has become late.",
        ("Mum", "Dad"),
    ),
    "ar": (
        "نريد أن يكبر سام ونور في بيت هادئ وآمن. لا ينبغي لأحد أن يخاف.",
        "يأكل بابا وماما كل مساء مع الأطفال.",
        "إذا اشتد التوتر في البيت نتصل بالجدة على الرقم 0612-345678 وينام الأطفال عندها.",
        ("عائشة", "محمد"),
    ),
}


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def sheet(printer: Press, case: Case, reader: Recipient = MOTHER, **order: object) -> Print:
    return printer.print(case, Order(Document.FRIDGE, reader, MOMENT, 12, **order))  # type: ignore[arg-type]  # any


def small_family(language: str, many: int) -> Case:
    wish, goes_well, agreed, names = TEXTS[language]
    mother, father = (
        Person(
            id=RecordId(f"p{number}"),
            name=name,
            role=Role.PARENT,
            phone=f"06-1234 567{number}",
            phone_is_safe=YesNo.YES,
        )
        for number, name in enumerate(names)
    )
    helpers = [
        Person(
            id=RecordId(f"h{number}"),
            name=f"{names[0]} {number}",
            circle=Circle.NETWORK,
            role_words="ophalen en praten",
            phone=f"06-8765 432{number}",
            phone_is_safe=YesNo.YES,
        )
        for number in range(4)
    ]
    agreements = [
        Agreement(
            id=RecordId(f"a{number}"),
            text=agreed,
            who=(mother.id, father.id, helpers[number % 4].id)[: 1 + number % 3],
        )
        for number in range(many)
    ]
    return Case.of(
        CaseId("c" * 32),
        [
            Family(name=names[0]),
            *(mother, father, *helpers),
            *agreements,
            said("plan.wish", wish),
            said("plan.goes_well", "\n".join([goes_well] * 3)),
            said("plan.watch_out", goes_well),
        ],
    )


@pytest.mark.parametrize("many", range(1, 6))
@pytest.mark.parametrize("language", TEXTS)
def test_one_to_five_agreements_stand_on_one_page_with_all_the_rest(
    language: str, many: int
) -> None:
    printer = press("en" if language == "en" else "nl")
    case = small_family(language, many)
    made = sheet(printer, case, WORKER)
    (page,) = pages(made.content)
    assert made.choice is not None
    assert made.choice.proposed == ()
    wish, _, agreed, names = TEXTS[language]
    found = "".join(page.split())
    for word in f"{wish} {agreed} {names[0]}".split():  # at line ends PDFium orders Arabic its way
        assert word in found
    named = {1: 0, 2: 0}.get(many, 1)  # every third agreement names a helper
    assert page.count("06-8765 432") == named


def test_a_number_in_arabic_is_never_turned_round(printer: Press) -> None:
    (page,) = pages(sheet(printer, small_family("ar", 2), WORKER).content)
    assert "0612-345678" in page


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_nothing_above_the_footer_is_smaller_than_13_points(printer: Press, paper: str) -> None:
    made = sheet(printer, planned_family(), paper=paper)
    pdf = pypdfium2.PdfDocument(made.content)
    assert len(pdf) == 1
    found = [each for each in letters(pdf[0]) if each.box[2] > FOOT]
    pdf.close()
    stamp = [each for each in found if each.size == 11.0]
    assert "".join(each.text for each in stamp) == "OEFENING"
    assert min(each.size for each in found if each.size != 11.0) >= 13.0


def test_more_than_five_agreements_are_asked_about(printer: Press) -> None:
    made = sheet(printer, planned_family())
    assert made.choice is not None
    assert [each.key for each in made.choice.proposed] == [
        "step-dennis",
        "step-bed",
        "step-college",
    ]
    assert made.choice.proposed[0].words == "Bellen met Sanne over een gesprek"


def test_who_prints_can_leave_out_something_else(printer: Press) -> None:
    chosen = frozenset({"step-post", "step-dennis", "step-college"})
    made = sheet(printer, planned_family(), leave_out=chosen)
    (page,) = pages(made.content)
    assert made.choice is not None
    assert made.choice.left_out == chosen
    assert made.choice.proposed == ()
    assert "Ledikant" in page
    assert "post openmaken" not in page


@pytest.mark.parametrize("part", ["plan.wish", "plan.goes_well", "plan.watch_out"])
def test_a_text_of_5000_characters_is_left_out_whole_and_alone(printer: Press, part: str) -> None:
    endless = "eindeloos " * 500
    made = sheet(printer, planned_family(said(part, endless)))
    (page,) = pages(made.content)
    assert made.choice is not None
    keys = {each.key for each in made.choice.proposed}
    assert {each for each in keys if not each.startswith("step")} == {part.partition(".")[2]}
    assert "eindeloos" not in page
    assert "Mama zegt wanneer het bedtijd is" in page


def test_a_sheet_of_nothing_but_endless_texts_is_still_one_page(printer: Press) -> None:
    endless = "eindeloos " * 500
    agreed = [Agreement(id=RecordId(f"a{number}"), text=endless) for number in range(7)]
    case = Case.of(CaseId("c" * 32), [Family(name=endless), *agreed, said("plan.wish", endless)])
    (page,) = pages(sheet(printer, case).content)
    assert "eindeloos" not in page
    assert "staat hier niets" in page


def test_only_numbers_that_are_safe_to_call_are_on_it(printer: Press) -> None:
    case = planned_family()
    (page,) = pages(sheet(printer, case).content)
    assert "06-00 00 00 09" in page  # of grandmother, whom they call first
    for number in ("06-00 00 00 01", "06-00 00 00 05"):  # of mother and son: they do not help
        assert number not in page
    grandmother = case.find(Person, TINEKE)
    assert grandmother is not None
    for safe in (YesNo.NO, None):
        unsafe = Person(
            id=TINEKE,
            name="Tineke",
            circle=Circle.NETWORK,
            phone=grandmother.phone,
            phone_is_safe=safe,
        )
        (page,) = pages(sheet(printer, case.put(unsafe)).content)
        assert "06-00 00 00 09" not in page


def test_mother_son_and_a_father_without_custody_get_three_different_sheets(
    printer: Press,
) -> None:
    case = planned_family()
    mother, son, father = (
        pages(sheet(printer, case, reader).content)[0]
        for reader in (
            MOTHER,
            Recipient(RecipientKind.CHILD, SEM, 13),
            Recipient(RecipientKind.PARENT_WITHOUT_CUSTODY, DENNIS),
        )
    )
    assert "Een rustig huis" in mother
    assert "Een rustig huis" in son
    assert "06-00 00 00 09" in son  # grandmother said yes to being called
    for words in ("Een rustig huis", "De Boer", "Lot", "Sem", "Tineke", "Kim"):
        assert words not in father
    assert "Bellen met Sanne" in father


def test_a_plan_that_nobody_adopted_is_a_draft(printer: Press) -> None:
    (page,) = pages(sheet(printer, planned_family(adopted=False)).content)
    assert "CONCEPT" in page
    (page,) = pages(sheet(printer, planned_family()).content)
    assert "CONCEPT" not in page
    assert "Geldt tot 28 december 2026" in page
    assert "donderdag 26 november, 15.30 uur" in page


def test_the_version_in_force_is_printed_as_it_was_locked(printer: Press) -> None:
    case = planned_family()
    later = case.put(said("plan.wish", "Iets heel anders."))
    assert "Een rustig huis" in pages(sheet(printer, later).content)[0]
    (draft,) = pages(sheet(printer, later, draft=True).content)
    assert "Iets heel anders." in draft
    assert "CONCEPT" in draft
    (version,) = later.all(PlanVersion)
    broken = later.put(replace(version, content="{}"))
    (page,) = pages(sheet(printer, broken).content)
    assert "Iets heel anders." in page
    assert "CONCEPT" in page
