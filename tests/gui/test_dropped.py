"""Shows that a file that is dropped or pasted leaves no path in a text; words still go in."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QTextEdit, QWidget

from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.theme import Theme
from tests.gui.asked import Shows

KEYBOARD = QContextMenuEvent.Reason.Keyboard
COPY = Qt.DropAction.CopyAction


def drop(onto: QWidget, dragged: QMimeData) -> bool:
    """Drag something onto a widget and let it go where it is taken; return whether it was."""
    held = dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), COPY, *held)
    QApplication.sendEvent(onto, enter)
    if enter.isAccepted():
        QApplication.sendEvent(onto, QDropEvent(QPointF(5, 5), COPY, *held))
    return enter.isAccepted()


def file() -> QMimeData:
    """Return a file as most file managers give it: where it stands, as an address and as text."""
    made = words("brief.pdf")
    made.setUrls([QUrl.fromLocalFile("brief.pdf")])
    return made


def words(text: str) -> QMimeData:
    made = QMimeData()
    made.setText(text)
    return made


@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent.*:DeprecationWarning")
def test_a_line_takes_words_and_no_file(theme: Theme, on_screen: Shows) -> None:
    asked = LineField(theme, "Naam")
    on_screen(asked)
    assert not drop(asked.line, file())
    assert asked.value() == ""
    assert drop(asked.line, words("oma Tineke"))
    assert asked.value() == "oma Tineke"


@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent.*:DeprecationWarning")
def test_a_story_takes_words_and_no_file(theme: Theme, on_screen: Shows) -> None:
    asked = LongTextField(theme, "Wens")
    on_screen(asked)
    assert not drop(asked.text.viewport(), file())
    assert asked.value() == ""
    assert drop(asked.text.viewport(), words("rust in huis"))
    assert asked.value() == "rust in huis"


@pytest.fixture
def clipboard() -> Iterator[QClipboard]:
    """Return the clipboard, and empty it afterwards."""
    found = QGuiApplication.clipboard()
    yield found
    found.clear()


Asked = Callable[[Theme], tuple[Field, QLineEdit | QTextEdit]]


def a_line(theme: Theme) -> tuple[Field, QLineEdit | QTextEdit]:
    made = LineField(theme, "Naam")
    return made, made.line


def a_story(theme: Theme) -> tuple[Field, QLineEdit | QTextEdit]:
    made = LongTextField(theme, "Wens")
    return made, made.text


@pytest.mark.parametrize("asks", [a_line, a_story])
@pytest.mark.parametrize("keys", ["Ctrl+V", "Shift+Ins"])
def test_a_file_that_was_copied_is_not_pasted_but_words_are(
    theme: Theme, on_screen: Shows, clipboard: QClipboard, asks: Asked, keys: str
) -> None:
    asked, control = asks(theme)
    on_screen(asked)
    control.setFocus()
    clipboard.setMimeData(file())
    QTest.keySequence(control, QKeySequence(keys))
    assert asked.value() == ""
    clipboard.setMimeData(words("rust in huis"))
    QTest.keySequence(control, QKeySequence(keys))
    assert asked.value() == "rust in huis"


@pytest.mark.parametrize("asks", [a_line, a_story])
def test_the_menu_offers_to_paste_words_only(
    theme: Theme, on_screen: Shows, clipboard: QClipboard, asks: Asked
) -> None:
    asked, control = asks(theme)
    on_screen(asked)
    for copied, offered in ((file(), False), (words("rust"), True)):
        clipboard.setMimeData(copied)
        at = control.mapToGlobal(QPoint(5, 5))
        control.contextMenuEvent(QContextMenuEvent(KEYBOARD, QPoint(5, 5), at))
        (menu,) = [each for each in control.findChildren(QMenu) if each.isVisible()]
        (paste,) = [each for each in menu.actions() if each.objectName() == "edit-paste"]
        assert paste.isEnabled() is offered
        menu.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_middle_button_pastes_no_file(
    theme: Theme, on_screen: Shows, clipboard: QClipboard
) -> None:
    """Only X11 and Wayland have what it pastes: elsewhere it does nothing."""
    asked, control = a_line(theme)
    on_screen(asked)
    clipboard.setMimeData(file(), QClipboard.Mode.Selection)
    QTest.mouseClick(control, Qt.MouseButton.MiddleButton)
    assert asked.value() == ""
    clipboard.setMimeData(words("rust"), QClipboard.Mode.Selection)
    QTest.mouseClick(control, Qt.MouseButton.MiddleButton)
    assert asked.value() == ("rust" if clipboard.supportsSelection() else "")
