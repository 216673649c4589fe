"""Who lives in the same house as somebody: whoever reads there what hangs on the wall."""

from datetime import date

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Residence


def housemates(case: Case, who: RecordId | None, day: date) -> frozenset[RecordId]:
    """Return who lives on a day at an address where somebody lives too, be it some of the days.

    Only what the file tells counts: of whom no address is known, nobody knows where they live.
    """
    living = [each for each in case.all(Residence) if lives_there(each, day)]
    homes = {each.address for each in living if each.person == who}
    return frozenset(each.person for each in living if each.address in homes) - {who}


def lives_there(residence: Residence, day: date) -> bool:
    """Return whether somebody lives at a place on a day, as far as is known."""
    begun = residence.since is None or residence.since <= day
    return begun and (residence.until is None or residence.until >= day)
