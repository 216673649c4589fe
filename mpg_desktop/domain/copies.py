"""A copy for one reader: what this reader may have, and the list of what was left out and why."""

from collections.abc import Iterator, Mapping
from dataclasses import InitVar, dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar, final

from msgspec import Struct

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.law import Law, Source
from mpg_desktop.domain.protection import Protection, Recipient
from mpg_desktop.domain.records import Answer, AnyRecord, Family

R = TypeVar("R", bound=AnyRecord)


class Ground(StrEnum):
    """On what ground something was left out, the weightiest first.

    The value ends the phrase key `withheld.ground.…`.
    """

    DECIDED = "decided"
    SECRET = "secret"  # noqa: S105 - a word, not a password
    HOUSEMATE = "housemate"
    WITHDRAWN = "withdrawn"
    QUOTES = "quotes"
    REFERS = "refers"
    NOT_FOR_READER = "not_for_reader"


class Occasion(Struct, frozen=True):
    """When a copy is made, which law holds then, and for which document (a key) it is.

    `withdrew` are people who no longer say yes to being called, as far as it matters for this copy
    (`domain.withdrawal.taken_back`).
    """

    day: date
    law: Law
    document: str = ""
    withdrew: frozenset[RecordId] = frozenset()


class Decision(Struct, frozen=True):
    """What the worker decided otherwise than the rules propose, for one copy, and why.

    `field` is empty for the whole record. `opens` tells whether it is shown or left out; to show a
    field that was marked secret by itself takes a decision about that very field. Leaving out what
    somebody is entitled to asks for a colleague first (Jeugdwet 7.3.2 lid 3): `consulted` says
    whom, `again_on` when it is looked at again.
    """

    record: RecordId
    field: str
    opens: bool
    reason: str
    consulted: str = ""
    again_on: date | None = None

    def __post_init__(self) -> None:
        if not self.reason.strip():
            message = "a decision about a copy needs a reason"
            raise ValueError(message)


class Withheld(Struct, frozen=True):
    """Something that this reader does not get; `field` is empty for a whole record.

    For the worker's eyes: it stands beside the copy and never in it. `reason` is the worker's own,
    where the worker decided.
    """

    record: RecordId
    kind: str
    field: str
    protection: Protection
    ground: Ground
    source: Source
    reason: str = ""

    @property
    def phrase(self) -> str:
        """The key of the sentence that says why."""
        return f"withheld.ground.{self.ground}"


class Allowed(Struct, frozen=True):
    """A number that stands in this copy though the general rule says no, and why it does."""

    record: RecordId
    field: str
    why: str
    source: Source


class Seal:
    """Proof that a copy was made by the projection, which alone makes one."""


def _is_seal(value: object) -> bool:
    return type(value) is Seal


@final
@dataclass(frozen=True, slots=True, eq=False)
class Copy:
    """What one reader may have of a family's file; only `projection.project` makes one.

    Whatever leaves the program (page, file, preview, the screen at the kitchen table) takes a copy
    and cannot be given a case. `records` is all that may be shown. The rest is an account for the
    worker and the register of copies; it is never shown to the reader.
    """

    seal: InitVar[Seal]
    case_id: CaseId
    practice: bool
    recipient: Recipient
    occasion: Occasion
    records: Mapping[RecordId, AnyRecord] = field(repr=False)
    withheld: tuple[Withheld, ...] = ()
    decisions: tuple[Decision, ...] = ()
    allowed: tuple[Allowed, ...] = ()
    _read: Case = field(init=False, repr=False)

    def __post_init__(self, seal: Seal) -> None:
        if not _is_seal(seal):
            message = "only the projection makes a copy"
            raise TypeError(message)
        records = MappingProxyType(dict(self.records))
        object.__setattr__(self, "records", records)
        object.__setattr__(self, "_read", Case(self.case_id, self.practice, records))

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of one kind that this reader may have, in their order."""
        return self._read.all(kind)

    def find(self, kind: type[R], record_id: RecordId | None) -> R | None:
        """Return the record with this id, or None when this reader does not get it.

        Raises `WrongKindError` when the id names a record of another kind.
        """
        return self._read.find(kind, record_id)

    def answer(self, question: str, about: RecordId | None = None) -> Answer | None:
        """Return the answer to a question, or None when this reader does not get it."""
        return self._read.answer(question, about)

    @property
    def family(self) -> Family:
        """The family's own record; an empty one when this reader gets nothing of it."""
        return self._read.family

    def __iter__(self) -> Iterator[AnyRecord]:
        return iter(self.records.values())

    def __len__(self) -> int:
        return len(self.records)
