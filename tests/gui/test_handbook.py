"""The handbook names every tab and key that there is, in words that need no tips themselves."""

import re

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.domain.wording_hints import hints
from mpg_desktop.ui.about import Handbook
from mpg_desktop.ui.theme import Theme
from tests.rules import CONDITIONS, PLAIN, PROFILE

PROGRAM_WORDS = {"intake", "OEFENING", "meldcode", "Ctrl"}
"""Words of the program and of the law that a worker knows."""


def sentences(theme: Theme, parent: QWidget) -> list[str]:
    """Return what the handbook says."""
    book = Handbook(theme, parent)
    return [each.text() for each in book.findChildren(QLabel) if each.text()]


def test_it_says_everything_in_plain_words(theme: Theme, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    found = {
        hint.words
        for text in sentences(theme, parent)
        for hint in hints(text, PLAIN)
        if hint.words not in PROGRAM_WORDS
    }
    assert found == set()


def test_it_is_read_with_the_keys_and_enter_closes_it(theme: Theme, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    book = Handbook(theme, parent)
    book.show()
    qtbot.waitExposed(book)
    QApplication.processEvents()
    area = book.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    assert bar.maximum() > 0
    seen = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Down):
        window = book.windowHandle()
        QTest.keyClick(window, key)
        seen.append(bar.value())
    assert 0 < seen[0] < seen[1] == bar.maximum()
    assert seen[2] == 0 < seen[3]
    with qtbot.waitSignal(book.finished):
        QTest.keyClick(book.windowHandle(), Qt.Key.Key_Return)


def test_it_begins_with_danger_and_names_every_tab(theme: Theme, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    said = sentences(theme, parent)
    assert said[1] == "Gevaar"
    assert "112" in said[2]
    tabs = ("Intake", PROFILE.title, CONDITIONS.title, "Gezinsplan", "Veiligheidsplan")
    for tab in tabs:
        assert any(each.startswith(f"{tab}: ") for each in said)


def test_it_names_the_keys_that_are_used_most(theme: Theme, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    keys = set(re.findall(r"Ctrl\+\S+?(?=[\s).,]|$)|F\d+", " ".join(sentences(theme, parent))))
    assert keys >= {"Ctrl+N", "Ctrl+Z", "Ctrl+K", "Ctrl+F", "Ctrl+L", "Ctrl+P", "F7", "F12"}
    assert "Ctrl+1" in keys
