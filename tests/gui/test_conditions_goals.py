"""From *Goed genoeg* to a goal: one key, in the same words, and linked to where it came from."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.records import Person, Role
from mpg_desktop.domain.voice_records import Level, Need, NeedOf, Rating, Round, Voice
from mpg_desktop.domain.way_back import BESIDE
from mpg_desktop.ui.conditions.beside import Beside
from mpg_desktop.ui.conditions.needs import Needs
from mpg_desktop.ui.conditions.voice_card import VoiceCard
from mpg_desktop.ui.conditions.whereabouts import NEEDS
from tests.gui.two_tabs import Stage, enter, settle, texts
from tests.laid_open import TODAY, LaidOpen

LayOpen = Callable[..., LaidOpen]

SAM = Person(id=RecordId("p1"), name="Sam", role=Role.CHILD)
ANNA = Person(id=RecordId("p2"), name="Anna", role=Role.PARENT)
ROUND = Round(id=RecordId("r1"), child=SAM.id, alternative="", day=TODAY)
SAMS = Voice(id=RecordId("v1"), round=ROUND.id, who=SAM.id)
ANNAS = Voice(id=RecordId("v2"), round=ROUND.id, who=ANNA.id)
AFRAID = Rating(
    id=RecordId("v1-safe-home"), voice=SAMS.id, condition="safe_home", now=Level.MODERATE
)
FINE = Rating(id=RecordId("v2-safe-home"), voice=ANNAS.id, condition="safe_home", now=Level.GOOD)
REST = Need(id=RecordId("n1"), child=SAM.id, of=NeedOf.CHILD, text="Rust.", by=SAM.id)
FAMILY = (SAM, ANNA, ROUND, SAMS, ANNAS, AFRAID, FINE, REST)


def test_a_need_becomes_a_goal_with_one_key(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    page.choose(NEEDS)
    needs = page.shown
    assert isinstance(needs, Needs)
    row = needs.row(REST.id)
    assert row is not None
    row.goal.button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(row.goal.button, Qt.Key.Key_Space)
    (goal,) = laid.case.all(Goal)
    assert (goal.text, goal.by, goal.origin, goal.day) == ("Rust.", (SAM.id,), REST.id, TODAY)
    assert "Doel: Rust." in texts(page)
    assert row.goal.button.isHidden(), "the same words need not become a goal twice"
    assert laid.told == ["Dit staat nu als doel in het gezinsplan."]
    laid.undoes[-1]()
    settle()
    assert laid.case.all(Goal) == ()
    assert not row.goal.button.isHidden()


def test_a_difference_becomes_a_goal_of_everybody(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    page.choose(BESIDE)
    beside = page.shown
    assert isinstance(beside, Beside)
    offer = beside.offers["safe_home"]
    QTest.keyClick(offer.button, Qt.Key.Key_Space)
    assert offer.line is not None
    assert offer.line.hasFocus()
    enter(offer.line, "Sam is 's avonds niet bang.")
    (goal,) = laid.case.all(Goal)
    assert (goal.text, goal.by, goal.origin) == ("Sam is 's avonds niet bang.", (), AFRAID.id)
    assert page.shown is beside, "the cursor stays where it was"
    assert offer.button.hasFocus()
    assert "Doel: Sam is 's avonds niet bang." in texts(page)


def test_a_condition_that_is_not_good_enough_offers_a_goal(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    page.choose(SAMS.id)
    card = page.shown
    assert isinstance(card, VoiceCard)
    offered = [row.condition.id for row in card.rows if row.goal and not row.goal.isHidden()]
    assert offered == ["safe_home"]
    row = card.row("safe_home")
    assert row is not None
    assert row.goal is not None
    row.goal.button.click()
    assert row.goal.line is not None
    enter(row.goal.line, "Rustig slapen")
    (goal,) = laid.case.all(Goal)
    assert (goal.text, goal.by, goal.origin) == ("Rustig slapen", (SAM.id,), AFRAID.id)
    QTest.keyClicks(row.now, "4")
    assert not row.goal.isHidden(), "the goal stays in sight"
    assert row.goal.button.isHidden()
    settle()


@pytest.mark.parametrize("level", [None, Level.UNKNOWN, Level.SUFFICIENT, Level.GOOD])
def test_nothing_else_offers_a_goal(lay_open: LayOpen, stage: Stage, level: Level | None) -> None:
    rating = Rating(id=AFRAID.id, voice=SAMS.id, condition="safe_home", now=level)
    page = stage.conditions(lay_open((SAM, ROUND, SAMS, rating)))
    card = page.shown
    assert isinstance(card, VoiceCard)
    assert all(row.goal is not None and row.goal.isHidden() for row in card.rows)


def test_the_card_that_somebody_else_reads_offers_the_worker_nothing(
    lay_open: LayOpen, stage: Stage
) -> None:
    page = stage.conditions(lay_open(FAMILY))
    page.choose(SAMS.id)
    page.turn_laptop()
    assert page.turned is not None
    assert all(row.goal is None and row.statements is None for row in page.turned.card.rows)
    page.turned.done_button.click()
    page.turned.between.worker_button.click()


def test_a_half_typed_goal_comes_back(lay_open: LayOpen, stage: Stage) -> None:
    laid = lay_open(FAMILY)
    page = stage.conditions(laid)
    page.choose(BESIDE)
    beside = page.shown
    assert isinstance(beside, Beside)
    offer = beside.offers["safe_home"]
    offer.make()
    assert offer.line is not None
    QTest.keyClicks(offer.line, "Half")
    (draft,) = laid.session.drafts
    assert page.reveal(*draft.place)
    settle()
    card = page.shown
    assert isinstance(card, VoiceCard)
    row = card.row("safe_home")
    assert row is not None
    assert row.goal is not None
    assert row.goal.line is not None
    assert row.goal.line.text() == "Half"
