"""The tab *Gezinsplan*: one plan of the whole family, from first goal to last letter."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from mpg_desktop.domain import plan_records
from mpg_desktop.domain.catalogue import Form, Kind
from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.evaluations import Knowledge
from mpg_desktop.domain.findings import Reply
from mpg_desktop.domain.ids import RecordId, answer_id
from mpg_desktop.domain.profile import Profile
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.ui.conditions.choices import Choices
from mpg_desktop.ui.jump import Goal
from mpg_desktop.ui.pages.family_page import FamilyPage
from mpg_desktop.ui.pages.field_maker import HELD
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.plan.adopting import Adopting
from mpg_desktop.ui.plan.agreements import AGREEMENT, Agreements
from mpg_desktop.ui.plan.closing import Closing
from mpg_desktop.ui.plan.comparing import Comparing
from mpg_desktop.ui.plan.evaluating import POINT
from mpg_desktop.ui.plan.evaluations import Evaluations
from mpg_desktop.ui.plan.goal_card import STEP
from mpg_desktop.ui.plan.goal_line import GOAL
from mpg_desktop.ui.plan.our_plan import CHORE, PRACTICAL, OurPlan
from mpg_desktop.ui.plan.scores import Scores
from mpg_desktop.ui.plan.version_row import VIEW

OURS, AGREEMENTS, SCORES, ADOPTING = "ours", "agreements", "scores", "adopting"
EVALUATION, COMPARE, CLOSING = "evaluation", "compare", "closing"
"""The views of the tab, by word."""

LINES: Mapping[tuple[str, str], str] = {
    GOAL: OURS,
    PRACTICAL: OURS,
    CHORE: OURS,
    AGREEMENT: AGREEMENTS,
}
"""Where each line stands on which something is typed."""

GROUPS: Mapping[str, str] = {
    "together": OURS,
    "agreements": AGREEMENTS,
    "tonight": AGREEMENTS,
    "help": AGREEMENTS,
    "closing": CLOSING,
}
"""Where each group of questions of the plan stands."""

KINDS: Mapping[type[AnyRecord], str] = {
    plan_records.Goal: OURS,
    plan_records.PlanStep: OURS,
    plan_records.Chore: OURS,
    plan_records.Agreement: AGREEMENTS,
    plan_records.Score: SCORES,
    plan_records.Attainment: SCORES,
    plan_records.GoalScale: SCORES,
    plan_records.PlanVersion: ADOPTING,
    plan_records.Discussion: ADOPTING,
    plan_records.Signature: ADOPTING,
    plan_records.Evaluation: EVALUATION,
    plan_records.GoalReview: EVALUATION,
    plan_records.ClosingLetter: CLOSING,
    plan_records.InformationLetter: CLOSING,
}
"""Where each kind of record of the plan stands."""

UNDER: Mapping[str, str] = {STEP: OURS, VIEW: ADOPTING, POINT: EVALUATION}
"""Where the lines stand that belong to one record each."""

View = OurPlan | Agreements | Scores | Adopting | Evaluations | Comparing | Closing


class PlanPage(FamilyPage):
    """A `Tab` of `desk_page` for the family plan."""

    def __init__(
        self, form: Form, profile: Profile, conditions: Conditions, around: Surroundings
    ) -> None:
        super().__init__(around, "plan")
        self._form = form
        self._profile = profile
        self._conditions = conditions
        self._view = OURS
        self.views = Choices(around.theme, self.tr("Wat wilt u zien?"))
        self.views.offer(self._offered(), self._view)
        self.views.chosen.connect(self.choose)
        self.column.addWidget(self.views)

    def place(self) -> tuple[str, ...]:
        """Return the word of the view."""
        return (self._view,)

    def go_back(self, place: tuple[str, ...]) -> None:
        """Show a view again."""
        (view,) = place
        self.choose(view if view in dict(self._offered()) else OURS)

    def choose(self, view: str) -> None:
        """Show a view by its word."""
        self._view = view
        self.follow()

    def follow(self) -> None:
        """Show the plan as it stands now; what is being typed stays."""
        if self.sheet is None:
            return
        self.views.offer(self._offered(), self._view)
        if self.is_shown(self._view) and isinstance(self.shown, View):
            self.shown.refresh()
        else:
            self.show_one(self._make(self.sheet), self._view)

    def leave(self) -> None:
        """Let go of the family: it was closed."""
        super().leave()
        self._view = OURS

    def reveal(self, record: str, field: str) -> bool:
        """Go to a field of the plan or to a half-typed line; False when it is not on this tab."""
        view = self._view_of(record, field)
        if self.sheet is None or not view:
            return False
        self.choose(view)
        found = self.shown.reveal(RecordId(record), field) if isinstance(self.shown, View) else None
        if found is None:
            return False
        self.go_to(found)
        return True

    def goals(self) -> Sequence[Goal]:
        """Return the views, the lines and the questions that one can jump to."""
        title = self._form.title
        words = self.around.catalogue.records
        found = [Goal(label, title, self._goer(view)) for view, label in self._offered()]
        for kind, line in (("goal", GOAL), ("agreement", AGREEMENT), ("chore", CHORE)):
            found.append(Goal(words[kind].add, title, self._revealer(*line)))
        for group in self._form.groups:
            found += [
                Goal(each.label, group.label, self._revealer(answer_id(each.id), HELD[each.kind]))
                for each in self._form.asked(group.id)
                if each.kind is not Kind.RECORDS and group.id in GROUPS
            ]
        return found

    def _view_of(self, record: str, field: str) -> str:
        """Return on which view something stands; '' when it is not on this tab."""
        if (record, field) in LINES:
            return LINES[record, field]
        if field in UNDER:
            return UNDER[field]
        question = self._question(record)
        if question is not None:
            return GROUPS.get(question, "")
        found = self.sheet.case.records.get(RecordId(record)) if self.sheet else None
        if isinstance(found, Reply):
            to = self.sheet.case.records.get(found.to) if self.sheet else None
            return ADOPTING if isinstance(to, plan_records.PlanVersion) else ""
        return KINDS.get(type(found), "") if found is not None else ""

    def _question(self, record: str) -> str | None:
        """Return the group of the question that a record answers, or would answer."""
        return next(
            (each.group for each in self._form.questions if answer_id(each.id) == record), None
        )

    def _make(self, sheet: Sheet) -> QWidget:
        makers: Mapping[str, Callable[[], QWidget]] = {
            OURS: lambda: OurPlan(sheet, self._form, self._conditions),
            AGREEMENTS: lambda: Agreements(sheet, self._form),
            SCORES: lambda: Scores(sheet),
            ADOPTING: lambda: self._adopting(sheet),
            EVALUATION: lambda: Evaluations(sheet, self._known),
            COMPARE: lambda: Comparing(sheet),
            CLOSING: lambda: Closing(sheet, self._form),
        }
        return makers[self._view]()

    def _adopting(self, sheet: Sheet) -> QWidget:
        made = Adopting(sheet, self._profile)
        made.compare.connect(self._goer(COMPARE))
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

    def _goer(self, view: str) -> Callable[[], None]:
        return lambda: self.choose(view)

    def _revealer(self, record: str, field: str) -> Callable[[], None]:
        def go() -> None:
            self.reveal(record, field)

        return go

    def _offered(self) -> tuple[tuple[str, str], ...]:
        return (
            (OURS, self.tr("Ons plan")),
            (AGREEMENTS, self.tr("Afspraken")),
            (SCORES, self.tr("Cijfers")),
            (ADOPTING, self.tr("Vaststellen")),
            (EVALUATION, self.tr("Evaluatie")),
            (COMPARE, self.tr("Vergelijken")),
            (CLOSING, self.tr("Afsluiten")),
        )
