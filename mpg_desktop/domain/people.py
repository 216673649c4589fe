"""Who somebody is on a day: what to call them, how old they are, and which birthday comes next."""

from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.law import Law, Term, years_after
from mpg_desktop.domain.records import Circle, Person, Role


class AgeKind(StrEnum):
    """How an age is known; its value ends the phrase key `rights.age.…`."""

    UNKNOWN = "unknown"
    EXACT = "exact"
    ABOUT = "about"
    EXPECTED = "expected"
    NOT_BORN = "not_born"
    DIED = "died"
    DIED_UNKNOWN = "died_unknown"


class Age(Struct, frozen=True):
    """How old somebody is in whole years, or why there is no such number.

    `at_least` and `at_most` are the same where the birth date is known. `on` is the day on which
    a child is due, or on which somebody died.
    """

    kind: AgeKind
    at_least: int | None = None
    at_most: int | None = None
    on: date | None = None

    @property
    def alive(self) -> bool:
        """Whether this is the age of somebody who is born and did not die."""
        return self.kind in {AgeKind.EXACT, AgeKind.ABOUT, AgeKind.UNKNOWN}

    @property
    def died(self) -> bool:
        """Whether somebody had died by that day."""
        return self.kind in {AgeKind.DIED, AgeKind.DIED_UNKNOWN}

    @property
    def phrase(self) -> str:
        """The key of the phrase that says this age; it takes `values`."""
        return f"rights.age.{self.kind}"

    @property
    def values(self) -> dict[str, int | date]:
        """What the phrase names: `count` in years, and `day`."""
        values: dict[str, int | date] = {}
        if self.at_least is not None:
            values["count"] = self.at_least
        if self.on is not None:
            values["day"] = self.on
        return values


class Birthday(Struct, frozen=True):
    """A birthday that changes who decides.

    `day` is the day itself when `exact`; else the first day on which it can be, because only an
    age was said and no birth date.
    """

    age: Term
    day: date
    exact: bool


def display_name(person: Person) -> str:
    """Return what somebody likes to be called, else the name, else the role in words, else ''."""
    return person.called or person.name or person.role_words


def whole_years(birth: date, day: date) -> int:
    """Return how many whole years lie between two days; below zero when `day` comes first."""
    if day < birth:
        return -whole_years(day, birth)
    passed = (day.month, day.day) >= (birth.month, birth.day)
    return day.year - birth.year - (0 if passed else 1)


def age_on(person: Person, day: date) -> Age:
    """Return how old somebody is on a day.

    A stated age grows with time and stays approximate: whoever was said to be 9 two years ago is
    at least 11 and at most 12. Whoever is born on 29 February is a year older on 1 March in a year
    without that day.
    """
    end = person.died_on
    if end is not None and end <= day:
        age = _age_alive(person, end)
        known = age.at_least is not None
        kind = AgeKind.DIED if known else AgeKind.DIED_UNKNOWN
        return Age(kind, age.at_least, age.at_most, end)
    return _age_alive(person, day)


def _age_alive(person: Person, day: date) -> Age:
    if person.birth_date is not None:
        if day < person.birth_date:
            return Age(AgeKind.NOT_BORN, on=person.birth_date)
        years = whole_years(person.birth_date, day)
        return Age(AgeKind.EXACT, years, years)
    if person.age_stated is not None:
        passed = 0 if person.age_stated_on is None else whole_years(person.age_stated_on, day)
        years = max(0, person.age_stated + passed)
        return Age(AgeKind.ABOUT, years, years + (0 if person.age_stated_on == day else 1))
    if person.due_date is not None:
        return Age(AgeKind.EXPECTED, on=person.due_date)
    return Age(AgeKind.UNKNOWN)


def next_birthday(person: Person, law: Law, day: date) -> Birthday | None:
    """Return the next birthday after a day at which consent or access changes, if any.

    For whoever is alive and not yet of age; None when nothing is known to count from.
    """
    if not age_on(person, day).alive:
        return None
    for term in (law.together, law.alone, law.grown_up):
        birthday = birthday_at(person, term)
        if birthday is not None and _still_ahead(person, term, birthday, day):
            return birthday
    return None


def birthday_at(person: Person, term: Term) -> Birthday | None:
    """Return the day on which somebody reaches an age, or None when it cannot be told."""
    if person.birth_date is not None:
        return Birthday(term, term.after(person.birth_date), exact=True)
    if person.age_stated is None or person.age_stated_on is None:
        return None
    try:
        # Nine on that day means: ten within a year of it, on the next day at the earliest.
        eve = years_after(person.age_stated_on, term.number - person.age_stated - 1)
        return Birthday(term, eve + timedelta(days=1), exact=False)
    except (OverflowError, ValueError):
        return None


def _still_ahead(person: Person, term: Term, birthday: Birthday, day: date) -> bool:
    """Tell whether a birthday comes after a day, or could yet have to come."""
    if birthday.exact:
        return birthday.day > day
    at_least = age_on(person, day).at_least
    return at_least is not None and at_least < term.number


def is_child(person: Person, law: Law, day: date) -> bool:
    """Tell whether somebody is a living or expected child, not surely of age, on a day.

    Where no age is known the role decides.
    """
    age = age_on(person, day)
    if age.kind in {AgeKind.EXPECTED, AgeKind.NOT_BORN}:
        return True
    if not age.alive:
        return False
    if age.at_least is None:
        return person.role is Role.CHILD
    return age.at_least < law.grown_up.number


GROWN_UP_ROLES = frozenset(
    {
        *(Role.PARENT, Role.STEP_PARENT, Role.FOSTER_PARENT),
        *(Role.GRANDPARENT, Role.NEIGHBOUR, Role.WORKER),
    }
)


def may_be_child(person: Person, law: Law, day: date) -> bool:
    """Return whether somebody may be meant where a child is asked for: in doubt, yes."""
    if person.role is Role.CHILD:
        return True
    if age_on(person, day).at_least is not None:
        return is_child(person, law, day)
    return person.role not in GROWN_UP_ROLES and person.circle is not Circle.PROFESSIONAL


def is_unborn(person: Person) -> bool:
    """Tell whether somebody is expected and not born yet, as far as is known."""
    return person.birth_date is None and person.due_date is not None


def children(case: Case, law: Law, day: date) -> tuple[Person, ...]:
    """Return the children of a family on a day, expected ones included."""
    return tuple(
        each for each in case.all(Person) if each.role is Role.CHILD and is_child(each, law, day)
    )
