"""One statement in words with all that was answered to it, and all that can be done with it."""

from PySide6.QtCore import Qt

from mpg_desktop.domain.findings import Reply, ReplySort
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.profile import long_lasting_hint
from mpg_desktop.domain.statements import Reading, without_statement
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

    def menu(self) -> StatementMenu:
        """Return all that can be said about the statement, and done with it."""
        menu = StatementMenu(self, self.sheet, self._words, self.record)
        menu.edit_wanted.connect(self.edit)
        menu.secret_wanted.connect(self.keep_secret)
        menu.reply_wanted.connect(self.ask_reply)
        menu.drop_wanted.connect(lambda: self.drop(self.record))
        return menu

    def go_to(self, field: str) -> None:
        """Bring the cursor to a field, or to an answer that was half typed."""
        kind, *words = field.split(".")
        if kind == REPLY and len(words) > 1:
            self.ask_reply(ReplySort(words[0]), words[1])
        elif field:
            self.edit(field=field)
        else:
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)

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
