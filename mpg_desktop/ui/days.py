"""Says days the way people say them: today, tomorrow, Thursday, 3 Dec."""

from datetime import date, timedelta

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
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def long_day(day: date) -> str:
    """Return a day with its month in full and its year."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def is_soon(day: date | None, today: date) -> bool:
    """Return whether a day lies within a week, or behind us."""
    return day is not None and day <= today + timedelta(days=_WEEK)
