"""Reads the words of the search index while nobody waits for anything else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from mpg_desktop.desk.errors import StoppedError
from mpg_desktop.desk.tasks import Job

if TYPE_CHECKING:
    from mpg_desktop.desk.desk import Desk

AGAIN_MS = 1000
"""From the opening of a family to the rest of what had to wait for it."""


class SearchWarming(QObject):
    """Lets the first slip of the typing finger in a search be forgiven at once.

    It takes a tenth of a second and more, on the only thread that reads the vault: a family that is
    opened meanwhile goes first, and the reading is begun anew when that stands there.
    """

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._job: Job | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.begin)

    @Slot()
    def begin(self) -> None:
        """Have the words read, unless they were."""
        self._job = self._desk.ask(
            lambda vault, progress: vault.search.warm(lambda done: progress.at(done, done + 1)),
            lambda _nothing: None,
            self._missed,
        )

    def make_way(self) -> None:
        """Stop for a while: somebody waits for something else."""
        if self._job is not None:
            self._job.cancel()
            self._again.start()

    def rest(self) -> None:
        """Begin nothing any more: the vault is being closed."""
        self._again.stop()

    def _missed(self, error: Exception) -> None:
        if not isinstance(error, StoppedError):
            self._desk.failed.emit(error)
