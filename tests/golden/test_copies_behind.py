"""A copy falls behind when a day or a choice that stands on it changes, and says which."""

from datetime import date

import pytest
from msgspec.structs import replace

from mpg_desktop.content.paper_languages import paper_languages
from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.desk.prints import Document, Order, Press, line_of
from mpg_desktop.desk.rulebook import load_rulebook
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.paper_records import PaperCopy, PaperWay
from mpg_desktop.domain.paper_register import changed_since, typed_fields
from mpg_desktop.domain.plan_records import PlanStep
from mpg_desktop.domain.records import Answer, Appointment
from mpg_desktop.domain.safety_records import PersonalPlan, SafetyPerson
from mpg_desktop.printing.leaves import leaves_of
from tests.golden.planned_family import SEM, planned_family
from tests.golden.test_small_papers import CHILD, MOTHER, WORKER
from tests.validator.practice_papers import MOMENT, RESOURCES, press

CATALOGUE = load_rulebook(RESOURCES).catalogue
SAY = load_phrases(RESOURCES).say
COVERED = {
    each
    for language in paper_languages(RESOURCES)
    for each in language.covers or ()
    if language.code == "ar"
}
NEXT_YEAR = date(2027, 12, 31)


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def left(printer: Press, case: Case, order: Order) -> tuple[PaperCopy, str]:
    """Return the line of the register of a copy, and what stands on it."""
    made = printer.print(case, order)
    printed = "\n".join(each.text for each in leaves_of(made.content))
    return line_of(made, order, PaperWay.SAVED, printed=printed, called="Marieke"), printed


def said(case: Case, line: PaperCopy) -> list[str]:
    return [SAY(each.phrase, **each.values) for each in changed_since(case, line, CATALOGUE)]


@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_a_step_on_the_fridge_that_is_for_another_day_is_told(
    printer: Press, language: str
) -> None:
    case = planned_family(adopted=False)
    order = Order(Document.FRIDGE, MOTHER, MOMENT, 12, language=language)
    line, printed = left(printer, case, order)
    assert said(case, line) == []
    there = [each for each in case.all(PlanStep) if each.text in " ".join(printed.split())]
    elsewhere = [each for each in case.all(PlanStep) if each not in there]
    assert there
    assert elsewhere
    shown = [each for each in there if (each.id, "by_day") in places(line)]
    assert shown
    for step in shown:
        label = CATALOGUE.records["plan_step"].field("by_day").label
        later = said(case.put(replace(step, by_day=NEXT_YEAR)), line)
        assert later == [f"Dit is daarna veranderd: {label} ({step.text})"]
        others = said(case.put(replace(step, who=(SEM,))), line)
        assert len(others) == 1
    for step in elsewhere:
        assert said(case.put(replace(step, by_day=NEXT_YEAR, who=(SEM,))), line) == []


def places(line: PaperCopy) -> set[tuple[RecordId, str]]:
    return {(each.record, each.field) for each in line.carried}


def test_an_appointment_and_an_answer_are_told(printer: Press) -> None:
    case = planned_family(adopted=False)
    line, _ = left(printer, case, Order(Document.FAMILY_PLAN, MOTHER, MOMENT, 12))
    (meeting,) = [each for each in case.all(Appointment) if (each.id, "day") in places(line)]
    moved = said(case.put(replace(meeting, day=NEXT_YEAR)), line)
    assert len(moved) == 1
    assert moved[0].startswith("Dit is daarna veranderd: Dag (")
    answers = [each for each in case.all(Answer) if (each.id, "choices") in places(line)]
    assert answers
    for answer in answers:
        told = said(case.put(replace(answer, choices=(SEM,))), line)
        assert told == [f"Dit antwoord is daarna veranderd: {CATALOGUE.wording(answer)}"]


def test_what_somebody_of_the_network_does_is_told_once(printer: Press) -> None:
    case = planned_family(adopted=False)
    line, _ = left(printer, case, Order(Document.SAFETY_PLAN, CHILD, MOMENT, 12))
    helper = next(each for each in case.all(SafetyPerson) if (each.id, "tasks") in places(line))
    told = said(case.put(replace(helper, tasks=())), line)
    assert told == [f"Dit is daarna veranderd: Wat doet deze persoon? ({helper.how})"]


def test_an_own_plan_is_told_once_and_without_a_word(printer: Press) -> None:
    case = planned_family()
    line, _ = left(printer, case, Order(Document.PERSONAL_PLAN, WORKER, MOMENT, 12))
    (own,) = case.all(PersonalPlan)
    told = said(case.put(replace(own, route="Over het dak.", bag="Bij de buren.")), line)
    assert told == ["Deze tekst is daarna veranderd. Nu staat er: “…”"]


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("document", Document)
def test_whatever_is_carried_makes_a_copy_fall_behind(
    printer: Press, document: Document, language: str
) -> None:
    """Every day and choice that a copy carries is told when it is taken away."""
    case = planned_family(adopted=False)
    line, _ = left(printer, case, Order(document, MOTHER, MOMENT, 12, language=language))
    assert said(case, line) == []
    for record_id, field in sorted(places(line)):
        record = case.records[record_id]
        if field in typed_fields(record, CATALOGUE):
            continue
        empty = () if isinstance(getattr(record, field), tuple) else None
        assert len(said(case.put(replace(record, **{field: empty})), line)) == 1, (record, field)


@pytest.mark.parametrize("document", sorted(COVERED))
def test_a_copy_in_arabic_carries_what_the_one_in_dutch_does(printer: Press, document: str) -> None:
    """Words that come out of a page in another order count all the same: days and choices too."""
    case = planned_family(adopted=False)
    reader = CHILD if document in {"child_plan", "child_page"} else MOTHER
    orders = [Order(Document(document), reader, MOMENT, 12, language=e) for e in ("nl", "ar")]
    dutch, arabic = (places(left(printer, case, each)[0]) for each in orders)
    told = {"day", "by_day", "tasks", "at", "number", "band", "who", "horizon", "choices"}
    missed = {place for place in dutch - arabic if place[1] in told}
    assert missed == set()
    if document in {Document.FAMILY_PLAN, Document.SAFETY_PLAN, Document.FRIDGE}:
        assert {place for place in arabic if place[1] in told}
