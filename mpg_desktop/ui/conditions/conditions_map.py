"""What one can jump to on the tab *Goed genoeg*: the children, and the fourteen conditions."""

from datetime import date

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.law import Law
from mpg_desktop.ui.conditions.round_names import child_names
from mpg_desktop.ui.spot import Spot


def spots(conditions: Conditions, case: Case, law: Law, today: date) -> list[Spot]:
    """Return whom a round can be about and what is asked then; nothing while there is no child."""
    title, groups = conditions.title, dict(conditions.groups)
    found = [Spot(name, title, view=child) for child, name in child_names(case, law, today)]
    if found:
        found += [
            Spot(each.label, groups.get(each.group, title), view=each.id)
            for each in conditions.asked
        ]
    return found
