"""What happens when a bug was caught: save first, then write it down, then tell."""

from PySide6.QtCore import QObject, Qt, Signal, Slot

from mpg_desktop.desk.crash import CrashReports
from mpg_desktop.desk.desk import Desk


class Alarm(QObject):
    """Takes bugs from any thread; `rang` tells on the GUI thread where the report is (or None)."""

    rang = Signal(object)
    _caught = Signal(object)

    def __init__(self, reports: CrashReports) -> None:
        super().__init__()
        self._reports = reports
        self._desk: Desk | None = None
        self._caught.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def guard(self, desk: Desk) -> None:
        """Save what lies on this desk before anything else."""
        self._desk = desk

    def ring(self, error: BaseException) -> None:
        """Take a bug, on whatever thread it was caught."""
        self._caught.emit(error)

    @Slot(object)
    def _answer(self, error: BaseException) -> None:
        if self._desk is not None and self._desk.session is not None:
            self._desk.session.save_now()
        self.rang.emit(self._reports.write(error))
