"""What stands where on the tab *Veiligheidsplan*, known without a widget of it.

Nothing of the plan of somebody who is threatened stands here: only its own question leads there.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from mpg_desktop.domain.case import Case
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
from mpg_desktop.ui.pages.form_map import group_of_answer, spots_in
from mpg_desktop.ui.safety.houses import is_of_a_house
from mpg_desktop.ui.safety.view import LINE
from mpg_desktop.ui.spot import Spot

WORRIES, AGREEMENTS, NETWORK = "worries", "agreements", "network"
HOUSES, MELDCODE, OWN = "houses", "meldcode", "own"
"""The views; the last one opens by its own question only."""

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

GROUPS: Mapping[str, str] = {"now": WORRIES, "holds": AGREEMENTS, "child": NETWORK}
"""The view of each group of questions."""


def offered() -> tuple[tuple[str, str], ...]:
    """Return the views of the tab, by word, in their order."""
    return (
        (WORRIES, QCoreApplication.translate("SafetyPage", "Zorgen en doelen")),
        (AGREEMENTS, QCoreApplication.translate("SafetyPage", "Afspraken")),
        (NETWORK, QCoreApplication.translate("SafetyPage", "Netwerk")),
        (HOUSES, QCoreApplication.translate("SafetyPage", "Huizen")),
        (MELDCODE, QCoreApplication.translate("SafetyPage", "Meldcode")),
        (OWN, QCoreApplication.translate("SafetyPage", "Eigen plan")),
    )


def spots(form: Form) -> list[Spot]:
    """Return the views but for the one behind a question, and the questions of the plan."""
    found = [Spot(words, form.title, view=view) for view, words in offered() if view != OWN]
    return [*found, *spots_in(form, GROUPS)]


def view_of(form: Form, case: Case, record: str, field: str) -> str:
    """Return the view on which a record or a half-typed line stands, or ''."""
    if is_of_a_house(record, field):
        return HOUSES
    if record.startswith(LINE):
        return record.removeprefix(LINE)
    if (group := group_of_answer(form, record)) is not None:
        return GROUPS.get(group, "")
    found = case.records.get(RecordId(record))
    if isinstance(found, Score):
        worry = isinstance(case.records.get(found.of), Worry)
        return WORRIES if worry or found.of == FAMILY_RECORD else ""
    return "" if found is None else WHERE.get(type(found), "")
