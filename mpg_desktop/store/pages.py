"""Looks at single pages of a SQLCipher 4 file without SQLite, to tell a wrong key from damage.

Each page of 4096 bytes ends in 16 bytes of initialisation vector and 64 bytes of HMAC-SHA512 over
the encrypted bytes, the vector and the page number (Zetetic, SQLCipher design).
"""

import hashlib
import hmac
from pathlib import Path

PAGE_BYTES = 4096
SALT_BYTES = 16
MAC_BYTES = 64
SALT_MASK = 0x3A
MAC_KEY_ROUNDS = 2

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
    mac_key = hashlib.pbkdf2_hmac(
        "sha512", key, bytes(byte ^ SALT_MASK for byte in salt), MAC_KEY_ROUNDS, 32
    )
    covered = page[SALT_BYTES if number == 1 else 0 : -MAC_BYTES]
    told = hmac.new(mac_key, covered + number.to_bytes(4, "little"), hashlib.sha512).digest()
    return hmac.compare_digest(told, page[-MAC_BYTES:])
