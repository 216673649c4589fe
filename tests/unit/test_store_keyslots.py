"""Shows the slots: each opens with its own secret alone, and no header can make it expensive."""

import msgspec
import pytest

from mpg_desktop.store import header as headers
from mpg_desktop.store import keyring, keyslots
from mpg_desktop.store.errors import (
    DamagedHeaderError,
    NotEnoughMemoryError,
    WrongOrganisationKeyError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)
from mpg_desktop.store.header import Header, PassphraseSlot, RecoverySlot, Slot
from mpg_desktop.store.keyring import Keyring
from mpg_desktop.store.keyslots import FLOOR, MIB, USUAL, KdfCost
from mpg_desktop.store.organisation_key import OrganisationKey
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.secret_memory import Passphrase
from tests.vaults import CHEAP

VAULT = "ab" * 16


@pytest.fixture
def keys() -> Keyring:
    """Return the keys of an invented vault."""
    return keyring.fresh()


@pytest.fixture
def slot(keys: Keyring) -> PassphraseSlot:
    """Return a slot that opens with `words`."""
    filled = keyslots.fill_passphrase(VAULT, keys.vault_key, Passphrase("words"), CHEAP)
    assert isinstance(filled, PassphraseSlot)
    return filled


def header_with(keys: Keyring, *slots: Slot) -> Header:
    return keyring.first(VAULT, keys, *slots)


def test_each_secret_opens_its_own_slot(keys: Keyring, slot: PassphraseSlot) -> None:
    recovery, organisation = RecoveryKey.fresh(), OrganisationKey.fresh()
    header = header_with(
        keys,
        keyslots.fill_organisation("Gemeente", organisation.public, keys.vault_key),
        keyslots.fill_recovery(VAULT, keys.vault_key, recovery.secret),
        slot,
    )
    for secret in (Passphrase("words"), recovery, organisation):
        opened, vault_key = keyslots.opened(header, secret)
        assert vault_key == keys.vault_key
        assert headers.canonical(opened).find(secret.kind.encode()) > 0


def test_a_wrong_secret_is_named_for_what_it_is(keys: Keyring, slot: PassphraseSlot) -> None:
    recovery = keyslots.fill_recovery(VAULT, keys.vault_key, RecoveryKey.fresh().secret)
    public = OrganisationKey.fresh().public
    organisation = keyslots.fill_organisation("Gemeente", public, keys.vault_key)
    for header in (header_with(keys, slot, recovery, organisation), header_with(keys)):
        with pytest.raises(WrongPassphraseError):
            keyslots.opened(header, Passphrase("other words"))
        with pytest.raises(WrongRecoveryKeyError):
            keyslots.opened(header, RecoveryKey.fresh())
        with pytest.raises(WrongOrganisationKeyError):
            keyslots.opened(header, OrganisationKey.fresh())


def test_a_slot_of_another_vault_does_not_open(keys: Keyring, slot: PassphraseSlot) -> None:
    header = msgspec.structs.replace(header_with(keys, slot), vault_id="cd" * 16)
    with pytest.raises(WrongPassphraseError):
        keyslots.opened(header, Passphrase("words"))


@pytest.mark.parametrize(
    "cost",
    [
        KdfCost(1, 8 * MIB - 1),
        KdfCost(1, 2048 * MIB + 1),
        KdfCost(0, 8 * MIB),
        KdfCost(65, 8 * MIB),
        KdfCost(2**31, 2**40),
    ],
)
def test_an_absurd_cost_is_refused_before_anything_runs(
    keys: Keyring, slot: PassphraseSlot, cost: KdfCost
) -> None:
    kdf = headers.Stretching(ops=cost.ops, memory_bytes=cost.memory_bytes)
    absurd = msgspec.structs.replace(slot, kdf=kdf)
    with pytest.raises(DamagedHeaderError, match="cost"):
        keyslots.opened(header_with(keys, absurd), Passphrase("words"))


def test_salts_of_another_size_are_refused(keys: Keyring, slot: PassphraseSlot) -> None:
    recovery = RecoveryKey.fresh()
    other = keyslots.fill_recovery(VAULT, keys.vault_key, recovery.secret)
    assert isinstance(other, RecoverySlot)
    header = header_with(
        keys, msgspec.structs.replace(slot, salt=b""), msgspec.structs.replace(other, salt=b"")
    )
    for secret in (Passphrase("words"), recovery):
        with pytest.raises(DamagedHeaderError):
            keyslots.opened(header, secret)


def test_a_computer_without_the_memory_says_how_much_it_takes(keys: Keyring) -> None:
    with pytest.raises(NotEnoughMemoryError) as caught:
        keyslots.fill_passphrase(
            VAULT, keys.vault_key, Passphrase("words"), KdfCost(ops=3, memory_bytes=2**50)
        )
    assert caught.value.values == {"megabytes": 2**50 // MIB}


@pytest.mark.parametrize(
    ("seconds_at_floor", "expected"),
    [
        (0.0, KdfCost(12, 256 * MIB)),
        (0.02, KdfCost(12, 256 * MIB)),
        (0.08, KdfCost(9, 256 * MIB)),
        (0.2, KdfCost(4, 256 * MIB)),
        (0.25, USUAL),
        (0.4, KdfCost(4, 128 * MIB)),
        (0.9, KdfCost(3, 64 * MIB)),
        (9.0, FLOOR),
    ],
)
def test_the_cost_is_about_a_second_and_never_under_the_floor(
    seconds_at_floor: float, expected: KdfCost
) -> None:
    tuned = keyslots.tuned(lambda _cost: seconds_at_floor)
    assert tuned == expected
    assert tuned.reaches(FLOOR)


def test_the_computer_is_really_measured() -> None:
    assert 0 < keyslots.timed(CHEAP) < 10
    assert keyslots.tuned().reaches(FLOOR)


def test_a_cost_reaches_a_floor_with_both_its_numbers() -> None:
    assert USUAL.reaches(FLOOR)
    assert not KdfCost(2, 1024 * MIB).reaches(FLOOR)
    assert not KdfCost(9, 63 * MIB).reaches(FLOOR)
    assert not CHEAP.reaches(FLOOR)


def test_no_two_slots_are_alike(keys: Keyring) -> None:
    slots = [
        keyslots.fill_passphrase(VAULT, keys.vault_key, Passphrase("words"), CHEAP)
        for _ in range(3)
    ]
    assert len({slot.id for slot in slots}) == len({slot.sealed for slot in slots}) == 3


def test_a_slot_is_opened_by_public_tools_alone(keys: Keyring, slot: PassphraseSlot) -> None:
    """The description in header.py, followed with PyNaCl's and Python's own functions."""
    import json

    import nacl.bindings
    import nacl.pwhash

    kek = nacl.pwhash.argon2id.kdf(
        32, b"words", slot.salt, opslimit=slot.kdf.ops, memlimit=slot.kdf.memory_bytes
    )
    bare = json.loads(headers.canonical(slot)) | {"sealed": ""}
    about = {"magic": "gezinsmap-vault", "version": 1, "vault_id": VAULT, "slot": bare}
    text = json.dumps(about, sort_keys=True, separators=(",", ":")).encode()
    decrypt = nacl.bindings.crypto_aead_xchacha20poly1305_ietf_decrypt
    assert decrypt(slot.sealed, text, slot.nonce, kek) == keys.vault_key
