"""What the operating system tells: heard on a real bus, and read from a real Windows message."""

import ctypes
import shutil
import subprocess
import uuid
from collections.abc import Iterator
from ctypes import wintypes

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

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
