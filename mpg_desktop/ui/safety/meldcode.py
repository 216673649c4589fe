"""The view *Meldcode*: five dated steps and five weighing questions, as a log in words."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QVBoxLayout

from mpg_desktop.domain.catalogue import Form
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.safety_notes import STEPS
from mpg_desktop.domain.safety_records import MeldcodeStep, Weighing
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import card, label_of
from mpg_desktop.ui.safety.help_at_hand import help_at_hand
from mpg_desktop.ui.safety.rows import Rows, Told
from mpg_desktop.ui.safety.view import SafetyView
from mpg_desktop.ui.tokens import SIZES

WORDS = ("one", "two", "three", "four", "five")
"""The words by which steps and questions are known in the phrases."""


class Meldcode(SafetyView):
    """What was done by which step, when and with whom; nothing follows from it by itself."""

    def __init__(self, sheet: Sheet, form: Form, name: str) -> None:
        super().__init__(sheet, form, name)
        say = sheet.around.say
        self.steps = {at: Rows(sheet, self.words.step) for at in STEPS}
        self.questions = {at: Rows(sheet, self.words.weighing) for at in STEPS}
        self.odd = Rows(sheet, self._odd)
        self.rows += [*self.steps.values(), *self.questions.values(), self.odd]
        self.column.addWidget(help_at_hand(sheet.theme))
        self.column.addWidget(label_of(say("meldcode.about.log")))
        steps, column = card(self.tr("De vijf stappen"))
        for at, rows in self.steps.items():
            column.addWidget(self._part("steps", at, rows))
        column.addWidget(self.odd)
        self.column.addWidget(steps)
        weighing, column = card(self.tr("De vijf vragen bij stap 4"))
        for at, rows in self.questions.items():
            column.addWidget(self._part("weighing", at, rows))
        self.column.addWidget(weighing)
        self.column.addWidget(label_of(say("meldcode.about.source"), "small"))
        self.refresh()

    def refresh(self) -> None:
        """Show the log as it is now."""
        steps, weighings = self.sheet.case.all(MeldcodeStep), self.sheet.case.all(Weighing)
        for at, rows in self.steps.items():
            rows.show_records(_by_day(each for each in steps if each.step == at))
        for at, rows in self.questions.items():
            rows.show_records(_by_day(each for each in weighings if each.question == at))
        strange = [each.id for each in steps if each.step not in STEPS]
        self.odd.show_records(
            [*strange, *(each.id for each in weighings if each.question not in STEPS)]
        )

    def _part(self, what: str, at: int, rows: Rows) -> QFrame:
        say, word = self.sheet.around.say, WORDS[at - 1]
        label = say(f"meldcode.{what}.{word}")
        part = QFrame()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, SIZES.tight)
        column.setSpacing(SIZES.hair)
        column.addWidget(label_of(label, "label"))
        column.addWidget(label_of(say(f"meldcode.{what}.{word}_help"), "help"))
        column.addWidget(rows)
        hint = self.tr("Wat kwam eruit? Typ een regel en druk op Enter.")
        line = self.line(f"{what}.{at}", label, hint)
        line.entered.connect(lambda text: self._add(what, at, text))
        self.sheet.advise_line(line)
        column.addWidget(line)
        return part

    def _add(self, what: str, at: int, text: str) -> None:
        around = self.sheet.around
        fresh, today = around.fresh_id(), around.today()
        if what == "steps":
            self.put(MeldcodeStep(id=fresh, step=at, day=today, outcome=text))
        else:
            self.put(Weighing(id=fresh, question=at, day=today, answer=text))

    def _odd(self, record: RecordId) -> Told:
        step = self.words.step(record)
        return step if step.text else self.words.weighing(record)


def _by_day(records: Iterable[MeldcodeStep | Weighing]) -> list[RecordId]:
    """Return the ids in the order of their days."""
    return [each.id for each in sorted(records, key=lambda each: (str(each.day or ""), each.id))]
