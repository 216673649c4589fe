"""The few functions of libsodium that the vault uses, on memory that we can overwrite.

PyNaCl's public functions give and leave behind immutable copies of every key, which stay in memory
after a lock. So this module calls the same library one layer lower, with buffers of our own;
tests/unit/test_store_sodium.py holds each function against the public one.
"""

import secrets
from typing import Any

from nacl import _sodium  # type: ignore[attr-defined, unused-ignore]  # no types; mypy sees it or not

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 24
TAG_BYTES = 16
SEAL_BYTES = 48

_ffi: Any = _sodium.ffi
_lib: Any = _sodium.lib


class SealError(Exception):
    """The key does not belong to this seal, or the sealed bytes were changed."""


class MemoryTooSmallError(Exception):
    """This computer cannot lend the memory that the derivation asks for."""


def random_key(size: int = KEY_BYTES) -> bytearray:
    """Return `size` random bytes from the operating system."""
    drawn = bytearray(size)
    with _ffi.from_buffer(drawn) as place:
        _lib.randombytes(place, size)
    return drawn


def random_public(size: int) -> bytes:
    """Return `size` random bytes that need not be kept secret: salts, nonces, names."""
    return secrets.token_bytes(size)


def derived(key: bytearray, *, purpose: bytes, salt: bytes = bytes(SALT_BYTES)) -> bytearray:
    """Return a 256-bit key for one `purpose` (at most 16 bytes): BLAKE2b, personalised, salted."""
    out = bytearray(KEY_BYTES)
    with _ffi.from_buffer(out) as place, _ffi.from_buffer(key) as source:
        _lib.crypto_generichash_blake2b_salt_personal(
            place, KEY_BYTES, source, len(key), _ffi.NULL, 0, salt, purpose.ljust(16, b"\0")
        )
    return out


def sha256(content: bytearray) -> bytes:
    """Return the SHA-256 of memory that may hold a secret; libsodium clears what it used."""
    return _hashed(_lib.crypto_hash_sha256, 32, content)


def sha512(content: bytearray) -> bytes:
    """Return the SHA-512 of memory that may hold a secret; libsodium clears what it used."""
    return _hashed(_lib.crypto_hash_sha512, 64, content)


def _hashed(hashing: Any, size: int, content: bytearray) -> bytes:  # noqa: ANN401 - of cffi
    out = bytearray(size)
    with _ffi.from_buffer(out) as place, _ffi.from_buffer(content) as source:
        hashing(place, source, len(content))
    return bytes(out)


def stretched(passphrase: bytearray, salt: bytes, *, ops: int, memory_bytes: int) -> bytearray:
    """Return the 256-bit Argon2id key of a passphrase; raises MemoryTooSmallError."""
    out = bytearray(KEY_BYTES)
    with _ffi.from_buffer(out) as place, _ffi.from_buffer(passphrase) as source:
        refused = _lib.crypto_pwhash(
            place,
            KEY_BYTES,
            _ffi.cast("char *", source),
            len(passphrase),
            salt,
            ops,
            memory_bytes,
            _lib.crypto_pwhash_alg_argon2id13(),
        )
    if refused:
        raise MemoryTooSmallError(memory_bytes)
    return out


def seal(plain: bytearray, key: bytearray, *, nonce: bytes, about: bytes) -> bytes:
    """Encrypt with XChaCha20-Poly1305; `about` is authenticated with it but stays readable."""
    out = bytearray(len(plain) + TAG_BYTES)
    with (
        _ffi.from_buffer(out) as place,
        _ffi.from_buffer(plain) as source,
        _ffi.from_buffer(key) as lock,
    ):
        _lib.crypto_aead_xchacha20poly1305_ietf_encrypt(
            place, _ffi.NULL, source, len(plain), about, len(about), _ffi.NULL, nonce, lock
        )
    return bytes(out)


def unseal(sealed: bytes, key: bytearray, *, nonce: bytes, about: bytes) -> bytearray:
    """Decrypt what `seal` made; raises SealError."""
    if len(sealed) < TAG_BYTES or len(nonce) != NONCE_BYTES:
        raise SealError
    out = bytearray(len(sealed) - TAG_BYTES)
    with _ffi.from_buffer(out) as place, _ffi.from_buffer(key) as lock:
        refused = _lib.crypto_aead_xchacha20poly1305_ietf_decrypt(
            place, _ffi.NULL, _ffi.NULL, sealed, len(sealed), about, len(about), nonce, lock
        )
    if refused:
        raise SealError
    return out


def public_of(private: bytearray) -> bytes:
    """Return the X25519 public key of a private one."""
    out = bytearray(KEY_BYTES)
    with _ffi.from_buffer(out) as place, _ffi.from_buffer(private) as source:
        _lib.crypto_scalarmult_base(place, source)
    return bytes(out)


def seal_for(plain: bytearray, public: bytes) -> bytes:
    """Encrypt so that only the owner of the private key can read it (libsodium's sealed box)."""
    out = bytearray(len(plain) + SEAL_BYTES)
    with _ffi.from_buffer(out) as place, _ffi.from_buffer(plain) as source:
        refused = _lib.crypto_box_seal(place, source, len(plain), public)
    if refused:
        raise SealError
    return bytes(out)


def unseal_with(sealed: bytes, private: bytearray) -> bytearray:
    """Decrypt what `seal_for` made; raises SealError."""
    if len(sealed) < SEAL_BYTES:
        raise SealError
    out = bytearray(len(sealed) - SEAL_BYTES)
    with _ffi.from_buffer(out) as place, _ffi.from_buffer(private) as lock:
        refused = _lib.crypto_box_seal_open(place, sealed, len(sealed), public_of(private), lock)
    if refused:
        raise SealError
    return out
