"""Makes a goal of what was found out, and shows the goals that came from it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.goal_origins import goals_from
from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, emptied, label_of, shown
from mpg_desktop.ui.tokens import SIZES

GOAL = "goal"
"""The name of a line on which the words of a goal are typed."""

MakesGoal = Callable[[str], Goal]
"""Makes a goal of the words that were typed."""


class GoalOffer(QWidget):
    """A button that makes a goal; where the words are not there yet, it asks for a line of them.

    `about` says for a screen reader what the goal would come from. With `text` one key is enough.
    `made` tells that a goal was made.
    """

    made = Signal()

    def __init__(
        self, sheet: Sheet, origin: RecordId, about: str, make: MakesGoal, text: str = ""
    ) -> None:
        super().__init__()
        self._sheet = sheet
        self._origin = origin
        self._make_goal = make
        self._text = text
        self.line: OneLine | None = None
        self._goals = QVBoxLayout()
        self._goals.setSpacing(2)
        self.button = button(self.tr("Maak hier een doel van"), "link")
        self.button.setAccessibleName(self.tr("Maak een doel van: {about}").format(about=about))
        self.button.clicked.connect(self.make)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.hair)
        self._column.addLayout(self._goals)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.refresh()

    def refresh(self, *, offered: bool = True) -> None:
        """Show the goals that came from it; `offered`: it can become a goal now."""
        goals = self.goals()
        emptied(self._goals)
        for goal in goals:
            words = self.tr("Doel: {text}").format(text=goal.text)
            self._goals.addWidget(label_of(words, "label"))
        # What became a goal in its own words need not become it twice.
        shown(self.button, offered and not (goals and self._text))
        is_typing = self.line is not None and not self.line.isHidden()
        shown(self, offered or bool(goals) or is_typing)

    def goals(self) -> tuple[Goal, ...]:
        """Return the goals that came from it."""
        return goals_from(self._sheet.case, self._origin)

    def refresh_text(self, text: str) -> None:
        """Take the words that are there now, and show what became of them."""
        self._text = text
        self.refresh()

    def make(self) -> None:
        """Make the goal, or ask for its words first."""
        if self._text:
            self._keep(self._text)
            return
        if self.line is None:
            words = self.tr("Wat willen jullie bereiken? (Enter)")
            self.line = OneLine(self._sheet.session, (self._origin, GOAL), words)
            self.line.entered.connect(self._keep)
            self._column.addWidget(self.line)
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, text: str) -> None:
        self._sheet.session.put(self._make_goal(text), step=Step(ADDED))
        if self.line is not None:
            self.line.hide()
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()
        self.made.emit()
        words = self.tr("Dit staat nu als doel in het gezinsplan.")
        session = self._sheet.session
        self._sheet.around.tell(words, self.tr("Ongedaan maken"), session.undo)
