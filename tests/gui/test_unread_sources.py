"""Shows that PySide does not read the source of the modules that are imported after it."""

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from mpg_desktop.desk.unread_sources import leave_sources_unread

ASK = """
import linecache, sys
sys.path.insert(0, {folder!r})
import PySide6.QtCore
if {leave}:
    from mpg_desktop.desk.unread_sources import leave_sources_unread
    leave_sources_unread()
kept = len(linecache.cache)
import looked_at
print(kept > 0, any("looked_at" in name for name in linecache.cache))
"""


@pytest.mark.parametrize("leave", [False, True])
def test_no_source_is_kept_in_memory(tmp_path: Path, *, leave: bool) -> None:
    (tmp_path / "looked_at.py").write_text("import PySide6  # a word that PySide looks for\n")
    asked = ASK.format(folder=str(tmp_path), leave=leave)
    told = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.split() == [str(not leave)] * 2, "else PySide got another way of looking"


def test_pyside_is_told_once_and_another_pyside_is_left_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = ModuleType("shibokensupport.feature")
    monkeypatch.setitem(sys.modules, place.__name__, place)
    leave_sources_unread()
    assert not hasattr(place, "_mod_uses_pyside")
    vars(place)["_mod_uses_pyside"] = bool
    leave_sources_unread()
    assert vars(place)["_mod_uses_pyside"](None) is True
    monkeypatch.delitem(sys.modules, place.__name__)
    leave_sources_unread()
    assert place.__name__ not in sys.modules
