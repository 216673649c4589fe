"""Whether the file that lies open is still the one at its place: a disk or a folder may go.

A program that holds a file open may write on in it after its folder was thrown away, renamed or
put back from somewhere else: every save then succeeds, in a file that nobody finds again. So no
save counts before it is seen that the file, and the log in which saves stand first, are there.
"""

from pathlib import Path

from mpg_desktop.store.errors import VaultGoneError

BESIDE = ("", "-wal")
"""The endings of the two files in which saved words stand."""


class Presence:
    """Remembers which files lie at the place of an opened database."""

    def __init__(self, database: Path) -> None:
        self._paths = tuple(database.with_name(database.name + ending) for ending in BESIDE)
        self._files = self._found()

    @property
    def is_there(self) -> bool:
        """Whether the opened files are at their place; where nobody may look, they are believed."""
        try:
            return self._files == self._found()
        except PermissionError:
            return True

    @property
    def is_replaced(self) -> bool:
        """Whether another file lies at the place of the database; saves are not asked about."""
        return self._files[0] != self._found()[0]

    def prove(self) -> None:
        """Raise VaultGoneError when they are not."""
        if not self.is_there:
            raise VaultGoneError

    def _found(self) -> tuple[tuple[int, int] | None, ...]:
        return tuple(_mark_of(path) for path in self._paths)


def _mark_of(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from every other one, or None where none can be reached."""
    try:
        found = path.stat()
    except PermissionError:
        raise
    except OSError:
        return None
    return found.st_dev, found.st_ino
