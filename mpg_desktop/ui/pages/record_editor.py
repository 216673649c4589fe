"""The editor of one record, in place: what is light first, the rest folded per section."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mpg_desktop.domain.catalogue import Field as FieldWords
from mpg_desktop.domain.catalogue import RecordWords
from mpg_desktop.domain.clocks import due, when_ended
from mpg_desktop.domain.due import Due
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Person
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.flowing import Flowing
from mpg_desktop.ui.pages.binding import Place
from mpg_desktop.ui.pages.due_lines import DueLines
from mpg_desktop.ui.pages.field_column import FieldColumn, entries_of_record, is_answered
from mpg_desktop.ui.pages.fold import Fold
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, label_of, shown
from mpg_desktop.ui.tokens import SIZES

if TYPE_CHECKING:
    from mpg_desktop.ui.pages.secret_panel import SecretPanel

ALONE = frozenset({"family"})
"""Kinds of which a family has one: it is never removed, and has no list to go back to."""

WHOLE = ""
"""The field name that stands for the whole record where something is secret."""


class RecordEditor(Flowing, QWidget):
    """All fields of one record. `done` asks to fold it, `drop_wanted` to remove the record.

    `secret` is the panel that asks for whom all of it is secret, while it is open.
    """

    done = Signal()
    drop_wanted = Signal()

    def __init__(self, sheet: Sheet, words: RecordWords, record: RecordId, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._words = words
        self._record = record
        self._folds: dict[str, Fold] = {}
        self._facts = label_of("", "help")
        self._clock = DueLines(sheet, self)
        self.secret: SecretPanel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.room)
        self._column.addWidget(self._facts)
        self._column.addWidget(self._clock)
        self._light = self._columned([each for each in words.fields if each.light])
        self._column.addWidget(self._light)
        self._folded = QVBoxLayout()
        self._folded.setSpacing(0)
        self._column.addLayout(self._folded)
        for name, label, fields in _parts(words, self.tr("Meer invullen")):
            self._add_fold(name, label, fields)
        if words.kind not in ALONE:
            self._column.addLayout(self._foot())
        self._show_facts()
        sheet.session.changed.connect(self._changed)
        sheet.edits(self)

    @property
    def record(self) -> RecordId:
        """The record that is edited."""
        return self._record

    def show_above(self, widget: QWidget) -> None:
        """Show something above all fields."""
        self._column.insertWidget(0, widget)

    def begin(self) -> None:
        """Go to the first field."""
        if (field := self._light.first()) is not None:
            field.setFocus()

    def reveal(self, name: str) -> Field | None:
        """Unfold what holds a field and return it; the first field when the record has no such."""
        place = Place(self._record, name)
        if (field := self._light.reveal(place)) is not None:
            return field
        words = next((each for each in self._words.fields if each.name == name), None)
        if words is None:
            return self._light.first()
        fold = self._folds[_fold_of(words)]
        fold.set_open(True)
        body = fold.body
        return body.reveal(place) if isinstance(body, FieldColumn) else None

    def _columned(self, fields: Sequence[FieldWords]) -> FieldColumn:
        entries = entries_of_record(self._sheet, self._words, self._record, fields)
        return FieldColumn(self._sheet, entries, self)

    def _add_fold(self, name: str, label: str, fields: Sequence[FieldWords]) -> None:
        fold = Fold(self._sheet.theme, label, lambda: self._columned(fields), parent=self)
        self._folds[name] = fold
        self._folded.addWidget(fold)
        self._count(name)

    def _count(self, name: str) -> None:
        """Say beside a folded part how much stands in it."""
        for part, label, fields in _parts(self._words, self.tr("Meer invullen")):
            if part == name:
                places = [Place(self._record, each.name) for each in fields]
                filled = sum(is_answered(self._sheet, place) for place in places)
                words = self.tr("{part}  ·  {count} ingevuld").format(part=label, count=filled)
                self._folds[name].set_words(words if filled else label, label)

    def _changed(self, records: frozenset[RecordId]) -> None:
        if self._record in records:
            for name in self._folds:
                self._count(name)
        if self._record in records or self._words.kind == "person":  # homes stand elsewhere
            self._show_facts()

    def _show_facts(self) -> None:
        """Show what follows from the record: an age, a home, and what is due."""
        record = self._sheet.binding.record(self._record)
        facts = "\n".join(self._facts_of(record)) if isinstance(record, Person) else ""
        grew = facts != self._facts.text()
        self._facts.setText(facts)
        shown(self._facts, bool(facts))
        if self._clock.show_due(self._due()) or grew:
            self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """Let what is being filled in stay in sight, though more is said above it now."""
        focused = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused):  # type: ignore[redundant-expr] # it may be None
            self._sheet.in_sight_wanted.emit(focused)

    def _due(self) -> list[Due]:
        """Return what is due because of this record."""
        case, around = self._sheet.case, self._sheet.around
        if self._words.kind in ALONE:
            # What a family has to do otherwise stands at the list where it is done.
            ended = when_ended(case, around.law, around.today())
            return [] if ended is None else [ended]
        found = due(case, around.law, around.today())
        return [each for each in found if each.about == self._record]

    def _facts_of(self, person: Person) -> Iterator[str]:
        """Yield what is known of somebody that is filled in elsewhere, or counted."""
        lines = self._sheet.lines()
        if person.birth_date or person.age_stated is not None:
            yield self.tr("Vandaag: {age}").format(age=lines.age(person))
        if homes := lines.homes(person):
            yield self.tr("Woont: {homes}").format(homes=homes)

    def _foot(self) -> QHBoxLayout:
        theme = self._sheet.theme
        ready = button(self.tr("Klaar"))
        ready.clicked.connect(self.done.emit)
        secret = button(self.tr("Geheim houden…"), "quiet", theme=theme, icon="lock")
        secret.clicked.connect(self.open_secret)
        drop = button(self.tr("Weghalen"), "quiet", theme=theme, icon="trash")
        drop.clicked.connect(self.drop_wanted.emit)
        row = QHBoxLayout()
        row.setSpacing(SIZES.tight)
        row.addWidget(ready)
        row.addStretch()
        row.addWidget(secret)
        row.addWidget(drop)
        return row

    def open_secret(self) -> None:
        """Ask for whom the whole record is secret, once at a time."""
        from mpg_desktop.ui.pages.secret_panel import SecretPanel

        if self.secret is None:
            self.secret = SecretPanel(self._sheet, Place(self._record, WHOLE))
            self.secret.closed.connect(self._close_secret)
            self._column.insertWidget(self._column.count() - 1, self.secret)
        self.secret.begin()

    def _close_secret(self) -> None:
        if self.secret is not None:
            self.secret.hide()
            self.secret.deleteLater()
            self.secret = None


def _fold_of(field: FieldWords) -> str:
    return field.section or WHOLE


def _parts(words: RecordWords, more: str) -> list[tuple[str, str, list[FieldWords]]]:
    """Return the folded parts of a kind of record: name, label, and fields that are not light."""
    rest = [each for each in words.fields if not each.light]
    parts = [(WHOLE, more, [each for each in rest if not each.section])]
    for section in words.sections:
        inside = [each for each in rest if each.section == section.id]
        parts.append((section.id, section.label, inside))
    return [part for part in parts if part[2]]
