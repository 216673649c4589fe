"""Windows and dialogs come up wholly on the screen, also with letters twice as large."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mpg_desktop.ui.about import Handbook
from mpg_desktop.ui.pages.row import Row
from mpg_desktop.ui.parts import Tool, button
from mpg_desktop.ui.snug_dialog import SnugDialog
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.window import Window
from mpg_desktop.ui.wipe import Wipe
from mpg_desktop.ui.within_screen import ABOVE, ASIDE


@pytest.fixture
def large(theme: Theme) -> Iterator[Theme]:
    """Return the largest letters."""
    theme.set_text_size(200)
    yield theme
    theme.set_text_size(100)


def a_window(theme: Theme, _parent: QWidget) -> QWidget:
    return Window(theme)


def a_handbook(theme: Theme, parent: QWidget) -> QWidget:
    return Handbook(theme, parent)


def a_question(theme: Theme, parent: QWidget) -> QWidget:
    return Wipe(theme, "Familie Okafor " * 20, lambda _ground: None, parent)


@pytest.mark.parametrize("makes", [a_window, a_handbook, a_question])
def test_it_is_on_the_screen_as_a_whole(
    large: Theme, qtbot: QtBot, makes: Callable[[Theme, QWidget], QWidget]
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = makes(large, parent)
    qtbot.addWidget(made)
    made.show()
    QApplication.processEvents()
    room = made.screen().availableGeometry()
    assert made.width() <= room.width() - ASIDE
    assert made.height() <= room.height() - ABOVE


def test_what_does_not_fit_scrolls_above_the_buttons(large: Theme, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Wipe(large, "Familie Okafor " * 20, lambda _ground: None, parent)
    dialog.show()
    QApplication.processEvents()
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    for each in dialog.findChildren(QPushButton):
        if not area.isAncestorOf(each):
            at = QRect(each.mapTo(dialog, each.rect().topLeft()), each.size())
            assert dialog.rect().contains(at)


def test_it_grows_with_what_is_said_later(theme: Theme, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Wipe(theme, "Familie Okafor", lambda _ground: None, parent)
    dialog.show()
    QApplication.processEvents()
    area = dialog.findChild(QScrollArea)
    assert isinstance(dialog, SnugDialog)
    assert isinstance(area, QScrollArea)
    before = dialog.height()
    dialog.column.addWidget(QLabel("Een zin.\n\nNog een zin."))
    qtbot.waitUntil(lambda: dialog.height() > before)
    QApplication.processEvents()
    assert area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_that_has_the_cursor(qtbot: QtBot, key: Qt.Key) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    usual, other = button("Nog niet"), button("Ga door")
    for each in (usual, other):
        each.setParent(dialog)
    usual.setDefault(True)
    pressed: list[str] = []
    usual.clicked.connect(lambda: pressed.append("usual"))
    other.clicked.connect(lambda: pressed.append("other"))
    dialog.show()
    other.setFocus()
    QTest.keyClick(other, key)
    assert pressed == ["other"]


def a_button(_theme: Theme) -> QAbstractButton:
    return button("Ga door")


def a_tool(_theme: Theme) -> QAbstractButton:
    return Tool()


def a_line(theme: Theme) -> QAbstractButton:
    return Row(theme)


@pytest.mark.parametrize("makes", [a_button, a_tool, a_line])
def test_who_leans_on_enter_presses_once(
    theme: Theme, qtbot: QtBot, makes: Callable[[Theme], QAbstractButton]
) -> None:
    made = makes(theme)
    qtbot.addWidget(made)
    pressed: list[str] = []
    made.clicked.connect(lambda: pressed.append("pressed"))
    made.show()
    again = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", autorep=True
    )
    QApplication.sendEvent(made, again)
    assert pressed == []
    QTest.keyClick(made, Qt.Key.Key_Return)
    QTest.keyClick(made, Qt.Key.Key_Space)
    assert pressed == ["pressed", "pressed"]
