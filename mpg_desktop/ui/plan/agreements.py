"""How people deal with each other, what to do tonight, who helps, and which other plans exist."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.catalogue import Form
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan import agreements_on
from mpg_desktop.domain.plan_records import Agreement
from mpg_desktop.ui.pages.binding import ADDED, Place
from mpg_desktop.ui.pages.field_column import FieldColumn, entry_of_question
from mpg_desktop.ui.pages.group_card import GroupCard
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.view import View
from mpg_desktop.ui.parts import card, label_of, shown
from mpg_desktop.ui.plan.rows import RowList
from mpg_desktop.ui.plan.step_rows import AgreementRow
from mpg_desktop.ui.tokens import SIZES

AGREEMENT = ("plan", "agreement")
"""The name of the line on which an agreement is typed."""

GROUPS = ("agreements", "tonight", "help")
"""The groups of questions of the plan that stand here."""

FIXED = ("intake.fixed_worker", "intake.deputy")
"""Who works with the family, as asked at the intake; it stands here as well."""


class Agreements(View):
    """Agreements one per line, then the questions around them."""

    def __init__(self, sheet: Sheet, form: Form) -> None:
        super().__init__()
        self._sheet = sheet
        words = sheet.catalogue.records["agreement"]
        self.rows = RowList(sheet, AgreementRow)
        self.over = RowList(sheet, AgreementRow)
        self._none = label_of(words.none_yet, "help")
        self._over = label_of(self.tr("Geldt niet meer"), "label")
        self.line = OneLine(
            sheet.session, AGREEMENT, words.add, self.tr("Typ een afspraak en druk op Enter.")
        )
        self.line.setProperty("part", "quiet")
        self.line.entered.connect(self._add)
        sheet.advise_line(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.room)
        frame, inside = card(words.plural, words.help)
        for each in (self._none, self.rows, self.line, self._over, self.over):
            inside.addWidget(each)
        column.addWidget(frame)
        self.groups = [
            GroupCard(sheet, form, group, self)
            for name in GROUPS
            for group in form.groups
            if group.id == name
        ]
        for group_card in self.groups:
            column.addWidget(group_card)
        column.addWidget(self._fixed_worker())
        self.refresh()

    def refresh(self) -> None:
        """Show the agreements as they are now."""
        case = self._sheet.case
        holding = agreements_on(case, self._sheet.around.today())
        over = [each for each in case.all(Agreement) if each not in holding]
        self.rows.show_records(holding)
        self.over.show_records(over)
        shown(self._none, not holding)
        shown(self._over, bool(over))

    def reveal(self, record: RecordId, field: str) -> QWidget | None:
        """Open a field and return what to go to; None when it is not here."""
        if (record, field) == AGREEMENT:
            return self.line
        row = self.rows.rows.get(record) or self.over.rows.get(record)
        if row is not None:
            return row.reveal(field)
        found = (each.reveal(Place(record, field)) for each in self.groups)
        return next((each for each in found if each is not None), None)

    def _fixed_worker(self) -> QWidget:
        """Return the fields for the fixed worker and the deputy, the same as at the intake."""
        frame, column = card(
            self.tr("Vaste hulpverlener"),
            self.tr("Dit staat ook bij Intake. U vult het één keer in."),
        )
        asked = [self._sheet.catalogue.question(each) for each in FIXED]
        entries = [entry_of_question(self._sheet, each) for each in asked if each is not None]
        column.addWidget(FieldColumn(self._sheet, entries, self))
        return frame

    def _add(self, text: str) -> None:
        around = self._sheet.around
        made = Agreement(id=around.fresh_id(), text=text, since=around.today())
        self._sheet.session.put(made, step=Step(ADDED))
