"""The card of one voice: the conditions in order, each with now, later and what shows it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.conditions import Conditions, LevelWords
from mpg_desktop.domain.file import look_up, name_of
from mpg_desktop.domain.findings import Basis, Link, Side, Statement, Tie
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Circle, Person
from mpg_desktop.domain.voice_records import Rating, Round, Voice
from mpg_desktop.domain.voices import (
    CardLine,
    card,
    is_child_voice,
    rated,
    rating_id,
    voice_name,
)
from mpg_desktop.ui.conditions.level_cell import LevelCell
from mpg_desktop.ui.pages.binding import ADDED, CHOSEN
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.spoken import reading_words
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.tokens import SIZES


class ConditionRow(QWidget):
    """One condition on a card: its words, two levels, and what shows it."""

    def __init__(
        self,
        around: Surroundings,
        conditions: Conditions,
        session: Session,
        voice: Voice,
        line: CardLine,
    ) -> None:
        super().__init__()
        self._around = around
        self.condition = line.condition
        as_child = is_child_voice(session.case, voice)
        theme = around.theme
        self.now = LevelCell(
            theme,
            conditions,
            self.tr("{condition}, nu").format(condition=line.label),
            as_child=as_child,
        )
        self.later = LevelCell(
            theme,
            conditions,
            self.tr("{condition}, verwacht").format(condition=line.label),
            as_child=as_child,
        )
        self.evidence = OneLine(
            session,
            (rating_id(voice.id, line.condition.id), "evidence"),
            self.tr("Waaruit blijkt dat? Typ een regel en druk op Enter."),
        )
        self.evidence.setProperty("part", "search")
        self._shown = QVBoxLayout()
        self._shown.setSpacing(SIZES.hair)
        self._lay_out(line)
        self.show_line(line)

    def show_line(self, line: CardLine) -> None:
        """Show what this voice says now."""
        rating = line.rating
        self.now.show_level(rating.now if rating else None)
        self.later.show_level(rating.later if rating else None)
        while (item := self._shown.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for reading in line.evidence:
            text, *rest = reading_words(self._around, reading)
            self._shown.addWidget(label_of(text))
            for each in rest:
                self._shown.addWidget(label_of(each, "small"))

    def _lay_out(self, line: CardLine) -> None:
        number = f"{line.condition.number}. " if line.condition.number else ""
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label_of(f"{number}{line.label}", "label"))
        if line.asked_as:
            then = self.tr("Toen gevraagd als: {words}").format(words=line.asked_as)
            words.addWidget(label_of(then, "small"))
        if line.question:
            words.addWidget(label_of(line.question, "help"))
        words.addLayout(self._shown)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, SIZES.tight, 0, SIZES.tight)
        grid.setHorizontalSpacing(SIZES.gap)
        grid.setVerticalSpacing(SIZES.tight)
        grid.addLayout(words, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.now, 0, 1, top)
        grid.addWidget(self.later, 0, 2, top)
        grid.addWidget(self.evidence, 1, 0, 1, 3)
        grid.setColumnStretch(0, 1)


class VoiceCard(QFrame):
    """What one person says of all conditions, and of nobody else's."""

    def __init__(
        self,
        around: Surroundings,
        conditions: Conditions,
        session: Session,
        voice: Voice,
        order: str = "",
    ) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._around = around
        self._conditions = conditions
        self._session = session
        self._order = order
        self.voice = voice
        self.rows: list[ConditionRow] = []
        self._lay_out()

    def refresh(self) -> None:
        """Show what this voice says now."""
        lines = {each.condition.id: each for each in self._lines()}
        for row in self.rows:
            line = lines.get(row.condition.id)
            if line is not None:
                row.show_line(line)

    def begin(self) -> None:
        """Go to the first condition that was not discussed yet."""
        first = next((row for row in self.rows if row.now.level is None), self.rows[0])
        first.now.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lines(self) -> tuple[CardLine, ...]:
        return card(self._session.case, self._conditions, self.voice, self._order)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.card, SIZES.card, SIZES.card, SIZES.card)
        column.setSpacing(SIZES.tight)
        name = voice_name(self._session.case, self.voice) or self.tr("Iemand")
        column.addWidget(label_of(self.tr("Wat zegt {name}?").format(name=name), "heading"))
        keys = ", ".join(f"{each.key} = {each.label}" for each in self._conditions.levels)
        keys = self.tr("Eén toets per vraag: {keys}.").format(keys=keys)
        column.addWidget(label_of(keys, "small"))
        column.addWidget(
            label_of(
                self.tr("Eerst hoe het nu is, daarnaast hoe het naar verwachting wordt."), "small"
            )
        )
        groups = dict(self._conditions.groups)
        last = ""
        for line in self._lines():
            group = "" if self._order else line.condition.group
            if group != last and group in groups:
                column.addSpacing(SIZES.tight)
                column.addWidget(label_of(groups[group], "heading"))
            last = group
            row = ConditionRow(self._around, self._conditions, self._session, self.voice, line)
            self._connect(row, len(self.rows))
            self.rows.append(row)
            column.addWidget(row)

    def _connect(self, row: ConditionRow, place: int) -> None:
        for cell, beside, later in ((row.now, row.later, False), (row.later, row.now, True)):
            cell.chosen.connect(
                lambda words, place=place, later=later: self._rate(place, words, later=later)
            )
            cell.stepped.connect(
                lambda step, place=place, later=later: self._go(place + step, later=later)
            )
            cell.crossed.connect(beside.setFocus)
        row.evidence.entered.connect(lambda text, row=row: self._bear_out(row, text))

    def _rate(self, place: int, words: LevelWords, *, later: bool) -> None:
        condition = self.rows[place].condition
        case = self._session.case
        made = rated(case, self.voice.id, condition, words.level, later=later)
        self._session.put(made, step=Step(CHOSEN))
        self.refresh()
        self._go(place + 1, later=later)

    def _go(self, place: int, *, later: bool) -> None:
        """Go to a row; beyond the last one nothing happens."""
        if 0 <= place < len(self.rows):
            row = self.rows[place]
            (row.later if later else row.now).setFocus(Qt.FocusReason.OtherFocusReason)

    def _bear_out(self, row: ConditionRow, text: str) -> None:
        """Keep what shows a rating, as a statement of whoever speaks."""
        case = self._session.case
        about = look_up(case, Round, self.voice.round)
        line = next(each for each in self._lines() if each.condition.id == row.condition.id)
        rating = line.rating or rated(case, self.voice.id, row.condition, None)
        statement = self._statement(text, about.child if about else None)
        link = Link(id=self._around.fresh_id(), one=statement.id, other=rating.id, tie=Tie.SHOWS)
        made: list[Rating | Statement | Link] = [statement, link]
        if line.rating is None:
            made.insert(0, rating)
        self._session.put(*made, step=Step(ADDED))
        self.refresh()

    def _statement(self, text: str, child: RecordId | None) -> Statement:
        """Return what was typed: a professional saw it, anybody else said it."""
        person = look_up(self._session.case, Person, self.voice.who)
        seen = person is not None and person.circle is Circle.PROFESSIONAL
        return Statement(
            id=self._around.fresh_id(),
            text=text,
            side=Side.FACT,
            basis=Basis.SEEN if seen else Basis.SAID,
            source=person.id if person else None,
            source_words="" if person else self.voice.who_words,
            day=self._around.today(),
            about=(child,) if child is not None and name_of(self._session.case, child) else (),
        )
