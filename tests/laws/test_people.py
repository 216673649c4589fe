"""Ages, custody, consent and access for random days, held against tables written from the rules.

The tables below are written from the text of the rules (Jeugdwet 7.3.4, 7.3.5, 7.3.10, 7.3.15,
and the half-open periods of custody) and share nothing with the code they test.
"""

from datetime import date, timedelta
from pathlib import Path
from typing import TypeAlias

from hypothesis import assume, example, given
from hypothesis import strategies as st

from mpg_desktop.content.law import load_law
from mpg_desktop.domain.access import rights_ahead, rights_on
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.custody import custody_on
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.people import AgeKind, age_on, next_birthday
from mpg_desktop.domain.records import Custody, CustodyKind, Person, Role, YesNo

LAW = load_law(Path(__file__).parents[2] / "resources")
CHILD, MOTHER, FATHER = RecordId("child"), RecordId("mother"), RecordId("father")
Who: TypeAlias = set[RecordId]
NOBODY: Who = set()
BOTH: Who = {MOTHER, FATHER}

days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
leap_days = st.sampled_from([date(year, 2, 29) for year in range(1992, 2040, 4)])
births = st.one_of(days, leap_days)

# From and up to which age (in years), whether able to judge, and then who says yes to help, who
# reads the file, and who reads it when the young person allows that.
TABLE: tuple[tuple[int, int, bool, Who, Who, Who], ...] = (
    (0, 12, True, BOTH, BOTH, NOBODY),
    (0, 12, False, BOTH, BOTH, NOBODY),
    (12, 16, True, {CHILD} | BOTH, {CHILD} | BOTH, NOBODY),
    (16, 18, True, {CHILD}, {CHILD}, BOTH),
    (12, 18, False, BOTH, BOTH, NOBODY),
    (18, 999, True, {CHILD}, {CHILD}, NOBODY),
    (18, 999, False, NOBODY, NOBODY, NOBODY),
)


def nth_birthday(birth: date, number: int) -> date:
    """Return a birthday as a calendar shows it; whoever misses 29 February has it a day later."""
    try:
        return date(birth.year + number, birth.month, birth.day)
    except ValueError:
        return date(birth.year + number, 3, 1)


def birthdays_had(birth: date, day: date) -> int:
    """Count birthdays one by one, as a child does."""
    number = 0
    while nth_birthday(birth, number + 1) <= day:
        number += 1
    return number


@st.composite
def births_and_days(draw: st.DrawFn) -> tuple[date, date]:
    """Draw a birth and a day, every second time around a birthday that matters."""
    birth = draw(births)
    if draw(st.booleans()):
        return birth, draw(days)
    birthday = nth_birthday(birth, draw(st.sampled_from([0, 1, 12, 16, 18])))
    return birth, birthday + timedelta(days=draw(st.integers(-2, 2)))


def family(birth: date, able: YesNo | None = None) -> Case:
    child = Person(id=CHILD, role=Role.CHILD, birth_date=birth, able_to_judge=able)
    parents = [Person(id=each, role=Role.PARENT) for each in (MOTHER, FATHER)]
    custody = [
        Custody(
            id=RecordId(f"custody-{each}"), child=CHILD, holder=each, extent=CustodyKind.CUSTODY
        )
        for each in (MOTHER, FATHER)
    ]
    return Case.of(CaseId("case"), [child, *parents, *custody])


def child_of(case: Case) -> Person:
    child = case.find(Person, CHILD)
    assert child is not None
    return child


@given(births_and_days())
@example((date(2012, 2, 29), date(2024, 2, 28)))
@example((date(2012, 2, 29), date(2030, 2, 28)))
@example((date(2012, 2, 29), date(2030, 3, 1)))
def test_age_is_the_number_of_birthdays_had(drawn: tuple[date, date]) -> None:
    birth, day = drawn
    age = age_on(Person(id=CHILD, birth_date=birth), day)
    if day < birth:
        assert (age.kind, age.at_least, age.on) == (AgeKind.NOT_BORN, None, birth)
    else:
        years = birthdays_had(birth, day)
        assert (age.kind, age.at_least, age.at_most) == (AgeKind.EXACT, years, years)


