"""From one family to the next nothing flashes, and nothing that is typed gets lost in between."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import new_case_id
from mpg_desktop.ui.menus import Do
from tests.gui.conftest import Office, Opens
from tests.gui.four_families import (
    BRANDT,
    OKAFOR,
    focused,
    office_of_four,
    open_family,
    opened,
    page,
)


@pytest.fixture
def office(opens: Opens, tmp_path: Path) -> Office:
    """Return an unlocked window in which a family lies open."""
    office = office_of_four(opens, tmp_path)
    opened(office, BRANDT)
    return office


def on_its_way(office: Office, family: Case) -> Event:
    """Open a family that comes when the gate is opened."""
    gate = Event()
    office.worker.do(lambda _progress: gate.wait(10), lambda _nothing: None, office.bugs.append)
    office.desk.open(family.id)
    return gate


def under(office: Office, part: QWidget) -> QWidget | None:
    """Return what a click on a part of the page would reach."""
    return page(office).childAt(part.mapTo(page(office), QPoint(3, 3)))


def test_what_is_painted_stays_until_the_next_family_is_there(office: Office) -> None:
    header = page(office).header
    button = header.print
    button.setFocus()
    assert under(office, button) is button
    gate = on_its_way(office, OKAFOR)
    assert open_family(office) is None
    assert header.isVisible()
    assert not header.updatesEnabled(), "not even an empty page is painted"
    assert under(office, button) is not button
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert not header.isAncestorOf(focused())
    gate.set()
    office.settle()
    assert header.words()[0] == OKAFOR.family.name
    assert header.updatesEnabled()
    assert under(office, button) is button


def test_a_family_that_is_long_on_its_way_leaves_an_empty_desk(
    office: Office, qtbot: QtBot
) -> None:
    header = page(office).header
    gate = on_its_way(office, OKAFOR)
    qtbot.waitUntil(lambda: not header.isVisible())
    assert page(office).updatesEnabled()
    gate.set()
    office.settle()
    assert header.isVisible()
    assert header.words()[0] == OKAFOR.family.name


def test_a_family_that_is_not_there_leaves_an_empty_desk(office: Office, qtbot: QtBot) -> None:
    office.desk.open(new_case_id(1))
    office.settle()
    qtbot.waitUntil(lambda: not page(office).header.isVisible())
    QApplication.processEvents()
    assert page(office).updatesEnabled()
    assert open_family(office) is None
    assert page(office).side.list.currentIndex().isValid() is False


def test_who_closes_a_family_goes_on_beside_the_list(office: Office) -> None:
    page(office).header.print.setFocus()
    office.window.do(Do.CLOSE)
    office.settle()
    assert open_family(office) is None
    assert focused() is page(office).side.search
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    office.settle()
    assert open_family(office) is not None
