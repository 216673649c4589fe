"""One domain of the profile: what goes well first, then concerns; a line and Enter adds one."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from mpg_desktop.domain.findings import DomainState, DomainView, Side, Statement
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.profile import Sheet as DomainSheet
from mpg_desktop.domain.profile import view_of
from mpg_desktop.domain.statements import defaults, is_quoted
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.pages.binding import ADDED, CHOSEN
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, label_of, shown
from mpg_desktop.ui.profile.profile_map import DOMAIN, sides
from mpg_desktop.ui.profile.state_mark import StateMark
from mpg_desktop.ui.profile.statement_line import StatementLine
from mpg_desktop.ui.profile.statement_list import StatementList
from mpg_desktop.ui.profile.words import ProfileWords
from mpg_desktop.ui.tokens import SIZES


class DomainCard(QFrame):
    """What is known of one domain, and the lines on which more is typed."""

    def __init__(self, sheet: Sheet, words: ProfileWords, found: DomainSheet) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._sheet = sheet
        self._words = words
        self._domain = found.domain
        self.lists: dict[Side, StatementList] = {}
        self.lines: dict[Side, OneLine] = {}
        self.over = StatementList(sheet, words)
        self._over_heading = label_of(self.tr("Voorbij"), "label")
        self.mark = StateMark(sheet.theme, words.profile)
        self.states = Choices(sheet.theme, self.tr("Hoe staat het ervoor?"))
        self.states.chosen.connect(self._say)
        self.problems = button(self.tr("Kies een zorg uit de lijst"), "link")
        self.problems.clicked.connect(self.offer_problems)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.card, SIZES.card, SIZES.card, SIZES.card)
        column.setSpacing(SIZES.wide)
        column.addLayout(self._top())
        for side, heading, question in sides(found.domain):
            column.addWidget(self._part(side, heading, question))
        self.show_sheet(found)

    @property
    def statements(self) -> list[StatementLine]:
        """The statements that hold now, in their order."""
        return [line for each in self.lists.values() for line in each.lines]

    def statement(self, record: RecordId) -> StatementLine | None:
        """Return the line of a statement, or None when it is not about this domain."""
        lists = (*self.lists.values(), self.over)
        return next((line for each in lists if (line := each.line(record)) is not None), None)

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

    def show_sheet(self, found: DomainSheet) -> None:
        """Show what is known now; lines that are being typed stay as they are."""
        self.mark.show_state(found.state)
        view = view_of(self._sheet.case, self._domain.id)
        said = (view.state if view else None) or DomainState.UNKNOWN
        # A concern is trouble, whatever was said; then there is nothing to choose.
        shown(self.states, not found.concerns or found.contradiction)
        states = tuple((str(one), words) for one, words in self._words.profile.states)
        self.states.offer(states, str(said))
        self.lists[Side.STRENGTH].show_readings(found.strengths)
        self.lists[Side.CONCERN].show_readings(found.concerns)
        self.lists[Side.FACT].show_readings(found.facts)
        self.over.show_readings(found.over)
        shown(self._over_heading, bool(found.over))

    def _top(self) -> QVBoxLayout:
        heading = QHBoxLayout()
        heading.addWidget(label_of(self._domain.label, "heading"), 1)
        heading.addWidget(self.mark)
        top = QVBoxLayout()
        top.setSpacing(SIZES.tight)
        top.addLayout(heading)
        top.addWidget(label_of(self._domain.help, "help"))
        top.addWidget(self.states)
        return top

    def _part(self, side: Side, heading: str, question: str) -> QWidget:
        """Return the statements of one side, and the line below them."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.tight)
        column.addWidget(label_of(heading, "label"))
        if question:
            column.addWidget(label_of(question, "help"))
        self.lists[side] = StatementList(self._sheet, self._words)
        column.addWidget(self.lists[side])
        place = (f"{DOMAIN}{self._domain.id}", side)
        enter = self.tr("Typ een regel en druk op Enter.")
        line = OneLine(self._sheet.session, place, heading, enter)
        line.entered.connect(lambda text, side=side: self._add(side, text))
        self._sheet.advise_line(line, self._is_own)
        column.addWidget(line)
        self.lines[side] = line
        if side is Side.CONCERN:
            column.addWidget(self.problems, 0, Qt.AlignmentFlag.AlignLeading)
            column.addWidget(self._over_heading)
            column.addWidget(self.over)
        return part

    def _is_own(self) -> bool:
        """Tell whether what is typed next is the worker's: seen or judged, not said by somebody."""
        case = self._sheet.case
        return not is_quoted(case, defaults(case, self._sheet.around.today()))

    def _add(self, side: Side, text: str) -> None:
        around = self._sheet.around
        known = defaults(self._sheet.case, around.today())
        chosen = next(
            (each for each in self._domain.offered if each.label.casefold() == text.casefold()),
            None,
        )
        is_problem = chosen is not None and side is Side.CONCERN
        made = Statement(
            id=around.fresh_id(),
            text="" if is_problem else text,
            side=side,
            basis=known.basis,
            source=known.source,
            source_words=known.source_words,
            day=around.today(),
            domain=self._domain.id,
            problem=chosen.id if chosen is not None and is_problem else "",
            wording=chosen.label if chosen is not None and is_problem else "",
        )
        self._sheet.session.put(made, step=Step(ADDED))

    def _say(self, state: str) -> None:
        """Keep what the worker says of the domain as a whole."""
        around = self._sheet.around
        kept = view_of(self._sheet.case, self._domain.id)
        view = kept or DomainView(id=around.fresh_id(), domain=self._domain.id)
        made = replace(view, state=DomainState(state), day=around.today())
        self._sheet.session.put(made, step=Step(CHOSEN))
