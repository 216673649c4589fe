"""The card of one voice: the conditions in order, each with now, later and what shows it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from mpg_desktop.domain.conditions import Conditions, LevelWords
from mpg_desktop.domain.file import look_up, name_of
from mpg_desktop.domain.findings import Basis, Link, Side, Statement, Tie
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import Person
from mpg_desktop.domain.voice_records import Rating, Round, Voice
from mpg_desktop.domain.voices import (
    CardLine,
    card,
    is_professional_voice,
    rated,
    voice_name,
)
from mpg_desktop.ui.conditions.condition_row import ConditionRow
from mpg_desktop.ui.pages.binding import ADDED, CHOSEN
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.profile.words import ProfileWords
from mpg_desktop.ui.tokens import SIZES


class VoiceCard(QFrame):
    """What one person says of all conditions, and of nobody else's.

    Without `words` it is the card that is shown to that person: it has no menus, in which names
    and words of others would stand.
    """

    def __init__(
        self,
        sheet: Sheet,
        conditions: Conditions,
        voice: Voice,
        order: str = "",
        words: ProfileWords | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._sheet = sheet
        self._conditions = conditions
        self._words = words
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

    def row(self, condition: str) -> ConditionRow | None:
        """Return the row of a condition by its word, or None when it is not on this card."""
        return next((each for each in self.rows if each.condition.id == condition), None)

    def _lines(self) -> tuple[CardLine, ...]:
        return card(self._sheet.case, self._conditions, self.voice, self._order)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.card, SIZES.card, SIZES.card, SIZES.card)
        column.setSpacing(SIZES.room)
        column.addLayout(self._top())
        groups = dict(self._conditions.groups)
        last = ""
        for line in self._lines():
            group = "" if self._order else line.condition.group
            if group != last and group in groups:
                column.addSpacing(SIZES.tight)
                column.addWidget(label_of(groups[group], "heading"))
            headed = group != last or not self.rows
            row = ConditionRow(
                self._sheet, self._conditions, self.voice, line, self._words, headed=headed
            )
            last = group
            self._connect(row, len(self.rows))
            self.rows.append(row)
            column.addWidget(row)

    def _top(self) -> QVBoxLayout:
        top = QVBoxLayout()
        top.setSpacing(SIZES.hair)
        name = voice_name(self._sheet.case, self.voice) or self.tr("Iemand")
        top.addWidget(label_of(self.tr("Wat zegt {name}?").format(name=name), "heading"))
        later = self.tr("Eerst hoe het nu is, daarnaast hoe het naar verwachting wordt.")
        top.addWidget(label_of(later, "help"))
        keys = ", ".join(f"{each.key} = {each.label}" for each in self._conditions.levels)
        keys = self.tr("Eén toets per vraag: {keys}.").format(keys=keys)
        top.addWidget(label_of(keys, "small"))
        return top

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
        made = rated(self._sheet.case, self.voice.id, condition, words.level, later=later)
        self._sheet.session.put(made, step=Step(CHOSEN))
        self.refresh()
        self._go(place + 1, later=later)

    def _go(self, place: int, *, later: bool) -> None:
        """Go to a row; beyond the last one nothing happens."""
        if 0 <= place < len(self.rows):
            row = self.rows[place]
            (row.later if later else row.now).setFocus(Qt.FocusReason.OtherFocusReason)

    def _bear_out(self, row: ConditionRow, text: str) -> None:
        """Keep what shows a rating, as a statement of whoever speaks."""
        case = self._sheet.case
        about = look_up(case, Round, self.voice.round)
        line = next(each for each in self._lines() if each.condition.id == row.condition.id)
        rating = line.rating or rated(case, self.voice.id, row.condition, None)
        statement = self._statement(text, about.child if about else None)
        fresh = self._sheet.around.fresh_id()
        link = Link(id=fresh, one=statement.id, other=rating.id, tie=Tie.SHOWS)
        made: list[Rating | Statement | Link] = [statement, link]
        if line.rating is None:
            made.insert(0, rating)
        self._sheet.session.put(*made, step=Step(ADDED))
        self.refresh()

    def _statement(self, text: str, child: RecordId | None) -> Statement:
        """Return what was typed: a professional saw it, anybody else said it."""
        case, around = self._sheet.case, self._sheet.around
        person = look_up(case, Person, self.voice.who)
        seen = is_professional_voice(case, self.voice)
        return Statement(
            id=around.fresh_id(),
            text=text,
            side=Side.FACT,
            basis=Basis.SEEN if seen else Basis.SAID,
            source=person.id if person else None,
            source_words="" if person else self.voice.who_words,
            day=around.today(),
            about=(child,) if child is not None and name_of(case, child) else (),
        )
