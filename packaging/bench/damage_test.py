"""Damage copies of a vault in many ways, and prove that each is found and none shows a wrong word.

    PYTHONPATH=. python packaging/bench/damage_test.py --copies 500

Each copy gets one flipped bit, a truncation, a wiped, swapped or duplicated page, or damage to its
key header. Then the vault is unlocked, every word of it is compared with the truth, and it is
examined in full: damage must be found by one of the three, or be healed by the second copy of the
header. Afterwards the backup is restored and compared as well; and backups are damaged themselves.

Two kinds of damage cannot be seen by any of this, and are no part of the count. One page replaced
by its own older version carries a right seal. And after a crash, damage to the write-ahead log
(`cases.db-wal`) can look like a save that was not finished: when the log was cut off, or its very
last save is damaged. The third series proves that what is shown then is the state after an earlier
save, never a mixture, and that it is said whenever it can be known.
"""

import argparse
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import CaseId, new_case_id, new_record_id
from mpg_desktop.domain.records import Family, Person
from mpg_desktop.store.check import Parts, check
from mpg_desktop.store.errors import DamagedBackupError, VaultError
from mpg_desktop.store.families import WipeGround
from mpg_desktop.store.keyslots import KdfCost
from mpg_desktop.store.restore import rehearse, restore
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault

CHEAP = KdfCost(ops=1, memory_bytes=8 << 20)
PASSPHRASE = "een wachtwoordzin"  # noqa: S105 - of a vault that lives for a minute
PAGE = 4096
FAMILIES = 12
DATABASE, HEADER, SPARE = "cases.db", "vault.json", "vault.json.bak"

Damage = Callable[[Path, random.Random], None]


@dataclass(frozen=True)
class Original:
    """A sound vault, closed, with everything that is in it and a backup beside it."""

    folder: Path
    archive: Path
    cases: dict[CaseId, Case]
    files: dict[str, bytes]


def main() -> int:
    """Damage, look, count."""
    parser = argparse.ArgumentParser(description="Damage copies of a vault; find it each time.")
    parser.add_argument("--copies", type=int, default=500)
    parser.add_argument("--backups", type=int, default=200)
    parser.add_argument("--logs", type=int, default=100)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311 - a test
    given = parser.parse_args()
    print(f"seed {given.seed}")
    chance = random.Random(given.seed)  # noqa: S311 - chooses damage for a test
    with tempfile.TemporaryDirectory() as scratch:
        original = make(Path(scratch) / "original", chance)
        wrong = damage_vaults(original, Path(scratch) / "copy", given.copies, chance)
        wrong += damage_backups(original, Path(scratch), given.backups, chance)
        wrong += damage_logs(Path(scratch), given.logs, chance)
    for each in wrong:
        print(f"WRONG {each}")
    return 1 if wrong else 0


def make(folder: Path, chance: random.Random) -> Original:
    """Make a vault with families, files and a long journal, and a backup of it."""
    secret = Passphrase(PASSPHRASE)
    vault, _ = Vault.create(folder, secret, clock=now, device="bench", cost=CHEAP)
    cases: dict[CaseId, Case] = {}
    files: dict[str, bytes] = {}
    for number in range(FAMILIES):
        case = Case(new_case_id(number))
        for step in range(6):
            before = case
            case = case.put(
                Family(name=f"Gezin {number}", first_sentence=words(chance, 60)),
                Person(id=new_record_id(step % 4), name=words(chance, 2), notes=words(chance, 90)),
            )
            vault.families.save(before, case, "bench.step")
        cases[case.id] = case
        content = chance.randbytes(chance.randint(1, 60_000))
        files[vault.attachments.add(case.id, BytesIO(content), "image/png").blob] = content
    # Wiping leaves free pages, in which damage must be found too.
    gone = next(iter(cases))
    vault.families.wipe(gone, WipeGround.REQUEST)
    del cases[gone], files[next(iter(files))]
    made = vault.backups.make()
    vault.close()
    archive = folder.parent / "sound.vaultbak"
    made.backup.path.rename(archive)
    return Original(folder, archive, cases, files)


