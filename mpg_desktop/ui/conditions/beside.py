"""All voices of a round side by side: where they differ is a question for the conversation."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.rounds import VoiceChange, compare_rounds, rounds_picture
from mpg_desktop.domain.voices import differences, safety_pointers, side_by_side
from mpg_desktop.ui.conditions.level_cell import LevelCell
from mpg_desktop.ui.pages.fold import Fold
from mpg_desktop.ui.pages.spoken import in_words
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import card, label_of
from mpg_desktop.ui.picture_view import PictureView
from mpg_desktop.ui.tokens import SIZES


def safety_card(
    around: Surroundings, conditions: Conditions, case: Case, round_id: RecordId
) -> QWidget | None:
    """Return what points to the safety of the child, or None when no voice asks for it."""
    pointers = safety_pointers(case, conditions, round_id)
    if not pointers:
        return None
    frame = QFrame()
    frame.setProperty("part", "danger")
    column = QVBoxLayout(frame)
    column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.gap)
    for text in in_words(around, (each.saying for each in pointers)):
        column.addWidget(label_of(text))
    return frame


class Beside(QWidget):
    """The table of all voices, the differences, and what changed since another round."""

    def __init__(
        self,
        around: Surroundings,
        conditions: Conditions,
        case: Case,
        round_id: RecordId,
        order: str,
    ) -> None:
        super().__init__()
        self._around = around
        self._conditions = conditions
        self._case = case
        self._rows = side_by_side(case, conditions, round_id, order)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.room)
        self._add_questions()
        self._add_table()

    def _add_questions(self) -> None:
        frame, column = card(
            self.tr("Hier begint het gesprek"),
            self.tr("Waar stemmen verschillen, staat een vraag. Er wordt niets opgeteld."),
        )
        found = differences(self._conditions, self._rows)
        if not found:
            column.addWidget(label_of(self.tr("Er zijn nog geen verschillen."), "help"))
        for each in found:
            asked = QVBoxLayout()
            asked.setSpacing(2)
            asked.addWidget(label_of(each.condition.label, "label"))
            for text in in_words(self._around, (each.question,)):
                asked.addWidget(label_of(text))
            column.addLayout(asked)
        self._column.addWidget(frame)

    def _add_table(self) -> None:
        frame, column = card(self.tr("Alle stemmen naast elkaar"))
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, SIZES.tight)
        grid.setHorizontalSpacing(SIZES.gap)
        grid.setVerticalSpacing(SIZES.hair)
        first = self._rows[0].now if self._rows else ()
        for place, said in enumerate(first, start=1):
            name = label_of(said.name or self.tr("Iemand"), "label")
            grid.addWidget(name, 0, place)
        for line, row in enumerate(self._rows, start=1):
            label = label_of(f"{row.condition.number}. {row.condition.short}")
            label.setMinimumWidth(self._around.theme.px(150))
            grid.addWidget(label, line, 0)
            for place, said in enumerate(row.now, start=1):
                cell = LevelCell(
                    self._around.theme,
                    self._conditions,
                    f"{row.condition.label}, {said.name}",
                    live=False,
                )
                cell.show_level(said.level)
                grid.addWidget(cell, line, place, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        scroll = QScrollArea()
        scroll.setWidget(table)
        scroll.setWidgetResizable(True)
        table.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumHeight(table.sizeHint().height() + SIZES.room)
        column.addWidget(scroll)
        self._column.addWidget(frame)

    def compare(self, earlier: RecordId, later: RecordId, names: tuple[str, str]) -> None:
        """Add what changed between two rounds, per voice, in sentences and drawn."""
        frame, column = card(
            self.tr("Wat is er veranderd?"),
            self.tr("Van {one} naar {other}.").format(one=names[0], other=names[1]),
        )
        for change in compare_rounds(self._case, self._conditions, earlier, later):
            column.addWidget(label_of(change.name or self.tr("Iemand"), "label"))
            if change.one is None or change.other is None:
                words = self.tr("Sprak maar in één van de twee rondes.")
                column.addWidget(label_of(words, "help"))
                continue
            said = in_words(self._around, change.sayings)
            for text in said or (self.tr("Zegt nu hetzelfde als toen."),):
                column.addWidget(label_of(text))
            draw = partial(self._drawn, change, names, said)
            column.addWidget(Fold(self._around.theme, self.tr("Tekening bekijken"), draw))
        self._column.addWidget(frame)

    def _drawn(self, change: VoiceChange, names: tuple[str, str], said: tuple[str, ...]) -> QWidget:
        view = PictureView(self._around.theme)
        view.show_picture(rounds_picture(self._conditions, change, names), " ".join(said))
        return view
