"""Letters at the end: to the parents and to each child, with nobody else's words in them."""

from datetime import date

import msgspec

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.closing import addressees, letter_for, without_letter
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.plan_records import ClosingLetter, Goal, PlanStep
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Answer, AnyRecord, Circle, Person, Role
from tests.rules import LAW, PHRASES

TODAY = date(2026, 11, 23)
ANNA = Person(id=RecordId("anna"), name="Anna", role=Role.PARENT)
PIM = Person(id=RecordId("pim"), name="Pim", role=Role.STEP_PARENT)
SEM = Person(id=RecordId("sem"), name="Sem", role=Role.CHILD, birth_date=date(2014, 3, 1))
BABY = Person(id=RecordId("baby"), role=Role.CHILD, due_date=date(2027, 3, 1))
GONE = Person(id=RecordId("gone"), name="Opa", role=Role.PARENT, died_on=date(2020, 1, 1))
OMA = Person(id=RecordId("oma"), name="Oma", circle=Circle.NETWORK, role=Role.PARENT)
PEOPLE: tuple[AnyRecord, ...] = (SEM, BABY, ANNA, PIM, GONE, OMA)


def case_of(*records: AnyRecord) -> Case:
    return Case.of(CaseId("case"), [*PEOPLE, *records])


def said(case: Case, person: Person) -> list[str]:
    return [
        PHRASES.say(each.phrase, **each.values) for each in letter_for(case, person, LAW, TODAY)
    ]


def test_parents_and_children_who_are_there_get_a_letter() -> None:
    assert addressees(case_of(), LAW, TODAY) == (ANNA, PIM, SEM)
    letter = ClosingLetter(id=RecordId("l"), to=PIM.id)
    assert without_letter(case_of(letter), LAW, TODAY) == (ANNA, SEM)


def test_a_letter_holds_what_its_reader_did_and_what_is_for_everybody() -> None:
    mine = Goal(id=RecordId("g1"), text="Voetballen.", by=(SEM.id,), reached=YesNo.YES)
    hers = msgspec.structs.replace(mine, id=RecordId("g2"), text="Werk", by=(ANNA.id,))
    open_ = msgspec.structs.replace(mine, id=RecordId("g3"), text="Rust", reached=None)
    done = PlanStep(id=RecordId("s1"), text="De hond uitlaten", who=(SEM.id,), done_on=TODAY)
    waits = msgspec.structs.replace(done, id=RecordId("s2"), text="Koken", done_on=None)
    answers = (
        Answer(id=RecordId("answer:plan.closed_well"), question="plan.closed_well", text="Samen."),
        Answer(
            id=RecordId("answer:plan.if_it_returns"), question="plan.if_it_returns", text="Praat."
        ),
        Answer(id=RecordId("answer:plan.call_then"), question="plan.call_then", choices=(OMA.id,)),
    )
    case = case_of(mine, hers, open_, done, waits, *answers)
    assert said(case, SEM) == [
        "Hoi Sem,",
        "Dit ging goed bij jullie thuis: Samen.",
        "Jouw doel is gelukt: “Voetballen”.",
        "Dit heb jij gedaan: De hond uitlaten.",
        "Wordt het weer moeilijk? Praat.",
        "Je mag dan altijd Oma bellen.",
        "Je hebt het goed gedaan. Ik wens je alles wat fijn is.",
    ]
    assert "Uw doel is gelukt: “Werk”." in said(case, ANNA)
    assert not any("Voetballen" in each for each in said(case, ANNA))


def test_a_letter_without_anything_known_says_hello_and_goodbye() -> None:
    nobody = Answer(
        id=RecordId("answer:plan.call_then"), question="plan.call_then", choices=(RecordId("x"),)
    )
    assert len(said(case_of(nobody), ANNA)) == 2
    assert len(said(case_of(), SEM)) == 2
