"""What stands on a page together: nothing heads an empty foot, and no row is cut or left alone."""

import re
from datetime import date, time
from itertools import pairwise

import pypdfium2
import pytest

from mpg_desktop.desk.prints import Document, Order, Press
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import InformationLetter, Score
from mpg_desktop.domain.protection import RecipientKind
from mpg_desktop.domain.records import Appointment
from tests.golden.extremes import LONG_NAME, MORE, long_names
from tests.golden.laid_out import pages
from tests.golden.planned_family import DENNIS, planned_family
from tests.golden.reading_needs import in_ordinary_print
from tests.golden.test_drawings_and_sheets import pages as texts
from tests.validator.practice_papers import MOMENT, practice_case, press, readers, rulebook

FOOT = 75.0
"""Points from the bottom of the paper to the top of the footer."""

ROOM = 100.0
"""Points below a heading in which there is room to write or to draw."""

CASES = {"planned": planned_family(), "long names": long_names()}
KINDS = (RecipientKind.WORKER, RecipientKind.SCHOOL)


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def printed(
    printer: Press,
    case: Case,
    document: Document,
    kind: RecipientKind = RecipientKind.PARENT_WITH_CUSTODY,
) -> bytes:
    return printer.print(case, Order(document, readers()[kind], MOMENT, 12)).content


