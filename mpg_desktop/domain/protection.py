"""Who may read what: the classes of protection, the kinds of reader, and the rules between them.

The rules themselves are data (`resources/recipients.toml`). They are a whitelist: what is not
named there reaches nobody but the worker (practice rule 2; Jeugdwet 7.3.10 and 7.3.11).
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct, field
from msgspec.structs import replace

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.law import Source
from mpg_desktop.domain.safety_records import SafetyTask


class Protection(StrEnum):
    """What kind of thing a field holds, as far as it matters for who may read it."""

    TITLE = "title"
    FAMILY_OPEN = "family_open"
    NAME = "name"
    PERSONAL = "personal"
    OWN_WORDS = "own_words"
    STRUCTURE = "structure"
    CUSTODY = "custody"
    CONSENT = "consent"
    DAILY_PLACE = "daily_place"
    ADDRESS = "address"
    CONTACT = "contact"
    ORGANISATION = "organisation"
    HELP_HISTORY = "help_history"
    TIES = "ties"
    HEALTH = "health"
    MONEY = "money"
    CRIME = "crime"
    SAFETY = "safety"
    STATEMENT = "statement"
    CHILD_CONFIDENCE = "child_confidence"
    PLAN = "plan"
    TASK = "task"
    SAFETY_PLAN = "safety_plan"
    WORRY = "worry"
    HOUSE = "house"
    HOUSE_KEPT = "house_kept"
    THIRD_PARTY = "third_party"
    PERSONAL_PLAN = "personal_plan"
    MELDCODE = "meldcode"
    DEFINITION = "definition"
    STATUTORY_ID = "statutory_id"
    FILING = "filing"
    ATTACHMENT = "attachment"
    WORKER_ONLY = "worker_only"


class RecipientKind(StrEnum):
    """For what kind of reader a copy is made."""

    CHILD = "child"
    PARENT_WITH_CUSTODY = "parent_with_custody"
    PARENT_WITHOUT_CUSTODY = "parent_without_custody"
    NETWORK = "network"
    SCHOOL = "school"
    ORGANISATION = "organisation"
    SAFE_HOME = "safe_home"
    JUDGE = "judge"
    OWN_FILE = "own_file"
    WORKER = "worker"


class Relation(StrEnum):
    """Who a record is about, seen from the reader, from the nearest to the farthest.

    `OWN_CHILD` is a child over whom the reader has a say; for a reader without custody, a child
    whom the copy is about. `HOUSEHOLD` is what is about nobody in particular, `APART` a helper of
    others, of whom the reader may not know (domain/involved.py).
    """

    SELF = "self"
    OWN_CHILD = "own_child"
    RELATIVE = "relative"
    NETWORK = "network"
    PROFESSIONAL = "professional"
    ORGANISATION = "organisation"
    HOUSEHOLD = "household"
    APART = "apart"


class Recipient(Struct, frozen=True):
    """The reader of a copy: what kind, who it is in this family's file, and how old.

    `who` is the id of a person or an organisation; None when the reader is not in the file, who
    then gets nothing that is secret for anyone. `about` names the children whom the copy is about,
    for readers that have no say over a child of their own. `age` is in years.
    """

    kind: RecipientKind
    who: RecordId | None = None
    age: int | None = None
    about: tuple[RecordId, ...] = ()


class ReaderRule(Struct, frozen=True):
    """What one kind of reader may have; a `complete` reader has everything `but` some classes."""

    kind: RecipientKind
    name: str
    source: Source
    complete: bool = False
    but: frozenset[Protection] = frozenset()
    may: Mapping[Relation, frozenset[Protection]] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def allows(self, relation: Relation | None, protection: Protection) -> bool:
        """Tell whether this reader may have such a field of a record about such a person.

        `relation` is None where the record is about somebody who is not in the file.
        """
        if self.complete:
            return protection not in self.but
        return relation is not None and protection in self.may.get(relation, frozenset())


class ProtectionText(Struct, frozen=True):
    """What a class of protection is called, why a reader may not have it, and the source."""

    name: str
    why: str
    source: Source


class RecordRule(Struct, frozen=True):
    """How one kind of record is protected.

    `fields` gives each field its class. `about` names the fields that hold the people it is about.
    `together` are fields that tell the same: when one of them is secret, all are. `common` are
    fields whose words many people share, such as a language: in a record that is secret as a
    whole, these words are not looked for elsewhere. `frame` fields say nothing once all others are
    left out, such as the question of an answer.
    """

    fields: Mapping[str, Protection]
    about: tuple[str, ...] = ()
    together: tuple[frozenset[str], ...] = ()
    common: frozenset[str] = frozenset()
    frame: frozenset[str] = frozenset()

    def protection(self, field: str) -> Protection:
        """Return the class of a field; what nobody classified is for the worker only."""
        return self.fields.get(field, Protection.WORKER_ONLY)

    def tells(self, field: str) -> frozenset[str]:
        """Return the fields that are secret when this one is, itself included."""
        return frozenset({field}).union(*(each for each in self.together if field in each))


UNSOURCED = Source("")
"""The source of a rule that nobody wrote."""


class HangingRule(Struct, frozen=True):
    """Paper that hangs where others read along, and why it lacks what is secret for a housemate.

    `documents` are keys of documents.
    """

    documents: frozenset[str] = frozenset()
    why: str = ""
    source: Source = UNSOURCED


class HelperRule(Struct, frozen=True):
    """Numbers that stand on some paper after all: of who agreed to be called there.

    It holds for these `readers` and `documents`, for `fields` of a person who has one of the
    `tasks` in the safety network and said yes to it, on a number that is safe and secret for
    nobody.
    """

    readers: frozenset[RecipientKind] = frozenset()
    documents: frozenset[str] = frozenset()
    tasks: frozenset[SafetyTask] = frozenset()
    fields: frozenset[str] = frozenset()
    why: str = ""
    source: Source = UNSOURCED


class WithdrawalRule(Struct, frozen=True):
    """The `fields` of a person that stand on no new paper once that person says yes no more."""

    fields: frozenset[str] = frozenset()
    why: str = ""
    source: Source = UNSOURCED


UNCLASSIFIED = RecordRule(MappingProxyType({}))
"""How a kind of record is protected of which the rules say nothing."""


class RecipientRules(Struct, frozen=True):
    """All rules of who may read what; `questions` gives the answer to a question its class.

    `hanging` and `helpers` are for some paper only, `withdrawal` is for all.
    """

    readers: Mapping[RecipientKind, ReaderRule]
    records: Mapping[str, RecordRule]
    protections: Mapping[Protection, ProtectionText]
    questions: Mapping[str, Protection] = field(default_factory=lambda: MappingProxyType({}))
    hanging: HangingRule = field(default_factory=HangingRule)
    helpers: HelperRule = field(default_factory=HelperRule)
    withdrawal: WithdrawalRule = field(default_factory=WithdrawalRule)

    def with_questions(self, questions: Mapping[str, Protection]) -> "RecipientRules":
        """Return the rules with the classes that the catalogue gives to its questions."""
        return replace(self, questions=MappingProxyType(dict(questions)))

    def reader(self, kind: RecipientKind) -> ReaderRule:
        """Return what a kind of reader may have; a kind without a rule may have nothing."""
        known = self.readers.get(kind)
        return ReaderRule(kind, "", Source("")) if known is None else known

    def record(self, kind: str) -> RecordRule:
        """Return how a kind of record is protected; a kind without a rule is the worker's only."""
        return self.records.get(kind, UNCLASSIFIED)
