"""Saves what a family asks as a calendar file, which holds days and the reference of the file."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mpg_desktop.desk.office import short_id
from mpg_desktop.desk.outgoing import write_paper
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.clocks import due
from mpg_desktop.domain.law import Law
from mpg_desktop.exchange.calendar_file import Moment, calendar_file

if TYPE_CHECKING:
    from mpg_desktop.store.vault import Vault

DOCUMENT = "calendar"
"""The name of the calendar file among what can be made of a family."""


def calendar_of(case: Case, law: Law, moment: datetime) -> bytes:
    """Return the calendar of what a family asks from today on.

    A family without a reference is called by the end of its id, which says nothing about it.
    """
    today = moment.date()
    ahead = (each for each in due(case, law, today) if each.day >= today)
    moments = [Moment(each.day, f"{case.id}:{each.about}:{each.phrase}") for each in ahead]
    return calendar_file(case.family.reference or short_id(case.id), moments, moment)


def save_calendar(vault: "Vault", case: Case, law: Law, target: Path, moment: datetime) -> None:
    """Write the calendar where somebody chose, and say in the access log that it left.

    Raises `NoRoomForPaperError` and `UnwrittenPaperError`.
    """
    from mpg_desktop.store.access_log import Action

    write_paper(target, calendar_of(case, law, moment))
    vault.access_log.append(Action.EXPORT, case.id, object=DOCUMENT)
