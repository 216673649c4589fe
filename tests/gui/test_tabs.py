"""Shows that five tabs keep their words in sight: symbols go first, then room."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QToolButton

from tests.gui.conftest import Office, Opens
from tests.gui.four_families import BRANDT, office_of_four, opened, page, unlock
from tests.gui.test_leftovers import Tab

FIVE = (
    ("Intake", "note"),
    ("Gezinsprofiel", "users"),
    ("Goed genoeg", "checklist"),
    ("Gezinsplan", "target"),
    ("Veiligheidsplan", "shield-check"),
)


@pytest.fixture
def office(opens: Opens, tmp_path: Path) -> Office:
    """Return a window, 1280 wide, with a family that has five tabs."""
    first = office_of_four(opens, tmp_path)
    first.desk.lock()
    first.settle()
    office = opens(folder=first.folder, tabs=lambda: [(title, icon, Tab()) for title, icon in FIVE])
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
