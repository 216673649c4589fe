"""The real window is killed while somebody types in it; nothing older than two seconds is lost.

A vault stays the same for many kills, so that each start also goes on after a kill: drafts come
back, and the file is made whole. `GEZINSMAP_KILLS` sets how many there are in all.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import repeat
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
KILLS = int(os.environ.get("GEZINSMAP_KILLS", "50"))
LANES = 4
"""Vaults in which somebody types at the same time: most of a round a typist only waits for keys."""

PROMISED = 2.0
"""Seconds after which a letter is on the disk."""

MOMENTS = ((2.0, 5.5), (0.0, 0.1), (0.1, 2.0), (2.0, 5.5), (0.1, 2.0))
"""Seconds from the first letter to a kill, least and most; taken in turn.

Of ten kills two come before anything can be saved, four around the first save, four long after it.
"""

SECONDS_EACH = 20
"""More than one kill takes, start and examination included, on a slow machine."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What one child typed in one field, and how old each letter was at the kill."""

    text: str = ""
    ages: Sequence[float] = ()

    @property
    def old(self) -> int:
        """How many letters have to be there: from the first on, for they only get younger."""
        return sum(age >= PROMISED for age in self.ages)


@dataclass(slots=True)
class Count:
    """What came of all kills in one vault."""

    wrong: list[str] = field(default_factory=list)
    old: int = 0
    kept: int = 0
    oldest_lost: float = 0.0


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


def typed_until_killed(home: Path, root: Path, seed: int, moment: float) -> dict[str, Typed]:
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
            time.sleep(moment if first else 0)  # no waiting for luck: it is the moment of the kill
        finally:
            killed_at = time.monotonic()
            child.kill()
        more = child.stdout.read()
        child.wait()
        complaints.seek(0)
        assert first, complaints.read()
        assert child.returncode == -9, complaints.read()
    letters: dict[str, list[str]] = defaultdict(list)
    ages: dict[str, list[float]] = defaultdict(list)
    for line in (first + more).splitlines(keepends=True):
        if line.endswith("\n"):  # the last one may be torn
            where, letter, at = json.loads(line)
            letters[where].append(letter)
            ages[where].append(killed_at - at)
    return {where: Typed("".join(found), ages[where]) for where, found in letters.items()}


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
    for where, text in after.items():
        mine = typed.get(where, Typed())
        rest = text.removeprefix(before[where])
        was_typed = (
            text.startswith(before[where]) and rest[: len(mine.text)] == mine.text[: len(rest)]
        )
        # One letter may be in the window, and on the disk, before the child has told of it.
        if not was_typed or len(rest) > len(mine.text) + 1:
            wrong.append(f"{where}: {text!r} was {before[where]!r}, typed {mine.text!r}")
        if len(rest) < mine.old:
            wrong.append(
                f"{where}: {mine.old - len(rest)} letters older than {PROMISED} s are lost"
            )
    return wrong


def examined(vault: Vault) -> list[str]:
    """Return what the full examination finds."""
    parts = Parts(
        vault.database, vault.families, vault.journal, vault.attachments, vault.access_log
    )
    return [f"check: {finding}" for finding in check(parts).wrong]


def killed_in_one_vault(home: Path, root: Path, numbers: Sequence[int]) -> Count:
    """Make a vault, let somebody type in it and be killed for each number, and look each time."""
    (home / "run").mkdir(mode=0o700, parents=True)
    folder = home / "kluis"
    vault, recovery = made(folder)
    recovery.wipe()
    family = new_case_id(1_000)
    vault.families.save(None, Case.of(family, [Family()]), "desk.steps.new_family")
    vault.close()
    settings = SettingsFile(home / "config" / "Gezinsmap" / "settings.json")
    settings.write(Settings(vault=str(folder)))
    before = dict.fromkeys(("name", "reason", "referrer", "visit", "day"), "")
    count = Count()
    for number in numbers:
        chance = random.Random(20261123 + number)  # noqa: S311 - chooses moments for a test
        moment = chance.uniform(*MOMENTS[number % len(MOMENTS)])
        typed = typed_until_killed(home, root, number, moment)
        with unlocked(folder) as vault:
            after = written(vault, family)
            found = [*losses(before, typed, after), *examined(vault)]
        count.wrong += [f"kill {number} after {moment:.2f} s: {each}" for each in found]
        for where, mine in typed.items():
            lost = mine.ages[max(0, len(after[where]) - len(before[where])) :]
            count.oldest_lost = max(count.oldest_lost, *lost, 0.0)
            count.old += mine.old
        count.kept += sum(len(after[where]) - len(before[where]) for where in after)
        before = after
    return count


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGKILL")
@pytest.mark.timeout(SECONDS_EACH * KILLS)
def test_a_kill_while_typing_loses_nothing_older_than_two_seconds(
    tmp_path: Path, root: Path
) -> None:
    with ThreadPoolExecutor(LANES) as lanes:
        homes = [tmp_path / str(lane) for lane in range(LANES)]
        numbers = [range(lane, KILLS, LANES) for lane in range(LANES)]
        counts = list(lanes.map(killed_in_one_vault, homes, repeat(root), numbers))
    wrong = [each for count in counts for each in count.wrong]
    old, kept = sum(each.old for each in counts), sum(each.kept for each in counts)
    lost = max(each.oldest_lost for each in counts)
    print(  # noqa: T201 - for whoever runs it with -s
        f"{KILLS} kills, {old} letters old enough, {kept} kept, {len(wrong)} things wrong; "
        f"the oldest letter that was lost was {lost:.2f} s old"
    )
    assert wrong == []
    assert kept >= old > 0
