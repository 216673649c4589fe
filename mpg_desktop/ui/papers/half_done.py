"""What was half done with paper of a family: kept encrypted, and there again after a lock.

Of each copy stays what was decided for it, and every reason that was being typed.
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

VISIT = f"{PAPER}visit"
"""Where it stands among the half-typed texts of a family; the field names document and reader."""

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

    @property
    def about(self) -> "About":
        """What it decides on: a record can be shown after all, or left out, in whole or in part."""
        return self.opens, self.record, self.field

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it is left to keep."""
        return not (self.reason or self.consulted or self.again_on or self.again_half)


About = tuple[bool, RecordId, str]


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
    halves: tuple[Half, ...]
    is_inside: bool

    @classmethod
    def of(
        cls, order: Order, decisions: tuple[Decision, ...] = (), halves: tuple[Half, ...] = ()
    ) -> "Visit":
        """Return what to keep of a copy that is in sight; the reason typed last comes last."""
        return cls(
            order.document,
            order.reader,
            order.draft,
            order.paper,
            order.neutral,
            order.language,
            tuple(sorted(order.leave_out)),
            decisions,
            halves,
            is_inside=True,
        )


class HalfDone:
    """Keeps visits in the drafts of the session, one of each copy, and forgets them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def kept(self, *, of_now: bool = False) -> Visit | None:
        """Return what was kept last; `of_now` asks for what this sitting left while looking."""
        found = [
            (each, visit)
            for each in self._session.drafts
            if each.record == VISIT and (visit := _read(each)) is not None
        ]
        if of_now:
            found = [each for each in found if each[0].left_at is None and each[1].is_inside]
        return max(found, key=_last, default=(None, None))[1]

    def kept_of(self, order: Order) -> Visit | None:
        """Return what was kept of the same document for the same reader."""
        place = _place(order.document, order.reader)
        found = next((each for each in self._session.drafts if each.place == place), None)
        return None if found is None else _read(found)

    def keep(self, order: Order, decisions: tuple[Decision, ...], halves: tuple[Half, ...]) -> None:
        """Keep a copy that is in sight, when something was decided or typed for it."""
        if halves or decisions:
            self._write(Visit.of(order, decisions, halves))
        else:
            self._forget(order)

    def step_out(self, order: Order) -> None:
        """Keep only what was typed: whoever went away is not brought back."""
        visit = self.kept_of(order)
        if visit is not None and visit.halves:
            self._write(msgspec.structs.replace(visit, is_inside=False))
        else:
            self._forget(order)

    def _forget(self, order: Order) -> None:
        self._session.drop_draft(*_place(order.document, order.reader))

    def _write(self, visit: Visit) -> None:
        text = msgspec.json.encode(visit).decode()
        self._session.keep_draft(Draft(*_place(visit.document, visit.reader), text))


def _place(document: Document, reader: Recipient) -> tuple[str, str]:
    return VISIT, f"{document}:{reader.kind}:{reader.who}"


def _read(draft: Draft) -> Visit | None:
    try:
        return msgspec.json.decode(draft.text, type=Visit)
    except msgspec.MsgspecError:  # of another version of the program
        return None


def _last(kept: tuple[Draft, Visit]) -> tuple[bool, bool, str]:
    """Order visits: the one in sight before one that was left, this sitting before an earlier."""
    draft, visit = kept
    return visit.is_inside, draft.left_at is None, str(draft.left_at)
