"""One condition on the card of a voice: its words, what is said now and later, what shows it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.goal_origins import LOW, goal_from_rating, goals_from
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.voice_records import Rating, Voice
from mpg_desktop.domain.voices import (
    CardLine,
    is_child_voice,
    is_professional_voice,
    rating_id,
    ties_of,
)
from mpg_desktop.ui.conditions.goal_offer import GoalOffer
from mpg_desktop.ui.conditions.level_cell import LevelCell
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.record_row import RecordRow
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.spoken import reading_words
from mpg_desktop.ui.parts import emptied, label_of, shown
from mpg_desktop.ui.profile.statement_list import StatementList
from mpg_desktop.ui.profile.words import ProfileWords
from mpg_desktop.ui.tokens import SIZES

EVIDENCE = "evidence"
"""The name of the line for what shows a rating."""

WORDS = 250
"""Pixels at 100 % text that the words want beside both levels."""


class OwnWords(RecordRow):
    """What a voice says of a condition in words of its own."""

    def leaning(self) -> tuple[RecordId, ...]:
        """Return what shows the rating: that says nothing without it."""
        return ties_of(self.sheet.case, self.record)


class ConditionRow(QWidget):
    """The words on one side, the two levels beside them, or below where there is no room.

    A `headed` row says above the levels what they are; below the words they always say so.
    """

    def __init__(
        self,
        sheet: Sheet,
        conditions: Conditions,
        voice: Voice,
        line: CardLine,
        words: ProfileWords | None,
        *,
        headed: bool = False,
    ) -> None:
        super().__init__()
        self._sheet = sheet
        self._is_headed = headed
        self.condition = line.condition
        as_child = is_child_voice(sheet.case, voice)
        now, later = self.tr("{condition}, nu"), self.tr("{condition}, verwacht")
        theme = sheet.theme
        self.now, self.later = (
            LevelCell(theme, conditions, name.format(condition=line.label), as_child=as_child)
            for name in (now, later)
        )
        self._rating = line.rating.id if line.rating else rating_id(voice.id, line.condition.id)
        self.evidence = OneLine(
            sheet.session,
            (self._rating, EVIDENCE),
            self.tr("Waaruit blijkt dat? Typ een regel en druk op Enter."),
        )
        self.evidence.setProperty("part", "quiet")
        if words is not None and is_professional_voice(sheet.case, voice):
            sheet.advise_line(self.evidence)
        self.own: OwnWords | None = None
        self.statements = StatementList(sheet, words) if words is not None else None
        # The card that somebody else looks at offers nothing to the worker.
        self.goal = (
            GoalOffer(sheet, self._rating, line.label, self._goal) if words is not None else None
        )
        self._seen: tuple[CardLine, tuple[Goal, ...]] | None = None
        self._lay_out(line)
        self.show_line(line)

    def _lay_out(self, line: CardLine) -> None:
        self._proof = QWidget()
        proof = QVBoxLayout(self._proof)
        proof.setContentsMargins(0, 0, 0, 0)
        proof.setSpacing(SIZES.hair)
        proof.addWidget(self.evidence)
        self._shown = QVBoxLayout()
        self._shown.setSpacing(SIZES.hair)
        self._is_wide: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SIZES.gap)
        self._grid.setVerticalSpacing(SIZES.hair)
        self._heads = (label_of(self.tr("Nu"), "small"), label_of(self.tr("Verwacht"), "small"))
        self._said = self._words_of(line)
        self._arrange(wide=True)

    def show_line(self, line: CardLine) -> None:
        """Show what this voice says now; most keys change one row of fourteen."""
        goals = goals_from(self._sheet.case, self._rating)
        if (line, goals) == self._seen:
            return
        self._seen = (line, goals)
        rating = line.rating
        self.now.show_level(rating.now if rating else None)
        self.later.show_level(rating.later if rating else None)
        self._show_own(rating)
        if self.goal is not None:
            self.goal.refresh(offered=rating is not None and rating.now in LOW)
        if self.statements is not None:
            self.statements.show_readings(line.evidence)
            return
        emptied(self._shown)
        for reading in line.evidence:
            text, *rest = reading_words(self._sheet.around, reading)
            self._shown.addWidget(label_of(text))
            for each in rest:
                self._shown.addWidget(label_of(each, "small"))

    def _show_own(self, rating: Rating | None) -> None:
        """Show what the voice says in words of its own, if anything."""
        said = rating.words if rating is not None else ""
        if said and rating is not None and self.own is None:
            self.own = OwnWords(self._sheet, rating.id)
            self.own.more.setVisible(self.statements is not None)
            self._own_place.addWidget(self.own)
        if self.own is not None:
            self.own.show_lines(said)
            shown(self.own, bool(said) or self.own.below.editor is not None)

    def _goal(self, text: str) -> Goal:
        """Return the goal that begins with what this voice says of the condition."""
        around = self._sheet.around
        case, fresh = self._sheet.case, around.fresh_id()
        return goal_from_rating(case, self._rating, text, fresh, around.today())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Set the levels below the words where there is no room beside them."""
        super().resizeEvent(event)
        levels = self.now.sizeHint().width() + self.later.sizeHint().width() + 2 * SIZES.gap
        wide = self.width() >= levels + self._sheet.theme.px(WORDS)
        if wide != self._is_wide:
            self._arrange(wide=wide)

    def _arrange(self, *, wide: bool) -> None:
        self._is_wide = wide
        while self._grid.takeAt(0) is not None:
            pass  # the widgets stay: they get other places
        top = Qt.AlignmentFlag.AlignTop
        start = top | Qt.AlignmentFlag.AlignLeading
        headed = self._is_headed or not wide
        first, line = (1, 0 if headed else -1) if wide else (0, 1)
        tall = 2 if wide and headed else 1
        self._grid.addWidget(self._said, 0, 0, tall, 1 if wide else 2, top)
        for place, (head, level) in enumerate(
            zip(self._heads, (self.now, self.later), strict=True)
        ):
            if headed:
                self._grid.addWidget(head, line, first + place, start)
            self._grid.addWidget(level, line + 1, first + place, start)
            shown(head, headed)
        self._grid.addWidget(self._proof, 2 if wide else 3, 0, 1, 3)
        self._grid.setRowStretch(1, 1 if tall > 1 else 0)
        self._grid.setColumnStretch(0, 1 if wide else 0)
        self._grid.setColumnStretch(1, 0 if wide else 1)

    def _words_of(self, line: CardLine) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        number = f"{line.condition.number}. " if line.condition.number else ""
        column.addWidget(label_of(f"{number}{line.label}", "label"))
        if line.asked_as:
            then = self.tr("Toen gevraagd als: {words}").format(words=line.asked_as)
            column.addWidget(label_of(then, "small"))
        if line.question:
            column.addWidget(label_of(line.question, "help"))
        # A child has its own words; what a condition means is for who asks.
        if line.condition.help and line.label == line.condition.label:
            column.addWidget(label_of(line.condition.help, "small"))
        self._own_place = QVBoxLayout()
        column.addLayout(self._own_place)
        for each in (self.statements, self.goal):
            if each is not None:
                column.addWidget(each)
        column.addLayout(self._shown)
        return part
