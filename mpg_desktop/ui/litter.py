"""Lets Python throw away unused objects on the thread of the window, and on no other."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_MS = 500
"""How often is looked whether there is much to throw away."""


class Litter(QObject):
    """Takes over from Python's own collector as long as it lives.

    That one runs on whichever thread happens to make an object. On the worker's thread it would
    destroy parts of a window there, with their timers, which Qt forbids and may end in a crash.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._limits = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)

    @Slot()
    def look(self) -> None:
        """Throw away what is unused when there is as much as Python itself would wait for."""
        young, middle, old = gc.get_count()
        first, second, third = self._limits
        if young > first:
            gc.collect(0)
            if middle > second:
                gc.collect(1)
                if old > third:
                    gc.collect(2)

    def stop(self) -> None:
        """Give the work back to Python: the window is gone."""
        self._timer.stop()
        gc.enable()
