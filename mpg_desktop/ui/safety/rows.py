"""Records below each other, each in a row of its own that stays the same row while it is there."""

from collections.abc import Callable, Iterable
from functools import partial

from msgspec import Struct
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.ui.pages.in_step import in_step
from mpg_desktop.ui.pages.record_row import RecordRow
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.taking_away import leaning_on
from mpg_desktop.ui.parts import shown
from mpg_desktop.ui.tokens import SIZES


class Told(Struct, frozen=True):
    """What a row says: the main thing, smaller lines about it, and quiet hints."""

    text: str
    small: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


class SafetyRow(RecordRow):
    """One record of the safety plan; what leans on it goes along when it is taken away."""

    def show_told(self, told: Told) -> None:
        """Say what the record says now; a note about it comes first among the hints."""
        note = self.sheet.binding.notes.about(self.record)
        self.show_lines(told.text, told.small, (note, *told.hints) if note else told.hints)

    def leaning(self) -> tuple[RecordId, ...]:
        """Return the records that say nothing any more without this one."""
        return tuple(leaning_on(self.record, self.sheet.case))


Makes = Callable[[Sheet, RecordId], SafetyRow]
"""Makes the row of a record."""


class Rows(QWidget):
    """A row for each record, in the order given; one that is being edited stays open."""

    def __init__(
        self, sheet: Sheet, tell: Callable[[RecordId], Told], make: Makes = SafetyRow
    ) -> None:
        super().__init__()
        self._sheet = sheet
        self._tell = tell
        self._make = make
        self.rows: dict[RecordId, SafetyRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.gap)

    def show_records(self, records: Iterable[RecordId]) -> None:
        """Show these records and no others."""
        wanted = dict.fromkeys(records)
        make = partial(self._make, self._sheet)
        self.rows = in_step(self._column, self.rows, wanted, make)
        for record, row in self.rows.items():
            row.show_told(self._tell(record))
        shown(self, bool(wanted))

    def reveal(self, record: RecordId, field: str) -> QWidget | None:
        """Open a record at a field, or return the way to what can be done with it; else None."""
        row = self.rows.get(record)
        if row is None:
            return None
        if field:
            row.edit(field=field)
        return row.more
