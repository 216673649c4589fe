"""How quick the window is, beside a window of PySide6 with nothing in it.

Children (window_worker.py) take turns: the bare window, the question for the passphrase, and the
list of families of a vault with one family and of one with a thousand. The least time of each
counts, because other work only ever adds. The key derivation is set to the least that a vault may
have; then once more to the second that it takes on purpose, in which the program reads and makes
what comes next. What it takes alone, measured inside the child, is taken off. Each kind of
child runs once before anything counts: Python has compiled the program then, as it has for anybody
who starts it a second time (whatever PYTHONDONTWRITEBYTECODE says here). Then some children
open their first family of 300 records; one opens more of them, presses keys and searches; and a few
tell the memory that they hold once everything that was begun is made.

    python3 packaging/bench/window_ratios.py
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import msgspec
from bench.store_ratios import Words, practice_records

from mpg_desktop.desk.door import Door
from mpg_desktop.desk.settings import Settings, SettingsFile
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import RecordId, new_case_id
from mpg_desktop.domain.records import Answer, AnyRecord, Family
from mpg_desktop.store.keyslots import SMALLEST_MEMORY, KdfCost
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault

ROOT = Path(__file__).resolve().parents[2]
WORKER = Path(__file__).with_name("window_worker.py")
SCREEN = Path(__file__).with_name("screen.json")
"""A screen with room for the whole window: that of the offscreen platform alone is smaller."""
CHEAP = Door(device="bench", cost=KdfCost(ops=1, memory_bytes=SMALLEST_MEMORY))
PASSPHRASE = "kano vlinder drempel zolder"  # noqa: S105 - of a vault that lives for a minute
RECORDS, NOTES, NOTE_LETTERS = 300, 50, 400
FIRSTS, MEMORY_TURNS = 6, 3
USUAL = 30
"""Families in the vault of one worker; a full case load is some ten, with those of before."""

ALL_SEEN = "memory with every tab seen"
FULL_FAMILIES = 3
"""Families with 300 records, in each vault."""

WITHHELD = frozenset({"PYTHONDONTWRITEBYTECODE"})
"""What a child is not told: it would compile the whole program anew at each start."""

MIB = 1 << 20

Samples = dict[str, list[float]]


class Home:
    """A user's home with a vault of so many families; three of them have 300 records."""

    def __init__(self, folder: Path, families: int, notes: int, door: Door = CHEAP) -> None:
        self.folder = folder
        (folder / "run").mkdir(parents=True, mode=0o700)
        vault, recovery = door.make(folder / "kluis", Passphrase(PASSPHRASE))
        recovery.wipe()
        with vault:
            self._fill(vault, families, notes)
        settings = SettingsFile(folder / "config" / "Gezinsmap" / "settings.json")
        settings.write(Settings(vault=str(folder / "kluis")))

    def _fill(self, vault: Vault, families: int, notes: int) -> None:
        words = Words()
        for number in range(families):
            name = Family(name=f"Gezin {number} {words(12)}", reference=f"2026-{number}")
            records: list[AnyRecord] = [
                Answer(id=RecordId(f"{place:032x}"), question="bench", text=words(NOTE_LETTERS))
                for place in range(notes)
            ]
            if number < FULL_FAMILIES:
                name = msgspec.structs.replace(name, reference=f"300-{number}")
                records = practice_records(RECORDS)
            kept = [each for each in records if not isinstance(each, Family)]
            case = Case.of(new_case_id(1_000 + number), [*kept, name])
            vault.families.save(None, case, "desk.steps.new_family")
        vault.backups.make()  # else each start would make the one of the day

    def environment(self) -> dict[str, str]:
        """Return the environment of a child that lives here."""
        names = ("DATA", "CONFIG", "STATE", "CACHE")
        kept = {name: value for name, value in os.environ.items() if name not in WITHHELD}
        return {
            **kept,
            "PYTHONPYCACHEPREFIX": str(self.folder.parent / "compiled"),
            **{f"XDG_{name}_HOME": str(self.folder / name.lower()) for name in names},
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "HOME": str(self.folder),
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": f"offscreen:configfile={SCREEN}",
        }


