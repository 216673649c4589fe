"""Shows that the curtain and the lock come at once, whatever is open, and nothing slips out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QToolTip, QWidget

from mpg_desktop.desk.desk import State
from mpg_desktop.domain.catalogue import Option
from mpg_desktop.ui.about import Handbook
from mpg_desktop.ui.curtain import Curtain
from mpg_desktop.ui.fields.combo import ComboField
from mpg_desktop.ui.fields.date_field import DateField
from mpg_desktop.ui.jump import Jump
from mpg_desktop.ui.menus import Do
from tests.gui.conftest import WORDS, Office, Opens
from tests.gui.four_families import BRANDT, focused, keys, office_of_four, opened, page, unlock

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(opens: Opens, tmp_path: Path) -> Office:
    """Return an unlocked window with a family that lies open."""
    found = office_of_four(opens, tmp_path)
    opened(found, BRANDT)
    return found


def over() -> list[QWidget]:
    """Return all that stands over the window."""
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return [each for each in windows if each.parentWidget() is not None or each.isModal()]


def strike(key: Qt.Key, hold: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key as the system brings it: to the window that has the focus, a moment later."""
    QApplication.processEvents()
    window = QGuiApplication.focusWindow()
    assert isinstance(window, QWindow)
    QTest.keyClick(window, key, hold)
    QApplication.processEvents()


def curtain(office: Office) -> Curtain:
    found = office.window.findChild(Curtain)
    assert found is not None
    return found


def a_dialog(office: Office) -> None:
    Handbook(office.window.theme, office.window).open()


def a_menu(office: Office) -> None:
    office.window.menus.family_menu.popup(office.window.mapToGlobal(QPoint(90, 90)))


def a_list(office: Office) -> None:
    box = QComboBox(page(office))
    box.addItems(["Mia", "Anna"])
    box.show()
    box.showPopup()


def a_window(office: Office) -> None:
    """Show a window of its own that is no dialog."""
    QWidget(office.window, Qt.WindowType.Window).show()


def a_hint(office: Office) -> None:
    QToolTip.showText(office.window.mapToGlobal(QPoint(90, 90)), "Gezin Brandt", office.window)


OPENS: list[Callable[[Office], None]] = [a_dialog, a_window, a_menu, a_list, a_hint]


@pytest.mark.parametrize("opens_it", OPENS)
def test_the_curtain_falls_over_whatever_is_open(
    office: Office, opens_it: Callable[[Office], None]
) -> None:
    opens_it(office)
    QApplication.processEvents()
    assert len(over()) == 1
    strike(Qt.Key.Key_F12)
    assert curtain(office).isVisible()
    assert over() == []
    assert focused() is curtain(office)
    strike(Qt.Key.Key_F12)
    assert not curtain(office).isVisible()
    passing = opens_it not in (a_dialog, a_window)
    assert len(over()) == (0 if passing else 1), "a dialog is there again, a menu is not"


@pytest.mark.parametrize("opens_it", OPENS)
def test_the_lock_comes_over_whatever_is_open(
    office: Office, opens_it: Callable[[Office], None]
) -> None:
    opens_it(office)
    QApplication.processEvents()
    strike(Qt.Key.Key_L, CTRL)
    assert over() == []
    assert office.window.desk_page is None
    office.settle()
    assert office.desk.state is State.LOCKED


def test_a_lock_behind_the_curtain_leaves_nothing_to_bring_back(office: Office) -> None:
    a_dialog(office)
    QApplication.processEvents()
    strike(Qt.Key.Key_F12)
    office.supplies.idle.struck.emit()
    office.settle()
    assert not curtain(office).isVisible()
    strike(Qt.Key.Key_F12)
    strike(Qt.Key.Key_F12)
    assert over() == []
    unlock(office)
    assert over() == []


