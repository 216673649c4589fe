"""The numbers and rules of law and practice, each with its name and the place where it stands.

They are data (`resources/law.toml`), because they change: whoever shows one also shows its source
and the words "controleer de geldende tekst". This is no legal advice.
"""

from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct


class Source(Struct, frozen=True):
    """Where a rule stands: a law, a professional norm, or an agreement of this program."""

    text: str


class Unit(StrEnum):
    """In what a term is counted."""

    YEARS = "years"
    MONTHS = "months"
    WEEKS = "weeks"
    DAYS = "days"


class Rule(Struct, frozen=True):
    """A rule without a number: its key, what it is called, and its source."""

    key: str
    name: str
    source: Source


class Term(Rule, frozen=True):
    """A rule with a number, such as an age or a time within which something must be done."""

    number: int
    unit: Unit

    def after(self, day: date) -> date:
        """Return the day on which this term, counted from a day, has passed.

        Whoever is born on 29 February comes of age on 1 March in a year without that day; a month
        that is too short ends on its last day. Beyond the calendar's end it is the last day.
        """
        try:
            return self._after(day)
        except (OverflowError, ValueError):
            return date.max

    def _after(self, day: date) -> date:
        if self.unit is Unit.YEARS:
            return years_after(day, self.number)
        if self.unit is Unit.MONTHS:
            return _months_after(day, self.number)
        days = self.number * 7 if self.unit is Unit.WEEKS else self.number
        return day + timedelta(days=days)


def years_after(day: date, years: int) -> date:
    """Return the same day some years later; 29 February becomes 1 March where it is missing.

    Raises ValueError beyond the years 1 to 9999.
    """
    year = day.year + years
    if (day.month, day.day) == (2, 29):
        return date(year, 2, 28) + timedelta(days=1)
    return day.replace(year=year)


def _months_after(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    return min(first + timedelta(days=day.day - 1), _last_of_month(first))


def _last_of_month(day: date) -> date:
    if day.month == date.max.month:
        return day.replace(day=date.max.day)
    return day.replace(month=day.month + 1, day=1) - timedelta(days=1)


class Count(Rule, frozen=True):
    """A rule with a number of people."""

    number: int


class Law(Struct, frozen=True):
    """Every rule that the program knows; the loader refuses a file that lacks one.

    Ages: `together` is the age from which a child says yes beside its parents, `alone` from which
    it says yes alone, `grown_up` from which it is of age, `oldest` over which an age is a slip,
    `farthest` beyond which a day to come is one. `joint_custody` is how many can share custody,
    `few_goals` and `few_worries` how many of them a plan can carry.
    """

    together: Term
    alone: Term
    grown_up: Term
    oldest: Term
    farthest: Term
    parents_decide: Rule
    parents_read: Rule
    together_read: Rule
    alone_reads: Rule
    representative: Rule
    adult_representative: Rule
    check_custody: Rule
    joint_custody: Count
    family_plan_first: Rule
    plan_within: Term
    plan_in_writing: Term
    family_plan_answer: Term
    consent_recorded: Rule
    child_check: Term
    silence: Term
    pregnancy: Term
    born_by: Term
    retention: Term
    evaluation: Term
    plan_review: Term
    after_condition: Term
    few_goals: Count
    few_worries: Count
