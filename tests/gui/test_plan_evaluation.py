"""An evaluation on the page of the plan: it prepares itself, and ends in the next version."""

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Snapshot, SnapshotReason
from mpg_desktop.domain.ids import CaseId, RecordId
from mpg_desktop.domain.plan_records import (
    Course,
    Evaluation,
    Goal,
    GoalReview,
    PlanVersion,
    Score,
)
from mpg_desktop.domain.plan_versions import adopt, in_force
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.ui.plan.evaluating import Evaluating
from mpg_desktop.ui.plan.evaluations import Evaluations
from mpg_desktop.ui.plan.plan_map import EVALUATION
from mpg_desktop.ui.plan_page import PlanPage
from tests.gui.plan_on_screen import (
    ANNA,
    CALM,
    COOK,
    PEOPLE,
    SEM,
    WORK,
    LayOpen,
    Shows,
    focused,
    settle,
    texts,
    the_view,
)
from tests.laid_open import TODAY

BEFORE = TODAY - timedelta(weeks=6)
LATE = msgspec.structs.replace(COOK, by_day=TODAY - timedelta(days=3), day=BEFORE)
SCORE = Score(id=RecordId("n1"), of=CALM.id, who=ANNA.id, day=BEFORE, number=4)


def with_plan() -> tuple[AnyRecord, ...]:
    records: tuple[AnyRecord, ...] = (*PEOPLE, CALM, WORK, LATE, SCORE)
    draft = PlanVersion(id=RecordId("v1"), number=1, evaluate_on=TODAY)
    return (*records, *adopt(Case.of(CaseId("case"), records), draft, BEFORE))


def view(page: PlanPage) -> Evaluations:
    return the_view(page, EVALUATION, Evaluations)


def going(page: PlanPage) -> Evaluating:
    found = view(page).going
    assert found is not None
    return found


def test_without_a_plan_there_is_nothing_to_evaluate(lay_open: LayOpen, show: Shows) -> None:
    page = show(lay_open((*PEOPLE, CALM)))
    assert view(page).start.isHidden()
    assert "Stel eerst een plan vast. Daarna kijkt u samen hoe het gaat." in texts(page)
    view(page).begin()
    assert view(page).going is None


def test_it_prepares_itself_and_takes_points_of_ones_own(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(with_plan())
    page = show(laid)
    assert "Afgesproken: 23 november 2026." in texts(view(page))
    view(page).start.click()
    settle()
    (evaluation,) = laid.case.all(Evaluation)
    assert (evaluation.day, evaluation.next_on) == (TODAY, TODAY + timedelta(weeks=6))
    said = texts(page)
    for words in (
        "Is het nog veilig genoeg?",
        "Deze stap is te laat: “Sem en Anna koken samen” (Anna en Sem). Wat is er nodig?",
        "Doel: “Samen eten zonder ruzie”. Hoe staat het ervoor?",
        "De kindcheck is weer aan de beurt.",
    ):
        assert words in said
    assert "Wie zijn erbij?" in said
    line = going(page).point_line
    for text in ("De vakantie", "Het bed"):
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Return)
        settle()
    assert laid.case.all(Evaluation)[0].points == "De vakantie\nHet bed"
    assert {"Eigen punten", "De vakantie", "Het bed"} <= set(texts(page))


def test_each_person_rates_in_turn_without_seeing_the_others(
    lay_open: LayOpen, show: Shows
) -> None:
    laid = lay_open(with_plan())
    page = show(laid)
    view(page).start.click()
    settle()
    going(page).turn_laptop()
    assert going(page).turned is None, "first choose who speaks"
    going(page).raters.choices.buttons[ANNA.id].click()
    going(page).turn.click()
    turned = going(page).turned
    assert turned is not None
    assert turned.isModal()
    QTest.keyClick(focused(), Qt.Key.Key_6)
    turned.card.cards[0].why.setFocus()
    QTest.keyClicks(focused(), "We lachten")
    turned.card.cards[1].begin()
    QTest.keyClick(focused(), Qt.Key.Key_3)
    turned.done_button.click()
    turned.between.worker_button.click()
    settle()
    assert "Cijfers van: Anna" in texts(page)
    going(page).raters.choices.buttons[SEM.id].click()
    going(page).turn.click()
    turned = going(page).turned
    assert turned is not None
    words = " ".join(each.text() for each in turned.findChildren(QLabel))
    assert "Anna" not in words
    assert "6" not in words.replace("0 tot en met 9", "")
    assert [each.number.value() for each in turned.card.cards] == [None, None]
    turned.done_button.click()
    turned.between.worker_button.click()
    settle()
    given = [each for each in laid.case.all(Score) if each.evaluation is not None]
    assert [(each.who, each.number, each.why) for each in given] == [
        (ANNA.id, 6, "We lachten"),
        (ANNA.id, 3, ""),
    ]
    assert "Anna: eerst 4, nu 6" in texts(page)


def test_it_ends_in_the_next_version_and_the_next_day(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(with_plan())
    page = show(laid)
    view(page).start.click()
    settle()
    reviews = going(page).reviews
    course = reviews[CALM.id].fields["course"]
    course.buttons()[0].click()  # type: ignore[attr-defined] # a row of answers
    reviews[CALM.id].fields["helped"].setFocus()
    QTest.keyClicks(focused(), "Oma kwam.")
    reviews[WORK.id].fields["course"].buttons()[3].click()  # type: ignore[attr-defined] # as above
    assert {each.course for each in laid.case.all(GoalReview)} == {Course.CONTINUE, Course.REACHED}
    going(page).fields["safe_enough"].setFocus()
    QTest.keyClicks(focused(), "Ja.")
    going(page).finish.click()
    settle()
    assert laid.told[-1] == "De evaluatie is klaar. Versie 2 is vastgesteld."
    second = in_force(laid.case)
    assert second is not None
    assert (second.number, second.evaluate_on) == (2, TODAY + timedelta(weeks=6))
    work = laid.case.find(Goal, WORK.id)
    assert work is not None
    assert work.ended_on == TODAY
    assert view(page).going is None
    said = texts(page)
    assert "maakte versie 2" in said
    assert "Doorgaan: “Samen eten zonder ruzie”. Oma kwam." in said
    assert "Gelukt: “Weer aan het werk”." in said
    assert "Veilig genoeg: Ja." in said
    laid.session.undo()
    assert in_force(laid.case) == second
    (evaluation,) = laid.case.all(Evaluation)
    kept = laid.case.all(Snapshot)[-1]
    assert (kept.day, kept.reason, kept.of) == (TODAY, SnapshotReason.EVALUATION, evaluation.id)
    assert evaluation.closed_on == TODAY
    assert page.reveal(evaluation.id, "good_enough")
    for review in laid.case.all(GoalReview):
        assert page.reveal(review.id, "helped")


def test_what_was_begun_goes_on_where_it_was(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open(with_plan())
    page = show(laid)
    view(page).start.click()
    settle()
    going(page).reviews[CALM.id].fields["words"].setFocus()
    QTest.keyClicks(focused(), "Elke dag")
    (review,) = laid.case.all(GoalReview)
    page.choose("ours")
    settle()
    (evaluation,) = laid.case.all(Evaluation)
    assert page.reveal(review.id, "words")
    assert page.reveal(evaluation.id, "plan.point")
    assert focused() is going(page).point_line
    assert page.reveal(evaluation.id, "differently")
    laid.session.drop(CALM.id, step=laid.session.undoes or pytest.fail("nothing was done"))
    settle()
    assert CALM.id not in going(page).reviews
