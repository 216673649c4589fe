"""Days, choices and numbers on a page: found where the page tells them, and nowhere by chance."""

from datetime import date, time
from pathlib import Path

import pytest

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId, answer_id
from mpg_desktop.domain.paper_words import TOLD, Page, value_of
from mpg_desktop.domain.plan_records import Agreement, PlanStep, Score
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.records import Address, Answer, AnyRecord, Appointment, Person, kind_of
from mpg_desktop.domain.safety_records import Band, SafetyAgreement, SafetyPerson, SafetyTask
from tests.laws.canaries import RULES, TODAY

CATALOGUE = load_catalogue(Path(__file__).parents[2] / "resources")
MONTHS = ("januari", "februari", "maart")
SEM, OMA = RecordId("sem"), RecordId("oma")
DAY = date(2026, 3, 3)
STEP = PlanStep(id=RecordId("step"), text="Oma eet op dinsdag mee.", who=(OMA, SEM), by_day=DAY)


def day_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def found(record: AnyRecord, printed: str) -> list[str]:
    people = [Person(id=SEM, name="Sem"), Person(id=OMA, name="Oma Tineke")]
    case = Case.of(CaseId("case"), [*people, record])
    copy = project(case, Recipient(RecipientKind.WORKER), RULES, TODAY)
    page = Page.of(printed, copy, CATALOGUE, day_words)
    texts = [getattr(record, each, "") for each in ("text", "what", "how")]
    return list(page.chosen_on(record, texts))


def test_who_and_when_stand_beside_the_sentence() -> None:
    assert found(STEP, "Oma eet op\ndinsdag mee. Oma Tineke en Sem, vóór 3 maart") == [
        "who",
        "by_day",
    ]
    assert found(STEP, "Oma eet op dinsdag mee. Oma Tineke, vóór 13 maart") == []
    assert found(STEP, "Oma eet mee op dinsdag. Oma Tineke en Sem, 3 maart") == []
    short = PlanStep(id=STEP.id, text="Eten", by_day=DAY)
    assert found(short, "Eten, 3 maart") == [], "one word stands anywhere by chance"


def test_a_choice_stands_there_in_its_words() -> None:
    kept = SafetyAgreement(id=RecordId("a"), what="Papa loopt een rondje.", band=Band.RED)
    label = CATALOGUE.records["safety_agreement"].field("band").option(Band.RED)
    assert label is not None
    assert found(kept, f"{label.label}: papa loopt een rondje") == ["band"]
    assert found(kept, "Papa loopt een rondje") == []
    helper = SafetyPerson(
        id=RecordId("p"), who=OMA, how="Oma komt met de auto.", tasks=(SafetyTask.CONTACT,)
    )
    assert found(helper, "Oma Tineke: oma komt met de auto") == ["who"]
    nobody = Agreement(id=RecordId("b"), text="Wij eten samen aan tafel.")
    assert found(nobody, "Wij eten samen aan tafel, 3 maart") == []


def test_a_number_stands_right_beside_its_day() -> None:
    score = Score(id=RecordId("s"), of=RecordId("g"), who=SEM, day=DAY, number=4)
    assert found(score, "Sem: 4 op 3 maart") == ["day", "number"]
    assert found(score, "Sem heeft 4 boeken en drie vrienden die op 3 maart komen") == []
    assert found(score, "Lot: 4 op 3 maart") == []
    for empty in (
        Score(id=RecordId("s"), of=RecordId("g"), who=SEM, day=DAY),
        Score(id=RecordId("s"), of=RecordId("g"), who=SEM, number=4),
    ):
        assert found(empty, "Sem: 4 op 3 maart") == []


def test_an_hour_stands_right_behind_its_day() -> None:
    meeting = Appointment(id=RecordId("m"), day=DAY, at=time(15, 30))
    assert found(meeting, "dinsdag 3 maart, 15.30 uur") == ["day", "at"]
    assert found(meeting, "dinsdag 3 maart, 16.30 uur") == []
    all_day = Appointment(id=RecordId("m"), day=DAY)
    assert found(all_day, "dinsdag 3 maart") == ["day"]
    assert found(all_day, "woensdag 4 maart") == []
    assert found(Appointment(id=RecordId("m")), "dinsdag 3 maart") == []


def test_an_answer_needs_its_question() -> None:
    day = Answer(id=answer_id("x"), question="x", wording="Wanneer kijken we weer?", day=DAY)
    assert found(day, "Wanneer kijken we weer? 3 maart") == ["day"]
    assert found(day, "3 maart") == []
    chosen = Answer(
        id=answer_id("x"), question="x", wording="Wie belt u het eerst?", choices=(OMA,)
    )
    assert found(chosen, "Wie belt u het eerst? Oma Tineke") == ["choices"]
    assert found(chosen, "Wie belt u het eerst? Buurvrouw") == []


def test_what_is_told_of_no_record_is_not_looked_for() -> None:
    assert found(Address(id=RecordId("h"), lines="a"), "a") == []


@pytest.mark.parametrize("kind", TOLD)
def test_every_field_that_is_told_has_a_label(kind: type[AnyRecord]) -> None:
    words = CATALOGUE.records[kind.__struct_config__.tag]  # type: ignore[index]  # a tag is text
    for name in TOLD[kind]:
        assert words.field(name).label


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (Band.RED, "red"),
        (DAY, "2026-03-03"),
        (time(9, 5), "09:05:00"),
        (("a", "b"), "a|b"),
        (4, "4"),
        ("words", "words"),
    ],
)
def test_equal_values_have_equal_marks(value: object, text: str) -> None:
    assert value_of(value) == text
    assert kind_of(STEP) == "plan_step"
