"""How the child of window_ratios.py hears what its window does, and tells its parent."""

import json
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

TICK_MS = 5


def tell(what: str, value: float) -> None:
    """Print one line for the parent."""
    print(json.dumps([what, value]), flush=True)


class Watch(QObject):
    """Hears when one widget is painted; `then` is called when all of the window was.

    A window paints all that waits when it is asked to update; so it is watched doing that. When it
    is uncovered it paints unasked: then the next turn of the event loop tells.
    """

    def __init__(self, widget: QWidget, then: Callable[[], object] = lambda: None) -> None:
        super().__init__(widget)
        self.painted = 0
        self._then = then
        self._widget = widget
        self._is_told = True
        widget.installEventFilter(self)
        widget.window().installEventFilter(self)

    def stop(self) -> None:
        """Hear no more."""
        self._widget.removeEventFilter(self)
        self._widget.window().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count what is painted, and have the window update while somebody watches."""
        if event.type() == QEvent.Type.Paint and watched is self._widget:
            self.painted += 1
            self._is_told = False
            QTimer.singleShot(0, self, self._tell)
        elif event.type() == QEvent.Type.UpdateRequest and watched is self._widget.window():
            watched.event(event)
            self._tell()
            return True
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        if not self._is_told:
            self._is_told = True
            self._then()


class Ticker(QObject):
    """Ticks every few milliseconds, and knows the longest silence between two ticks."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.perf_counter()
        self._longest = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def tell(self, what: str) -> None:
        """Tell the longest silence since the last time, and begin anew."""
        self._tick()
        tell(f"gap in {what}", self._longest)
        self._longest = 0.0

    def _tick(self) -> None:
        now = time.perf_counter()
        self._longest, self._last = max(self._longest, now - self._last), now
