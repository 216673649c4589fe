"""The people who can give a number, one pill each; the worker is among them as any other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.people import age_on, display_name
from mpg_desktop.domain.records import Person
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import told_apart


class Givers(QWidget):
    """Asks who speaks; `chosen` brings the id of a person.

    The arrows choose as they walk: whoever listens leaves the cursor where it is.
    """

    chosen = Signal(str)

    def __init__(self, sheet: Sheet, question: str) -> None:
        super().__init__()
        self._sheet = sheet
        self.choices = Choices(sheet.theme, question)
        self.choices.chosen.connect(self._choose)
        self.current = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.choices)
        self.refresh()

    def refresh(self) -> None:
        """Offer the people who are there now."""
        self.choices.offer(self.offered(), self.current)

    def name(self, who: str) -> str:
        """Return the name on somebody's pill."""
        return dict(self.offered()).get(who, self.tr("Iemand"))

    def choose(self, who: str) -> None:
        """Let somebody of them speak."""
        self.current = who
        self.refresh()

    def _choose(self, who: str) -> None:
        self.current = who
        self.chosen.emit(who)

    def offered(self) -> tuple[tuple[str, str], ...]:
        """Return who is there today, by id and name."""
        return people_of(self._sheet)


def people_of(sheet: Sheet) -> tuple[tuple[str, str], ...]:
    """Return the people who are there today, by id and name."""
    today = sheet.around.today()
    there = [
        (str(each.id), display_name(each))
        for each in sheet.case.all(Person)
        if display_name(each)
        and (each.left_on is None or each.left_on > today)
        and age_on(each, today).alive
    ]
    return told_apart(there)
