"""The practice family is complete, holds together, and is always as if it came last month."""

import json
import re
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.errors import ContentError, Mistake
from mpg_desktop.content.practice import FILE, day_from, practice_family
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import About, Kind
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.paper_records import PaperCopy
from mpg_desktop.domain.plan import late_steps, running_goals
from mpg_desktop.domain.plan_records import Discussion, Evaluation, Signature, Stance
from mpg_desktop.domain.plan_scores import score_series
from mpg_desktop.domain.plan_versions import as_adopted, is_changed, is_sound, versions
from mpg_desktop.domain.records import (
    Answer,
    AnyRecord,
    Appointment,
    Attachment,
    Circle,
    Consent,
    Custody,
    CustodyKind,
    Person,
    Placement,
    Role,
    Why,
)
from mpg_desktop.domain.wire import to_fields

RESOURCES = Path(__file__).parents[2] / "resources"
NOW = 1_795_000_000_000
TODAY = date(2026, 11, 23)
DINNER = RecordId("practice-1001-dinner")
DAYS = st.dates(date(2025, 1, 1), date(2060, 12, 31))


@pytest.fixture(scope="module")
def family() -> Case:
    return practice_family(RESOURCES, TODAY, NOW)


def age(born: date, today: date) -> int:
    had_birthday = (today.month, today.day) >= (born.month, born.day)
    return today.year - born.year - (not had_birthday)


def test_it_is_marked_as_practice_and_made_now(family: Case) -> None:
    assert family.practice
    assert family.id.startswith(f"{NOW:012x}")
    assert "De Boer" in family.family.name


def test_two_of_them_differ_in_their_case_only(family: Case) -> None:
    other = practice_family(RESOURCES, TODAY, NOW)
    assert other.id != family.id
    assert dict(other.records) == dict(family.records)
    assert list(family.records) == sorted(family.records)


def test_it_holds_every_kind_of_record_that_needs_no_file_or_hand(family: Case) -> None:
    held = {type(record) for record in family}
    assert set(get_args(AnyRecord)) - held == {Attachment, PaperCopy, Placement}


@settings(max_examples=20, deadline=None)
@given(DAYS)
def test_the_children_stay_four_nine_and_thirteen_and_the_baby_is_coming(today: date) -> None:
    case = practice_family(RESOURCES, today, NOW)
    children = [each for each in case.all(Person) if each.role is Role.CHILD]
    born = sorted(age(each.birth_date, today) for each in children if each.birth_date)
    assert born == [4, 9, 13]
    (unborn,) = [each for each in children if each.due_date]
    assert unborn.due_date
    assert timedelta(days=90) < unborn.due_date - today < timedelta(days=120)


@settings(max_examples=20, deadline=None)
@given(DAYS)
def test_visits_were_and_will_be_on_working_days(today: date) -> None:
    days = [each.day for each in practice_family(RESOURCES, today, NOW).all(Appointment)]
    assert all(day is not None and day.weekday() < 5 for day in days)
    assert sum(day < today for day in days if day) == 6
    assert sum(day > today for day in days if day) == 2


def test_nobody_and_nothing_is_named_that_is_not_there(family: Case) -> None:
    named = re.findall(r"practice-[a-z0-9-]+", json.dumps([to_fields(each) for each in family]))
    assert set(named) <= set(family.records)


def test_every_answer_fits_its_question(family: Case) -> None:
    catalogue = load_catalogue(RESOURCES)
    for answer in family.all(Answer):
        question = catalogue.question(answer.question)
        assert question is not None, answer.id
        assert not question.retired, answer.id
        about = family.find(Person, answer.about)
        assert (about is not None) == (question.about is not About.FAMILY), answer.id
        assert question.about is not About.CHILD or (about and about.role is Role.CHILD)
        filled = {
            name for name in ("text", "choices", "number", "day") if getattr(answer, name)
        } | {blank.field for blank in answer.blank}
        fitting = {
            Kind.NUMBER: "number",
            Kind.DATE: "day",
            Kind.LINE: "text",
            Kind.TEXT: "text",
        }.get(question.kind, "choices")
        assert filled == {fitting}, answer.id
        if question.kind is not Kind.PERSON:
            assert all(question.option(choice) for choice in answer.choices), answer.id
        assert "{" not in answer.wording
        assert answer.wording


def test_every_question_that_stands_apart_is_answered_or_blank_for_a_reason(family: Case) -> None:
    catalogue = load_catalogue(RESOURCES)
    answered = {answer.question for answer in family.all(Answer)}
    open_questions = {
        question.id
        for question in catalogue.forms["intake"].questions
        if question.kind is not Kind.RECORDS and question.shown_when is None
    }
    assert open_questions - answered == set()


def test_all_reasons_for_a_blank_are_in_it(family: Case) -> None:
    assert {blank.why for record in family for blank in record.blank} == set(Why)


def test_it_shows_what_the_program_must_be_careful_with(family: Case) -> None:
    custody = family.all(Custody)
    assert any(each.extent is CustodyKind.NONE for each in custody)
    assert any(each.checked_on is None for each in custody)
    consents = family.all(Consent)
    assert any(each.withdrawn_on for each in consents)
    assert any(each.until and TODAY < each.until < TODAY + timedelta(days=30) for each in consents)
    assert any(record.secret for record in family)
    assert any(each.interpreter_is_child for each in family.all(Person))
    assert {each.circle for each in family.all(Person)} == set(Circle)


