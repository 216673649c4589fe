"""The case, its ids, its history and its JSON: what the laws do not already say."""

import pytest

from mpg_desktop.domain.case import Case, WrongKindError
from mpg_desktop.domain.history import DEPTH, History, Step
from mpg_desktop.domain.ids import (
    FAMILY_RECORD,
    CaseId,
    RecordId,
    answer_id,
    new_case_id,
    new_record_id,
)
from mpg_desktop.domain.records import (
    Answer,
    Blank,
    Family,
    Organisation,
    Person,
    Why,
    kind_of,
)
from mpg_desktop.domain.wire import (
    MisreadError,
    from_fields,
    from_json,
    to_fields,
    to_json,
)

SEM = Person(id=RecordId("sem"), name="Sem")
EMPTY = Case.of(CaseId("case"), [])


def test_ids_sort_by_age_and_are_never_the_same() -> None:
    early, late = new_record_id(1_700_000_000_000), new_record_id(1_700_000_000_001)
    assert early < late
    assert len({new_case_id(5) for _ in range(50)}) == 50


def test_an_answer_has_one_place_per_question_and_person() -> None:
    assert answer_id("intake.hopes") == "answer:intake.hopes"
    assert answer_id("intake.hopes", "sem") == "answer:intake.hopes:sem"


def test_an_answer_is_found_by_its_question() -> None:
    plain = Answer(id=answer_id("q.one"), question="q.one", text="ja")
    about = Answer(id=answer_id("q.one", "sem"), question="q.one", about=SEM.id, text="nee")
    case = EMPTY.put(plain, about)
    assert case.answer("q.one") == plain
    assert case.answer("q.one", SEM.id) == about
    assert case.answer("q.two") is None


def test_a_family_is_there_before_anything_was_filled_in() -> None:
    assert EMPTY.family == Family()
    named = Family(name="Gezin Vos")
    assert EMPTY.put(named).family is named
    assert named.id == FAMILY_RECORD


def test_a_record_cannot_take_the_place_of_another_kind() -> None:
    case = EMPTY.put(SEM)
    with pytest.raises(WrongKindError, match="sem is a Person, not a Organisation"):
        case.put(Organisation(id=SEM.id))
    with pytest.raises(WrongKindError):
        case.find(Organisation, SEM.id)
    assert case.find(Person, None) is None


def test_cases_are_equal_by_what_they_hold() -> None:
    case = EMPTY.put(SEM)
    assert case == Case.of(CaseId("case"), [SEM])
    assert hash(case) == hash(Case.of(CaseId("case"), [SEM]))
    assert case != Case.of(CaseId("case"), [SEM], practice=True)
    assert case != Case.of(CaseId("other"), [SEM])
    assert case != "case"
    assert list(case) == [SEM]
    assert len(case) == 1
    assert not case.differs(case)


def test_why_a_field_is_blank_is_told_per_field() -> None:
    person = Person(id=RecordId("p"), blank=(Blank("phone", Why.DECLINED),))
    assert person.why_blank("phone") is Why.DECLINED
    assert person.why_blank("email") is None
    assert kind_of(person) == "person"


def test_history_keeps_a_thousand_steps() -> None:
    history = History.start(EMPTY)
    for number in range(DEPTH + 5):
        case = EMPTY.put(Person(id=SEM.id, name=f"Sem {number}"))
        history = history.put(case, Step("type"))
    assert len(history.past) == DEPTH
    assert history.undoes == Step("type")


def test_a_sealed_step_is_not_joined_by_the_next() -> None:
    history = History.start(EMPTY)
    history = history.put(EMPTY.put(SEM), Step("type", "name")).sealed()
    named = Person(id=SEM.id, name="Sem Vos")
    history = history.put(EMPTY.put(named), Step("type", "name"))
    assert len(history.past) == 2
    undone = history.undo()
    assert undone.case.find(Person, SEM.id) == SEM
    assert undone.redoes == Step("type", "name")


def test_json_leaves_out_what_is_empty_and_refuses_what_is_not_ours() -> None:
    assert to_json(SEM) == b'{"kind":"person","id":"sem","name":"Sem"}'
    assert to_fields(SEM) == {"kind": "person", "id": "sem", "name": "Sem"}
    assert from_json('{"kind":"person","id":"sem","name":"Sem"}') == SEM
    for wrong in (
        b"{",
        b'{"kind":"ship","id":"x"}',
        b"\xff",
        b'{"kind":"person","id":"x","hat":1}',
    ):
        with pytest.raises(MisreadError):
            from_json(wrong)
    with pytest.raises(MisreadError, match="birth_date"):
        from_fields({"kind": "person", "id": "x", "birth_date": "31-12-2020"})