def damage_vaults(original: Original, copy: Path, copies: int, chance: random.Random) -> list[str]:
    """Damage so many copies; return where it was not found, or a wrong word was shown."""
    wrong: list[str] = []
    found: dict[str, Counter[str]] = {name: Counter() for name in DAMAGES}
    for number in range(copies):
        name = list(DAMAGES)[number % len(DAMAGES)]
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(original.folder, copy)
        DAMAGES[name](copy, chance)
        verdict = looked_at(original, copy)
        found[name][verdict] += 1
        if verdict.startswith("MISSED"):
            wrong.append(f"copy {number}, {name}: {verdict}")
        wrong += [f"copy {number}, {name}: {each}" for each in unrestored(original, copy)]
    print(f"{copies} damaged copies, each restored from the backup afterwards; found:")
    for name, counts in found.items():
        print(f"  {name:28} {dict(counts)}")
    return wrong


def looked_at(original: Original, folder: Path) -> str:
    """Say by what the damage was found: unlock, read, check; or that it was missed."""
    headers = (folder / HEADER).read_bytes(), (folder / SPARE).read_bytes()
    try:
        vault = unlocked(folder)
    except VaultError as error:
        return f"unlock: {type(error).__name__}"
    with vault:
        try:
            wrong = differences(original, vault)
        except VaultError as error:
            return f"read: {type(error).__name__}"
        if wrong:
            return f"MISSED, and wrong words: {wrong}"
        if not examined(vault):
            return "check"
    healed = (folder / HEADER).read_bytes(), (folder / SPARE).read_bytes()
    return "healed by the other header" if healed != headers else "MISSED"


def differences(original: Original, vault: Vault) -> list[str]:
    """Compare every word and every byte with the truth."""
    listed = {line.id for line in vault.families.list()}
    wrong = ["list"] if listed != set(original.cases) else []
    for family, case in original.cases.items():
        if vault.families.load(family) != case or vault.journal.replay(family) != case:
            wrong.append(f"family {family}")
    for blob, content in original.files.items():
        if b"".join(vault.attachments.open(blob)) != content:
            wrong.append(f"attachment {blob}")
    return wrong


def unrestored(original: Original, folder: Path) -> list[str]:
    """Restore the backup over the damaged vault; return what is not as it was."""
    secret = Passphrase(PASSPHRASE)
    restored = restore(original.archive, folder, secret, clock=now, device="bench")
    if restored.replaced is not None:
        shutil.rmtree(restored.replaced)
    with unlocked(folder) as vault:
        wrong = differences(original, vault) + ([] if examined(vault) else ["check"])
    return [f"restored, but {each}" for each in wrong]


def damage_backups(
    original: Original, scratch: Path, copies: int, chance: random.Random
) -> list[str]:
    """Damage so many backups; a rehearsal must find each, or all of it must still be right."""
    wrong: list[str] = []
    counts: Counter[str] = Counter()
    archive = scratch / "damaged.vaultbak"
    sound = rehearse(original.archive, Passphrase(PASSPHRASE), scratch).contents
    for number in range(copies):
        shutil.copyfile(original.archive, archive)
        ARCHIVE_DAMAGES[number % len(ARCHIVE_DAMAGES)](archive, chance)
        try:
            contents = rehearse(archive, Passphrase(PASSPHRASE), scratch).contents
        except DamagedBackupError:
            counts["found"] += 1
        else:
            counts["harmless: a date or attribute of the ZIP"] += 1
            wrong += [] if contents == sound else [f"backup {number}: other contents"]
    print(f"{copies} damaged backups: {dict(counts)}")
    return wrong


def damage_logs(scratch: Path, copies: int, chance: random.Random) -> list[str]:
    """Damage the write-ahead log that a crash left; every state shown must have been saved."""
    folder, copy = scratch / "crashed", scratch / "crashed-copy"
    secret = Passphrase(PASSPHRASE)
    vault, _ = Vault.create(folder, secret, clock=now, device="bench", cost=CHEAP)
    vault.close()
    vault = unlocked(folder)
    case = Case(new_case_id(1))
    states = [case]
    for _ in range(40):
        before, case = case, case.put(Family(first_sentence=words(chance, 200)))
        case = case.put(Person(id=new_record_id(len(states)), name=words(chance, 3)))
        vault.families.save(before, case, "bench.step")
        states.append(case)
    shutil.copytree(folder, scratch / "as-left")
    vault.close()
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for number in range(copies):
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(scratch / "as-left", copy)
        LOG_DAMAGES[number % len(LOG_DAMAGES)](copy / f"{DATABASE}-wal", chance)
        try:
            with unlocked(copy) as opened:
                shown = [opened.families.load(line.id) for line in opened.families.list()]
                sound = examined(opened)
                noticed = opened.lost_saves
        except VaultError as error:
            counts[type(error).__name__] += 1
            continue
        if (shown or [Case(case.id)])[0] not in states or not sound:
            wrong.append(f"log {number}: a state that was never saved")
        shows = "the last save" if shown == [case] else "an earlier save"
        counts[shows + (", and said so" if noticed else "")] += 1
        if noticed and shown == [case]:
            wrong.append(f"log {number}: said that saves are lost, but none is")
    print(f"{copies} damaged write-ahead logs: {dict(counts)}")
    return wrong


