"""Agreements, numbers and yardsticks on the page of the plan."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import (
    Agreement,
    Attainment,
    GoalScale,
    Score,
)
from mpg_desktop.ui.plan.agreements import Agreements
from mpg_desktop.ui.plan.plan_map import AGREEMENTS, SCORES
from mpg_desktop.ui.plan.scores import Scores
from mpg_desktop.ui.plan_page import PlanPage
from tests.gui.plan_on_screen import (
    ANNA,
    CALM,
    OMA,
    PEOPLE,
    SEM,
    WORK,
    LayOpen,
    Shows,
    enter,
    focused,
    pick,
    settle,
    texts,
    the_view,
)
from tests.laid_open import TODAY


def scores(page: PlanPage) -> Scores:
    return the_view(page, SCORES, Scores)


def agreements(page: PlanPage) -> Agreements:
    return the_view(page, AGREEMENTS, Agreements)


def test_agreements_are_a_line_each_until_they_hold_no_longer(
    lay_open: LayOpen, show: Shows
) -> None:
    laid = lay_open(PEOPLE)
    page = show(laid)
    enter(agreements(page).line, "Bij ruzie stoppen we even")
    (made,) = laid.case.all(Agreement)
    assert "voor iedereen  ·  vanaf 23 november 2026" in texts(page)
    pick(agreements(page).rows.rows[made.id].open_menu(), "Wie houdt zich hieraan?", "Anna")
    assert "Anna  ·  vanaf 23 november 2026" in texts(page)
    pick(agreements(page).rows.rows[made.id].open_menu(), "Dit geldt niet meer")
    assert "Geldt niet meer" in texts(page)
    assert any(each.endswith("tot 23 november 2026") for each in texts(page))
    for question in ("tonight_first", "other_plans", "contact"):
        assert page.reveal(f"answer:plan.{question}", "text"), question
        QTest.keyClicks(focused(), "x")
        assert laid.case.answer(f"plan.{question}")


def test_one_person_gives_a_number_and_says_why(lay_open: LayOpen, show: Shows) -> None:
    before = Score(
        id=RecordId("n0"), of=CALM.id, who=ANNA.id, day=TODAY - timedelta(days=14), number=4
    )
    laid = lay_open((*PEOPLE, CALM, WORK, before))
    page = show(laid)
    shown = scores(page).shown
    assert shown is not None
    assert shown.goal == CALM.id
    shown.givers.choices.buttons[ANNA.id].click()
    assert shown.card is not None
    shown.card.begin()
    QTest.keyClick(focused(), Qt.Key.Key_7)
    shown.card.why.setFocus()
    QTest.keyClicks(focused(), "We lachten")
    (_, given) = laid.case.all(Score)
    assert (given.who, given.number, given.day, given.why) == (ANNA.id, 7, TODAY, "We lachten")
    settle()
    assert "Anna: 4 (9 nov), 7 (vandaag)." in texts(page)
    assert "Anna: 4 (9 nov), 7 (vandaag)." in shown.over_time.view.accessibleDescription()
    shown.give(ANNA.id)
    assert shown.card.number.value() == 7, "one number per person and day"
    shown.give(OMA.id)
    assert len(laid.case.all(Score)) == 2, "nothing is kept before a number is given"
    shown.all.set_open(is_open=True)
    assert "Zo hoog, want: We lachten" in texts(page)
    scores(page).choose(WORK.id)
    assert scores(page).shown is not shown


def test_a_yardstick_is_made_where_it_is_wanted(lay_open: LayOpen, show: Shows) -> None:
    laid = lay_open((*PEOPLE, CALM))
    page = show(laid)
    shown = scores(page).shown
    assert shown is not None
    shown.yardstick.make.click()
    settle()
    (scale,) = laid.case.all(GoalScale)
    assert "Spreek samen af hoe elke stand eruitziet." in texts(page)
    assert page.reveal(scale.id, "less")
    settle()
    QTest.keyClicks(focused(), "Vaak ruzie")
    assert laid.case.all(GoalScale)[0].less == "Vaak ruzie"
    assert "−1  Vaak ruzie" in texts(page)
    shown.yardstick.give(SEM.id)
    assert shown.yardstick.field is not None
    shown.yardstick.field.buttons()[1].click()
    (level,) = laid.case.all(Attainment)
    assert (level.who, level.level, level.day) == (SEM.id, -1, TODAY)
    assert "Sem: −1 (vandaag)." in texts(page)
    assert page.reveal(level.id, "level")
    shown.yardstick.give(SEM.id)
    assert shown.yardstick.field.value() == -1
    laid.session.drop(scale.id, step=laid.session.undoes or pytest.fail("nothing was done"))
    settle()
    assert shown.yardstick.row is None
