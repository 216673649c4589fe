"""Cards, houses, sheets per organisation, letters, notes: each for its own reader alone."""

from collections.abc import Iterable

import pypdfium2
import pytest
from msgspec.structs import replace

from mpg_desktop.desk.prints import Document, Order, Press, documents_for
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.plan_records import Agreement, ClosingLetter, InformationLetter
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.records import AnyRecord, Circle, Person, Role
from mpg_desktop.domain.safety_records import PersonalPlan, SafetyAgreement, SafetyPerson
from tests.golden.laid_out import pages as measured
from tests.golden.planned_family import (
    DENNIS,
    LOT,
    MARIEKE,
    SANNE,
    SCHOOL,
    SEM,
    TINEKE,
    planned_family,
    said,
)
from tests.golden.reading_needs import in_ordinary_print
from tests.golden.test_drawings_and_sheets import pages
from tests.golden.test_paper_measures import letters
from tests.validator.practice_papers import DAY, MOMENT, press

pytestmark = pytest.mark.untraced

MOTHER = Recipient(RecipientKind.PARENT_WITH_CUSTODY, MARIEKE)
CHILD = Recipient(RecipientKind.CHILD, SEM, 13)
GRANDMOTHER = Recipient(RecipientKind.NETWORK, TINEKE)
WORKER = Recipient(RecipientKind.WORKER)
POINTS = 72 / 25.4


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def told(
    printer: Press, document: Document, reader: Recipient, case: Case | None = None
) -> list[str]:
    shown = in_ordinary_print(case or planned_family())
    return pages(printer.print(shown, Order(document, reader, MOMENT, 12)).content)


# ---- cards -----------------------------------------------------------------------------------


def test_a_card_holds_only_what_this_person_does(printer: Press) -> None:
    (mother,) = told(printer, Document.CARDS, MOTHER)
    (grandmother,) = told(printer, Document.CARDS, GRANDMOTHER)
    assert "Kaartje van Marieke" in mother
    assert "06-00 00 00 09" in mother
    assert "Op woensdag eten de kinderen" not in mother
    assert "Op woensdag eten de kinderen" in " ".join(grandmother.split())
    assert "De Boer" not in grandmother
    (child,) = told(printer, Document.CARDS, CHILD)
    assert "Kindertelefoon 0800-0432" in " ".join(child.split())
    assert "06-00 00 00 09" in child  # grandmother said yes to being called
    unasked = [replace(each, agreed_on=None) for each in planned_family().all(SafetyPerson)]
    (child,) = told(printer, Document.CARDS, CHILD, planned_family(*unasked))
    assert "06-00 00 00 09" not in child  # then she gives her number herself
    assert "…………" in child


def test_on_wish_a_card_does_not_say_what_it_is_about(printer: Press) -> None:
    made = printer.print(planned_family(), Order(Document.CARDS, MOTHER, MOMENT, 12, neutral=True))
    (page,) = pages(made.content)
    for words in ("Marieke", "Vertrouwelijk", "Kaartje van"):
        assert words not in page.replace("Marieke zet thee", "")
    assert "Handige nummers" in page
    pdf = pypdfium2.PdfDocument(made.content)
    assert pdf.get_metadata_dict()["Title"] == "Nummers"
    pdf.close()


def test_cards_of_the_worker_are_empty(printer: Press) -> None:
    (page,) = told(printer, Document.CARDS, WORKER)
    assert page.count("Handige nummers") == 8
    for words in ("Marieke", "Sem", "06-00", "Tineke", "dronken"):
        assert words not in page


def test_every_word_stands_within_its_card_and_no_signal_without_its_act(printer: Press) -> None:
    more = [
        SafetyAgreement(
            id=RecordId(f"s{number}"),
            signal=f"Teken{number:02d} dat iemand ziet en hoort.",
            what=f"Daad{number:02d} die Marieke dan doet, met de kinderen erbij.",
            who=(MARIEKE,),
        )
        for number in range(9)
    ]
    made = printer.print(planned_family(*more), Order(Document.CARDS, MOTHER, MOMENT))
    pdf = pypdfium2.PdfDocument(made.content)
    left = (595.28 - 2 * 85 * POINTS) / 2
    for index in range(len(pdf)):
        page = pdf[index]
        for each in letters(page):
            if each.box[2] < 75 or each.box[3] > 780:
                continue
            column = (each.box[0] - left) // (85 * POINTS)
            assert left + column * 85 * POINTS + 8 <= each.box[0]
            assert each.box[1] <= left + (column + 1) * 85 * POINTS - 8
        text = page.get_textpage().get_text_range()
        for number in range(9):
            assert text.count(f"Teken{number:02d}") == text.count(f"Daad{number:02d}")
    assert len(pdf) > 1
    pdf.close()


