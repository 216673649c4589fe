"""The end of the help: what if it gets hard again, whom to call, and a letter to each person."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.catalogue import Form
from mpg_desktop.domain.closing import letter_for, without_letter
from mpg_desktop.domain.file import look_up, name_of
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import ClosingLetter
from mpg_desktop.domain.records import Person
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.pages.binding import ADDED, Place
from mpg_desktop.ui.pages.group_card import GroupCard
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.spoken import in_words
from mpg_desktop.ui.pages.view import View
from mpg_desktop.ui.parts import button, card, label_of, shown
from mpg_desktop.ui.plan.information_letters import InformationLetters
from mpg_desktop.ui.plan.rows import PlanRow, RowList
from mpg_desktop.ui.tokens import SIZES


class LetterRow(PlanRow):
    """One letter, as it stands now; opened its text can be changed."""

    def refresh(self) -> None:
        """Say the letter as it is now."""
        letter = look_up(self.sheet.case, ClosingLetter, self.record)
        if letter is None:
            return
        name = name_of(self.sheet.case, letter.to) or self.tr("iemand")
        small = [line for line in letter.text.splitlines() if line]
        if letter.day is not None:
            small.insert(0, long_day(letter.day))
        self.show_lines(self.tr("Brief aan {name}").format(name=name), small, self.hints())


class Closing(View):
    """The questions of the end, and the letters that are prepared from the plan."""

    def __init__(self, sheet: Sheet, form: Form) -> None:
        super().__init__()
        self._sheet = sheet
        group = next(each for each in form.groups if each.id == "closing")
        self.group = GroupCard(sheet, form, group, self)
        self.group.unfold()
        words = sheet.catalogue.records["closing_letter"]
        self.letters = RowList(sheet, LetterRow)
        self._none = label_of(words.none_yet, "help")
        self.prepare = button(self.tr("Brieven klaarzetten"), theme=sheet.theme, icon="file-text")
        self.prepare.clicked.connect(self.prepare_letters)
        frame, inside = card(words.plural, words.help)
        for part in (self._none, self.letters):
            inside.addWidget(part)
        inside.addWidget(self.prepare, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.room)
        column.addWidget(self.group)
        column.addWidget(frame)
        self.information = InformationLetters(sheet)
        column.addWidget(self.information)
        self.refresh()

    def refresh(self) -> None:
        """Show the letters as they are now."""
        letters = self._sheet.case.all(ClosingLetter)
        self.letters.show_records(letters)
        shown(self._none, not letters)
        self.information.refresh()
        shown(self.prepare, bool(self._waiting()))

    def prepare_letters(self) -> None:
        """Prepare a letter to everybody who has none, as one step; each can be changed."""
        made = [self._letter(each) for each in self._waiting()]
        self._sheet.session.put(*made, step=Step(ADDED))
        self.refresh()

    def reveal(self, record: RecordId, field: str) -> QWidget | None:
        """Open a field and return what to go to; None when it is not here."""
        row = self.letters.rows.get(record) or self.information.rows.rows.get(record)
        return row.reveal(field) if row is not None else self.group.reveal(Place(record, field))

    def _waiting(self) -> tuple[Person, ...]:
        around = self._sheet.around
        return without_letter(self._sheet.case, around.law, around.today())

    def _letter(self, person: Person) -> ClosingLetter:
        around = self._sheet.around
        found = letter_for(self._sheet.case, person, around.law, around.today())
        return ClosingLetter(
            id=around.fresh_id(),
            to=RecordId(person.id),
            text="\n".join(in_words(around, found)),
            day=around.today(),
        )
