"""A note about one field of a record: it says what is odd, and never blocks anything."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mpg_desktop.domain.ids import RecordId

NOTHING: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Note:
    """Something odd about one field of a record, as the key of a phrase and what it names."""

    record: RecordId
    field: str
    phrase: str
    values: Mapping[str, int] = dataclasses.field(default_factory=lambda: NOTHING)

    @classmethod
    def counted(cls, record: RecordId, name: str, phrase: str, count: int) -> "Note":
        """Make a note of which the phrase names a number."""
        return cls(record, name, phrase, MappingProxyType({"count": count}))
