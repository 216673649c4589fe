"""What the views of the page *Veiligheidsplan* share: a column, groups of questions, lines."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.catalogue import Form
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.ui.pages.binding import ADDED, Place
from mpg_desktop.ui.pages.group_card import GroupCard
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.view import View
from mpg_desktop.ui.safety.rows import Rows
from mpg_desktop.ui.safety.safety_words import SafetyWords
from mpg_desktop.ui.tokens import SIZES

LINE = "safety."
"""How the name of a line begins on which something is added to the plan; its view follows."""


class SafetyView(View):
    """One view of the plan. It shows the family anew in `refresh`, without making itself anew."""

    def __init__(self, sheet: Sheet, form: Form, name: str) -> None:
        super().__init__()
        self.sheet = sheet
        self.form = form
        self.name = name
        self.words = SafetyWords(sheet, self)
        self.groups: list[GroupCard] = []
        self.rows: list[Rows] = []
        self.lines: dict[str, OneLine] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SIZES.room)

    def refresh(self) -> None:
        """Show the family as it stands now; what is being typed stays."""

    def reveal(self, record: str, field: str) -> QWidget | None:
        """Open what holds a record, and return where the cursor is to go; None when not here."""
        if record == LINE + self.name:
            return self.lines.get(field)
        place = Place(RecordId(record), field)
        for group in self.groups:
            if (found := group.reveal(place)) is not None:
                return found
        shown = (rows.reveal(place.record, field) for rows in self.rows)
        return next((each for each in shown if each is not None), None)

    def group(self, name: str) -> GroupCard:
        """Return the card with the questions of a group of the form."""
        group = next(each for each in self.form.groups if each.id == name)
        made = GroupCard(self.sheet, self.form, group, self)
        self.groups.append(made)
        return made

    def line(self, field: str, name: str, hint: str = "") -> OneLine:
        """Return a line that takes one thing and Enter; half of it comes back after a lock."""
        made = OneLine(self.sheet.session, (LINE + self.name, field), name, hint)
        self.lines[field] = made
        return made

    def put(self, *records: AnyRecord) -> None:
        """Add records as one step, and show them."""
        self.sheet.session.put(*records, step=Step(ADDED))
        self.refresh()
