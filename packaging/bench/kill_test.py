"""Kill a process that edits and saves, at random moments, and prove that nothing is lost.

    PYTHONPATH=. python packaging/bench/kill_test.py --kills 300

A worker (kill_worker.py) saves, attaches files, keeps drafts, changes passphrase, recovery key and
file key, and makes backups. After each kill the vault must open; every confirmed step must be
there; only the one step that was under way may be there or not. Everything is then examined: pages,
index, log chain, and that the journal replays to the state.

Then a restore is killed at every one of its file operations: the old vault or the new one must open
at the place, whole, with all backups. A kill of the process, not of the power supply: what the disk
itself may lose is up to fsync, which SQLite and we call.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, new_case_id
from mpg_desktop.domain.records import Family
from mpg_desktop.domain.wire import from_fields
from mpg_desktop.store.check import Parts, check
from mpg_desktop.store.errors import WrongPassphraseError, WrongRecoveryKeyError
from mpg_desktop.store.keyslots import KdfCost
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.shelf import Shelf
from mpg_desktop.store.vault import Vault

CHEAP = KdfCost(ops=1, memory_bytes=8 << 20)
WORKER = Path(__file__).with_name("kill_worker.py")
KILLED = {1, 15} if os.name == "nt" else {-9}
BACKUPS = 2
FIRST_PASSPHRASE = "eerste wachtwoordzin"  # noqa: S105 - of a vault that lives for a minute


@dataclass
class Truth:
    """What the parent knows: what was confirmed, and the one step that was under way."""

    passphrase: str
    recovery: str
    cases: dict[CaseId, Case] = field(default_factory=dict)
    drafts: dict[str, str] = field(default_factory=dict)
    backups: set[str] = field(default_factory=set)
    trying: dict[str, Any] = field(default_factory=dict)
    steps: Counter[str] = field(default_factory=Counter)

    def hear(self, line: dict[str, Any]) -> None:
        """Take in one line of the worker."""
        if "tries" in line:
            self.trying = line
            return
        tried, self.trying = self.trying, {}
        self.steps[line["done"]] += 1
        if line["done"] == "backup":
            self.backups.add(line["name"])
        elif line["done"] == "recovery":
            self.recovery = line["key"]
        else:
            self.accept(tried)

    def accept(self, tried: dict[str, Any]) -> None:
        """Count a step as done: the worker said so, or the vault shows it."""
        if tried.get("tries") == "save":
            self.cases[tried["family"]] = case_of(tried)
        elif tried.get("tries") == "draft":
            self.drafts[tried["family"]] = tried["text"]
        elif tried.get("tries") == "passphrase":
            self.passphrase = tried["passphrase"]


def main() -> int:
    """Kill, look, count."""
    parser = argparse.ArgumentParser(description="Kill a saving process and look for losses.")
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument(
        "--restores", type=int, default=1000, help="at most so many file operations"
    )
    parser.add_argument("--renames", action="store_true", help="of those only the renames")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311 - a test
    given = parser.parse_args()
    print(f"seed {given.seed}")
    chance = random.Random(given.seed)  # noqa: S311 - chooses moments for a test
    with tempfile.TemporaryDirectory() as scratch:
        wrong = kill_workers(Path(scratch) / "kluis", given.kills, chance)
    with tempfile.TemporaryDirectory() as scratch:
        wrong += kill_restores(Path(scratch), given.restores, only_renames=given.renames)
    for each in wrong:
        print(f"WRONG {each}")
    print(f"{len(wrong)} things lost or damaged")
    return 1 if wrong else 0


def kill_workers(folder: Path, kills: int, chance: random.Random) -> list[str]:
    """Kill a worker so many times; return what was lost or damaged."""
    vault, recovery = Vault.create(
        folder, Passphrase(FIRST_PASSPHRASE), clock=now, device="bench", cost=CHEAP
    )
    vault.close()
    truth, wrong, left_open = Truth(FIRST_PASSPHRASE, recovery.text()), [], 0
    for number in range(kills):
        work_and_die(folder, truth, chance)
        interrupted = truth.trying.get("tries", "nothing")
        with opened(folder, truth) as vault:
            left_open += vault.was_left_open
            wrong += [f"kill {number} in {interrupted}: {each}" for each in losses(vault, truth)]
        truth.steps[f"killed in {interrupted}"] += 1
        truth.trying = {}
    print(f"{kills} kills, {left_open} times found left open; confirmed and interrupted steps:")
    print(dict(sorted(truth.steps.items())))
    return wrong


def work_and_die(folder: Path, truth: Truth, chance: random.Random) -> None:
    """Start a worker, let it work for a moment, kill it, and take in what it confirmed."""
    command = [sys.executable, str(WORKER), str(folder), truth.passphrase]
    command += ["--seed", str(chance.randrange(10**9))]
    with tempfile.TemporaryFile() as heard:
        worker = subprocess.Popen(command, stdout=heard)
        early = chance.random() < 1 / 10  # in the middle of unlocking
        while not early and not os.fstat(heard.fileno()).st_size and worker.poll() is None:
            time.sleep(0.001)
        time.sleep(chance.random() * 0.3)
        worker.kill()
        if worker.wait() not in KILLED:
            message = f"the worker ended by itself: {worker.returncode}"
            raise RuntimeError(message)
        heard.seek(0)
        for line in heard.read().split(b"\n")[:-1]:
            truth.hear(json.loads(line))


def opened(folder: Path, truth: Truth) -> Vault:
    """Open the vault with the confirmed passphrase, or with the one that was being set."""
    try:
        secret = Passphrase(truth.passphrase)
        return Vault.unlock(folder, secret, clock=now, device="parent", cost=CHEAP)
    except WrongPassphraseError:
        if truth.trying.get("tries") != "passphrase":
            raise
    truth.accept(truth.trying)
    secret = Passphrase(truth.passphrase)
    return Vault.unlock(folder, secret, clock=now, device="parent", cost=CHEAP)


def losses(vault: Vault, truth: Truth) -> list[str]:
    """Return what was confirmed and is not there, and what is not whole."""
    found = {line.id: vault.families.load(line.id) for line in vault.families.list()}
    tried = truth.trying
    if tried.get("tries") == "save" and found.get(tried["family"]) == case_of(tried):
        truth.accept(tried)
    wrong = [
        f"family {each}"
        for each in {*found, *truth.cases}
        if found.get(each) != truth.cases.get(each)
    ]
    drafts = {draft.family: draft.text for draft in vault.drafts.all()}
    if tried.get("tries") == "draft" and drafts.get(tried["family"]) == tried["text"]:
        truth.accept(tried)
    wrong += [] if drafts == truth.drafts else ["drafts"]
    wrong += ["said that saves are lost"] if vault.lost_saves else []
    names = {backup.path.name for backup in vault.backups.shelf.all()}
    wrong += [f"backup {name}" for name in truth.backups - names]
    wrong += [f"unfinished {path.name}" for path in vault.backups.shelf.folder.glob("*.part")]
    wrong += _recovery_losses(vault, truth)
    return wrong + examined(vault)


def _recovery_losses(vault: Vault, truth: Truth) -> list[str]:
    try:
        vault.prove(RecoveryKey.parse(truth.recovery))
    except WrongRecoveryKeyError:
        if truth.trying.get("tries") != "recovery":
            return ["recovery key"]
        # The new key was set, and died unseen with the worker: the passphrase makes another.
        truth.recovery = vault.new_recovery_key(Passphrase(truth.passphrase)).text()
    return []


def examined(vault: Vault) -> list[str]:
    """Return what the full examination finds."""
    parts = Parts(
        vault.database, vault.families, vault.journal, vault.attachments, vault.access_log
    )
    return [f"check: {finding}" for finding in check(parts).wrong]


def kill_restores(scratch: Path, most: int, *, only_renames: bool) -> list[str]:
    """Kill a restore at each of its file operations; return what was lost or damaged."""
    folder = scratch / "kluis"
    secret = Passphrase(FIRST_PASSPHRASE)
    vault, _ = Vault.create(folder, secret, clock=now, device="bench", cost=CHEAP)
    family = new_case_id(1)
    then = Case(family).put(Family(name="Toen"))
    vault.families.save(None, then, "bench.step")
    vault.backups.make()
    today = then.put(Family(name="Nu"))
    vault.families.save(then, today, "bench.step")
    vault.backups.make()
    vault.close()
    wrong: list[str] = []
    outcomes: Counter[str] = Counter()
    for number in range(1, most + 1):
        archive = Shelf(folder / "backups").all()[0].path
        command = [sys.executable, str(WORKER), str(folder), FIRST_PASSPHRASE]
        command += ["--restore", str(archive), "--die-at", str(number)]
        command += ["--renames"] * only_renames
        ended = subprocess.run(command, check=False, capture_output=True)
        if ended.returncode not in {0, *KILLED}:
            return [*wrong, f"restore {number}: {ended.stderr.decode()}"]
        with Vault.unlock(folder, secret, clock=now, device="parent", cost=CHEAP) as vault:
            case = vault.families.load(family)
            if len(vault.backups.shelf.all()) != BACKUPS:
                wrong.append(f"restore {number}: backups")
            wrong += [f"restore {number}: {each}" for each in examined(vault)]
            outcomes["old" if case == today else "new" if case == then else "lost"] += 1
            if case == then:
                vault.families.save(then, today, "bench.step")
        if ended.returncode == 0:
            break
    wrong += ["restore: neither the old nor the new vault"] * outcomes["lost"]
    print(
        f"{sum(outcomes.values())} restores, all but the last killed on the way: {dict(outcomes)}"
    )
    return wrong


def case_of(tried: dict[str, Any]) -> Case:
    """Return the case that the worker was saving."""
    records = sorted(map(from_fields, tried["records"]), key=lambda record: record.id)
    return Case.of(tried["family"], records)


def now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


if __name__ == "__main__":
    sys.exit(main())
