"""The whole picture: the domains at a glance, what hangs together, and what changed since then."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.findings import SnapshotReason
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.interplay import interplay, interplay_picture
from mpg_desktop.domain.profile import Overview, Profile, ask_next
from mpg_desktop.domain.seven_axes import seven_axes
from mpg_desktop.domain.snapshots import (
    compare,
    new_snapshot,
    snapshots,
    standing_now,
    standing_then,
    take_snapshot,
)
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.spoken import in_words, reading_words
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import button, card, label_of
from mpg_desktop.ui.picture_view import PictureView
from mpg_desktop.ui.profile.state_mark import StateMark
from mpg_desktop.ui.tokens import SIZES

MOST_QUESTIONS = 5
"""How many things to ask next are shown: a longer list is read by nobody."""


class Whole(QWidget):
    """A calm overview in shapes, words and colours; `asked` asks for a domain by its word."""

    asked = Signal(str)

    def __init__(
        self, around: Surroundings, session: Session, profile: Profile, found: Overview
    ) -> None:
        super().__init__()
        self._around = around
        self._session = session
        self._profile = profile
        self.names: dict[str, QPushButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.room)
        self._add_domains(found)
        self._add_questions(found)
        self._add_loose(found)

    def _add_domains(self, found: Overview) -> None:
        frame, column = card(self.tr("De zeven gebieden"), self._profile.help)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SIZES.room)
        grid.setVerticalSpacing(SIZES.tight)
        for line, sheet in enumerate(found.sheets):
            mark = StateMark(self._around.theme, self._profile)
            mark.show_state(sheet.state)
            grid.addWidget(mark, line, 0)
            name = button(sheet.domain.label, "link")
            name.clicked.connect(partial(self.asked.emit, sheet.domain.id))
            self.names[sheet.domain.id] = name
            grid.addWidget(name, line, 1, Qt.AlignmentFlag.AlignLeading)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        self._column.addWidget(frame)

    def _add_questions(self, found: Overview) -> None:
        asked = ask_next(found)[:MOST_QUESTIONS]
        if not asked:
            return
        frame, column = card(self.tr("Wat kunt u nu vragen?"))
        for text in in_words(self._around, (each.saying for each in asked)):
            column.addWidget(label_of(text))
        self._column.addWidget(frame)

    def _add_loose(self, found: Overview) -> None:
        if not found.loose:
            return
        frame, column = card(self.tr("Hoort nog bij geen gebied"))
        for reading in found.loose:
            text, *rest = reading_words(self._around, reading)
            column.addWidget(label_of(text))
            for each in rest:
                column.addWidget(label_of(each, "small"))
        self._column.addWidget(frame)


class Together(QWidget):
    """What hangs together, as a picture on the seven domains and as a list that says the same."""

    def __init__(
        self, around: Surroundings, session: Session, profile: Profile, found: Overview
    ) -> None:
        super().__init__()
        frame, column = card(self.tr("Wat hangt samen?"))
        tied = interplay(session.case)
        said = in_words(around, (each.saying for each in tied))
        states = {each.domain.id: each.state for each in found.sheets}
        self.view = PictureView(around.theme)
        self.view.show_picture(interplay_picture(tied, profile, states), " ".join(said))
        column.addWidget(self.view)
        legend = self.tr(
            "Vierkant: zorgen. Rond: geen zorgen. Ruit: nog niet bekend. "
            "Lijn: hangt samen. Dikke pijl: houdt in stand. Gestreepte pijl: helpt tegen."
        )
        column.addWidget(label_of(legend, "small"))
        for text in said or (self.tr("Er is nog niets verbonden."),):
            column.addWidget(label_of(text))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)


class Changes(QWidget):
    """The profile as it was kept on a day, beside the profile of today."""

    def __init__(self, around: Surroundings, session: Session, profile: Profile) -> None:
        super().__init__()
        self._around = around
        self._session = session
        self._profile = profile
        today = around.today()
        frame, column = card(
            self.tr("Wat is er veranderd?"),
            self.tr("Bewaar het profiel van vandaag. Later ziet u wat er anders werd."),
        )
        self.keep = button(self.tr("Bewaar het profiel van vandaag"))
        self.keep.clicked.connect(self._keep)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeading)
        kept = snapshots(session.case)
        now = standing_now(session.case, profile, today)
        if kept:
            then = standing_then(session.case, kept[-1])
            names = (long_day(kept[-1].day), long_day(today))
            said = in_words(around, compare(session.case, profile, then, now))
            words = self.tr("Van {one} naar {other}.").format(one=names[0], other=names[1])
            column.addWidget(label_of(words, "label"))
            for text in said or (self.tr("Er is niets veranderd."),):
                column.addWidget(label_of(text))
            self.view = PictureView(around.theme)
            self.view.show_picture(seven_axes(profile, (then, now), names), " ".join(said))
            column.addWidget(self.view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)

    def _keep(self) -> None:
        made = new_snapshot(self._around.fresh_id(), self._around.today(), SnapshotReason.BY_HAND)
        case = self._session.case
        self._session.put(*take_snapshot(case, self._profile, made), step=Step(ADDED))