def unlocked(folder: Path) -> Vault:
    """Open a vault of this test."""
    secret = Passphrase(PASSPHRASE)
    return Vault.unlock(folder, secret, clock=now, device="bench", cost=CHEAP)


def examined(vault: Vault) -> bool:
    """Say whether the full examination finds nothing."""
    parts = Parts(
        vault.database, vault.families, vault.journal, vault.attachments, vault.access_log
    )
    return check(parts).is_sound


def words(chance: random.Random, count: int) -> str:
    """Return text that nobody else would write."""
    return " ".join(f"{chance.choice('aëiouß')}{chance.randrange(10**6)}" for _ in range(count))


def now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


def flip(path: Path, chance: random.Random, start: int = 0, end: int | None = None) -> None:
    """Flip one bit somewhere in a stretch of a file."""
    content = bytearray(path.read_bytes())
    content[chance.randrange(start, end or len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def cut(path: Path, chance: random.Random, unit: int = 1) -> None:
    """Cut a file off somewhere."""
    content = path.read_bytes()
    path.write_bytes(content[: chance.randrange(len(content) // unit) * unit])


def swap_pages(path: Path, chance: random.Random) -> None:
    """Exchange two pages."""
    pages = pages_of(path)
    one, other = chance.sample(range(len(pages)), 2)
    pages[one], pages[other] = pages[other], pages[one]
    path.write_bytes(b"".join(pages))


def repeat_page(path: Path, chance: random.Random) -> None:
    """Put a second copy of one page in the place of another."""
    pages = pages_of(path)
    one, other = chance.sample(range(len(pages)), 2)
    pages[one] = pages[other]
    path.write_bytes(b"".join(pages))


def wipe_page(path: Path, chance: random.Random) -> None:
    """Fill a page with zeros."""
    pages = pages_of(path)
    pages[chance.randrange(len(pages))] = bytes(PAGE)
    path.write_bytes(b"".join(pages))


def spoil_headers(folder: Path, chance: random.Random) -> None:
    """Damage both copies of the key header, each in its own way."""
    flip(folder / HEADER, chance)
    cut(folder / SPARE, chance)


def pages_of(path: Path) -> list[bytes]:
    """Cut a database into its pages."""
    content = path.read_bytes()
    return [content[at : at + PAGE] for at in range(0, len(content), PAGE)]


DAMAGES: dict[str, Damage] = {
    "one bit anywhere": lambda folder, chance: flip(folder / DATABASE, chance),
    "one bit of page 1": lambda folder, chance: flip(folder / DATABASE, chance, 0, PAGE),
    "one bit of the salt": lambda folder, chance: flip(folder / DATABASE, chance, 0, 16),
    "cut off anywhere": lambda folder, chance: cut(folder / DATABASE, chance),
    "cut off between pages": lambda folder, chance: cut(folder / DATABASE, chance, PAGE),
    "two pages exchanged": lambda folder, chance: swap_pages(folder / DATABASE, chance),
    "a page twice": lambda folder, chance: repeat_page(folder / DATABASE, chance),
    "a page of zeros": lambda folder, chance: wipe_page(folder / DATABASE, chance),
    "one bit of a key header": lambda folder, chance: flip(
        folder / chance.choice((HEADER, SPARE)), chance
    ),
    "a key header cut off": lambda folder, chance: cut(
        folder / chance.choice((HEADER, SPARE)), chance
    ),
    "both key headers": spoil_headers,
}
ARCHIVE_DAMAGES: tuple[Damage, ...] = (flip, cut, swap_pages, wipe_page)
LOG_DAMAGES: tuple[Damage, ...] = (flip, cut, swap_pages, wipe_page)


if __name__ == "__main__":
    sys.exit(main())
