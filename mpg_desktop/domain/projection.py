"""From a family's file to a copy for one reader: the only way by which anything leaves.

The rules are a whitelist (`resources/recipients.toml`). A field reaches a reader only when its
class of protection is named for that kind of reader and for whom the record is about, when nobody
made it secret for this reader, and when it does not quote what is hidden. The worker may decide
otherwise, field by field, with a reason that stays in the copy (practice rules 2, 8 and 9).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

import msgspec
from msgspec.structs import replace

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.copies import Allowed, Copy, Decision, Ground, Occasion, Seal, Withheld
from mpg_desktop.domain.fields import FieldShape, shape_of, texts_in
from mpg_desktop.domain.findings import Reply
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.protection import Recipient, RecipientRules
from mpg_desktop.domain.readers import Sight
from mpg_desktop.domain.records import AnyRecord, Person
from mpg_desktop.domain.secrecy import Hidden
from mpg_desktop.domain.verdicts import Verdicts

Grounds: TypeAlias = Mapping[str, Ground | None]
"""Why each field of a record is left out; None for what stays."""

_SEAL = Seal()
NUMBER = "phone"
"""The field of a person that holds the number to call."""

_UNSAID = "…"
"""Stands for the worker's words where they would give away what is withheld."""


def project(
    case: Case,
    recipient: Recipient,
    rules: RecipientRules,
    occasion: Occasion,
    decisions: Iterable[Decision] = (),
) -> Copy:
    """Return the copy of a family's file that one reader may have on an occasion.

    The worker's own copy is complete, and the organisation's but for what stays with the worker;
    every other copy is built field by field from nothing.
    """
    decided = tuple(decisions)
    rule = rules.reader(recipient.kind)
    if rule.complete and not rule.but:
        return Copy(_SEAL, case.id, case.practice, recipient, occasion, case.records, (), decided)
    sight = Sight.of(case, recipient, rules, occasion)
    verdicts = Verdicts.of(case, sight, decided)
    kept, withheld = _cut(case, verdicts)
    return Copy(
        _SEAL,
        case.id,
        case.practice,
        recipient,
        occasion,
        kept,
        tuple(replace(each, reason=_harmless(each.reason, verdicts.hidden)) for each in withheld),
        tuple(
            replace(
                each,
                reason=_harmless(each.reason, verdicts.hidden),
                consulted=_harmless(each.consulted, verdicts.hidden),
            )
            for each in decided
        ),
        tuple(_allowed(kept, verdicts)),
    )


def _allowed(kept: Mapping[RecordId, AnyRecord], verdicts: Verdicts) -> Iterator[Allowed]:
    """Yield the numbers that only stand here because somebody said yes to being called."""
    rule, sight = verdicts.sight.rules.helpers, verdicts.sight
    for record in kept.values():
        numbered = isinstance(record, Person) and record.phone and verdicts.lends(record, NUMBER)
        if numbered and not sight.allows(record, verdicts.protection(record, NUMBER)):
            yield Allowed(record.id, NUMBER, rule.why, rule.source)


def _harmless(words: str, hidden: Hidden) -> str:
    return _UNSAID if hidden.quoted_in(words) else words


def _cut(case: Case, verdicts: Verdicts) -> tuple[dict[RecordId, AnyRecord], list[Withheld]]:
    """Cut all records, again and again until none refers to one that was left out."""
    cuts = [_Cut(each, verdicts) for each in case]
    gone: frozenset[RecordId] = frozenset()
    while True:
        made = [each.make(gone) for each in cuts]
        kept = {rest.id: rest for rest, _ in made if rest is not None}
        now_gone = frozenset(case.records) - frozenset(kept)
        now_gone |= _unanswered(case, now_gone)
        if now_gone == gone:
            return kept, [each for _, told in made for each in told]
        gone = now_gone


def _unanswered(case: Case, gone: frozenset[RecordId]) -> frozenset[RecordId]:
    """Return the statements to which somebody answered what this reader does not get.

    They are left out too: a correction or a *zienswijze* follows its statement (practice rules 3
    and 12).
    """
    return frozenset(each.to for each in case.all(Reply) if each.id in gone) & case.records.keys()


class _Cut:
    """One record on its way into a copy: which fields stay, and whether anything is left of it."""

    def __init__(self, record: AnyRecord, verdicts: Verdicts) -> None:
        self._record = record
        self._verdicts = verdicts
        self._shapes = shape_of(type(record))
        self._grounds = {each.name: verdicts.ground(record, each.name) for each in self._shapes}
        rule = verdicts.rule(record)
        self._frame = rule.frame
        self._needed = {
            each.name for each in self._shapes if each.needed or each.name in rule.about
        }
        values = (getattr(record, each.name) for each in self._shapes)
        self._mentions = frozenset(text for value in values for text in texts_in(value))
        self._mentions |= {record.id}
        self._last: tuple[frozenset[str], tuple[AnyRecord | None, list[Withheld]]] | None = None

    def make(self, gone: frozenset[RecordId]) -> tuple[AnyRecord | None, list[Withheld]]:
        """Return what is left of the record once others are gone; only those it names matter."""
        named = self._mentions & gone
        if self._last is None or self._last[0] != named:
            self._last = named, self._made(gone)
        return self._last[1]

    def _made(self, gone: frozenset[RecordId]) -> tuple[AnyRecord | None, list[Withheld]]:
        """Return what is left of the record, if anything, and what was withheld.

        `gone` are records that were left out. A field without which the record would say something
        else takes the whole record with it; so does the last field that says anything.
        """
        grounds = {each.name: self._ground(each, gone) for each in self._shapes}
        filled = [each for each in self._shapes if each.needed or self._value(each) != each.empty]
        refused = [each for each in filled if grounds[each.name] is not None]
        fatal = [each for each in refused if each.name in self._needed]
        said = [each for each in filled if each.name not in self._frame]
        if not said and None not in grounds.values():
            fatal = list(self._shapes)
        if fatal or (said and all(each in refused for each in said)):
            return None, [self._whole(grounds, fatal or refused)]
        if self._record.id in gone:
            first = self._shapes[0].name
            return None, [self._verdicts.withheld(self._record, first, "", Ground.REFERS)]
        told = [self._told(each.name, each.name, grounds) for each in refused]
        return self._rest(grounds, refused), told

    def _value(self, shape: FieldShape) -> object:
        return getattr(self._record, shape.name)

    def _ground(self, shape: FieldShape, gone: frozenset[RecordId]) -> Ground | None:
        """Return why a field is left out, be it only because it names a record that is."""
        ground = self._grounds[shape.name]
        if ground is None and not gone.isdisjoint(texts_in(self._value(shape))):
            return Ground.REFERS
        return ground

    def _rest(self, grounds: Grounds, refused: list[FieldShape]) -> AnyRecord:
        if self._verdicts.sight.is_complete and not refused:
            return self._record
        blank = tuple(
            each for each in self._record.blank if grounds.get(each.field, Ground.SECRET) is None
        )
        emptied = {each.name: each.empty for each in refused}
        return msgspec.structs.replace(self._record, blank=blank, secret=(), **emptied)

    def _whole(self, grounds: Grounds, causes: list[FieldShape]) -> Withheld:
        """Tell of a whole record, on the weightiest of the grounds on which it was left out."""
        order = [*Ground, None]
        cause = min(causes, key=lambda each: order.index(grounds[each.name]))
        return self._told(cause.name, "", grounds)

    def _told(self, cause: str, field: str, grounds: Grounds) -> Withheld:
        ground = grounds[cause] or Ground.NOT_FOR_READER
        return self._verdicts.withheld(self._record, cause, field, ground)
