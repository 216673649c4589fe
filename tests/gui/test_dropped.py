"""Shows that a file that is dropped on a text leaves no path in it, and that words still go in."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from mpg_desktop.ui.fields.line import LineField
from mpg_desktop.ui.fields.long_text import LongTextField
from mpg_desktop.ui.theme import Theme
from tests.gui.asked import Shows

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
