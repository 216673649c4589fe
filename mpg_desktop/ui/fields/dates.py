"""Reads the dates that people type: 1-3-2024, 1/3/24, 010324, 1 maart 2024."""

import re
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

FIRST_YEAR, LAST_YEAR = 1890, 2150
"""Years beyond these are typing errors, such as 204 or 20244."""

_MONTHS = (
    ("januari", "jan", "january"),
    ("februari", "feb", "february"),
    ("maart", "mrt", "mar", "march"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "jun", "june"),
    ("juli", "jul", "july"),
    ("augustus", "aug", "august"),
    ("september", "sep", "sept"),
    ("oktober", "okt", "oct", "october"),
    ("november", "nov"),
    ("december", "dec"),
)
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_DAYS_AWAY = {
    "vandaag": 0,
    "today": 0,
    "gisteren": -1,
    "yesterday": -1,
    "morgen": 1,
    "tomorrow": 1,
}
_WEEKDAY = re.compile(r"^(ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+")
_CENTURY = 100


class Misreading(StrEnum):
    """Why a text is no date."""

    UNREADABLE = "unreadable"
    NO_SUCH_MONTH = "no_such_month"
    NO_SUCH_DAY = "no_such_day"
    FAR_YEAR = "far_year"


class Reading(Struct, frozen=True):
    """What was made of a text: a day, or nothing for an empty text, or why it is no date."""

    day: date | None = None
    wrong: Misreading | None = None


def read_date(text: str, today: date, *, born: bool = False) -> Reading:
    """Read a date, day first. A year of two figures lies at most ten years ahead of `today`.

    With `born` it lies in the past: somebody born in "30" is not born in the future.
    A date without a year is in the year of `today`.
    """
    words = _WEEKDAY.sub("", text.strip().lower())
    if not words:
        return Reading()
    if words in _DAYS_AWAY:
        return Reading(today + timedelta(days=_DAYS_AWAY[words]))
    parts = _iso(words) or _solid(words) or _split(words)
    if parts is None:
        return Reading(wrong=Misreading.UNREADABLE)
    day, month, year = parts
    return _checked(day, month, _full_year(year, today, born=born))


def _iso(words: str) -> tuple[int, int, str] | None:
    found = re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", words, re.ASCII)
    return (int(found[3]), int(found[2]), found[1]) if found else None


def _solid(words: str) -> tuple[int, int, str] | None:
    found = re.fullmatch(r"(\d{2})(\d{2})(\d{4}|\d{2})", words, re.ASCII)
    return (int(found[1]), int(found[2]), found[3]) if found else None


def _split(words: str) -> tuple[int, int, str] | None:
    found = re.fullmatch(
        r"(\d{1,2})(?:e|ste|de)?[\s\-/.,]+(\d{1,2}|[a-z]+)\.?(?:[\s\-/.,]*['’]?(\d+))?",
        words,
        re.ASCII,
    )
    if found is None:
        return None
    month = int(found[2]) if found[2].isdigit() else _NUMBER_OF.get(found[2], 0)
    if not month and not found[2].isdigit():
        return None
    return int(found[1]), month, found[3] or ""


def _full_year(year: str, today: date, *, born: bool) -> int:
    if not year:
        return today.year
    if len(year) != len("24"):
        return int(year)
    latest = today.year if born else today.year + 10
    full = latest - latest % _CENTURY + int(year)
    return full if full <= latest else full - _CENTURY


def _checked(day: int, month: int, year: int) -> Reading:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return Reading(wrong=Misreading.FAR_YEAR)
    if not 1 <= month <= len(_MONTHS):
        return Reading(wrong=Misreading.NO_SUCH_MONTH)
    try:
        return Reading(date(year, month, day))
    except ValueError:
        return Reading(wrong=Misreading.NO_SUCH_DAY)
