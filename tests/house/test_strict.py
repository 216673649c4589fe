"""Shows that the settings of pytest turn every kind of warning into a failure."""

import subprocess
import sys
from pathlib import Path

import pytest

# What is planted before the test and in it, and the word that its failure has to show.
PLANTED = {
    "a Python warning": (
        "import warnings",
        "warnings.warn('old', DeprecationWarning)",
        "DeprecationWarning",
    ),
    "a Qt warning": ("from PySide6.QtCore import qWarning", "qWarning('odd')", "QtWarningMsg: odd"),
    "an exception in a Qt override": (
        """from PySide6.QtCore import QCoreApplication, QEvent, QObject
class Broken(QObject):
    def event(self, event): raise ValueError(event)""",
        "QCoreApplication.sendEvent(Broken(), QEvent(QEvent.Type.User))",
        "ValueError: <PySide6",
    ),
    "an exception in a thread": (
        "import threading",
        "t = threading.Thread(target=lambda: 1 / 0); t.start(); t.join()",
        "PytestUnhandledThreadExceptionWarning",
    ),
    "an unknown mark": ("import pytest\npytestmark = pytest.mark.slwo", "pass", "'slwo' not found"),
    "an unclosed file": ("import gc", "open(__file__); gc.collect()", "unclosed file"),
}


def outcome(root: Path, folder: Path, before: str, inside: str) -> subprocess.CompletedProcess[str]:
    """Run one planted test under the settings of this project."""
    planted = folder / "test_planted.py"
    planted.write_text(f"{before}\n\ndef test_planted(qapp):\n    {inside}\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    command += ["-c", str(root / "pyproject.toml"), str(planted)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_quiet_test_passes(root: Path, tmp_path: Path) -> None:
    done = outcome(root, tmp_path, "", "pass")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("kind", PLANTED)
def test_a_warning_fails_the_test_that_caused_it(root: Path, tmp_path: Path, kind: str) -> None:
    before, inside, word = PLANTED[kind]
    done = outcome(root, tmp_path, before, inside)
    assert done.returncode in (1, 2)
    assert word in done.stdout
