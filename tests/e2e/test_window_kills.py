"""The real window is killed while somebody types in it; nothing older than two seconds is lost.

`GEZINSMAP_KILLS=50` kills more often. The vault stays the same, so that each start also goes on
after a kill: drafts come back, and the file is made whole.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from mpg_desktop.desk.settings import Settings, SettingsFile
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, new_case_id
from mpg_desktop.domain.records import Answer, Family
from mpg_desktop.store.check import Parts, check
from mpg_desktop.store.vault import Vault
from tests.vaults import WORDS, made, unlocked

TYPIST = Path(__file__).with_name("typist.py")
KILLS = int(os.environ.get("GEZINSMAP_KILLS", "4"))
PROMISED = 2.0
"""Seconds after which a letter is on the disk."""

SHORTEST, LONGEST = 0.3, 5.5
"""Seconds from the first letter to the kill."""

SECONDS_EACH = 30
"""More than one kill takes, start and examination included, on a slow machine."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What one child typed in one field, and how much of it is old enough to be safe."""

    text: str
    old: int


def environment(home: Path, root: Path) -> dict[str, str]:
    """Return the environment of a child with a home of its own."""
    names = ("DATA", "CONFIG", "STATE", "CACHE")
    return {
        **os.environ,
        **{f"XDG_{name}_HOME": str(home / name.lower()) for name in names},
        "XDG_RUNTIME_DIR": str(home / "run"),
        "HOME": str(home),
        "PYTHONPATH": str(root),
        "QT_QPA_PLATFORM": "offscreen",
    }


def typed_until_killed(
    home: Path, root: Path, seed: int, chance: random.Random
) -> dict[str, Typed]:
    """Let a child type for a moment, kill it, and return what it typed in each field."""
    with (
        tempfile.TemporaryFile("w+") as complaints,
        subprocess.Popen(
            [sys.executable, str(TYPIST), WORDS, str(seed)],
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
            killed_at = time.monotonic()
            child.kill()
        more = child.stdout.read()
        child.wait()
        complaints.seek(0)
        assert first, complaints.read()
        assert child.returncode == -9, complaints.read()
    letters: dict[str, list[str]] = defaultdict(list)
    old: Counter[str] = Counter()
    for line in (first + more).splitlines(keepends=True):
        if line.endswith("\n"):  # the last one may be torn
            field, letter, at = json.loads(line)
            letters[field].append(letter)
            old[field] += at <= killed_at - PROMISED
    return {field: Typed("".join(found), old[field]) for field, found in letters.items()}


def written(vault: Vault, family: CaseId) -> dict[str, str]:
    """Return what stands in the fields of the typist, as an answer or as a draft."""
    case = vault.families.load(family)
    answers = {each.question: each.text for each in case.all(Answer)}
    drafts = {draft.record: draft.text for draft in vault.drafts.all(family)}
    return {
        "name": case.family.name,
        "reason": answers.get("intake.reason", ""),
        "referrer": answers.get("intake.referrer", ""),
        "visit": answers.get("intake.visit_notes", ""),
        "day": drafts.get("answer:intake.registered_on", ""),
    }


def losses(
    before: Mapping[str, str], typed: Mapping[str, Typed], after: Mapping[str, str]
) -> list[str]:
    """Return what is not there, or is there and was not typed so."""
    wrong = []
    for field, text in after.items():
        mine = typed.get(field, Typed("", 0))
        rest = text.removeprefix(before[field])
        was_typed = (
            text.startswith(before[field]) and rest[: len(mine.text)] == mine.text[: len(rest)]
        )
        # One letter may be in the window, and on the disk, before the child has told of it.
        if not was_typed or len(rest) > len(mine.text) + 1:
            wrong.append(f"{field}: {text!r} was {before[field]!r}, typed {mine.text!r}")
        if len(rest) < mine.old:
            wrong.append(
                f"{field}: {mine.old - len(rest)} letters older than {PROMISED} s are lost"
            )
    return wrong


def examined(vault: Vault) -> list[str]:
    """Return what the full examination finds."""
    parts = Parts(
        vault.database, vault.families, vault.journal, vault.attachments, vault.access_log
    )
    return [f"check: {finding}" for finding in check(parts).wrong]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGKILL")
@pytest.mark.timeout(SECONDS_EACH * KILLS)
def test_a_kill_while_typing_loses_nothing_older_than_two_seconds(
    tmp_path: Path, root: Path
) -> None:
    (tmp_path / "run").mkdir(mode=0o700)
    folder = tmp_path / "kluis"
    vault, recovery = made(folder)
    recovery.wipe()
    family = new_case_id(1_000)
    vault.families.save(None, Case.of(family, [Family()]), "desk.steps.new_family")
    vault.close()
    settings = SettingsFile(tmp_path / "config" / "Gezinsmap" / "settings.json")
    settings.write(Settings(vault=str(folder)))
    chance = random.Random(20261123)  # noqa: S311 - chooses moments for a test
    before = dict.fromkeys(("name", "reason", "referrer", "visit", "day"), "")
    wrong, old, kept = [], 0, 0
    for number in range(KILLS):
        typed = typed_until_killed(tmp_path, root, number, chance)
        with unlocked(folder) as vault:
            after = written(vault, family)
            wrong += [f"kill {number}: {each}" for each in losses(before, typed, after)]
            wrong += [f"kill {number}: {each}" for each in examined(vault)]
        old += sum(each.old for each in typed.values())
        kept += sum(len(after[field]) - len(before[field]) for field in after)
        before = after
    print(f"{KILLS} kills, {old} letters old enough, {kept} kept, {len(wrong)} things wrong")  # noqa: T201 - the long form is run to be read
    assert wrong == []
    assert kept >= old > 0