def test_every_number_in_it_is_invented(family: Case) -> None:
    numbers = [each.phone for each in family.all(Person) if each.phone]
    assert numbers
    assert all(number.startswith(("06-00 00 00", "000-000 00")) for number in numbers)
    assert all(not each.bsn for each in family.all(Person))


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("today", TODAY, TODAY),
        ("today +5 days", TODAY, date(2026, 11, 28)),
        ("today +5 days workday", TODAY, date(2026, 11, 30)),
        ("today -9 days workday", TODAY, date(2026, 11, 13)),
        ("today workday", date(2026, 11, 22), date(2026, 11, 23)),
        ("today -9 years -140 days", TODAY, date(2017, 7, 6)),
        ("today -1 years", date(2024, 2, 29), date(2023, 3, 1)),
        ("not today", TODAY, None),
        ("today we walked", TODAY, None),
    ],
)
def test_days_count_from_today(text: str, today: date, day: date | None) -> None:
    assert day_from(text, today) == day


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    shutil.copytree(RESOURCES / "forms", tmp_path / "forms")
    return tmp_path


@pytest.mark.parametrize(
    ("content", "mistake", "line", "word"),
    [
        (b'{"records": [\n{"kind": "family" "id": 1}]}', Mistake.SYNTAX, 2, '"id"'),
        (b'{"records": [\n', Mistake.SYNTAX, 2, "}"),
        (b'{"about": "x"}', Mistake.WRONG_TYPE, 1, "records"),
        (b'{"records": [1]}', Mistake.WRONG_TYPE, 1, "records"),
        (b"[]", Mistake.WRONG_TYPE, 1, "records"),
        (b'{"records": [\n\n{"kind": "person", "id": "p", "nam": "x"}]}', None, 3, "p"),
        (b'{"records": [\n{"kind": "person"}]}', None, 1, "None"),
        (b'"\xff"', Mistake.NOT_TEXT, 0, FILE),
    ],
)
def test_a_mistake_in_its_file_is_named(
    copied: Path, content: bytes, mistake: Mistake | None, line: int, word: str
) -> None:
    (copied / FILE).write_bytes(content)
    with pytest.raises(ContentError) as caught:
        practice_family(copied, TODAY, NOW)
    error = caught.value
    assert (error.mistake, error.line) == (mistake or Mistake.MISREAD, line)
    assert (error.file, error.word.startswith(word)) == (FILE, True)


def test_its_file_can_be_gone(copied: Path) -> None:
    with pytest.raises(ContentError) as caught:
        practice_family(copied, TODAY, NOW)
    assert caught.value.mistake is Mistake.NOT_FOUND


def test_its_plan_has_two_sound_versions_one_evaluation_and_scores_over_time(
    family: Case,
) -> None:
    first, second = versions(family)
    assert (first.replaced_on, second.replaced_on) == (second.adopted_on, None)
    assert all(is_sound(each) for each in (first, second))
    assert not is_changed(family)
    (evaluation,) = family.all(Evaluation)
    assert (evaluation.version, evaluation.made) == (first.id, second.id)
    assert late_steps(family, TODAY)
    then = as_adopted(family, first)
    before = {each.text for each in running_goals(then)}
    now = {each.text for each in running_goals(family)}
    assert "Dat mama weer een keer komt kijken bij een wedstrijd." in now - before
    assert "Ik wil weten wat ik wel en niet mag zeggen tegen Sem." in before - now
    series = {each.name: len(each.given) for each in score_series(family, DINNER)}
    assert series == {"Marieke": 2, "Sem": 2, "Joris": 2}
    assert {each.stance for each in family.all(Signature)} == set(Stance)


@settings(max_examples=60, deadline=None)
@given(DAYS)
def test_its_plan_and_its_appointments_fit_on_any_day(today: date) -> None:
    """A plan is made before it is adopted; what comes next looks at it, on the day it names."""
    case = practice_family(RESOURCES, today, NOW)
    first, second = versions(case)
    talks = {each.version: each.day for each in case.all(Discussion)}
    (looked,) = case.all(Evaluation)
    days = [first.begun_on, talks[first.id], first.adopted_on, looked.day, second.adopted_on]
    known = [each for each in days if each is not None]
    assert len(known) == len(days)
    assert known == sorted(known)
    assert known[-1] < today
    meetings = {each.purpose: each for each in case.all(Appointment) if each.day is not None}
    by_day = {each.day: each for each in case.all(Appointment) if each.day is not None}
    assert meetings["Het plan maken"].day == first.begun_on
    assert meetings["Het plan bespreken"].day == talks[first.id]
    assert looked.day in by_day
    assert second.evaluate_on in by_day, (
        "the day on which the plan is looked at stands in the diary"
    )
    coming = [each for each in case.all(Appointment) if each.day is not None and each.day > today]
    assert [each.purpose for each in sorted(coming, key=lambda each: str(each.day))] == [
        "Hoe gaat het met de nieuwe afspraken?",
        "Samen kijken hoe het plan werkt",
    ]
