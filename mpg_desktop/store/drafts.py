"""Half-typed texts, kept so that a lock or a crash takes nothing from the person who types."""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from mpg_desktop.domain.ids import CaseId
from mpg_desktop.store import moments
from mpg_desktop.store.soundness import proven
from mpg_desktop.store.tables import Tables
from mpg_desktop.store.writing import writing

KEPT = "SELECT family, record, field, text, cursor, at FROM draft"


class Draft(Struct, frozen=True):
    """A text as it was typed in one field, and where the cursor stood.

    `record` and `field` are whatever names the page gave the place (the record need not exist
    yet), and `cursor` counts as the page counts: both come back unchanged. `at` is filled in when
    the draft is read.
    """

    family: CaseId
    record: str
    field: str
    text: str
    cursor: int = 0
    at: datetime | None = None


class Drafts:
    """The half-typed texts of all families in one vault."""

    def __init__(self, database: Tables, *, clock: moments.Clock) -> None:
        self._database = database
        self._sql = database.conn
        self._clock = clock

    @proven
    def keep(self, *drafts: Draft) -> None:
        """Keep these drafts, each in the place of an earlier one; on disk on return."""
        at = moments.written(self._clock())
        with writing(self._database):
            self._sql.executemany(
                "INSERT OR REPLACE INTO draft (family, record, field, text, cursor, at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [(d.family, d.record, d.field, d.text, d.cursor, at) for d in drafts],
            )

    @proven
    def all(self, family: CaseId | None = None) -> tuple[Draft, ...]:
        """Return the drafts of one family, or of all."""
        condition, values = ("", ()) if family is None else (" WHERE family = ?", (family,))
        rows = self._sql.execute(f"{KEPT}{condition} ORDER BY family, record, field", values)
        return tuple(
            Draft(CaseId(of), record, field, text, cursor, moments.read(at))
            for of, record, field, text, cursor, at in rows
        )

    @proven
    def forget(self, family: CaseId, places: Iterable[tuple[str, str]]) -> None:
        """Remove the drafts at these places, each a record and a field; none there is no error."""
        with writing(self._database):
            self._sql.executemany(
                "DELETE FROM draft WHERE family = ? AND record = ? AND field = ?",
                [(family, record, field) for record, field in places],
            )
