"""Damage is found and never shown as a word; the long form is packaging/bench/damage_test.py."""

import os
import subprocess
import sys
from pathlib import Path


def test_damage_is_found_by_unlock_read_or_check_and_the_backup_brings_all_back(root: Path) -> None:
    script = root / "packaging" / "bench" / "damage_test.py"
    copies = ("--copies", "55", "--backups", "24", "--logs", "12", "--seed", "2026")
    ended = subprocess.run(
        [sys.executable, str(script), *copies],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, f"{ended.stdout}\n{ended.stderr}"
    assert "55 damaged copies" in ended.stdout
    assert "'found'" in ended.stdout
