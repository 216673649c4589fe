"""A child's safety paper holds the numbers of who said yes, and no other; and no secret hangs.

Held over every document and over families with planted numbers, on the page itself.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mpg_desktop.desk.prints import Document, Order
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Copy, Decision, Ground, Occasion
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.plan_records import Agreement
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import Recipient, RecipientKind, RecipientRules
from mpg_desktop.domain.record import Secret, YesNo
from mpg_desktop.domain.records import (
    Address,
    AnyRecord,
    Circle,
    Person,
    Residence,
    Role,
)
from mpg_desktop.domain.safety_records import SafetyAgreement, SafetyPerson, SafetyTask
from tests.laws.canaries import LAW, RULES
from tests.laws.searched_pdf import everything_in, squeezed
from tests.laws.test_paper_projection import PRESSES

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
DAY = MOMENT.date()
CHILD, MOTHER, PARTNER, FATHER = map(RecordId, ("child", "mother", "partner", "father"))
HOME, ELSEWHERE = RecordId("home"), RecordId("elsewhere")
SON = Recipient(RecipientKind.CHILD, CHILD, 9)
HELPING = frozenset({SafetyTask.CONTACT, SafetyTask.STEPS_IN})
LENT = frozenset({Document.SAFETY_PLAN, Document.CARDS, Document.FRIDGE, Document.CHILD_PLAN})
HANGING = frozenset({Document.FRIDGE, Document.SAFETY_PLAN, Document.HOUSES})
slowly = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@dataclass(frozen=True)
class Neighbour:
    """Somebody of the network, and all on which it turns whether the child has the number."""

    tasks: tuple[SafetyTask, ...]
    agreed_on: date | None
    safe: YesNo | None
    secret: tuple[Secret, ...]
    listed: bool
    listed_secret: bool

    @property
    def may_be_called(self) -> bool:
        """Whether the child's safety paper may hold the number, written from the rule itself."""
        agreed = self.agreed_on is not None and self.agreed_on <= DAY
        hidden = any(each.field in {"", "phone"} for each in self.secret)
        named = self.listed and agreed and not HELPING.isdisjoint(self.tasks)
        return named and self.safe is YesNo.YES and not hidden and not self.listed_secret

    @property
    def has_a_name(self) -> bool:
        """Whether the child may know the name: a number under no name is no use on a card."""
        names = [each.hidden_from for each in self.secret if each.field == "name"]
        return not any(not hidden_from or CHILD in hidden_from for hidden_from in names)


def phone(number: int) -> str:
    return f"06-98 76 {number // 100:02d} {number % 100:02d}"


YES = Neighbour((SafetyTask.CONTACT,), DAY, YesNo.YES, (), listed=True, listed_secret=False)
"""A neighbour who said yes, with nothing that speaks against it."""

TURNS: dict[str, list[Any]] = {
    "tasks": [(), (SafetyTask.STEPS_IN,), (SafetyTask.WATCHES,), tuple(SafetyTask)],
    "agreed_on": [None, date(2026, 11, 1), date(2026, 11, 24)],
    "safe": [None, YesNo.NO],
    "secret": [
        (Secret(field, hidden_from),)
        for field in ("phone", "", "name")
        for hidden_from in ((), (CHILD,), (PARTNER,), (FATHER,))
    ],
    "listed": [False],
    "listed_secret": [True],
}
"""What can be otherwise, so that each thing that matters is tried by itself."""


@st.composite
def neighbour(draw: st.DrawFn) -> Neighbour:
    """Draw a neighbour who said yes but for one thing, two things or none."""
    turned = draw(st.lists(st.sampled_from(sorted(TURNS)), max_size=2, unique=True))
    return replace(YES, **{each: draw(st.sampled_from(TURNS[each])) for each in turned})


NEIGHBOURS = st.lists(neighbour(), min_size=1, max_size=3)


