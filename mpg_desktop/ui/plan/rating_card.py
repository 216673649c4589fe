"""What one person says of every goal in an evaluation, and of nobody else's numbers."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from mpg_desktop.domain.at_the_table import goals_for
from mpg_desktop.domain.file import name_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Evaluation
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.plan.score_card import ScoreCard, score_of_today
from mpg_desktop.ui.tokens import SIZES


class RatingCard(QFrame):
    """A number, why, and one small step up for each goal, one after the other."""

    def __init__(self, sheet: Sheet, evaluation: Evaluation, who: RecordId) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self.who = who
        self.cards: list[ScoreCard] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.card, SIZES.card, SIZES.card, SIZES.card)
        column.setSpacing(SIZES.room)
        name = name_of(sheet.case, who) or self.tr("Iemand")
        column.addWidget(label_of(self.tr("Wat vindt {name}?").format(name=name), "heading"))
        column.addWidget(
            label_of(self.tr("Eén toets per doel: 0 tot en met 9, en 1 en 0 voor tien."), "small")
        )
        for goal in goals_for(sheet.case, who):
            score = score_of_today(sheet, goal.id, who, evaluation.id)
            made = ScoreCard(sheet, goal.text, score)
            self.cards.append(made)
            column.addWidget(made)

    def begin(self) -> None:
        """Go to the first goal."""
        if self.cards:
            self.cards[0].begin()
