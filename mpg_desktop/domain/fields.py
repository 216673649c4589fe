"""What the fields of each kind of record are like, read from their types."""

from datetime import date
from functools import cache
from typing import Any, get_args, get_type_hints

import msgspec
from msgspec import Struct

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import AnyRecord, Record

SHARED = frozenset({"id", "blank", "secret"})
"""Fields that every record has and that hold nothing about the family by themselves."""


class FieldShape(Struct, frozen=True):
    """One field: its name, what it holds when it is empty, and what it may hold.

    `needed` fields cannot be emptied without making the record say something else: they have no
    default, or a default that is a word of its own. `refers` fields hold the id of a record.
    """

    name: str
    empty: Any
    needed: bool
    refers: bool


@cache
def shape_of(kind: type[Record]) -> tuple[FieldShape, ...]:
    """Return the fields of a kind of record, but for those that all records share."""
    hints = get_type_hints(kind)
    return tuple(
        FieldShape(
            name=each.name,
            empty=None if each.required else each.default,
            needed=each.required or each.default not in ("", None, (), 0),
            refers=hints[each.name] is RecordId or RecordId in get_args(hints[each.name]),
        )
        for each in msgspec.structs.fields(kind)
        if each.name not in SHARED
    )


@cache
def days_of(kind: type[Record]) -> tuple[str, ...]:
    """Return the names of the fields of a kind of record that hold a day."""
    hints = get_type_hints(kind)
    names = [each.name for each in shape_of(kind)]
    return tuple(name for name in names if date in (hints[name], *get_args(hints[name])))


@cache
def references_of(kind: type[Record]) -> tuple[str, ...]:
    """Return the names of the fields of a kind of record that name other records."""
    return tuple(each.name for each in shape_of(kind) if each.refers)


def record_kinds() -> dict[str, type[AnyRecord]]:
    """Return every kind of record by its word in JSON and in the database."""
    return {str(kind.__struct_config__.tag): kind for kind in get_args(AnyRecord)}


def texts_in(value: object) -> tuple[str, ...]:
    """Return the texts that the value of a field holds."""
    # Asked of every field of a file, several times for one copy: nearly all hold one text or none.
    if type(value) is str:
        return (value,) if value else ()
    if not isinstance(value, tuple):
        return ()
    return tuple([each for each in value if type(each) is str and each])
