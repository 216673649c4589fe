"""Letters to a parent without custody, who may ask how it goes with the child."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from mpg_desktop.domain.file import look_up, name_of
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import InformationLetter
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, card, label_of, shown
from mpg_desktop.ui.plan.givers import people_of
from mpg_desktop.ui.plan.rows import PlanRow, RowList


class InformationRow(PlanRow):
    """One such letter, as it stands now; opened all of it can be changed."""

    def refresh(self) -> None:
        """Say the letter as it is now."""
        letter = look_up(self.sheet.case, InformationLetter, self.record)
        if letter is None:
            return
        name = name_of(self.sheet.case, letter.to) or self.tr("iemand")
        about = self.names(letter.about)
        small = [self.tr("Over {names}").format(names=about)] if about else []
        if letter.day is not None:
            small.append(long_day(letter.day))
        small += [line for line in letter.text.splitlines() if line]
        self.show_lines(self.tr("Brief aan {name}").format(name=name), small, self.hints())


class InformationLetters(QWidget):
    """All such letters; a new one begins with to whom it goes."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        words = sheet.catalogue.records["information_letter"]
        self.rows = RowList(sheet, InformationRow)
        self._none = label_of(words.none_yet, "help")
        self.add = button(words.add, theme=sheet.theme, icon="plus")
        self.add.clicked.connect(self.offer_people)
        frame, inside = card(words.plural, words.help)
        for part in (self._none, self.rows):
            inside.addWidget(part)
        inside.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        self.refresh()

    def refresh(self) -> None:
        """Show the letters as they are now."""
        letters = self._sheet.case.all(InformationLetter)
        self.rows.show_records(letters)
        shown(self._none, not letters)

    def offer_people(self) -> QMenu:
        """Offer to whom a letter can go."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for who, name in people_of(self._sheet):
            menu.addAction(name).triggered.connect(lambda _on=False, who=who: self.begin(who))
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))
        return menu

    def begin(self, who: str) -> None:
        """Begin a letter to somebody, and go to about whom it is."""
        around = self._sheet.around
        made = InformationLetter(id=around.fresh_id(), to=RecordId(who), day=around.today())
        self._sheet.session.put(made, step=Step(ADDED))
        self.refresh()
        self.rows.rows[RecordId(made.id)].edit(field="about")
