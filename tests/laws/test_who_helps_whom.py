"""Who treats somebody is that person's own: no ex-partner, relative or club reads it anywhere.

On every document, for every kind of reader, of an invented family in which each adult has help of
their own; and whoever helps a reader, or the children, is still there.
"""

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mpg_desktop.desk.prints import Document, Order
from mpg_desktop.domain.care_records import Consent, Custody, CustodyKind, CustodySource
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Copy, Decision, Occasion
from mpg_desktop.domain.ids import CaseId, RecordId, answer_id
from mpg_desktop.domain.involved import unknown_helpers
from mpg_desktop.domain.plan_records import Agreement, PlanStep
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.records import (
    Answer,
    Circle,
    Organisation,
    Person,
    Role,
    Support,
)
from mpg_desktop.domain.safety_records import SafetyPerson
from tests.laws.searched_pdf import everything_in, squeezed
from tests.laws.test_paper_projection import PRESSES
from tests.rules import LAW, READERS

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
MUM, EX, SON, GRAN = map(RecordId, ("mum", "ex", "son", "gran"))
CLINIC, NURSE, SCHOOL, TEACHER = map(RecordId, ("clinic", "nurse", "school", "teacher"))
TEAM, WORKER, MIDWIFE = map(RecordId, ("team", "worker", "midwife"))
HERS = ("Praktijk Zilverberk", "Praat met mama over somber zijn", "Irmgard Zonneveld")
"""What nobody may read but the mother: where she goes, why, and to whom."""

FATHER = Recipient(RecipientKind.PARENT_WITH_CUSTODY, EX, 40)
MOTHER = Recipient(RecipientKind.PARENT_WITH_CUSTODY, MUM, 40)
OTHERS = tuple(
    each
    for each in RecipientKind
    if each not in {RecipientKind.WORKER, RecipientKind.OWN_FILE, RecipientKind.SAFE_HOME}
)
slowly = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def helper(who: RecordId, name: str, place: RecordId | None = None) -> Person:
    return Person(
        id=who, name=name, role=Role.WORKER, circle=Circle.PROFESSIONAL, organisation=place
    )


def family() -> Case:
    asked = "intake.fixed_worker"
    return Case.of(
        CaseId("c" * 32),
        [
            Person(id=MUM, name="Marja", role=Role.PARENT),
            Person(id=EX, name="Rudolf", role=Role.PARENT),
            Person(
                id=SON,
                name="Sem",
                role=Role.CHILD,
                birth_date=date(2015, 1, 1),
                school_or_work="De Regenboog, groep 7",
            ),
            Person(id=GRAN, name="Tineke", circle=Circle.NETWORK),
            *(
                Custody(
                    id=RecordId(f"custody-{who}"),
                    child=SON,
                    holder=who,
                    extent=CustodyKind.CUSTODY,
                    source=CustodySource.REGISTER,
                    checked_on=date(2026, 1, 1),
                )
                for who in (MUM, EX)
            ),
            Organisation(id=CLINIC, name=HERS[0], part=HERS[1]),
            helper(NURSE, HERS[2], CLINIC),
            Support(id=RecordId("tie"), one=MUM, other=CLINIC),
            Organisation(id=SCHOOL, name="De Regenboog"),
            helper(TEACHER, "Juf Kimberley", SCHOOL),
            Organisation(id=TEAM, name="Wijkteam"),
            helper(WORKER, "Sanne", TEAM),
            helper(MIDWIFE, "Anouk"),
            Answer(id=answer_id(asked), question=asked, wording="", choices=(WORKER,)),
        ],
    )


def copy_of(case: Case, reader: Recipient, *decisions: Decision) -> Copy:
    return project(case, reader, READERS, Occasion(MOMENT.date(), LAW), decisions)


def known(case: Case, reader: Recipient) -> set[RecordId]:
    helpers = {CLINIC, NURSE, SCHOOL, TEACHER, TEAM, WORKER, MIDWIFE}
    return helpers & copy_of(case, reader).records.keys()


@slowly
@given(
    st.sampled_from(Document),
    st.sampled_from(OTHERS),
    st.sampled_from([EX, SON, GRAN, SCHOOL, TEAM, None]),
)
def test_nobody_reads_who_treats_somebody_else(
    document: Document, kind: RecipientKind, who: RecordId | None
) -> None:
    reader = Recipient(kind, who, 11, (SON,))
    made = PRESSES[False].print(family(), Order(document, reader, MOMENT, 1))
    found = everything_in(made.content)
    for secret in HERS:
        is_there = squeezed(secret) in found
        assert not is_there, (document, secret)


def test_the_worker_and_the_mother_read_it() -> None:
    for reader in (MOTHER, Recipient(RecipientKind.WORKER)):
        made = PRESSES[False].print(family(), Order(Document.INTAKE, reader, MOMENT, 1))
        found = everything_in(made.content)
        for secret in HERS[::2]:
            is_there = squeezed(secret) in found
            assert is_there, secret


def test_whoever_helps_the_child_is_known_to_both_parents_and_the_child() -> None:
    theirs = {SCHOOL, TEACHER, TEAM, WORKER, MIDWIFE}
    assert known(family(), FATHER) == theirs
    assert known(family(), MOTHER) == theirs | {CLINIC, NURSE}
    child = known(family(), Recipient(RecipientKind.CHILD, SON, 11))
    assert child >= {TEACHER, WORKER, MIDWIFE}
    assert child.isdisjoint({CLINIC, NURSE})


@pytest.mark.parametrize(
    "kind",
    [RecipientKind.NETWORK, RecipientKind.PARENT_WITHOUT_CUSTODY, RecipientKind.ORGANISATION],
)
def test_who_has_no_plan_knows_the_worker_alone(kind: RecipientKind) -> None:
    assert known(family(), Recipient(kind, GRAN)) - {TEAM} == {WORKER}


def test_who_does_something_together_knows_each_other() -> None:
    step = PlanStep(id=RecordId("step"), text="Samen naar de praktijk", who=(GRAN, NURSE))
    case = family().put(step)
    gran = Recipient(RecipientKind.NETWORK, GRAN)
    assert NURSE in known(case, gran)
    assert "step" in copy_of(case, gran).records
    club = Recipient(RecipientKind.ORGANISATION, SCHOOL)
    assert NURSE not in known(case, club)
    assert NURSE in known(case, FATHER), "the plan is his as well"
    for shared in (
        Agreement(id=RecordId("step"), text="Bellen", who=(NURSE,)),
        SafetyPerson(id=RecordId("step"), who=NURSE),
    ):
        assert {NURSE, CLINIC} <= known(family().put(shared), FATHER)


def test_a_consent_tells_whom_somebody_helps() -> None:
    hers = Consent(id=RecordId("yes"), person=MUM, to_whom=MIDWIFE)
    nobodys = Consent(id=RecordId("yes"), to_whom=MIDWIFE)
    assert MIDWIFE not in known(family().put(hers), FATHER)
    assert MIDWIFE in known(family().put(hers), MOTHER)
    assert MIDWIFE in known(family().put(nobodys), FATHER)


def test_a_tie_tells_so_from_either_side() -> None:
    case = family().put(Support(id=RecordId("tie"), one=CLINIC, other=MUM))
    assert {CLINIC, NURSE} <= unknown_helpers(case, FATHER, frozenset({SON}))


def test_the_worker_may_decide_otherwise() -> None:
    opened = Decision(NURSE, "", opens=True, reason="Marja wil dat Rudolf het weet.")
    assert NURSE in copy_of(family(), FATHER, opened).records
