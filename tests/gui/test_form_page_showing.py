"""A whole family on the page of a form: showing changes nothing, and no word is cut."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mpg_desktop.content.practice import practice_family
from mpg_desktop.domain.case import Case
from mpg_desktop.ui.form_page import FIRST_CARDS, FormPage
from mpg_desktop.ui.pages.fold import Fold
from mpg_desktop.ui.pages.group_card import GroupCard
from mpg_desktop.ui.pages.person_questions import PersonEntry
from mpg_desktop.ui.pages.record_section import RecordEntry
from mpg_desktop.ui.pages.rights_panel import RightsOfChild
from mpg_desktop.ui.pages.row import Row
from mpg_desktop.ui.theme import Theme
from tests.laid_open import TODAY, LaidOpen, laid_open
from tests.laws.strategies import cases

LayOpen = Callable[..., LaidOpen]


def unfold_everything(page: FormPage) -> None:
    """Open every fold and line of a page, those that only appear then as well."""
    for group in page.side.lines:
        page.card(group).unfold_all()
    for _round in range(3):
        for each in page.findChildren(RecordEntry):
            each.set_open(is_open=True)
        for entry in page.findChildren(PersonEntry):
            entry.set_open(is_open=True)
        for child in page.findChildren(RightsOfChild):
            child.row.setChecked(True)
        for fold in page.findChildren(Fold):
            fold.set_open(is_open=True)
    QApplication.processEvents()


@pytest.mark.parametrize(("size", "language"), [(100, "nl"), (200, "nl"), (100, "en"), (200, "en")])
def test_no_word_is_cut(
    lay_open: LayOpen, theme: Theme, resources: Path, size: int, language: str
) -> None:
    theme.set_text_size(size)
    laid = lay_open(practice_family(resources, TODAY, 1), language)
    laid.page.resize(900, 780)
    for group in laid.page.side.lines:
        laid.page.card(group).unfold_all()
    for _turn in range(3):
        QApplication.processEvents()
    cut = [
        each.text()
        for each in laid.page.findChildren(QLabel)
        if each.isVisible() and each.text() and _is_cut(each)
    ]
    assert cut == []
    low = [
        each.title()
        for each in laid.page.findChildren(Row)
        if each.isVisible() and each.height() < each.heightForWidth(each.width())
    ]
    assert low == []


class Squeezed(QObject):
    """Looks at each card that is painted, and notes those that are lower than their texts."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = 0
        self.cards: list[tuple[str, int, int]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See every event of the application pass by."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, GroupCard):
            layout = watched.layout()
            assert layout is not None
            self.painted += 1
            needs = layout.heightForWidth(watched.width())
            if watched.height() < needs:
                self.cards.append((watched.group.id, watched.height(), needs))
        return False


def test_no_card_is_squeezed_in_the_first_frames(
    lay_open: LayOpen, resources: Path, qapp: QApplication
) -> None:
    laid = lay_open(practice_family(resources, TODAY, 1))
    laid.page.resize(900, 620)
    QApplication.processEvents()
    session = laid.desk.session
    assert session is not None
    squeezed = Squeezed()
    qapp.installEventFilter(squeezed)
    laid.page.show_session(session)
    while not laid.page.is_whole:
        QApplication.processEvents()
    QApplication.processEvents()
    qapp.removeEventFilter(squeezed)
    assert squeezed.painted
    assert squeezed.cards == []


def cards_in_sight(page: FormPage) -> int:
    """Return how many cards stand on a page; those of the family before are hidden."""
    return sum(each.isVisible() for each in page.findChildren(GroupCard))


def test_what_nobody_sees_is_made_when_it_is_shown(
    lay_open: LayOpen, resources: Path, qtbot: QtBot
) -> None:
    laid = lay_open(practice_family(resources, TODAY, 1))
    laid.page.hide()
    laid.page.show_session(laid.session)
    for _turn in range(5):
        QApplication.processEvents()
    assert not laid.page.is_whole, "cards that are out of sight hold nobody up"
    laid.page.show()
    assert cards_in_sight(laid.page) == FIRST_CARDS
    qtbot.waitUntil(lambda: laid.page.is_whole)
    assert cards_in_sight(laid.page) == len(laid.page.side.lines) > FIRST_CARDS


def _is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.fontMetrics().horizontalAdvance(label.text())


def test_showing_the_practice_family_whole_changes_nothing(
    lay_open: LayOpen, resources: Path
) -> None:
    case = practice_family(resources, TODAY, 1)
    laid = lay_open(case)
    unfold_everything(laid.page)
    QTest.qWait(200)
    shown = {(place.record, place.field) for place, _field in laid.bound()}
    assert len(shown) > 300
    assert laid.case is not None
    assert laid.case == case
    assert laid.session.undoes is None
    assert laid.session.is_saved


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(case=cases(most=3))
def test_showing_is_not_editing(
    theme: Theme, resources: Path, tmp_path_factory: pytest.TempPathFactory, case: Case
) -> None:
    folder = tmp_path_factory.mktemp("shown") / "open"
    with laid_open(theme, resources, folder, case) as laid:
        before = laid.case
        for record in before:
            laid.page.reveal(record.id, "")
        for entry in laid.page.findChildren(RecordEntry):
            for fold in entry.findChildren(Fold):
                fold.set_open(is_open=True)
        for _place, field in laid.bound():
            field.setFocus()
        assert laid.case is before
        assert laid.session.undoes is None
