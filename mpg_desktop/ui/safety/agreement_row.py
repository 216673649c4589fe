"""One agreement: signal, what is done, by whom; and in plain sight whether it was tried out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.safety import practised
from mpg_desktop.domain.safety_records import PracticeRun
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, label_of
from mpg_desktop.ui.safety.rows import SafetyRow, Told
from mpg_desktop.ui.safety.safety_words import SafetyWords
from mpg_desktop.ui.tokens import SIZES

MARK = 16


class AgreementRow(SafetyRow):
    """An agreement with its try-outs; each of them is edited below it."""

    def __init__(self, sheet: Sheet, record: RecordId) -> None:
        super().__init__(sheet, record)
        self._words = SafetyWords(sheet, self)
        self._mark = QLabel()
        self.tried = label_of("", "small")
        self.tried.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.write = button(self.tr("Oefening opschrijven"), "link")
        self.write.clicked.connect(self.write_run)
        strip = QWidget()
        row = QHBoxLayout(strip)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.tight)
        row.addWidget(self._mark)
        row.addWidget(self.tried, 1)
        row.addWidget(self.write)
        self.column.insertWidget(1, strip)

    def show_told(self, told: Told) -> None:
        """Say the agreement, and when it was tried out last."""
        super().show_told(told)
        found = practised(self.sheet.case, self.record, self.sheet.around.today())
        self.tried.setText(self._words.practised(found))
        self.tried.setProperty("part", "warning" if found.never else "small")
        self.tried.style().polish(self.tried)
        icon, tone = ("alert-circle", "caution") if found.never else ("circle-check", "good")
        self.sheet.theme.dress(self._mark, icon, tone, MARK)
        spoken = self.tr("Oefening opschrijven: {agreement}").format(agreement=told.text)
        self.write.setAccessibleName(spoken)

    def write_run(self) -> None:
        """Write down that the agreement was tried out today, and ask how it went."""
        around = self.sheet.around
        made = PracticeRun(id=around.fresh_id(), agreement=self.record, day=around.today())
        self.sheet.session.put(made, step=Step(ADDED))
        self.edit(made.id)

    def menu(self) -> QMenu:
        """Return the menu of the agreement, with its try-outs."""
        menu = super().menu()
        runs = [each for each in self.sheet.case.all(PracticeRun) if each.agreement == self.record]
        if runs:
            menu.addSeparator()
        for run in sorted(runs, key=lambda each: str(each.day or ""), reverse=True):
            day = long_day(run.day) if run.day else self.tr("dag nog niet bekend")
            words = self.tr("Oefening van {day}…").format(day=day)
            menu.addAction(words).triggered.connect(lambda _on=False, run=run.id: self.edit(run))
        return menu