def family(neighbours: list[Neighbour]) -> Case:
    """Return a child at home with a mother and her partner; the father lives elsewhere."""
    records: list[AnyRecord] = [
        Person(id=CHILD, name="Sem", role=Role.CHILD, age_stated=9),
        Person(id=MOTHER, name="Moeder", role=Role.PARENT),
        Person(id=PARTNER, name="Partner", role=Role.OTHER),
        Person(id=FATHER, name="Vader", role=Role.PARENT),
        Address(id=HOME, label="thuis"),
        Address(id=ELSEWHERE, label="bij vader"),
        *(
            Residence(id=RecordId(f"r-{who}"), person=who, address=where)
            for who, where in (
                (CHILD, HOME),
                (MOTHER, HOME),
                (PARTNER, HOME),
                (FATHER, ELSEWHERE),
            )
        ),
    ]
    for place, each in enumerate(neighbours):
        who = RecordId(f"n{place}")
        records.append(
            Person(
                id=who,
                name=f"Buur{place}",
                circle=Circle.NETWORK,
                phone=phone(place),
                phone_is_safe=each.safe,
                secret=each.secret,
            )
        )
        records.append(Agreement(id=RecordId(f"a{place}"), text="Kom maar eten", who=(who, CHILD)))
        if each.listed:
            secret = (Secret("", (CHILD,)),) if each.listed_secret else ()
            records.append(
                SafetyPerson(
                    id=RecordId(f"s{place}"),
                    who=who,
                    tasks=each.tasks,
                    agreed_on=each.agreed_on,
                    secret=secret,
                )
            )
    return Case.of(CaseId("c" * 32), records)


@slowly
@given(NEIGHBOURS, st.sampled_from([*Document, *(sorted(LENT) * 4)]))
def test_only_a_helper_who_said_yes_is_on_a_childs_paper(
    neighbours: list[Neighbour], document: Document
) -> None:
    made = PRESSES[False].print(family(neighbours), Order(document, SON, MOMENT, 1))
    found = everything_in(made.content)
    allowed = {each.record for each in made.copy.allowed}
    for place, each in enumerate(neighbours):
        may = each.may_be_called and document in LENT
        assert (RecordId(f"n{place}") in allowed) is may
        is_there = squeezed(phone(place)) in found
        if not may:
            assert not is_there, (document, each)
        elif document is Document.CARDS:
            assert is_there is each.has_a_name, each


@pytest.mark.parametrize(
    ("field", "value"), [(field, value) for field, values in TURNS.items() for value in values]
)
def test_each_thing_that_speaks_against_it_counts_by_itself(field: str, value: Any) -> None:  # noqa: ANN401 - of any field
    turned = replace(YES, **{field: value})
    for document in LENT:
        copy = copy_of(family([turned]), SON, document)
        held = copy.find(Person, RecordId("n0"))
        has_it = held is not None and held.phone == phone(0)
        assert has_it is turned.may_be_called, (document, turned)
        assert bool(copy.allowed) is turned.may_be_called


def test_a_child_has_the_number_on_all_four_papers() -> None:
    for document in LENT:
        made = PRESSES[False].print(family([YES]), Order(document, SON, MOMENT, 1))
        is_there = squeezed(phone(0)) in everything_in(made.content)
        assert is_there, document


def test_the_worker_may_leave_a_number_out_that_is_proposed() -> None:
    closed = Decision(RecordId("n0"), "phone", opens=False, reason="Oma is ziek deze week.")
    order = Order(Document.CARDS, SON, MOMENT, 1)
    made = PRESSES[False].print(family([YES]), order, [closed])
    is_there = squeezed(phone(0)) in everything_in(made.content)
    assert not is_there
    assert made.copy.allowed == ()
    assert [each.ground for each in made.copy.withheld if each.record == "n0"] == [Ground.DECIDED]


def test_another_reader_gets_nothing_by_this_rule() -> None:
    case = family([YES])
    for kind in RecipientKind:
        reader = Recipient(kind, FATHER, 40, (CHILD,))
        copy = copy_of(case, reader, Document.SAFETY_PLAN)
        if kind is not RecipientKind.CHILD:
            assert copy.allowed == (), kind


# ---- paper that hangs in a house -------------------------------------------------------------


def copy_of(
    case: Case,
    reader: Recipient,
    document: Document | str,
    *decisions: Decision,
    rules: RecipientRules = RULES,
) -> Copy:
    return project(case, reader, rules, Occasion(DAY, LAW, document), decisions)


