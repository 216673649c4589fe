"""The process that kill_test.py kills: it edits and saves, and says what it tries and has done.

Every line on standard output is one JSON object: `{"tries": …}` before a step and `{"done": …}`
after it. It works until it is killed.

`--restore ARCHIVE --die-at N` restores that backup instead, and kills itself at the N-th file
operation (rename, remove, mkdir, …) of that; without dying it prints how many there were.
"""

import argparse
import contextlib
import io
import json
import os
import random
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import new_case_id, new_record_id
from mpg_desktop.domain.records import Attachment, Family, Person
from mpg_desktop.domain.wire import to_fields
from mpg_desktop.store.drafts import Draft
from mpg_desktop.store.keyslots import KdfCost
from mpg_desktop.store.restore import restore
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault

CHEAP = KdfCost(ops=1, memory_bytes=8 << 20)
FAMILIES = 6
PEOPLE = 12
NAMING = frozenset(("os.rename", "os.remove", "os.rmdir"))
FILE_OPERATIONS = NAMING | {"os.mkdir", "os.chmod", "shutil.rmtree", "open"}
WORDS = ("moeder", "vader", "Sem", "zegt", "dat", "het", "thuis", "beter", "gaat", "“soms”", "ëén")


def main() -> None:
    """Work until killed, or restore and die on the way."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("passphrase")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--restore", type=Path)
    parser.add_argument("--die-at", type=int, default=0)
    parser.add_argument("--renames", action="store_true", help="count only these and removals")
    given = parser.parse_args()
    if given.restore:
        passphrase = Passphrase(given.passphrase)
        events = NAMING if given.renames else FILE_OPERATIONS
        count = die_at(given.die_at, given.folder.parent, events)
        restore(given.restore, given.folder, passphrase, clock=now, device="bench")
        say(done="restore", operations=count())
        return
    Worker(given.folder, given.passphrase, random.Random(given.seed)).work()  # noqa: S311 - a test


def now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


def say(**line: object) -> None:
    """Tell the parent, in one write, so that a line is whole or not there."""
    os.write(sys.stdout.fileno(), json.dumps(line).encode() + b"\n")


def die_at(number: int, inside: Path, events: frozenset[str]) -> Any:  # noqa: ANN401 - a counter
    """Kill this process at its n-th file operation inside a folder; returns who counts them."""
    seen = 0

    def hear(event: str, details: tuple[Any, ...]) -> None:
        nonlocal seen
        if event in events and str(details[0]).startswith(str(inside)):
            seen += 1
            if seen == number:
                os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

    sys.addaudithook(hear)
    return lambda: seen


class Worker:
    """Somebody who works in haste in six families, and now and then changes a key."""

    def __init__(self, folder: Path, passphrase: str, chance: random.Random) -> None:
        self.chance = chance
        self.passphrase = passphrase
        secret = Passphrase(passphrase)
        self.vault = Vault.unlock(folder, secret, clock=now, device="bench", cost=CHEAP)
        self.cases = [self.vault.families.load(line.id) for line in self.vault.families.list()]
        say(done="unlock")

    def work(self) -> None:
        """Take one step after the other."""
        steps = [self.save] * 30 + [self.attach] * 3 + [self.draft] * 4
        steps += [self.change_passphrase, self.new_recovery_key, self.rotate_key, self.back_up]
        while True:
            self.chance.choice(steps)()

    def save(self) -> None:
        """Change some people of one family, or add, or drop one."""
        before = self._any_case()
        after = before.put(Family(name=f"Gezin {self._text(2)}", first_sentence=self._text(30)))
        for _ in range(self.chance.randint(1, 3)):
            after = self._with_a_change(after)
        self._save(before, after)

    def attach(self) -> None:
        """Add a file and the record that names it."""
        before = self._any_case()
        if not before.records:
            return
        content = self.chance.randbytes(self.chance.randint(1, 30_000))
        say(tries="attach")
        stored = self.vault.attachments.add(before.id, io.BytesIO(content), "image/png")
        record = Attachment(
            id=new_record_id(self._ms()), blob=stored.blob, size=stored.size, sha256=stored.sha256
        )
        self._save(before, before.put(record))

    def draft(self) -> None:
        """Keep a half-typed text."""
        case = self._any_case()
        text = self._text(40)
        say(tries="draft", family=case.id, text=text)
        self.vault.drafts.keep(Draft(case.id, "family", "first_sentence", text, 3))
        say(done="draft")

    def change_passphrase(self) -> None:
        """Rewrite the header for another passphrase."""
        new = self._text(3)
        say(tries="passphrase", passphrase=new)
        self.vault.change_passphrase(Passphrase(self.passphrase), Passphrase(new))
        self.passphrase = new
        say(done="passphrase")

    def new_recovery_key(self) -> None:
        """Rewrite the header for another recovery key."""
        say(tries="recovery")
        key = self.vault.new_recovery_key(Passphrase(self.passphrase))
        say(done="recovery", key=key.text())

    def rotate_key(self) -> None:
        """Encrypt everything anew."""
        say(tries="rotate")
        self.vault.rotate_key(Passphrase(self.passphrase))
        say(done="rotate")

    def back_up(self) -> None:
        """Make a proved backup."""
        say(tries="backup")
        made = self.vault.backups.make()
        say(done="backup", name=made.backup.path.name)

    def _any_case(self) -> Case:
        place = self.chance.randrange(FAMILIES)
        return self.cases[place] if place < len(self.cases) else Case(new_case_id(self._ms()))

    def _with_a_change(self, case: Case) -> Case:
        people = case.all(Person)
        if len(people) > PEOPLE:
            return case.drop(self.chance.choice(people).id)
        if people and self.chance.random() < 2 / 3:
            old = self.chance.choice(people)
            return case.put(Person(id=old.id, name=old.name, role_words=self._text(20)))
        return case.put(Person(id=new_record_id(self._ms()), name=self._text(2)))

    def _save(self, before: Case, after: Case) -> None:
        records = [to_fields(record) for record in after]
        say(tries="save", family=after.id, records=records)
        self.vault.families.save(before if before.records else None, after, "bench.step")
        say(done="save")
        self.cases = [after, *(case for case in self.cases if case.id != after.id)]

    def _text(self, words: int) -> str:
        return " ".join(self.chance.choices(WORDS, k=words)) + f" {self.chance.random():.9f}"

    def _ms(self) -> int:
        return int(now().timestamp() * 1000)


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        main()
