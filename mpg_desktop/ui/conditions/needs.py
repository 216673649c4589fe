"""The two questions that are always asked about a child: a line and Enter each."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.file import name_of
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.plan_sources import goal_from, source_in
from mpg_desktop.domain.voice_records import Need, NeedOf, Round
from mpg_desktop.domain.voices import needs_of
from mpg_desktop.ui.conditions.goal_offer import GoalOffer
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.record_row import RecordRow
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import card, label_of, shown
from mpg_desktop.ui.tokens import SIZES

NEED = "need."
"""How the name of a line begins on which an answer to one of the questions is typed."""


class NeedRow(RecordRow):
    """One answer; with one key it becomes a goal in the same words."""

    def __init__(self, sheet: Sheet, need: Need) -> None:
        super().__init__(sheet, need.id)
        self._need = need
        self.goal = GoalOffer(sheet, need.id, need.text, self._goal, need.text)
        self.column.insertWidget(1, self.goal)

    def show_need(self, need: Need, about: list[str]) -> None:
        """Show the answer as it stands now, whose it is, and what became of it."""
        self._need = need
        self.show_lines(need.text, about)
        self.goal.refresh_text(need.text)

    def _goal(self, _text: str) -> Goal:
        around = self.sheet.around
        return goal_from(source_in(self._need), around.fresh_id(), around.today())


class NeedList(QWidget):
    """The answers to one of the two questions, each in a row of its own."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self.rows: dict[RecordId, NeedRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.tight)

    def show_needs(self, needs: tuple[Need, ...]) -> None:
        """Show these answers and no others; one that is being edited stays open."""
        wanted = {each.id: each for each in needs}
        for gone in self.rows.keys() - wanted.keys():
            row = self.rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for record, need in wanted.items():
            if record not in self.rows:
                self.rows[record] = NeedRow(self._sheet, need)
                self._column.addWidget(self.rows[record])
            self.rows[record].show_need(need, self._about(need))
        shown(self, bool(wanted))

    def _about(self, need: Need) -> list[str]:
        """Return whose need it is and who said so, as far as that is known."""
        by, who = name_of(self._sheet.case, need.by), name_of(self._sheet.case, need.who)
        told = [self.tr("Gezegd door {name}").format(name=by)] if by else []
        if who:
            told.append(self.tr("Voor {name}").format(name=who))
        return ["  ·  ".join(told)] if told else []


class Needs(QWidget):
    """What the child needs, and what a parent needs to give that."""

    def __init__(self, sheet: Sheet, conditions: Conditions, about: Round) -> None:
        super().__init__()
        self._sheet = sheet
        self._about = about
        self.lines: dict[NeedOf, OneLine] = {}
        self.answers: dict[NeedOf, NeedList] = {}
        frame, column = card(self.tr("Deze twee vragen stelt u altijd"))
        name = name_of(sheet.case, about.child) or self.tr("dit kind")
        for question in conditions.needs:
            part = QVBoxLayout()
            part.setSpacing(SIZES.tight)
            part.addWidget(label_of(question.label_for(name), "label"))
            self.answers[question.of] = NeedList(sheet)
            part.addWidget(self.answers[question.of])
            words = self.tr("Typ een antwoord en druk op Enter.")
            line = OneLine(sheet.session, (about.child, f"{NEED}{question.of}"), words)
            line.setAccessibleName(question.label_for(name))
            line.entered.connect(lambda text, of=question.of: self._add(of, text))
            part.addWidget(line)
            self.lines[question.of] = line
            column.addLayout(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        self.refresh()

    def refresh(self) -> None:
        """Show the answers as they are."""
        for of, answers in self.answers.items():
            answers.show_needs(needs_of(self._sheet.case, self._about.child, of))

    def row(self, need: RecordId) -> NeedRow | None:
        """Return the row of an answer, or None when it is not about this child."""
        rows = (answers.rows.get(need) for answers in self.answers.values())
        return next((each for each in rows if each is not None), None)

    def _add(self, of: NeedOf, text: str) -> None:
        need = Need(
            id=self._sheet.around.fresh_id(),
            child=self._about.child,
            of=of,
            text=text,
            day=self._sheet.around.today(),
            round=self._about.id,
        )
        self._sheet.session.put(need, step=Step(ADDED))
        self.refresh()
