"""A small log of what happened and how often: events and numbers, never a word of a family."""

from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from threading import Lock

FILE = "gezinsmap.log"
BYTES = 100_000
"""How large the log grows before it begins a new file."""

OLDER = 2
"""How many full files are kept."""


class Event(StrEnum):
    """All that is ever written in the log."""

    STARTED = "started"
    ENDED = "ended"
    UNLOCKED = "unlocked"
    LOCKED = "locked"
    SAVE_FAILED = "save failed"
    BACKED_UP = "backup made"
    BACKUP_FAILED = "backup failed"
    BUG = "bug"
    SETTINGS_DAMAGED = "settings damaged"


class Log:
    """Lines of time, event, the name of an error's type, and counts.

    A log that cannot be written is no reason to stop or to complain: the work matters. Python's
    own log files would read a megabyte of other modules for these few lines.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._one_at_a_time = Lock()

    def note(self, event: Event, error: BaseException | None = None, **counts: int) -> None:
        """Write one line; of an error only the name of its type. Safe from any thread."""
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        words = [at, event.value, *([type(error).__name__] if error else [])]
        words += [f"{name}={int(count)}" for name, count in counts.items()]
        with self._one_at_a_time, suppress(OSError):
            self._add(" ".join(words) + "\n")

    def _add(self, line: str) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = self._folder / FILE
        if file.exists() and file.stat().st_size + len(line) > BYTES:
            self._begin_anew()
        with file.open("a", encoding="utf-8") as lines:
            lines.write(line)

    def _begin_anew(self) -> None:
        for age in range(OLDER, 0, -1):
            younger = self._folder / (f"{FILE}.{age - 1}" if age > 1 else FILE)
            with suppress(FileNotFoundError):
                younger.replace(self._folder / f"{FILE}.{age}")
