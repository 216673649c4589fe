"""Opens every view of *Gezinsprofiel* and *Goed genoeg* in both languages, sizes and schemes.

With `GEZINSMAP_SHOTS=folder` each view is kept there as a picture, from top to bottom.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QScrollArea

from mpg_desktop.content.practice import practice_family
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.way_back import BESIDE
from mpg_desktop.ui.conditions.beside import Beside
from mpg_desktop.ui.conditions.needs import Needs
from mpg_desktop.ui.conditions.whereabouts import ABOUT, NEEDS
from mpg_desktop.ui.conditions_page import ConditionsPage
from mpg_desktop.ui.pages.family_page import FamilyPage
from mpg_desktop.ui.pages.fold import Fold
from mpg_desktop.ui.profile.domain_card import DomainCard
from mpg_desktop.ui.profile.profile_map import spots
from mpg_desktop.ui.profile_page import ProfilePage
from tests.gui.gallery import Gallery, Look
from tests.gui.two_tabs import Stage, settle
from tests.laid_open import TODAY, LaidOpen

pytestmark = pytest.mark.untraced

LayOpen = Callable[..., LaidOpen]

WIDTHS = {100: 900, 200: 760}
"""How wide a page is in a window of 1180 pixels, by the size of the text."""

HIGHEST = 6000


@pytest.fixture
def two_tabs(look: Look, resources: Path) -> Iterator[Stage]:
    """Return what shows both tabs in the language and size of this look."""
    stage = Stage(resources, look.language, WIDTHS[look.text])
    yield stage
    stage.close()


@pytest.fixture
def laid(lay_open: LayOpen, look: Look, resources: Path) -> LaidOpen:
    """Lay the practice family open, in the language of this look."""
    laid = lay_open(practice_family(resources, TODAY, 1), look.language)
    laid.page.hide()
    return laid


def stretch(page: FamilyPage) -> None:
    """Make a page as high as all that is on it."""
    settle()
    area = page.findChild(QScrollArea)
    assert area is not None
    content = area.widget()
    assert content is not None
    high = max(content.sizeHint().height(), content.heightForWidth(page.width()), 600)
    page.resize(page.width(), min(high, HIGHEST))


def look_at(page: FamilyPage, gallery: Gallery, name: str) -> None:
    stretch(page)
    gallery.look_at(name, page)


def test_every_view_of_the_profile_has_room_and_can_be_read(
    look: Look, laid: LaidOpen, two_tabs: Stage
) -> None:
    gallery = Gallery(look)
    page = two_tabs.profile(laid)
    for spot in spots(two_tabs.words().profile):
        if not spot.view:
            continue
        spot.go(page)
        look_at(page, gallery, f"profile-{page.place()[0].strip('-')}")
    edit_a_statement(page, gallery)
    assert gallery.wrong == []


def edit_a_statement(page: ProfilePage, gallery: Gallery) -> None:
    """Look at a statement that is edited, and kept secret."""
    page.choose("family")
    settle()
    assert isinstance(page.shown, DomainCard)
    line = page.shown.statements[-1]
    line.edit()
    look_at(page, gallery, "profile-edited")
    line.keep_secret()
    look_at(page, gallery, "profile-secret")


def test_every_view_of_the_conditions_has_room_and_can_be_read(
    look: Look, laid: LaidOpen, two_tabs: Stage
) -> None:
    gallery = Gallery(look)
    page = two_tabs.conditions(laid)
    for voice in ("practice-821-marieke", "practice-823-lotte"):
        assert page.reveal(voice, "")
        look_at(page, gallery, f"conditions-{voice.rpartition('-')[2]}")
    compare(page, gallery)
    make_a_goal(page, gallery)
    page.choose(ABOUT)
    look_at(page, gallery, "conditions-about")
    page.reveal("practice-802-lotte-ramon", "")
    look_at(page, gallery, "conditions-elsewhere")
    turn(page, gallery)
    assert gallery.wrong == []


def compare(page: ConditionsPage, gallery: Gallery) -> None:
    """Look at all voices side by side, with everything unfolded."""
    page.choose(BESIDE)
    beside = page.shown
    assert isinstance(beside, Beside)
    beside.offers["safe_home"].make()
    for fold in beside.findChildren(Fold):
        fold.set_open(True)
    look_at(page, gallery, "conditions-beside")


def make_a_goal(page: ConditionsPage, gallery: Gallery) -> None:
    """Look at what is needed, when one answer became a goal."""
    page.choose(NEEDS)
    needs = page.shown
    assert isinstance(needs, Needs)
    row = needs.row(RecordId("practice-901-lotte-says"))
    assert row is not None
    row.goal.make()
    look_at(page, gallery, "conditions-needs")


def turn(page: ConditionsPage, gallery: Gallery) -> None:
    """Look at the card that a child reads, on a laptop that was turned."""
    page.reveal("practice-823-lotte", "")
    page.turn_laptop()
    assert page.turned is not None
    gallery.look_at("conditions-turned", page.turned)
    page.turned.done_button.click()
    gallery.look_at("conditions-turned-back", page.turned)
    page.turned.between.worker_button.click()
