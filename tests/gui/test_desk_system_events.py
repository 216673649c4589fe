"""What the operating system tells: heard on a real bus, and read from a real Windows message."""

import ctypes
import os
import shutil
import subprocess
import uuid
from collections.abc import Iterator
from ctypes import wintypes

import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor
from pytestqt.qtbot import QtBot

from mpg_desktop.desk.sleep_delay import PLACE, SleepDelay
from mpg_desktop.desk.system_events import LOGIN, SystemEvents, WindowsFilter

DAEMON = shutil.which("dbus-daemon")


@pytest.fixture
def address() -> Iterator[str]:
    if DAEMON is None:
        pytest.skip("no dbus-daemon on this machine: the D-Bus signals are not shown")
    command = [DAEMON, "--session", "--nofork", "--nosyslog", "--print-address"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@pytest.fixture
def bus(address: str) -> Iterator[QDBusConnection]:
    """Give the connection on which the program listens."""
    name = uuid.uuid4().hex
    yield QDBusConnection.connectToBus(address, name)
    QDBusConnection.disconnectFromBus(name)


@pytest.fixture
def system(address: str) -> Iterator[QDBusConnection]:
    """Give the connection of the operating system, which owns the names that may speak."""
    name = uuid.uuid4().hex
    connection = QDBusConnection.connectToBus(address, name)
    assert connection.registerService(LOGIN)
    assert connection.registerService("org.gnome.ScreenSaver")
    yield connection
    QDBusConnection.disconnectFromBus(name)


SIGNALS = {
    "sleep": ("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", [True]),
    "lock": ("/org/freedesktop/login1/session/c1", f"{LOGIN}.Session", "Lock", []),
    "screen": ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [True]),
}


def signal(name: str) -> QDBusMessage:
    path, interface, member, arguments = SIGNALS[name]
    message = QDBusMessage.createSignal(path, interface, member)
    message.setArguments(arguments)
    return message


@pytest.mark.parametrize("name", SIGNALS)
def test_leaving_is_heard(
    name: str, bus: QDBusConnection, system: QDBusConnection, qtbot: QtBot
) -> None:
    events = SystemEvents()
    events.listen_to(bus, bus)
    with qtbot.waitSignal(events.leaving):
        assert system.send(signal(name))


def test_coming_back_is_no_news(
    bus: QDBusConnection, system: QDBusConnection, qtbot: QtBot
) -> None:
    events = SystemEvents()
    events.listen_to(bus, bus)
    times: list[None] = []
    events.leaving.connect(lambda: times.append(None))
    awake = signal("sleep")
    awake.setArguments([False])
    system.send(awake)
    with qtbot.waitSignal(events.leaving):
        system.send(signal("lock"))
    assert len(times) == 1, "the lock, not the waking up before it"


def test_a_machine_without_buses_says_nothing(qtbot: QtBot) -> None:
    del qtbot
    events = SystemEvents()
    nowhere = QDBusConnection("no such connection")
    events.listen_to(nowhere, nowhere)
    events.listen(0)


class Login(QObject):
    """What logind does: it hands out one end of a pipe, and waits until nobody holds it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: tuple[str, ...] = ()
        self.end, self.handed_out = os.pipe()
        os.set_blocking(self.end, False)

    @Slot(str, str, str, str, result=QDBusUnixFileDescriptor)
    def Inhibit(  # noqa: N802 - logind's name
        self, what: str, who: str, why: str, mode: str
    ) -> QDBusUnixFileDescriptor:
        """Hand out the pipe."""
        self.asked = (what, who, why, mode)
        shared = QDBusUnixFileDescriptor(self.handed_out)
        os.close(self.handed_out)
        return shared

    @property
    def may_sleep(self) -> bool:
        """Whether nobody holds the other end any more."""
        try:
            return os.read(self.end, 1) == b""
        except BlockingIOError:
            return False


def test_the_machine_waits_until_the_vault_is_closed(
    bus: QDBusConnection, system: QDBusConnection, qtbot: QtBot
) -> None:
    login = Login()
    slots = QDBusConnection.RegisterOption.ExportAllSlots
    assert system.registerObject(PLACE, f"{LOGIN}.Manager", login, slots)
    delay = SleepDelay(bus)
    delay.hold()
    qtbot.waitUntil(lambda: delay.is_held)
    assert (login.asked[0], login.asked[3]) == ("sleep", "delay")
    qtbot.wait(0)
    assert not login.may_sleep
    delay.release()
    qtbot.waitUntil(lambda: login.may_sleep)
    assert not delay.is_held
    os.close(login.end)


def test_a_delay_that_came_too_late_is_not_kept(
    bus: QDBusConnection, system: QDBusConnection, qtbot: QtBot
) -> None:
    login = Login()
    slots = QDBusConnection.RegisterOption.ExportAllSlots
    assert system.registerObject(PLACE, f"{LOGIN}.Manager", login, slots)
    delay = SleepDelay(bus)
    delay.hold()
    delay.release()
    qtbot.waitUntil(lambda: bool(login.asked) and login.may_sleep)
    assert not delay.is_held
    os.close(login.end)


def test_without_logind_nobody_waits(bus: QDBusConnection, qtbot: QtBot) -> None:
    delay = SleepDelay(bus)
    delay.hold()
    watcher = delay.watcher
    assert watcher is not None
    with qtbot.waitSignal(watcher.finished):
        pass
    assert not delay.is_held


@pytest.mark.parametrize(
    ("message", "detail", "leaves"),
    [(0x0218, 4, True), (0x0218, 7, False), (0x02B1, 7, True), (0x02B1, 8, False), (0, 0, False)],
)
def test_windows_messages(message: int, detail: int, *, leaves: bool, qtbot: QtBot) -> None:
    del qtbot
    events = SystemEvents()
    times: list[None] = []
    events.leaving.connect(lambda: times.append(None))
    sent = wintypes.MSG(message=message, wParam=detail)
    told = WindowsFilter(events)
    answer = told.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(sent))
    assert answer == (False, 0)
    assert bool(times) is leaves
    told.nativeEventFilter(b"xcb_generic_event_t", 0)
    assert bool(times) is leaves
