"""Let a terminal or the operating system end the window as a person would: saved and closed."""

import os
import signal
import sys

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)

if sys.platform == "win32":  # pragma: no cover - Windows only: it can wait for sockets alone
    import socket

    class Wire:
        """What a signal writes at the far end wakes who waits at the near one."""

        def __init__(self) -> None:
            self._near, self._far = socket.socketpair()
            for end in (self._near, self._far):
                end.setblocking(False)  # noqa: FBT003 - socket's own way to say it
            self.near, self.far = self._near.fileno(), self._far.fileno()

        def drain(self) -> None:
            """Take out what was written."""
            self._near.recv(64)

        def close(self) -> None:
            """Let both ends go."""
            self._near.close()
            self._far.close()
else:

    class Wire:
        """What a signal writes at the far end wakes who waits at the near one.

        A pipe: to read the library of sockets for this takes half a megabyte.
        """

        def __init__(self) -> None:
            self.near, self.far = os.pipe()
            for end in (self.near, self.far):
                os.set_blocking(end, False)

        def drain(self) -> None:
            """Take out what was written."""
            os.read(self.near, 64)

        def close(self) -> None:
            """Let both ends go."""
            os.close(self.near)
            os.close(self.far)


class Interrupts(QObject):
    """Emits `asked` when somebody asks the process to end; Qt's loop would not notice by itself."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wire = Wire()
        self._fd_before = signal.set_wakeup_fd(self._wire.far, warn_on_full_buffer=False)
        self._before = {each: signal.signal(each, lambda *_: None) for each in SIGNALS}
        self._notifier = QSocketNotifier(self._wire.near, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)

    @Slot()
    def _heard(self) -> None:
        self._wire.drain()
        self.asked.emit()

    def stop(self) -> None:
        """Put back what was there."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._fd_before)
        for each, handler in self._before.items():
            signal.signal(each, handler)
        self._wire.close()
