"""What was half done with paper of a family: kept encrypted, and there again after a lock.

One place is kept at a time: the copy that was in sight, what was decided for it, and the reason
that was being typed.
"""

from datetime import date

import msgspec

from mpg_desktop.desk.draft import Draft
from mpg_desktop.desk.prints import Document, Order
from mpg_desktop.desk.session import Session
from mpg_desktop.domain.copies import Decision
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.protection import Recipient
from mpg_desktop.ui.leftovers import PAPER

PLACE = (f"{PAPER}visit", "")
"""Where it stands among the half-typed texts of a family."""

REGISTER = f"{PAPER}register"
"""Where half-typed days of the register stand; the field names copy and day."""


class Half(msgspec.Struct, frozen=True):
    """A decision that was being typed; `again_half` is a day that is no day yet."""

    record: RecordId
    field: str
    opens: bool
    reason: str
    consulted: str = ""
    again_on: date | None = None
    again_half: str = ""


class Visit(msgspec.Struct, frozen=True):
    """Which copy it was, what was decided for it, and whether somebody still looked at it."""

    document: Document
    reader: Recipient
    draft: bool
    paper: str
    neutral: bool
    language: str
    leave_out: tuple[str, ...]
    decisions: tuple[Decision, ...]
    half: Half | None
    is_inside: bool

    @classmethod
    def of(cls, order: Order, decisions: tuple[Decision, ...], half: Half | None) -> "Visit":
        """Return what to keep of a copy that is in sight."""
        return cls(
            order.document,
            order.reader,
            order.draft,
            order.paper,
            order.neutral,
            order.language,
            tuple(sorted(order.leave_out)),
            decisions,
            half,
            is_inside=True,
        )

    def is_of(self, order: Order) -> bool:
        """Tell whether it is about the same document for the same reader."""
        return (self.document, self.reader) == (order.document, order.reader)


class HalfDone:
    """Keeps a visit in the drafts of the session, and forgets it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def kept(self, *, of_now: bool = False) -> Visit | None:
        """Return what was kept; `of_now` asks for what this sitting left while it looked at it."""
        found = next((each for each in self._session.drafts if each.place == PLACE), None)
        if found is None:
            return None
        try:
            visit = msgspec.json.decode(found.text, type=Visit)
        except msgspec.MsgspecError:  # of another version of the program
            return None
        is_now = found.left_at is None and visit.is_inside
        return visit if is_now or not of_now else None

    def keep(self, order: Order, decisions: tuple[Decision, ...], half: Half | None) -> None:
        """Keep a copy that is in sight, when something was decided or typed for it."""
        if half is None and not decisions:
            self.forget()
        else:
            self._write(Visit.of(order, decisions, half))

    def step_out(self) -> None:
        """Keep only what was typed: whoever went away is not brought back."""
        visit = self.kept()
        if visit is not None and visit.half is not None:
            self._write(msgspec.structs.replace(visit, is_inside=False))
        else:
            self.forget()

    def forget(self) -> None:
        """Keep nothing."""
        self._session.drop_draft(*PLACE)

    def _write(self, visit: Visit) -> None:
        self._session.keep_draft(Draft(*PLACE, msgspec.json.encode(visit).decode()))
