"""How moments stand in the file and in names of files: UTC, in text that sorts by time."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeAlias

Clock: TypeAlias = Callable[[], datetime]
"""Gives the present moment, aware of its time zone."""

MARK = "%Y-%m-%dT%H%M%SZ"


def written(moment: datetime) -> str:
    """Return an aware moment as `2026-11-23T14:03:00.123Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def read(text: str) -> datetime:
    """Return the moment that `written` wrote."""
    return datetime.fromisoformat(text)


def marked(moment: datetime) -> str:
    """Return an aware moment as it may stand in a file's name: `2026-11-23T140300Z`."""
    return moment.astimezone(UTC).strftime(MARK)


def read_mark(text: str) -> datetime:
    """Return the moment that `marked` wrote. Raises ValueError for any other text."""
    moment = datetime.fromisoformat(text)  # strptime would read modules for other calendars
    if moment.tzinfo is not UTC or marked(moment) != text:
        raise ValueError(text)
    return moment
