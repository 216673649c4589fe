"""Something to do by a day: what it is, which record it is about, and which rule asks it."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from msgspec import Struct, field

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.law import Rule, Term

NOTHING: Mapping[str, str | int] = MappingProxyType({})


class Due(Struct, frozen=True):
    """Something to do by a day; it is overdue when `day` lies before today.

    `phrase` and `values` say what, `about` names the record to open, and `source` the rule; what
    people agreed themselves has none.
    """

    day: date
    phrase: str
    about: RecordId
    source: Rule | None = None
    values: Mapping[str, str | int] = field(default_factory=lambda: NOTHING)


def within(start: date, term: Term, phrase: str, about: RecordId) -> Due:
    """Return what is due when a term, counted from a day, has passed; its phrase names the term."""
    return Due(term.after(start), phrase, about, term, MappingProxyType({"count": term.number}))
