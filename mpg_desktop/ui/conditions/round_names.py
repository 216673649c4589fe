"""What rounds are called, and whom they can be about; names that are the same are told apart."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.file import name_of
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.people import children, display_name
from mpg_desktop.domain.voice_records import Round
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.parts import told_apart


def child_names(case: Case, law: Law, today: date) -> tuple[tuple[str, str], ...]:
    """Return who can be spoken of, by id: the children, and whoever a round was about before."""
    gone = QCoreApplication.translate("RoundNames", "Niet meer bekend")
    nameless = QCoreApplication.translate("RoundNames", "Kind zonder naam")
    found = {each.id: display_name(each) for each in children(case, law, today)}
    for each in case.all(Round):
        found.setdefault(each.child, name_of(case, each.child) or gone)
    return told_apart([(str(word), name or nameless) for word, name in found.items()])


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