def test_an_endless_agreement_goes_on_over_cards_and_loses_nothing(printer: Press) -> None:
    endless = " ".join(f"woord{number:04d}" for number in range(400))
    case = Case.of(
        CaseId("c" * 32),
        [
            Person(id=TINEKE, name="Tineke", circle=Circle.NETWORK),
            Agreement(id=RecordId("a"), text=endless, who=(TINEKE,)),
        ],
    )
    found = told(printer, Document.CARDS, GRANDMOTHER, case)
    words = [each for each in " ".join(found).split() if each.startswith("woord")]
    assert sorted(words) == endless.split()


# ---- houses ----------------------------------------------------------------------------------


def test_a_house_is_for_whom_the_child_let_see_it(printer: Press) -> None:
    (mother,) = told(printer, Document.HOUSES, MOTHER)
    assert "onder mijn deken" in mother
    assert "veilige huis mag oma" not in mother
    (grandmother,) = told(printer, Document.HOUSES, GRANDMOTHER)
    assert "ruikt het naar soep" in grandmother
    assert "onder mijn deken" not in grandmother
    own = "".join(told(printer, Document.HOUSES, Recipient(RecipientKind.CHILD, LOT, 9)))
    assert "veilige huis mag oma" in " ".join(own.split())
    (brother,) = told(printer, Document.HOUSES, CHILD)
    assert "geen huizen" in brother


# ---- organisations ---------------------------------------------------------------------------


def test_an_organisation_gets_its_own_actions_and_a_strip_to_send_back(printer: Press) -> None:
    school = Recipient(RecipientKind.SCHOOL, SCHOOL, None, (LOT,))
    (page,) = told(printer, Document.ORGANISATION, school)
    found = " ".join(page.split())
    assert "Elke vrijdag vragen hoe het met Lot gaat" in found
    for words in ("Terugsturen", "Gedaan", "Niet gedaan", "Terug naar: Sanne 000-000 00 20"):
        assert words in found
    for words in ("op tijd komen", "schreeuwen", "Dennis", "Tineke", "post openmaken"):
        assert words not in found


def test_the_worker_has_a_sheet_for_each_organisation_that_does_something(printer: Press) -> None:
    found = told(printer, Document.ORGANISATION, WORKER)
    assert [each.splitlines()[1].partition(" ·")[0] for each in found] == [
        "Wijkteam De Linde",
        "Basisschool De Wilg",
        "Kompas College",
    ]
    assert all("vóór 28 december" in each for each in found)


# ---- letters ---------------------------------------------------------------------------------


def test_a_letter_is_for_whom_it_is_written(printer: Press) -> None:
    afterwards = [
        said("plan.if_it_returns", "Praten bij oma aan tafel."),
        said("plan.call_then", who=TINEKE),
    ]
    case = planned_family(*afterwards)
    (mother,) = told(printer, Document.CLOSING_LETTER, MOTHER, case)
    assert "Beste Marieke," in mother
    assert "Als het weer moeilijk wordt" in mother
    assert "oma Tineke 06-00 00 00 09" in mother
    (child,) = told(printer, Document.CLOSING_LETTER, Recipient(RecipientKind.CHILD, LOT, 9), case)
    assert "Dat was dapper." in child
    assert "Beste Marieke" not in child
    assert len(told(printer, Document.CLOSING_LETTER, WORKER, case)) == 2
    (nobody,) = told(printer, Document.CLOSING_LETTER, CHILD, case)
    assert "staat hier niets" in nobody


def test_a_letter_says_who_sends_it(printer: Press) -> None:
    father = Recipient(RecipientKind.PARENT_WITHOUT_CUSTODY, DENNIS)
    child = Recipient(RecipientKind.CHILD, LOT, 9)
    news = InformationLetter(id=RecordId("news"), to=DENNIS, text="Noor zit goed in haar vel.")
    case = planned_family(news)
    for document, reader, place in (
        (Document.CLOSING_LETTER, MOTHER, "Wijkteam De Linde "),
        (Document.CLOSING_LETTER, child, ""),  # a child gets nothing of organisations
        (Document.INFORMATION_LETTER, father, ""),  # nor does who gets facts of a child alone
    ):
        (page,) = told(printer, document, reader, case)
        found = " ".join(page.split())
        assert f"Van: Sanne Kuiper vaste gezinswerker {place}000-000 00 20" in found
    worker = case.find(Person, SANNE)
    assert worker is not None
    silent = case.put(replace(worker, role_words="Sanne", phone="", called="Sanne"))
    (page,) = told(printer, Document.CLOSING_LETTER, MOTHER, silent)
    assert "Van: Sanne Kuiper Wijkteam De Linde 000-000 00 20" in " ".join(page.split())


