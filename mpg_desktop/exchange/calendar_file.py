"""A calendar file (iCalendar, RFC 5545) of the days that a family asks something.

It leaves the encrypted file and ends in a calendar that others may read. So it holds days and the
reference of the file, and nothing else: no name, no address, not even what there is to do.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

END = "\r\n"
LONGEST_LINE = 75
"""Octets that a line of the file may have (RFC 5545, 3.1)."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One day on which something is asked; `mark` tells it from the others of the family."""

    day: date
    mark: str


def calendar_file(reference: str, moments: Iterable[Moment], made: datetime) -> bytes:
    """Return the file. The same moment keeps its mark, so that a calendar replaces what it had."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Gezinsmap//Agenda//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    stamp = f"{made.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    for each in moments:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_unknowable(each.mark)}",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{each.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{each.day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped(reference)}",
            "CLASS:PRIVATE",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}{END}" for line in lines).encode()


def _unknowable(mark: str) -> str:
    """Return an id that tells one moment from another and says nothing of the file."""
    return f"{hashlib.sha256(mark.encode()).hexdigest()[:32]}@gezinsmap"


def _escaped(text: str) -> str:
    """Return a text as iCalendar takes it (RFC 5545, 3.3.11)."""
    found = " ".join(text.split())
    for sign in ("\\", ";", ","):
        found = found.replace(sign, f"\\{sign}")
    return found


def _folded(line: str) -> str:
    """Return a line that goes on in the next where it is too long; no letter is cut in two."""
    parts: list[str] = []
    part = ""
    for letter in line:
        if len(f"{part}{letter}".encode()) > LONGEST_LINE - (1 if parts else 0):
            parts.append(part)
            part = ""
        part += letter
    return f"{END} ".join([*parts, part])
