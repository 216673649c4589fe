"""Looks at single pages of a SQLCipher 4 file without SQLite, to tell a wrong key from damage.

Each page of 4096 bytes ends in 16 bytes of initialisation vector and 64 bytes of HMAC-SHA512 over
the encrypted bytes, the vector and the page number (Zetetic, SQLCipher design).
"""

import hmac
from pathlib import Path

from mpg_desktop.store.keyed_codes import code_512

PAGE_BYTES = 4096
SALT_BYTES = 16
MAC_BYTES = 64
SALT_MASK = 0x3A
MAC_KEY_BYTES = 32

LOOKED_AT = 8
"""So many pages are tried before we believe that a key does not belong to a file."""


def is_authentic(path: Path, key: bytes | bytearray, number: int) -> bool:
    """Say whether page `number` (from 1) was written with `key` and is unchanged since."""
    with path.open("rb") as file:
        salt = file.read(SALT_BYTES)
        file.seek((number - 1) * PAGE_BYTES)
        page = file.read(PAGE_BYTES)
    if len(page) < PAGE_BYTES:
        return False
    mac_key = _mac_key(key, bytes(byte ^ SALT_MASK for byte in salt))
    covered = page[SALT_BYTES if number == 1 else 0 : -MAC_BYTES]
    told = code_512(mac_key, covered + number.to_bytes(4, "little"))
    return hmac.compare_digest(told, page[-MAC_BYTES:])


def _mac_key(key: bytes | bytearray, salt: bytes) -> bytes:
    """Return the key of the page codes: PBKDF2 of two rounds (RFC 8018, 5.2), one block long.

    By hand, because Python has it only together with an OpenSSL of its own.
    """
    first = code_512(key, salt + (1).to_bytes(4, "big"))
    second = code_512(key, first)
    return bytes(one ^ other for one, other in zip(first, second, strict=True))[:MAC_KEY_BYTES]
