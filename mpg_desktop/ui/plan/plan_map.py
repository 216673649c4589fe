"""What stands where on the tab *Gezinsplan*, known without a widget of it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from mpg_desktop.domain import plan_records
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import Catalogue, Form
from mpg_desktop.domain.findings import Reply
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.ui.pages.form_map import group_of_answer, spots_in
from mpg_desktop.ui.plan.agreements import AGREEMENT
from mpg_desktop.ui.plan.evaluating import POINT
from mpg_desktop.ui.plan.goal_card import STEP
from mpg_desktop.ui.plan.goal_line import GOAL
from mpg_desktop.ui.plan.our_plan import CHORE, PRACTICAL
from mpg_desktop.ui.plan.version_row import VIEW
from mpg_desktop.ui.spot import Spot

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

ADDED = (("goal", GOAL), ("agreement", AGREEMENT), ("chore", CHORE))
"""What is added on a line, and on which one."""


def offered() -> tuple[tuple[str, str], ...]:
    """Return the views of the tab, by word, in their order."""
    return (
        (OURS, QCoreApplication.translate("PlanPage", "Ons plan")),
        (AGREEMENTS, QCoreApplication.translate("PlanPage", "Afspraken")),
        (SCORES, QCoreApplication.translate("PlanPage", "Cijfers")),
        (ADOPTING, QCoreApplication.translate("PlanPage", "Vaststellen")),
        (EVALUATION, QCoreApplication.translate("PlanPage", "Evaluatie")),
        (COMPARE, QCoreApplication.translate("PlanPage", "Vergelijken")),
        (CLOSING, QCoreApplication.translate("PlanPage", "Afsluiten")),
    )


def spots(form: Form, catalogue: Catalogue) -> list[Spot]:
    """Return the views, the lines and the questions that one can jump to."""
    found = [Spot(label, form.title, view=view) for view, label in offered()]
    for kind, (record, field) in ADDED:
        found.append(Spot(catalogue.records[kind].add, form.title, record=record, field=field))
    return [*found, *spots_in(form, GROUPS)]


def view_of(form: Form, case: Case, record: str, field: str) -> str:
    """Return on which view something stands; '' when it is not on this tab."""
    if (record, field) in LINES:
        return LINES[record, field]
    if field in UNDER:
        return UNDER[field]
    if (group := group_of_answer(form, record)) is not None:
        return GROUPS.get(group, "")
    found = case.records.get(RecordId(record))
    if isinstance(found, Reply):
        return ADOPTING if isinstance(case.records.get(found.to), plan_records.PlanVersion) else ""
    return "" if found is None else KINDS.get(type(found), "")
