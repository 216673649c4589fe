"""Opens every view of the family plan in both languages, sizes and schemes: nothing is cut."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest

from mpg_desktop.content.conditions import load_conditions
from mpg_desktop.content.practice import practice_family
from mpg_desktop.content.profile import load_profile
from mpg_desktop.ui.plan.adopting import Adopting
from mpg_desktop.ui.plan.closing import Closing
from mpg_desktop.ui.plan.evaluations import Evaluations
from mpg_desktop.ui.plan.plan_map import (
    ADOPTING,
    AGREEMENTS,
    CLOSING,
    COMPARE,
    EVALUATION,
    OURS,
    SCORES,
)
from mpg_desktop.ui.plan.scores import Scores
from mpg_desktop.ui.plan.version_row import VersionRow
from mpg_desktop.ui.plan_page import PlanPage
from tests.gui.gallery import Gallery, Look
from tests.laid_open import TODAY, LaidOpen
from tests.rules import RESOURCES

pytestmark = pytest.mark.untraced

WIDE, HIGH = 900, 780
"""What the window leaves for a tab on a small laptop."""

LONG = 4200
"""Pixels at which a whole view is in one picture."""

SEM = "practice-050-sem"


@pytest.fixture
def page(lay_open: Callable[..., LaidOpen], look: Look) -> Iterator[PlanPage]:
    """Return the page with the practice family."""
    laid = lay_open(practice_family(RESOURCES, TODAY, 1), look.language)
    made = PlanPage(
        laid.around.catalogue.forms["plan"],
        load_profile(RESOURCES, look.language),
        load_conditions(RESOURCES, look.language),
        laid.around,
    )
    made.resize(WIDE, HIGH)
    made.show_session(laid.session)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    yield made
    made.leave()
    made.close()
    made.deleteLater()


def look_at_whole(gallery: Gallery, name: str, page: PlanPage) -> None:
    """Look at a view as it stands on a small laptop, and then at all of it."""
    gallery.look_at(name, page)
    page.resize(WIDE, LONG)
    gallery.look_at(f"{name}-long", page)
    page.resize(WIDE, HIGH)


def test_every_view_has_room_for_its_words_and_can_be_read(page: PlanPage, look: Look) -> None:
    gallery = Gallery(look)
    for view in (OURS, AGREEMENTS, SCORES, ADOPTING, EVALUATION, COMPARE, CLOSING):
        page.choose(view)
        look_at_whole(gallery, f"plan-{view}", page)
    assert isinstance(page.shown, Closing)
    page.shown.prepare_letters()
    look_at_whole(gallery, "plan-letters", page)
    assert gallery.wrong == []


def test_what_is_opened_on_the_page_has_room_as_well(page: PlanPage, look: Look) -> None:
    gallery = Gallery(look)
    assert page.reveal("practice-1001-dinner", "noticed_by")
    gallery.look_at("plan-goal-edited", page)
    page.choose(SCORES)
    assert isinstance(page.shown, Scores)
    shown = page.shown.shown
    assert shown is not None
    shown.give(SEM)
    shown.yardstick.give(SEM)
    shown.all.set_open(is_open=True)
    look_at_whole(gallery, "plan-scores-given", page)
    page.choose(ADOPTING)
    assert isinstance(page.shown, Adopting)
    row = next(iter(page.shown.versions.rows.values()))
    assert isinstance(row, VersionRow)
    row.sign(SEM)
    row.whole.set_open(is_open=True)
    row.speakers.choices.buttons[SEM].click()
    look_at_whole(gallery, "plan-signing", page)
    page.choose(EVALUATION)
    assert isinstance(page.shown, Evaluations)
    page.shown.begin()
    look_at_whole(gallery, "plan-evaluating", page)
    going = page.shown.going
    assert going is not None
    going.raters.choices.buttons[SEM].click()
    going.turn_laptop()
    turned = going.turned
    assert turned is not None
    turned.resize(1280, 800)
    gallery.look_at("plan-turned", turned)
    turned.done_button.click()
    turned.between.worker_button.click()
    assert gallery.wrong == []
