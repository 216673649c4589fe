"""One worker thread that does slow work in order, so that the window never waits for the disk."""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from time import monotonic
from typing import Any, TypeVar

import msgspec
from PySide6.QtCore import QObject, Qt, Signal, Slot

from mpg_desktop.desk.errors import BugError, StoppedError, is_known

T = TypeVar("T")

Done = Callable[[T], object]
"""What happens on the GUI thread with the result of a job."""

Failed = Callable[[Exception], object]
"""What happens on the GUI thread when a job failed; the error always has a phrase."""

Reported = Callable[[int, int], object]
"""What happens on the GUI thread when a job says how far it is: so much done, of so much."""

QUIET = 0.05
"""Seconds between two reports of progress: more often nobody sees."""


class Job:
    """A piece of work that was asked for; whoever asked may cancel it or lose interest."""

    def __init__(self) -> None:
        self._stopped = threading.Event()
        self._wanted = True

    @property
    def is_wanted(self) -> bool:
        """Whether somebody still waits for the result."""
        return self._wanted

    def cancel(self) -> None:
        """Ask the job to stop: at once while it waits, else at its next report of progress.

        A job that never reports cannot be cancelled half-way, on purpose: a save is such a job.
        """
        self._stopped.set()

    def go_on(self) -> None:
        """Raise `StoppedError` when somebody cancelled this job."""
        if self._stopped.is_set():
            raise StoppedError

    def forget(self) -> None:
        """Let the work go on, but call nobody any more: the page that asked is gone."""
        self._wanted = False


class Progress:
    """What a job tells while it works, and where it learns that it was cancelled."""

    def __init__(self, job: Job, report: Callable[[int, int], None]) -> None:
        self._job = job
        self._report = report
        self._told_at = -QUIET

    def at(self, done: int, total: int) -> None:
        """Say how far the work is. Raises `StoppedError` when it was cancelled."""
        self._job.go_on()
        now = monotonic()
        if done >= total or now - self._told_at >= QUIET:
            self._told_at = now
            self._report(done, total)


Work = Callable[[Progress], T]
"""A job: it may report its progress, and returns its result."""


class _Order(msgspec.Struct, frozen=True):
    """One job on its way to the worker, with everybody who waits for it."""

    work: Work[Any]
    done: Done[Any]
    failed: Failed
    reported: Reported
    job: Job = msgspec.field(default_factory=Job)

    def answer(self, callback: Callable[..., object], *results: object) -> None:
        """Call somebody back, unless nobody waits any more."""
        if self.job.is_wanted:
            callback(*results)


_Tray = list[Any]
"""What goes from one thread to the other: an order on its way there, a call on its way back.

Whoever takes it off leaves the tray empty. What waits for a job is mostly a part of a window, and
the thread that lets go of it last destroys it: that must never be the worker, which may hold a tray
for a while after it handed it over.
"""

_News = tuple[bool, _Tray]
"""Whether a job ended, and on a tray what is to be called on the GUI thread."""


class Worker(QObject):
    """A thread of its own that does one job after another; results arrive on the GUI thread.

    Make it on the GUI thread. `bug` is called there with every exception that has no sentence
    of its own; the worker itself goes on with the next job.
    """

    _told = Signal()

    def __init__(self, name: str, bug: Callable[[Exception], object]) -> None:
        super().__init__()
        self._bug = bug
        self._orders: SimpleQueue[_Tray | None] = SimpleQueue()
        self._news: SimpleQueue[_News] = SimpleQueue()
        self._under_way = 0
        self._told.connect(self._deliver_one, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @property
    def is_busy(self) -> bool:
        """Whether a job is running or waiting, or its result was not yet delivered."""
        return self._under_way > 0

    def do(
        self,
        work: Work[T],
        done: Done[T],
        failed: Failed,
        reported: Reported = lambda _done, _total: None,
    ) -> Job:
        """Do this after everything that was asked before; afterwards call `done` or `failed`."""
        order = _Order(work, done, failed, reported)
        self._under_way += 1
        self._orders.put([order])
        return order.job

    def finish(self) -> None:
        """Wait until all is done, what that led to included, and deliver every result."""
        while self._under_way:
            self._deliver(self._news.get())

    def close(self) -> None:
        """Finish, and end the thread. Afterwards nothing can be asked any more."""
        self.finish()
        self._orders.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (tray := self._orders.get()) is not None:
            self._carry_out(tray)
            self._tell(ended=True, tray=tray)

    def _carry_out(self, tray: _Tray) -> None:
        """Do what is ordered on a tray, and lay in its place what is to be called then."""
        order: _Order = tray.pop()

        def report(done: int, total: int) -> None:
            self._tell(ended=False, tray=[lambda: order.answer(order.reported, done, total)])

        try:
            order.job.go_on()
            result = order.work(Progress(order.job, report))
        except Exception as error:  # noqa: BLE001 - whatever a job raises, the worker lives on
            tray.append(self._failure(order, error))
        else:
            tray.append(lambda: order.answer(order.done, result))

    def _failure(self, order: _Order, error: Exception) -> Callable[[], object]:
        if is_known(error):
            return lambda: order.answer(order.failed, error)

        def stumble() -> None:
            self._bug(error)
            order.answer(order.failed, BugError())

        return stumble

    def _tell(self, *, ended: bool, tray: _Tray) -> None:
        self._news.put((ended, tray))
        self._told.emit()

    @Slot()
    def _deliver_one(self) -> None:
        if not self._news.empty():  # empty when `finish` was quicker than the event loop
            self._deliver(self._news.get())

    def _deliver(self, news: _News) -> None:
        ended, tray = news
        if ended:
            self._under_way -= 1
        tray.pop()()
