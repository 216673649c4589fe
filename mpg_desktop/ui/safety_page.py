"""The tab *Veiligheidsplan*: worries, goals, agreements that are tried out, what is apart."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from mpg_desktop.desk.session import Session
from mpg_desktop.domain.catalogue import Form
from mpg_desktop.domain.house_records import House, Stroke
from mpg_desktop.domain.ids import FAMILY_RECORD, RecordId
from mpg_desktop.domain.plan_records import Score
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.domain.safety_records import (
    MeldcodeStep,
    PracticeRun,
    SafetyAgreement,
    SafetyCondition,
    SafetyGoal,
    SafetyPerson,
    Weighing,
    Worry,
)
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.jump import Goal
from mpg_desktop.ui.pages.family_page import FamilyPage
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.safety.agreements import Agreements
from mpg_desktop.ui.safety.houses import Houses, is_of_a_house
from mpg_desktop.ui.safety.meldcode import Meldcode
from mpg_desktop.ui.safety.network import Network
from mpg_desktop.ui.safety.own_plan import OwnPlan
from mpg_desktop.ui.safety.view import LINE, SafetyView
from mpg_desktop.ui.safety.worries import Worries

WORRIES, AGREEMENTS, NETWORK = "worries", "agreements", "network"
HOUSES, MELDCODE, OWN = "houses", "meldcode", "own"
"""The views; the last one opens by its own question only."""

VIEWS: Mapping[str, Callable[[Sheet, Form, str], SafetyView]] = {
    WORRIES: Worries,
    AGREEMENTS: Agreements,
    NETWORK: Network,
    HOUSES: Houses,
    MELDCODE: Meldcode,
    OWN: OwnPlan,
}

WHERE: Mapping[type[AnyRecord], str] = {
    Worry: WORRIES,
    SafetyGoal: WORRIES,
    SafetyCondition: WORRIES,
    SafetyAgreement: AGREEMENTS,
    PracticeRun: AGREEMENTS,
    SafetyPerson: NETWORK,
    House: HOUSES,
    Stroke: HOUSES,
    MeldcodeStep: MELDCODE,
    Weighing: MELDCODE,
}
"""The view of each kind of record; the plan of who is threatened stands on none."""

GROUPS = {"now": WORRIES, "holds": AGREEMENTS, "child": NETWORK}
"""The view of each group of questions."""


class SafetyPage(FamilyPage):
    """A `Tab` of `desk_page` for the safety plan of a family."""

    def __init__(self, form: Form, around: Surroundings) -> None:
        super().__init__(around, "safety")
        self._form = form
        self._view = WORRIES
        self.views = Choices(around.theme, self.tr("Wat wilt u zien?"))
        self.views.chosen.connect(self.choose)
        self.column.addWidget(label_of(form.help, "help"))
        self.column.addWidget(self.views)

    def show_session(self, session: Session) -> None:
        """Show a family; notes about what was typed come a moment after it."""
        super().show_session(session)
        if self.sheet is not None:
            self.sheet.binding.noted.connect(self._changed)

    def place(self) -> tuple[str, ...]:
        """Return the view; the one behind a question is not gone back to."""
        return (WORRIES if self._view == OWN else self._view,)

    def go_back(self, place: tuple[str, ...]) -> None:
        """Show a view again."""
        (view,) = place
        self.choose(view if view in VIEWS else WORRIES)

    def reveal(self, record: str, field: str) -> bool:
        """Go to a record, an answer or a half-typed line; False when it is not on this tab."""
        view = HOUSES if is_of_a_house(record, field) else self._view_of(record)
        if self.sheet is None or not view:
            return False
        self.choose(view)
        found = self.shown.reveal(record, field) if isinstance(self.shown, SafetyView) else None
        if found is not None:
            self._go(found, field)
        return found is not None

    def goals(self) -> Sequence[Goal]:
        """Return the views that one can jump to, but for the one behind a question."""
        title = self._form.title
        return [
            Goal(words, title, self._goer(view)) for view, words in self._offered() if view != OWN
        ]

    def leave(self) -> None:
        """Let go of the family: it was closed."""
        super().leave()
        self._view = WORRIES

    def put_away(self) -> None:
        """Take away what stands there, the laptop turned back first."""
        if isinstance(self.shown, Houses):
            self.shown.put_away()
        super().put_away()

    def choose(self, view: str) -> None:
        """Show a view by its word."""
        self._view = view
        self.follow()

    def follow(self) -> None:
        """Show the family as it stands now; what is being typed stays."""
        if self.sheet is None:
            return
        self.views.offer(self._offered(), self._view)
        if self.is_shown(self._view) and isinstance(self.shown, SafetyView):
            self.shown.refresh()
            return
        self.show_one(VIEWS[self._view](self.sheet, self._form, self._view), self._view)

    def _view_of(self, record: str) -> str:
        """Return the view on which a record or a half-typed line stands, or ''."""
        if record.startswith(LINE):
            return record.removeprefix(LINE)
        if self.sheet is None:
            return ""
        if record.startswith(f"answer:{self._form.id}."):
            word = record.removeprefix("answer:")
            asked = next((each for each in self._form.questions if each.id == word), None)
            return GROUPS[asked.group] if asked is not None else ""
        found = self.sheet.case.records.get(RecordId(record))
        if isinstance(found, Score):
            worry = isinstance(self.sheet.case.records.get(found.of), Worry)
            return WORRIES if worry or found.of == FAMILY_RECORD else ""
        return "" if found is None else WHERE.get(type(found), "")

    def _go(self, found: QWidget, field: str) -> None:
        """Bring the cursor where a view said; a field that was opened has it already."""
        bound = self.sheet.binding.focused() if self.sheet is not None else None
        self.go_to(bound[1] if bound is not None and field else found)

    def _goer(self, view: str) -> Callable[[], None]:
        return lambda: self.choose(view)

    def _offered(self) -> tuple[tuple[str, str], ...]:
        return (
            (WORRIES, self.tr("Zorgen en doelen")),
            (AGREEMENTS, self.tr("Afspraken")),
            (NETWORK, self.tr("Netwerk")),
            (HOUSES, self.tr("Huizen")),
            (MELDCODE, self.tr("Meldcode")),
            (OWN, self.tr("Eigen plan")),
        )
