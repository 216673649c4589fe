"""Notes about odd values: each is given when it should be, and only then."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from mpg_desktop.content.law import load_law
from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.domain.bsn import bsn_is_possible
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import (
    AnyRecord,
    Appointment,
    Bond,
    ChildCheck,
    Consent,
    ConsentWay,
    Custody,
    CustodyKind,
    CustodySource,
    Family,
    FamilyGroupPlan,
    HelpEpisode,
    Kinship,
    Organisation,
    Person,
    Residence,
    Role,
    YesNo,
)
from tests.laws.strategies import cases
from tests.noted import notes

RESOURCES = Path(__file__).parents[2] / "resources"
LAW = load_law(RESOURCES)
PHRASES = load_phrases(RESOURCES)
TODAY = date(2026, 11, 23)
TOMORROW = date(2026, 11, 24)
P, SEM, MOTHER, FATHER, OMA = map(RecordId, ("p", "sem", "mother", "father", "oma"))
PEOPLE = [Person(id=each) for each in (SEM, MOTHER, FATHER, OMA)]


def found(*records: AnyRecord) -> set[tuple[str, str]]:
    case = Case.of(CaseId("case"), [*PEOPLE, *records])
    told = notes(case, LAW, TODAY)
    for each in told:
        assert PHRASES.say(each.phrase, **each.values)
        assert hasattr(case.records[each.record], each.field)
    return {(each.field, each.phrase.removeprefix("notes.")) for each in told}


def person(**fields: object) -> set[tuple[str, str]]:
    make: type = Person
    return found(make(id=P, **fields))


def custody(name: str = "c", **fields: object) -> Custody:
    make: type = Custody
    values = {"child": SEM, "holder": MOTHER, "extent": CustodyKind.CUSTODY, **fields}
    made = make(id=RecordId(name), **values)
    assert isinstance(made, Custody)
    return made


def test_what_is_in_order_gets_no_note() -> None:
    assert (
        found(
            Family(since=TODAY, until=TOMORROW),
            Person(
                id=P,
                role=Role.CHILD,
                birth_date=date(2015, 3, 1),
                age_stated=11,
                age_stated_on=TODAY,
                died_on=TODAY,
                bsn="111222333",
                interpreter_is_child=YesNo.NO,
            ),
            Appointment(id=RecordId("a"), day=date(2027, 5, 1)),
            custody(source=CustodySource.REGISTER, checked_on=TODAY),
            Consent(id=RecordId("d"), way=ConsentWay.WITHOUT, ground="crisis", given_on=TODAY),
            Kinship(id=RecordId("k"), one=MOTHER, other=SEM, bond=Bond.PARENT),
        )
        == set()
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"birth_date": date(1906, 11, 23)}, set()),
        ({"birth_date": date(1905, 11, 23)}, {("birth_date", "day.long_ago")}),
        ({"birth_date": TOMORROW}, {("birth_date", "day.not_yet")}),
        ({"birth_date": date(2206, 1, 1)}, {("birth_date", "day.far_away")}),
        ({"died_on": TOMORROW}, {("died_on", "day.not_yet")}),
        (
            {"birth_date": date(2000, 1, 2), "died_on": date(2000, 1, 1)},
            {("died_on", "order.before_birth")},
        ),
        (
            {"birth_date": date(2000, 1, 2), "left_on": date(2000, 1, 1)},
            {("left_on", "order.before_birth")},
        ),
        ({"age_stated": 121}, {("age_stated", "age.impossible")}),
        ({"age_stated": -1}, {("age_stated", "age.impossible")}),
        ({"age_stated": 120, "age_stated_on": TODAY}, set()),
        ({"age_stated": 40}, {("age_stated_on", "age.since_when")}),
        (
            {"age_stated": 9, "age_stated_on": TODAY, "birth_date": date(2015, 11, 23)},
            {("age_stated", "age.differs")},
        ),
        (
            {"birth_date": TODAY, "age_stated": 5, "age_stated_on": date(2020, 1, 1)},
            set(),
        ),
        ({"age_stated": 9, "birth_date": date(2015, 11, 23)}, set()),
        ({"due_date": date(2027, 9, 14)}, {("due_date", "birth.too_far")}),
        ({"due_date": date(2027, 9, 13)}, set()),
        ({"due_date": date(2026, 11, 2)}, set()),
        ({"due_date": date(2026, 11, 1)}, {("due_date", "birth.born_already")}),
        ({"due_date": date(2026, 1, 1), "birth_date": date(2026, 1, 3)}, set()),
        ({"bsn": "111222334", "role": Role.CHILD}, {("bsn", "bsn.mistyped")}),
        ({"bsn": "111222333"}, {("bsn", "bsn.not_needed")}),
        (
            {"interpreter_is_child": YesNo.YES},
            {("interpreter_is_child", "interpreter.child")},
        ),
        ({"organisation": RecordId("gone")}, {("organisation", "reference.gone")}),
    ],
)
def test_notes_about_people(fields: dict[str, object], expected: set[tuple[str, str]]) -> None:
    assert person(**fields) == expected


@pytest.mark.parametrize(
    ("fields", "is_asked"),
    [
        ({"interpreter": "Sem"}, True),
        ({"interpreter": "haar dochter SEM de Wit (11)"}, True),
        ({"interpreter": "Semra Yilmaz"}, False),
        ({"interpreter": "Mevrouw Öz"}, False),
        ({"interpreter": "Sem", "interpreter_is_child": YesNo.NO}, False),
    ],
)
def test_an_interpreter_who_is_called_as_a_child_is_asked_about(
    fields: dict[str, object], *, is_asked: bool
) -> None:
    make: type = Person
    child = Person(id=SEM, called="Sem", role=Role.CHILD)
    mother = make(id=MOTHER, name="Anna", role=Role.PARENT, **fields)
    told = found(mother, child)
    assert told == ({("interpreter", "interpreter.same_name")} if is_asked else set())


@pytest.mark.parametrize(
    "record",
    [
        Family(since=TOMORROW, until=TODAY),
        Organisation(id=P, since=TOMORROW, until=TODAY),
        HelpEpisode(id=P, since=TOMORROW, until=TODAY),
        Consent(id=P, given_on=TODAY, until=date(2026, 11, 22)),
        Kinship(id=P, one=MOTHER, other=FATHER, bond=Bond.MARRIED, since=TOMORROW, until=TODAY),
        custody("p", since=TOMORROW, until=TODAY),
    ],
)
def test_an_end_before_its_beginning_gets_a_note(record: AnyRecord) -> None:
    assert found(record) == {("until", "order.end_before_start")}


def test_days_that_must_have_come_and_days_that_follow_each_other() -> None:
    assert found(Organisation(id=P, last_heard=TOMORROW)) == {("last_heard", "day.not_yet")}
    assert found(ChildCheck(id=P, done_on=TOMORROW)) == {("done_on", "day.not_yet")}
    assert found(Consent(id=P, given_on=TODAY, withdrawn_on=date(2026, 11, 1))) == {
        ("withdrawn_on", "order.before_the_other")
    }
    assert found(
        FamilyGroupPlan(
            id=P,
            offered_on=TODAY,
            answered_on=date(2026, 11, 1),
            asked_in_writing_on=TODAY,
            given_on=date(2026, 11, 1),
        )
    ) == {("answered_on", "order.before_the_other"), ("given_on", "order.before_the_other")}


def test_what_is_no_longer_there_gets_a_note() -> None:
    assert found(Residence(id=P, person=SEM, address=RecordId("gone"))) == {
        ("address", "reference.gone")
    }


def test_consent_without_consent_needs_a_ground() -> None:
    assert found(Consent(id=P, way=ConsentWay.WITHOUT)) == {("ground", "consent.no_ground")}
    assert found(Consent(id=P, way=ConsentWay.ORAL)) == set()


def test_notes_about_kinship() -> None:
    assert found(Kinship(id=P, one=SEM, other=SEM, bond=Bond.PARENT)) == {
        ("other", "kinship.oneself")
    }
    parent = Person(id=MOTHER, birth_date=date(2000, 1, 1))
    child = Person(id=SEM, birth_date=date(2000, 1, 1))
    tie = Kinship(id=P, one=MOTHER, other=SEM, bond=Bond.PARENT)
    assert found(parent, child, tie) == {("one", "kinship.parent_younger")}
    partners = Kinship(id=P, one=MOTHER, other=SEM, bond=Bond.PARTNERS)
    assert found(parent, child, partners) == set()
    older = Person(id=MOTHER, birth_date=date(1999, 12, 31))
    assert found(older, child, tie) == set()
    assert found(Person(id=MOTHER), child, tie) == set()
    strange = Kinship(id=P, one=RecordId("school"), other=SEM, bond=Bond.PARENT)
    assert found(Organisation(id=RecordId("school")), strange) == set()


def test_notes_about_the_source_of_custody() -> None:
    assert found(custody(source=CustodySource.ONE_PARENT)) == {
        ("source", "custody.one_parent_only")
    }
    assert found(custody(source=CustodySource.COURT_ORDER)) == {
        ("checked_on", "custody.when_checked")
    }
    assert found(custody(holder=SEM)) == {("holder", "custody.oneself")}


def test_custody_after_the_child_came_of_age_gets_a_note() -> None:
    child = Person(id=SEM, birth_date=date(2000, 1, 1))
    assert found(child, custody(since=date(2018, 1, 1))) == {("since", "custody.of_age")}
    assert found(child, custody(since=date(2017, 12, 31))) == set()
    assert found(child, custody()) == set()


def test_custody_that_overlaps_and_contradicts_gets_a_note() -> None:
    none = custody("d", extent=CustodyKind.NONE)
    assert found(custody(), none) == {("extent", "custody.overlap")}
    later = custody("d", extent=CustodyKind.NONE, since=TODAY)
    assert found(custody(until=TODAY), later) == set()
    assert found(custody(), custody("d")) == set()
    assert found(custody(), custody("d", holder=FATHER, extent=CustodyKind.NONE)) == set()


def test_more_than_two_with_custody_at_once_get_a_note() -> None:
    three = [custody(each, holder=RecordId(each)) for each in ("mother", "father", "oma")]
    assert found(*three) == {("holder", "custody.too_many")}
    assert found(*three[:2], custody("oma", holder=OMA, extent=CustodyKind.GUARDIANSHIP)) == set()
    ended = custody("oma", holder=OMA, since=date(2010, 1, 1), until=date(2011, 1, 1))
    begun = custody("mother", holder=MOTHER, since=date(2011, 1, 1))
    assert found(begun, custody("father", holder=FATHER), ended) == set()


@pytest.mark.parametrize("bsn", ["111222333", "123456782", "111.222.333", "10000008"])
def test_the_eleven_test_lets_right_numbers_pass(bsn: str) -> None:
    assert bsn_is_possible(bsn)


@pytest.mark.parametrize(
    "bsn",
    [
        "123456789",
        "111222334",
        "000000000",
        "1112223",
        "1112223330",
        "11122233a",
        "١١١٢٢٢٣٣٣",
        "",
    ],
)
def test_the_eleven_test_finds_wrong_numbers(bsn: str) -> None:
    assert not bsn_is_possible(bsn)


@given(cases())
def test_no_file_is_so_odd_that_it_cannot_be_checked(case: Case) -> None:
    for each in notes(case, LAW, TODAY):
        assert each.field in case.records[each.record].__struct_fields__
        assert PHRASES.say(each.phrase, **each.values)
