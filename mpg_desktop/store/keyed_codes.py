"""Codes that only the holder of a key can make (HMAC, RFC 2104), on memory that is wiped after use.

Python's `hmac` leaves copies of the key behind, and needs an OpenSSL of its own to be quick. Here
libsodium hashes, whose own memory is cleared; the two padded keys are ours, and are overwritten.
"""

from collections.abc import Callable

from mpg_desktop.store import sodium
from mpg_desktop.store.secret_memory import wiped

INNER, OUTER = 0x36, 0x5C
BLOCK_OF_256, BLOCK_OF_512 = 64, 128
"""How many bytes SHA-256 and SHA-512 take at a time; a longer key is refused."""


class KeyTooLongError(ValueError):
    """The key is longer than a block; ours never are."""


def code_256(key: bytes | bytearray, message: bytes) -> bytes:
    """Return HMAC-SHA-256; raises KeyTooLongError."""
    return _code(sodium.sha256, BLOCK_OF_256, key, message)


def code_512(key: bytes | bytearray, message: bytes) -> bytes:
    """Return HMAC-SHA-512; raises KeyTooLongError."""
    return _code(sodium.sha512, BLOCK_OF_512, key, message)


def _code(
    hashed: Callable[[bytearray], bytes], block: int, key: bytes | bytearray, message: bytes
) -> bytes:
    if len(key) > block:
        raise KeyTooLongError(len(key))
    inner = _padded(key, INNER, block, message)
    with wiped(inner):
        outer = _padded(key, OUTER, block, hashed(inner))
    with wiped(outer):
        return hashed(outer)


def _padded(key: bytes | bytearray, pad: int, block: int, rest: bytes) -> bytearray:
    """Return the key, zeros behind it, all changed by `pad`, and `rest`; there is no other copy."""
    text = bytearray(block + len(rest))
    text[block:] = rest
    for place in range(block):
        text[place] = pad ^ (key[place] if place < len(key) else 0)
    return text
