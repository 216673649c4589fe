"""Ages, names and birthdays: the cases that a table of birth dates does not hold."""

from datetime import date
from pathlib import Path

import pytest

from mpg_desktop.content.law import load_law
from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.law import Source, Term, Unit
from mpg_desktop.domain.people import (
    Age,
    AgeKind,
    Birthday,
    age_on,
    birthday_at,
    children,
    display_name,
    is_child,
    may_be_child,
    next_birthday,
    whole_years,
)
from mpg_desktop.domain.records import Circle, Person, Role

RESOURCES = Path(__file__).parents[2] / "resources"
LAW = load_law(RESOURCES)
PHRASES = load_phrases(RESOURCES)
TODAY = date(2026, 11, 23)


def person(**fields: object) -> Person:
    make: type = Person
    made = make(id=RecordId("p"), **fields)
    assert isinstance(made, Person)
    return made


def test_somebody_is_called_by_the_name_they_like_best() -> None:
    assert display_name(person(name="Samuel", called="Sem", role_words="zoon")) == "Sem"
    assert display_name(person(name="Samuel", role_words="zoon")) == "Samuel"
    assert display_name(person(role_words="oma van Sem")) == "oma van Sem"
    assert display_name(person()) == ""


@pytest.mark.parametrize(
    ("fields", "expected", "words"),
    [
        ({}, Age(AgeKind.UNKNOWN), "leeftijd niet bekend"),
        ({"birth_date": date(2026, 11, 22)}, Age(AgeKind.EXACT, 0, 0), "0 jaar"),
        (
            {"birth_date": date(2026, 12, 1)},
            Age(AgeKind.NOT_BORN, on=date(2026, 12, 1)),
            "nog niet geboren",
        ),
        (
            {"due_date": date(2027, 1, 5)},
            Age(AgeKind.EXPECTED, on=date(2027, 1, 5)),
            "zwanger, uitgerekend op 2027-01-05",
        ),
        (
            {"birth_date": date(2027, 1, 5), "due_date": date(2027, 1, 1)},
            Age(AgeKind.NOT_BORN, on=date(2027, 1, 5)),
            "nog niet geboren",
        ),
        ({"age_stated": 9}, Age(AgeKind.ABOUT, 9, 10), "ongeveer 9 jaar"),
        (
            {"age_stated": 9, "age_stated_on": date(2024, 11, 23)},
            Age(AgeKind.ABOUT, 11, 12),
            "ongeveer 11 jaar",
        ),
        (
            {"age_stated": 9, "age_stated_on": TODAY},
            Age(AgeKind.ABOUT, 9, 9),
            "ongeveer 9 jaar",
        ),
        (
            {"age_stated": 2, "age_stated_on": date(2036, 11, 23)},
            Age(AgeKind.ABOUT, 0, 1),
            "ongeveer 0 jaar",
        ),
        (
            {"birth_date": date(1990, 5, 1), "died_on": date(2020, 4, 30)},
            Age(AgeKind.DIED, 29, 29, date(2020, 4, 30)),
            "overleden op 2020-04-30, 29 jaar",
        ),
        (
            {"died_on": TODAY},
            Age(AgeKind.DIED_UNKNOWN, on=TODAY),
            "overleden op 2026-11-23",
        ),
    ],
)
def test_an_age_is_told_as_far_as_it_is_known(
    fields: dict[str, object], expected: Age, words: str
) -> None:
    age = age_on(person(**fields), TODAY)
    assert age == expected
    assert PHRASES.say(age.phrase, **age.values) == words


def test_years_before_a_birth_count_backwards() -> None:
    assert whole_years(date(2020, 1, 2), date(2018, 1, 2)) == -2
    assert whole_years(date(2020, 1, 2), date(2018, 1, 3)) == -1


def test_the_next_birthday_is_the_first_that_changes_something() -> None:
    child = person(birth_date=date(2014, 11, 24))
    assert next_birthday(child, LAW, TODAY) == Birthday(
        LAW.together, date(2026, 11, 24), exact=True
    )
    after = next_birthday(child, LAW, date(2026, 11, 24))
    assert after == Birthday(LAW.alone, date(2030, 11, 24), exact=True)
    assert next_birthday(child, LAW, date(2032, 11, 24)) is None


