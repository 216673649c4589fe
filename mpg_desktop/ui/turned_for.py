"""For whom the laptop is turned: kept with the family while it is, so that a lock ends nothing."""

import json

from msgspec import Struct

from mpg_desktop.desk.draft import Draft
from mpg_desktop.desk.session import Session

KEPT = "cursor:turned"
"""The name of the draft that says for whom the laptop is turned."""

TURNED, HANDED_BACK = "turned|", "handed-back|"
"""How the field begins under which a page is asked to turn the laptop again; details follow."""


class TurnedFor(Struct, frozen=True):
    """For what the laptop is turned: a record, what else a page needs, and whether it came back."""

    record: str
    detail: str = ""
    handed_back: bool = False

    @classmethod
    def at(cls, record: str, field: str) -> "TurnedFor | None":
        """Return what a page is asked to turn the laptop for; None for any other field."""
        for begins in (TURNED, HANDED_BACK):
            if field.startswith(begins):
                return cls(record, field.removeprefix(begins), begins == HANDED_BACK)
        return None

    @property
    def field(self) -> str:
        """The field under which a page is asked for it."""
        return (HANDED_BACK if self.handed_back else TURNED) + self.detail


def turned_before(session: Session) -> TurnedFor | None:
    """Return for what the laptop was turned when the desk was locked, and forget it.

    What was left on another day or by another start is over.
    """
    kept = next((each for each in session.drafts if each.record == KEPT), None)
    if kept is None:
        return None
    forget(session)
    return TurnedFor.at(*json.loads(kept.text)) if kept.left_at is None else None


def is_turned(session: Session) -> bool:
    """Tell whether the laptop is turned to somebody now."""
    return any(each.record == KEPT and each.left_at is None for each in session.drafts)


def remember(session: Session, what: TurnedFor) -> None:
    """Keep for what the laptop is turned."""
    session.keep_draft(Draft(KEPT, "", json.dumps([what.record, what.field])))


def forget(session: Session) -> None:
    """Forget it: the laptop is no longer turned."""
    session.drop_draft(KEPT, "")
