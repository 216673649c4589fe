"""The projection: its rules, what a copy is, references in it, and what the worker decides."""

import inspect
import re
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any, cast

import pytest

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.domain.copies import Copy, Decision, Ground
from mpg_desktop.domain.fields import record_kinds, shape_of
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.law import Source
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import (
    Protection,
    ReaderRule,
    Recipient,
    RecipientKind,
    RecipientRules,
    RecordRule,
    Relation,
)
from mpg_desktop.domain.records import (
    Answer,
    Attachment,
    Consent,
    Custody,
    FamilyGroupPlan,
    Person,
    Secret,
)
from tests.unit.family_vos import (
    FATHER,
    MOTHER,
    MUM,
    OPEN,
    RESOURCES,
    ROOT,
    RULES,
    SEM,
    TEEN,
    TODAY,
    copy_for,
    family,
    person,
)

# ---- the rules themselves -----------------------------------------------------------------------


def test_every_field_of_every_kind_of_record_is_classified() -> None:
    for kind, record in record_kinds().items():
        names = {each.name for each in shape_of(record)}
        if record is not Answer:  # an answer has the class of its question
            assert RULES.records[kind].fields.keys() == names, kind


def test_every_question_has_a_class() -> None:
    unclassified = {key for key, kind in RULES.questions.items() if kind not in Protection}
    asked = {each.id for each in load_catalogue(RESOURCES).questions() if each.record == ""}
    assert unclassified == set()
    assert asked <= RULES.questions.keys()


def test_no_reader_but_the_own_file_may_have_what_is_never_shared() -> None:
    never = {
        Protection.STATUTORY_ID,
        Protection.PERSONAL_PLAN,
        Protection.MELDCODE,
        Protection.DEFINITION,
        Protection.THIRD_PARTY,
        Protection.WORKER_ONLY,
        Protection.ATTACHMENT,
    }
    for kind, reader in RULES.readers.items():
        assert reader.complete is (kind in {RecipientKind.OWN_FILE, RecipientKind.WORKER})
        for classes in reader.may.values():
            assert not classes & never


def test_what_has_no_rule_is_for_the_worker_only() -> None:
    empty = RecipientRules(MappingProxyType({}), MappingProxyType({}), MappingProxyType({}))
    copy = project(family(), Recipient(MUM, MOTHER), empty, TODAY)
    assert len(copy) == 0
    assert {each.protection for each in copy.withheld} == {Protection.WORKER_ONLY}
    assert {each.source for each in copy.withheld} == {Source("")}
    reader = ReaderRule(MUM, "", Source(""))
    assert not reader.allows(Relation.SELF, Protection.NAME)
    assert RecordRule(MappingProxyType({})).protection("hat") is Protection.WORKER_ONLY


def test_an_answer_to_a_question_without_a_class_is_for_the_worker_only() -> None:
    answer = Answer(id=answer_id("new.question"), question="new.question", text="geheim")
    copy = copy_for(MUM, MOTHER, family(answer))
    assert copy.answer("new.question") is None
    assert copy.withheld[-1].protection is Protection.WORKER_ONLY


# ---- a copy is made by the projection alone -----------------------------------------------------


def test_nobody_but_the_projection_makes_a_copy() -> None:
    copy = copy_for(MUM, MOTHER, family())
    no_seal: Any = "seal"
    with pytest.raises(TypeError, match="only the projection"):
        Copy(no_seal, copy.case_id, copy.practice, copy.recipient, TODAY, {})
    with pytest.raises((TypeError, ValueError)):
        replace(cast("Any", copy), records=family().records)
    users = [
        path.name
        for path in (ROOT / "mpg_desktop").rglob("*.py")
        if re.search(r"copies import (\([^)]*|[^\n(]*)\bSeal\b", path.read_text("utf-8"))
    ]
    assert sorted(users) == ["projection.py"]


def test_a_copy_is_read_like_a_case() -> None:
    copy = copy_for(RecipientKind.WORKER, None, family())
    assert copy.family.name == "Gezin Vos"
    assert len(copy.all(Person)) == 5
    assert copy.find(Person, RecordId("nobody")) is None
    assert len(list(copy)) == len(copy) == len(family())
    assert copy.answer("intake.hopes") is None
    assert inspect.signature(project).return_annotation is Copy
    with pytest.raises(TypeError):
        cast("Any", copy.records)[SEM] = Person(id=SEM)


def test_a_decision_needs_a_reason() -> None:
    with pytest.raises(ValueError, match="reason"):
        Decision(SEM, "name", opens=True, reason=" ")