def test_whoever_died_or_whose_age_is_not_known_has_no_next_birthday() -> None:
    assert next_birthday(person(birth_date=date(2014, 1, 1), died_on=TODAY), LAW, TODAY) is None
    assert next_birthday(person(), LAW, TODAY) is None
    assert next_birthday(person(age_stated=5), LAW, TODAY) is None
    assert next_birthday(person(due_date=TODAY), LAW, TODAY) is None


def test_a_stated_age_gives_the_first_possible_birthday() -> None:
    child = person(age_stated=11, age_stated_on=date(2026, 3, 1))
    assert next_birthday(child, LAW, TODAY) == Birthday(LAW.together, date(2026, 3, 2), exact=False)


def test_a_birthday_beyond_the_calendar_is_none_or_its_last_day() -> None:
    assert birthday_at(person(age_stated=-9000, age_stated_on=TODAY), LAW.alone) is None
    late = birthday_at(person(birth_date=date(9990, 1, 1)), LAW.alone)
    assert late == Birthday(LAW.alone, date.max, exact=True)


def test_who_is_a_child() -> None:
    assert is_child(person(due_date=TODAY), LAW, TODAY)
    assert is_child(person(birth_date=date(2030, 1, 1)), LAW, TODAY)
    assert is_child(person(role=Role.CHILD), LAW, TODAY)
    assert not is_child(person(role=Role.PARENT), LAW, TODAY)
    assert is_child(person(age_stated=17), LAW, TODAY)
    assert not is_child(person(age_stated=18, role=Role.CHILD), LAW, TODAY)
    assert not is_child(person(birth_date=date(2020, 1, 1), died_on=TODAY), LAW, TODAY)


def test_the_children_of_a_family_have_that_role() -> None:
    sem = Person(id=RecordId("sem"), role=Role.CHILD, birth_date=date(2015, 1, 1))
    friend = Person(id=RecordId("friend"), role=Role.FRIEND, birth_date=date(2015, 1, 1))
    grown = Person(id=RecordId("grown"), role=Role.CHILD, birth_date=date(2000, 1, 1))
    case = Case.of(CaseId("case"), [sem, friend, grown])
    assert children(case, LAW, TODAY) == (sem,)


@pytest.mark.parametrize(
    ("number", "unit", "start", "expected"),
    [
        (6, Unit.WEEKS, date(2026, 11, 23), date(2027, 1, 4)),
        (14, Unit.DAYS, date(2026, 12, 25), date(2027, 1, 8)),
        (12, Unit.MONTHS, date(2024, 2, 29), date(2025, 2, 28)),
        (1, Unit.MONTHS, date(2026, 12, 31), date(2027, 1, 31)),
        (1, Unit.MONTHS, date(2026, 1, 31), date(2026, 2, 28)),
        (1, Unit.MONTHS, date(2026, 11, 30), date(2026, 12, 30)),
        (2, Unit.MONTHS, date(2026, 10, 31), date(2026, 12, 31)),
        (1, Unit.MONTHS, date(9999, 11, 30), date(9999, 12, 30)),
        (18, Unit.YEARS, date(2012, 2, 29), date(2030, 3, 1)),
        (20, Unit.YEARS, date(2004, 2, 29), date(2024, 2, 29)),
        (20, Unit.YEARS, date(9999, 1, 1), date.max),
        (6, Unit.WEEKS, date(9999, 12, 31), date.max),
        (2, Unit.MONTHS, date(9999, 12, 1), date.max),
    ],
)
def test_a_term_ends_on_the_day_a_calendar_shows(
    number: int, unit: Unit, start: date, expected: date
) -> None:
    assert Term("t", "", Source(""), number, unit).after(start) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, True),
        ({"role": Role.CHILD, "birth_date": date(1990, 1, 1)}, True),
        ({"role": Role.RELATIVE}, True),
        ({"role": Role.PARENT}, False),
        ({"role": Role.PARENT, "birth_date": date(2010, 1, 1)}, True),
        ({"role": Role.FRIEND, "birth_date": date(2008, 1, 1)}, False),
        ({"circle": Circle.PROFESSIONAL}, False),
    ],
)
def test_who_may_be_meant_where_a_child_is_asked_for(
    fields: dict[str, object], *, expected: bool
) -> None:
    assert may_be_child(person(**fields), LAW, TODAY) is expected
