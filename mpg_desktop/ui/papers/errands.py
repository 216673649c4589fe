"""Work that a page asked for, and no longer waits for when it goes or asks anew."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from mpg_desktop.desk.tasks import Job


class Errands:
    """The jobs of one page by what they are for; a newer one takes the place of an older."""

    def __init__(self, page: QWidget) -> None:
        jobs: dict[object, Job] = {}
        self._jobs = jobs
        page.destroyed.connect(lambda: _drop_all(jobs))

    def ask(self, what: object, job: "Job") -> None:
        """Wait for this job, and no longer for the one before it."""
        old = self._jobs.get(what)
        self._jobs[what] = job
        if old is not None:
            _drop(old)

    def drop(self, what: object) -> None:
        """Wait no longer."""
        old = self._jobs.pop(what, None)
        if old is not None:
            _drop(old)

    def drop_all(self) -> None:
        """Wait for nothing any more."""
        _drop_all(self._jobs)


def _drop(job: "Job") -> None:
    job.forget()
    job.cancel()


def _drop_all(jobs: "dict[object, Job]") -> None:
    for job in jobs.values():
        _drop(job)
    jobs.clear()
