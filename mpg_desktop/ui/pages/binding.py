"""Ties fields on screen to records of the open family: only here does typing become a record.

Showing is never editing: a field is only read when the worker did something in it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar, cast

import msgspec
from PySide6.QtCore import QObject, Signal

from mpg_desktop.desk.draft import Draft
from mpg_desktop.desk.session import Session
from mpg_desktop.domain import wire
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Answer, AnyRecord, Blank, Secret, Why
from mpg_desktop.domain.safety_records import PersonalPlan
from mpg_desktop.ui.fields.choice import ChipsField
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.fields.typed import TypedField
from mpg_desktop.ui.pages.begun import Begun
from mpg_desktop.ui.pages.field_notes import FieldNotes, Place
from mpg_desktop.ui.pages.held import CHOICES, as_held, is_hollow, is_needed, read_field
from mpg_desktop.ui.pages.surroundings import Surroundings

__all__ = ["Binding", "Place"]

TYPED, CHOSEN, BLANKED = "form.steps.typed", "form.steps.chosen", "form.steps.blank"
ADDED, SECRET, PUT_BACK = "form.steps.added", "form.steps.secret", "form.steps.put_back"

T = TypeVar("T")

_DRAFTED = (LineField, LongTextField, TypedField)


class Binding(QObject):
    """All fields of one page that are bound to one open family.

    `secret_wanted` and `history_wanted` carry a place and the field that was asked about; `noted`
    names the records about which there are other notes now.
    """

    secret_wanted = Signal(object, object)
    history_wanted = Signal(object, object)
    noted = Signal(frozenset)

    def __init__(self, around: Surroundings, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self.session = session
        self._fields: dict[RecordId, list[tuple[Place, Field]]] = defaultdict(list)
        self.begun = Begun(session)
        self._source: Field | None = None
        self.notes = FieldNotes(around, session, self)
        self.notes.changed.connect(self._note)
        session.changed.connect(self._changed)

    # ---- what is bound -------------------------------------------------------------------

    def bind(self, field: Field, place: Place) -> None:
        """Show a place in a field, and keep in the family what the worker does there."""
        self._fields[place.record].append((place, field))
        mark = id(field)
        field.destroyed.connect(lambda: self._unbind(place.record, mark))
        if is_needed(self.begun.kind(place.record), place.field):
            field.demand_answer()
        self._show(place, field)
        if note := self.notes.at(place):
            field.set_note(note)
        field.offer_history(offered=True)
        field.edited.connect(lambda value: self._edited(place, field, value))
        field.blanked.connect(lambda why: self._blanked(place, field, why))
        field.half_typed.connect(lambda text: self._half_typed(place, text))
        field.history_wanted.connect(lambda: self.history_wanted.emit(place, field))
        field.secret_wanted.connect(lambda: self.secret_wanted.emit(place, field))
        self._resume_draft(place, field)

    def bound(self) -> Iterable[tuple[Place, Field]]:
        """Return every field that is still on screen, with its place."""
        for record in list(self._fields):
            yield from self._fields[record]

    def field_at(self, place: Place) -> Field | None:
        """Return the field that shows a place, or None while none does."""
        return next(
            (field for at, field in self._fields.get(place.record, ()) if at == place), None
        )

    # ---- what stands there ---------------------------------------------------------------

    def record(self, record: RecordId) -> AnyRecord | None:
        """Return a record of the family, or None while it is only begun."""
        return self.session.case.records.get(record)

    def value(self, place: Place) -> object:
        """Return what stands in a place, of a record that is only begun as well."""
        record = self.record(place.record)
        if record is not None:
            return getattr(record, place.field)
        fields = self.begun.fields(place.record)
        return read_field(fields, place.field) if fields else None

    def why(self, place: Place) -> Why | None:
        """Return why a place was left blank."""
        said = self._said_of(place.record, "blank", tuple[Blank, ...])
        return next((each.why for each in said if each.field == place.field), None)

    def secret(self, place: Place) -> Secret | None:
        """Return who may not see a place, if anybody said so; the field '' is the whole record."""
        said = self._said_of(place.record, "secret", tuple[Secret, ...])
        return next((each for each in said if each.field == place.field), None)

    # ---- what is done --------------------------------------------------------------------

    def put(self, place: Place, value: object, step: Step) -> bool:
        """Put a value in a place; False when the record still lacks what it needs."""
        return self._put(place, {place.field: msgspec.to_builtins(value)}, step)

    def show_again(self, place: Place) -> None:
        """Show a place anew, also when its record is not part of the family yet."""
        field = self.field_at(place)
        if field is not None:
            self._show(place, field)

    def put_secret(self, place: Place, secret: Secret | None) -> None:
        """Say who may not see a place, or that everybody may again."""
        said = self._said_of(place.record, "secret", tuple[Secret, ...])
        kept = [each for each in said if each.field != place.field]
        new = kept if secret is None else [*kept, secret]
        changes = {"secret": msgspec.to_builtins(tuple(new)) or None}
        if not self._put(place, changes, Step(SECRET, f"secret:{place.record}.{place.field}")):
            self.show_again(place)

    def focused(self) -> tuple[Place, Field] | None:
        """Return the field in which the worker stands, with its place, or None."""
        return next((each for each in self.bound() if _holds_focus(each[1])), None)

    # ---- inside --------------------------------------------------------------------------

    def _edited(self, place: Place, field: Field, value: object) -> None:
        joins = isinstance(field, _DRAFTED)
        title = self._title(place, field)
        step = (
            Step(TYPED, f"{place.record}.{place.field}", title)
            if joins
            else Step(CHOSEN, about=title)
        )
        self._source = field
        try:
            is_kept = self._put(place, {place.field: as_held(place.field, value)}, step)
        finally:
            self._source = None
        if not is_kept and self.record(place.record) is not None:
            self._show(place, field)

    def _blanked(self, place: Place, field: Field, why: Why | None) -> None:
        said = self._said_of(place.record, "blank", tuple[Blank, ...])
        blank = [each for each in said if each.field != place.field]
        if why is not None:
            blank.append(Blank(place.field, why))
        changes = {place.field: None, "blank": msgspec.to_builtins(tuple(blank)) or None}
        step = Step(BLANKED, about=self._title(place, field))
        if not self._put(place, changes, step) and self.record(place.record) is not None:
            self._show(place, field)

    def _said_of(self, record: RecordId, what: str, kind: type[T]) -> T:
        """Return what was said of the fields of a record, of one that is only begun as well."""
        held = self.record(record)
        if held is not None:
            return cast("T", getattr(held, what))
        return msgspec.convert(self.begun.fields(record).get(what, ()), kind)

    def _title(self, place: Place, field: Field) -> str:
        """Return what the menu of undo may call a field."""
        # Not even a title of it stands outside of its own page, which somebody may have left.
        return "" if isinstance(self.record(place.record), PersonalPlan) else field.label

    def _half_typed(self, place: Place, text: str) -> None:
        if text:
            self.session.keep_draft(Draft(place.record, place.field, text))
        else:
            self.session.drop_draft(place.record, place.field)
        self.begun.hold(place.record)

    def _resume_draft(self, place: Place, field: Field) -> None:
        for draft in self.session.drafts:
            if draft.place == (place.record, place.field) and isinstance(field, TypedField):
                field.show_half(draft.text)

    def _put(self, place: Place, changes: Mapping[str, Any], step: Step) -> bool:
        old = self.record(place.record)
        begun = self.begun.fields(place.record)
        fields = dict(begun) if old is None else wire.to_fields(old)
        if fields.get("kind") == "answer":
            fields["wording"] = begun.get("wording", fields.get("wording", ""))
        if place.field in changes and "blank" not in changes:
            rest = [each for each in fields.get("blank", ()) if each["field"] != place.field]
            changes = {**changes, "blank": rest or None}
        fields.update(changes)
        fields = {name: value for name, value in fields.items() if value is not None}
        try:
            made = wire.from_fields(fields)
        except wire.MisreadError:
            if old is None:
                self.begun.keep(place.record, fields)
                self.noted.emit(frozenset([place.record]))
            return False
        if old is None:
            step = Step(ADDED, step.joins) if not isinstance(made, Answer) else step
            self.begun.arrive(place.record, fields)
        self._keep(made, old, step)
        return True

    def _keep(self, made: AnyRecord, old: AnyRecord | None, step: Step) -> None:
        if isinstance(made, Answer) and is_hollow(made):
            if old is not None:
                self.session.drop(made.id, step=step)
        else:
            self.session.put(made, step=step)

    def _show(self, place: Place, field: Field) -> None:
        value = self.value(place)
        if place.field == CHOICES and not isinstance(field, ChipsField):
            value = next(iter(cast("tuple[str, ...]", value or ())), None)
        field.show_value(field.empty() if value is None else value)
        field.show_why(self.why(place))
        secret = self.secret(place)
        field.show_secret(secret is not None)

    def _changed(self, records: frozenset[RecordId]) -> None:
        for record in records:
            for place, field in self._fields.get(record, ()):
                if field is not self._source:
                    self._show(place, field)

    def _unbind(self, record: RecordId, mark: int) -> None:
        """Forget a field that is no longer on screen."""
        rest = [pair for pair in self._fields.get(record, ()) if id(pair[1]) != mark]
        self._fields[record] = rest

    def _note(self, places: frozenset[Place]) -> None:
        for at in places:
            for place, field in self._fields.get(at.record, ()):
                if place == at:
                    field.set_note(self.notes.at(at))
        self.noted.emit(frozenset(at.record for at in places))


def _holds_focus(field: Field) -> bool:
    """Tell whether the cursor of the window is in a field, or in what was opened below it.

    While a dialog is open the window remembers where its own cursor is.
    """
    focused = field.window().focusWidget()
    return focused is not None and (  # type: ignore[redundant-expr] # it may be None
        field.isAncestorOf(focused)
        or (field.panel is not None and field.panel.isAncestorOf(focused))
    )
