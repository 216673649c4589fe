"""On the pages of the plans the worker's lines get tips, and what the family said gets none."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.ui.pages.one_line import OneLine
from mpg_desktop.ui.pages.wording_hint import WordingHint
from mpg_desktop.ui.plan.goal_card import STEP
from mpg_desktop.ui.plan_page import PlanPage
from tests.gui.plan_on_screen import CALM, PEOPLE, LayOpen, Shows, plan_pages, settle
from tests.laid_open import LaidOpen


@pytest.fixture
def shows() -> Iterator[Shows]:
    """Return what shows the plan of a family."""
    with plan_pages() as pages:
        yield pages


def hint_at(laid: LaidOpen, page: PlanPage, line: OneLine) -> WordingHint | None:
    """Write something hard on a line and return what is said about it."""
    line.setFocus(Qt.FocusReason.OtherFocusReason)
    laid.settle()
    QTest.keyClicks(line, "Zij belt tevens")
    settle()
    found = page.findChild(WordingHint)
    if found is not None:
        found.look()
    return found


def test_a_step_gets_tips_and_is_added_as_it_was_made(lay_open: LayOpen, shows: Shows) -> None:
    laid = lay_open([*PEOPLE, CALM])
    page = shows(laid)
    lines = {each.place: each for each in page.findChildren(OneLine)}
    line = lines[CALM.id, STEP]
    hint = hint_at(laid, page, line)
    assert hint is not None
    assert hint.isVisible()
    QTest.keyClick(line, Qt.Key.Key_F7)
    take = hint.rows[0].take
    assert isinstance(take, QPushButton)
    QTest.keyClick(take, Qt.Key.Key_Space)
    assert line.text() == "Zij belt ook"
    assert line.hasFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    hint.look()
    assert hint.isHidden()


def test_a_goal_is_in_somebodys_own_words_and_gets_none(lay_open: LayOpen, shows: Shows) -> None:
    laid = lay_open(PEOPLE)
    page = shows(laid)
    lines = {each.place: each for each in page.findChildren(OneLine)}
    assert hint_at(laid, page, lines["plan", "goal"]) is None


def test_what_somebody_said_is_marked_so_in_the_forms(catalogue: Catalogue) -> None:
    def own(kind: str, field: str) -> bool:
        return catalogue.records[kind].field(field).own_words

    assert own("goal", "text")
    assert own("house", "words")
    assert own("personal_plan", "route")
    assert not own("goal", "professional")
    assert not own("plan_step", "text")
    assert {each.id for each in catalogue.questions() if each.own_words} >= {
        *("intake.wish", "intake.child_says", "intake.reason", "plan.wish", "plan.goes_well"),
    }
    notes = catalogue.question("intake.visit_notes")
    assert notes is not None
    assert not notes.own_words
