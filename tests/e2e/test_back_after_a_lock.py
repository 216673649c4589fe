"""After a lock one goes on where one was: on the same tab, and on the same control."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mpg_desktop.app import House
from tests.e2e.keyboard import ENTER, SPACE, Keyboard, places_with, running
from tests.validator.practice_papers import practice_case
from tests.vaults import WORDS

Steps = Callable[[Keyboard], object]


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    """Return the program with the practice family in its vault."""
    with running(qapp, places_with(tmp_path, practice_case())) as house:
        yield house


@pytest.fixture
def keys(house: House) -> Keyboard:
    """Return hands at a window in which the practice family lies open."""
    keys = Keyboard(house)
    keys.open_first_family()
    return keys


def tab_in_front(house: House) -> str:
    page = house.window.desk_page
    assert page is not None
    return page.tabs.bar.tabText(page.tabs.bar.currentIndex())


def lock_and_unlock(keys: Keyboard) -> None:
    keys.ctrl(Qt.Key.Key_L)
    keys.type(WORDS)
    keys.press(ENTER)
    keys.settle()


def go_to_tab(number: int, title: str) -> Steps:
    """Return the key that brings a tab in front, and the patience until it was read."""

    def go(keys: Keyboard) -> None:
        keys.ctrl(Qt.Key(Qt.Key.Key_0 + number))
        for _ in range(200):
            if keys.focused.window().desk_page.tabs.stack.isAncestorOf(keys.focused):  # type: ignore[attr-defined] # the program's window
                break
            keys.press(Qt.Key.Key_Tab)
        keys.tab_to(title)

    return go


def open_editor(keys: Keyboard) -> None:
    """Open somebody of the family in the intake, and go to the button below all fields."""
    keys.push("Dennis, ongeveer 33 jaar")
    keys.tab_to("Klaar")


CONTROLS: tuple[Steps, ...] = (
    lambda keys: keys.tab_to("Gezag, ingevuld"),
    open_editor,
    lambda keys: keys.tab_to("Afdrukken"),
    lambda keys: keys.tab_to("Prullenbak"),
    lambda keys: keys.tab_to("Tabbladen van dit gezin"),
    go_to_tab(2, "Sociaal netwerk"),
    go_to_tab(4, "Meer over: De wisseldagen"),
)
"""The way to a control on the page, below an editor, around the page, and on other tabs."""


def test_the_cursor_is_on_the_same_control(house: House, keys: Keyboard) -> None:
    for steps in CONTROLS:
        steps(keys)
        before = tab_in_front(house), keys.said()
        lock_and_unlock(keys)
        assert (tab_in_front(house), keys.said()) == before


def test_so_it_is_without_a_family(house: House, keys: Keyboard) -> None:
    keys.ctrl(Qt.Key.Key_W)
    keys.tab_to("Archief")
    lock_and_unlock(keys)
    assert keys.said() == "Archief"
    keys.ctrl(Qt.Key.Key_F)
    keys.press(Qt.Key.Key_Down, ENTER)
    assert house.desk.has_family
    assert keys.said() == "Gezinnen", "the place of before was gone back to once"


def test_the_button_that_locks_leaves_the_cursor_in_its_text(house: House, keys: Keyboard) -> None:
    keys.tab_to("Hoe wil het gezin heten?")
    page = house.window.desk_page
    assert page is not None
    QTest.mouseClick(page.side.foot.lock, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    keys.settle()
    keys.type(WORDS)
    keys.press(ENTER)
    keys.settle()
    assert keys.said() == "Hoe wil het gezin heten?"


def test_a_lock_while_a_tab_is_being_made_ends_in_no_trouble(house: House, keys: Keyboard) -> None:
    QTest.keyClick(keys.focused, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(keys.focused, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    for _ in range(60):
        keys.settle()
    keys.type(WORDS)
    keys.press(ENTER)
    assert tab_in_front(house) == "Goed genoeg"


def test_a_question_about_a_secret_is_asked_again(keys: Keyboard) -> None:
    keys.push("Dennis, ongeveer 33 jaar")
    keys.push("Geheim houden…")
    keys.tab_to("Waarom?")
    keys.type("Rechter")
    keys.press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    lock_and_unlock(keys)
    assert keys.said() == "Waarom?"
    keys.type("s")
    keys.press(SPACE)
    assert keys.focused.text() == "Rechts er"  # type: ignore[attr-defined] # a line
