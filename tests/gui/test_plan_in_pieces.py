"""The plan of a family with many goals comes in pieces; whoever goes somewhere finds it there."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from mpg_desktop.domain.history import Step
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import PlanStep
from mpg_desktop.ui.pages.binding import ADDED
from mpg_desktop.ui.plan.goal_card import STEP, GoalCard
from mpg_desktop.ui.plan.our_plan import FIRST_GOALS
from mpg_desktop.ui.plan_page import PlanPage
from tests.gui.plan_on_screen import PEOPLE, WORK, LayOpen, focused, settle
from tests.laid_open import TODAY, LaidOpen
from tests.rules import CONDITIONS, PROFILE

GOALS = tuple(
    replace(WORK, id=RecordId(f"many{number}"), text=f"Doel {number}") for number in range(5)
)
LAST = GOALS[-1]
STEPS = tuple(
    PlanStep(id=RecordId(f"step{goal.id}"), text="Bellen", goal=goal.id, day=TODAY)
    for goal in GOALS
)


@pytest.fixture
def laid(lay_open: LayOpen) -> LaidOpen:
    """Return a family with many goals."""
    return lay_open((*PEOPLE, *GOALS, *STEPS))


@pytest.fixture
def page(laid: LaidOpen) -> Iterator[PlanPage]:
    """Return the tab, which nothing was shown on yet."""
    made = PlanPage(laid.around.catalogue.forms["plan"], PROFILE, CONDITIONS, laid.around)
    made.resize(1000, 800)
    made.show()
    yield made
    made.leave()
    made.close()
    made.deleteLater()


def there(page: PlanPage) -> list[str]:
    """Return the goals whose cards are there now; the others are not made for that."""
    assert page.shown is not None
    return [each.goal for each in page.shown.findChildren(GoalCard)]


def sweep() -> None:
    """Let go of what was put away, as the program does before it waits again."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_cards_come_one_by_one_in_their_order(laid: LaidOpen, page: PlanPage) -> None:
    page.show_session(laid.session)
    seen = [there(page)]
    for _turn in range(3 * len(GOALS)):
        QApplication.processEvents()
        seen.append(there(page))
    assert len(seen[0]) == FIRST_GOALS
    assert seen[-1] == [each.id for each in GOALS]
    assert any(len(each) not in (FIRST_GOALS, len(GOALS)) for each in seen), "not all at once"
    assert all(after[: len(before)] == before for before, after in pairwise(seen))


@pytest.mark.parametrize(
    ("record", "field"), [(LAST.id, STEP), (LAST.id, "text"), (STEPS[-1].id, "text")]
)
def test_a_jump_goes_to_a_goal_that_was_still_to_come(
    laid: LaidOpen, page: PlanPage, record: RecordId, field: str
) -> None:
    page.show_session(laid.session)
    assert page.reveal(record, field)
    settle()
    (card,) = (each for each in page.findChildren(GoalCard) if each.goal == LAST.id)
    assert card.isAncestorOf(focused())


def test_after_a_lock_one_is_back_at_a_button_of_the_last_goal(
    laid: LaidOpen, page: PlanPage
) -> None:
    page.show_session(laid.session)
    assert page.reveal(LAST.id, STEP)
    settle()
    (card,) = (each for each in page.findChildren(GoalCard) if each.goal == LAST.id)
    card.row.more.setFocus()
    page.keep_drafts(laid.session)
    page.show_session(laid.session)
    sweep()
    assert there(page) == [each.id for each in GOALS]
    settle()
    (again,) = (each for each in page.findChildren(GoalCard) if each.goal == LAST.id)
    assert again is not card
    assert again.isAncestorOf(focused())


def test_a_goal_that_ends_meanwhile_gets_no_card(laid: LaidOpen, page: PlanPage) -> None:
    page.show_session(laid.session)
    laid.session.put(replace(LAST, ended_on=TODAY), step=Step(ADDED))
    settle()
    for _turn in range(3 * len(GOALS)):
        QApplication.processEvents()
    assert there(page) == [each.id for each in GOALS[:-1]]


def test_nothing_comes_after_the_family_was_put_away(laid: LaidOpen, page: PlanPage) -> None:
    page.show_session(laid.session)
    page.leave()
    sweep()
    for _turn in range(len(GOALS)):
        QApplication.processEvents()
    assert page.findChildren(GoalCard) == []
