"""One domain of the profile: what goes well first, then concerns; a line and Enter adds one."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.findings import DomainState, DomainView, Side, Statement
from mpg_desktop.domain.framework import Framework
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.profile import Profile, Sheet, view_of
from mpg_desktop.domain.statements import Reading, defaults
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.pages.binding import ADDED, CHOSEN
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import button, label_of, shown
from mpg_desktop.ui.profile.state_mark import StateMark
from mpg_desktop.ui.profile.statement_lines import StatementLine
from mpg_desktop.ui.tokens import SIZES


class DomainCard(QFrame):
    """What is known of one domain, and the lines on which more is typed."""

    def __init__(
        self,
        around: Surroundings,
        session: Session,
        profile: Profile,
        framework: Framework,
        sheet: Sheet,
    ) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._around = around
        self._session = session
        self._framework = framework
        self._domain = sheet.domain
        self.statements: list[StatementLine] = []
        self._told: dict[Side, QVBoxLayout] = {}
        self.lines: dict[Side, OneLine] = {}
        self.mark = StateMark(around.theme, profile)
        self.states = Choices(around.theme, self.tr("Hoe staat het ervoor?"))
        self.states.chosen.connect(self._say)
        self._states = profile.states
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.card, SIZES.card, SIZES.card, SIZES.card)
        column.setSpacing(SIZES.gap)
        top = QHBoxLayout()
        top.addWidget(label_of(sheet.domain.label, "heading"), 1)
        top.addWidget(self.mark)
        column.addLayout(top)
        column.addWidget(label_of(sheet.domain.help, "help"))
        column.addWidget(self.states)
        for side, heading, hint in self._sides():
            column.addWidget(label_of(heading, "label"))
            told = QVBoxLayout()
            told.setSpacing(SIZES.tight)
            column.addLayout(told)
            line = OneLine(session, (f"domain.{sheet.domain.id}", side), heading, hint)
            line.entered.connect(lambda text, side=side: self._add(side, text))
            column.addWidget(line)
            self._told[side], self.lines[side] = told, line
        self.problems = button(self.tr("Kies een zorg uit de lijst"), "link")
        self.problems.clicked.connect(self.offer_problems)
        place = column.indexOf(self.lines[Side.CONCERN]) + 1
        column.insertWidget(place, self.problems, 0, Qt.AlignmentFlag.AlignLeading)
        self.show_sheet(sheet)

    def offer_problems(self) -> QMenu:
        """Offer the problems of this domain by name; own words are as good."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in self._domain.offered:
            action = menu.addAction(each.label)
            action.triggered.connect(
                lambda _on=False, label=each.label: self._add(Side.CONCERN, label)
            )
        menu.popup(self.problems.mapToGlobal(self.problems.rect().bottomLeft()))
        return menu

    def show_sheet(self, sheet: Sheet) -> None:
        """Show what is known now; lines that are being typed stay as they are."""
        self.mark.show_state(sheet.state)
        view = view_of(self._session.case, self._domain.id)
        said = (view.state if view else None) or DomainState.UNKNOWN
        # A concern is trouble, whatever was said; then there is nothing to choose.
        shown(self.states, not sheet.concerns or sheet.contradiction)
        self.states.offer(tuple((str(one), words) for one, words in self._states), str(said))
        self.statements = []
        for side, told in self._told.items():
            while (item := told.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
            for reading in self._of(sheet, side):
                line = StatementLine(self._around, self._session, self._framework, reading)
                self.statements.append(line)
                told.addWidget(line)
        if sheet.over:
            self._told[Side.CONCERN].addWidget(label_of(self.tr("Voorbij"), "label"))
            for reading in sheet.over:
                self._told[Side.CONCERN].addWidget(
                    StatementLine(self._around, self._session, self._framework, reading)
                )

    @staticmethod
    def _of(sheet: Sheet, side: Side) -> tuple[Reading, ...]:
        found = {
            Side.STRENGTH: sheet.strengths,
            Side.CONCERN: sheet.concerns,
            Side.FACT: sheet.facts,
        }
        return found[side]

    def _add(self, side: Side, text: str) -> None:
        case = self._session.case
        known = defaults(case, self._around.today())
        chosen = next(
            (each for each in self._domain.offered if each.label.casefold() == text.casefold()),
            None,
        )
        is_problem = chosen is not None and side is Side.CONCERN
        made = Statement(
            id=self._around.fresh_id(),
            text="" if is_problem else text,
            side=side,
            basis=known.basis,
            source=known.source,
            source_words=known.source_words,
            day=self._around.today(),
            domain=self._domain.id,
            problem=chosen.id if chosen is not None and is_problem else "",
            wording=chosen.label if chosen is not None and is_problem else "",
        )
        self._session.put(made, step=Step(ADDED))

    def _say(self, state: str) -> None:
        """Keep what the worker says of the domain as a whole."""
        kept = view_of(self._session.case, self._domain.id)
        view = kept or DomainView(id=self._around.fresh_id(), domain=self._domain.id)
        made = replace(view, state=DomainState(state), day=self._around.today())
        self._session.put(made, step=Step(CHOSEN))

    def _sides(self) -> tuple[tuple[Side, str, str], ...]:
        enter = self.tr("Typ een regel en druk op Enter.")
        return (
            (Side.STRENGTH, self.tr("Wat gaat goed?"), enter),
            (Side.CONCERN, self.tr("Welke zorgen zijn er?"), enter),
            (Side.FACT, self.tr("Wat is er nog meer bekend?"), enter),
        )
