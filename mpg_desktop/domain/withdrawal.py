"""Who no longer says yes to being called: their number stands on no new paper.

Whoever agreed may always take that back, and as easily (AVG article 7(3)). What was locked or
handed out before stays as it was; the register tells which copies still hold the number.
"""

from collections.abc import Iterator
from datetime import date

from mpg_desktop.domain.care_records import Consent
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_versions import UnreadableVersionError, in_force, read_locked
from mpg_desktop.domain.protection import Recipient, RecipientRules
from mpg_desktop.domain.records import Circle, Person
from mpg_desktop.domain.safety_records import SafetyPerson

SAID_YES = "safety_person"
"""The kind of record that says who agreed to be called."""


def taken_back(case: Case, recipient: Recipient, rules: RecipientRules) -> frozenset[RecordId]:
    """Return who took back their yes, for one reader; see `withdrew`.

    Nobody for whoever has the whole file, with what was agreed before; nor the reader.
    """
    if rules.reader(recipient.kind).complete:
        return frozenset()
    return withdrew(case) - {recipient.who}


def withdrew(case: Case) -> frozenset[RecordId]:
    """Return who took back their yes.

    Whoever said yes in the version of the plan that is in force, and does not any more. In the
    register of consents it is the last word that counts, of people of the network alone: a parent
    who takes back a consent about school can still be called.
    """
    agree = {each.who for each in case.all(SafetyPerson) if each.agreed_on is not None}
    took_back = {
        each.person
        for each in case.all(Consent)
        if each.withdrawn_on is not None and _is_last_word(case, each.person, each.withdrawn_on)
    }
    return frozenset(_agreed(case) - agree) | {
        each.id
        for each in case.all(Person)
        if each.circle is Circle.NETWORK and each.id in took_back
    }


def _agreed(case: Case) -> set[RecordId]:
    """Return who said yes in the version of the plan that is in force."""
    version = in_force(case)
    try:
        records = read_locked(version, SAID_YES).records if version is not None else ()
    except UnreadableVersionError:
        return set()
    return {each.who for each in records if isinstance(each, SafetyPerson) and each.agreed_on}


def _is_last_word(case: Case, who: RecordId | None, day: date) -> bool:
    return all(yes <= day for yes in _said_yes(case, who))


def _said_yes(case: Case, who: RecordId | None) -> Iterator[date]:
    """Yield the days on which somebody said yes to anything that was not taken back."""
    for each in case.all(SafetyPerson):
        if each.who == who and each.agreed_on is not None:
            yield each.agreed_on
    for consent in case.all(Consent):
        if consent.person == who and consent.given_on and consent.withdrawn_on is None:
            yield consent.given_on
