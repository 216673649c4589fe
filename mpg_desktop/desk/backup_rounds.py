"""Backups by themselves, beside the work: on a thread of their own, so that no save waits."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mpg_desktop.desk.tasks import Done, Failed, Job, Progress, Reported, Worker

if TYPE_CHECKING:
    from mpg_desktop.store.backups import Backups, Made
    from mpg_desktop.store.shelf import Reason

EVERY = timedelta(hours=4)
"""How old the newest backup gets while somebody works."""

LOOK_MS = 10 * 60 * 1000
"""How often is looked whether it is time."""

PARTS = 1000


class BackupRounds(QObject):
    """Makes a backup whenever the newest one is four hours old, from `start` to `stop`.

    `made` and `failed` tell of the backups that nobody asked for.
    """

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, worker: Worker, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.second: Path | None = None
        self._worker = worker
        self._clock = clock
        self._backups: Callable[[], Backups] | None = None
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self, backups: "Callable[[], Backups]") -> None:
        """Begin to watch over the backups of a vault that was unlocked; `look` comes later.

        What makes them is read when it is first asked for, on the thread that makes them.
        """
        self._backups = backups
        self._timer.start(LOOK_MS)

    @Slot()
    def look(self) -> None:
        """Make a backup when it is time, unless one is being made."""
        if self._backups is None or self._worker.is_busy:
            return
        backups, second = self._backups, self.second

        def work(progress: Progress) -> "Made | None":
            newest = backups().status().newest
            # A backup dated in the future was made by a clock that was wrong: it says nothing.
            if newest is not None and timedelta(0) <= self._clock() - newest.made < EVERY:
                return None
            return backups().make(second=second, progress=part_of(progress))

        self._job = self._worker.do(work, self._tell, self.failed.emit)

    def _tell(self, made: "Made | None") -> None:
        if made is not None:
            self.made.emit(made)

    def make(
        self,
        reason: "Reason",
        done: "Done[Made]",
        failed: Failed,
        reported: Reported = lambda _done, _total: None,
    ) -> Job | None:
        """Make a backup now, because somebody asked; None when no vault is open."""
        if self._backups is None:
            return None
        backups, second = self._backups, self.second
        self._job = self._worker.do(
            lambda progress: backups().make(reason, second=second, progress=part_of(progress)),
            done,
            failed,
            reported,
        )
        return self._job

    def stop(self, then: Callable[[], object]) -> None:
        """Watch no longer and stop a backup half-way; call `then` when its keys can be wiped."""
        self._timer.stop()
        self._backups = None
        if self._job is not None:
            self._job.forget()
            self._job.cancel()
        self._worker.do(lambda _progress: None, lambda _nothing: then(), self.failed.emit)

    def finish(self) -> None:
        """Wait until nothing is under way any more."""
        self._worker.finish()


def part_of(progress: Progress) -> Callable[[float], None]:
    """Return what tells a share of the work, from 0 to 1, as steps."""
    return lambda done: progress.at(round(done * PARTS), PARTS)
