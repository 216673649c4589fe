"""One group of questions on a card: what is light in sight, the rest behind one line."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mpg_desktop.domain.catalogue import About, Form, Group, Kind, Question
from mpg_desktop.domain.ids import FAMILY_RECORD, answer_id
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.flowing import Flowing
from mpg_desktop.ui.pages.binding import Place
from mpg_desktop.ui.pages.field_column import FieldColumn, entry_of_question
from mpg_desktop.ui.pages.fold import Fold
from mpg_desktop.ui.pages.person_questions import PersonQuestions
from mpg_desktop.ui.pages.record_editor import RecordEditor
from mpg_desktop.ui.pages.record_section import RecordSection
from mpg_desktop.ui.pages.row import Row
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import frame_of, label_of
from mpg_desktop.ui.tokens import SIZES

FAMILY = "family"
"""The kind of record that stands in a form with its fields, not as a list."""

DRAWN = "person"
"""The kind of record under whose list the drawings stand."""

Block = FieldColumn | PersonQuestions | RecordSection | RecordEditor
Extra = Callable[[Sheet, QWidget], QWidget]
"""Makes what stands under a list of records of some kind, such as a drawing."""


class Blocks(Flowing, QWidget):
    """Some questions from above to below, each in the shape that suits it."""

    def __init__(
        self, sheet: Sheet, questions: Sequence[Question], extras: "Extras", parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._blocks: list[Block] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.wide)
        run: list[Question] = []
        for question in questions:
            if run and _sort(run[-1]) != _sort(question):
                self._add_run(run)
                run = []
            if question.kind is Kind.RECORDS:
                self._add_records(question, extras)
            else:
                run.append(question)
        self._add_run(run)

    def reveal(self, place: Place) -> Field | None:
        """Return the field of a place, unfolded, or None when it is not here."""
        for block in self._blocks:
            if isinstance(block, RecordEditor):
                field = block.reveal(place.field) if place.record == block.record else None
            else:
                field = block.reveal(place)
            if field is not None:
                return field
        return None

    def sections(self) -> list[RecordSection]:
        """Return the lists of records."""
        return [each for each in self._blocks if isinstance(each, RecordSection)]

    def _add_run(self, run: Sequence[Question]) -> None:
        if not run:
            return
        if run[0].about is About.FAMILY:
            entries = [entry_of_question(self._sheet, each) for each in run]
            self._add(FieldColumn(self._sheet, entries, self))
        else:
            self._add(PersonQuestions(self._sheet, run, self))

    def _add_records(self, question: Question, extras: "Extras") -> None:
        if question.record == FAMILY:
            self._sheet.binding.begun.add(FAMILY_RECORD, {"kind": FAMILY})
            words = self._sheet.catalogue.records[FAMILY]
            self._add(RecordEditor(self._sheet, words, FAMILY_RECORD, self))
            return
        section = extras.section(question.record) or RecordSection
        self._add(section(self._sheet, question, self))
        if (make := extras.below(question.record)) is not None:
            self._column.addWidget(make(self._sheet, self))

    def _add(self, block: Block) -> None:
        self._blocks.append(block)
        self._column.addWidget(block)


class Extras:
    """What some kinds of records have besides a plain list."""

    def section(self, kind: str) -> Callable[[Sheet, Question, QWidget], RecordSection] | None:
        """Return the list that suits a kind, or None for the plain one."""
        if kind == "attachment":
            from mpg_desktop.ui.pages.attachments import AttachmentSection

            return AttachmentSection
        return None

    def below(self, kind: str) -> Extra | None:
        """Return what stands under the list of a kind, or None."""
        if kind == "custody":
            from mpg_desktop.ui.pages.rights_panel import RightsOfChildren

            return RightsOfChildren
        if kind == DRAWN:
            from mpg_desktop.ui.pages.drawings import Drawings

            return Drawings
        return None


class GroupCard(Flowing, QFrame):
    """A card with a heading. A group without light questions is folded to its heading."""

    def __init__(self, sheet: Sheet, form: Form, group: Group, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self._sheet = sheet
        self.group = group
        asked = form.asked(group.id)
        self._light = [each for each in asked if _is_light(each, asked)]
        self._rest = [each for each in asked if each not in self._light]
        self._blocks: list[Blocks] = []
        self.head: Row | None = None
        self.more: Fold | None = None
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        if self._light:
            self._lay_out_open()
        else:
            self._lay_out_folded()

    @property
    def questions(self) -> list[Question]:
        """All questions of the group."""
        return [*self._light, *self._rest]

    def unfold(self) -> None:
        """Show the body of a folded group; the rest of an open one stays behind its line."""
        if self.head is not None:
            self.head.setChecked(True)

    def unfold_all(self) -> None:
        """Show every question of the group."""
        self.unfold()
        if self.more is not None:
            self.more.set_open(is_open=True)

    def reveal(self, place: Place) -> Field | None:
        """Return the field of a place, unfolded, or None when it is not in this group."""
        if not self._holds(place):
            return None
        for blocks in self._blocks:
            if (field := blocks.reveal(place)) is not None:
                return field
        self.unfold_all()
        found = (blocks.reveal(place) for blocks in self._blocks)
        return next((field for field in found if field is not None), None)

    def sections(self) -> list[RecordSection]:
        """Return the lists of records that were made so far."""
        return [section for blocks in self._blocks for section in blocks.sections()]

    def show_state(self, words: str) -> None:
        """Show beside a folded heading how much was filled in."""
        if self.head is not None:
            self.head.show_texts(self.group.label, words)

    def _holds(self, place: Place) -> bool:
        is_family = place.record == FAMILY_RECORD
        kind = FAMILY if is_family else self._sheet.binding.begun.kind(place.record)
        for question in self.questions:
            if question.kind is Kind.RECORDS and question.record == kind:
                return True
            own = answer_id(question.id)
            if place.record == own or place.record.startswith(f"{own}:"):
                return True
        return False

    def _lay_out_open(self) -> None:
        self._column.setContentsMargins(SIZES.card, SIZES.card, SIZES.card, SIZES.card)
        self._column.setSpacing(SIZES.room)
        top = QVBoxLayout()
        top.setSpacing(SIZES.hair)
        top.addWidget(label_of(self.group.label, "heading"))
        self._add_help(top)
        self._column.addLayout(top)
        self._column.addWidget(self._blocked(self._light, self))
        if self._rest:
            words = self.tr("Meer vragen ({count})").format(count=len(self._rest))
            self.more = Fold(
                self._sheet.theme,
                words,
                lambda: self._blocked(self._rest, self),
                self.tr("Minder vragen"),
                self,
            )
            self._column.addWidget(self.more)

    def _lay_out_folded(self) -> None:
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.head = Row(self._sheet.theme, self, heading=True)
        self.head.show_texts(self.group.label)
        self.head.toggled.connect(self._turn)
        self._column.addWidget(self.head)

    def _turn(self, is_open: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        if is_open and self._body is None:
            self._body = QWidget(self)
            inside = QVBoxLayout(self._body)
            inside.setContentsMargins(SIZES.card, SIZES.hair, SIZES.card, SIZES.card)
            inside.setSpacing(SIZES.room)
            self._add_help(inside)
            inside.addWidget(self._blocked(self._rest, self._body))
            self._column.addWidget(self._body)
        if self._body is not None:
            self._body.setVisible(is_open)

    def _add_help(self, column: QVBoxLayout) -> None:
        if not self.group.help:
            return
        if not self.group.urgent:
            column.addWidget(label_of(self.group.help, "help"))
            return
        band = frame_of("caution")
        inside = QVBoxLayout(band)
        inside.setContentsMargins(SIZES.gap, SIZES.tight, SIZES.gap, SIZES.tight)
        inside.addWidget(label_of(self.group.help))
        column.addSpacing(SIZES.hair)
        column.addWidget(band)

    def _blocked(self, questions: Sequence[Question], parent: QWidget) -> Blocks:
        blocks = Blocks(self._sheet, questions, Extras(), parent)
        self._blocks.append(blocks)
        return blocks


def _is_light(question: Question, asked: Sequence[Question]) -> bool:
    """Return whether a question is in sight from the start, itself or after a light one."""
    when = question.shown_when
    return question.light or (
        when is not None and any(each.light and each.id == when.of for each in asked)
    )


def _sort(question: Question) -> bool | None:
    """Return what may stand in one run: questions about the family, or about each person."""
    return None if question.kind is Kind.RECORDS else question.about is About.FAMILY
