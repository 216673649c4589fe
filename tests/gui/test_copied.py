"""What was copied leaves the clipboard with the lock, unless another program put it there."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication

from mpg_desktop.ui.copied import take_back
from tests.gui.conftest import Opens
from tests.gui.four_families import office_of_four, unlock

COPIED, MARKED = QClipboard.Mode.Clipboard, QClipboard.Mode.Selection


@dataclass
class Desktop:
    """A desktop with two clipboards: without a screen Qt does not say whose its own is."""

    ours: set[QClipboard.Mode]
    full: set[QClipboard.Mode] = field(default_factory=lambda: {COPIED, MARKED})

    def ownsClipboard(self) -> bool:  # noqa: N802 - Qt's name
        """Say whether what was copied is ours."""
        return COPIED in self.ours

    def ownsSelection(self) -> bool:  # noqa: N802 - Qt's name
        """Say whether what is marked is ours."""
        return MARKED in self.ours

    def clear(self, mode: QClipboard.Mode = COPIED, /) -> None:
        """Empty one of the two."""
        self.full.discard(mode)


@pytest.mark.parametrize("ours", [set(), {COPIED}, {MARKED}, {COPIED, MARKED}])
def test_only_what_is_ours_is_taken_away(ours: set[QClipboard.Mode]) -> None:
    desktop = Desktop(ours)
    take_back(desktop)
    assert desktop.full == {COPIED, MARKED} - ours


def test_the_lock_and_the_end_take_it_away(
    opens: Opens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = Desktop({COPIED, MARKED})
    monkeypatch.setattr(QGuiApplication, "clipboard", lambda: desktop)
    office = office_of_four(opens, tmp_path)
    assert desktop.full == {COPIED, MARKED}
    office.desk.lock()
    assert desktop.full == set()
    office.settle()
    unlock(office)
    desktop.full = {COPIED, MARKED}
    office.window.close()
    assert desktop.full == set()
