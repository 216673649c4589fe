"""The ways into an opened vault, and how they are changed.

Each is changed only with proof: a passphrase, a recovery key or an organisation's key that opens
the vault at that moment, so that an unattended screen is not enough.
"""

import contextlib
from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from mpg_desktop.store import driver, keyring, keyslots, opening, sodium
from mpg_desktop.store import header as headers
from mpg_desktop.store.access_log import Action, Outcome
from mpg_desktop.store.connection import Connection
from mpg_desktop.store.errors import VaultError
from mpg_desktop.store.header import Header, OrganisationSlot, PassphraseSlot, RecoverySlot, Slot
from mpg_desktop.store.keyring import Keyring
from mpg_desktop.store.keyslots import KdfCost, Secret
from mpg_desktop.store.moments import Clock
from mpg_desktop.store.secret_memory import Passphrase, wiped
from mpg_desktop.store.vault_parts import VaultParts

if TYPE_CHECKING:
    from mpg_desktop.store.recovery_key import RecoveryKey


class VaultKeys(VaultParts, ABC):
    """The keys of one opened vault, and the header in which they are wrapped."""

    def __init__(  # noqa: PLR0913 - what an opened vault consists of
        self,
        folder: Path,
        header: Header,
        keys: Keyring,
        *,
        connection: Connection,
        clock: Clock,
        device: str,
        cost: KdfCost | None,
    ) -> None:
        super().__init__(folder, keys, connection=connection, clock=clock, device=device)
        self._header = header
        self._cost = cost

    @abstractmethod
    def close(self) -> None:
        """Let the vault go."""

    @property
    def vault_id(self) -> str:
        """The name of this vault, the same in all its backups."""
        return self._header.vault_id

    @property
    def organisations(self) -> tuple[OrganisationSlot, ...]:
        """The organisations that may open this vault."""
        return tuple(slot for slot in self._header.slots if isinstance(slot, OrganisationSlot))

    def prove(self, proof: Secret) -> None:
        """Raise the Wrong…Error of `proof` when it does not open this vault."""
        keyring.opened(self._header, proof)[1].wipe()

    def change_passphrase(self, proof: Secret, new: Passphrase) -> None:
        """Let `new` open the vault from now on, and the old passphrase no longer.

        Only the header changes. Whoever has an old backup or an old header can still open that
        with the old passphrase: see `rotate_all`.
        """
        self.prove(proof)
        slot = self._filled(self._keys.vault_key, new)
        with self._logged(Action.CHANGE_PASSPHRASE):
            self._replace(PassphraseSlot, slot)

    def new_recovery_key(self, proof: Secret) -> "RecoveryKey":
        """Make another recovery key; the one that was printed opens the vault no longer.

        Until somebody typed it back it counts as untried. Whatever this raises, the printed one
        still opens the vault: who gets no new one must not lose the old one.
        """
        from mpg_desktop.store.recovery_key import RecoveryKey

        self.prove(proof)
        recovery = RecoveryKey.fresh()
        slot = keyslots.fill_recovery(self.vault_id, self._keys.vault_key, recovery.secret)
        with self._logged(Action.NEW_RECOVERY_KEY):
            self.recovery_trial.begin()
            self._replace(RecoverySlot, slot)
        return recovery

    def add_organisation_key(self, proof: Secret, label: str, public: bytes) -> OrganisationSlot:
        """Let the owner of this public key open the vault too. Raises WrongOrganisationKeyError."""
        self.prove(proof)
        slot = keyslots.fill_organisation(label, public, self._keys.vault_key)
        with self._logged(Action.NEW_KEY, f"slot:{slot.id}"):
            self._write(*self._header.slots, slot)
        return slot

    def remove_organisation_key(self, proof: Secret, slot_id: str) -> None:
        """Let this organisation open the vault no longer (but see `rotate_all`)."""
        self.prove(proof)
        self._write(*(slot for slot in self._header.slots if slot.id != slot_id))

    def rotate_key(self, proof: Secret) -> None:
        """Encrypt the whole file anew. Make a backup before; close nothing while it runs.

        When it fails (a full disk), the vault is closed, and opens again with the key it had.
        """
        self.prove(proof)
        self._encrypt_anew()
        self.access_log.append(Action.NEW_KEY, object="file")

    def rotate_all(self, proof: Secret, new: Passphrase) -> "RecoveryKey":
        """Change everything after a key fell into wrong hands; returns the new recovery key.

        New file key, new vault key, new passphrase, new recovery key; organisations keep their
        way in unless they are removed first. Old backups still open with the old keys: make a new
        backup and destroy the old ones.
        """
        from mpg_desktop.store.recovery_key import RecoveryKey

        self.prove(proof)
        self._encrypt_anew()
        recovery, vault_key = RecoveryKey.fresh(), sodium.random_key()
        with wiped(vault_key):
            slots = [
                self._filled(vault_key, new),
                keyslots.fill_recovery(self.vault_id, vault_key, recovery.secret),
                *(keyslots.refilled(slot, vault_key) for slot in self.organisations),
            ]
            later = msgspec.structs.replace(self._header, epoch=self._header.epoch + 1)
            header = keyring.closed(later, Keyring(vault_key, self._keys.current), *slots)
            with self._logged(Action.NEW_KEY, "all"):
                self._take(header)
            self._keys.vault_key[:] = vault_key
        return recovery

    def _filled(self, vault_key: bytearray, passphrase: Passphrase) -> Slot:
        cost = self._cost or keyslots.tuned()
        return keyslots.fill_passphrase(self.vault_id, vault_key, passphrase, cost)

    def _replace(self, kind: type[Slot], new: Slot) -> None:
        self._write(new, *(slot for slot in self._header.slots if not isinstance(slot, kind)))

    def _write(self, *slots: Slot) -> None:
        self._take(keyring.closed(self._header, self._keys, *slots))

    def _take(self, header: Header) -> None:
        self._prove_present()
        headers.write(self.folder, header)
        self._header = header

    @contextlib.contextmanager
    def _logged(self, action: Action, what: str = "") -> Iterator[None]:
        """Write in the access log what is about to be done; where that fails, nothing is done.

        The other way round a full disk would tell that a key was not changed which was.
        """
        self.access_log.append(action, object=what)
        try:
            yield
        except BaseException:
            with contextlib.suppress(driver.DriverError, VaultError):
                self.access_log.append(action, object=what, result=Outcome.FAILED)
            raise

    def _encrypt_anew(self) -> None:
        self._prove_present()
        try:
            self._header = opening.encrypted_anew(
                self.folder, self._connection, self._header, self._keys
            )
        except BaseException:
            self.close()
            raise

    def _raise_cost(self, slot: Slot, secret: Secret) -> None:
        """Wrap the vault key anew when the passphrase was stretched less than is the floor now."""
        if not isinstance(slot, PassphraseSlot) or not isinstance(secret, Passphrase):
            return
        if not keyslots.cost_of(slot).reaches(self._cost or keyslots.FLOOR):
            self._replace(PassphraseSlot, self._filled(self._keys.vault_key, secret))
