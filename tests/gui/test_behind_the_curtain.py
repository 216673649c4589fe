"""Behind the curtain no screen reader finds a word, and what ends meanwhile stays away."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from mpg_desktop.ui.about import About
from mpg_desktop.ui.menus import Do
from tests.gui.conftest import Office, Opens
from tests.gui.four_families import BRANDT, office_of_four, opened
from tests.gui.seen import nodes


@pytest.fixture
def office(opens: Opens, tmp_path: Path) -> Office:
    """Return an unlocked window with a family open."""
    made = office_of_four(opens, tmp_path)
    opened(made, BRANDT)
    return made


def windows() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def is_hidden(node: QAccessibleInterface | None) -> bool:
    """Tell whether a screen reader passes by: this, or what it lies in, is not in sight."""
    while node is not None and node.isValid():
        if node.state().invisible:
            return True
        node = node.parent()
    return False


def read_out(word: str) -> list[str]:
    """Return everything with a word in it that a screen reader comes to, in all windows."""
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
    return [
        node.text(kind)
        for top in windows()
        for node in nodes(QAccessible.queryAccessibleInterface(top))
        for kind in kinds
        if word in node.text(kind) and not is_hidden(node)
    ]


def end(window: QWidget) -> None:
    """Let Qt forget a window now."""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def test_no_screen_reader_reads_out_what_is_covered_or_locked(office: Office) -> None:
    assert read_out("Brandt")
    office.window.do(Do.CURTAIN)
    assert read_out("Brandt") == []
    assert read_out("afgedekt")
    office.window.do(Do.CURTAIN)
    assert read_out("Brandt")
    office.desk.lock()
    assert read_out("Brandt") == []
    office.settle()
    assert read_out("Brandt") == []


def test_what_ended_meanwhile_stays_away_and_a_menu_is_closed(office: Office) -> None:
    gone = About(office.window.theme, office.window)
    gone.open()
    QTest.qWait(0)
    gone.setFocus()
    tool = QWidget(office.window, Qt.WindowType.Tool)
    tool.show()
    menu = office.window.menus.family_menu
    menu.popup(office.window.mapToGlobal(office.window.rect().center()))
    assert isinstance(QApplication.activePopupWidget(), QMenu)
    office.window.do(Do.CURTAIN)
    assert windows() == [office.window]
    end(gone)
    office.window.do(Do.CURTAIN)
    assert {*windows()} == {office.window, tool}
    office.window.do(Do.CURTAIN)
    end(tool)
    office.desk.lock()
    office.settle()
    assert windows() == [office.window]
