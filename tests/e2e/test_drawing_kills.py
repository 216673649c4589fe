"""The real window is killed while a child draws in it; at most the last stroke is lost.

`GEZINSMAP_KILLS=50` kills more often.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from mpg_desktop.desk.settings import Settings, SettingsFile
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.house_records import House, Stroke
from mpg_desktop.domain.ids import RecordId, new_case_id
from mpg_desktop.domain.records import Family, Person, Role
from tests.e2e.test_window_kills import environment, examined
from tests.vaults import WORDS, made, unlocked

DRAWER = Path(__file__).with_name("drawer.py")
KILLS = int(os.environ.get("GEZINSMAP_KILLS", "3"))
SHORTEST, LONGEST = 0.2, 2.5
"""Seconds from the first stroke to the kill."""

SECONDS_EACH = 40


def drawn_until_killed(home: Path, root: Path, chance: random.Random) -> int:
    """Let a child draw for a moment, kill it, and return how many strokes it made."""
    with (
        tempfile.TemporaryFile("w+") as complaints,
        subprocess.Popen(
            [sys.executable, str(DRAWER), WORDS],
            env=environment(home, root),
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
        ) as child,
    ):
        assert child.stdout is not None
        try:
            first = child.stdout.readline()
            time.sleep(chance.uniform(SHORTEST, LONGEST) if first else 0)
        finally:
            child.kill()
        more = child.stdout.read()
        child.wait()
        complaints.seek(0)
        assert first, complaints.read()
        assert child.returncode == -9, complaints.read()
    return len([line for line in (first + more).splitlines(keepends=True) if line.endswith("\n")])


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGKILL")
@pytest.mark.timeout(SECONDS_EACH * KILLS)
def test_a_kill_while_drawing_loses_at_most_the_last_stroke(tmp_path: Path, root: Path) -> None:
    (tmp_path / "run").mkdir(mode=0o700)
    folder = tmp_path / "kluis"
    vault, recovery = made(folder)
    recovery.wipe()
    child = Person(id=RecordId("child"), name="Lot", role=Role.CHILD)
    settings = SettingsFile(tmp_path / "config" / "Gezinsmap" / "settings.json")
    settings.write(Settings(vault=str(folder)))
    family = new_case_id(1_000)
    vault.families.save(None, Case.of(family, [Family(), child]), "desk.steps.new_family")
    vault.close()
    chance = random.Random(20261123)  # noqa: S311 - chooses moments for a test
    before, wrong = 0, list[str]()
    for number in range(KILLS):
        told = drawn_until_killed(tmp_path, root, chance)
        with unlocked(folder) as vault:
            case = vault.families.load(family)
            wrong += [f"kill {number}: {each}" for each in examined(vault)]
        kept = len(case.all(Stroke)) - before
        before = len(case.all(Stroke))
        # One stroke may be on the disk before the child has told of it.
        if not told - 1 <= kept <= told + 1:
            wrong.append(f"kill {number}: {kept} strokes of {told}")
        (house,) = case.all(House)
        assert {each.house for each in case.all(Stroke)} == {house.id}
    assert wrong == []
    assert before > 0
