"""Which fields a reader may not have, and on what ground, before anything is cut."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.confidence import SAID, protected_as
from mpg_desktop.domain.copies import Decision, Ground, Withheld
from mpg_desktop.domain.fields import FieldShape, shape_of, texts_in
from mpg_desktop.domain.findings import Reply
from mpg_desktop.domain.helpers import is_open
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.law import Source
from mpg_desktop.domain.protection import Protection, RecordRule
from mpg_desktop.domain.readers import Sight
from mpg_desktop.domain.records import (
    Address,
    Answer,
    AnyRecord,
    Organisation,
    Person,
    Secret,
    kind_of,
)
from mpg_desktop.domain.safety_records import SafetyPerson
from mpg_desktop.domain.secrecy import (
    Hidden,
    Home,
    homes_of,
    needle,
    parts_of,
    tells_where,
    words_of,
)
from mpg_desktop.domain.whereabouts import towns_of

PRECISE = frozenset({Protection.ADDRESS, Protection.CONTACT, Protection.STATUTORY_ID})
"""Classes whose words are looked for in all other texts, also when nobody made them secret."""

BOUND = frozenset({Protection.PERSONAL_PLAN, Protection.MELDCODE, Protection.HOUSE_KEPT})
"""Classes that stay closed whatever the worker decides (practice rules 10, 17 and 20)."""

LINES = "lines"
"""The field of an address that says where it is."""

Place = tuple[RecordId, str]
Hides = Callable[[Secret], bool]


@dataclass(frozen=True, slots=True)
class Towns:
    """Towns of secret addresses, and the words of those that the reader knows from elsewhere."""

    hidden: tuple[str, ...]
    known: frozenset[str]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What one reader may have, field by field.

    `decided` holds the worker's decisions by place, `hidden` the words that may stand nowhere.
    `classes` remembers the class of each field and `ruled` the rule of each kind, which are asked
    for again and again.
    """

    sight: Sight
    decided: Mapping[Place, Decision]
    hidden: Hidden
    classes: dict[Place, Protection] = field(default_factory=dict, repr=False, compare=False)
    ruled: dict[type[AnyRecord], RecordRule] = field(
        default_factory=dict, repr=False, compare=False
    )

    @classmethod
    def of(cls, case: Case, sight: Sight, decisions: Iterable[Decision]) -> "Verdicts":
        """Look through a whole file, and gather the words that may not be quoted."""
        decided = {(each.record, each.field): each for each in decisions}
        for reply in case.all(Reply):
            # Whoever gets a statement gets what was answered to it.
            if (reply.to, "") in decided:
                decided.setdefault((reply.id, ""), decided[reply.to, ""])
        before = cls(sight, decided, Hidden())
        towns = before.towns(case)
        hidden = Hidden.of(
            before.hidden_words(case, towns), before.hidden_homes(case), towns.hidden
        )
        return cls(sight, decided, hidden, before.classes)

    def rule(self, record: AnyRecord) -> RecordRule:
        """Return how a kind of record is protected."""
        kind = type(record)
        known = self.ruled.get(kind)
        if known is None:
            known = self.ruled[kind] = self.sight.rules.record(kind_of(record))
        return known

    def protection(self, record: AnyRecord, field: str) -> Protection:
        """Return the class of a field; an answer has the class of its question.

        What somebody said has a class of its own for everybody else (domain/confidence.py).
        """
        place = record.id, field
        known = self.classes.get(place)
        if known is None:
            known = self.classes[place] = self._class(record, field)
        return known

    def _class(self, record: AnyRecord, field: str) -> Protection:
        if isinstance(record, Answer):
            return self.sight.rules.questions.get(record.question, Protection.WORKER_ONLY)
        usual = self.rule(record).protection(field)
        if usual not in SAID:
            return usual
        return protected_as(self.sight.case, record, self.sight.recipient.who) or usual

    def ground(self, record: AnyRecord, field: str) -> Ground | None:
        """Return why this reader may not have a field, or None when it may."""
        decision = self.decided.get((record.id, field))
        whole = self.decided.get((record.id, ""))
        if decision is None and whole is not None and not whole.opens:
            decision = whole
        if decision is not None and not (decision.opens and self._is_bound(record, field)):
            return None if decision.opens else Ground.DECIDED
        if self._marks(record, field, whole=whole is None):
            own = self._marks(record, field, whole=whole is None, hides=self.sight.is_hidden_here)
            return Ground.SECRET if own else Ground.HOUSEMATE
        if self._took_back(record, field):
            return Ground.WITHDRAWN
        bound = whole is None or self._is_bound(record, field)
        refused = bound and not self.sight.allows(record, self.protection(record, field))
        if refused and not self.lends(record, field):
            return Ground.NOT_FOR_READER
        quoted = any(map(self.hidden.quoted_in, texts_in(getattr(record, field))))
        return Ground.QUOTES if quoted else None

    def withheld(self, record: AnyRecord, cause: str, field: str, ground: Ground) -> Withheld:
        """Tell of a field (or of a whole record: '') that was left out because of field `cause`."""
        protection = self.protection(record, cause)
        text = self.sight.rules.protections.get(protection)
        source = text.source if text else Source("")
        if ground is Ground.HOUSEMATE:
            source = self.sight.rules.hanging.source
        if ground is Ground.WITHDRAWN:
            source = self.sight.rules.withdrawal.source
        decision = self.decided.get((record.id, cause)) or self.decided.get((record.id, ""))
        return Withheld(
            record=record.id,
            kind=kind_of(record),
            field=field,
            protection=protection,
            ground=ground,
            source=source,
            reason=decision.reason if decision and ground is Ground.DECIDED else "",
        )

    def hidden_words(self, case: Case, towns: "Towns") -> Iterable[str]:
        """Yield all words that this reader may find nowhere.

        The words of secrets; and addresses, telephone numbers and citizen service numbers that are
        not for this reader, unless the reader has the same ones from elsewhere.
        """
        withheld: set[str] = set()
        read: set[str] = set()
        for record in case:
            for shape in shape_of(type(record)):
                words = self._words(record, shape)
                if self._is_secret_word(record, shape.name) or self._is_apart(record, shape.name):
                    place = towns.known if isinstance(record, Address) else frozenset()
                    yield from (each for each in words if words_of(each) not in place)
                elif self._is_precise(record, shape.name):
                    shown = self.ground(record, shape.name) is None
                    (read if shown else withheld).update(words)
        known = {needle(each) for each in read}
        yield from (each for each in withheld if needle(each) not in known)

    def hidden_homes(self, case: Case) -> Iterable[Home]:
        """Return where people live who are hidden from this reader, but for streets it knows.

        A street or a house number of a secret address tells enough by itself.
        """
        hidden: list[Home] = []
        known: set[str] = set()
        for address in case.all(Address):
            homes = homes_of(address.lines)
            if self._is_secret_word(address, LINES):
                hidden.extend(homes)
            elif self.ground(address, LINES) is None:
                known.update(words_of(each.street) for each in homes)
        return [
            Home("", each.number) if words_of(each.street) in known else each for each in hidden
        ]

    def towns(self, case: Case) -> "Towns":
        """Return in which towns people live who are hidden from this reader.

        Known are those that the reader finds at another place in this file.
        """
        secret = [each for each in case.all(Address) if self._is_secret_word(each, LINES)]
        found = {town for each in secret for town in towns_of(each.lines)}
        if not found:
            return Towns((), frozenset())
        places: list[tuple[AnyRecord, str, str]] = [
            *((each, LINES, each.lines) for each in case.all(Address) if each not in secret),
            *((each, "name", each.name) for each in case.all(Organisation)),
            *((each, "school_or_work", each.school_or_work) for each in case.all(Person)),
        ]
        told = [
            words_of(text)
            for record, field, text in places
            if text and self.ground(record, field) is None
        ]
        known = {town for town in found if any(words_of(town) in each for each in told)}
        return Towns(tuple(found - known), frozenset(map(words_of, known)))

    def _words(self, record: AnyRecord, shape: FieldShape) -> tuple[str, ...]:
        """Return what can be quoted of a field: as a whole, and for a place or number in parts."""
        texts = () if shape.refers else texts_in(getattr(record, shape.name))
        protection = self.protection(record, shape.name)
        parts = [part for text in texts for part in (text, *parts_of(text))]
        if protection is Protection.PERSONAL_PLAN:
            return (*texts, *filter(tells_where, parts))
        if protection not in PRECISE:
            return texts
        marked = self._marks(record, shape.name, whole=True)
        return tuple(each for each in parts if marked or tells_where(each))

    def _is_secret_word(self, record: AnyRecord, field: str) -> bool:
        """Tell whether the words of a field are to be looked for because somebody hid them.

        Words that many people share are only looked for when that very field was hidden.
        """
        decision = self.decided.get((record.id, field))
        whole = self.decided.get((record.id, ""))
        if decision is not None and decision.opens:
            return False
        shared = field in self.rule(record).common
        opened = whole is not None and whole.opens
        return self._marks(record, field, whole=not shared and not opened)

    def lends(self, record: AnyRecord, field: str) -> bool:
        """Tell whether a number may stand here after all: of who said yes to being called.

        That they said so must stand where this reader may know it.
        """
        rule = self.sight.rules.helpers
        if not isinstance(record, Person) or field not in rule.fields:
            return False
        said_yes = any(
            all(self.ground(each, name) is None for name in ("who", "tasks"))
            for each in self.sight.helpers.get(record.id, ())
        )
        return said_yes and is_open(record, rule.fields, self.rule(record))

    def _took_back(self, record: AnyRecord, field: str) -> bool:
        """Tell whether a field is what somebody agreed to before and not now, or the number."""
        if isinstance(record, SafetyPerson):
            return record.who in self.sight.withdrew
        fields = self.sight.rules.withdrawal.fields
        return record.id in self.sight.withdrew and field in fields

    def _marks(
        self, record: AnyRecord, field: str, *, whole: bool, hides: Hides | None = None
    ) -> bool:
        """Tell whether a field is marked as secret for this copy, or (if `whole`) its record.

        `hides` tells whether a secret counts, if not for this whole copy.
        """
        if not record.secret:
            return False
        rule = self.rule(record)
        counts = hides or self.sight.is_hidden
        return any(
            counts(secret)
            and (field in rule.tells(secret.field) or (whole and _is_whole(record, secret)))
            for secret in record.secret
        )

    def _is_bound(self, record: AnyRecord, field: str) -> bool:
        """Tell whether no decision of the worker opens a field."""
        return self.protection(record, field) in BOUND

    def _is_apart(self, record: AnyRecord, field: str) -> bool:
        """Tell whether a field belongs to the plan of somebody who is threatened.

        Its words may then stand nowhere else in the copy (practice rule 20).
        """
        is_personal = self.protection(record, field) is Protection.PERSONAL_PLAN
        return is_personal and self.ground(record, field) is not None

    def _is_precise(self, record: AnyRecord, field: str) -> bool:
        shared = field in self.rule(record).common
        return not shared and self.protection(record, field) in PRECISE


def _is_whole(record: AnyRecord, secret: Secret) -> bool:
    """Tell whether a mark is about a whole record; one on a field that is not there could be."""
    return all(each.name != secret.field for each in shape_of(type(record)))
