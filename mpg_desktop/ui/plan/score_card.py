"""Where one person gives a number to a goal, and says why: no other number is in sight."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Score
from mpg_desktop.ui.fields.choice import ScoreField
from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.pages.binding import Place
from mpg_desktop.ui.pages.pairs import Pairs
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.tokens import SIZES


class ScoreCard(QFrame):
    """A number from 0 to 10 for one goal by one person today, and the two questions after it."""

    def __init__(self, sheet: Sheet, title: str, score: RecordId, *, part: str = "panel") -> None:
        super().__init__()
        self.setProperty("part", part)
        self.score = score
        words = sheet.catalogue.records["score"]
        labels = {name: words.field(name).label for name in ("number", "why", "higher")}
        self.number = ScoreField(sheet.theme, labels["number"])
        self.why = LongTextField(sheet.theme, labels["why"])
        self.higher = LongTextField(sheet.theme, labels["higher"])
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addWidget(label_of(title, "label"))
        pairs = Pairs(scale=sheet.theme.text_size / 100)
        column.addLayout(pairs)
        for name, field in self._fields():
            pairs.add(field, half=False)
            sheet.binding.bind(field, Place(score, name))

    def begin(self) -> None:
        """Go to the number."""
        self.number.setFocus()

    def field(self, name: str) -> Field:
        """Return the field that shows a part of the score; the number for any other name."""
        return dict(self._fields()).get(name, self.number)

    def _fields(self) -> tuple[tuple[str, Field], ...]:
        return (("number", self.number), ("why", self.why), ("higher", self.higher))


def score_of_today(
    sheet: Sheet, of: RecordId, who: RecordId | None, evaluation: RecordId | None = None
) -> RecordId:
    """Return the score that somebody gives something today; one that is begun when there is none.

    It becomes part of the file with its first answer.
    """
    today = sheet.around.today()
    for each in sheet.case.all(Score):
        same = (each.of, each.who, each.evaluation) == (of, who, evaluation)
        if same and (each.day == today or evaluation is not None):
            return RecordId(each.id)
    score = sheet.around.fresh_id()
    fields: dict[str, object] = {"kind": "score", "of": of, "day": today.isoformat()}
    if who is not None:
        fields["who"] = who
    if evaluation is not None:
        fields["evaluation"] = evaluation
    sheet.binding.begun.add(score, fields)
    return score
