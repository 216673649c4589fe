"""Statements below each other, each with all that was answered to it, and ways to add to it."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.findings import (
    Basis,
    Link,
    Period,
    Reply,
    ReplySort,
    Severity,
    Side,
    Statement,
    Tie,
)
from mpg_desktop.domain.framework import Framework, hung_at
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import display_name
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import AnyRecord, Organisation, Person
from mpg_desktop.domain.statements import Reading, short_of, without_statement
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.pages.binding import ADDED, CHOSEN
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.spoken import in_words, reading_words
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import label_of

DROPPED = "form.steps.dropped"


class StatementLine(QWidget):
    """One statement in words, and a menu for what belongs to it."""

    def __init__(
        self, around: Surroundings, session: Session, framework: Framework, reading: Reading
    ) -> None:
        super().__init__()
        self._around = around
        self._session = session
        self._framework = framework
        self.statement = reading.statement
        self.reply: OneLine | None = None
        self.text_line: OneLine | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        text, *rest = reading_words(around, reading)
        weight = self._weight()
        if weight:
            rest[0] = f"{rest[0]}  ·  {weight}"
        self._column.addWidget(label_of(text))
        for each in rest:
            self._column.addWidget(label_of(each, "small"))
        if reading.hint is not None:
            for each in in_words(around, (reading.hint,)):
                self._column.addWidget(label_of(each, "help"))
        self.more = QToolButton()
        words = self.tr("Meer over: {text}").format(text=text)
        self.more.setAccessibleName(words)
        self.more.setToolTip(words)
        around.theme.dress(self.more, "dots")
        self.more.clicked.connect(self.open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(self._column, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

    def open_menu(self) -> QMenu:
        """Offer how it is known, from whom, how heavy and how long, and answers to it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        known = menu.addMenu(self.tr("Hoe weet u dit?"))
        for basis, words in (
            (Basis.SEEN, self.tr("Gezien")),
            (Basis.SAID, self.tr("Gezegd")),
            (Basis.JUDGEMENT, self.tr("Oordeel")),
        ):
            self._offer(known, words, basis=basis)
        source = menu.addMenu(self.tr("Van wie?"))
        about = menu.addMenu(self.tr("Over wie?"))
        self._offer(about, self.tr("Het hele gezin"), about=())
        for person in self._session.case.all(Person):
            self._offer(source, display_name(person), source=person.id, source_words="")
            self._offer(about, display_name(person), about=(person.id,))
        for body in self._session.case.all(Organisation):
            self._offer(source, body.name, source=body.id, source_words="")
        if self.statement.side is Side.CONCERN:
            heavy = menu.addMenu(self.tr("Hoe zwaar?"))
            for severity, words in self._severities():
                self._offer(heavy, words, severity=severity)
            long = menu.addMenu(self.tr("Langdurig?"))
            self._offer(long, self.tr("Ja, langdurig"), long_lasting=YesNo.YES)
            self._offer(long, self.tr("Nee"), long_lasting=YesNo.NO)
            since = menu.addMenu(self.tr("Hoe lang al?"))
            for period, words in self._periods():
                self._offer(since, words, period=period)
            self._offer(menu, self.tr("Dit is voorbij"), until=self._around.today())
        self._offer_ties(menu)
        hung = menu.addMenu(self.tr("Hoort bij"))
        for each in self._framework.dimensions:
            there = hung_at(self.statement, each.id).dimensions
            action = self._offer(hung, each.label, dimensions=there)
            action.setChecked(each.id in self.statement.dimensions)
        menu.addAction(self.tr("Anders zeggen")).triggered.connect(self.ask_text)
        for sort, words in self._sorts():
            menu.addAction(words).triggered.connect(
                lambda _on=False, sort=sort: self.ask_reply(sort)
            )
        menu.addAction(self.tr("Weghalen")).triggered.connect(self._drop)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        return menu

    def _offer_ties(self, menu: QMenu) -> None:
        """Offer to tie this statement to another; undo takes a tie away again."""
        others = [
            each
            for each in self._session.case.all(Statement)
            if each.id != self.statement.id and each.domain
        ]
        for tie, words in (
            (Tie.GOES_WITH, self.tr("Hangt samen met")),
            (Tie.KEEPS_UP, self.tr("Houdt in stand")),
            (Tie.HELPS_AGAINST, self.tr("Helpt tegen")),
            (Tie.SHOWS, self.tr("Laat zien dat")),
        ):
            under = menu.addMenu(words)
            for other in others:
                under.addAction(short_of(other)).triggered.connect(
                    lambda _on=False, tie=tie, other=other.id: self._tie(tie, other)
                )

    def _tie(self, tie: Tie, other: RecordId) -> None:
        made = Link(id=self._around.fresh_id(), one=self.statement.id, other=other, tie=tie)
        self._session.put(made, step=Step(ADDED))

    def ask_text(self) -> None:
        """Open a line in which the text can be changed; its history keeps the old one."""
        if self.text_line is None:
            place = (self.statement.id, "text")
            self.text_line = OneLine(self._session, place, self.tr("Andere tekst (Enter)"))
            if not self.text_line.text():
                self.text_line.setText(self.statement.text)
            self.text_line.entered.connect(lambda text: self._change({"text": text}))
            self._column.addWidget(self.text_line)
        self.text_line.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_reply(self, sort: ReplySort) -> None:
        """Open a line below the statement for an answer to it."""
        if self.reply is None:
            words = dict(self._sorts())[sort]
            self.reply = OneLine(
                self._session, (self.statement.id, f"reply.{sort}"), f"{words} (Enter)"
            )
            self.reply.entered.connect(lambda text: self._answer(sort, text))
            self._column.addWidget(self.reply)
        self.reply.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, sort: ReplySort, text: str) -> None:
        made = Reply(
            id=self._around.fresh_id(),
            to=self.statement.id,
            sort=sort,
            text=text,
            day=self._around.today(),
        )
        self._session.put(made, step=Step(ADDED))

    def _offer(self, menu: QMenu, words: str, **changes: object) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(
            all(getattr(self.statement, field) == value for field, value in changes.items())
        )
        action.triggered.connect(lambda _on=False: self._change(changes))
        return action

    def _change(self, changes: dict[str, object]) -> None:
        kept = look_up(self._session.case, Statement, self.statement.id)
        if kept is not None:
            self._session.put(replace(kept, **changes), step=Step(CHOSEN))

    def _drop(self) -> None:
        case = self._session.case
        gone = case.differs(without_statement(case, self.statement.id))
        kept: list[AnyRecord] = [case.records[each] for each in gone]
        session = self._session
        session.drop(*gone, step=Step(DROPPED))
        self._around.tell(
            self.tr("Weggehaald."),
            self.tr("Terugzetten"),
            lambda: session.put(*kept, step=Step(ADDED)),
        )

    def _weight(self) -> str:
        words = [dict(self._severities()).get(self.statement.severity or Severity.LIGHT, "")]
        if self.statement.severity is None:
            words = []
        if self.statement.since is not None:
            day = long_day(self.statement.since)
            words.append(self.tr("sinds {day}").format(day=day))
        elif self.statement.period is not None:
            words.append(dict(self._periods())[self.statement.period])
        if self.statement.long_lasting is YesNo.YES:
            words.append(self.tr("langdurig"))
        return ", ".join(words)

    def _severities(self) -> tuple[tuple[Severity, str], ...]:
        return (
            (Severity.LIGHT, self.tr("licht")),
            (Severity.MODERATE, self.tr("matig")),
            (Severity.SEVERE, self.tr("ernstig")),
        )

    def _periods(self) -> tuple[tuple[Period, str], ...]:
        return (
            (Period.UNDER_HALF_YEAR, self.tr("korter dan een half jaar")),
            (Period.HALF_TO_ONE_YEAR, self.tr("een half jaar tot een jaar")),
            (Period.ONE_TO_TWO_YEARS, self.tr("een tot twee jaar")),
            (Period.OVER_TWO_YEARS, self.tr("langer dan twee jaar")),
        )

    def _sorts(self) -> tuple[tuple[ReplySort, str], ...]:
        return (
            (ReplySort.CORRECTION, self.tr("Verbetering erbij")),
            (ReplySort.VIEW, self.tr("Zienswijze erbij")),
        )
