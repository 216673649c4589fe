"""How moments stand in the file: UTC, to the millisecond, in text that sorts by time."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeAlias

Clock: TypeAlias = Callable[[], datetime]
"""Gives the present moment, aware of its time zone."""


def written(moment: datetime) -> str:
    """Return an aware moment as `2026-11-23T14:03:00.123Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def read(text: str) -> datetime:
    """Return the moment that `written` wrote."""
    return datetime.fromisoformat(text)