@pytest.mark.parametrize("known", ["nobody", "somebody without a name"])
def test_who_sends_a_letter_is_written_by_pen_where_nobody_knows(
    printer: Press, known: str
) -> None:
    letter = ClosingLetter(id=RecordId("letter"), to=MARIEKE, text="Beste Marieke,", day=DAY)
    mother = Person(id=MARIEKE, name="Marieke", role=Role.PARENT)
    records: list[AnyRecord] = [letter, mother]
    if known == "somebody without a name":
        records.append(
            Person(id=SANNE, circle=Circle.PROFESSIONAL, role=Role.WORKER, phone="000-000 00 20")
        )
    case = Case.of(CaseId("case"), records)
    (page,) = told(printer, Document.CLOSING_LETTER, MOTHER, case)
    assert "Van:" in page
    assert "000-000" not in page
    paper = printer.print(case, Order(Document.CLOSING_LETTER, MOTHER, MOMENT, 12))
    (laid,) = measured(paper.content)
    assert laid.wrong() == []


def test_a_parent_without_custody_gets_news_of_the_child_and_nothing_that_is_hidden(
    printer: Press,
) -> None:
    father = Recipient(RecipientKind.PARENT_WITHOUT_CUSTODY, DENNIS)
    written = InformationLetter(
        id=RecordId("news"), to=DENNIS, text="Beste Dennis,\n\nNoor zit goed in haar vel.", day=DAY
    )
    (page,) = told(printer, Document.INFORMATION_LETTER, father, planned_family(written))
    found = " ".join(page.split())
    assert "Noor zit goed in haar vel." in found
    assert "artikel 1:377c" in found
    leaking = replace(written, text="Noor woont op Voorbeeldlaan 999, 0000 AA Voorbeeldstad.")
    (page,) = told(printer, Document.INFORMATION_LETTER, father, planned_family(leaking))
    assert "Voorbeeldlaan" not in page
    assert "staat hier niets" in page
    (page,) = told(printer, Document.INFORMATION_LETTER, MOTHER, planned_family(written))
    assert "goed in haar vel" not in page
    second = replace(written, id=RecordId("more"), to=TINEKE)
    assert (
        len(told(printer, Document.INFORMATION_LETTER, WORKER, planned_family(written, second)))
        == 2
    )


# ---- the plan of somebody who is threatened --------------------------------------------------


def canaries(case: Case) -> Iterable[str]:
    (own,) = case.all(PersonalPlan)
    return ("regenlaarzen", own.refuge[:20], own.route[:20], own.bag[:20])


def test_a_personal_plan_is_for_the_worker_alone_and_says_nothing_around_it(
    printer: Press,
) -> None:
    case = planned_family()
    made = printer.print(case, Order(Document.PERSONAL_PLAN, WORKER, MOMENT, 12))
    (page,) = pages(made.content)
    assert all(each in page for each in canaries(case))
    for words in ("Marieke", "Vertrouwelijk", "hulpverlener", "veilig", "plan"):
        assert words not in page
    assert made.name == "paper.files.personal_plan"
    for kind in RecipientKind:
        found = told(printer, Document.PERSONAL_PLAN, Recipient(kind, MARIEKE), case)
        is_there = any(each in "".join(found) for each in canaries(case))
        assert is_there is (kind is RecipientKind.WORKER)


def test_only_the_plan_of_whom_it_is_about_is_printed(printer: Press) -> None:
    other = PersonalPlan(id=RecordId("other"), who=DENNIS, route="Over het dak.")
    case = planned_family(other)
    (page,) = told(
        printer, Document.PERSONAL_PLAN, Recipient(RecipientKind.WORKER, about=(DENNIS,)), case
    )
    assert "Over het dak." in page
    assert not any(each in page for each in canaries(planned_family()))
    assert len(told(printer, Document.PERSONAL_PLAN, WORKER, case)) == 2


def test_no_batch_holds_a_personal_plan() -> None:
    for kind in RecipientKind:
        assert Document.PERSONAL_PLAN not in documents_for(kind)


@pytest.mark.parametrize("document", set(Document) - {Document.PERSONAL_PLAN})
def test_nothing_of_a_personal_plan_is_in_any_other_document(
    printer: Press, document: Document
) -> None:
    case = planned_family()
    for reader in (WORKER, MOTHER, Recipient(RecipientKind.OWN_FILE)):
        found = "".join(told(printer, document, reader, case))
        assert not any(each in found for each in canaries(case))
