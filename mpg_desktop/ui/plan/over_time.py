"""What people gave over time, drawn with a band per person, and in words that say the same."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.picture import Picture
from mpg_desktop.domain.plan_scores import Series
from mpg_desktop.ui.days import day_words
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import emptied, label_of, shown
from mpg_desktop.ui.picture_view import PictureView
from mpg_desktop.ui.tokens import SIZES

Draws = Callable[[Sequence[Series], Callable[[date], str], str], Picture]


class OverTime(QWidget):
    """One picture, and a sentence per person; nothing is added up."""

    def __init__(
        self, around: Surroundings, name: str, draws: Draws, number: Callable[[int], str] = str
    ) -> None:
        super().__init__()
        self._around = around
        self._draws = draws
        self._number = number
        self.view = PictureView(around.theme, self)
        self.view.setAccessibleName(name)
        self._said = QVBoxLayout()
        self._said.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.tight)
        column.addWidget(self.view)
        column.addLayout(self._said)

    def show_series(self, series: Sequence[Series]) -> None:
        """Show what was given; one series per person."""
        sentences = [self._sentence(each) for each in series]
        drawn = any(each.day for one in series for each in one.given)
        shown(self.view, drawn)
        if drawn:
            nobody = self.tr("Iemand")
            self.view.show_picture(self._draws(series, self._day, nobody), " ".join(sentences))
        emptied(self._said)
        for each in sentences:
            self._said.addWidget(label_of(each, "small"))

    def _sentence(self, series: Series) -> str:
        given = []
        for each in series.given:
            number = self._number(each.number)
            given.append(f"{number} ({self._day(each.day)})" if each.day else number)
        who = series.name or self.tr("Iemand")
        return f"{who}: {', '.join(given)}."

    def _day(self, day: date) -> str:
        return day_words(day, self._around.today())
