"""Who has custody (*gezag*) over a child on a day, apart from anyone's role in the family.

Custody is a dated fact with a source. A professional checks it; one parent's word is not enough.
"""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.people import age_on
from mpg_desktop.domain.records import Custody, CustodyKind, CustodySource, Person


class Certainty(StrEnum):
    """How sure it is that somebody has custody; its value ends a phrase key `rights.custody.…`."""

    CHECKED = "checked"
    SAID_BY_BOTH = "said_by_both"
    ONE_PARENT_ONLY = "one_parent_only"
    NOT_CHECKED = "not_checked"


_CERTAINTY = {
    CustodySource.REGISTER: Certainty.CHECKED,
    CustodySource.COURT_ORDER: Certainty.CHECKED,
    CustodySource.BOTH_PARENTS: Certainty.SAID_BY_BOTH,
    CustodySource.ONE_PARENT: Certainty.ONE_PARENT_ONLY,
    None: Certainty.NOT_CHECKED,
}


class Holder(Struct, frozen=True):
    """Somebody who has custody: a person, or an organisation as guardian, and how sure that is."""

    who: RecordId
    extent: CustodyKind
    certainty: Certainty
    record: RecordId


class CustodyOn(Struct, frozen=True):
    """What is known about the custody over one child on one day.

    `without` are people of whom it is recorded that they have none. `unclear` are people of whom
    the records say nothing definite, or contradict each other: they count as having none.
    """

    child: RecordId
    day: date
    holders: tuple[Holder, ...] = ()
    without: tuple[RecordId, ...] = ()
    unclear: tuple[RecordId, ...] = ()

    @property
    def known(self) -> bool:
        """Whether at least one holder is known."""
        return bool(self.holders)

    @property
    def who(self) -> tuple[RecordId, ...]:
        """The ids of the people and organisations that have custody, each once."""
        return tuple(dict.fromkeys(each.who for each in self.holders))

    @property
    def cautions(self) -> tuple[str, ...]:
        """Keys of phrases about what still has to be checked."""
        if not self.known:
            return ("rights.custody.unknown",)
        doubts = {each.certainty for each in self.holders} - {Certainty.CHECKED}
        found = [f"rights.custody.{each}" for each in Certainty if each in doubts]
        return (*found, *(("rights.custody.unclear",) if self.unclear else ()))


def certainty_of(custody: Custody) -> Certainty:
    """Return how sure a custody record is, by its source."""
    return _CERTAINTY[custody.source]


def holds_on(custody: Custody, day: date) -> bool:
    """Tell whether a custody record covers a day; the last day, `until`, is no longer covered."""
    begun = custody.since is None or custody.since <= day
    return begun and (custody.until is None or day < custody.until)


def custody_on(case: Case, child: RecordId, law: Law, day: date) -> CustodyOn:
    """Return who has custody over a child on a day.

    Custody ends when the child dies or surely is of age, and when its holder dies.
    """
    person = case.records.get(child)
    if isinstance(person, Person):
        age = age_on(person, day)
        if age.died or (age.at_least is not None and age.at_least >= law.grown_up.number):
            return CustodyOn(child, day)
    told = [
        each
        for each in case.all(Custody)
        if each.child == child and holds_on(each, day) and _can_hold(case, each.holder, day)
    ]
    return _weigh(child, day, told)


def _can_hold(case: Case, holder: RecordId, day: date) -> bool:
    person = case.records.get(holder)
    return not (isinstance(person, Person) and person.died_on is not None and person.died_on <= day)


def _weigh(child: RecordId, day: date, told: list[Custody]) -> CustodyOn:
    """Sort what was recorded into holders, people without, and people of whom it is unclear."""
    extents: dict[RecordId, set[CustodyKind | None]] = {}
    for each in told:
        extents.setdefault(each.holder, set()).add(each.extent)
    unclear = tuple(who for who, said in extents.items() if None in said or len(said) > 1)
    holders = tuple(
        Holder(each.holder, each.extent, certainty_of(each), each.id)
        for each in told
        if each.holder not in unclear
        and each.extent is not None
        and each.extent is not CustodyKind.NONE
    )
    without = tuple(who for who, said in extents.items() if said == {CustodyKind.NONE})
    return CustodyOn(child, day, holders, without, unclear)
