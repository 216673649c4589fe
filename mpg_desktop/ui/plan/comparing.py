"""Two versions of the plan beside each other, in full plain sentences."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_changes import compare_plans
from mpg_desktop.domain.plan_records import PlanVersion
from mpg_desktop.domain.plan_versions import (
    UnreadableVersionError,
    as_adopted,
    in_force,
    is_changed,
    versions,
)
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.days import long_day
from mpg_desktop.ui.pages.said import said
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.view import View
from mpg_desktop.ui.parts import card, emptied, label_of, shown
from mpg_desktop.ui.tokens import SIZES

NOW = "-now"
"""The plan as it stands in the file, beside its versions."""


class Comparing(View):
    """Choose two versions, or a version and the plan of now; below stands what changed."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._one = self._other = ""
        self.before = Choices(sheet.theme, self.tr("Van"))
        self.before.chosen.connect(lambda word: self.choose(word, self._other))
        self.after = Choices(sheet.theme, self.tr("Naar"))
        self.after.chosen.connect(lambda word: self.choose(self._one, word))
        frame, column = card(
            self.tr("Wat is er anders?"), self.tr("In hele zinnen, om samen door te nemen.")
        )
        self._none = label_of(
            self.tr("Er is nog geen vastgesteld plan. Dan is er ook niets te vergelijken."), "help"
        )
        self._found = QVBoxLayout()
        for part in (self._none, self.before, self.after):
            column.addWidget(part)
        column.addLayout(self._found)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SIZES.room)
        whole.addWidget(frame)
        self.refresh()

    def refresh(self) -> None:
        """Offer the versions that there are now."""
        offered = self._offered()
        words = dict(offered)
        if self._one not in words or self._other not in words:
            self._one, self._other = self._usual()
        self.before.offer(offered, self._one)
        self.after.offer(offered, self._other)
        for part in (self.before, self.after):
            shown(part, bool(offered))
        shown(self._none, not offered)
        self._show()

    def choose(self, one: str, other: str) -> None:
        """Compare two versions by their ids, or `NOW`."""
        self._one, self._other = one, other
        self.refresh()

    def reveal(self, record: RecordId, field: str) -> QWidget | None:
        """Return None: nothing is written here."""
        del record, field
        return None

    def _offered(self) -> tuple[tuple[str, str], ...]:
        locked = [each for each in versions(self._sheet.case) if each.adopted_on is not None]
        found = [
            (
                str(each.id),
                self.tr("Versie {number} ({day})").format(
                    number=each.number, day=long_day(each.adopted_on)
                ),
            )
            for each in locked
            if each.adopted_on is not None
        ]
        return (*found, (NOW, self.tr("Nu"))) if found else ()

    def _usual(self) -> tuple[str, str]:
        """Return what is worth comparing first: the last change that there was."""
        case = self._sheet.case
        locked = [str(each.id) for each in versions(case) if each.adopted_on is not None]
        now = in_force(case)
        if now is None:
            return "", ""
        if is_changed(case) or len(locked) == 1:
            return str(now.id), NOW
        return locked[-2], locked[-1]

    def _show(self) -> None:
        emptied(self._found)
        if not self._one:
            return
        around = self._sheet.around
        try:
            before, after = self._file(self._one), self._file(self._other)
        except UnreadableVersionError:
            words = self.tr("Deze versie is niet te lezen. De tekst ervan blijft bewaard.")
            self._found.addWidget(label_of(words, "warning"))
            return
        found = compare_plans(before, after, around.catalogue, long_day)
        self._found.addWidget(said(around, found))

    def _file(self, word: str) -> Case:
        """Return the family's file as a version had it. Raises `UnreadableVersionError`."""
        case = self._sheet.case
        version = look_up(case, PlanVersion, RecordId(word))
        return case if version is None else as_adopted(case, version)
