"""A note about one field of a record: it says what is odd, and never blocks anything."""

from collections.abc import Mapping
from types import MappingProxyType

import msgspec
from msgspec import Struct

from mpg_desktop.domain.ids import RecordId

NOTHING: Mapping[str, int] = MappingProxyType({})


class Note(Struct, frozen=True):
    """Something odd about one field of a record, as the key of a phrase and what it names."""

    record: RecordId
    field: str
    phrase: str
    values: Mapping[str, int] = msgspec.field(default_factory=lambda: NOTHING)

    @classmethod
    def counted(cls, record: RecordId, name: str, phrase: str, count: int) -> "Note":
        """Make a note of which the phrase names a number."""
        return cls(record, name, phrase, MappingProxyType({"count": count}))
