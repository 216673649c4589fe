"""Reads SQLite's write-ahead log after a crash, to say whether saves in it can no longer be read.

SQLite stops reading the log at the first frame that is not as it was written, and takes the rest
for a save that was never finished. That is right for the last save. But every save is synced to
the disk before the next one begins (`synchronous=FULL`), so when two finished saves stand behind a
bad frame, what is bad was once whole. (File format: https://sqlite.org/fileformat2.html, 4.)
"""

import struct
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from mpg_desktop.store.pages import PAGE_BYTES

MAGIC = 0x377F0682
HEADER = struct.Struct(">8I")
FIRST_FRAME = HEADER.size
FRAME = struct.Struct(">6I")
MASK = 0xFFFFFFFF


class _Frame(Struct, frozen=True):
    """One page as it was written; the last one of a save tells how large the file was then."""

    head: bytes
    page: bytes

    @property
    def ends_a_save(self) -> bool:
        return self.head[4:8] != bytes(4)

    @property
    def checksum(self) -> tuple[int, ...]:
        return FRAME.unpack(self.head)[4:]


def lost_saves(log: Path) -> int:
    """Return how many finished saves stand unreadable in the log; 0 when there is no such log.

    A save that was under way when the process ended is not counted, and damage to the very last
    save, or a log that was cut off, cannot be told from that.
    """
    try:
        content = log.read_bytes()
    except OSError:
        return 0
    if len(content) < FIRST_FRAME + FRAME.size:
        return 0
    magic, *_rest, one, other = HEADER.unpack_from(content)
    order = ">" if magic & 1 else "<"
    running = _added(content[:24], order, (0, 0))
    is_readable = magic & ~1 == MAGIC and running == (one, other)
    # The present round of the log has the salts of its header; older rounds, already brought over
    # to the file, have others. A damaged header cannot say, but then nothing was brought over.
    salts = content[16:24] if is_readable else content[FIRST_FRAME + 8 : FIRST_FRAME + 16]
    behind = 0
    for frame in _frames(content, salts):
        if is_readable:
            running = _added(frame.head[:8] + frame.page, order, running)
            is_readable = frame.checksum == running
        if not is_readable:
            behind += frame.ends_a_save
    return max(behind - 1, 0)


def _frames(content: bytes, salts: bytes) -> Iterator[_Frame]:
    step = FRAME.size + PAGE_BYTES
    for at in range(FIRST_FRAME, len(content) - step + 1, step):
        head = content[at : at + FRAME.size]
        if head[8:16] == salts:
            yield _Frame(head, content[at + FRAME.size : at + step])


def _added(content: bytes, order: str, start: tuple[int, int]) -> tuple[int, int]:
    """Go on with the checksum of the log over these bytes."""
    one, other = start
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + other) & MASK
        other = (other + second + one) & MASK
    return one, other
