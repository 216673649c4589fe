"""Every sign of somebody at the machine is heard, in every window; what the program does is not."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.ui.every_window import LOOK_MS
from mpg_desktop.ui.touches import Touches


class Room:
    """A window with a line to type in and a button."""

    def __init__(self, qtbot: QtBot) -> None:
        self.widget = QWidget()
        self.line = QLineEdit()
        self.button = QPushButton("weg")
        column = QVBoxLayout(self.widget)
        column.addWidget(self.line)
        column.addWidget(self.button)
        qtbot.addWidget(self.widget)
        with qtbot.waitExposed(self.widget):
            self.widget.show()
        self.widget.activateWindow()
        qtbot.waitUntil(self.widget.isActiveWindow)
        self.line.setFocus()

    @property
    def window(self) -> QWindow:
        """What the system sends its events to."""
        return self.widget.windowHandle()

    def turn_the_wheel(self) -> None:
        """Scroll."""
        here, away = QPointF(5, 5), QPoint(0, 120)
        none, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(here, here, QPoint(), away, buttons, none, phase, False)  # noqa: FBT003 - of Qt
        QCoreApplication.sendEvent(self.window, event)

    def touch(self) -> None:
        """Put a finger on the screen."""
        device = QTest.createTouchDevice()
        QTest.touchEvent(self.window, device).press(0, QPoint(5, 5)).commit()

    def write_without_keys(self) -> None:
        """Write as a method of input does, for a script that has more signs than there are keys."""
        event = QInputMethodEvent("", [])
        event.setCommitString("愛")
        QCoreApplication.sendEvent(self.line, event)


TOUCHES: dict[str, Callable[[Room], object]] = {
    "key": lambda room: QTest.keyClick(room.window, Qt.Key.Key_A),
    "shortcut": lambda room: QTest.keyClick(
        room.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier
    ),
    "mouse moves": lambda room: [QTest.mouseMove(room.window, QPoint(at, 7)) for at in (7, 9)],
    "mouse button": lambda room: QTest.mouseClick(
        room.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(3, 3)
    ),
    "wheel": Room.turn_the_wheel,
    "finger": Room.touch,
    "method of input": Room.write_without_keys,
}


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot)


class Felt:
    """Counts what was felt."""

    def __init__(self, touches: Touches) -> None:
        self.touches = touches  # lives as long as the count
        self.times = 0
        touches.felt.connect(self._count)

    def _count(self) -> None:
        self.times += 1


@pytest.fixture
def felt(room: Room) -> Felt:
    del room  # is there first, as somebody may sit at the machine already
    return Felt(Touches())


@pytest.mark.parametrize("touch", TOUCHES.values(), ids=TOUCHES)
def test_each_touch_is_felt(room: Room, felt: Felt, touch: Callable[[Room], object]) -> None:
    touch(room)
    first = felt.times
    assert first > 0
    touch(room)
    assert felt.times > first


def test_what_the_program_does_itself_is_no_touch(room: Room, felt: Felt) -> None:
    room.line.setText("iets anders")
    room.button.setFocus()
    room.widget.resize(300, 200)
    QCoreApplication.sendEvent(room.line, QEvent(QEvent.Type.UpdateRequest))
    QApplication.processEvents()
    assert felt.times == 0


def test_what_is_felt_still_arrives(room: Room, felt: Felt) -> None:
    QTest.keyClick(room.window, Qt.Key.Key_A)
    room.write_without_keys()
    assert room.line.text() == "a愛"
    assert felt.times > 0


def test_a_window_that_comes_later_is_heard(room: Room, felt: Felt, qtbot: QtBot) -> None:
    later = Room(qtbot)
    QApplication.processEvents()
    QTest.mouseMove(later.window, QPoint(9, 9))
    assert felt.times > 0
    later.widget.close()
    room.widget.activateWindow()
    QApplication.processEvents()
    before = felt.times
    QTest.mouseMove(room.window, QPoint(11, 9))
    assert felt.times > before


def test_a_menu_is_heard_though_it_takes_no_focus(room: Room, felt: Felt, qtbot: QtBot) -> None:
    menu = QMenu(room.widget)
    menu.addAction("Kopiëren")
    menu.popup(room.widget.mapToGlobal(QPoint(0, 0)))
    qtbot.waitUntil(menu.isVisible)

    def is_heard() -> bool:
        before = felt.times
        for at in (4, 6):
            QTest.mouseMove(menu.windowHandle(), QPoint(at, 4))
        return felt.times > before

    qtbot.waitUntil(is_heard, timeout=LOOK_MS + 2000)


def test_goes_on_when_what_had_the_focus_is_gone(room: Room, felt: Felt, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.line.destroyed):
        room.line.deleteLater()
    room.button.setFocus()
    QTest.keyClick(room.window, Qt.Key.Key_A)
    assert felt.times > 0


def test_only_what_has_the_focus_is_heard_apart(room: Room, felt: Felt) -> None:
    room.button.setFocus()
    QApplication.processEvents()
    room.write_without_keys()
    assert felt.times == 0, "nobody can write where the focus is not"


def test_hears_nothing_once_it_was_stopped(room: Room, felt: Felt, qtbot: QtBot) -> None:
    felt.touches.stop()
    later = Room(qtbot)
    QApplication.processEvents()
    for place in (room, later):
        for touch in TOUCHES.values():
            touch(place)
    assert felt.times == 0


def test_windows_that_come_and_go_leave_nothing_behind(felt: Felt, qtbot: QtBot) -> None:
    for _turn in range(20):
        passing = QWidget()
        line = QLineEdit(passing)
        with qtbot.waitExposed(passing):
            passing.show()
        passing.activateWindow()
        line.setFocus()
        QApplication.processEvents()
        with qtbot.waitSignal(passing.destroyed):
            passing.deleteLater()
    assert felt.times == 0
