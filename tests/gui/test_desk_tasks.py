"""The worker: in order, off the GUI thread, and alive whatever a job does."""

import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mpg_desktop.desk.errors import BugError, DeskError, StoppedError
from mpg_desktop.desk.tasks import Progress, Worker


class TooBusyError(DeskError):
    """A known error, as the doors raise them."""

    phrase = "test.too_busy"


@pytest.fixture
def bugs() -> list[Exception]:
    return []


@pytest.fixture
def worker(qtbot: QtBot, bugs: list[Exception]) -> Iterator[Worker]:
    del qtbot
    worker = Worker("test", bugs.append)
    yield worker
    worker.close()


class Desk:
    """Who asks: keeps what it hears."""

    def __init__(self) -> None:
        self.heard: list[object] = []
        self.threads: set[int] = set()

    def done(self, result: object) -> None:
        """Hear a result or an error."""
        self.heard.append(result)
        self.threads.add(threading.get_ident())

    def reported(self, done: int, total: int) -> None:
        """Hear how far a job is."""
        self.heard.append((done, total))
        self.threads.add(threading.get_ident())


def test_jobs_run_in_order_on_one_other_thread(worker: Worker, qtbot: QtBot) -> None:
    desk = Desk()
    ran_on: list[int] = []

    def work(_progress: Progress) -> int:
        ran_on.append(threading.get_ident())
        return len(ran_on)

    for _ in range(50):
        worker.do(work, desk.done, desk.done)
    assert worker.is_busy
    qtbot.waitUntil(lambda: not worker.is_busy)
    assert desk.heard == list(range(1, 51))
    assert desk.threads == {threading.get_ident()}
    assert len(set(ran_on)) == 1
    assert threading.get_ident() not in ran_on


def test_finish_delivers_without_an_event_loop_and_what_follows_too(worker: Worker) -> None:
    desk = Desk()

    def first_done(_result: object) -> None:
        worker.do(lambda _progress: "second", desk.done, desk.done)

    worker.do(lambda _progress: "first", first_done, desk.done)
    worker.finish()
    assert desk.heard == ["second"]
    assert not worker.is_busy


def test_results_that_finish_delivered_are_not_delivered_again(
    worker: Worker, qtbot: QtBot
) -> None:
    desk = Desk()
    worker.do(lambda _progress: 1, desk.done, desk.done)
    worker.finish()
    worker.do(lambda _progress: 2, desk.done, desk.done)
    qtbot.waitUntil(lambda: not worker.is_busy)
    qtbot.wait(0)
    assert desk.heard == [1, 2]


def test_a_known_error_reaches_who_asked_and_is_no_bug(
    worker: Worker, bugs: list[Exception]
) -> None:
    desk = Desk()

    def work(_progress: Progress) -> None:
        raise TooBusyError(count=3)

    worker.do(work, desk.done, desk.done)
    worker.finish()
    (error,) = desk.heard
    assert isinstance(error, TooBusyError)
    assert error.values == {"count": 3}
    assert bugs == []


def test_a_bug_goes_to_the_top_and_the_next_job_runs(worker: Worker, bugs: list[Exception]) -> None:
    desk = Desk()

    def work(_progress: Progress) -> None:
        raise ZeroDivisionError

    worker.do(work, desk.done, desk.done)
    worker.do(lambda _progress: "alive", desk.done, desk.done)
    worker.finish()
    assert [type(bug) for bug in bugs] == [ZeroDivisionError]
    assert isinstance(desk.heard[0], BugError)
    assert desk.heard[1] == "alive"


def test_progress_arrives_where_it_was_asked_for(worker: Worker, qtbot: QtBot) -> None:
    desk = Desk()

    def work(progress: Progress) -> str:
        progress.at(0, 3)
        progress.at(1, 3)  # too soon after the one before: nobody would see it
        progress.at(3, 3)
        return "done"

    worker.do(work, desk.done, desk.done, desk.reported)
    qtbot.waitUntil(lambda: not worker.is_busy)
    assert desk.heard == [(0, 3), (3, 3), "done"]
    assert desk.threads == {threading.get_ident()}


