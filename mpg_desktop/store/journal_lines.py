"""What one save says in the journal: each change of a field as a line, and lines back to values."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from msgspec import Struct

from mpg_desktop.domain import wire
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import AnyRecord, kind_of
from mpg_desktop.store.data_errors import UnreadableRecordError
from mpg_desktop.store.splice import Splice, splice_between, spliced

FieldValue: TypeAlias = Any
"""A field as a plain JSON value; None when it holds nothing (more than its default)."""

KEYFRAME_EVERY = 50
"""At least so often a long text stands whole, so that reading one never takes more steps."""

SHORT = 200
"""Characters up to which a text is kept whole: a splice would hardly be shorter."""

WHOLE_RECORD = ""
"""Stands in the place of a field in the lines that say that a record came or went."""

NOT_FIELDS = frozenset({"id", "kind"})


class Change(Struct, frozen=True):
    """One field that changed, or a record that came (`added`) or went (`dropped`)."""

    record: RecordId
    field: str
    before: FieldValue
    after: FieldValue
    added: bool = False
    dropped: bool = False


class Written(Struct, frozen=True):
    """How a change stands in a line: `form` and `after` as schema.py describes."""

    form: str
    after: str | None
    chain: int = 0


def changes(before: AnyRecord | None, after: AnyRecord | None) -> Iterator[Change]:
    """Yield what has to be told when a record turned from `before` into `after`."""
    if before is not None and (after is None or type(after) is not type(before)):
        yield Change(before.id, WHOLE_RECORD, kind_of(before), None, dropped=True)
        before = None
    if after is None:
        return
    if before is None:
        yield Change(after.id, WHOLE_RECORD, None, kind_of(after), added=True)
    old: Mapping[str, FieldValue] = {} if before is None else wire.to_fields(before)
    new = wire.to_fields(after)
    for field in sorted((old.keys() | new.keys()) - NOT_FIELDS):
        if old.get(field) != new.get(field):
            yield Change(after.id, field, old.get(field), new.get(field))


def write(change: Change, chain: int | None) -> Written:
    """Return the line for a change; `chain` is that of the line before, None when there is none."""
    if change.dropped:
        return Written("dropped", None)
    if change.added:
        return Written("added", change.after)
    if change.after is None:
        return Written("empty", None)
    if not isinstance(change.after, str):
        return Written("json", _compact(change.after))
    if _is_spliced(change, chain):
        splice = splice_between(change.before, change.after)
        text = _compact([splice.start, splice.removed, splice.inserted])
        if len(text) * 2 < len(change.after):
            return Written("splice", text, (chain or 0) + 1)
    return Written("text", change.after)


def read(form: str, after: str | None, previous: FieldValue) -> FieldValue:
    """Return the value that a line gives a field; `previous` is the value of the line before.

    Raises UnreadableRecordError when the line does not fit.
    """
    if form == "splice":
        try:
            start, removed, inserted = json.loads(after or "")
            return spliced(previous, Splice(start, removed, inserted))
        except (TypeError, ValueError) as error:
            reason = "a splice does not fit its text"
            raise UnreadableRecordError(reason) from error
    if form == "json":
        try:
            return json.loads(after or "")
        except ValueError as error:
            reason = "a value is not JSON"
            raise UnreadableRecordError(reason) from error
    return after if form == "text" else None


def _is_spliced(change: Change, chain: int | None) -> bool:
    return (
        chain is not None
        and chain + 1 < KEYFRAME_EVERY
        and isinstance(change.before, str)
        and len(change.after) > SHORT
    )


def _compact(value: FieldValue) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
