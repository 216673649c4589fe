"""The case file: what is written comes back the same, and what is not ours is refused whole."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.law import load_law
from mpg_desktop.content.practice import practice_family
from mpg_desktop.content.recipients import load_recipients
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Copy, Occasion
from mpg_desktop.domain.ids import CaseId, RecordId, answer_id, new_case_id
from mpg_desktop.domain.projection import project
from mpg_desktop.domain.protection import Recipient, RecipientKind, RecipientRules
from mpg_desktop.domain.records import (
    Answer,
    AnyRecord,
    Attachment,
    Family,
    Person,
    Secret,
    kind_of,
)
from mpg_desktop.exchange.case_file import (
    LARGEST,
    MOST_RECORDS,
    case_file_schema,
    read_case_file,
    write_case_file,
)
from mpg_desktop.exchange.errors import (
    ForeignFileError,
    MisshapenFileError,
    NewerFileError,
    NotOurFileError,
    TooLargeFileError,
    WrongIdError,
)

RESOURCES = Path(__file__).parents[2] / "resources"
TODAY = date(2026, 11, 23)
APART = {"meldcode_step", "weighing", "personal_plan", "house", "stroke"}
CANARY = "Kanarie-Jansen"


@pytest.fixture(scope="module")
def rules() -> RecipientRules:
    return load_recipients(RESOURCES, load_catalogue(RESOURCES))


@pytest.fixture(scope="module")
def occasion() -> Occasion:
    return Occasion(TODAY, load_law(RESOURCES), "case_file")


@pytest.fixture(scope="module")
def case() -> Case:
    return practice_family(RESOURCES, TODAY, 1_800_000_000_000)


def copy_of(
    case: Case,
    rules: RecipientRules,
    occasion: Occasion,
    kind: RecipientKind = RecipientKind.OWN_FILE,
) -> Copy:
    return project(case, Recipient(kind), rules, occasion)


def test_a_whole_family_comes_back(case: Case, rules: RecipientRules, occasion: Occasion) -> None:
    copy = copy_of(case, rules, occasion)
    text = write_case_file(copy)
    assert write_case_file(copy) == text, "the same copy always gives the same bytes"
    arrived = read_case_file(text)
    attachments = case.all(Attachment)
    assert arrived.attachments_left == len(attachments)
    # The organisation's own file lacks what stays with the worker alone, and nothing else.
    kept = [case.records[each.record] for each in copy.withheld if not each.field]
    assert {kind_of(each) for each in kept} == APART
    assert arrived.case == case.drop(*(each.id for each in (*attachments, *kept)))
    assert arrived.case.practice


def test_it_says_for_whom_and_when(case: Case, rules: RecipientRules, occasion: Occasion) -> None:
    written = json.loads(write_case_file(copy_of(case, rules, occasion, RecipientKind.SCHOOL)))
    assert (written["format"], written["version"]) == ("gezinsmap-case", 1)
    assert (written["reader"], written["made_on"]) == ("school", "2026-11-23")


def test_what_the_reader_may_not_have_is_not_in_it(
    rules: RecipientRules, occasion: Occasion
) -> None:
    hidden = Person(id=RecordId("p1"), name=CANARY, notes=CANARY, secret=(Secret(),))
    case = Case.of(new_case_id(1), [Family(name="Fam. Open"), hidden])
    text = write_case_file(copy_of(case, rules, occasion, RecipientKind.SCHOOL))
    assert CANARY.encode() not in text
    assert b"withheld" not in text, "that something is missing is for the worker to know"


def test_another_id_changes_nothing_else(
    case: Case, rules: RecipientRules, occasion: Occasion
) -> None:
    arrived = read_case_file(write_case_file(copy_of(case, rules, occasion)))
    other = arrived.under(CaseId("f" * 32))
    assert other.id == "f" * 32
    assert tuple(other) == tuple(arrived.case)
    assert other.practice == arrived.case.practice


@given(st.text(), st.text(min_size=1))
def test_any_text_in_any_script_comes_back(name: str, text: str) -> None:
    question = answer_id("intake.request")
    records: list[AnyRecord] = [
        Family(name=name),
        Answer(id=question, question="intake.request", text=text),
        Person(id=RecordId("p-1"), notes=text),
    ]
    file = {**HEAD, "records": [msgspec.to_builtins(each) for each in records]}
    arrived = read_case_file(msgspec.json.encode(file))
    assert arrived.case == Case.of(CaseId("0" * 32), records)


HEAD: dict[str, Any] = {
    "format": "gezinsmap-case",
    "version": 1,
    "program": "0.1.0",
    "made_on": "2026-11-23",
    "reader": "own_file",
    "case": "0" * 32,
    "records": [],
}
PERSON = {"kind": "person", "id": "p1"}
ANSWER = {"kind": "answer", "id": "answer:a.b", "question": "a.b"}


def refused(change: dict[str, Any]) -> ForeignFileError:
    with pytest.raises(ForeignFileError) as caught:
        read_case_file(json.dumps({**HEAD, **change}).encode())
    assert CANARY not in str(caught.value)
    assert CANARY not in str(caught.value.values)
    return caught.value


def test_the_smallest_file_is_a_family_without_anything() -> None:
    arrived = read_case_file(json.dumps(HEAD).encode())
    assert arrived.case == Case(CaseId("0" * 32))
    assert arrived.attachments_left == 0


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"not json",
        b"[]",
        b"{}",
        b"\xff\xfe{}",
        b'{"format": "other", "version": 1}',
        b'{"format": "gezinsmap-case", "version": "one"}',
        b'{"a":' * 100_000,
        b"[" * 100_000,
    ],
)
def test_what_is_no_case_file_is_refused(text: bytes) -> None:
    with pytest.raises(NotOurFileError):
        read_case_file(text)


def test_a_newer_file_is_refused_whatever_stands_in_it() -> None:
    error = refused({"version": 2, "records": "something new"})
    assert isinstance(error, NewerFileError)
    assert error.values == {"version": 2}


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"unknown": CANARY}, "$"),
        ({"version": 0}, "$.version"),
        ({"reader": CANARY}, "$.reader"),
        ({"made_on": CANARY}, "$.made_on"),
        ({"case": CANARY}, "$.case"),
        ({"case": "../../../etc/passwd"}, "$.case"),
        ({"records": [{"kind": CANARY, "id": "p1"}]}, "$.records[0].kind"),
        ({"records": [{**PERSON, "birth_date": CANARY}]}, "$.records[0].birth_date"),
        ({"records": [{**PERSON, CANARY: 1}]}, "$.records[0]"),
        ({"records": [{**PERSON, "name": 3}]}, "$.records[0].name"),
    ],
)
def test_what_is_misshapen_is_refused_with_its_place(change: dict[str, Any], place: str) -> None:
    error = refused(change)
    assert isinstance(error, MisshapenFileError)
    assert error.values == {"place": place}


@pytest.mark.parametrize(
    "records",
    [
        [PERSON, PERSON],
        [{"kind": "family", "id": "other"}],
        [{"kind": "person", "id": "family"}],
        [{"kind": "person", "id": "answer:a.b"}],
        [{"kind": "person", "id": ""}],
        [{"kind": "person", "id": "../up"}],
        [{"kind": "person", "id": "x" * 65}],
        [{**ANSWER, "id": "answer:other"}],
        [{**ANSWER, "about": "p1"}],
    ],
)
def test_ids_that_do_not_fit_are_refused(records: list[dict[str, Any]]) -> None:
    error = refused({"records": [*records]})
    assert isinstance(error, WrongIdError)
    assert error.values == {"place": f"$.records[{len(records) - 1}].id"}


def test_the_answer_about_somebody_fits() -> None:
    about = {**ANSWER, "id": "answer:a.b:p1", "about": "p1"}
    text = json.dumps({**HEAD, "records": [PERSON, about]}).encode()
    assert len(read_case_file(text).case) == 2


def test_a_file_that_is_too_large_is_refused_unread() -> None:
    with pytest.raises(TooLargeFileError) as caught:
        read_case_file(b" " * (LARGEST + 1))
    assert caught.value.values == {"limit": 32}
    many = [{"kind": "person", "id": f"p{number}"} for number in range(MOST_RECORDS + 1)]
    assert isinstance(refused({"records": many}), TooLargeFileError)


def test_the_schema_names_every_kind_and_every_reader() -> None:
    schema = json.dumps(case_file_schema())
    assert "https://json-schema.org/draft/2020-12/schema" in schema
    for word in ("person", "custody", "attachment", "own_file", "gezinsmap-case", "records"):
        assert f'"{word}"' in schema
