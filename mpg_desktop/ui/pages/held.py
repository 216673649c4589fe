"""What fields show and take, as values of records and as JSON."""

from collections.abc import Mapping
from functools import cache
from typing import Any, cast, get_type_hints

import msgspec

from mpg_desktop.domain.fields import record_kinds, shape_of
from mpg_desktop.domain.records import Answer, AnyRecord

HELD = ("text", "choices", "number", "day")
"""The fields of an answer that hold what was answered."""

CHOICES = "choices"
"""Holds the one answer of a choice as well, as a list of one."""


def is_hollow(answer: Answer) -> bool:
    """Return whether an answer says nothing at all, not even why it is blank."""
    return not (answer.blank or answer.secret or holds_something(answer))


def holds_something(answer: Answer) -> bool:
    """Return whether an answer holds an answer, and not only why there is none."""
    return any(getattr(answer, field) not in ("", (), None) for field in HELD)


def as_held(field: str, value: object) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """Return what a field on screen gave as JSON has it.

    Half a letter (a lone surrogate), which no file can hold, becomes a mark.
    """
    if field == CHOICES and not isinstance(value, tuple):
        value = () if value is None else (value,)
    if isinstance(value, str):
        text = str.__str__(value)
        if text.isascii():
            return text
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return msgspec.to_builtins(value)


def read_field(fields: Mapping[str, Any], field: str) -> object:
    """Return the value of a field of a record that is only begun; its default when not there."""
    kind = str(fields["kind"])
    if field not in fields:
        return next(each.empty for each in shape_of(_kinds()[kind]) if each.name == field)
    return cast("object", msgspec.convert(fields[field], _hints(kind)[field]))


@cache
def is_needed(kind: str, field: str) -> bool:
    """Return whether a kind of record cannot be without a field; False of a kind nobody knows."""
    shapes = shape_of(_kinds()[kind]) if kind in _kinds() else ()
    return any(each.name == field and each.needed and each.empty is None for each in shapes)


@cache
def _kinds() -> Mapping[str, type[AnyRecord]]:
    return record_kinds()


@cache
def _hints(kind: str) -> dict[str, Any]:
    return get_type_hints(_kinds()[kind])
