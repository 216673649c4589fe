"""What tests of the vault share: a cheap passphrase, a clock, and a look at a whole folder."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mpg_desktop.store import meta
from mpg_desktop.store.errors import VaultError
from mpg_desktop.store.keyslots import MIB, KdfCost, Secret
from mpg_desktop.store.lock import LOCK_NAME
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault

CHEAP = KdfCost(ops=1, memory_bytes=8 * MIB)
"""A few milliseconds instead of a second: far under the floor, for tests alone."""

WORDS = "zeven rode fietsen in de regen"


class SteppingClock:
    """A clock that goes on by one second each time it is asked, and can be set."""

    def __init__(self, start: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)) -> None:
        self.now = start

    def __call__(self) -> datetime:
        """Return a moment one second after the one before."""
        self.now += timedelta(seconds=1)
        return self.now


def made(folder: Path, words: str = WORDS) -> tuple[Vault, RecoveryKey]:
    """Make a vault and leave it opened."""
    return Vault.create(
        folder, Passphrase(words), clock=SteppingClock(), device="laptop", cost=CHEAP
    )


def unlocked(folder: Path, secret: Secret | None = None, *, cost: KdfCost = CHEAP) -> Vault:
    """Open a vault, with the passphrase that `made` gave it when nothing else is said."""
    clock = SteppingClock(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    return Vault.unlock(
        folder, secret or Passphrase(WORDS), clock=clock, device="laptop", cost=cost
    )


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Return everything in a folder; the empty file that carries the lock says nothing."""
    return {
        entry.relative_to(folder).as_posix(): entry.read_bytes()
        for entry in sorted(folder.rglob("*"))
        if entry.is_file() and entry.name != LOCK_NAME
    }


def made_with_proof(folder: Path) -> RecoveryKey:
    """Make a vault, write one word in it, close it, and return its recovery key."""
    vault, recovery = made(folder)
    with vault.database.atomic():
        meta.write(vault.database, "proof", "still here")
    vault.close()
    return recovery


def still_there(folder: Path, secret: Secret) -> bool:
    """Say whether the vault opens and holds what `made_with_proof` wrote in it."""
    with unlocked(folder, secret) as vault:
        return meta.read(vault.database, "proof") == "still here"


def refused(folder: Path, secret: Secret) -> type[VaultError]:
    """Return the error with which the vault is refused."""
    with pytest.raises(VaultError) as caught:
        unlocked(folder, secret)
    return caught.type
