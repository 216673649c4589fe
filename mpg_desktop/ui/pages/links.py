"""Keeps the fields that point to other records in step with what there is to point to."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from mpg_desktop.desk.draft import OF_NEW, Draft
from mpg_desktop.domain.catalogue import Option, Who
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import may_be_child
from mpg_desktop.domain.records import AnyRecord, Circle, Person, Role, kind_of
from mpg_desktop.domain.wire import from_fields
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.pages.binding import ADDED, Binding, Place
from mpg_desktop.ui.pages.link_field import LinkField, LinksField
from mpg_desktop.ui.pages.record_lines import RecordLines
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import button
from mpg_desktop.ui.tokens import SIZES

NAME_OF = {"address": "label"}
"""The field that holds what a record is called, where it is not `name`."""

NEW: Mapping[Who, Mapping[str, str]] = {
    Who.CHILD: {"role": Role.CHILD},
    Who.WORKER: {"circle": Circle.PROFESSIONAL, "role": Role.WORKER},
}
"""What somebody is at once who is made where a child or a worker is looked for."""

CIRCLES = (Circle.FAMILY, Circle.NETWORK, Circle.PROFESSIONAL)


class Links(QObject):
    """Offers the records of a family in every link on a page; `below` opens a panel."""

    below = Signal(object, object)

    def __init__(self, around: Surroundings, binding: Binding, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._binding = binding
        self._fields: dict[int, tuple[LinkField | LinksField, Place]] = {}
        self._offered: dict[int, list[Option]] = {}
        binding.session.changed.connect(self._changed)

    def add(self, field: LinkField | LinksField, place: Place) -> None:
        """Offer in a field what there is to point to, now and later."""
        mark = id(field)
        self._fields[mark] = (field, place)
        field.destroyed.connect(lambda: self._forget(mark))
        self._offered[mark] = self._fitting(self._records(field.kinds), field, place)
        field.offer(self._offered[mark])
        if isinstance(field, LinkField):
            field.new_wanted.connect(lambda kind: self._open_new(field, place, kind))
            self._resume(field, place)

    def _forget(self, mark: int) -> None:
        self._fields.pop(mark, None)
        self._offered.pop(mark, None)

    def _records(self, kinds: Sequence[str]) -> list[tuple[AnyRecord, Option]]:
        case = self._binding.session.case
        lines = RecordLines(self._around, case)
        found = [each for kind in kinds for each in case if kind_of(each) == kind]
        found.sort(key=lambda each: CIRCLES.index(each.circle) if isinstance(each, Person) else 0)
        return [(each, Option(each.id, lines.name(each.id))) for each in found]

    def _fitting(
        self,
        records: Sequence[tuple[AnyRecord, Option]],
        field: LinkField | LinksField,
        place: Place,
    ) -> list[Option]:
        """Return who is looked for, and who was chosen before, whoever that is."""
        if field.who is Who.WORKER:
            records = sorted(records, key=lambda each: not _works_here(each[0]))
        if field.who is not Who.CHILD:
            return [option for _record, option in records]
        around, chosen = self._around, self._binding.value(place)
        kept = chosen if isinstance(chosen, tuple) else (chosen,)
        return [
            option
            for record, option in records
            if option.id in kept
            or not isinstance(record, Person)
            or may_be_child(record, around.law, around.today())
        ]

    def _changed(self, _records: frozenset[RecordId]) -> None:
        fresh = {
            kinds: self._records(kinds)
            for kinds in {each.kinds for each, _ in self._fields.values()}
        }
        for mark, (field, place) in list(self._fields.items()):
            fitting = self._fitting(fresh[field.kinds], field, place)
            if fitting != self._offered.get(mark):
                self._offered[mark] = fitting
                field.offer(fitting)

    def _names(self, place: Place) -> dict[str, Draft]:
        """Return the half-typed names of somebody or something new in a field, by their kind."""
        drafts = self._binding.session.drafts
        found = {
            each.field.partition(OF_NEW): each for each in drafts if each.record == place.record
        }
        return {
            kind: each for (name, _, kind), each in found.items() if kind and name == place.field
        }

    def _resume(self, field: LinkField, place: Place) -> None:
        """Ask again for a name that was being typed, once the field has its place on the page."""
        if self._names(place):
            QTimer.singleShot(0, field, partial(self.open_again, field, place))

    def open_again(self, field: Field, place: Place) -> None:
        """Ask again for a name that was being typed, unless it is asked for already."""
        is_open = isinstance(field.panel, NewOnTheSpot) and not field.panel.isHidden()
        if not isinstance(field, LinkField) or is_open:
            return
        kind = next((each for each in self._names(place) if each in field.kinds), None)
        if kind is not None:
            self._open_new(field, place, kind)

    def _take_along(self, place: Place, kind: str) -> str:
        """Return what was typed already; it goes along when another kind is chosen meanwhile."""
        session, names = self._binding.session, self._names(place)
        kept = names.get(kind) or next(iter(names.values()), None)
        if kept is None:
            return ""
        if kind not in names:
            session.drop_draft(*kept.place)
            session.keep_draft(Draft(place.record, f"{place.field}{OF_NEW}{kind}", kept.text))
        return kept.text

    def _open_new(self, field: LinkField, place: Place, kind: str) -> None:
        """Ask below a field for the name of somebody or something new: one at a time."""
        text = self._take_along(place, kind)
        panel = NewOnTheSpot(self._around, kind)
        panel.name.show_value(text)
        session, half = self._binding.session, f"{place.field}{OF_NEW}{kind}"

        def typed(letters: object) -> None:
            if letters:
                session.keep_draft(Draft(place.record, half, str(letters)))
            else:
                session.drop_draft(place.record, half)
            self._binding.begun.hold(place.record)

        def made(name: str) -> None:
            self._make(field, place, kind, name)
            close()

        def close() -> None:
            typed("")
            panel.hide()
            panel.deleteLater()
            field.setFocus()
            self._resume(field, place)

        panel.name.edited.connect(typed)
        panel.made.connect(made)
        panel.given_up.connect(close)
        self.below.emit(field, panel)
        focused = field.window().focusWidget()
        if not text or (focused is not None and field.isAncestorOf(focused)):  # type: ignore[redundant-expr] # it may be None
            panel.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, field: LinkField, place: Place, kind: str, name: str) -> None:
        """Make somebody or something with a name alone, and choose that in the field."""
        more = NEW.get(field.who, {}) if kind == "person" else {}
        name_of = NAME_OF.get(kind, "name")
        record = from_fields({"kind": kind, "id": self._around.fresh_id(), name_of: name, **more})
        self._binding.session.put(record, step=Step(ADDED, f"new:{record.id}"))
        self._binding.put(place, _as_held(place, record.id), Step(ADDED, f"new:{record.id}"))
        self._binding.show_again(place)


def _works_here(record: AnyRecord) -> bool:
    return isinstance(record, Person) and record.circle is Circle.PROFESSIONAL


def _as_held(place: Place, record: RecordId) -> object:
    return (record,) if place.field == "choices" else record


class NewOnTheSpot(QFrame):
    """Asks the name of a record that is not there yet; the rest can be filled in later."""

    made = Signal(str)
    given_up = Signal()

    def __init__(self, around: Surroundings, kind: str) -> None:
        super().__init__()
        self.setProperty("part", "panel")
        words = around.catalogue.records[kind]
        label = words.field(NAME_OF.get(kind, "name")).label
        self.name = LineField(around.theme, label)
        self.name.without_menu()
        self.name.line.returnPressed.connect(self._make)
        add = button(words.add, "primary")
        add.clicked.connect(self._make)
        leave = button(self.tr("Toch niet"), "quiet")
        leave.clicked.connect(self.given_up.emit)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.given_up.emit)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.tight)
        buttons.addWidget(add)
        buttons.addWidget(leave)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.gap)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.name)
        column.addLayout(buttons)

    def _make(self) -> None:
        name = self.name.value().strip()
        if name:
            self.made.emit(name)
        else:
            self.name.set_note(self.tr("Typ eerst een naam."))
