"""Kill the window at random moments while somebody types, and see what is on the disk.

    PYTHONPATH=. python packaging/bench/typing_kill.py --kills 50

Each child (typing_worker.py) opens the real window on a vault of its own and types with real key
events. After SIGKILL the vault is opened again: every letter that was typed two seconds or more
before the kill must stand in it, what stands there must be what was typed, and the whole vault must
be sound. A child that had no time to type for two seconds shows only that nothing is damaged.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from mpg_desktop.desk.door import Door, now
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import new_case_id
from mpg_desktop.domain.records import Family
from mpg_desktop.store.check import Parts, check
from mpg_desktop.store.keyslots import KdfCost
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault

ROOT = Path(__file__).parents[2]
WORKER = Path(__file__).with_name("typing_worker.py")
CHEAP = Door(device="bench", cost=KdfCost(ops=1, memory_bytes=8 << 20))
WORDS = "kano vlinder drempel zolder"
TEXT = " ".join(f"{number:05d}" for number in range(1000))
"""What is typed: numbers, so that any piece tells where it belongs."""

PROMISED = 2.0
"""Seconds after which a letter is on the disk."""

SHORTEST, LONGEST = 0.5, 6.0
"""Seconds of typing before a kill."""


@dataclass(frozen=True, slots=True)
class Killed:
    """What came of one kill: letters typed, of those old enough, kept; and what is wrong."""

    typed: int
    old: int
    kept: int
    wrong: tuple[str, ...]


def kill_once(seconds: float) -> Killed:
    """Let a child type for so long, kill it, and look at what is left."""
    with tempfile.TemporaryDirectory(prefix="typing-") as name:
        home = Path(name)
        folder = home / "kluis"
        vault, _recovery = CHEAP.make(folder, Passphrase(WORDS))
        case = Case.of(new_case_id(int(now().timestamp() * 1000)), [Family(name="Fam. Jansen")])
        with vault:
            vault.families.save(None, case, "desk.steps.new_family")
        keys = _type(home, folder, case.id, seconds)
        with CHEAP.unlock(folder, Passphrase(WORDS)) as opened:
            return _judged(keys, opened, case)


def _type(home: Path, folder: Path, family: str, seconds: float) -> list[tuple[int, float]]:
    """Return each key with its moment; the last one holds the moment of the kill."""
    run = home / "run"
    run.mkdir(mode=0o700)
    names = ("DATA", "CONFIG", "STATE", "CACHE")
    environment = {
        **os.environ,
        **{f"XDG_{each}_HOME": str(home / each.lower()) for each in names},
        "XDG_RUNTIME_DIR": str(run),
        "HOME": str(home),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
    }
    with subprocess.Popen(
        [sys.executable, str(WORKER), str(folder), WORDS, family, TEXT],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as child:
        said = cast("IO[str]", child.stdout)
        first = said.readline()
        time.sleep(seconds)
        child.kill()
        at = time.monotonic()
        lines = [first, *said.read().splitlines()]
    keys = [(int(line.split()[0]), float(line.split()[1])) for line in lines if line.count(".")]
    return [*keys, (keys[-1][0] if keys else 0, at)]


def _judged(keys: list[tuple[int, float]], vault: Vault, case: Case) -> Killed:
    typed, at = keys[-1]
    old = max((count for count, when in keys[:-1] if when <= at - PROMISED), default=0)
    kept = vault.families.load(case.id).family.first_sentence
    wrong = []
    if not TEXT[: typed + 1].startswith(kept):
        wrong.append("what stands there was not typed so")
    if len(kept) < old:
        wrong.append(f"{old - len(kept)} letters of more than {PROMISED:.0f} s ago are lost")
    parts = Parts(
        vault.database, vault.families, vault.journal, vault.attachments, vault.access_log
    )
    wrong += [finding.phrase for finding in check(parts).wrong]
    return Killed(typed, old, len(kept), tuple(wrong))


def main() -> int:
    """Kill as often as asked, and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--at-once", type=int, default=2, help="children at the same time")
    asked = parser.parse_args()
    dice = random.Random(asked.kills)  # noqa: S311 - moments, no secrets
    moments = [dice.uniform(SHORTEST, LONGEST) for _ in range(asked.kills)]
    with ThreadPoolExecutor(asked.at_once) as pool:
        results = list(pool.map(kill_once, moments))
    for result in results:
        for what in result.wrong:
            print(f"wrong: {what} ({result})")
    typed, old = sum(each.typed for each in results), sum(each.old for each in results)
    kept, lost = sum(each.kept for each in results), sum(bool(each.wrong) for each in results)
    print(f"{len(results)} kills, {typed} letters typed, {old} of them old enough, {kept} kept")
    print(f"{lost} kills lost or damaged something")
    return 1 if lost or not old else 0


if __name__ == "__main__":
    sys.exit(main())
