"""The evaluation on paper: an agenda to write on, then its outcome with what changed since."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from mpg_desktop.desk.prints import Document, Order, Press
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.evaluations import conclude
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.paper_records import PaperCopy
from mpg_desktop.domain.plan_records import Agreement, Evaluation, PlanStep, PlanVersion
from mpg_desktop.domain.protection import Recipient, RecipientKind
from tests.golden.planned_family import DENNIS, MARIEKE, SEM, planned_family, said
from tests.golden.test_drawings_and_sheets import pages
from tests.validator.practice_papers import DAY, MOMENT, press

MOTHER = Recipient(RecipientKind.PARENT_WITH_CUSTODY, MARIEKE)
WORKER = Recipient(RecipientKind.WORKER)
CHILD = Recipient(RecipientKind.CHILD, SEM, 13)


@pytest.fixture(scope="module")
def printer() -> Press:
    return press()


def told(printer: Press, case: Case, reader: Recipient) -> str:
    made = printer.print(case, Order(Document.EVALUATION, reader, MOMENT, 12))
    return " ".join(" ".join(pages(made.content)).split())


def evaluated() -> Case:
    """Return the family after an evaluation: a step done, a new agreement, version 2 in force."""
    case = planned_family()
    (evaluation,) = case.all(Evaluation)
    step = case.find(PlanStep, RecordId("step-post"))
    assert step is not None
    case = case.put(
        replace(step, done_on=DAY),
        Agreement(id=RecordId("agree-new"), text="Op zaterdag kookt Sem.", who=(SEM,)),
        said("plan.watch_out", "Mama is minder moe."),
    )
    evaluation = replace(
        evaluation,
        day=DAY,
        present=(MARIEKE, SEM),
        safe_enough="Ja, zegt iedereen.",
        differently="Sanne belt eerst.",
    )
    outcome = conclude(case, evaluation, RecordId("version-2"), DAY, DAY + timedelta(days=42))
    return case.put(*outcome.records)


def test_an_agenda_leaves_room_and_tells_nothing_false(printer: Press) -> None:
    found = told(printer, planned_family(), WORKER)
    assert "1. Is het nog veilig genoeg?" in found
    assert "De kindcheck is weer aan de beurt." in found
    family = told(printer, planned_family(), MOTHER)
    assert "Hoe staat het ervoor?" in family
    for words in ("kindcheck", "laten horen"):
        assert words not in family


def test_an_outcome_tells_the_course_of_each_goal_and_the_next_day(printer: Press) -> None:
    found = told(printer, evaluated(), MOTHER)
    for words in (
        "Volgende keer: 4 januari 2027",
        "Erbij waren: Marieke en Sem",
        "Ja, zegt iedereen.",
        "Sanne belt eerst.",
        "Doorgaan",
        "Het rondje met Bobbie.",
    ):
        assert words in found


def test_each_reader_is_told_what_changed_since_the_copy_at_home(printer: Press) -> None:
    case = evaluated()
    found = told(printer, case, MOTHER)
    assert "Wat is er anders dan in het vorige plan?" in found
    assert "Klaar: “Elke dinsdag samen de post openmaken”." in found
    assert "Op zaterdag kookt Sem" in found
    assert "Nu: Mama is minder moe" in found
    father = told(printer, case, Recipient(RecipientKind.PARENT_WITHOUT_CUSTODY, DENNIS))
    for words in ("post openmaken", "zaterdag", "moe"):
        assert words not in father


def test_who_has_the_newest_version_at_home_reads_that_nothing_changed(printer: Press) -> None:
    copy = PaperCopy(
        id=RecordId("paper"),
        number=1,
        document="fridge",
        reader=RecipientKind.PARENT_WITH_CUSTODY,
        who=MARIEKE,
        day=DAY,
        version=2,
    )
    assert "Niets veranderd." in told(printer, evaluated().put(copy), MOTHER)
    assert "Klaar:" in told(printer, evaluated().put(copy), CHILD)
    unknown = replace(copy, version=7)
    assert "Klaar:" in told(printer, evaluated().put(unknown), MOTHER)


def test_a_version_that_cannot_be_read_is_held_against_nothing(printer: Press) -> None:
    case = evaluated()
    first = next(each for each in case.all(PlanVersion) if each.number == 1)
    found = told(printer, case.put(replace(first, content="{}")), MOTHER)
    assert "in het vorige plan" not in found
    assert "Doorgaan" in found


def test_a_family_without_an_evaluation_has_an_agenda(printer: Press) -> None:
    assert "Is het nog goed genoeg" in told(printer, Case.of(CaseId("c" * 32), []), MOTHER)
