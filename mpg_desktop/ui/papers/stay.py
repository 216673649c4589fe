"""Where somebody was in the room for paper when it was locked: kept encrypted, and taken once."""

from enum import StrEnum

import msgspec

from mpg_desktop.desk.draft import Draft
from mpg_desktop.desk.session import Session
from mpg_desktop.domain.copies import Decision
from mpg_desktop.domain.protection import Recipient
from mpg_desktop.ui.foothold import Foothold
from mpg_desktop.ui.leftovers import IN_THE_ROOM
from mpg_desktop.ui.papers.half_done import Visit


class Where(StrEnum):
    """The pages of the room."""

    READERS = "readers"
    PREVIEW = "preview"
    BATCH = "batch"
    REGISTER = "register"


class Look(msgspec.Struct, frozen=True):
    """How a copy was looked at: how large (0: as there is room), how far down, and for what."""

    size: float = 0.0
    down: int = 0
    words: str = ""
    hit: int = 0


class Decided(msgspec.Struct, frozen=True):
    """What was decided otherwise for a reader."""

    reader: Recipient
    decisions: tuple[Decision, ...]


class Stay(msgspec.Struct, frozen=True):
    """The page in sight, the copy that was chosen, and where the cursor was."""

    where: Where
    visit: Visit
    decided: tuple[Decided, ...] = ()
    readers: tuple[str, ...] = ()
    look: Look = Look()
    control: Foothold | None = None

    def keep(self, session: Session) -> None:
        """Keep it among the half-typed texts of the family."""
        text = msgspec.json.encode(self).decode()
        session.keep_draft(Draft(IN_THE_ROOM, "", text))

    @classmethod
    def taken(cls, session: Session) -> "Stay | None":
        """Return what this sitting kept, once; what an earlier one left is over."""
        kept = next((each for each in session.drafts if each.record == IN_THE_ROOM), None)
        if kept is None:
            return None
        session.drop_draft(IN_THE_ROOM, "")
        try:
            stay = msgspec.json.decode(kept.text, type=cls)
        except msgspec.MsgspecError:  # of another version of the program
            return None
        return stay if kept.left_at is None else None
