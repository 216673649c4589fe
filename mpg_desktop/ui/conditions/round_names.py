"""What rounds are called: their day, and what was special; those of one day are told apart."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from mpg_desktop.domain.voice_records import Round
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.parts import told_apart


def round_names(rounds: Iterable[Round]) -> dict[str, str]:
    """Return a name for each round of one child, by id; no two are the same."""
    return dict(told_apart([(str(each.id), _name(each)) for each in rounds]))


def round_days(rounds: Iterable[Round]) -> dict[str, str]:
    """Return the day of each round of one child, by id, where there is room for no more."""
    return dict(told_apart([(str(each.id), _day(each)) for each in rounds]))


def _day(each: Round) -> str:
    no_day = QCoreApplication.translate("RoundNames", "Zonder datum")
    return long_day(each.day) if each.day else no_day


def _name(each: Round) -> str:
    day = _day(each)
    more = each.alternative or each.occasion
    return f"{day} ({more})" if more else day
