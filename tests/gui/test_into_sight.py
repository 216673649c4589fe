"""Shows that one sees the whole of what the cursor came to, and that nothing flees a mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mpg_desktop.ui.into_sight import ROOM, bring_into_sight, follow_focus
from mpg_desktop.ui.parts import scrolling

HIGH = 400


class Page:
    """A page with texts below each other, of which one sees two at most."""

    def __init__(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        self.texts = [QTextEdit() for _ in range(6)]
        for each in self.texts:
            each.setFixedHeight(130)
            column.addWidget(each)
        self.button = QPushButton("Klaar")
        column.addWidget(self.button)
        self.area: QScrollArea = scrolling(content)
        self.area.resize(500, HIGH)

    def in_sight(self, widget: QWidget) -> QRect:
        """Return what is seen of a part."""
        port = self.area.viewport()
        place = QRect(widget.mapTo(port, QPoint(0, 0)), widget.size())
        return place & port.rect()


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    """Return a page on the screen whose focus is followed."""
    made = Page()
    qtbot.addWidget(made.area)
    with qtbot.waitActive(made.area):
        made.area.show()

    def follow(_old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and made.area.isAncestorOf(new):
            follow_focus(made.area, new)

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.focusChanged.connect(follow)
    yield made
    application.focusChanged.disconnect(follow)


def test_a_text_is_seen_as_a_whole_with_what_is_around_it(page: Page) -> None:
    bar = page.area.verticalScrollBar()
    for each in (*page.texts[1:], *page.texts[4::-1]):
        each.setFocus()
        assert page.in_sight(each).height() == each.height()
        top = each.mapTo(page.area.viewport(), QPoint(0, 0)).y()
        assert top >= ROOM or bar.value() == 0
        assert top + each.height() + ROOM <= HIGH or bar.value() == bar.maximum()


def test_of_what_is_too_tall_the_cursor_is_seen(page: Page) -> None:
    tall = page.texts[3]
    tall.setFixedHeight(HIGH * 2)
    tall.setPlainText("een regel\n" * 30)
    QApplication.processEvents()
    bring_into_sight(page.area, tall)
    assert page.in_sight(tall).contains(
        tall.viewport().mapTo(page.area.viewport(), tall.cursorRect().center())
    )


def test_a_button_at_the_edge_stays_under_a_mouse_that_is_pressed(page: Page) -> None:
    heard: list[bool] = []
    page.button.clicked.connect(lambda: heard.append(True))
    page.texts[0].setFocus()
    bar = page.area.verticalScrollBar()
    whole = page.area.widget()
    assert whole is not None
    top = page.button.mapTo(whole, QPoint(0, 0)).y()
    bar.setValue(top + 10 - HIGH)
    before = bar.value()
    assert 0 < before < bar.maximum()
    window = page.area.windowHandle()
    at = page.button.mapTo(page.area, QPoint(20, 5))
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QApplication.processEvents()
    assert heard == [True]
    assert bar.value() == before


def test_what_is_beside_the_page_moves_nothing(page: Page, qtbot: QtBot) -> None:
    beside = QPushButton("Ernaast")
    qtbot.addWidget(beside)
    bring_into_sight(page.area, page.button)
    before = page.area.verticalScrollBar().value()
    bring_into_sight(page.area, beside)
    assert page.area.verticalScrollBar().value() == before > 0
