"""Kills a process at random moments while it changes keys, and opens the vault each time.

`GEZINSMAP_KILLS` sets how often; the long form is run by packaging/bench.
"""

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

from mpg_desktop.store import header as headers
from mpg_desktop.store import keyring
from mpg_desktop.store.errors import WrongPassphraseError
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.secret_memory import Passphrase
from tests.vaults import made, unlocked

KILLS = int(os.environ.get("GEZINSMAP_KILLS", "40"))
LONGEST_LIFE = 0.25  # seconds: some ten rounds

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="forks, and kills without a warning"),
    pytest.mark.timeout(60 + KILLS * 5),
]

# Loads everything once; then, for each line that it reads, starts a process that works until it is
# killed after so many seconds. The worker says what it confirmed, as the window would.
NURSERY = """
import os
import signal
import sys
import time
from pathlib import Path
from mpg_desktop.store import meta
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.secret_memory import Passphrase
from tests.vaults import unlocked
import sqlite_utils  # after the store; or each worker would spend its life loading it

def say(*words):
    os.write(1, (" ".join(map(str, words)) + chr(10)).encode())

def work(folder, recovery, number):
    say("begun", number)
    vault = unlocked(folder, recovery)
    say("opened", number)
    while True:
        number += 1
        with vault.database.atomic():
            vault.database.conn.execute("INSERT INTO confirmed VALUES (?)", (number,))
        say("wrote", number)
        say("changing", number)
        vault.change_passphrase(recovery, Passphrase(f"words {number}"))
        say("changed", number)
        vault.rotate_key(recovery)
        say("rotated", number)

folder, recovery = Path(sys.argv[1]), RecoveryKey.parse(sys.argv[2])
for line in sys.stdin:
    life, number = line.split()
    worker = os.fork()
    if not worker:
        work(folder, recovery, int(number))
    time.sleep(float(life))  # the random moment itself
    os.kill(worker, signal.SIGKILL)
    os.waitpid(worker, 0)
    say("killed", number)
"""


@dataclass
class Confirmed:
    """What the workers said they had done, and what the last one was about to do."""

    wrote: int = 0
    changed: int = 0
    changing: int = 0
    rotated: int = 0

    def hear(self, lines: IO[str]) -> set[str]:
        """Listen until the worker is dead; return what it had come to."""
        reached = set()
        for line in lines:
            word, number = line.split()
            reached.add(word)
            if word == "killed":
                break
            if hasattr(self, word):
                setattr(self, word, int(number))
        return reached

    def is_open_to(self, number: int, header: headers.Header) -> bool:
        """Say whether the passphrase with this number opens the vault."""
        try:
            keyring.opened(header, Passphrase(f"words {number}"))
        except WrongPassphraseError:
            return False
        return True

    def find_words(self, header: headers.Header) -> None:
        """Find the one passphrase that opens: the confirmed one, or the one that was coming."""
        possible = {self.changed, self.changing}
        (self.changed,) = {number for number in possible if self.is_open_to(number, header)}
        self.changing = self.changed


@pytest.fixture
def recovery(tmp_path: Path) -> RecoveryKey:
    """Make a vault with a table for what is confirmed."""
    vault, key = made(tmp_path / "kluis", "words 0")
    vault.database.whole.execute("CREATE TABLE confirmed (number INTEGER PRIMARY KEY)")
    vault.database.whole.execute("CREATE TABLE weight (content BLOB)")
    vault.database.whole.execute("INSERT INTO weight VALUES (randomblob(200000))")
    vault.close()
    return key


@pytest.fixture
def nursery(tmp_path: Path, root: Path, recovery: RecoveryKey) -> Iterator["subprocess.Popen[str]"]:
    """Return the process that starts and kills workers."""
    process = subprocess.Popen(
        [sys.executable, "-c", NURSERY, str(tmp_path / "kluis"), recovery.text()],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    )
    with process:
        yield process
        process.kill()


def prove_vault(folder: Path, recovery: RecoveryKey, confirmed: Confirmed) -> None:
    with unlocked(folder, recovery) as vault:
        rows = [row[0] for row in vault.database.whole.execute("SELECT number FROM confirmed")]
        assert rows[: confirmed.wrote] == list(range(1, confirmed.wrote + 1))
        assert vault.database.whole.execute("PRAGMA cipher_integrity_check").fetchall() == []
        assert vault.access_log.verify() is None
        confirmed.wrote = len(rows)
    header, spare = headers.copies(folder)
    assert header == spare
    assert keyring.opened(header, recovery)[1].coming is None
    confirmed.find_words(header)


def test_a_vault_that_changes_its_keys_opens_after_each_kill(
    tmp_path: Path, nursery: "subprocess.Popen[str]", recovery: RecoveryKey
) -> None:
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    confirmed = Confirmed()
    reached: set[str] = set()
    moments = random.Random()  # noqa: S311 - chooses moments, not keys
    for _ in range(KILLS):
        life = moments.uniform(0, LONGEST_LIFE)
        nursery.stdin.write(f"{life} {confirmed.wrote}\n")
        reached |= confirmed.hear(nursery.stdout)
        prove_vault(tmp_path / "kluis", recovery, confirmed)
    assert reached >= {"wrote", "changed", "rotated", "killed"}