def with_secret(*hidden_from: RecordId) -> Case:
    """Return a family in which a neighbour's number is secret from some people."""
    case = family([])
    neighbour = Person(
        id=RecordId("anna"),
        name="Anna",
        circle=Circle.NETWORK,
        phone=phone(77),
        phone_is_safe=YesNo.YES,
        secret=(Secret("phone", hidden_from),),
    )
    agreed = Agreement(id=RecordId("eat"), text="Eten bij Anna", who=(neighbour.id, MOTHER))
    quoted = SafetyAgreement(id=RecordId("call"), what=f"Bel {phone(77)}", who=(MOTHER,))
    return case.put(neighbour, agreed, quoted)


MUM = Recipient(RecipientKind.PARENT_WITH_CUSTODY, MOTHER, 40)


@slowly
@given(
    st.lists(st.sampled_from((CHILD, MOTHER, PARTNER, FATHER)), min_size=1, unique=True),
    st.sampled_from((CHILD, MOTHER, PARTNER, FATHER)),
    st.sampled_from(Document),
    st.sampled_from([each for each in RecipientKind if each not in {"worker", "own_file"}]),
    st.booleans(),
)
def test_what_is_secret_for_a_housemate_hangs_nowhere(
    hidden_from: list[RecordId],
    who: RecordId,
    document: Document,
    kind: RecipientKind,
    opened: bool,  # noqa: FBT001 - drawn
) -> None:
    case = with_secret(*hidden_from)
    made = PRESSES[opened].print(case, Order(document, Recipient(kind, who), MOMENT, 1))
    at_home = {CHILD, MOTHER, PARTNER}
    reading = {who} | (at_home if who in at_home and document in HANGING else set())
    is_there = squeezed(phone(77)) in everything_in(made.content)
    if not reading.isdisjoint(hidden_from):
        assert not is_there, (hidden_from, who, document)
        held = made.copy.find(Person, RecordId("anna"))
        assert held is None or held.phone == ""


def test_the_reason_is_that_a_housemate_reads_along() -> None:
    case = with_secret(PARTNER)
    for document in Document:
        copy = copy_of(case, MUM, document)
        grounds = {each.ground for each in copy.withheld if each.record == "anna"}
        held = copy.find(Person, RecordId("anna"))
        assert held is not None
        if document in HANGING:
            assert Ground.HOUSEMATE in grounds
            told = [each for each in copy.withheld if each.field == "phone"]
            assert {each.source for each in told} == {RULES.hanging.source}
            assert "call" not in copy.records  # it quotes the number
        else:
            assert Ground.HOUSEMATE not in grounds
            assert held.phone == phone(77)


def test_the_worker_may_decide_otherwise_with_a_reason() -> None:
    opens = Decision(RecordId("anna"), "phone", opens=True, reason="Het hangt in haar kamer.")
    copy = copy_of(with_secret(PARTNER), MUM, Document.FRIDGE, opens)
    held = copy.find(Person, RecordId("anna"))
    assert held is not None
    assert held.phone == phone(77)


def test_a_secret_for_the_reader_stays_the_weightier_reason() -> None:
    copy = copy_of(with_secret(MOTHER, PARTNER), MUM, Document.FRIDGE)
    (told,) = [each for each in copy.withheld if each.field == "phone"]
    assert told.ground is Ground.SECRET


@pytest.mark.parametrize("field", ["since", "until"])
def test_who_lives_elsewhere_now_reads_nothing_along(field: str) -> None:
    case = with_secret(PARTNER)
    moved = case.records[RecordId("r-partner")]
    day = date(2026, 11, 24) if field == "since" else date(2026, 11, 22)
    copy = copy_of(case.put(msgspec.structs.replace(moved, **{field: day})), MUM, Document.FRIDGE)
    held = copy.find(Person, RecordId("anna"))
    assert held is not None
    assert held.phone == phone(77)


def test_a_whole_record_that_is_secret_for_a_housemate_does_not_hang() -> None:
    case = with_secret(FATHER)
    step = SafetyAgreement(
        id=RecordId("go"), what="Ga naar Anna", who=(MOTHER,), secret=(Secret("", (PARTNER,)),)
    )
    assert "go" not in copy_of(case.put(step), MUM, Document.SAFETY_PLAN).records
    assert "go" in copy_of(case.put(step), MUM, Document.CARDS).records


def test_the_rules_name_documents_that_exist() -> None:
    assert RULES.hanging.documents == HANGING
    assert RULES.helpers.documents == LENT
    assert RULES.helpers.tasks == HELPING
    assert RULES.helpers.readers == {RecipientKind.CHILD}
