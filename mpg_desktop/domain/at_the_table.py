"""What may lie open on the table while everybody looks at one screen.

What somebody said in confidence, or what is kept from somebody, is no point of an agenda that is
gone through together (practice rules 7 and 10): it stays on the worker's own views.
"""

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.confidence import CONFIDED, protected_as
from mpg_desktop.domain.findings import SnapshotLine
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan import running_goals
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.records import AnyRecord

OPENLY = frozenset({"", "text"})
"""The fields of which a mark of secrecy keeps a whole record off the table."""


def at_the_table(case: Case) -> Case:
    """Return the file without what was said in confidence or is kept from anybody.

    What a kept profile held of it goes as well, so that it is not told as something that ended.
    """
    kept_back = {each.id for each in case if is_kept_back(case, each)}
    lines = [each.id for each in case.all(SnapshotLine) if each.statement in kept_back]
    return case.drop(*kept_back, *lines)


def is_kept_back(case: Case, record: AnyRecord, reader: RecordId | None = None) -> bool:
    """Tell whether words are not for a reader; without one: not for everybody together."""
    if protected_as(case, record, reader) in CONFIDED:
        return True
    hidden = (each.hidden_from for each in record.secret if each.field in OPENLY)
    return any(reader is None or not whom or reader in whom for whom in hidden)


def goals_for(case: Case, reader: RecordId) -> tuple[Goal, ...]:
    """Return the goals that are worked at and that somebody may see, in the family's order."""
    return tuple(each for each in running_goals(case) if not is_kept_back(case, each, reader))
