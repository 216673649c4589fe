"""What an evaluation decides of one goal: go on, adjust, stop or reached, and what helped."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from mpg_desktop.domain.evaluations import review_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.plan_scores import Series, score_series
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.pages.binding import Place
from mpg_desktop.ui.pages.field_maker import field_of_record
from mpg_desktop.ui.pages.pairs import Pairs
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import label_of, shown
from mpg_desktop.ui.tokens import SIZES

FIELDS = ("course", "helped", "words")


class ReviewCard(QFrame):
    """One goal of the evaluation, with the numbers that were given to it just now."""

    def __init__(self, sheet: Sheet, evaluation: RecordId, goal: Goal) -> None:
        super().__init__()
        self.setProperty("part", "panel")
        self._sheet = sheet
        self._evaluation = evaluation
        self.goal = RecordId(goal.id)
        self.record = self._begin()
        self._given = label_of("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addWidget(label_of(goal.text, "label"))
        column.addWidget(self._given)
        pairs = Pairs(scale=sheet.theme.text_size / 100)
        column.addLayout(pairs)
        words = sheet.catalogue.records["goal_review"]
        self.fields: dict[str, Field] = {}
        for name in FIELDS:
            field = field_of_record(sheet.around, words.field(name))
            self.fields[name] = field
            pairs.add(field, half=False)
            sheet.binding.bind(field, Place(self.record, name))
            if not words.field(name).own_words:
                sheet.advise(field, Place(self.record, name))
        self.refresh()

    def refresh(self) -> None:
        """Show the numbers that people gave in this evaluation."""
        case = self._sheet.case
        told = [self._words(each) for each in score_series(case, self.goal)]
        text = "  ·  ".join(each for each in told if each)
        self._given.setText(text)
        shown(self._given, bool(text))

    def _words(self, series: Series) -> str:
        """Return the last number of one person, and the one before: each person apart."""
        name = series.name or self.tr("Iemand")
        numbers = [str(each.number) for each in series.given[-2:]]
        if len(numbers) == 1:
            return f"{name}: {numbers[0]}"
        return self.tr("{name}: eerst {before}, nu {after}").format(
            name=name, before=numbers[0], after=numbers[1]
        )

    def _begin(self) -> RecordId:
        """Return the review of this goal; begun when nothing was decided yet."""
        kept = review_of(self._sheet.case, self._evaluation, self.goal)
        if kept is not None:
            return RecordId(kept.id)
        record = self._sheet.around.fresh_id()
        fields = {"kind": "goal_review", "evaluation": self._evaluation, "goal": self.goal}
        self._sheet.binding.begun.add(record, fields)
        return record