# ---- references ---------------------------------------------------------------------------------


def test_what_points_to_something_left_out_loses_the_pointer_or_goes_too() -> None:
    plan = Attachment(id=RecordId("plan"), blob="b", name="plan.pdf")
    offered = FamilyGroupPlan(id=RecordId("offer"), offered_on=TODAY.day, plan=plan.id)
    hidden = Person(
        id=SEM,
        name="Sem Vos",
        birth_date=date(2017, 5, 1),
        secret=(Secret("", (TEEN, MOTHER)),),
    )
    copy = copy_for(MUM, MOTHER, family(plan, offered, hidden))
    left = copy.find(FamilyGroupPlan, offered.id)
    assert left is not None
    assert (left.plan, left.offered_on) == (None, TODAY.day)
    assert copy.find(Custody, RecordId("sem-mother")) is None
    told = {(str(each.record), each.field): each.ground for each in copy.withheld}
    assert told["offer", "plan"] is Ground.REFERS
    assert told["sem-mother", ""] is Ground.REFERS


def test_an_answer_that_names_somebody_left_out_goes_too() -> None:
    hidden = Person(id=TEEN, name="Noor Vos", secret=(Secret(),))
    answer = Answer(id=answer_id("q"), question="q", choices=(TEEN,))
    copy = project(family(hidden, answer), Recipient(MUM, MOTHER), OPEN, TODAY)
    assert copy.answer("q") is None
    about = Answer(id=answer_id("q", TEEN), question="q", about=TEEN, text="tekst")
    copy = project(family(hidden, about), Recipient(MUM, MOTHER), OPEN, TODAY)
    assert copy.answer("q", TEEN) is None


def test_a_record_of_which_nothing_is_left_is_gone() -> None:
    only = Consent(id=RecordId("consent"), ground="crisis", person=None)
    copy = copy_for(MUM, MOTHER, family(only))
    assert copy.find(Consent, only.id) is None


# ---- decisions ----------------------------------------------------------------------------------


def test_the_worker_closes_a_field_or_a_record_with_a_reason() -> None:
    field = Decision(SEM, "birth_date", opens=False, reason="in overleg met Sem", consulted="Ria")
    copy = copy_for(MUM, MOTHER, family(), field)
    assert person(copy, SEM).birth_date is None
    told = next(each for each in copy.withheld if each.record == SEM)
    assert (told.ground, told.reason) == (Ground.DECIDED, "in overleg met Sem")
    assert copy.decisions == (field,)
    whole = Decision(SEM, "", opens=False, reason="in overleg met Sem")
    copy = copy_for(MUM, MOTHER, family(), whole)
    assert copy.find(Person, SEM) is None
    assert next(each for each in copy.withheld if each.record == SEM).reason == whole.reason


def test_the_worker_opens_a_record_but_not_what_was_marked_in_it() -> None:
    episode = Person(
        id=FATHER,
        name="Vader Vos",
        phone="0612345678",
        email="vader@vos.example",
        secret=(Secret("email"),),
    )
    decision = Decision(FATHER, "", opens=True, reason="vader vindt het goed")
    copy = copy_for(MUM, MOTHER, family(episode), decision)
    assert (person(copy, FATHER).phone, person(copy, FATHER).email) == ("0612345678", "")
    mark = Decision(FATHER, "email", opens=True, reason="vader vindt het goed")
    copy = copy_for(MUM, MOTHER, family(episode), decision, mark)
    assert person(copy, FATHER).email == "vader@vos.example"


def test_the_worker_opens_a_record_that_is_secret_as_a_whole() -> None:
    hidden = Person(id=TEEN, name="Noor Vos", phone="0612345678", secret=(Secret(),))
    decision = Decision(TEEN, "", opens=True, reason="Noor vindt het goed")
    copy = copy_for(MUM, MOTHER, family(hidden), decision)
    assert person(copy, TEEN).phone == "0612345678"


def test_words_of_a_decision_that_give_away_a_secret_are_not_kept_in_the_copy() -> None:
    hidden = Person(id=TEEN, name="Noor Vos", phone="0612345678", secret=(Secret("phone"),))
    decision = Decision(
        SEM, "birth_date", opens=False, reason="zie 0612345678", consulted="0612345678"
    )
    copy = copy_for(MUM, MOTHER, family(hidden), decision)
    assert (copy.decisions[0].reason, copy.decisions[0].consulted) == ("…", "…")
    assert "0612345678" not in repr(copy.withheld) + repr(copy.decisions)
