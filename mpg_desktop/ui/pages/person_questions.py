"""Questions that are asked of each person or each child: one line per person, named."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.catalogue import Question
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.records import Person
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.pages.asked_of import asked_of
from mpg_desktop.ui.pages.binding import Place
from mpg_desktop.ui.pages.entry_frame import EntryFrame
from mpg_desktop.ui.pages.field_column import FieldColumn, entry_of_question, is_answered
from mpg_desktop.ui.pages.field_maker import HELD
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import label_of, shown
from mpg_desktop.ui.tokens import SIZES

NAME = "{name}"
"""Stands in a question, and in its help, for what somebody is called."""


class PersonEntry(EntryFrame):
    """The questions about one person, made when they are first unfolded."""

    def __init__(
        self, sheet: Sheet, person: RecordId, questions: Sequence[Question], parent: QWidget
    ) -> None:
        super().__init__(sheet.theme, parent)
        self._sheet = sheet
        self.person = person
        self.questions = tuple(questions)
        self._fields: FieldColumn | None = None
        self.row.toggled.connect(self.set_open)
        self.refresh()

    def refresh(self) -> None:
        """Show the name, how much was answered, and the name in each question."""
        person = self._sheet.case.records.get(self.person)
        lines = self._sheet.lines()
        name = lines.name(self.person)
        answered = sum(is_answered(self._sheet, self._place(each)) for each in self.questions)
        about = self.tr("{answered} van {all} ingevuld").format(
            answered=answered, all=len(self.questions)
        )
        self.row.show_texts(name, about if answered else "")
        initials = lines.line(person).initials if isinstance(person, Person) else ""
        self.row.show_sign(initials, "user")
        if self._fields is not None:
            for question in self.questions:
                field = self._fields.field_at(self._place(question))
                label = question.label_for(name)
                if field is not None and field.label != label:
                    field.set_label(label, question.help.replace(NAME, name))

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        """Unfold the questions or fold them."""
        if is_open and self._fields is None:
            name = self._sheet.lines().name(self.person)
            holder = QWidget(self)
            inside = QVBoxLayout(holder)
            inside.setContentsMargins(SIZES.room, SIZES.tight, SIZES.room, SIZES.room)
            entries = [
                entry_of_question(self._sheet, each, self.person, name) for each in self.questions
            ]
            self._fields = FieldColumn(self._sheet, entries, holder)
            inside.addWidget(self._fields)
            self._column.addWidget(holder)
        if self._fields is not None:
            holder_of = self._fields.parentWidget()
            if holder_of is not None:
                holder_of.setVisible(is_open)
        if self.row.isChecked() != is_open:
            self.row.setChecked(is_open)

    def reveal(self, place: Place) -> Field | None:
        """Unfold and return the field of a place; None when it is not about this person."""
        if place.record not in {self._place(each).record for each in self.questions}:
            return None
        self.set_open(is_open=True)
        return None if self._fields is None else self._fields.reveal(self._held(place))

    def _held(self, place: Place) -> Place:
        for question in self.questions:
            if self._place(question).record == place.record:
                return self._place(question)
        return place

    def _place(self, question: Question) -> Place:
        return Place(answer_id(question.id, self.person), HELD[question.kind])


class PersonQuestions(QWidget):
    """One line for each person of the family; children have more questions."""

    def __init__(self, sheet: Sheet, questions: Sequence[Question], parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.questions = tuple(questions)
        self._entries: dict[RecordId, PersonEntry] = {}
        self._none = label_of(
            self.tr("Vul eerst in wie erbij horen. Dan staan hier de vragen voor ieder apart."),
            "help",
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.tight)
        self._column.addWidget(label_of(self.tr("Voor ieder apart"), "label"))
        self._column.addWidget(self._none)
        self._arrange()
        sheet.session.changed.connect(self._changed)

    def entries(self) -> list[PersonEntry]:
        """Return the lines in their order."""
        return list(self._entries.values())

    def reveal(self, place: Place) -> Field | None:
        """Unfold and return the field of a place, or None when it is not here."""
        found = (entry.reveal(place) for entry in self._entries.values())
        return next((field for field in found if field is not None), None)

    def _changed(self, records: frozenset[RecordId]) -> None:
        case = self._sheet.case
        known = {question.id for question in self.questions}
        people = any(
            each in self._entries or isinstance(case.records.get(each), Person) for each in records
        )
        answers = any(
            str(each).split(":")[1:2] and str(each).split(":")[1] in known for each in records
        )
        if people or answers:
            self._arrange()

    def _arrange(self) -> None:
        around = self._sheet.around
        asked = asked_of(self._sheet.case, self.questions, around.law, around.today())
        for person in list(self._entries):
            entry = self._entries[person]
            if asked.get(person) != entry.questions:
                del self._entries[person]
                entry.hide()
                entry.deleteLater()
        for person, questions in asked.items():
            if person not in self._entries:
                self._entries[person] = PersonEntry(self._sheet, person, questions, self)
            else:
                self._entries[person].refresh()
        self._entries = {each: self._entries[each] for each in asked}
        for place, entry in enumerate(self._entries.values(), start=2):
            if self._column.indexOf(entry) != place:
                self._column.insertWidget(place, entry)
        shown(self._none, not self._entries)
