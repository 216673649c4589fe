"""One statement in words with all that was answered to it, and all that can be done with it."""

from PySide6.QtCore import Qt

from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.findings import Reply, ReplySort, Statement
from mpg_desktop.domain.goal_origins import goal_from_statement, goals_from
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.profile import long_lasting_hint
from mpg_desktop.domain.statements import Reading, short_of, without_statement
from mpg_desktop.ui.conditions.goal_offer import GOAL, GoalOffer
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.record_row import RecordRow
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.spoken import in_words, reading_words
from mpg_desktop.ui.profile.statement_menu import StatementMenu
from mpg_desktop.ui.profile.statement_words import StatementWords
from mpg_desktop.ui.profile.words import ProfileWords

REPLY = "reply"
"""How the name of a half-typed answer begins; its sort and whose it is follow."""


class StatementLine(RecordRow):
    """A statement; its menu opens with the dots, and what is edited stands below it."""

    def __init__(self, sheet: Sheet, words: ProfileWords, reading: Reading) -> None:
        super().__init__(sheet, reading.statement.id)
        self._words = words
        self._said = StatementWords(self)
        self.reply: OneLine | None = None
        self.goal: GoalOffer | None = None
        self.show_reading(reading)

    def show_reading(self, reading: Reading) -> None:
        """Show the statement as it stands now; what is being typed below it stays."""
        around = self.sheet.around
        text, *rest = reading_words(around, reading)
        weight = self._said.weight(reading.statement)
        if weight:
            rest[0] = f"{rest[0]}  ·  {weight}"
        long = long_lasting_hint(reading.statement, self._words.profile, around.today())
        hints = in_words(around, (each for each in (reading.hint, long) if each is not None))
        self.show_lines(text, rest, hints)
        if self.goal is None and goals_from(self.sheet.case, self.record):
            self._add_goal(short_of(reading.statement))
        if self.goal is not None:
            self.goal.refresh(offered=False)

    def menu(self) -> StatementMenu:
        """Return all that can be said about the statement, and done with it."""
        menu = StatementMenu(self, self.sheet, self._words, self.record)
        menu.edit_wanted.connect(self.edit)
        menu.secret_wanted.connect(self.keep_secret)
        menu.reply_wanted.connect(self.ask_reply)
        menu.drop_wanted.connect(lambda: self.drop(self.record))
        menu.goal_wanted.connect(self.make_goal)
        return menu

    def go_to(self, field: str) -> None:
        """Bring the cursor to a field, or to an answer that was half typed."""
        kind, *words = field.split(".")
        if kind == REPLY and len(words) > 1:
            self.ask_reply(ReplySort(words[0]), words[1])
        elif field == GOAL:
            self.make_goal()
        elif field:
            self.edit(field=field)
        else:
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def make_goal(self) -> None:
        """Open a line below the statement for the words of a goal."""
        statement = look_up(self.sheet.case, Statement, self.record)
        if statement is None:
            return
        if self.goal is None:
            self._add_goal(short_of(statement))
        if self.goal is not None:
            self.goal.make()
            self.goal.refresh(offered=False)

    def _add_goal(self, about: str) -> None:
        self.goal = GoalOffer(self.sheet, self.record, about, self._goal)
        self.goal.made.connect(self._goal_made)
        self.column.addWidget(self.goal)

    def _goal_made(self) -> None:
        """Go back to the menu from which a goal was asked for."""
        if self.goal is not None:
            self.goal.refresh(offered=False)
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _goal(self, text: str) -> Goal:
        around, case = self.sheet.around, self.sheet.case
        statement = look_up(case, Statement, self.record)
        if statement is None:  # it was taken away while the words were typed
            return Goal(id=around.fresh_id(), text=text, day=around.today())
        return goal_from_statement(case, statement, text, around.fresh_id(), around.today())

    def ask_reply(self, sort: ReplySort, by: str = "") -> None:
        """Open a line below the statement for an answer to it by somebody."""
        self._close_reply()
        who = RecordId(by) if by else None
        name = self.sheet.lines().name(who) if who is not None else ""
        place = (self.record, f"{REPLY}.{sort}.{by}")
        self.reply = OneLine(self.sheet.session, place, self._said.asks_reply(sort, name))
        self.reply.entered.connect(lambda text: self._answer(sort, who, text))
        self.column.addWidget(self.reply)
        self.reply.setFocus(Qt.FocusReason.OtherFocusReason)

    def leaning(self) -> tuple[RecordId, ...]:
        """Return what was answered to the statement, and its ties."""
        case = self.sheet.case
        gone = case.differs(without_statement(case, self.record)) - {self.record}
        return tuple(sorted(gone))

    def _answer(self, sort: ReplySort, by: RecordId | None, text: str) -> None:
        around = self.sheet.around
        made = Reply(
            id=around.fresh_id(), to=self.record, sort=sort, text=text, by=by, day=around.today()
        )
        self.sheet.session.put(made, step=Step(ADDED))
        self._close_reply()
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_reply(self) -> None:
        if self.reply is not None:
            self.column.removeWidget(self.reply)
            self.reply.hide()
            self.reply.deleteLater()
            self.reply = None
