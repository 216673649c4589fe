"""Opens every view of the safety plan in both languages, sizes and schemes: nothing is cut."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest

from mpg_desktop.content.practice import practice_family
from mpg_desktop.ui.safety.agreements import Agreements
from mpg_desktop.ui.safety.houses import Houses
from mpg_desktop.ui.safety.own_plan import OwnPlan
from mpg_desktop.ui.safety.safety_map import AGREEMENTS, HOUSES, MELDCODE, NETWORK, OWN, WORRIES
from mpg_desktop.ui.safety_page import SafetyPage
from tests.gui.gallery import Gallery, Look
from tests.laid_open import TODAY, LaidOpen

pytestmark = pytest.mark.untraced

WIDE, HIGH = 900, 780
"""What the window leaves for a tab on a small laptop."""

LONG = 3200
"""Pixels at which a whole view is in one picture."""


@pytest.fixture
def page(lay_open: Callable[..., LaidOpen], look: Look, resources: object) -> Iterator[SafetyPage]:
    """Return the page with the practice family."""
    laid = lay_open(practice_family(resources, TODAY, 1), look.language)  # type: ignore[arg-type] # it is a path
    made = SafetyPage(laid.around.catalogue.forms["safety"], laid.around)
    made.resize(WIDE, HIGH)
    made.show_session(laid.session)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    yield made
    made.leave()
    made.close()
    made.deleteLater()


def test_every_view_has_room_for_its_words_and_can_be_read(page: SafetyPage, look: Look) -> None:
    gallery = Gallery(look)
    for view in (WORRIES, AGREEMENTS, NETWORK, HOUSES, MELDCODE, OWN):
        page.choose(view)
        gallery.look_at(f"safety-{view}", page)
        page.resize(WIDE, LONG)
        gallery.look_at(f"safety-{view}-long", page)
        page.resize(WIDE, HIGH)
    assert isinstance(page.shown, OwnPlan)
    page.shown.yes.click()
    gallery.look_at("safety-own-open", page)
    next(iter(page.shown.people.buttons.values())).click()
    gallery.look_at("safety-own-plan", page)
    page.choose(HOUSES)
    assert isinstance(page.shown, Houses)
    page.shown.houses.buttons["worries"].click()
    gallery.look_at("safety-house-worries", page)
    page.shown.turn_laptop()
    turned = page.shown.turned
    assert turned is not None
    turned.resize(1280, 800)
    gallery.look_at("safety-house-turned", turned)
    turned.done_button.click()
    turned.between.worker_button.click()
    page.choose(AGREEMENTS)
    assert isinstance(page.shown, Agreements)
    assert page.reveal("practice-911-walk", "what")
    gallery.look_at("safety-agreement-edited", page)
    assert gallery.wrong == []
