"""The slots of the key header: each wraps the one vault key for one way of opening."""

import time
from collections.abc import Callable
from typing import Literal, Protocol

import msgspec

from mpg_desktop.store import sodium
from mpg_desktop.store.errors import (
    DamagedHeaderError,
    NotEnoughMemoryError,
    VaultError,
    WrongOrganisationKeyError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)
from mpg_desktop.store.header import (
    MAGIC,
    VERSION,
    Header,
    OrganisationSlot,
    PassphraseSlot,
    RecoverySlot,
    Slot,
    Stretching,
    canonical,
)
from mpg_desktop.store.secret_memory import Passphrase, wiped

MIB = 1 << 20
SMALLEST_MEMORY = 8 * MIB
LARGEST_MEMORY = 2048 * MIB
LARGEST_OPS = 64


class KdfCost(msgspec.Struct, frozen=True):
    """What one guess at a passphrase costs: `ops` passes over `memory_bytes` of memory."""

    ops: int
    memory_bytes: int

    def reaches(self, floor: "KdfCost") -> bool:
        """Say whether both numbers are at least those of `floor`."""
        return self.ops >= floor.ops and self.memory_bytes >= floor.memory_bytes


FLOOR = KdfCost(ops=3, memory_bytes=64 * MIB)
"""Never under this: the second choice of RFC 9106."""
USUAL = KdfCost(ops=3, memory_bytes=256 * MIB)

MOST_TUNED_OPS = 12


class Secret(Protocol):
    """Something that opens a vault: a passphrase, a recovery key, an organisation's key."""

    @property
    def kind(self) -> Literal["passphrase", "recovery", "organisation"]:
        """Which slots it may open."""
        ...

    @property
    def secret(self) -> bytearray:
        """What opens them."""
        ...


def tuned(measure: Callable[[KdfCost], float] | None = None, *, seconds: float = 1.0) -> KdfCost:
    """Return the cost that takes about `seconds` on this computer, never under the floor.

    `measure` returns the seconds that one derivation of a cost takes; by default it is timed.
    """
    # The better of two: another program may have been busy during one of them.
    taken = min((measure or timed)(FLOOR) for _ in range(2))
    passes = FLOOR.ops * seconds / max(taken, 1e-6) * FLOOR.memory_bytes  # bytes times passes
    memory = USUAL.memory_bytes
    while memory > FLOOR.memory_bytes and passes < FLOOR.ops * memory:
        memory //= 2
    return KdfCost(
        ops=max(FLOOR.ops, min(MOST_TUNED_OPS, round(passes / memory))), memory_bytes=memory
    )


def timed(cost: KdfCost) -> float:
    """Return how many seconds one derivation of this cost takes here."""
    began = time.perf_counter()
    _stretched(bytearray(b"measured"), bytes(sodium.SALT_BYTES), cost)
    return time.perf_counter() - began


def fill_passphrase(vault_id: str, vault_key: bytearray, new: Passphrase, cost: KdfCost) -> Slot:
    """Wrap the vault key for a passphrase."""
    slot = PassphraseSlot(
        id=_fresh_id(),
        kdf=Stretching(ops=cost.ops, memory_bytes=cost.memory_bytes),
        salt=sodium.random_public(sodium.SALT_BYTES),
        nonce=sodium.random_public(sodium.NONCE_BYTES),
    )
    return _sealed(slot, vault_id, vault_key, _stretched(new.secret, slot.salt, cost))


def fill_recovery(vault_id: str, vault_key: bytearray, recovery: bytearray) -> Slot:
    """Wrap the vault key for a recovery key; 160 random bits need no stretching."""
    slot = RecoverySlot(
        id=_fresh_id(),
        salt=sodium.random_public(sodium.SALT_BYTES),
        nonce=sodium.random_public(sodium.NONCE_BYTES),
    )
    return _sealed(slot, vault_id, vault_key, _of_recovery(recovery, slot.salt))