def test_progress_may_go_unheard(worker: Worker) -> None:
    desk = Desk()

    def work(progress: Progress) -> str:
        progress.at(3, 3)
        return "done"

    worker.do(work, desk.done, desk.done)
    worker.finish()
    assert desk.heard == ["done"]


def test_a_job_stops_at_its_next_report(worker: Worker) -> None:
    desk = Desk()
    begun, cancelled = threading.Event(), threading.Event()

    def work(progress: Progress) -> str:
        begun.set()
        cancelled.wait()
        progress.at(1, 2)
        return "went on all the same"

    job = worker.do(work, desk.done, desk.done)
    begun.wait()
    job.cancel()
    cancelled.set()
    worker.finish()
    assert [type(each) for each in desk.heard] == [StoppedError]


def test_a_job_that_waits_does_not_begin_after_cancel(worker: Worker) -> None:
    desk = Desk()
    ran: list[str] = []
    hold = threading.Event()
    worker.do(lambda _progress: hold.wait(), lambda _: None, desk.done)
    job = worker.do(lambda _progress: ran.append("ran"), desk.done, desk.done)
    job.cancel()
    hold.set()
    worker.finish()
    assert ran == []
    assert [type(each) for each in desk.heard] == [StoppedError]


def test_a_forgotten_job_runs_but_calls_nobody(worker: Worker, bugs: list[Exception]) -> None:
    desk = Desk()
    ran: list[str] = []
    hold = threading.Event()

    def fail(progress: Progress) -> None:
        ran.append("ran")
        progress.at(1, 1)
        raise ZeroDivisionError

    worker.do(lambda _progress: hold.wait(), lambda _: None, desk.done)
    job = worker.do(fail, desk.done, desk.done, desk.reported)
    job.forget()
    hold.set()
    worker.finish()
    assert ran == ["ran"]
    assert desk.heard == []
    assert len(bugs) == 1, "a bug is a bug, also when nobody waits"


def test_close_waits_for_the_work_and_ends_the_thread(qtbot: QtBot) -> None:
    del qtbot
    desk = Desk()
    worker = Worker("closing", desk.done)
    worker.do(lambda _progress: "saved", desk.done, desk.done)
    worker.close()
    assert desk.heard == ["saved"]
    assert all(thread.name != "closing" for thread in threading.enumerate())


class Pages:
    """Makes parts of a window that somebody asks something for, and knows which died, and where."""

    def __init__(self) -> None:
        self.died_on: list[int] = []

    def page(self) -> QObject:
        """Return a part that nothing else holds."""
        page = QObject()
        weakref.finalize(page, lambda: self.died_on.append(threading.get_ident()))
        return page


def ask(worker: Worker, page: QObject, *, fails: Exception | None = None) -> None:
    """Ask something for a page: the work, the answer and the news of it hold the page."""

    def work(progress: Progress) -> QObject:
        progress.at(1, 1)
        if fails is not None:
            raise fails
        return page

    def hear(*_news: object) -> None:
        assert page.parent() is None

    worker.do(work, hear, hear, hear)


@pytest.mark.parametrize("fails", [None, TooBusyError()], ids=["done", "failed"])
def test_a_page_that_asked_and_went_away_is_not_destroyed_by_the_worker(
    worker: Worker, fails: Exception | None
) -> None:
    pages = Pages()
    for asked in range(1, 301):
        ask(worker, pages.page(), fails=fails)
        worker.finish()
        if fails is not None:
            fails.__traceback__ = None  # which lies in the work, and so holds the page
        assert len(pages.died_on) == asked, "nobody holds it any more, the worker neither"
    assert set(pages.died_on) == {threading.get_ident()}
