"""What a reader is to the people of a family, and with it what the rules allow this reader."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from msgspec import Struct, field
from msgspec.structs import replace

from mpg_desktop.domain.access import rights_on
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.confidence import CONFIDED, is_for, words_in
from mpg_desktop.domain.copies import Occasion
from mpg_desktop.domain.custody import Certainty, custody_on
from mpg_desktop.domain.helpers import helpers_for
from mpg_desktop.domain.housemates import housemates
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.involved import unknown_helpers
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.people import age_on
from mpg_desktop.domain.protection import (
    Protection,
    Recipient,
    RecipientKind,
    RecipientRules,
    Relation,
)
from mpg_desktop.domain.records import (
    Address,
    AnyRecord,
    Circle,
    Organisation,
    Person,
    Residence,
    Role,
    Secret,
    kind_of,
)
from mpg_desktop.domain.safety_records import SafetyPerson

_BY_CIRCLE = {
    Circle.FAMILY: Relation.RELATIVE,
    Circle.NETWORK: Relation.NETWORK,
    Circle.PROFESSIONAL: Relation.PROFESSIONAL,
}
_BELIEVED = frozenset({Certainty.CHECKED, Certainty.SAID_BY_BOTH})
_NEAREST_FIRST = tuple(Relation)


def recipient_for(
    case: Case, who: RecordId, law: Law, day: date, about: tuple[RecordId, ...] = ()
) -> Recipient:
    """Return somebody of this file as a reader: of which kind, by role, custody and age.

    It is a proposal; the worker chooses the reader. Raises LookupError when `who` is neither a
    person nor an organisation of the file.
    """
    record = case.records.get(who)
    if isinstance(record, Organisation):
        return Recipient(RecipientKind.ORGANISATION, who, None, about)
    if not isinstance(record, Person):
        message = f"{who} is no person and no organisation of this file"
        raise LookupError(message)  # noqa: TRY004 - the id is wrong, not its type
    age = age_on(record, day).at_least
    return Recipient(_kind_of_person(case, record, law, day), who, age, about)


def _kind_of_person(case: Case, person: Person, law: Law, day: date) -> RecipientKind:
    """Return what kind of reader a person is; whoever fits nowhere reads as the network does."""
    if person.circle is Circle.PROFESSIONAL:
        return RecipientKind.ORGANISATION
    if say_over(case, person.id, law, day):
        return RecipientKind.PARENT_WITH_CUSTODY
    by_role = {Role.CHILD: RecipientKind.CHILD, Role.PARENT: RecipientKind.PARENT_WITHOUT_CUSTODY}
    return by_role.get(person.role or Role.OTHER, RecipientKind.NETWORK)


def say_over(case: Case, who: RecordId, law: Law, day: date) -> frozenset[RecordId]:
    """Return the children whose file somebody may read because of custody.

    Custody that rests on one parent's word, or on nothing, does not count here.
    """
    found = set()
    for child in case.all(Person):
        sure = {
            each.who
            for each in custody_on(case, child.id, law, day).holders
            if each.certainty in _BELIEVED
        }
        if who in sure and who in rights_on(case, child, law, day).access.who:
            found.add(child.id)
    return frozenset(found)


class Sight(Struct, frozen=True):
    """One reader in one family: who they are, and which children are theirs to know about.

    `relations` tells what the reader is to whom each record is about. `housemates` read along
    where this paper hangs; `helpers` are people whose number it may hold (`HelperRule`), and
    `withdrew` those who said yes to that no more. Of `unknown` helpers the reader may not know.
    """

    case: Case
    recipient: Recipient
    rules: RecipientRules
    identities: frozenset[RecordId]
    children: frozenset[RecordId]
    relations: Mapping[RecordId, Relation | None] = field(
        default_factory=lambda: MappingProxyType({})
    )
    housemates: frozenset[RecordId] = frozenset()
    helpers: Mapping[RecordId, tuple[SafetyPerson, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    withdrew: frozenset[RecordId] = frozenset()
    unknown: frozenset[RecordId] = frozenset()

    @classmethod
    def of(
        cls, case: Case, recipient: Recipient, rules: RecipientRules, occasion: Occasion
    ) -> "Sight":
        """Work out what a reader is to everybody in a file, on a day and for a document."""
        law, day = occasion.law, occasion.day
        children = frozenset(recipient.about)
        if recipient.kind is RecipientKind.PARENT_WITH_CUSTODY:
            held = frozenset[RecordId]()
            if recipient.who is not None:
                held = say_over(case, recipient.who, law, day)
            children = held & children if children else held
        hangs = occasion.document in rules.hanging.documents
        sight = cls(
            case,
            recipient,
            rules,
            _identities(case, recipient),
            children,
            housemates=housemates(case, recipient.who, day) if hangs else frozenset(),
            helpers=helpers_for(case, recipient, rules.helpers, occasion),
            withdrew=occasion.withdrew,
            unknown=unknown_helpers(case, recipient, children),
        )
        relations = {each.id: sight.relation(each) for each in case}
        return replace(sight, relations=MappingProxyType(relations))

    @property
    def is_complete(self) -> bool:
        """Whether this reader has everything, but for some classes."""
        return self.rules.reader(self.recipient.kind).complete

    def is_hidden(self, secret: Secret) -> bool:
        """Tell whether a secret holds for this copy; for a reader of everything, none does.

        Whoever is not in the file could pass it on to anyone: for them every secret holds. On
        paper that hangs in a house it holds too when it is one for a housemate.
        """
        return self.is_hidden_here(secret) or (
            not self.is_complete and not self.housemates.isdisjoint(secret.hidden_from)
        )

    def is_hidden_here(self, secret: Secret) -> bool:
        """Tell whether a secret holds for this reader, whoever else may read along."""
        if self.is_complete:
            return False
        if not secret.hidden_from or not self.identities:
            return True
        return not self.identities.isdisjoint(secret.hidden_from)

    def allows(self, record: AnyRecord, protection: Protection) -> bool:
        """Tell whether this reader may have a field of this class in a record."""
        relation = self.relations[record.id]
        rule = self.rules.reader(self.recipient.kind)
        private = protection in CONFIDED and words_in(self.case, record) is not None
        if private and not rule.complete:
            return False
        return rule.allows(relation, protection)

    def relation(self, record: AnyRecord) -> Relation | None:
        """Return the nearest relation between the reader and whom a record is about.

        None when it is about somebody who is not in the file. What somebody said is nearest to
        whoever said it; else, and when it is about several people, the farthest of them counts.
        """
        words = words_in(self.case, record)
        if words is not None and is_for(words, self.recipient.who):
            return Relation.SELF
        people = self._people(record, frozenset())
        if not people:
            return Relation.HOUSEHOLD
        relations = {self._relation_to(each) for each in people}
        if words is not None:
            return max(relations, key=_nearness)
        return min(relations - {None}, key=_nearness, default=None)

    def _people(self, record: AnyRecord, seen: frozenset[RecordId]) -> frozenset[RecordId]:
        """Return the people and organisations that a record is about, if need be by way of others.

        An address is about whoever lives there.
        """
        if isinstance(record, Person | Organisation):
            return frozenset({record.id})
        if isinstance(record, Address):
            living = [each for each in self.case.all(Residence) if each.address == record.id]
            return frozenset(each.person for each in living)
        named = [
            each
            for field in self.rules.record(kind_of(record)).about
            for each in _listed(getattr(record, field))
        ]
        people: frozenset[RecordId] = frozenset()
        for each in named:
            if each in seen:
                continue
            other = self.case.records.get(each)
            people |= {each} if other is None else self._people(other, seen | {record.id, each})
        return people

    def _relation_to(self, who: RecordId) -> Relation | None:
        if who == self.recipient.who or self._works_there(who):
            return Relation.SELF
        if who in self.children:
            return Relation.OWN_CHILD
        if who in self.unknown:
            return Relation.APART
        record = self.case.records.get(who)
        if isinstance(record, Organisation):
            return Relation.ORGANISATION
        return _BY_CIRCLE[record.circle] if isinstance(record, Person) else None

    def _works_there(self, who: RecordId) -> bool:
        """Tell whether somebody belongs to the organisation that reads: its work is theirs."""
        person = self.case.records.get(who)
        reader = self.recipient.who
        return isinstance(person, Person) and person.organisation == reader is not None


def _listed(value: RecordId | tuple[RecordId, ...] | None) -> tuple[RecordId, ...]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _nearness(relation: Relation | None) -> int:
    return len(_NEAREST_FIRST) if relation is None else _NEAREST_FIRST.index(relation)


def _identities(case: Case, recipient: Recipient) -> frozenset[RecordId]:
    """Return everyone whom a copy would reach: the reader, and an organisation with its people.

    Nobody when the reader is not in the file.
    """
    who = recipient.who
    if who is None or who not in case.records:
        return frozenset()
    found = {who}
    for person in case.all(Person):
        if person.organisation == who:
            found.add(person.id)
        if person.id == who and person.organisation is not None:
            found.add(person.organisation)
    return frozenset(found)
