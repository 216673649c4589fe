"""Does long work of the window in pieces, so that every key is heard between two of them."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Slot


class Piecemeal(QObject):
    """Asks `pieces` for the next one in each turn of the event loop, until there is none.

    Each is short enough to wait for. It ends with its parent, or with `stop`.
    """

    def __init__(self, pieces: Iterator[None], parent: QObject) -> None:
        super().__init__(parent)
        self._pieces = pieces
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._do_next)
        self._timer.start(0)

    def stop(self) -> None:
        """Do no more of it."""
        self._timer.stop()

    @property
    def is_under_way(self) -> bool:
        """Whether something is still to be done."""
        return self._timer.isActive()

    @Slot()
    def _do_next(self) -> None:
        for _piece in self._pieces:
            return
        self.stop()
