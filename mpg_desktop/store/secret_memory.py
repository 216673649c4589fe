"""Keeps secrets in memory that can be overwritten, and overwrites it.

No promise is made about copies by Qt, the keyboard or the operating system; this is about ours.
"""

import contextlib
import ctypes
import sys
import unicodedata
from collections.abc import Iterator
from typing import Literal, Self


def wipe(*secrets: bytearray) -> None:
    """Overwrite each buffer with zeros, in place; its length stays."""
    for secret in secrets:
        secret[:] = bytes(len(secret))


@contextlib.contextmanager
def wiped(*secrets: bytearray) -> Iterator[None]:
    """Wipe the buffers when the block ends, however it ends."""
    try:
        yield
    finally:
        wipe(*secrets)


def wipe_text(text: str) -> None:
    """Overwrite a string that nobody else holds; one that was just made here, never a literal.

    Only on CPython, whose strings lie where `_letters` says; elsewhere nothing happens. Strings of
    one letter are shared by the whole interpreter and are left alone.
    """
    if len(text) >= 2 and (place := _letters(text)):  # noqa: PLR2004 - one letter is shared
        ctypes.memset(place[0], 0, place[1])


def _letters(text: str) -> tuple[int, int] | None:
    """Return address and size in bytes of a string's letters; None when they are not found there.

    A string is a header, its letters in one, two or four bytes each (PEP 393), one closing zero.
    """
    highest = max(map(ord, text))
    width = 1 if highest < 0x100 else 2 if highest < 0x10000 else 4  # noqa: PLR2004 - PEP 393
    fresh = b"\xe9\xe8".decode("latin-1")  # a constant could carry a cached UTF-8 form
    header = sys.getsizeof("") - 1 if text.isascii() else sys.getsizeof(fresh) - len(fresh) - 1
    start, size = id(text) + header, width * len(text)
    ends = (
        ctypes.string_at(start, width) + ctypes.string_at(start + size - width, width)
        if sys.implementation.name == "cpython"
        else b""
    )
    expected = b"".join(
        ord(letter).to_bytes(width, sys.byteorder) for letter in text[:: len(text) - 1]
    )
    return (start, size) if ends == expected else None


class Passphrase:
    """What the worker types to open the vault: any Unicode text, in NFKC, wiped after use.

    The same text typed with composed or with separate accents is the same passphrase.
    """

    kind: Literal["passphrase"] = "passphrase"

    def __init__(self, text: str) -> None:
        self.secret = _encoded(text)

    @classmethod
    def from_bytes(cls, typed: bytearray) -> Self:
        """Read UTF-8 from memory that is wiped at once; raises UnicodeDecodeError."""
        with wiped(typed):
            text = typed.decode()
            passphrase = cls(text)
            wipe_text(text)
        return passphrase

    def wipe(self) -> None:
        """Forget it."""
        wipe(self.secret)

    def __repr__(self) -> str:
        return "Passphrase(…)"


def _encoded(text: str) -> bytearray:
    normal = unicodedata.normalize("NFKC", text)
    # Letter by letter, so that no second whole copy lies about.
    encoded = bytearray(4 * len(normal))
    end = 0
    for letter in normal:
        for byte in letter.encode("utf-8", "surrogatepass"):
            encoded[end] = byte
            end += 1
    tight = encoded[:end]
    wipe(encoded)
    if normal is not text:
        wipe_text(normal)
    return tight
