"""Whose number may stand on somebody's safety paper: of who said yes to being called.

The general rule keeps the numbers of the network from a child. A plan for safety without the number
of whom to call protects nobody, so those who said yes are an exception to it (`HelperRule`).
"""

from collections.abc import Mapping
from types import MappingProxyType

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Occasion
from mpg_desktop.domain.fields import shape_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.protection import HelperRule, Recipient, RecordRule
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Person
from mpg_desktop.domain.safety_records import SafetyPerson


def helpers_for(
    case: Case, recipient: Recipient, rule: HelperRule, occasion: Occasion
) -> Mapping[RecordId, tuple[SafetyPerson, ...]]:
    """Return who said yes to being called, each with where that stands; nobody elsewhere."""
    found: dict[RecordId, tuple[SafetyPerson, ...]] = {}
    if recipient.kind not in rule.readers or occasion.document not in rule.documents:
        return MappingProxyType(found)
    for each in case.all(SafetyPerson):
        agreed = each.agreed_on is not None and each.agreed_on <= occasion.day
        if agreed and not rule.tasks.isdisjoint(each.tasks):
            found[each.who] = (*found.get(each.who, ()), each)
    return MappingProxyType(found)


def is_open(person: Person, fields: frozenset[str], rule: RecordRule) -> bool:
    """Tell whether a number is safe to call, and secret for nobody at all."""
    names = {each.name for each in shape_of(Person)}
    told = {
        name
        for secret in person.secret
        for name in (rule.tells(secret.field) if secret.field in names else names)
    }
    return person.phone_is_safe is YesNo.YES and told.isdisjoint(fields)
