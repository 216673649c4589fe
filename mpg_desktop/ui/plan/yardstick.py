"""The yardstick of a goal: what five levels look like, and where each person sees it stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.catalogue import Option
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Attainment, GoalScale
from mpg_desktop.domain.plan_scores import attainment_picture, attainment_series, signed
from mpg_desktop.ui.fields.choice import SegmentsField
from mpg_desktop.ui.pages.binding import ADDED, Place
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, emptied, frame_of, label_of, shown
from mpg_desktop.ui.plan.givers import Givers
from mpg_desktop.ui.plan.over_time import OverTime
from mpg_desktop.ui.plan.rows import PlanRow
from mpg_desktop.ui.tokens import SIZES

LEVELS = (("much_less", -2), ("less", -1), ("as_hoped", 0), ("more", 1), ("much_more", 2))
"""The fields of a yardstick, and the level that each describes."""


class LevelField(SegmentsField):
    """The five levels of a yardstick, each with what it looks like; none chosen is not 0."""

    def value(self) -> int | None:  # type: ignore[override]  # a level is a number, not a word
        """Return the level, or None while there is none."""
        return None if self._chosen is None else int(self._chosen)


class ScaleRow(PlanRow):
    """What the five levels look like, agreed beforehand."""

    def refresh(self) -> None:
        """Say the levels as they are now."""
        scale = self.found()
        if not isinstance(scale, GoalScale):
            return
        words = self.sheet.catalogue.records["goal_scale"]
        told = [
            f"{signed(level)}  {text}" for name, level in LEVELS if (text := getattr(scale, name))
        ]
        none = [self.tr("Spreek samen af hoe elke stand eruitziet.")]
        self.show_lines(words.label, told or none, self.hints())


class Yardstick(QWidget):
    """Made where it is wanted; then each person says where the goal stands."""

    def __init__(self, sheet: Sheet, goal: RecordId) -> None:
        super().__init__()
        self._sheet = sheet
        self._goal = goal
        self.row: ScaleRow | None = None
        self.field: LevelField | None = None
        words = sheet.catalogue.records["goal_scale"]
        self.make = button(words.add, "link", theme=sheet.theme, icon="plus")
        self.make.clicked.connect(self._make_scale)
        self.givers = Givers(sheet, self.tr("Wie zegt waar het doel nu staat?"))
        self.givers.chosen.connect(self.give)
        name = self.tr("Standen op de meetlat")
        self.over_time = OverTime(sheet.around, name, attainment_picture, signed)
        self._scale = QVBoxLayout()
        self._giving = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(self._scale)
        column.addWidget(self.givers)
        column.addLayout(self._giving)
        column.addWidget(self.over_time)
        self.refresh()

    def refresh(self) -> None:
        """Show the yardstick and what people said of it."""
        scale = self._found()
        if scale is None or (self.row is not None and self.row.record != scale.id):
            emptied(self._scale)
            emptied(self._giving)
            self.row = self.field = None
        if scale is not None and self.row is None:
            self.row = ScaleRow(self._sheet, scale.id)
            self._scale.addWidget(self.row)
        if self.row is not None:
            self.row.refresh()
        shown(self.make, scale is None)
        shown(self.givers, scale is not None)
        self.givers.refresh()
        series = attainment_series(self._sheet.case, self._goal)
        self.over_time.show_series(series)
        shown(self.over_time, scale is not None and bool(series))

    def give(self, who: str) -> None:
        """Ask one person where the goal stands today."""
        emptied(self._giving)
        attainment = self._today(RecordId(who) if who else None)
        words = self._sheet.catalogue.records["attainment"]
        self.field = LevelField(self._sheet.theme, words.field("level").label, self._options())
        panel = frame_of("panel")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.gap)
        inside.addWidget(label_of(self.givers.name(who), "label"))
        inside.addWidget(self.field)
        self._giving.addWidget(panel)
        self._sheet.binding.bind(self.field, Place(attainment, "level"))

    def _options(self) -> list[Option]:
        scale = self._found()
        told = [(level, getattr(scale, name, "")) for name, level in LEVELS]
        return [Option(str(level), f"{signed(level)}  {text}".strip()) for level, text in told]

    def _found(self) -> GoalScale | None:
        scales = (each for each in self._sheet.case.all(GoalScale) if each.goal == self._goal)
        return next(scales, None)

    def _make_scale(self) -> None:
        made = GoalScale(id=self._sheet.around.fresh_id(), goal=self._goal)
        self._sheet.session.put(made, step=Step(ADDED))
        self.refresh()
        if self.row is not None:
            self.row.edit()

    def _today(self, who: RecordId | None) -> RecordId:
        """Return what somebody says of today; begun when nothing was said yet."""
        today = self._sheet.around.today()
        for each in self._sheet.case.all(Attainment):
            if (each.goal, each.who, each.day) == (self._goal, who, today):
                return RecordId(each.id)
        attainment = self._sheet.around.fresh_id()
        fields = {"kind": "attainment", "goal": self._goal, "day": today.isoformat()}
        self._sheet.binding.begun.add(attainment, fields if who is None else {**fields, "who": who})
        return attainment
