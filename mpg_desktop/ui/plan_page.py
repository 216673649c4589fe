"""The tab *Gezinsplan*: one plan of the whole family, from first goal to last letter."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from mpg_desktop.domain.catalogue import Form
from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.evaluations import Knowledge
from mpg_desktop.domain.profile import Profile
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.pages.viewed_page import RevealingPage
from mpg_desktop.ui.plan.adopting import Adopting
from mpg_desktop.ui.plan.agreements import Agreements
from mpg_desktop.ui.plan.closing import Closing
from mpg_desktop.ui.plan.comparing import Comparing
from mpg_desktop.ui.plan.evaluations import Evaluations
from mpg_desktop.ui.plan.our_plan import OurPlan
from mpg_desktop.ui.plan.plan_map import (
    ADOPTING,
    AGREEMENTS,
    CLOSING,
    COMPARE,
    EVALUATION,
    OURS,
    SCORES,
    offered,
    view_of,
)
from mpg_desktop.ui.plan.scores import Scores


class PlanPage(RevealingPage):
    """A `Tab` for the family plan."""

    def __init__(
        self, form: Form, profile: Profile, conditions: Conditions, around: Surroundings
    ) -> None:
        super().__init__(around, "plan", offered())
        self._form = form
        self._profile = profile
        self._conditions = conditions
        self.column.addWidget(self.views)

    def view_of(self, record: str, field: str) -> str:
        """Return on which view something stands; '' when it is not on this tab."""
        return view_of(self._form, self.sheet.case, record, field) if self.sheet else ""

    def make(self, sheet: Sheet) -> QWidget:
        """Make the view that is wanted."""
        makers: Mapping[str, Callable[[], QWidget]] = {
            OURS: lambda: OurPlan(sheet, self._form, self._conditions),
            AGREEMENTS: lambda: Agreements(sheet, self._form),
            SCORES: lambda: Scores(sheet),
            ADOPTING: lambda: self._adopting(sheet),
            EVALUATION: lambda: Evaluations(sheet, self._known),
            COMPARE: lambda: Comparing(sheet),
            CLOSING: lambda: Closing(sheet, self._form),
        }
        return makers[self.view]()

    def _adopting(self, sheet: Sheet) -> QWidget:
        made = Adopting(sheet, self._profile)
        made.compare.connect(lambda: self.choose(COMPARE))
        return made

    def _known(self) -> Knowledge:
        """Return what an agenda needs to know beside the family's file."""
        return Knowledge(
            self._profile,
            self._conditions,
            self.around.law,
            self.around.today(),
            self.tr("en"),
        )