@given(births, st.integers(0, 40 * 365), st.integers(0, 20 * 365))
def test_a_stated_age_always_holds_the_real_one(birth: date, said: int, later: int) -> None:
    said_on = birth + timedelta(days=said)
    day = said_on + timedelta(days=later)
    stated = birthdays_had(birth, said_on)
    age = age_on(Person(id=CHILD, age_stated=stated, age_stated_on=said_on), day)
    assert age.kind is AgeKind.ABOUT
    assert age.at_least is not None
    assert age.at_most is not None
    assert age.at_least <= birthdays_had(birth, day) <= age.at_most <= age.at_least + 1


@given(births, days, days)
def test_age_stands_still_after_death(birth: date, died: date, day: date) -> None:
    assume(birth <= died)
    age = age_on(Person(id=CHILD, birth_date=birth, died_on=died), day)
    if day < died:
        assert not age.died
    else:
        years = birthdays_had(birth, died)
        assert (age.kind, age.at_least, age.on) == (AgeKind.DIED, years, died)


@given(births_and_days(), st.sampled_from([None, *YesNo]))
def test_consent_and_access_agree_with_the_table(
    drawn: tuple[date, date], able: YesNo | None
) -> None:
    birth, day = drawn
    assume(birth <= day)
    case = family(birth, able)
    rights = rights_on(case, child_of(case), LAW, day)
    years = birthdays_had(birth, day)
    expected = [
        row[3:] for row in TABLE if row[0] <= years < row[1] and row[2] is (able is not YesNo.NO)
    ]
    assert len(expected) == 1
    says, reads, may_ask = expected[0]
    assert set(rights.consent.who) == says
    assert set(rights.access.who) == reads
    assert set(rights.access.on_condition) == may_ask
    assert rights.consent.rule is not None
    assert rights.consent.rule.source.text


@given(births_and_days())
@example((date(2012, 2, 29), date(2029, 1, 1)))
def test_the_rights_told_ahead_are_those_of_that_day(drawn: tuple[date, date]) -> None:
    birth, day = drawn
    case = family(birth)
    child = child_of(case)
    ahead = rights_ahead(case, child, LAW, day)
    thresholds = [nth_birthday(birth, years) for years in (12, 16, 18)]
    coming = [each for each in thresholds if each > day]
    if day < birth or not coming:
        assert ahead is None
    else:
        assert ahead is not None
        assert ahead.day == coming[0]
        assert ahead == rights_on(case, child, LAW, coming[0])


@given(births, st.integers(0, 20 * 365), st.integers(0, 20 * 365))
def test_nobody_reaches_an_age_before_the_day_that_is_told(
    birth: date, said: int, later: int
) -> None:
    """Where only an age was said, the day told is the first possible one."""
    said_on = birth + timedelta(days=said)
    day = said_on + timedelta(days=later)
    person = Person(id=CHILD, age_stated=birthdays_had(birth, said_on), age_stated_on=said_on)
    told = next_birthday(person, LAW, day)
    if told is None:
        assert birthdays_had(birth, day) >= 18
    else:
        real = nth_birthday(birth, told.age.number)
        assert not told.exact
        assert told.day <= real <= told.day + timedelta(days=366)


intervals = st.tuples(st.none() | days, st.none() | days)


@given(days, st.lists(st.tuples(st.sampled_from([MOTHER, FATHER]), intervals), max_size=5))
def test_custody_holds_on_the_days_from_since_up_to_until(
    day: date, periods: list[tuple[RecordId, tuple[date | None, date | None]]]
) -> None:
    child = Person(id=CHILD, age_stated=5, age_stated_on=day)
    records = [
        Custody(
            id=RecordId(f"custody-{number}"),
            child=CHILD,
            holder=holder,
            extent=CustodyKind.CUSTODY,
            since=since,
            until=until,
        )
        for number, (holder, (since, until)) in enumerate(periods)
    ]
    held = custody_on(Case.of(CaseId("case"), [child, *records]), CHILD, LAW, day)
    expected = {
        holder
        for holder, (since, until) in periods
        if day.toordinal()
        in range(
            1 if since is None else since.toordinal(),
            date.max.toordinal() + 1 if until is None else until.toordinal(),
        )
    }
    assert set(held.who) == expected
    assert held.known is bool(expected)