def headings(pdf: bytes) -> list[tuple[int, float, str]]:
    """Return every heading with its page (from 0) and its top in points."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for each in document.get_toc():
        to = each.get_dest()
        assert to is not None
        found.append((to.get_index() or 0, float(to.get_view()[1][1]), each.get_title()))
    document.close()
    return found


def lines_of(page: str) -> list[str]:
    """Return the lines of a page above its footer."""
    return page.partition("\npagina ")[0].split("\n")


@pytest.mark.untraced
@pytest.mark.parametrize("called", CASES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("document", Document)
def test_no_heading_stands_alone_at_the_foot_of_a_page(
    printer: Press, called: str, kind: RecipientKind, document: Document
) -> None:
    pdf = printed(printer, CASES[called], document, kind)
    laid = pages(pdf)
    for page, top, text in headings(pdf):
        least = min(each.box[1] for each in laid[page].letters if each.box[1] > FOOT)
        assert least < top - 30 or top > FOOT + ROOM, (page, text)


def test_no_condition_is_parted_from_what_is_said_of_it(printer: Press) -> None:
    labels = {each.label for each in rulebook().conditions.conditions}
    for case in CASES.values():
        pdf = printed(printer, case, Document.CONDITIONS, RecipientKind.WORKER)
        assert not labels.intersection(lines_of(page)[-1] for page in texts(pdf))


def test_numbers_stand_on_a_page_with_words_of_their_goal(printer: Press) -> None:
    pdf = printed(printer, long_names(), Document.FAMILY_PLAN)
    _, *others = (lines_of(page)[0] for page in texts(pdf))
    assert others
    assert not any(line.startswith(LONG_NAME[:20]) for line in others)


def test_a_long_name_stands_above_its_numbers(printer: Press) -> None:
    pdf = printed(printer, long_names(), Document.FAMILY_PLAN)
    found = [line for page in texts(pdf) for line in lines_of(page)]
    assert any(line.startswith("Anna-Wilhelmina Cornelia van den") for line in found)
    assert MORE.split()[-2] in " ".join(found)


def test_whom_to_call_stands_on_the_only_page_of_who_gets_a_part(printer: Press) -> None:
    case = in_ordinary_print(practice_case())
    for kind in (RecipientKind.NETWORK, RecipientKind.SCHOOL, RecipientKind.PARENT_WITHOUT_CUSTODY):
        (page,) = texts(printed(printer, case, Document.SAFETY_PLAN, kind))
        assert "0800-2000" in page
        assert "0800-0432" in page


@pytest.mark.parametrize("kind", [RecipientKind.WORKER, RecipientKind.PARENT_WITH_CUSTODY])
@pytest.mark.parametrize("name", CASES)
def test_whom_to_call_stands_on_the_first_page(
    printer: Press, name: str, kind: RecipientKind
) -> None:
    """Also where long names leave no room below the bands; there it stands above them."""
    first, *others = texts(printed(printer, CASES[name], Document.SAFETY_PLAN, kind))
    assert "0800-2000" in first
    assert "0800-0432" in first
    assert not any("0800-2000" in each for each in others)
    above = first.index("0800-2000") < first.index("GROEN")
    assert above is (name == "long names")


def test_records_that_are_alike_stand_in_rows(printer: Press) -> None:
    pdf = printed(printer, practice_case(), Document.INTAKE, RecipientKind.WORKER)
    found = [line for page in texts(pdf) for line in lines_of(page)]
    for row in ("oma Tineke is getrouwd met opa Wim", "Ramon is ouder van Sem"):
        assert row in found


def test_appointments_stand_in_the_order_of_their_days(printer: Press) -> None:
    made = [
        Appointment(id=RecordId(f"visit{number}"), day=day, at=at, purpose=f"bezoek{number}")
        for number, (day, at) in enumerate(
            [
                (None, None),
                (date(2026, 12, 3), None),
                (date(2026, 12, 3), time(9, 30)),
                (None, None),
                (date(2026, 11, 24), time(15)),
            ]
        )
    ]
    made.append(Appointment(id=RecordId("nothing"), day=date(2026, 11, 30)))
    case = practice_case()
    case = case.drop(*(each.id for each in case.all(Appointment))).put(*made)
    found = " ".join(texts(printed(printer, case, Document.INTAKE, RecipientKind.WORKER)))
    assert re.findall(r"bezoek\d|30 november 2026", found) == [
        *("bezoek4", "30 november 2026", "bezoek2", "bezoek1", "bezoek0", "bezoek3"),
    ]


def test_an_hour_in_a_table_stays_on_its_line(printer: Press) -> None:
    pdf = printed(printer, practice_case(), Document.INTAKE, RecipientKind.WORKER)
    lines = [line for page in texts(pdf) for line in lines_of(page)]
    hours = {f"{each.at:%H.%M}" for each in practice_case().all(Appointment) if each.at}
    assert hours
    assert not [hour for hour in hours if not any(hour in line for line in lines)]


def test_an_answer_does_not_look_like_a_field_of_the_record_above_it(printer: Press) -> None:
    pdf = printed(printer, practice_case(), Document.INTAKE, RecipientKind.WORKER)
    asked = "Isuitgelegdwattoestemmingis"

    def top(letters: str, told: str) -> float:
        return page.letters[letters.rindex(told)].box[3]

    for page in pages(pdf):
        letters = "".join(each.text for each in page.letters)
        if asked in letters:
            above = letters[: letters.index(asked)]
            between = top(above, "Opgeschrevendoor") - top(letters, asked)
            ordinary = top(above, "Geldttot") - top(above, "Opgeschrevendoor")
            assert between > ordinary + 10
            return
    pytest.fail("nobody was asked")


def test_no_part_of_the_intake_is_a_heading_alone(printer: Press) -> None:
    groups = [each.label for each in rulebook().catalogue.forms["intake"].groups]
    for kind in (RecipientKind.SCHOOL, RecipientKind.NETWORK, RecipientKind.WORKER):
        pdf = printed(printer, practice_case(), Document.INTAKE, kind)
        lines = [line for page in texts(pdf) for line in lines_of(page)]
        assert not [pair for pair in pairwise(lines) if set(pair) <= set(groups)]


def test_long_fields_of_records_without_a_name_stand_below_each_other(printer: Press) -> None:
    letters = [
        InformationLetter(id=RecordId(f"letter{number}"), to=DENNIS, text=f"{text} {MORE}")
        for number, text in enumerate(("Lot groeit goed.", "Sem voetbalt."))
    ]
    case = planned_family(*letters)
    found = " ".join(texts(printed(printer, case, Document.INTAKE, RecipientKind.WORKER)))
    assert found.count("Wat schrijft u?") == len(case.all(InformationLetter))


def test_the_full_plan_does_not_number_the_list(printer: Press) -> None:
    pdf = printed(printer, practice_case(), Document.FULL_PLAN, RecipientKind.WORKER)
    found = " ".join(texts(pdf))
    assert "Afgesproken op" in found
    assert "Plaats in de lijst" not in found


def test_numbers_in_the_full_plan_stand_below_what_they_are_given_to(printer: Press) -> None:
    """Those for home as a whole too, each under its words once, however they came."""
    case = practice_case()
    mixed = sorted(case.all(Score), key=lambda each: (each.day or date.max, each.id))
    case = case.drop(*(each.id for each in mixed)).put(*mixed)
    lines = [
        line
        for page in texts(printed(printer, case, Document.FULL_PLAN))
        for line in lines_of(page)
    ]
    told = lines[lines.index("Cijfers") :]
    assert told.count("Hoe veilig en fijn is het thuis?") == 1
    assert told.index("Hoe veilig en fijn is het thuis?") < told.index("Gesprekken over het plan")
    assert told.count("Eén vaste dag om te wisselen.") <= 2


def test_the_day_of_the_next_evaluation_stays_on_its_line(printer: Press) -> None:
    (page, *_) = texts(printed(printer, practice_case(), Document.EVALUATION, RecipientKind.WORKER))
    assert "14 december 2026" in lines_of(page)


def test_who_gets_one_person_alone_gets_no_drawing(printer: Press) -> None:
    school = readers()[RecipientKind.SCHOOL]
    alone = {each.name for each in printer.everything(practice_case(), school, MOMENT)}
    both = {each.name for each in printer.everything(long_names(), school, MOMENT)}
    assert "paper.files.drawings" not in alone
    assert "paper.files.intake" in alone & both


def test_the_legend_of_a_drawing_stands_on_its_page_below_the_names_in_full(
    printer: Press,
) -> None:
    found = texts(printed(printer, long_names(), Document.DRAWINGS, RecipientKind.WORKER))
    (page,) = [each for each in found if "Wie helpt en steunt" in each]
    assert page.index("Namen voluit") < page.index("Wat betekent wat")
    assert "Een organisatie" in page


def test_a_child_is_not_told_that_parents_never_married(printer: Press) -> None:
    pdf = printed(printer, practice_case(), Document.DRAWINGS, RecipientKind.CHILD)
    found = " ".join(" ".join(texts(pdf)).split())
    assert "Samen ouders van een kind" in found
    assert "niet getrouwd" not in found


def test_a_table_to_fill_in_asks_first_who_it_is_about(printer: Press) -> None:
    pdf = printed(printer, practice_case(), Document.WORKSHEETS, RecipientKind.WORKER)
    found = "\n".join(texts(pdf))
    assert "in de map staat" not in found
    for heads in (
        "Over welk kind Wie heeft gezag Welk gezag Hoe weet u dit?",
        "Wie Band Met wie Vanaf",
        "Afspraak Dag Hoe laat Waar",
    ):
        assert heads in found


FAMILY_READS = (
    *(Document.FRIDGE, Document.FAMILY_PLAN, Document.SAFETY_PLAN, Document.CARDS),
    *(Document.EVALUATION, Document.ORGANISATION, Document.INTAKE, Document.HOUSES),
    *(Document.CONDITIONS, Document.DRAWINGS, Document.PROFILE, Document.FULL_PLAN),
    *(Document.CLOSING_LETTER, Document.INFORMATION_LETTER, Document.PERSONAL_PLAN),
    *(Document.CHILD_PAGE, Document.CHILD_PLAN, Document.WORKSHEETS),
)


@pytest.mark.parametrize("document", FAMILY_READS)
def test_what_a_family_reads_has_letters_of_eleven_points_at_the_least(
    printer: Press, document: Document
) -> None:
    for page in pages(printed(printer, practice_case(), document)):
        above = [each.size for each in page.letters if each.box[1] > FOOT]
        assert min(above) >= 10.99


def test_what_was_answered_to_a_statement_stands_on_its_page(printer: Press) -> None:
    for case in (practice_case(), long_names()):
        pdf = printed(printer, case, Document.PROFILE, RecipientKind.WORKER)
        first = [lines_of(page)[0] for page in texts(pdf)]
        assert not any(each.startswith(("Verbetering van", "Zienswijze van")) for each in first)


def test_a_worry_and_what_will_be_different_stand_in_one_frame(printer: Press) -> None:
    found = [
        page
        for page in texts(printed(printer, practice_case(), Document.SAFETY_PLAN))
        if "Zo lang moet dat goed gaan" in page or "Wat deed dit met het kind" in page
    ]
    assert len(found) == 1


@pytest.mark.parametrize("document", [Document.CHILD_PAGE, Document.CHILD_PLAN])
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_a_page_of_a_child_is_one_page(
    printer: Press, document: Document, paper: str, language: str
) -> None:
    child = readers()[RecipientKind.CHILD]
    order = Order(document, child, MOMENT, 12, language=language, paper=paper)
    assert len(texts(printer.print(practice_case(), order).content)) == 1
