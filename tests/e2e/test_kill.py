"""A killed program loses nothing that it confirmed; long form: packaging/bench/kill_test.py."""

import os
import subprocess
import sys
from pathlib import Path


def bench(root: Path, script: str, *options: str) -> str:
    """Run a script of packaging/bench and return what it printed; it must find nothing wrong."""
    ended = subprocess.run(
        [sys.executable, str(root / "packaging" / "bench" / script), *options],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, f"{ended.stdout}\n{ended.stderr}"
    return ended.stdout


def test_a_kill_while_working_loses_nothing(root: Path) -> None:
    printed = bench(root, "kill_test.py", "--kills", "12", "--restores", "0")
    assert "12 kills" in printed
    assert "0 things lost or damaged" in printed


def test_a_kill_at_any_rename_of_a_restore_leaves_the_old_vault_or_the_new(root: Path) -> None:
    printed = bench(root, "kill_test.py", "--kills", "0", "--renames")
    assert "'new'" in printed
    assert "'old'" in printed
