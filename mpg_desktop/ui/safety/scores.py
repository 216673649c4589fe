"""Scores from 0 to 10: each person's own, beside each other and never put together."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from mpg_desktop.domain.file import look_up, name_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.people import display_name
from mpg_desktop.domain.plan_records import Score
from mpg_desktop.domain.plan_scores import score_picture, score_series
from mpg_desktop.domain.records import Person
from mpg_desktop.domain.safety import latest_scores
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.pages.fold import Fold
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, emptied, shown
from mpg_desktop.ui.plan.over_time import OverTime
from mpg_desktop.ui.plan.score_card import ScoreCard, score_of_today
from mpg_desktop.ui.safety.rows import Rows, SafetyRow, Told
from mpg_desktop.ui.safety.safety_words import each_of, said, tell
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

TEN = 10
WIDE, HIGH, DOT = 132, 18, 5.5


class Ruler(QWidget):
    """A line from 0 to 10 with a dot at one score; words beside it say the same."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._number = min(TEN, max(0, number))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size that grows with the text."""
        return QSize(self._theme.px(WIDE), self._theme.px(HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line, its eleven marks and the dot."""
        edge = self._theme.px(8)
        middle = self.height() / 2
        step = (self.width() - 2 * edge) / TEN
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("control"), 1.5))
            painter.drawLine(QPointF(edge, middle), QPointF(self.width() - edge, middle))
            for mark in range(TEN + 1):
                x = edge + mark * step
                painter.drawLine(QPointF(x, middle - 3), QPointF(x, middle + 3))
            at = TEN - self._number if mirrored else self._number
            dot = self._theme.px(100) / 100 * DOT
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            x = edge + at * step
            painter.drawEllipse(QRectF(x - dot, middle - dot, 2 * dot, 2 * dot))


class ScoreRow(SafetyRow):
    """One person's latest score, in words and on a line."""

    def __init__(self, sheet: Sheet, record: RecordId) -> None:
        super().__init__(sheet, record)
        self._ruler: Ruler | None = None

    def show_told(self, told: Told) -> None:
        """Say the score and draw it."""
        super().show_told(told)
        if self._ruler is not None:
            self._ruler.hide()
            self._ruler.deleteLater()
            self._ruler = None
        score = look_up(self.sheet.case, Score, self.record)
        if score is not None and score.number is not None:
            self._ruler = Ruler(self.sheet.theme, score.number)
            self.beside.insertWidget(1, self._ruler, 0, Qt.AlignmentFlag.AlignTop)


class Scores(QWidget):
    """The latest score of each person for one thing, all of them over time, and a new one."""

    def __init__(self, sheet: Sheet, of: RecordId, subject: str) -> None:
        super().__init__()
        self._sheet = sheet
        self.of = of
        self.card: ScoreCard | None = None
        self.rows = Rows(sheet, self._tell, ScoreRow)
        self._giving = QVBoxLayout()
        self.give = button(self.tr("Cijfer geven"), "quiet", theme=sheet.theme, icon="plus")
        self.give.setAccessibleName(self.tr("Cijfer geven: {subject}").format(subject=subject))
        self.give.clicked.connect(self.offer_people)
        words = sheet.catalogue.records["score"].plural
        self._drawn = OverTime(sheet.around, words, score_picture)
        self._drawn.setParent(self)
        self._drawn.hide()
        self.over_time = Fold(sheet.theme, self.tr("Alle cijfers getekend"), lambda: self._drawn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.hair)
        column.addWidget(self.rows)
        column.addLayout(self._giving)
        column.addWidget(self.give, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.over_time)
        self.refresh()

    def refresh(self) -> None:
        """Show the latest score of each; one that is being edited stays, also when it is older."""
        case = self._sheet.case
        latest = [each.id for each in latest_scores(case, self.of)]
        edited = [at for at, row in self.rows.rows.items() if row.below.editor is not None]
        self.rows.show_records([*latest, *(at for at in edited if at in case.records)])
        series = score_series(case, self.of)
        self._drawn.show_series(series)
        days = {each.day for each in case.all(Score) if each.of == self.of}
        shown(self.over_time, bool(series) and len(days) > 1)

    def offer_people(self) -> QMenu:
        """Offer everybody of the file; each gives a score of one's own."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for person in self._sheet.case.all(Person):
            name = display_name(person)
            if name:
                action = menu.addAction(name.replace("&", "&&"))
                action.triggered.connect(lambda _on=False, who=person.id: self.ask(who))
        menu.popup(self.give.mapToGlobal(self.give.rect().bottomLeft()))
        return menu

    def ask(self, who: RecordId) -> None:
        """Ask somebody for a score of today; no other number is in that card."""
        emptied(self._giving)
        score = score_of_today(self._sheet, self.of, who)
        self.card = ScoreCard(self._sheet, name_of(self._sheet.case, who), score)
        self._giving.addWidget(self.card)
        self.card.begin()

    def _tell(self, record: RecordId) -> Told:
        score = look_up(self._sheet.case, Score, record)
        if score is None:
            return Told("")
        name = name_of(self._sheet.case, score.who) or score.who_words or self.tr("Iemand")
        number = self.tr("nog geen cijfer") if score.number is None else str(score.number)
        before = [
            each
            for each in self._sheet.case.all(Score)
            if (each.of, each.who, each.who_words) == (score.of, score.who, score.who_words)
            and each.number is not None
            and each.id != score.id
        ]
        earlier = ", ".join(
            f"{each.number} ({long_day(each.day)})" if each.day else str(each.number)
            for each in sorted(before, key=lambda each: (str(each.day or ""), each.id))
        )
        return Told(
            f"{name}: {number}",
            (
                *tell(
                    long_day(score.day) if score.day else "",
                    said(self.tr("eerder: {scores}"), scores=earlier),
                ),
                *each_of(
                    said(self.tr("Wat maakt het zo hoog: {text}"), text=score.why),
                    said(self.tr("Eén stapje hoger: {text}"), text=score.higher),
                ),
            ),
        )
