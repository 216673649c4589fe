"""Says days the way people say them: today, tomorrow, Thursday, 3 Dec."""

from datetime import date, timedelta
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale

_WEEK = 7


def day_words(day: date, today: date) -> str:
    """Return a day in few words: near days by name, others by date, other years with the year."""
    away = (day - today).days
    if away == 0:
        return QCoreApplication.translate("Days", "vandaag")
    if away == 1:
        return QCoreApplication.translate("Days", "morgen")
    if away == -1:
        return QCoreApplication.translate("Days", "gisteren")
    pattern = "d MMM" if day.year == today.year else "d MMM yyyy"
    if 0 < away < _WEEK:
        pattern = "ddd d MMM"
    return _written(day, pattern, QLocale().name())


def long_day(day: date) -> str:
    """Return a day with its month in full and its year."""
    return _written(day, "d MMMM yyyy", QLocale().name())


@lru_cache(maxsize=4096)
def _written(day: date, pattern: str, locale: str) -> str:
    """Write a day; Qt takes 10 µs for it, and a long list has many."""
    return QLocale(locale).toString(QDate(day.year, day.month, day.day), pattern)


def is_soon(day: date | None, today: date) -> bool:
    """Return whether a day lies within a week, or behind us."""
    return day is not None and day <= today + timedelta(days=_WEEK)
