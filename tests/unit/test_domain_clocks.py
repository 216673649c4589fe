"""What is due and when, and that the list never says how a family is doing."""

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.content.law import load_law
from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.clocks import due
from mpg_desktop.domain.due import Due
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.records import (
    AnyRecord,
    Appointment,
    Blank,
    ChildCheck,
    Consent,
    ConsentWay,
    Family,
    FamilyGroupPlan,
    OfferAnswer,
    Organisation,
    Person,
    Role,
    Secret,
    Why,
)
from mpg_desktop.domain.safety_records import SafetyCondition
from tests.laws.strategies import cases

RESOURCES = Path(__file__).parents[2] / "resources"
LAW = load_law(RESOURCES)
PHRASES = load_phrases(RESOURCES)

TODAY = date(2026, 11, 23)
SINCE = date(2026, 11, 2)
DONE = ChildCheck(id=RecordId("check"), done_on=date(2026, 11, 2))
OFFERED = date(2026, 11, 9)


def found(*records: AnyRecord) -> list[tuple[date, str]]:
    """Return day and phrase of all that is due, and hold each phrase against its words."""
    things = due(Case.of(CaseId("case"), records), LAW, TODAY)
    for each in things:
        assert PHRASES.say(each.phrase, **each.values)
    return [(each.day, each.phrase) for each in things]


def plan(**fields: object) -> list[tuple[date, str]]:
    make: type = FamilyGroupPlan
    return found(make(id=RecordId("plan"), **fields))


def child(**fields: object) -> Person:
    make: type = Person
    made = make(**{"id": RecordId("sem"), "role": Role.CHILD, "called": "Sem", **fields})
    assert isinstance(made, Person)
    return made


def test_a_new_file_without_a_beginning_has_no_clocks() -> None:
    assert found() == []
    assert found(Family(name="Vos"), FamilyGroupPlan(id=RecordId("p"))) == []


def test_the_offer_and_the_kindcheck_begin_with_the_help() -> None:
    assert found(Family(since=SINCE)) == [
        (SINCE, "due.child_check.first"),
        (SINCE, "due.plan.offer"),
    ]
    asked = FamilyGroupPlan(id=RecordId("plan"))
    empty = ChildCheck(id=RecordId("check"))
    assert found(Family(since=SINCE), asked, empty) == [
        (SINCE, "due.child_check.first"),
        (SINCE, "due.plan.offer"),
    ]


def test_the_kindcheck_comes_back_a_year_after_the_last() -> None:
    earlier = ChildCheck(id=RecordId("earlier"), done_on=date(2025, 1, 1))
    assert found(DONE, earlier) == [(date(2027, 11, 2), "due.child_check.again")]
    not_for_them = ChildCheck(id=RecordId("check"), blank=(Blank("done_on", Why.NOT_APPLICABLE),))
    assert found(not_for_them) == []


@pytest.mark.parametrize("answer", [None, OfferAnswer.THINKING])
def test_an_offer_without_an_answer_is_asked_after(answer: OfferAnswer | None) -> None:
    assert plan(offered_on=OFFERED, answer=answer) == [(date(2026, 11, 23), "due.plan.answer")]


@pytest.mark.parametrize("answer", [OfferAnswer.ACCEPTED, OfferAnswer.HAS_ONE])
def test_a_family_that_makes_its_own_plan_has_no_clock(answer: OfferAnswer) -> None:
    assert plan(offered_on=OFFERED, answer=answer) == []


def test_a_declined_offer_gives_six_weeks_from_the_answer_or_else_from_the_offer() -> None:
    declined = OfferAnswer.DECLINED
    answered = date(2026, 11, 16)
    assert plan(offered_on=OFFERED, answer=declined, answered_on=answered) == [
        (date(2026, 12, 28), "due.plan.settle")
    ]
    assert plan(offered_on=OFFERED, answer=declined) == [(date(2026, 12, 21), "due.plan.settle")]
    assert plan(offered_on=OFFERED, answer=declined, settled_on=answered) == []
    assert plan(answer=declined) == []


def test_where_no_offer_need_be_made_the_six_weeks_begin_with_the_help() -> None:
    no_offer = FamilyGroupPlan(
        id=RecordId("plan"), blank=(Blank("offered_on", Why.NOT_APPLICABLE),)
    )
    assert found(Family(since=SINCE), no_offer, DONE)[0] == (
        date(2026, 12, 14),
        "due.plan.settle",
    )


def test_whoever_asks_for_the_plan_has_it_in_writing_in_fourteen_days() -> None:
    asked = date(2026, 11, 20)
    accepted = OfferAnswer.ACCEPTED
    assert plan(answer=accepted, asked_in_writing_on=asked) == [
        (date(2026, 12, 4), "due.plan.write")
    ]
    assert plan(answer=accepted, asked_in_writing_on=asked, given_on=asked) == []


def test_birthdays_that_change_something_are_due_on_the_day_itself() -> None:
    assert found(child(birth_date=date(2014, 11, 23))) == [(TODAY, "due.birthday.together")]
    assert found(child(birth_date=date(2014, 11, 22))) == [
        (date(2030, 11, 22), "due.birthday.alone")
    ]
    assert found(child(birth_date=date(2009, 1, 5))) == [
        (date(2027, 1, 5), "due.birthday.grown_up")
    ]
    assert found(child(birth_date=date(2000, 1, 1))) == []
    assert found(child()) == []


def test_a_child_of_whom_only_an_age_is_known_is_asked_after() -> None:
    about = child(age_stated=11, age_stated_on=date(2026, 9, 1))
    assert found(about) == [(date(2026, 9, 2), "due.birthday.ask_birth_date")]


