"""Lock the desk when nobody has touched it for some minutes, or when the machine slept."""

from dataclasses import dataclass, field
from time import monotonic, time
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from mpg_desktop.desk.settings import DEFAULT_MINUTES, LEAST_MINUTES, MOST_MINUTES

BEAT_MS = 5000
"""How often the clock is looked at."""

ASLEEP_SECONDS = 30.0
"""A beat that comes this much too late means that the machine slept meanwhile."""


class Clock(Protocol):
    """Two clocks: one that never goes back, and one that goes on while the machine sleeps."""

    def steady(self) -> float:
        """Return seconds that only grow; they may stand still while the machine sleeps."""

    def wall(self) -> float:
        """Return seconds since 1970; somebody may set this clock."""


class SystemClock:
    """The clocks of this machine."""

    def steady(self) -> float:
        """Return seconds that only grow."""
        return monotonic()

    def wall(self) -> float:
        """Return seconds since 1970."""
        return time()


@dataclass(slots=True)
class _Stopwatch:
    """Seconds since it was started, by whichever clock counts more."""

    clock: Clock
    steady: float = field(init=False)
    wall: float = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        self.steady, self.wall = self.clock.steady(), self.clock.wall()

    @property
    def seconds(self) -> float:
        return max(self.clock.steady() - self.steady, self.clock.wall() - self.wall)


class IdleLock(QObject):
    """Emits `struck` once when it is time to lock.

    It runs from `start` (after unlocking) to `stop` (at locking), and is told of each `touch`. A
    clock that jumps forward, or a beat that comes far too late, counts as sleep: it strikes at
    once.
    """

    struck = Signal()

    def __init__(self, minutes: int = DEFAULT_MINUTES, clock: Clock | None = None) -> None:
        super().__init__()
        self._clock = clock or SystemClock()
        self._untouched = _Stopwatch(self._clock)
        self._since_beat = _Stopwatch(self._clock)
        self._minutes = DEFAULT_MINUTES
        self.minutes = minutes
        self._beats = QTimer(self)
        self._beats.timeout.connect(self.beat)

    @property
    def minutes(self) -> int:
        """After how many idle minutes it strikes: 1 to 15."""
        return self._minutes

    @minutes.setter
    def minutes(self, minutes: int) -> None:
        self._minutes = min(max(minutes, LEAST_MINUTES), MOST_MINUTES)

    @property
    def is_running(self) -> bool:
        """Whether it watches."""
        return self._beats.isActive()

    def start(self) -> None:
        """Begin to watch, as if somebody touched the machine just now."""
        self._untouched.start()
        self._since_beat.start()
        self._beats.start(BEAT_MS)

    def stop(self) -> None:
        """Watch no longer: the desk is locked."""
        self._beats.stop()

    def touch(self) -> None:
        """Somebody is there; but when the time was already up, that is too late."""
        if not self._strikes():
            self._untouched.start()

    def beat(self) -> None:
        """Look at the clock."""
        if not self._strikes():
            self._since_beat.start()

    def _strikes(self) -> bool:
        late = self._since_beat.seconds - BEAT_MS / 1000 > ASLEEP_SECONDS
        if not self.is_running or not (late or self._untouched.seconds >= self._minutes * 60):
            return False
        self.stop()
        self.struck.emit()
        return True
