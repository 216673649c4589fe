"""Keeps the fields that point to other records in step with what there is to point to."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from mpg_desktop.domain.catalogue import Option
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Circle, Person, kind_of
from mpg_desktop.domain.wire import from_fields
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.pages.binding import ADDED, Binding, Place
from mpg_desktop.ui.pages.link_field import LinkField, LinksField
from mpg_desktop.ui.pages.record_lines import RecordLines
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import button
from mpg_desktop.ui.tokens import SIZES

NAME_OF = {"address": "label"}
"""The field that holds what a record is called, where it is not `name`."""

CIRCLES = (Circle.FAMILY, Circle.NETWORK, Circle.PROFESSIONAL)


class Links(QObject):
    """Offers the records of a family in every link on a page; `below` opens a panel."""

    below = Signal(object, object)

    def __init__(self, around: Surroundings, binding: Binding, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._binding = binding
        self._fields: dict[int, LinkField | LinksField] = {}
        self._offered: dict[tuple[str, ...], list[Option]] = {}
        binding.session.changed.connect(self._changed)

    def add(self, field: LinkField | LinksField, place: Place) -> None:
        """Offer in a field what there is to point to, now and later."""
        mark = id(field)
        self._fields[mark] = field
        field.destroyed.connect(lambda: self._fields.pop(mark, None))
        field.offer(self._options(field.kinds))
        if isinstance(field, LinkField):
            field.new_wanted.connect(lambda kind: self._open_new(field, place, kind))

    def _options(self, kinds: Sequence[str]) -> list[Option]:
        case = self._binding.session.case
        lines = RecordLines(self._around, case)
        found = [each for kind in kinds for each in case if kind_of(each) == kind]
        found.sort(key=lambda each: CIRCLES.index(each.circle) if isinstance(each, Person) else 0)
        return [Option(each.id, lines.name(each.id)) for each in found]

    def _changed(self, _records: frozenset[RecordId]) -> None:
        fields = list(self._fields.values())
        fresh = {kinds: self._options(kinds) for kinds in {field.kinds for field in fields}}
        for field in fields:
            if fresh[field.kinds] != self._offered.get(field.kinds):
                field.offer(fresh[field.kinds])
        self._offered = fresh

    def _open_new(self, field: LinkField, place: Place, kind: str) -> None:
        panel = NewOnTheSpot(self._around, kind)

        def made(name: str) -> None:
            record = from_fields(
                {"kind": kind, "id": self._around.fresh_id(), NAME_OF.get(kind, "name"): name}
            )
            self._binding.session.put(record, step=Step(ADDED, f"new:{record.id}"))
            self._binding.put(place, _as_held(place, record.id), Step(ADDED, f"new:{record.id}"))
            self._binding.show_again(place)
            close()

        def close() -> None:
            panel.hide()
            panel.deleteLater()
            field.setFocus()

        panel.made.connect(made)
        panel.given_up.connect(close)
        self.below.emit(field, panel)
        panel.name.setFocus(Qt.FocusReason.OtherFocusReason)


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
