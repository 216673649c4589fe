"""Shows that five tabs keep their words in sight, and that each is made when it is first seen."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QToolButton

from mpg_desktop.domain.case import Case
from mpg_desktop.ui.desk_page import TabOffer
from mpg_desktop.ui.spot import Spot
from tests.gui.conftest import Office, Opens
from tests.gui.four_families import BRANDT, OKAFOR, office_of_four, opened, page, unlock
from tests.gui.test_leftovers import Tab

FIVE = (
    ("Intake", "note"),
    ("Gezinsprofiel", "users"),
    ("Goed genoeg", "checklist"),
    ("Gezinsplan", "target"),
    ("Veiligheidsplan", "shield-check"),
)


class Signpost(Tab):
    """A tab that has one record."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title

    def reveal(self, record: str, field: str) -> bool:
        """Have the record that is called as the tab."""
        return super().reveal(record, field) and record == self.title


@pytest.fixture
def made() -> dict[str, Signpost]:
    """Hold the tabs that were made, by their titles."""
    return {}


@pytest.fixture
def office(opens: Opens, tmp_path: Path, made: dict[str, Signpost]) -> Office:
    """Return a window, 1280 wide, with a family that has five tabs."""
    first = office_of_four(opens, tmp_path)
    first.desk.lock()
    first.settle()

    def make(title: str) -> Signpost:
        return made.setdefault(title, Signpost(title))

    def spots(title: str, _case: Case) -> list[Spot]:
        one = Spot(f"Vraag van {title}", title, record=title, field="text")
        return [one, Spot(f"Deel van {title}", title, view="part")]

    offers = [
        TabOffer(title, icon, partial(make, title), partial(spots, title)) for title, icon in FIVE
    ]
    office = opens(folder=first.folder, tabs=lambda: offers)
    office.begin()
    unlock(office)
    opened(office, BRANDT)
    office.window.resize(1280, 720)
    return office


@pytest.mark.parametrize(
    ("per_cent", "symbols", "part"), [(100, 5, None), (150, 0, None), (200, 0, "tight")]
)
def test_all_words_are_in_sight_without_arrows(
    office: Office, per_cent: int, symbols: int, part: str | None
) -> None:
    office.window.theme.set_text_size(per_cent)
    QApplication.processEvents()
    bar = page(office).bar
    assert [each for each in bar.findChildren(QToolButton) if each.isVisible()] == []
    assert bar.sizeHint().width() <= bar.width()
    assert sum(not bar.tabIcon(place).isNull() for place in range(bar.count())) == symbols
    assert bar.property("part") == part


def test_the_room_comes_back_with_smaller_text(office: Office) -> None:
    for per_cent in (200, 100):
        office.window.theme.set_text_size(per_cent)
        QApplication.processEvents()
    bar = page(office).bar
    assert bar.property("part") != "tight"
    assert not bar.tabIcon(0).isNull()


def test_a_tab_is_made_when_it_is_first_seen(office: Office, made: dict[str, Signpost]) -> None:
    assert list(made) == ["Intake"]
    page(office).bar.setCurrentIndex(2)
    page(office).bar.setCurrentIndex(0)
    page(office).bar.setCurrentIndex(2)
    assert list(made) == ["Intake", "Goed genoeg"]
    assert len(made["Goed genoeg"].shown) == 1, "a family is shown once in a tab"
    opened(office, OKAFOR)
    assert len(made["Goed genoeg"].shown) == 2, "the tab in front shows the next family"
    assert len(made["Intake"].shown) == 1, "the one behind it waits until it is seen"


def test_a_field_is_found_on_a_tab_that_was_never_seen(
    office: Office, made: dict[str, Signpost]
) -> None:
    page(office).reveal("Gezinsplan", "text")
    assert page(office).bar.currentIndex() == 3
    assert made["Gezinsplan"].revealed == [("Gezinsplan", "text")]


def test_a_goal_makes_its_tab_and_brings_it_in_front(
    office: Office, made: dict[str, Signpost]
) -> None:
    goals = {goal.words: goal for goal in page(office).goals()}
    goals["Vraag van Veiligheidsplan"].go()
    assert page(office).bar.currentIndex() == 4
    assert list(made) == ["Intake", "Veiligheidsplan"], "naming the goals makes no tab"
    assert made["Veiligheidsplan"].revealed == [("Veiligheidsplan", "text")]
    goals["Deel van Gezinsprofiel"].go()
    assert page(office).bar.currentIndex() == 1
    assert made["Gezinsprofiel"].revealed == [("part", "")]
    goals["Goed genoeg"].go()
    assert page(office).bar.currentIndex() == 2
