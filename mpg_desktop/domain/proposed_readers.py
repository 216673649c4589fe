"""Who of a file may get a copy, as what kind of reader, and why the rules propose that kind.

A proposal is advice: the worker chooses the reader (practice rule 2).
"""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.custody import custody_on
from mpg_desktop.domain.file import name_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.people import age_on, is_unborn
from mpg_desktop.domain.protection import Recipient, RecipientKind
from mpg_desktop.domain.readers import recipient_for, say_over
from mpg_desktop.domain.records import Bond, Circle, Kinship, Organisation, Person, Role
from mpg_desktop.domain.sayings import Saying

ABOUT_A_CHILD = frozenset(
    {
        *(RecipientKind.PARENT_WITHOUT_CUSTODY, RecipientKind.NETWORK, RecipientKind.SCHOOL),
        *(RecipientKind.ORGANISATION, RecipientKind.SAFE_HOME, RecipientKind.JUDGE),
    }
)
"""Readers who have no child of their own to know about: of them is asked which child it is."""

AT_HOME = frozenset(
    {
        *(RecipientKind.CHILD, RecipientKind.PARENT_WITH_CUSTODY),
        *(RecipientKind.PARENT_WITHOUT_CUSTODY, RecipientKind.NETWORK),
    }
)
"""Readers who keep their copy at home, where somebody may find it."""

BY_OFFICE = (
    RecipientKind.SCHOOL,
    RecipientKind.ORGANISATION,
    RecipientKind.SAFE_HOME,
    RecipientKind.JUDGE,
    RecipientKind.OWN_FILE,
    RecipientKind.WORKER,
)
"""Readers who need not be in the file by name."""


ROLES = (Role.PARENT, Role.STEP_PARENT, Role.FOSTER_PARENT, Role.CHILD)
"""Who stands first in a list of readers; the oldest child comes first."""


class Proposal(Struct, frozen=True):
    """Somebody who may get a copy: as what kind of reader, and why. `name` is never empty."""

    recipient: Recipient
    name: str
    why: Saying


def proposals(case: Case, law: Law, day: date) -> tuple[Proposal, ...]:
    """Return everybody of a file who has a name: the family first, parents before children.

    Nobody reads who is not born yet.
    """
    people = [each for each in case.all(Person) if each.died_on is None and not is_unborn(each)]
    people.sort(key=_in_order)
    found = [_of_person(case, each, law, day) for each in people]
    found += [_of_organisation(case, each, law, day) for each in case.all(Organisation)]
    return tuple(each for each in found if each.name)


def _in_order(person: Person) -> tuple[int, int, date, str]:
    role = ROLES.index(person.role) if person.role in ROLES else len(ROLES)
    born = person.birth_date or date.max
    return tuple(Circle).index(person.circle), role, born, person.id


def children(case: Case) -> tuple[Person, ...]:
    """Return the children of the family whom a copy may be about, the oldest first."""
    found = [
        each
        for each in case.all(Person)
        if (each.circle, each.role) == (Circle.FAMILY, Role.CHILD) and each.died_on is None
    ]
    return tuple(sorted(found, key=_in_order))


def likely_about(case: Case, who: RecordId | None) -> tuple[RecordId, ...]:
    """Return the children whom a copy for somebody is probably about: their own, or the only."""
    there = [each.id for each in children(case)]
    born = [each.other for each in case.all(Kinship) if (each.one, each.bond) == (who, Bond.PARENT)]
    own = tuple(each for each in there if each in born)
    return own or tuple(there if len(there) == 1 else ())


def _of_person(case: Case, person: Person, law: Law, day: date) -> Proposal:
    recipient = recipient_for(case, person.id, law, day)
    if recipient.kind in ABOUT_A_CHILD:
        recipient = replace(recipient, about=likely_about(case, person.id))
    return Proposal(recipient, name_of(case, person.id), _why(case, person, recipient, law, day))


def _of_organisation(case: Case, organisation: Organisation, law: Law, day: date) -> Proposal:
    about = likely_about(case, organisation.id)
    recipient = recipient_for(case, organisation.id, law, day, about)
    return Proposal(recipient, organisation.name, Saying.of("readers.why.organisation"))


def _why(case: Case, person: Person, recipient: Recipient, law: Law, day: date) -> Saying:
    match recipient.kind:
        case RecipientKind.CHILD:
            age = age_on(person, day)
            if age.at_least is None:
                return Saying.of("readers.why.child")
            return Saying.of("readers.why.child_of_age", count=age.at_least)
        case RecipientKind.PARENT_WITH_CUSTODY:
            over = sorted(name_of(case, each) for each in say_over(case, person.id, law, day))
            return Saying.of("readers.why.parent_with_custody", children=", ".join(over))
        case RecipientKind.PARENT_WITHOUT_CUSTODY:
            return Saying.of(f"readers.why.{_doubt(case, person.id, law, day)}")
        case RecipientKind.ORGANISATION:
            return Saying.of("readers.why.professional")
        case _:
            return Saying.of("readers.why.network")


def _doubt(case: Case, parent: RecordId, law: Law, day: date) -> str:
    """Return why a parent reads as one without custody: recorded, or not sure enough."""
    known = [custody_on(case, each.id, law, day) for each in children(case)]
    if any(parent in each.who for each in known):
        return "custody_not_sure"
    if any(parent in each.without for each in known):
        return "parent_without_custody"
    return "custody_unknown"