def test_nothing_opens_over_the_curtain_and_nothing_is_typed_behind_it(office: Office) -> None:
    keys(office, "Ctrl+F")
    QTest.keyClicks(focused(), "brand")
    strike(Qt.Key.Key_F12)
    strike(Qt.Key.Key_K, CTRL)
    strike(Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert over() == []
    strike(Qt.Key.Key_Tab)
    strike(Qt.Key.Key_X)
    assert focused() is curtain(office)
    for do in (Do.JUMP, Do.ABOUT, Do.WIPE):
        office.window.do(do)
    assert office.window.findChild(Jump) is None
    assert over() == []
    strike(Qt.Key.Key_F12)
    assert page(office).side.search.text() == "brand"
    assert focused() is page(office).side.search
    keys(office, "Ctrl+K")
    assert office.window.findChild(Jump) is not None


def test_the_window_that_had_the_keys_from_the_start_hears_them_all(
    opens: Opens, vault_folder: Path
) -> None:
    """Nothing else of the program has had the keys before: no dialog, and no menu."""
    office = opens(folder=vault_folder, early=WORDS)
    office.begin()
    office.settle()
    assert office.window.desk_page is not None
    strike(Qt.Key.Key_F12)
    assert curtain(office).isVisible()
    strike(Qt.Key.Key_F12)
    assert not curtain(office).isVisible()
    strike(Qt.Key.Key_F12)
    strike(Qt.Key.Key_L, CTRL)
    office.settle()
    assert office.desk.state is State.LOCKED


@pytest.mark.parametrize("away", ["curtain", "menu", "both"])
def test_a_lock_first_gives_the_cursor_back(office: Office, away: str) -> None:
    page(office).header.more.setFocus()
    if away != "curtain":
        strike(Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
        assert isinstance(QApplication.activePopupWidget(), QMenu)
    if away != "menu":
        strike(Qt.Key.Key_F12)
        assert curtain(office).isVisible()
    office.desk.lock()
    office.settle()
    assert not curtain(office).isVisible()
    unlock(office)
    assert office.window.focusWidget() is page(office).header.more


def test_the_window_under_a_dialog_has_its_cursor_again(office: Office) -> None:
    keys(office, "Ctrl+F")
    a_dialog(office)
    QApplication.processEvents()
    strike(Qt.Key.Key_F12)
    strike(Qt.Key.Key_F12)
    assert len(over()) == 1
    assert over()[0].isAncestorOf(focused())
    assert office.window.focusWidget() is page(office).side.search


def a_combo(office: Office) -> QWidget:
    """Drop the list of a field down, and return where the cursor was."""
    field = ComboField(office.window.theme, "Is voor de kinderen", [Option("parent", "Ouder")])
    field.setParent(page(office))
    field.show()
    field.combo.setFocus()
    field.combo.showPopup()
    return field.combo


def a_calendar(office: Office) -> QWidget:
    """Open the calendar of a field, and return where the cursor was."""
    field = DateField(office.window.theme, "Geboren op")
    field.setParent(page(office))
    field.show()
    field.line.setFocus()
    field.open_calendar()
    return field.line


@pytest.mark.parametrize("opens_it", [a_combo, a_calendar])
def test_the_cursor_is_in_the_field_again_whose_list_was_open(
    office: Office, opens_it: Callable[[Office], QWidget]
) -> None:
    before = opens_it(office)
    assert QApplication.activePopupWidget() is not None
    assert focused() is not before
    strike(Qt.Key.Key_F12)
    assert focused() is curtain(office)
    strike(Qt.Key.Key_F12)
    assert focused() is before


@pytest.mark.usefixtures("office")
def test_a_list_that_belongs_to_nothing_leaves_no_cursor_behind() -> None:
    stray = QLineEdit()
    stray.setWindowFlag(Qt.WindowType.Popup)
    stray.show()
    stray.setFocus()
    assert focused() is stray
    strike(Qt.Key.Key_F12)
    strike(Qt.Key.Key_F12)
    assert over() == []
    assert not stray.isVisible()


def test_who_leans_on_the_key_does_not_lift_the_curtain(office: Office) -> None:
    strike(Qt.Key.Key_F12)
    window = office.window.windowHandle()
    again = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier, "", autorep=True
    )
    QApplication.sendEvent(window, again)
    assert curtain(office).isVisible()
    assert not office.window.menus.action(Do.CURTAIN).autoRepeat()


def test_a_locked_window_has_nothing_to_lock(office: Office) -> None:
    office.desk.lock()
    office.settle()
    strike(Qt.Key.Key_L, CTRL)
    assert office.desk.state is State.LOCKED
    menus = [each for each in office.window.findChildren(QMenu) if each.isVisible()]
    assert menus == []
