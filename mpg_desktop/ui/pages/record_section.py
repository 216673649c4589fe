"""A list of records in a form: one line each, edited in place, added and removed without boxes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.catalogue import Question
from mpg_desktop.domain.clocks import due
from mpg_desktop.domain.ids import FAMILY_RECORD, RecordId, answer_id
from mpg_desktop.domain.records import Address, AnyRecord, Organisation, Person, Why, kind_of
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.pages.binding import Place
from mpg_desktop.ui.pages.due_lines import DueLines
from mpg_desktop.ui.pages.entry_frame import EntryFrame
from mpg_desktop.ui.pages.held import CHOICES
from mpg_desktop.ui.pages.in_step import lay_in_order
from mpg_desktop.ui.pages.list_head import ListHead
from mpg_desktop.ui.pages.list_order import Rank, rank_of
from mpg_desktop.ui.pages.record_editor import RecordEditor
from mpg_desktop.ui.pages.record_lines import ICONS
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.taking_away import leaning_on, take_away, tell_begun_is_gone
from mpg_desktop.ui.parts import button, label_of, shown
from mpg_desktop.ui.tokens import SIZES

NAMED = (Person, Organisation, Address)
"""Kinds whose names stand in the lines of others."""

NEVER = (Why.NOT_APPLICABLE, Why.DECLINED)
"""Why a list stays empty; that there is nothing *yet* would be a strange thing to say then."""

DUE_HERE = {"child_check": "due.child_check.", "family_group_plan": "due.plan."}
"""Lists that say what a family has to do, and how the phrases for it begin."""


class RecordEntry(EntryFrame):
    """One record of a list: its line, and its editor once it was unfolded."""

    dropped = Signal(str)

    def __init__(self, sheet: Sheet, kind: str, record: RecordId, parent: QWidget) -> None:
        super().__init__(sheet.theme, parent)
        self._sheet = sheet
        self._words = sheet.catalogue.records[kind]
        self.record = record
        self.editor: RecordEditor | None = None
        self.row.toggled.connect(self.set_open)
        self.refresh()

    def refresh(self) -> None:
        """Put the record in words anew."""
        record = self._sheet.binding.record(self.record)
        if record is None:
            said = self.tr("Nieuw")
            if self._sheet.binding.begun.is_half_done(self.record):
                said = self.tr("Nog niet compleet. Vul aan.")
            self.row.show_texts(self._words.label, said)
            self.row.show_sign(icon=ICONS.get(self._words.kind, "circle-dashed"))
            return
        line = self._sheet.lines().line(record)
        warning = line.warning or self._sheet.binding.notes.about(self.record)
        self.row.show_texts(line.title, line.about, warning=warning, secret=bool(record.secret))
        self.row.show_sign(line.initials, ICONS.get(self._words.kind, ""))

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        """Unfold the editor, which is made the first time, or fold it."""
        if is_open and self.editor is None:
            self.editor = RecordEditor(self._sheet, self._words, self.record, self)
            self.editor.done.connect(self._fold)
            self.editor.drop_wanted.connect(lambda: self.dropped.emit(self.record))
            self.editor.layout().setContentsMargins(  # type: ignore[union-attr] # it has one
                SIZES.room, SIZES.tight, SIZES.room, SIZES.room
            )
            if (above := self.above_editor()) is not None:
                self.editor.show_above(above)
            self._column.addWidget(self.editor)
        if self.editor is not None:
            self.editor.setVisible(is_open)
        if self.row.isChecked() != is_open:
            self.row.setChecked(is_open)

    def above_editor(self) -> QWidget | None:
        """Return what a kind of record shows above its fields, if anything."""
        return None

    def _fold(self) -> None:
        self.set_open(False)
        self.row.setFocus()


class RecordSection(QWidget):
    """All records of one kind, in an order that helps; who is being edited keeps their place."""

    def __init__(self, sheet: Sheet, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.kind = question.record
        self._words = sheet.catalogue.records[self.kind]
        self._entries: dict[RecordId, RecordEntry] = {}
        self._ranks: dict[RecordId, Rank] = {}
        self._none = label_of(self._words.none_yet, "help")
        self._blank = Place(answer_id(question.id), CHOICES)
        self._head = ListHead(sheet.theme, question.label, question.help or self._words.help)
        self._list = QVBoxLayout()
        self._list.setSpacing(SIZES.tight)
        self.add_button = button(self._words.add, theme=sheet.theme, icon="plus")
        self.add_button.clicked.connect(self.add)
        self._head.lead(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.tight)
        column.addWidget(self._head)
        self._due = DueLines(sheet, self)
        column.addWidget(self._due)
        column.addWidget(self._none)
        column.addLayout(self._list)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        about = {"kind": "answer", "question": question.id, "wording": question.label}
        sheet.binding.begun.add(self._blank.record, about)
        sheet.binding.bind(self._head, self._blank)
        for record in sheet.binding.begun.sketches(self.kind):
            self._entry(record)
        self._arrange()
        sheet.session.changed.connect(self._changed)
        sheet.binding.noted.connect(self._noted)

    def entry(self, record: RecordId) -> RecordEntry | None:
        """Return the line of a record."""
        return self._entries.get(record)

    def entries(self) -> list[RecordEntry]:
        """Return all lines in their order."""
        return [self._entries[each] for each in self._order()]

    def reveal(self, place: Place) -> Field | None:
        """Unfold a record and return the field of a place, or None when it is not in this list."""
        if place.record == self._blank.record:
            return self._head
        entry = self._entries.get(place.record)
        if entry is None:
            return None
        entry.set_open(True)
        return entry.editor.reveal(place.field) if entry.editor is not None else None

    def add(self) -> None:
        """Begin a record and open its editor; it is kept from the first answer on."""
        if self._head.why is not None:
            self._head.choose_blank(None)
        record = self._sheet.around.fresh_id()
        self._sheet.binding.begun.add(record, {"kind": self.kind})
        entry = self._entry(record)
        self._arrange()
        entry.set_open(True)
        if entry.editor is not None:
            entry.editor.begin()

    def made(self, record: RecordId) -> RecordEntry:
        """Return a new line for a record."""
        return RecordEntry(self._sheet, self.kind, record, self)

    def drop(self, record: RecordId) -> None:
        """Remove a record, and what cannot be without it, as one step."""
        entry = self._entries.get(record)
        title = entry.row.title() if entry is not None else ""
        if self._sheet.binding.begun.has(record):
            self._drop_begun(record, title)
        else:
            self._drop(record, title)
        self.add_button.setFocus()

    # ---- inside --------------------------------------------------------------------------

    def _drop_begun(self, record: RecordId, title: str) -> None:
        put_back = self._sheet.binding.begun.forget(record)
        self._remove(record)
        self._arrange()
        if put_back is None:
            return

        def back() -> None:
            put_back()
            self._entry(record)
            self._arrange()

        tell_begun_is_gone(self._sheet.around, title, back)

    def _drop(self, record: RecordId, title: str) -> None:
        session = self._sheet.session
        gone = (record, *leaning_on(record, session.case))
        take_away(self._sheet.around, session, title, *gone)

    def _changed(self, records: frozenset[RecordId]) -> None:
        now = {each: self._sheet.case.records.get(each) for each in records}
        mine = {at for at, each in now.items() if each is not None and kind_of(each) == self.kind}
        touched = (records & self._entries.keys()) | mine
        about_all = {self._blank.record, *([FAMILY_RECORD] if self.kind in DUE_HERE else [])}
        if touched or records & about_all:
            self._arrange()
        # Somebody's name may stand in every line.
        named = any(isinstance(each, NAMED) for each in now.values())
        for record in self._entries if named else touched & self._entries.keys():
            self._entries[record].refresh()

    def _noted(self, records: frozenset[RecordId]) -> None:
        for record in records & self._entries.keys():
            self._entries[record].refresh()

    def _mine(self) -> dict[RecordId, AnyRecord]:
        return {each.id: each for each in self._sheet.case if kind_of(each) == self.kind}

    def _order(self) -> list[RecordId]:
        return sorted(self._entries, key=self._rank)

    def _rank(self, record: RecordId) -> tuple[bool, Rank]:
        found = self._sheet.case.records.get(record)
        if found is not None and not self._entries[record].row.isChecked():
            self._ranks[record] = rank_of(found, self._sheet.around.today())
        return (record not in self._ranks, self._ranks.get(record, (0, 0, "", record)))

    def _arrange(self) -> None:
        """Have a line for every record of this kind, in order, and for those that are begun."""
        mine = self._mine()
        for record in list(self._entries):
            if record not in mine and not self._sheet.binding.begun.has(record):
                self._remove(record)
        for record in mine:
            if record not in self._entries:
                self._entry(record)
        lay_in_order(self._list, self.entries())
        self._head.show_empty(empty=not self._entries)
        shown(self._none, not self._entries and self._head.why not in NEVER)
        self._show_due()

    def _show_due(self) -> None:
        """Show what the family as a whole has to do here."""
        begins = DUE_HERE.get(self.kind)
        if begins is not None:
            around, case = self._sheet.around, self._sheet.case
            found = due(case, around.law, around.today())
            self._due.show_due(
                [
                    each
                    for each in found
                    if each.about == FAMILY_RECORD and each.phrase.startswith(begins)
                ]
            )

    def _entry(self, record: RecordId) -> RecordEntry:
        entry = self.made(record)
        entry.dropped.connect(lambda gone: self.drop(RecordId(gone)))
        entry.row.toggled.connect(lambda is_open: None if is_open else self._arrange())
        self._entries[record] = entry
        self._list.addWidget(entry)
        return entry

    def _remove(self, record: RecordId) -> None:
        entry = self._entries.pop(record)
        self._list.removeWidget(entry)
        entry.hide()
        entry.deleteLater()
