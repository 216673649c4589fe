"""The case that never changes: everything known about one family, as records with stable ids."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar, cast

from mpg_desktop.domain.ids import FAMILY_RECORD, CaseId, RecordId, answer_id
from mpg_desktop.domain.records import Answer, AnyRecord, Family

R = TypeVar("R", bound=AnyRecord)


class WrongKindError(TypeError):
    """A record id was used for another kind of record than the one it names."""


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """Everything known about one family; an edit makes a new case and leaves this one as it was.

    `practice` marks the practice family: it is set when the case is made and never changes, so
    that practice data cannot slip among real families.
    """

    id: CaseId
    practice: bool = False
    records: Mapping[RecordId, AnyRecord] = field(default_factory=lambda: MappingProxyType({}))
    _by_kind: dict[type, tuple[AnyRecord, ...]] = field(
        init=False, repr=False, default_factory=dict
    )
    """The records by their kind, once somebody asked: opening a family asks dozens of times."""

    @classmethod
    def of(cls, case_id: CaseId, records: Iterable[AnyRecord], *, practice: bool = False) -> "Case":
        """Make a case of records in their order; a later record replaces one with the same id."""
        return cls(case_id, practice, MappingProxyType({each.id: each for each in records}))

    def put(self, *records: AnyRecord) -> "Case":
        """Return the case with these records added or replaced.

        Raises `WrongKindError` when a record would take the place of one of another kind.
        """
        for record in records:
            old = self.records.get(record.id, record)
            if type(old) is not type(record):
                message = f"{record.id} is a {type(old).__name__}, not a {type(record).__name__}"
                raise WrongKindError(message)
        changed = {**self.records, **{record.id: record for record in records}}
        return Case(self.id, self.practice, MappingProxyType(changed))

    def drop(self, *ids: RecordId) -> "Case":
        """Return the case without these records; an id that is not there is no error."""
        gone = frozenset(ids)
        kept = {key: value for key, value in self.records.items() if key not in gone}
        return Case(self.id, self.practice, MappingProxyType(kept))

    def differs(self, before: "Case") -> frozenset[RecordId]:
        """Return the ids of the records that were added, dropped or changed since `before`."""
        if self.records is before.records:
            return frozenset()
        mine, theirs = self.records, before.records
        changed = {key for key, record in mine.items() if not _same(theirs.get(key), record)}
        return frozenset(changed | (theirs.keys() - mine.keys()))

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of one kind, in the order in which they were added."""
        if not self._by_kind:
            self._by_kind.update(_by_kind(self.records.values()))
        return cast("tuple[R, ...]", self._by_kind.get(kind, ()))

    def find(self, kind: type[R], record_id: RecordId | None) -> R | None:
        """Return the record with this id, or None when it is not there.

        Raises `WrongKindError` when the id names a record of another kind.
        """
        record = self.records.get(record_id) if record_id is not None else None
        if record is None or isinstance(record, kind):
            return record
        message = f"{record_id} is a {type(record).__name__}, not a {kind.__name__}"
        raise WrongKindError(message)

    def answer(self, question: str, about: RecordId | None = None) -> Answer | None:
        """Return the answer to a question of the catalogue, or None while there is none."""
        return self.find(Answer, answer_id(question, about or ""))

    @property
    def family(self) -> Family:
        """The family's own record; an empty one while nothing was filled in."""
        return self.find(Family, FAMILY_RECORD) or Family()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Case):
            return NotImplemented
        same_family = (self.id, self.practice) == (other.id, other.practice)
        return same_family and dict(self.records) == dict(other.records)

    def __hash__(self) -> int:
        return hash((self.id, self.practice, frozenset(self.records)))

    def __iter__(self) -> Iterator[AnyRecord]:
        return iter(self.records.values())

    def __len__(self) -> int:
        return len(self.records)


def _by_kind(records: Iterable[AnyRecord]) -> dict[type, tuple[AnyRecord, ...]]:
    """Return the records of each kind that there is, in their order."""
    found: defaultdict[type, list[AnyRecord]] = defaultdict(list)
    for each in records:
        found[type(each)].append(each)
    return {kind: tuple(of_kind) for kind, of_kind in found.items()}


def _same(one: AnyRecord | None, other: AnyRecord) -> bool:
    return one is other or one == other
