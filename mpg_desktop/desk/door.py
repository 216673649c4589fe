"""The door of the vault: how one is made and unlocked on this machine."""

import platform
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from mpg_desktop.store.keyslots import KdfCost, Secret
    from mpg_desktop.store.recovery_key import RecoveryKey
    from mpg_desktop.store.secret_memory import Passphrase
    from mpg_desktop.store.vault import Vault

UNNAMED = "?"


def now() -> datetime:
    """Return the present moment, in UTC."""
    return datetime.now(UTC)


def device_name() -> str:
    """Return how this machine is called; stands in the journal and in the access log."""
    return platform.node() or UNNAMED


class Door(msgspec.Struct, frozen=True):
    """How vaults are opened on this machine.

    `cost` is for tests, which would otherwise spend their time on the key derivation; the program
    never gives it. The store is imported when the door is first used: the window asks for the
    passphrase meanwhile.
    """

    clock: Callable[[], datetime] = now
    device: str = ""
    cost: "KdfCost | None" = None

    def get_ready(self) -> None:
        """Read what opening a vault needs, so that it is there when the passphrase comes."""
        import_module("mpg_desktop.store.vault")

    def make(self, folder: Path, passphrase: "Passphrase") -> "tuple[Vault, RecoveryKey]":
        """Make a vault and leave it open. Raises the errors of `Vault.create`."""
        from mpg_desktop.store.vault import Vault

        return Vault.create(folder, passphrase, clock=self.clock, device=self.name, cost=self.cost)

    def unlock(self, folder: Path, secret: "Secret") -> "Vault":
        """Open a vault. Raises the errors of `Vault.unlock`."""
        from mpg_desktop.store.vault import Vault

        return Vault.unlock(folder, secret, clock=self.clock, device=self.name, cost=self.cost)

    @property
    def name(self) -> str:
        """How this machine is called."""
        return self.device or device_name()
