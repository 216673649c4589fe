"""Shows that PySide does not read the source of the modules that are imported after it."""

import subprocess
import sys
from pathlib import Path

import pytest

ASK = """
import linecache, sys
sys.path.insert(0, {folder!r})
import PySide6.QtCore
if {leave}:
    from mpg_desktop.desk.unread_sources import leave_sources_unread
    leave_sources_unread()
import looked_at
print(any("looked_at" in name for name in linecache.cache))
"""


@pytest.mark.parametrize("leave", [False, True])
def test_no_source_is_kept_in_memory(tmp_path: Path, *, leave: bool) -> None:
    (tmp_path / "looked_at.py").write_text("import PySide6  # a word that PySide looks for\n")
    asked = ASK.format(folder=str(tmp_path), leave=leave)
    told = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.strip() == str(not leave), "else PySide got another way of looking"
