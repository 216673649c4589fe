"""Shows that no step of the usual work makes PySide read every kind of widget that Qt has."""

import subprocess
import sys
from pathlib import Path

from mpg_desktop.desk.settings import Settings, SettingsFile
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import new_case_id
from mpg_desktop.domain.records import Family
from tests.e2e.looker import PAGES
from tests.e2e.test_window_kills import environment
from tests.vaults import WORDS, made

SCREEN = Path(__file__).parents[2] / "packaging" / "bench" / "screen.json"
"""One with room for all tabs: where words get less, Python is asked for their style."""

LOOKER = Path(__file__).with_name("looker.py")
UNUSED = ("QWizard.WizardStyle", "QSharedMemory.SharedMemoryError", "QStyle.PixelMetric")
"""Enumerations of types that nothing of the program uses: of a widget, and of two that are none."""


def test_pyside_makes_no_types_that_nobody_uses(tmp_path: Path, root: Path) -> None:
    (tmp_path / "run").mkdir(mode=0o700)
    folder = tmp_path / "kluis"
    vault, recovery = made(folder)
    recovery.wipe()
    vault.families.save(
        None, Case.of(new_case_id(1), [Family(name="Vos")]), "desk.steps.new_family"
    )
    vault.close()
    settings = SettingsFile(tmp_path / "config" / "Gezinsmap" / "settings.json")
    settings.write(Settings(vault=str(folder)))
    told = subprocess.run(
        [sys.executable, str(LOOKER), WORDS],
        env=environment(tmp_path, root) | {"QT_QPA_PLATFORM": f"offscreen:configfile={SCREEN}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    lines = set(told.stdout.split())
    assert lines >= set(PAGES), (told.returncode, told.stderr)
    assert [each for each in UNUSED if any(line.endswith(each) for line in lines)] == []
