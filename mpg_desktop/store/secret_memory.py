"""Keeps keys in memory that can be overwritten, and overwrites it."""

import contextlib
from collections.abc import Iterator


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
