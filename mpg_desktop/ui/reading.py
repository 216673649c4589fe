"""Reads modules one by one on the thread of the window, which stays alive meanwhile."""

from collections.abc import Callable, Iterable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Slot


class Reading(QObject):
    """Reads a module whenever nothing else is to be done; `then` is called after the last one.

    Whatever makes types of Qt is read here and on no other thread: PySide 6.11 keeps its types in
    a table without a lock, and an event that arrives while another thread adds one ends the
    program now and then. A module that fails ends the reading, and `failed` gets the error.
    """

    def __init__(
        self,
        modules: Iterable[str],
        then: Callable[[], object],
        failed: Callable[[Exception], object],
    ) -> None:
        super().__init__()
        self._modules = list(modules)
        self._then = then
        self._failed = failed
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._read_next)
        self._timer.start(0)

    def stop(self) -> None:
        """Read nothing more, and call nobody."""
        self._timer.stop()

    @Slot()
    def _read_next(self) -> None:
        if not self._modules:
            self._timer.stop()
            self._then()
            return
        try:
            import_module(self._modules.pop(0))
        except Exception as error:  # noqa: BLE001 - whatever a module raises is handed on
            self._timer.stop()
            self._failed(error)
