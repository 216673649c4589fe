"""The idle lock: five minutes of nobody, or a machine that slept, and it strikes once."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mpg_desktop.desk.idle_lock import BEAT_MS, IdleLock, SystemClock

BEAT = BEAT_MS / 1000


class Time:
    """A clock that goes on when told to."""

    def __init__(self) -> None:
        self.steady_now = 1000.0
        self.wall_now = 1_800_000_000.0

    def steady(self) -> float:
        """Seconds that only grow."""
        return self.steady_now

    def wall(self) -> float:
        """Seconds since 1970."""
        return self.wall_now

    def pass_by(self, seconds: float, lock: IdleLock) -> None:
        """Let time pass, with the beats that belong to it."""
        while seconds > 0:
            self.steady_now += min(seconds, BEAT)
            self.wall_now += min(seconds, BEAT)
            seconds -= BEAT
            lock.beat()


class Struck:
    """Counts how often the lock struck."""

    def __init__(self, lock: IdleLock) -> None:
        self.times = 0
        lock.struck.connect(self._count)

    def _count(self) -> None:
        self.times += 1


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def lock(qtbot: QtBot, time: Time) -> Iterator[IdleLock]:
    del qtbot
    lock = IdleLock(clock=time)
    lock.start()
    yield lock
    lock.stop()


@pytest.fixture
def struck(lock: IdleLock) -> Struck:
    return Struck(lock)


def test_strikes_once_after_five_minutes(lock: IdleLock, time: Time, struck: Struck) -> None:
    time.pass_by(4 * 60 + 55, lock)
    assert struck.times == 0
    time.pass_by(5, lock)
    assert struck.times == 1
    assert not lock.is_running
    time.pass_by(600, lock)
    assert struck.times == 1


def test_every_touch_puts_it_off(lock: IdleLock, time: Time, struck: Struck) -> None:
    for _ in range(10):
        time.pass_by(4 * 60, lock)
        lock.touch()
    assert struck.times == 0


def test_a_touch_after_it_was_stopped_starts_nothing(lock: IdleLock, struck: Struck) -> None:
    lock.stop()
    lock.touch()
    assert not lock.is_running
    assert struck.times == 0


def test_a_touch_that_comes_too_late_unlocks_nothing(
    lock: IdleLock, time: Time, struck: Struck
) -> None:
    time.pass_by(4 * 60 + 58, lock)
    time.steady_now += 3
    time.wall_now += 3
    lock.touch()
    assert struck.times == 1


@pytest.mark.parametrize("minutes", [1, 15])
def test_minutes_can_be_set(lock: IdleLock, time: Time, struck: Struck, minutes: int) -> None:
    lock.minutes = minutes
    time.pass_by(minutes * 60 - 5, lock)
    assert struck.times == 0
    time.pass_by(5, lock)
    assert struck.times == 1


@pytest.mark.parametrize(("asked", "got"), [(0, 1), (-3, 1), (16, 15), (600, 15), (7, 7)])
def test_minutes_stay_between_one_and_fifteen(lock: IdleLock, asked: int, got: int) -> None:
    lock.minutes = asked
    assert lock.minutes == got


def test_sleep_counts_though_the_steady_clock_stood_still(
    lock: IdleLock, time: Time, struck: Struck
) -> None:
    time.pass_by(60, lock)
    time.wall_now += 40
    lock.beat()
    assert struck.times == 1


def test_a_short_hitch_is_no_sleep(lock: IdleLock, time: Time, struck: Struck) -> None:
    time.pass_by(60, lock)
    time.wall_now += 30
    lock.beat()
    assert struck.times == 0


def test_a_clock_set_back_does_not_put_it_off(lock: IdleLock, time: Time, struck: Struck) -> None:
    time.wall_now -= 3600
    time.pass_by(300, lock)
    assert struck.times == 1


def test_does_not_watch_before_the_start(qtbot: QtBot, time: Time) -> None:
    del qtbot
    lock = IdleLock(1, clock=time)
    struck = Struck(lock)
    time.pass_by(120, lock)
    assert struck.times == 0


def test_the_clocks_of_this_machine_go_forward() -> None:
    clock = SystemClock()
    assert clock.steady() <= clock.steady()
    assert clock.wall() > 1_700_000_000


def test_beats_by_itself(qtbot: QtBot, time: Time) -> None:
    lock = IdleLock(1, clock=time)
    lock.start()
    time.steady_now += 61
    with qtbot.waitSignal(lock.struck, timeout=BEAT_MS + 2000):
        pass
