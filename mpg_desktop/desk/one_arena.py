"""Lets all threads take memory from one place: glibc makes one for each, most of it never used."""

import ctypes
import sys
from contextlib import suppress

M_ARENA_MAX = -8
"""How glibc's `mallopt` calls the number of places (malloc.h)."""


def use_one_arena() -> None:
    """Ask for it, to be called before there are threads; elsewhere than on glibc nothing happens.

    The threads of this program wait for each other anyway: one of them runs Python at a time.
    """
    if sys.platform.startswith("linux"):  # pragma: no branch - others have no glibc
        with suppress(AttributeError):  # another C library than glibc
            ctypes.CDLL(None).mallopt(M_ARENA_MAX, 1)
