"""Measure how long unlocking takes apart from the derivation of the key, which is slow on purpose.

    PYTHONPATH=. python packaging/bench/unlock_time.py

A vault with the practice family is unlocked again and again at a cheap derivation, each time beside
that derivation alone; what is printed is the difference, in milliseconds. The budget is 50 ms.
"""

import argparse
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from mpg_desktop.content.practice import practice_family
from mpg_desktop.desk.door import now
from mpg_desktop.store.keyslots import KdfCost, timed
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault

ROOT = Path(__file__).parents[2]
CHEAP = KdfCost(ops=1, memory_bytes=8 << 20)
WORDS = "kano vlinder drempel zolder"
BUDGET = 50.0


def main() -> int:
    """Print the least and the middle of all rounds; return 1 when the least misses the budget."""
    parser = argparse.ArgumentParser(description="Unlocking apart from the key derivation.")
    parser.add_argument("--rounds", type=int, default=30)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room) / "vault"
        vault, recovery = Vault.create(
            folder, Passphrase(WORDS), clock=now, device="bench", cost=CHEAP
        )
        recovery.wipe()
        with vault:
            case = practice_family(ROOT / "resources", date(2026, 11, 23), 1)
            vault.families.save(None, case, "bench")
        took = [_round(folder) for _ in range(rounds)]
    derived, whole = ([each[at] for each in took] for at in (0, 1))
    least = min(whole) - min(derived)
    middle = statistics.median(whole) - statistics.median(derived)
    print(f"unlock apart from key derivation: {least:.1f} ms at least,")
    print(f"{middle:.1f} ms in the middle of {rounds} (budget {BUDGET:.0f} ms)")
    return int(least > BUDGET)


def _round(folder: Path) -> tuple[float, float]:
    """Return the milliseconds of the derivation alone, and of the whole unlocking."""
    derivation = timed(CHEAP)
    began = time.perf_counter()
    vault = Vault.unlock(folder, Passphrase(WORDS), clock=now, device="bench", cost=CHEAP)
    whole = time.perf_counter() - began
    vault.close()
    return derivation * 1000, whole * 1000


if __name__ == "__main__":
    sys.exit(main())
