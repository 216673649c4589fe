"""What is said to be in sight is what Qt shows, in every kind of list and page."""

from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QFrame, QListView, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.ui.sight import sight

POLICIES = st.sampled_from(
    [
        Qt.ScrollBarPolicy.ScrollBarAsNeeded,
        Qt.ScrollBarPolicy.ScrollBarAlwaysOff,
        Qt.ScrollBarPolicy.ScrollBarAlwaysOn,
    ]
)
DIRECTIONS = st.sampled_from([Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
SIZES = st.integers(60, 600)


@pytest.fixture
def page(qtbot: QtBot) -> QScrollArea:
    area = QScrollArea()
    qtbot.addWidget(area)
    area.show()
    return area


@pytest.fixture
def rows(qtbot: QtBot) -> QListView:
    view = QListView()
    view.setModel(QStringListModel([f"Gezin {number}" for number in range(9)], view))
    qtbot.addWidget(view)
    view.show()
    return view


FRAMES = st.sampled_from([QFrame.Shape.NoFrame, QFrame.Shape.StyledPanel])


class Place(NamedTuple):
    """How an area stands: its size, that of what is in it, its bars, direction and frame."""

    size: tuple[int, int]
    inside: tuple[int, int]
    policies: tuple[Qt.ScrollBarPolicy, Qt.ScrollBarPolicy]
    direction: Qt.LayoutDirection
    frame: QFrame.Shape


PLACES = st.builds(
    Place,
    size=st.tuples(SIZES, SIZES),
    inside=st.tuples(SIZES, SIZES),
    policies=st.tuples(POLICIES, POLICIES),
    direction=DIRECTIONS,
    frame=FRAMES,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=PLACES)
def test_it_is_the_viewport_of_qt(page: QScrollArea, rows: QListView, place: Place) -> None:
    page.takeWidget()
    inside = QWidget()
    inside.resize(*place.inside)
    page.setWidget(inside)
    for area in (page, rows):
        area.setFrameShape(place.frame)
        area.setLayoutDirection(place.direction)
        area.setVerticalScrollBarPolicy(place.policies[0])
        area.setHorizontalScrollBarPolicy(place.policies[1])
        area.resize(*place.size)
    QApplication.processEvents()
    for area in (page, rows):
        assert sight(area) == area.viewport().geometry()
