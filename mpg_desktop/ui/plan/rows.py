"""Rows of the plan: each says one record in plain words, and offers what can be done with it."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from mpg_desktop.domain.file import name_of
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import display_name
from mpg_desktop.domain.records import AnyRecord, Organisation, Person
from mpg_desktop.ui.pages.binding import CHOSEN
from mpg_desktop.ui.pages.in_step import in_step
from mpg_desktop.ui.pages.record_row import RecordRow
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.taking_away import leaning_on
from mpg_desktop.ui.parts import Tool, shown
from mpg_desktop.ui.tokens import SIZES

BETWEEN = "  ·  "
DONE = "form.steps.done"


class PlanRow(RecordRow):
    """A row that says its record by itself, with the quiet notes about it."""

    def refresh(self) -> None:
        """Say the record as it is now."""
        raise NotImplementedError

    def leaning(self) -> tuple[RecordId, ...]:
        """Return the records that say nothing any more without this one."""
        return tuple(leaning_on(self.record, self.sheet.case))

    def reveal(self, field: str) -> QWidget:
        """Open a field and return it; without one return the row's own stop."""
        if field:
            self.edit(field=field)
        editor = self.below.editor if field else None
        return (editor.reveal(field) if editor is not None else None) or self.more

    def found(self) -> AnyRecord | None:
        """Return the record as it is now."""
        return self.sheet.case.records.get(self.record)

    def change(self, **changes: object) -> None:
        """Change fields of the record, as one step."""
        found = self.found()
        if found is not None:
            self.sheet.session.put(replace(found, **changes), step=Step(CHOSEN))

    def hints(self) -> list[str]:
        """Return the quiet notes about the record."""
        note = self.sheet.binding.notes.about(self.record)
        return [note] if note else []

    def names(self, who: Iterable[RecordId]) -> str:
        """Return people and organisations by name."""
        return ", ".join(filter(None, (name_of(self.sheet.case, each) for each in who)))

    def offer_people(self, menu: QMenu, words: str, field: str) -> None:
        """Offer in a menu under another who does it, or who said it; any number of them."""
        under = menu.addMenu(words)
        chosen = tuple(getattr(self.found(), field, ()))
        for each in self.sheet.case:
            if not isinstance(each, Person | Organisation):
                continue
            name = display_name(each) if isinstance(each, Person) else each.name
            action = under.addAction(name or self.tr("zonder naam"))
            action.setCheckable(True)
            action.setChecked(each.id in chosen)
            action.triggered.connect(lambda _on=False, who=each.id: self._turn(field, who))

    def _turn(self, field: str, who: RecordId) -> None:
        named = tuple(getattr(self.found(), field, ()))
        rest = tuple(each for each in named if each != who)
        self.change(**{field: rest if who in named else (*named, who)})


class TickRow(PlanRow):
    """A row with a circle before it, which says with one press that something is done."""

    def __init__(self, sheet: Sheet, record: RecordId) -> None:
        super().__init__(sheet, record)
        self.tick = Tool()
        self.tick.clicked.connect(self.turn_tick)
        self.beside.insertWidget(0, self.tick, 0, Qt.AlignmentFlag.AlignTop)

    def turn_tick(self) -> None:
        """Say that it is done today, or not done after all."""
        found = self.found()
        if found is None:
            return
        day = None if getattr(found, "done_on", None) else self.sheet.around.today()
        self.sheet.session.put(replace(found, done_on=day), step=Step(DONE))

    def show_tick(self, *, done: bool, text: str) -> None:
        """Show whether it is done."""
        self.sheet.theme.dress(self.tick, *(("circle-check", "good") if done else ("circle",)))
        words = self.tr("Gedaan: {text}") if done else self.tr("Nog te doen: {text}")
        self.tick.setAccessibleName(words.format(text=text))
        self.tick.setToolTip(self.tr("Toch niet gedaan") if done else self.tr("Dit is gedaan"))


class RowList(QWidget):
    """A row for each record, in the order given; what is being typed in one stays."""

    def __init__(self, sheet: Sheet, make: Callable[[Sheet, RecordId], PlanRow]) -> None:
        super().__init__()
        self._sheet = sheet
        self._make = make
        self.rows: dict[RecordId, PlanRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.gap)
        sheet.binding.noted.connect(self._noted)

    def show_records(self, records: Sequence[AnyRecord]) -> None:
        """Show these records and no others."""
        wanted = [RecordId(each.id) for each in records]
        make = partial(self._make, self._sheet)
        self.rows = in_step(self._column, self.rows, wanted, make)
        for row in self.rows.values():
            row.refresh()
        shown(self, bool(wanted))

    def _noted(self, records: frozenset[RecordId]) -> None:
        for record in records & self.rows.keys():
            self.rows[record].refresh()
