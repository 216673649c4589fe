"""Hears every window of the program, those that come later included."""

from PySide6.QtCore import SIGNAL, SLOT, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow

LOOK_MS = 5000
"""How often is looked for windows that came without taking the focus, such as menus."""


class EveryWindow(QObject):
    """Gets the events of all windows, before anything in them does; a subclass filters them.

    It never hears of a window at the moment when Qt tells of it. While the focus moves no window
    may end: Qt itself crashes on that. Who keeps what has the focus in Python, and keeps the next
    one instead, may end the one before. So Qt itself starts a timer, without Python, and the
    windows that there are by then are asked for. Python knows them as long as they are heard: else
    PySide would make them known anew with each event, that of their end among them.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._windows: list[QWindow] = []
        self._looks = QTimer(self)
        self._looks.timeout.connect(self.look)
        self._looks.start(LOOK_MS)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)
        self.look_after("focusWindowChanged(QWindow*)")

    def look_after(self, told: str) -> None:
        """Look a moment after each signal of the application with this signature."""
        application = QGuiApplication.instance()
        QObject.connect(application, SIGNAL(told), self._soon, SLOT("start()"))  # type: ignore[arg-type] # there is one

    def look(self) -> None:
        """Hear all windows that there are now."""
        self._windows = QGuiApplication.topLevelWindows()
        for each in self._windows:
            each.installEventFilter(self)  # once: Qt forgets the time before

    def stop(self) -> None:
        """Hear nothing any more: the application ends."""
        for each in (self._looks, self._soon):
            each.stop()
            each.blockSignals(True)  # noqa: FBT003 - of Qt
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)
        self._windows = []
