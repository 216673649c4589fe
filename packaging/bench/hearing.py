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
    """Hears when one widget is painted; `then` is called when all painting is done."""

    def __init__(self, widget: QWidget, then: Callable[[], object] = lambda: None) -> None:
        super().__init__(widget)
        self.painted = 0
        self._then = then
        self._widget = widget
        widget.installEventFilter(self)

    def stop(self) -> None:
        """Hear no more."""
        self._widget.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count."""
        if event.type() == QEvent.Type.Paint:
            self.painted += 1
            QTimer.singleShot(0, self._then)
        return super().eventFilter(watched, event)


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
