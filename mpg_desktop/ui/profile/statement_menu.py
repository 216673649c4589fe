"""The menu of one statement: what can be said about it with a few keys, and done with it."""

from collections.abc import Iterator

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.findings import Link, Reply, Side, Statement, Tie
from mpg_desktop.domain.framework import hung_at
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import display_name
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Organisation, Person
from mpg_desktop.domain.statements import short_of
from mpg_desktop.ui.pages.binding import ADDED, CHOSEN
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.profile.statement_words import StatementWords
from mpg_desktop.ui.profile.words import ProfileWords


class StatementMenu(QMenu):
    """Keeps what is chosen at once; `…_wanted` asks for what needs more room than a menu.

    `edit_wanted` carries the record to edit and a field of it, `reply_wanted` the sort of answer
    and whose it is.
    """

    edit_wanted = Signal(str, str)
    secret_wanted = Signal()
    reply_wanted = Signal(object, str)
    drop_wanted = Signal()
    goal_wanted = Signal()

    def __init__(
        self, parent: QWidget, sheet: Sheet, words: ProfileWords, statement: RecordId
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sheet = sheet
        self._words = words
        self._said = StatementWords(self)
        found = look_up(sheet.case, Statement, statement)
        if found is None:
            return
        self._statement = found
        self._add(self, self.tr("Aanpassen…")).triggered.connect(
            lambda _on=False: self.edit_wanted.emit(statement, "")
        )
        for reply in self._replies():
            text = self.tr("Antwoord aanpassen: {text}").format(text=reply.text)
            self._add(self, text).triggered.connect(
                lambda _on=False, reply=reply.id: self.edit_wanted.emit(reply, "")
            )
        self.addSeparator()
        self._offer_origin()
        if found.side is Side.CONCERN:
            self._offer_weight()
        self.addSeparator()
        self._offer_ties()
        self._offer_places()
        self.addSeparator()
        self._offer_replies()
        self.addSeparator()
        self._add(self, self.tr("Maak hier een doel van…")).triggered.connect(
            lambda _on=False: self.goal_wanted.emit()
        )
        self._add(self, self.tr("Geheim houden…")).triggered.connect(
            lambda _on=False: self.secret_wanted.emit()
        )
        self._add(self, self.tr("Weghalen")).triggered.connect(
            lambda _on=False: self.drop_wanted.emit()
        )

    def _replies(self) -> Iterator[Reply]:
        return (each for each in self._sheet.case.all(Reply) if each.to == self._statement.id)

    def _offer_origin(self) -> None:
        """Offer how it is known, from whom, and whom it is about."""
        known = self.addMenu(self.tr("Hoe weet u dit?"))
        for basis, words in self._said.bases():
            self._offer(known, words, basis=basis)
        source = self.addMenu(self.tr("Van wie?"))
        about = self.addMenu(self.tr("Over wie?"))
        self._offer(about, self.tr("Het hele gezin"), about=())
        chosen = self._statement.about
        for person in self._sheet.case.all(Person):
            self._offer(source, display_name(person), source=person.id, source_words="")
            rest = tuple(each for each in chosen if each != person.id)
            there = person.id in chosen
            others = rest if there else (*chosen, person.id)
            self._offer(about, display_name(person), about=others).setChecked(there)
        for body in self._sheet.case.all(Organisation):
            self._offer(source, body.name, source=body.id, source_words="")
        self._add(source, self.tr("Iemand anders…")).triggered.connect(
            lambda _on=False: self.edit_wanted.emit(self._statement.id, "source_words")
        )

    def _offer_weight(self) -> None:
        """Offer how heavy a concern is and how long it lasts, and that it is over."""
        heavy = self.addMenu(self.tr("Hoe zwaar?"))
        for severity, words in self._said.severities():
            self._offer(heavy, words, severity=severity)
        long = self.addMenu(self.tr("Langdurig?"))
        self._offer(long, self.tr("Ja, langdurig"), long_lasting=YesNo.YES)
        self._offer(long, self.tr("Nee"), long_lasting=YesNo.NO)
        since = self.addMenu(self.tr("Hoe lang al?"))
        for period, words in self._said.periods():
            self._offer(since, words, period=period)
        over = self._statement.until is not None
        until = None if over else self._sheet.around.today()
        self._offer(self, self.tr("Dit is voorbij"), until=until).setChecked(over)

    def _offer_ties(self) -> None:
        """Offer to tie it to another statement."""
        under = self.addMenu(self.tr("Verbinden"))
        others = [
            each
            for each in self._sheet.case.all(Statement)
            if each.id != self._statement.id and each.domain
        ]
        for tie, words in self._said.ties():
            targets = under.addMenu(words)
            for other in others:
                self._add(targets, short_of(other)).triggered.connect(
                    lambda _on=False, tie=tie, other=other.id: self._tie(tie, other)
                )

    def _offer_places(self) -> None:
        """Offer the domains, and the dimensions of the framework."""
        domains = self.addMenu(self.tr("Hoort bij gebied"))
        for domain in self._words.profile.domains:
            self._offer(domains, domain.label, domain=domain.id)
        hung = self.addMenu(self._words.framework.title)
        for each in self._words.framework.dimensions:
            there = hung_at(self._statement, each.id).dimensions
            action = self._offer(hung, each.label, dimensions=there)
            action.setChecked(each.id in self._statement.dimensions)

    def _offer_replies(self) -> None:
        """Offer a correction or a view, of somebody who is there or of nobody in particular."""
        for sort, words in self._said.replies():
            by = self.addMenu(words)
            people = [(str(each.id), display_name(each)) for each in self._sheet.case.all(Person)]
            for who, name in (*people, ("", self.tr("Iemand anders…"))):
                self._add(by, name).triggered.connect(
                    lambda _on=False, sort=sort, who=who: self.reply_wanted.emit(sort, who)
                )

    def _tie(self, tie: Tie, other: RecordId) -> None:
        made = Link(id=self._sheet.around.fresh_id(), one=self._statement.id, other=other, tie=tie)
        self._sheet.session.put(made, step=Step(ADDED))

    @staticmethod
    def _add(menu: QMenu, words: str) -> QAction:
        # A name is no shortcut: what stands after '&' would be underlined.
        return menu.addAction(words.replace("&", "&&"))

    def _offer(self, menu: QMenu, words: str, **changes: object) -> QAction:
        action = self._add(menu, words)
        action.setCheckable(True)
        action.setChecked(
            all(getattr(self._statement, field) == value for field, value in changes.items())
        )
        action.triggered.connect(lambda _on=False: self._change(changes))
        return action

    def _change(self, changes: dict[str, object]) -> None:
        kept = look_up(self._sheet.case, Statement, self._statement.id)
        if kept is not None:
            self._sheet.session.put(replace(kept, **changes), step=Step(CHOSEN))
