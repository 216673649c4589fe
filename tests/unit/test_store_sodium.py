"""Holds each function on our own memory against PyNaCl's public one, and against known answers."""

import hashlib

import nacl.bindings
import nacl.public
import nacl.pwhash
import pytest

from mpg_desktop.store import sodium
from mpg_desktop.store.keyslots import MIB

NONCE = bytes(range(24))
ABOUT = b"what it is about"


def test_random_keys_differ_and_have_the_asked_size() -> None:
    keys = {bytes(sodium.random_key(size)) for size in (20, 32, 32, 32)}
    assert sorted(map(len, keys)) == [20, 32, 32, 32]
    assert len({sodium.random_public(8) for _ in range(50)}) == 50


def test_a_derived_key_is_the_personalised_blake2b_of_the_standard_library() -> None:
    key = sodium.random_key()
    salt = sodium.random_public(16)
    expected = hashlib.blake2b(key, digest_size=32, person=b"header-mac", salt=salt).digest()
    assert sodium.derived(key, purpose=b"header-mac", salt=salt) == expected
    assert sodium.derived(key, purpose=b"keyring", salt=salt) != expected


def test_stretching_is_argon2id() -> None:
    salt = bytes(16)
    expected = nacl.pwhash.argon2id.kdf(32, b"words", salt, opslimit=2, memlimit=8 * MIB)
    assert sodium.stretched(bytearray(b"words"), salt, ops=2, memory_bytes=8 * MIB) == expected


def test_stretching_beyond_what_the_library_allows_is_refused() -> None:
    with pytest.raises(sodium.MemoryTooSmallError):
        sodium.stretched(bytearray(b"words"), bytes(16), ops=1, memory_bytes=1)


def test_sealing_is_xchacha20_poly1305() -> None:
    key = sodium.random_key()
    sealed = sodium.seal(bytearray(b"secret"), key, nonce=NONCE, about=ABOUT)
    decrypt = nacl.bindings.crypto_aead_xchacha20poly1305_ietf_decrypt
    assert decrypt(sealed, ABOUT, NONCE, bytes(key)) == b"secret"
    assert sodium.unseal(sealed, key, nonce=NONCE, about=ABOUT) == b"secret"


def test_nothing_of_a_seal_can_be_changed() -> None:
    key = sodium.random_key()
    sealed = sodium.seal(bytearray(b"secret"), key, nonce=NONCE, about=ABOUT)
    for place in range(len(sealed)):
        spoilt = bytearray(sealed)
        spoilt[place] ^= 1
        with pytest.raises(sodium.SealError):
            sodium.unseal(bytes(spoilt), key, nonce=NONCE, about=ABOUT)
    for wrong in (
        {"nonce": bytes(24), "about": ABOUT},
        {"nonce": NONCE, "about": b"something else"},
        {"nonce": NONCE[:23], "about": ABOUT},
    ):
        with pytest.raises(sodium.SealError):
            sodium.unseal(sealed, key, **wrong)
    with pytest.raises(sodium.SealError):
        sodium.unseal(sealed, sodium.random_key(), nonce=NONCE, about=ABOUT)
    with pytest.raises(sodium.SealError):
        sodium.unseal(b"short", key, nonce=NONCE, about=ABOUT)


def test_a_sealed_box_opens_with_the_private_key_alone() -> None:
    private = sodium.random_key()
    public = sodium.public_of(private)
    box = nacl.public.SealedBox(nacl.public.PrivateKey(bytes(private)))
    assert box.decrypt(sodium.seal_for(bytearray(b"secret"), public)) == b"secret"
    assert sodium.unseal_with(box.encrypt(b"secret"), private) == b"secret"
    for sealed, key in ((box.encrypt(b"secret"), sodium.random_key()), (b"short", private)):
        with pytest.raises(sodium.SealError):
            sodium.unseal_with(sealed, key)


def test_a_public_key_that_no_private_key_has_is_refused() -> None:
    with pytest.raises(sodium.SealError):
        sodium.seal_for(bytearray(b"secret"), bytes(32))
