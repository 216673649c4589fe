"""What is foreseen of a paper is what it says: an empty page is never proposed, nor printed.

Over random families, every document and every kind of reader; and over the practice family, of
which every page is known.
"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from mpg_desktop.content.practice import practice_family
from mpg_desktop.desk.documents import documents_for
from mpg_desktop.desk.foreseen import ANSWERED_IN, filled_for
from mpg_desktop.desk.paper_readers import readers_of
from mpg_desktop.desk.prints import Document, Order
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Basis, Side, Statement
from mpg_desktop.domain.house_records import House, HouseOf
from mpg_desktop.domain.ids import CaseId, RecordId, answer_id
from mpg_desktop.domain.plan_records import (
    Agreement,
    ClosingLetter,
    Evaluation,
    Goal,
    GoalReview,
    InformationLetter,
    PlanStep,
)
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.records import (
    Address,
    Answer,
    AnyRecord,
    Circle,
    Organisation,
    Person,
    Residence,
    Role,
    Secret,
    Support,
)
from mpg_desktop.domain.safety_records import SafetyAgreement
from mpg_desktop.domain.voice_records import Level, Rating, Round, Voice
from mpg_desktop.printing.leaves import leaves_of
from tests.laws.strategies import cases
from tests.laws.test_paper_projection import PRESSES, RULEBOOK
from tests.rules import RESOURCES
from tests.validator.practice_papers import MOMENT as PRACTISED

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
DAY = MOMENT.date()
PRESS = PRESSES[False]
WORKER = Recipient(RecipientKind.WORKER)
MUM = Recipient(RecipientKind.PARENT_WITH_CUSTODY, RecordId("mum"), 40)
EX = Recipient(RecipientKind.PARENT_WITHOUT_CUSTODY, RecordId("ex"), 40)
NOTHING = (
    *("staat hier niets", "staat hier nog niets", "geen huizen om te zien"),
    "nog niemand om te tekenen",
)
CALLED = {"plan.tonight_call", "plan.call_then"}
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
MANY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], phases=PHASES
)


@MANY
@given(cases(least=2, most=12), st.sampled_from(RecipientKind), st.data())
def test_an_empty_page_is_always_foreseen(
    case: Case, kind: RecipientKind, data: st.DataObject
) -> None:
    who = data.draw(st.sampled_from([None, *(each.id for each in case.all(Person))]))
    reader = Recipient(kind, who, 14)
    document = data.draw(st.sampled_from(documents_for(kind)))
    made = PRESS.print(case, Order(document, reader, MOMENT, 1))
    foreseen = document in filled_for(case, reader, RULEBOOK, DAY)
    assert not (made.nothing and foreseen)


def test_what_is_proposed_for_the_practice_family_says_something() -> None:
    case = practice_family(RESOURCES, PRACTISED.date(), 1)
    empty = []
    for reader in readers_of(case, RULEBOOK.law, PRACTISED.date()):
        filled = filled_for(case, reader, RULEBOOK, PRACTISED.date())
        for document in documents_for(reader.kind):
            made = PRESS.print(case, Order(document, reader, PRACTISED, 1))
            text = " ".join(" ".join(leaf.text for leaf in leaves_of(made.content)).split())
            assert made.nothing is any(each in text for each in NOTHING), document
            if made.nothing:
                assert document not in filled
                empty.append((document, reader.kind))
        papers = [each.name for each in PRESS.everything(case, reader, PRACTISED)]
        dropped = [each for each, kind in empty if kind == reader.kind]
        assert not {f"paper.files.{each}" for each in dropped} & set(papers)
        assert len(papers) == len(documents_for(reader.kind)) - len(dropped)
    assert (Document.CLOSING_LETTER, RecipientKind.CHILD) in empty
    assert (Document.HOUSES, RecipientKind.PARENT_WITHOUT_CUSTODY) in empty


def people() -> Case:
    return Case.of(
        CaseId("c" * 32),
        [
            Person(id=RecordId("mum"), name="Marieke", role=Role.PARENT),
            Person(id=RecordId("ex"), name="Dennis", role=Role.PARENT),
            Person(id=RecordId("gran"), name="Oma", circle=Circle.NETWORK),
        ],
    )


def test_a_plan_for_safety_is_not_proposed_for_whom_nothing_of_it_is() -> None:
    agreed = SafetyAgreement(id=RecordId("go"), what="Wij gaan naar oma.", who=(RecordId("mum"),))
    case = people().put(agreed)
    assert Document.SAFETY_PLAN in filled_for(case, MUM, RULEBOOK, DAY)
    assert Document.SAFETY_PLAN not in filled_for(case, EX, RULEBOOK, DAY)
    his = case.put(replace_who(agreed, "ex"))
    assert Document.SAFETY_PLAN in filled_for(his, EX, RULEBOOK, DAY)


def test_paper_that_hangs_is_not_proposed_when_all_of_it_is_secret_for_a_housemate() -> None:
    home = Address(id=RecordId("home"), label="Thuis", lines="Dorpsweg 1")
    living = [
        Residence(id=RecordId(f"lives-{who}"), person=RecordId(who), address=home.id)
        for who in ("mum", "ex")
    ]
    step = PlanStep(
        id=RecordId("step"), text="Wij bellen.", secret=(Secret("text", (RecordId("ex"),)),)
    )
    case = people().put(home, *living, step)
    made = PRESS.print(case, Order(Document.FRIDGE, MUM, MOMENT, 1))
    assert made.nothing, "he reads along"
    filled = filled_for(case, MUM, RULEBOOK, DAY)
    assert Document.FRIDGE not in filled
    assert Document.FAMILY_PLAN in filled, "that one hangs nowhere"


def replace_who(agreed: SafetyAgreement, who: str) -> SafetyAgreement:
    return SafetyAgreement(id=agreed.id, what=agreed.what, who=(RecordId(who),))


@pytest.mark.parametrize("document", sorted(ANSWERED_IN))
def test_an_answer_is_enough_for_a_plan(document: Document) -> None:
    asked = ANSWERED_IN[document][0]
    answer = Answer(id=answer_id(asked), question=asked, wording="", text="Rust in huis.")
    assert document not in filled_for(people(), WORKER, RULEBOOK, DAY)
    assert document in filled_for(people().put(answer), WORKER, RULEBOOK, DAY)


@pytest.mark.parametrize(
    "question", sorted(each.id for each in RULEBOOK.catalogue.forms["plan"].questions)
)
def test_every_answer_of_the_plan_is_foreseen_where_it_stands(question: str) -> None:
    answer = Answer(id=answer_id(question), question=question, wording="", text="Rust in huis.")
    person = replace(answer, text="", choices=("gran",))
    case = people().put(person if question in CALLED else answer)
    filled = filled_for(case, WORKER, RULEBOOK, DAY)
    for document in (Document.FRIDGE, Document.FAMILY_PLAN, Document.FULL_PLAN):
        made = PRESS.print(case, Order(document, WORKER, MOMENT, 1))
        assert (document in filled) is not made.nothing, document


def test_a_letter_without_words_says_nothing() -> None:
    for kind, document in (
        (ClosingLetter, Document.CLOSING_LETTER),
        (InformationLetter, Document.INFORMATION_LETTER),
    ):
        letter = kind(id=RecordId("letter"), to=RecordId("ex"), text=" ")
        assert document not in filled_for(people().put(letter), WORKER, RULEBOOK, DAY)
        written = kind(id=RecordId("letter"), to=RecordId("ex"), text="Dag Dennis.")
        assert document in filled_for(people().put(written), WORKER, RULEBOOK, DAY)


EARLIER = DAY - timedelta(days=1)
ID = RecordId("it")
SINGS = Statement(id=ID, text="Oma zingt.", side=Side.STRENGTH, basis=Basis.SEEN, domain="child")


@pytest.mark.parametrize(
    ("says", "over", "document"),
    [
        (Goal(id=ID, text="Rust"), {"ended_on": EARLIER}, Document.FAMILY_PLAN),
        (PlanStep(id=ID, text="Bellen"), {"done_on": EARLIER}, Document.FAMILY_PLAN),
        (Agreement(id=ID, text="Om acht uur naar bed"), {"until": EARLIER}, Document.FAMILY_PLAN),
        (SINGS, {"domain": ""}, Document.PROFILE),
    ],
    ids=["goal", "step", "agreement", "statement"],
)
def test_what_is_over_or_has_no_place_says_nothing(
    says: AnyRecord, over: dict[str, object], document: Document
) -> None:
    assert document in filled_for(people().put(says), WORKER, RULEBOOK, DAY)
    past = replace(says, **over)
    assert document not in filled_for(people().put(past), WORKER, RULEBOOK, DAY)


def test_what_is_said_of_conditions_needs_its_voice_and_its_round() -> None:
    about = Round(id=RecordId("round"), child=RecordId("kid"), alternative="")
    voice = Voice(id=RecordId("voice"), round=about.id, who=RecordId("mum"))
    rating = Rating(id=RecordId("rating"), voice=voice.id, condition="safety", now=Level.GOOD)
    for less in ((rating,), (rating, voice), (rating, about), (voice, about)):
        filled = filled_for(people().put(*less), WORKER, RULEBOOK, DAY)
        assert Document.CONDITIONS not in filled, less
    whole = people().put(rating, voice, about)
    assert Document.CONDITIONS in filled_for(whole, WORKER, RULEBOOK, DAY)


def test_the_sheet_of_an_organisation_is_proposed_for_what_an_organisation_does() -> None:
    school = Organisation(id=RecordId("school"), name="De Wilg")
    teacher = Person(id=RecordId("teacher"), name="Els", organisation=school.id)
    case = people().put(school, teacher)
    for who, told in (("mum", False), ("school", True), ("teacher", True)):
        step = PlanStep(id=RecordId("step"), text="Belt elke week.", who=(RecordId(who),))
        filled = filled_for(case.put(step), WORKER, RULEBOOK, DAY)
        assert (Document.ORGANISATION in filled) is told, who
    agreed = Agreement(id=RecordId("agreed"), text="Wij bellen.", who=(school.id,))
    assert Document.ORGANISATION not in filled_for(case.put(agreed), WORKER, RULEBOOK, DAY)


def test_houses_are_proposed_where_their_child_is_known() -> None:
    house = House(id=RecordId("hut"), child=RecordId("kid"), of=HouseOf.DREAMS, words="Een hut.")
    kid = Person(id=RecordId("kid"), name="Sem", role=Role.CHILD)
    assert Document.HOUSES not in filled_for(people().put(house), WORKER, RULEBOOK, DAY)
    assert Document.HOUSES in filled_for(people().put(house, kid), WORKER, RULEBOOK, DAY)


ALONE = Person(id=RecordId("mum"), name="Marieke", role=Role.PARENT)
NEIGHBOUR = Person(id=RecordId("gran"), name="Oma", circle=Circle.NETWORK)
CLUB = Organisation(id=RecordId("club"), name="De Club")


@pytest.mark.parametrize(
    ("records", "worker", "mother"),
    [
        ((CLUB,), False, False),
        ((ALONE,), True, False),
        ((ALONE, NEIGHBOUR), True, False),
        ((ALONE, NEIGHBOUR, Support(id=ID, one=ALONE.id, other=NEIGHBOUR.id)), True, True),
        ((CLUB, NEIGHBOUR, Support(id=ID, one=NEIGHBOUR.id, other=CLUB.id)), True, False),
        ((ALONE, Person(id=RecordId("kid"), name="Sem", role=Role.CHILD)), True, True),
    ],
    ids=["nobody", "alone", "known", "tied", "only a network", "two"],
)
def test_drawings_are_proposed_when_they_show_more_than_oneself(
    records: tuple[AnyRecord, ...], *, worker: bool, mother: bool
) -> None:
    case = Case.of(CaseId("d" * 32), list(records))
    for reader, says in ((WORKER, worker), (MUM, mother)):
        made = PRESS.print(case, Order(Document.DRAWINGS, reader, MOMENT, 1))
        assert made.nothing is not says, reader.kind
        assert (Document.DRAWINGS in filled_for(case, reader, RULEBOOK, DAY)) is says
        if reader is WORKER:
            text = " ".join(leaf.text for leaf in leaves_of(made.content))
            assert ("Oma" in text) is (NEIGHBOUR in records and len(records) > 2)


def test_a_blank_answer_says_nothing() -> None:
    blank = Answer(id=answer_id("plan.wish"), question="plan.wish", wording="", text=" \n")
    case = people().put(blank)
    assert Document.FRIDGE not in filled_for(case, WORKER, RULEBOOK, DAY)
    assert PRESS.print(case, Order(Document.FRIDGE, WORKER, MOMENT, 1)).nothing


EVALUATED = Evaluation(id=RecordId("eval"), version=RecordId("one"), day=DAY, closed_on=DAY)
CALM = Goal(id=RecordId("calm"), text="Rust in huis")
REVIEWED = GoalReview(id=RecordId("review"), evaluation=EVALUATED.id, goal=CALM.id)


@pytest.mark.parametrize(
    ("records", "says"),
    [
        ((EVALUATED,), False),
        ((replace(EVALUATED, closed_on=None),), True),
        ((replace(EVALUATED, good_enough="Het gaat beter."),), True),
        ((replace(EVALUATED, differently=" "),), False),
        ((replace(EVALUATED, present=(RecordId("gran"),)),), True),
        ((replace(EVALUATED, present=(RecordId("nobody"),)),), False),
        ((EVALUATED, CALM, REVIEWED), True),
        ((EVALUATED, REVIEWED), False),
        ((replace(EVALUATED, good_enough="Goed."), replace(EVALUATED, id=RecordId("z"))), False),
    ],
)
def test_an_evaluation_is_proposed_when_something_came_of_it(
    records: tuple[AnyRecord, ...], *, says: bool
) -> None:
    case = people().put(*records)
    made = PRESS.print(case, Order(Document.EVALUATION, WORKER, MOMENT, 1))
    assert made.nothing is not says
    assert (Document.EVALUATION in filled_for(case, WORKER, RULEBOOK, DAY)) is says
