"""Ask a Linux machine that is about to sleep to wait until the vault is closed."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

from mpg_desktop.desk.system_events import LOGIN

PLACE = "/org/freedesktop/login1"
WHO, WHY = "Gezinsmap", "locks the vault first"


class SleepDelay(QObject):
    """Holds a delay from `hold` to `release`; logind waits for it some seconds at most.

    Where there is no logind, nothing happens: the machine sleeps, and the vault is closed when it
    wakes up.
    """

    def __init__(self, system: QDBusConnection) -> None:
        super().__init__()
        self._system = system
        # The answer that is still to come, if any.
        self.watcher: QDBusPendingCallWatcher | None = None
        self._held: QDBusUnixFileDescriptor | None = None

    @property
    def is_held(self) -> bool:
        """Whether the machine would wait."""
        return self._held is not None

    @Slot()
    def hold(self) -> None:
        """Ask for the delay: the desk was unlocked."""
        message = QDBusMessage.createMethodCall(LOGIN, PLACE, f"{LOGIN}.Manager", "Inhibit")
        message.setArguments(["sleep", WHO, WHY, "delay"])
        self.watcher = QDBusPendingCallWatcher(self._system.asyncCall(message))
        self.watcher.finished.connect(self._answered)

    @Slot(QDBusPendingCallWatcher)
    def _answered(self, watcher: QDBusPendingCallWatcher) -> None:
        answer = watcher.reply().arguments()
        if watcher is self.watcher and answer and isinstance(answer[0], QDBusUnixFileDescriptor):
            self._held = answer[0]

    @Slot()
    def release(self) -> None:
        """Let the machine sleep: the vault is closed."""
        self.watcher = None
        self._held = None
