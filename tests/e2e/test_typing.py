"""Who types is never two seconds behind; long form: packaging/bench/typing_kill.py."""

import os
import subprocess
import sys
from pathlib import Path


def test_a_kill_while_typing_in_the_window_takes_two_seconds_at_most(root: Path) -> None:
    ended = subprocess.run(
        [sys.executable, str(root / "packaging" / "bench" / "typing_kill.py"), "--kills", "4"],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, f"{ended.stdout}\n{ended.stderr}"
    assert "4 kills" in ended.stdout
    assert "0 kills lost or damaged something" in ended.stdout
