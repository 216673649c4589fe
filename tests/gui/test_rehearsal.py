"""Before the first family, one that is nobody's is laid out and painted once, unseen."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.desk.draft import Draft
from mpg_desktop.desk.session import Session
from mpg_desktop.domain.ids import CaseId
from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.tab import TabOffer
from tests.gui.conftest import Office, Opens
from tests.gui.four_families import (
    BRANDT,
    OKAFOR,
    office_of_four,
    open_family,
    opened,
    page,
    unlock,
)
from tests.gui.test_leftovers import Tab


class Canvas(QWidget):
    """A page that knows how wide it was each time that it was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[int] = []

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Remember it."""
        super().paintEvent(event)
        self.painted.append(self.width())


class Stage(Tab):
    """A tab that remembers which family stands on it."""

    def __init__(self) -> None:
        super().__init__()
        self.canvas = Canvas()
        self.sessions: list[Session] = []
        self._session: Session | None = None

    def widget(self) -> QWidget:
        """Return the same page each time."""
        return self.canvas

    def show_session(self, session: Session) -> None:
        """Remember the family."""
        super().show_session(session)
        self._session = session
        self.sessions.append(session)

    def leave(self) -> None:
        """Forget it."""
        self._session = None

    @property
    def family(self) -> CaseId | None:
        """The family that stands there; None while it is nobody's."""
        if self._session is None or self._session.is_nobodys:
            return None
        return self._session.case.id

    @property
    def shows(self) -> int:
        """How often a family was shown here, nobody's too."""
        return len(self.sessions)


@pytest.fixture
def stages() -> list[Stage]:
    """Hold each stage that was made: a page that is unlocked has its own."""
    return []


@pytest.fixture
def office(opens: Opens, tmp_path: Path, stages: list[Stage]) -> Office:
    """Return an unlocked window with one tab, in which no family lies open."""

    def make() -> Stage:
        stages.append(Stage())
        return stages[-1]

    offers = [TabOffer("Intake", "clipboard-list", make)]
    return office_of_four(partial(opens, tabs=lambda: offers), tmp_path)


def rehearse(office: Office, qtbot: QtBot) -> None:
    """Let the window do it, as the program does when all modules of a family were read."""
    office.window.prepare_family()
    qtbot.waitUntil(lambda: not page(office).is_rehearsing)


def test_the_first_family_was_painted_before_as_wide_as_it_will_be(
    office: Office, stages: list[Stage], qtbot: QtBot
) -> None:
    rehearse(office, qtbot)
    (stage,) = stages
    assert stage.canvas.painted
    unseen = set(stage.canvas.painted)
    assert not stage.canvas.isVisible()
    assert not page(office).header.isVisible()
    opened(office, BRANDT)
    qtbot.waitUntil(stage.canvas.isVisible)
    assert unseen == {stage.canvas.width()}
    assert stage.family == BRANDT.id


def test_nobody_s_family_leaves_nothing_behind(
    office: Office, stages: list[Stage], qtbot: QtBot
) -> None:
    rows = page(office).side.rows
    office.window.prepare_family()
    rehearse(office, qtbot)
    office.settle()
    (stage,) = stages
    assert stage.shows == 1
    assert stage.family is None
    assert open_family(office) is None
    assert not office.desk.has_family
    assert page(office).tabs.goals() == []
    office.window.do(Do.LOCK)
    office.settle()
    unlock(office)
    assert page(office).side.rows == rows
    assert open_family(office) is None


def test_a_family_that_comes_in_between_stays(
    office: Office, stages: list[Stage], qtbot: QtBot
) -> None:
    office.window.prepare_family()
    qtbot.waitUntil(lambda: bool(stages) and stages[0].shows == 1)
    opened(office, BRANDT)
    assert not page(office).is_rehearsing
    for _turn in range(10):
        QApplication.processEvents()
    assert stages[0].family == BRANDT.id
    office.window.prepare_family()
    assert not page(office).is_rehearsing, "a family lies open already"
    assert stages[0].family == BRANDT.id


def test_after_a_lock_the_next_page_is_made_while_somebody_types(
    office: Office, stages: list[Stage], qtbot: QtBot
) -> None:
    rehearse(office, qtbot)
    opened(office, BRANDT)
    office.window.do(Do.LOCK)
    office.settle()
    qtbot.waitUntil(lambda: len(stages) == 2 and bool(stages[1].canvas.painted))
    qtbot.waitUntil(lambda: stages[1].family is None)
    assert stages[1].shows == 1
    unlock(office)
    assert stages[1].family == BRANDT.id
    assert len(stages) == 2


def test_the_first_family_fills_in_what_was_laid_out_for_nobody(
    office: Office, stages: list[Stage], qtbot: QtBot
) -> None:
    rehearse(office, qtbot)
    (stage,) = stages
    (nobodys,) = stage.sessions
    opened(office, BRANDT)
    assert office.desk.session is nobodys
    assert stage.sessions == [nobodys, nobodys]
    assert nobodys.case == BRANDT
    opened(office, OKAFOR)
    assert office.desk.session is not nobodys
    assert nobodys.case == BRANDT
    assert stage.family == OKAFOR.id


def test_when_a_family_was_closed_the_next_page_is_laid_out(
    office: Office, stages: list[Stage], qtbot: QtBot
) -> None:
    rehearse(office, qtbot)
    opened(office, BRANDT)
    office.window.do(Do.CLOSE)
    office.settle()
    (stage,) = stages
    qtbot.waitUntil(lambda: stage.sessions[-1].is_nobodys)
    qtbot.waitUntil(lambda: not page(office).is_rehearsing)
    assert stage.family is None
    nobodys = stage.sessions[-1]
    opened(office, OKAFOR)
    assert office.desk.session is nobodys


def leave(office: Office, qtbot: QtBot, draft: Draft) -> None:
    """Leave something in a family, close it, and have the next page laid out."""
    opened(office, BRANDT)
    session = office.desk.session
    assert session is not None
    session.keep_draft(draft)
    office.desk.close_family()
    office.settle()
    rehearse(office, qtbot)


def test_a_family_with_a_half_typed_text_gets_fields_of_its_own(
    office: Office, stages: list[Stage], qtbot: QtBot
) -> None:
    leave(office, qtbot, Draft("p1", "birth_date", "31-2"))
    (stage,) = stages
    *_others, nobodys = stage.sessions
    assert nobodys.is_nobodys
    opened(office, BRANDT)
    assert office.desk.session is not nobodys
    assert nobodys.is_nobodys
    assert stage.shown[-1] == ("31-2",)


def test_where_a_cursor_stood_asks_for_no_fields_of_its_own(
    office: Office, stages: list[Stage], qtbot: QtBot
) -> None:
    leave(office, qtbot, Draft("cursor:intake", "", "{}"))
    opened(office, BRANDT)
    assert office.desk.session is stages[0].sessions[-1]
    assert stages[0].shown[-1] == ("{}",)
