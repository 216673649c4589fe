"""A small log of what happened and how often: events and numbers, never a word of a family."""

from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mpg_desktop.desk.log_file import QuietFile

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
    """Lines of time, event, the name of an error's type, and counts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _file(self) -> "QuietFile":
        from mpg_desktop.desk.log_file import QuietFile

        return QuietFile(
            self._folder / FILE, maxBytes=BYTES, backupCount=OLDER, encoding="utf-8", delay=True
        )

    def note(self, event: Event, error: BaseException | None = None, **counts: int) -> None:
        """Write one line; of an error only the name of its type. Safe from any thread."""
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        words = [at, event.value, *([type(error).__name__] if error else [])]
        words += [f"{name}={int(count)}" for name, count in counts.items()]
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return
        self._file.line(" ".join(words))

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
