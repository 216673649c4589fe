"""The profile on two days beside each other: in sentences, and drawn on the seven axes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.findings import Snapshot, SnapshotReason
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.seven_axes import seven_axes
from mpg_desktop.domain.snapshots import (
    Standing,
    compare_domains,
    new_snapshot,
    snapshots,
    standing_now,
    standing_then,
    take_snapshot,
)
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.said import said
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.spoken import in_words
from mpg_desktop.ui.parts import button, card, label_of, told_apart
from mpg_desktop.ui.picture_room import RING_CAPTION
from mpg_desktop.ui.picture_view import PictureView
from mpg_desktop.ui.profile.words import ProfileWords
from mpg_desktop.ui.tokens import SIZES

NOW = "now"
"""Stands for today among the days that were kept; ids of records hold a hyphen."""


class Changes(QWidget):
    """Any two of the days on which the profile was kept, today among them, freely chosen."""

    def __init__(self, sheet: Sheet, words: ProfileWords) -> None:
        super().__init__()
        self._sheet = sheet
        self._profile = words.profile
        self._picked = ["", ""]
        self._told: QWidget | None = None
        self.view: PictureView | None = None
        theme = sheet.theme
        self.days = (Choices(theme, self.tr("Van")), Choices(theme, self.tr("Naar")))
        for place, choices in enumerate(self.days):
            choices.chosen.connect(lambda word, place=place: self._choose(place, word))
        self.keep = button(self.tr("Bewaar het profiel van vandaag"))
        self.keep.clicked.connect(self._keep)
        frame, self._column = card(
            self.tr("Wat is er veranderd?"),
            self.tr("Bewaar het profiel van vandaag. Later ziet u wat er anders werd."),
        )
        self._column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeading)
        for choices in self.days:
            self._column.addWidget(choices)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        self.show_changes()

    def show_changes(self) -> None:
        """Show what changed from the one day to the other, as the family stands now."""
        offered = self._offered()
        known = [word for word, _ in offered]
        usual = (known[-2:][0], NOW)
        chosen = tuple(
            picked if picked in known else word
            for picked, word in zip(self._picked, usual, strict=True)
        )
        for choices, word in zip(self.days, chosen, strict=True):
            choices.offer(offered, word)
            choices.setVisible(len(offered) > 1)
        if self._told is not None:
            self._told.hide()
            self._told.deleteLater()
        self._told = self._compared(known, chosen) if len(offered) > 1 else None
        if self._told is not None:
            self._column.addWidget(self._told)

    def _offered(self) -> tuple[tuple[str, str], ...]:
        """Return the days that can be chosen, the earliest first and today last."""
        kept = [(str(each.id), self._name(each)) for each in snapshots(self._sheet.case)]
        return (*told_apart(kept), (NOW, self.tr("Vandaag")))

    def _days(self) -> dict[str, str]:
        """Return the day of each word, without what was special about it."""
        kept = [(str(each.id), long_day(each.day)) for each in snapshots(self._sheet.case)]
        return {**dict(told_apart(kept)), NOW: self.tr("Vandaag")}

    def _name(self, kept: Snapshot) -> str:
        made_by = {
            SnapshotReason.PLAN: self.tr("plan vastgesteld"),
            SnapshotReason.EVALUATION: self.tr("evaluatie"),
        }
        day, words = long_day(kept.day), kept.words or made_by.get(kept.reason, "")
        return f"{day} ({words})" if words else day

    def _compared(self, known: list[str], chosen: tuple[str, ...]) -> QWidget:
        one, other = sorted(chosen, key=known.index)
        days = self._days()
        before, after = self._standing(one), self._standing(other)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.room)
        changed = compare_domains(self._sheet.case, self._profile, before, after)
        for domain, sayings in changed:
            together = QVBoxLayout()
            together.setSpacing(SIZES.hair)
            together.addWidget(label_of(domain.label, "label"))
            together.addWidget(said(self._sheet.around, sayings))
            column.addLayout(together)
        if not changed:
            same = self.tr("Er is niets veranderd.")
            column.addWidget(label_of(self.tr("Kies twee dagen.") if one == other else same))
        told = [each for _, sayings in changed for each in in_words(self._sheet.around, sayings)]
        self.view = PictureView(self._sheet.theme, widest=RING_CAPTION)
        picture = seven_axes(self._profile, (before, after), (days[one], days[other]))
        self.view.show_picture(picture, " ".join(told))
        column.addWidget(self.view)
        scale = self.tr("Verder naar buiten weegt zwaarder. Waar niets staat, is nog niet bekend.")
        column.addWidget(label_of(scale, "small"))
        return part

    def _standing(self, word: str) -> Standing:
        case = self._sheet.case
        kept = next((each for each in snapshots(case) if each.id == word), None)
        if kept is None:
            return standing_now(case, self._profile, self._sheet.around.today())
        return standing_then(case, kept)

    def _choose(self, place: int, word: str) -> None:
        self._picked[place] = word
        self.show_changes()

    def _keep(self) -> None:
        around = self._sheet.around
        made = new_snapshot(around.fresh_id(), around.today(), SnapshotReason.BY_HAND)
        records = take_snapshot(self._sheet.case, self._profile, made)
        self._sheet.session.put(*records, step=Step(ADDED))