def fill_organisation(label: str, public: bytes, vault_key: bytearray) -> OrganisationSlot:
    """Wrap the vault key so that only the organisation's private key can open it."""
    sealed = sodium.seal_for(vault_key, public)
    return OrganisationSlot(id=_fresh_id(), label=label, public=public, sealed=sealed)


def refilled(slot: OrganisationSlot, vault_key: bytearray) -> Slot:
    """Wrap another vault key for the same organisation."""
    return fill_organisation(slot.label, slot.public, vault_key)


def opened(header: Header, secret: Secret) -> tuple[Slot, bytearray]:
    """Return the slot that `secret` opens and the vault key from it.

    Raises WrongPassphraseError, WrongRecoveryKeyError or WrongOrganisationKeyError when it opens
    none; DamagedHeaderError when a slot asks for an absurd cost; NotEnoughMemoryError.
    """
    for slot in header.slots:
        try:
            if isinstance(slot, PassphraseSlot) and secret.kind == "passphrase":
                return slot, _unsealed(slot, header.vault_id, _stretched_for(slot, secret.secret))
            if isinstance(slot, RecoverySlot) and secret.kind == "recovery":
                key = _of_recovery(secret.secret, slot.salt)
                return slot, _unsealed(slot, header.vault_id, key)
            if isinstance(slot, OrganisationSlot) and secret.kind == "organisation":
                return slot, sodium.unseal_with(slot.sealed, secret.secret)
        except sodium.SealError:
            continue
    raise REFUSALS[secret.kind]


REFUSALS: dict[str, type[VaultError]] = {
    "passphrase": WrongPassphraseError,
    "recovery": WrongRecoveryKeyError,
    "organisation": WrongOrganisationKeyError,
}


def cost_of(slot: PassphraseSlot) -> KdfCost:
    """Return what a guess at this slot costs."""
    return KdfCost(ops=slot.kdf.ops, memory_bytes=slot.kdf.memory_bytes)


def _stretched_for(slot: PassphraseSlot, passphrase: bytearray) -> bytearray:
    cost = cost_of(slot)
    # Before anything runs: a changed header must not be able to eat the memory of this computer.
    if (
        not 1 <= cost.ops <= LARGEST_OPS
        or not SMALLEST_MEMORY <= cost.memory_bytes <= LARGEST_MEMORY
        or len(slot.salt) != sodium.SALT_BYTES
    ):
        reason = "cost out of bounds"
        raise DamagedHeaderError(reason)
    return _stretched(passphrase, slot.salt, cost)


def _stretched(passphrase: bytearray, salt: bytes, cost: KdfCost) -> bytearray:
    try:
        return sodium.stretched(passphrase, salt, ops=cost.ops, memory_bytes=cost.memory_bytes)
    except sodium.MemoryTooSmallError as error:
        raise NotEnoughMemoryError(megabytes=cost.memory_bytes // MIB) from error


def _of_recovery(recovery: bytearray, salt: bytes) -> bytearray:
    if len(salt) != sodium.SALT_BYTES:
        reason = "salt"
        raise DamagedHeaderError(reason)
    return sodium.derived(recovery, purpose=b"recovery-slot", salt=salt)


def _about(slot: Slot, vault_id: str) -> bytes:
    """Return what is authenticated with a slot: all of it that is not the wrapped key."""
    bare = msgspec.to_builtins(msgspec.structs.replace(slot, sealed=b""))
    return canonical({"magic": MAGIC, "version": VERSION, "vault_id": vault_id, "slot": bare})


def _sealed(
    slot: PassphraseSlot | RecoverySlot, vault_id: str, vault_key: bytearray, key: bytearray
) -> Slot:
    with wiped(key):
        sealed = sodium.seal(vault_key, key, nonce=slot.nonce, about=_about(slot, vault_id))
    return msgspec.structs.replace(slot, sealed=sealed)


def _unsealed(slot: PassphraseSlot | RecoverySlot, vault_id: str, key: bytearray) -> bytearray:
    with wiped(key):
        return sodium.unseal(slot.sealed, key, nonce=slot.nonce, about=_about(slot, vault_id))


def _fresh_id() -> str:
    return sodium.random_public(8).hex()
