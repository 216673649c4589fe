"""What stands below the families about the last backup."""

import pytest

from mpg_desktop.ui.side_foot import SideFoot
from mpg_desktop.ui.theme import Theme


@pytest.mark.parametrize("families", [0, 1, 14])
def test_no_line_ends_with_the_number_of_families(theme: Theme, families: int) -> None:
    foot = SideFoot(theme)
    foot.show_backup("vandaag 12:30", families)
    words = foot.backup_words()
    number, behind = str(families), words.partition("12:30, ")[2]
    assert behind.startswith(f"{number}\u00a0gezin")
    assert "Laatste kopie: vandaag 12:30" in words
