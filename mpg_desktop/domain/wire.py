"""Records to JSON and back, checked against their types, and the JSON Schema of all of them."""

from collections.abc import Mapping
from typing import Any

import msgspec

from mpg_desktop.domain.records import AnyRecord

_DECODER = msgspec.json.Decoder(AnyRecord)
_ENCODER = msgspec.json.Encoder(order="deterministic")


class MisreadError(ValueError):
    """Text that is not a record of ours; the message names the field and what is wrong with it."""


def to_json(record: AnyRecord) -> bytes:
    """Return a record as JSON; the same record always gives the same bytes."""
    return _ENCODER.encode(record)


def from_json(text: bytes | str) -> AnyRecord:
    """Read a record from JSON. Raises `MisreadError` when it is not one."""
    try:
        record: AnyRecord = _DECODER.decode(text)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise MisreadError(str(error)) from error
    return record


def to_fields(record: AnyRecord) -> dict[str, Any]:
    """Return a record as plain values by field name, `kind` included, defaults left out."""
    fields: dict[str, Any] = msgspec.to_builtins(record)
    return fields


def from_fields(fields: Mapping[str, Any]) -> AnyRecord:
    """Make a record of plain values by field name. Raises `MisreadError` when they do not fit."""
    try:
        record: AnyRecord = msgspec.convert(dict(fields), AnyRecord)
    except msgspec.ValidationError as error:
        raise MisreadError(str(error)) from error
    return record
