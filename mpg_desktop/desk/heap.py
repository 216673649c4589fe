"""How glibc hands out memory: from one place for all threads, and asked of the system seldom."""

import ctypes
import sys
from contextlib import suppress

M_ARENA_MAX = -8
"""How glibc's `mallopt` calls the number of places (malloc.h)."""


M_TOP_PAD = -2
"""How it calls the bytes that it asks of the system at once, beside those that are wanted."""

AT_ONCE = 32 << 20
"""Bytes; as long as nothing is written to them, they take no memory."""


def settle_heap() -> None:
    """Set that, to be called before there are threads; elsewhere than on glibc nothing happens.

    The threads of this program wait for each other anyway: one of them runs Python at a time.
    And while a key is derived, Linux prepares 256 MiB for it, and whoever asks for more memory
    meanwhile waits for that: the window was deaf for 80 to 110 ms (packaging/bench).
    """
    if sys.platform.startswith("linux"):  # pragma: no branch - others have no glibc
        with suppress(AttributeError):  # another C library than glibc
            options = ctypes.CDLL(None)
            options.mallopt(M_ARENA_MAX, 1)
            options.mallopt(M_TOP_PAD, AT_ONCE)