def child(home: Home, *words: str) -> Samples:
    """Run a child to its end; moments become seconds since just before it was started."""
    began = time.monotonic()
    ended = subprocess.run(
        [sys.executable, str(WORKER), *words],
        env=home.environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    told: Samples = defaultdict(list)
    for line in ended.stdout.splitlines():
        name, value = json.loads(line)
        told[name].append(value - began if name in ("painted", "locked", "usable") else value)
    if ended.returncode or not told:
        raise RuntimeError(ended.stderr)
    return told


def starts(one: Home, many: Home, slow: Home, turns: int) -> dict[str, Any]:
    """Return the seconds of each start, by what was started; they take turns."""
    kinds = {
        "bare": (one, ["bare"], "painted"),
        "locked": (one, ["locked", PASSPHRASE], "locked"),
        "usable, 1 family": (one, ["usable", PASSPHRASE], "usable"),
        "usable, many": (many, ["usable", PASSPHRASE], "usable"),
        "usable, real derivation": (slow, ["derived", PASSPHRASE], "usable"),
    }
    found: dict[str, Any] = {name: [] for name in (*kinds, "memory")}
    for turn in range(turns + 1):
        for name, (home, words, moment) in kinds.items():
            told = child(home, *words)
            if not turn:
                continue
            derivation = sum(told.get("derivation", ()))
            found[name] += [seconds - derivation for seconds in told[moment]]
            if name == "bare":
                found["memory"] += told["memory"]
    return found


class Table:
    """Prints one line per measurement and remembers whether every budget holds."""

    def __init__(self) -> None:
        self.missed: list[str] = []

    def line(self, name: str, value: float, budget: float, unit: str, aside: str = "") -> None:
        """Print a value beside its budget."""
        holds = value <= budget
        if not holds:
            self.missed.append(name)
        mark = "" if holds else "   OVER"
        print(f"{name:<44}{value:>9.2f} {unit:<4} <= {budget:<5g}{aside}{mark}", flush=True)


def show_starts(table: Table, found: dict[str, Any]) -> None:
    """Print the ratios of the starts."""
    for name, seconds in found.items():
        if name != "memory":
            least, middle = min(seconds), statistics.median(seconds)
            print(f"{name:<44}{least * 1e3:>7.0f} /{middle * 1e3:>5.0f} ms, least / median")
    least = {name: min(seconds) for name, seconds in found.items()}
    bare, usable = least["bare"], least["usable, 1 family"]
    table.line("unlock window / bare", least["locked"] / bare, 1.6, "x")
    table.line("usable window / bare", usable / bare, 2.5, "x")
    table.line("the same, real derivation", least["usable, real derivation"] / bare, 2.5, "x")
    table.line("usable, many families / one", least["usable, many"] / usable, 1.2, "x")


def show_work(table: Table, told: Samples) -> None:
    """Print what the worker waits for."""
    opens, keys = told["open"], told["key"]
    table.line("open a family of 300 records", min(opens) * 1e3, 50, "ms", _middle(opens))
    table.line("key to repaint", min(keys) * 1e3, 16, "ms", _middle(keys))
    slowest = max((min(told[name]), name) for name in told if name.startswith("search"))
    table.line(f"slowest {slowest[1]!r}", slowest[0] * 1e3, 100, "ms")


def show_memory(table: Table, homes: Mapping[int, Home], bare: float) -> None:
    """Print what the program takes beside the bare window, at rest; nothing was printed yet.

    The budget is for the list and for a family that lies open. What that family takes when each of
    its tabs was looked at as well stands beside.
    """
    for families, home in homes.items():
        samples = [child(home, "memory", PASSPHRASE) for _ in range(MEMORY_TURNS)]
        for what in [name for name in samples[0] if name.startswith("memory")]:
            name = f"{what}, {families} families"
            more = sorted((told[what][0] - bare) / MIB for told in samples)
            if what != ALL_SEEN:
                table.line(name, more[0], 40, "MiB", f"   most {more[-1]:.2f}")
            else:
                print(f"{'  ' + name:<44}{more[0]:>9.2f} MiB, most {more[-1]:.2f}")


def show_gaps(table: Table, told: Samples) -> None:
    """Print for how long the window was deaf."""
    for name, seconds in told.items():
        if name.startswith("gap in "):
            table.line(name, max(seconds) * 1e3, 100, "ms")


def _middle(seconds: Sequence[float]) -> str:
    return f"   median {statistics.median(seconds) * 1e3:.1f}, worst {max(seconds) * 1e3:.1f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return 1 when a budget does not hold."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--turns", type=int, default=10, help="starts of each kind (%(default)s)")
    parser.add_argument("--families", type=int, default=1_000, help="in the large vault")
    chosen = parser.parse_args(arguments)
    table = Table()
    with tempfile.TemporaryDirectory(prefix="window-") as name:
        one = Home(Path(name) / "one", 1, NOTES)
        many = Home(Path(name) / "many", chosen.families, NOTES)
        slow = Home(Path(name) / "slow", FULL_FAMILIES + 1, NOTES, Door(device="bench"))
        found = starts(one, many, slow, chosen.turns)
        show_starts(table, found)
        # Before a lock leaves the place of a cursor in that vault: to go back there is more work.
        firsts = [each for _ in range(FIRSTS) for each in child(slow, "first", PASSPHRASE)["open"]]
        table.line("the first one, at once", min(firsts) * 1e3, 50, "ms", _middle(firsts))
        for mode in ("hasty", "gaps"):
            show_gaps(table, child(slow, mode, PASSPHRASE))
        show_work(table, child(many, "work", PASSPHRASE))
        usual = Home(Path(name) / "usual", USUAL, NOTES)
        show_memory(table, {USUAL: usual, chosen.families: many}, min(found["memory"], default=0.0))
    print("every budget holds" if not table.missed else f"over budget: {len(table.missed)}")
    return 1 if table.missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