def test_a_child_whose_name_is_secret_is_not_named() -> None:
    for hidden in ("", "name", "called"):
        kept = child(birth_date=date(2014, 12, 1), secret=(Secret(hidden),))
        things = due(Case.of(CaseId("case"), [kept]), LAW, TODAY)
        assert things[0].phrase == "due.birthday.together_unnamed"
        assert "Sem" not in PHRASES.say(things[0].phrase, **things[0].values)
    unnamed = child(called="", birth_date=date(2014, 12, 1))
    assert found(unnamed) == [(date(2026, 12, 1), "due.birthday.together_unnamed")]
    other = child(birth_date=date(2014, 12, 1), secret=(Secret("phone"),))
    assert found(other) == [(date(2026, 12, 1), "due.birthday.together")]


def consent(name: str, **fields: object) -> Consent:
    make: type = Consent
    made = make(id=RecordId(name), **{"purpose": "overleg", **fields})
    assert isinstance(made, Consent)
    return made


def test_a_consent_that_ends_is_due_unless_it_was_renewed_or_withdrawn() -> None:
    until = date(2026, 12, 31)
    ending = consent("a", until=until)
    due_then = [(until, "due.end.consent")]
    assert found(ending) == due_then
    assert found(ending, consent("b", until=until)) == [*due_then, *due_then]
    assert found(ending, consent("b")) == []
    later = consent("b", until=date(2027, 12, 31))
    assert found(ending, later) == [(date(2027, 12, 31), "due.end.consent")]
    assert found(ending, consent("b", purpose="iets anders")) == due_then
    assert found(consent("a", until=until, withdrawn_on=TODAY)) == []
    assert found(consent("a", until=until, way=ConsentWay.WITHOUT)) == []


def test_a_condition_for_safety_that_ends_asks_what_holds_now() -> None:
    def condition(until: date | None) -> SafetyCondition:
        return SafetyCondition(id=RecordId("c"), text="Niemand drinkt in huis.", until=until)

    soon, just, long_ago = date(2026, 12, 24), date(2026, 10, 26), date(2026, 10, 25)
    assert found(condition(soon)) == [(soon, "due.end.condition")]
    assert found(condition(TODAY)) == [(TODAY, "due.end.condition")]
    assert found(condition(just)) == [(just, "due.end.condition")], "four weeks ago is asked still"
    assert found(condition(long_ago)) == []
    assert found(condition(None)) == []
    (thing,) = due(Case.of(CaseId("c"), [condition(soon)]), LAW, TODAY)
    assert (thing.about, thing.source) == (RecordId("c"), LAW.after_condition)


def test_appointments_are_due_from_today_on() -> None:
    assert found(
        Appointment(id=RecordId("a"), day=TODAY, at=time(9, 5)),
        Appointment(id=RecordId("b"), day=date(2026, 11, 24)),
        Appointment(id=RecordId("c"), day=date(2026, 11, 22)),
        Appointment(id=RecordId("d")),
    ) == [(TODAY, "due.appointment.time"), (date(2026, 11, 24), "due.appointment.day")]
    thing = due(
        Case.of(CaseId("c"), [Appointment(id=RecordId("a"), day=TODAY, at=time(9, 5))]), LAW, TODAY
    )[0]
    assert PHRASES.say(thing.phrase, **thing.values) == "Afspraak om 09:05 uur"


def test_an_organisation_is_asked_after_five_weeks_of_silence() -> None:
    name = RecordId("school")
    heard = Organisation(id=name, last_heard=date(2026, 10, 1), since=date(2020, 1, 1))
    assert found(heard) == [(date(2026, 11, 5), "due.ask.silence")]
    assert found(Organisation(id=name, since=TODAY)) == [(date(2026, 12, 28), "due.ask.silence")]
    assert found(Organisation(id=name, last_heard=TODAY, until=TODAY)) == []
    assert found(Organisation(id=name)) == []


def test_when_help_has_ended_only_retention_is_left() -> None:
    ended: list[AnyRecord] = [Family(since=SINCE, until=TODAY), child(birth_date=date(2014, 12, 1))]
    case = Case.of(CaseId("case"), ended)
    assert due(case, LAW, TODAY) == (
        Due(date(2046, 11, 23), "due.end.retention", RecordId("family"), LAW.retention),
    )
    assert due(case, LAW, TODAY, date(2028, 2, 29))[0].day == date(2048, 2, 29)
    assert due(case, LAW, TODAY, date(2020, 1, 1))[0].day == date(2046, 11, 23)
    running = Case.of(CaseId("case"), [Family(until=date(2026, 11, 24)), ended[1]])
    assert [each.phrase for each in due(running, LAW, TODAY)] == ["due.birthday.together"]


AGREED = ("due.appointment", "due.step", "due.look", "due.try_out")
"""What people agreed themselves: no rule asks it."""


@given(cases(), st.dates(date(2000, 1, 1), date(2060, 1, 1)))
def test_the_list_is_in_order_and_says_nothing_about_how_a_family_is_doing(
    case: Case, today: date
) -> None:
    things = due(case, LAW, today)
    assert [each.day for each in things] == sorted(each.day for each in things)
    allowed = {"name", "age", "count", "time"}
    names = {each.called or each.name or each.role_words for each in case.all(Person)}
    for each in things:
        assert each.values.keys() <= allowed
        assert each.values.get("name", "") in {"", *names}
        assert each.about == "family" or each.about in case.records
        assert PHRASES.say(each.phrase, **each.values)
        if not each.phrase.startswith(AGREED):
            assert each.source is not None
            assert each.source.source.text
