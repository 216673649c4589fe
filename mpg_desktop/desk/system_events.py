"""Hear from the operating system that the screen is being locked or that the machine will sleep.

Linux tells it over D-Bus, Windows by messages to a window. macOS tells it only through libraries
that we do not carry; there the clock of the idle lock notices afterwards that the machine slept.
"""

import ctypes
import sys
from typing import cast

from PySide6.QtCore import (
    SLOT,
    QAbstractNativeEventFilter,
    QByteArray,
    QCoreApplication,
    QObject,
    Signal,
    Slot,
)
from PySide6.QtDBus import QDBusConnection

LOGIN = "org.freedesktop.login1"
SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)

WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 4
WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK = 0x02B1, 7
NOTIFY_FOR_THIS_SESSION = 0


class SystemEvents(QObject):
    """Emits `leaving` when somebody locks the screen or the machine is about to sleep."""

    leaving = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filter: WindowsFilter | None = None

    def listen(self, window: int) -> None:
        """Listen to this machine; `window` is the number of a window that stays."""
        if sys.platform == "win32":  # pragma: no cover - Windows only
            self._filter = WindowsFilter(self)
            self._filter.register(window)
        elif sys.platform.startswith("linux"):  # pragma: no branch - macOS tells nothing
            self.listen_to(QDBusConnection.systemBus(), QDBusConnection.sessionBus())

    def listen_to(self, system: QDBusConnection, session: QDBusConnection) -> None:
        """Listen to the two buses of a Linux desktop; a bus that is not there says nothing."""
        # The stubs ask for bytes, which PySide6 refuses: what SLOT returns is what it takes.
        flag, bare = cast("bytes", SLOT("told(bool)")), cast("bytes", SLOT("told()"))
        system.connect(LOGIN, "", f"{LOGIN}.Manager", "PrepareForSleep", self, flag)
        system.connect(LOGIN, "", f"{LOGIN}.Session", "Lock", self, bare)
        for name in SCREEN_SAVERS:
            session.connect(name, "", name, "ActiveChanged", self, flag)

    @Slot(bool)
    @Slot()
    def told(self, begins: bool = True) -> None:  # noqa: FBT001, FBT002 - D-Bus calls it so
        """Pass it on when it begins; that it ended is no news."""
        if begins:
            self.leaving.emit()


class WindowsFilter(QAbstractNativeEventFilter):
    """Reads the messages that Windows sends to a window, and stops none."""

    def __init__(self, events: SystemEvents) -> None:
        super().__init__()
        self._events = events

    def register(self, window: int) -> None:  # pragma: no cover - Windows only
        """Ask Windows to tell `window` when the session is locked."""
        if sys.platform == "win32":
            from ctypes import wintypes

            ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification(
                wintypes.HWND(window), NOTIFY_FOR_THIS_SESSION
            )
            application = QCoreApplication.instance()
            if application is not None:
                application.installNativeEventFilter(self)

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self,
        eventType: QByteArray | bytes | bytearray | memoryview,  # noqa: N803 - Qt's name
        message: int,
    ) -> tuple[bool, int]:
        """Look at one message; `message` is the address of a MSG."""
        if QByteArray(eventType).startsWith(b"windows"):
            from ctypes import wintypes  # only here: a third of a megabyte

            seen = wintypes.MSG.from_address(int(message))
            if (seen.message, seen.wParam) in (
                (WM_POWERBROADCAST, PBT_APMSUSPEND),
                (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK),
            ):
                self._events.told()
        return False, 0
