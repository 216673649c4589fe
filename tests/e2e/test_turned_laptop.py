"""A turned laptop shows one person only, whatever is pressed, and however often it was locked."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.app import House as Program
from mpg_desktop.desk.desk import State
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.evaluations import begun
from mpg_desktop.domain.house_records import HouseOf
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.voice_records import Voice
from mpg_desktop.domain.voices import rounds_of
from mpg_desktop.ui.conditions.turned import Turned
from mpg_desktop.ui.conditions_page import ConditionsPage
from mpg_desktop.ui.desk_page import DeskPage
from mpg_desktop.ui.plan.evaluations import Evaluations
from mpg_desktop.ui.plan.plan_map import EVALUATION
from mpg_desktop.ui.plan_page import PlanPage
from mpg_desktop.ui.safety.houses import Houses
from mpg_desktop.ui.safety.safety_map import HOUSES
from mpg_desktop.ui.safety_page import SafetyPage
from tests.e2e.keyboard import CTRL, ENTER, SPACE, TAB, Keyboard, places_with, running
from tests.validator.practice_papers import DAY, practice_case
from tests.vaults import WORDS

SEM, LOTTE = RecordId("practice-050-sem"), RecordId("practice-060-lotte")
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
ESC = Qt.Key.Key_Escape
TABS = {"voice": Qt.Key.Key_3, "scores": Qt.Key.Key_4, "house": Qt.Key.Key_5}
"""The tab on which each kind of card is turned."""

NEUTRAL = {
    "Klaar? Geef de laptop terug.",
    "De hulpverlener gaat verder.",
    "Nog even verder",
    "Ik ben de hulpverlener",
    "",
}
"""All that stands where the laptop changes hands; the symbol has no words."""

READ: tuple[type[QLabel | QAbstractButton | QLineEdit], ...] = (QLabel, QAbstractButton, QLineEdit)
"""What holds words that somebody can read."""

PRESSED = [
    *((each, CTRL) for each in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)),
    *((each, CTRL) for each in (Qt.Key.Key_5, Qt.Key.Key_K, Qt.Key.Key_F, Qt.Key.Key_Z)),
    *((each, CTRL) for each in (Qt.Key.Key_Y, Qt.Key.Key_W, Qt.Key.Key_N, Qt.Key.Key_P)),
    *((each, CTRL) for each in (Qt.Key.Key_S, Qt.Key.Key_Q, Qt.Key.Key_Comma, Qt.Key.Key_Tab)),
    (Qt.Key.Key_Z, CTRL | SHIFT),
    *((each, ALT) for each in (Qt.Key.Key_B, Qt.Key.Key_G, Qt.Key.Key_W, Qt.Key.Key_F4)),
    *((each, Qt.KeyboardModifier.NoModifier) for each in (Qt.Key.Key_F1, Qt.Key.Key_F7)),
    *((each, Qt.KeyboardModifier.NoModifier) for each in (Qt.Key.Key_F10, Qt.Key.Key_F12)),
    (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
]
"""Keys that lead somewhere else in the window: tabs, lists, search, undo, menus, paper, help."""


PATIENCE_MS = 5000


class Table:
    """The real window, with the laptop turned on one of three tabs."""

    def __init__(self, program: Program, keys: Keyboard) -> None:
        self.program, self.keys = program, keys

    @property
    def case(self) -> Case:
        """The family as it stands."""
        session = self.program.desk.session
        assert session is not None
        return session.case

    def kept(self, before: Case) -> bool:
        """Tell whether nothing was changed in the file."""
        return self.case is before

    def page(self, kind: type[QWidget]) -> QWidget:
        """Return the page of a tab, which is read and made a moment after its key."""
        latest = QDeadlineTimer(PATIENCE_MS)
        while (found := self.program.window.findChild(kind)) is None and not latest.hasExpired():
            QApplication.processEvents()
        assert isinstance(found, kind)
        return found

    def turn(self, where: str) -> None:
        """Turn the laptop for a child, on the tab that is meant."""
        page = self.program.window.desk_page
        assert page is not None
        self.keys.ctrl(
            {"voice": Qt.Key.Key_3, "scores": Qt.Key.Key_4, "house": Qt.Key.Key_5}[where]
        )
        if where == "voice":
            conditions = self.page(ConditionsPage)
            assert isinstance(conditions, ConditionsPage)
            about = rounds_of(self.case, SEM)[-1].id
            voice = next(
                each.id for each in self.case.all(Voice) if each.round == about and each.who == SEM
            )
            assert conditions.reveal(voice, "")
            conditions.turn_laptop()
        elif where == "scores":
            plan = self.page(PlanPage)
            assert isinstance(plan, PlanPage)
            plan.choose(EVALUATION)
            shown = plan.shown
            assert isinstance(shown, Evaluations)
            assert shown.going is not None
            shown.going.raters.choose(SEM)
            shown.going.turn_laptop()
        else:
            safety = self.page(SafetyPage)
            assert isinstance(safety, SafetyPage)
            safety.choose(HOUSES)
            houses = safety.shown
            assert isinstance(houses, Houses)
            houses.turn_laptop()
        self.keys.settle()

    @property
    def turned(self) -> "Turned[QWidget]":
        """The window over the whole screen, which takes all keys."""
        found = QApplication.activeModalWidget()
        assert isinstance(found, Turned)
        assert found.isFullScreen()
        others = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        assert {type(each) for each in others} == {Turned, type(self.program.window)}
        focus = QApplication.focusWidget()
        assert focus is not None
        assert found.isAncestorOf(focus)
        return found

    def words(self) -> set[str]:
        """Return all that can be read on the turned screen."""
        turned = self.turned
        read = [each for kind in READ for each in turned.findChildren(kind) if each.isVisible()]
        return {each.text() for each in read}


@contextmanager
def at_the_table(app: QApplication, folder: Path) -> Iterator[Table]:
    """Give the real window with the practice family, an evaluation of which is under way."""
    case = practice_case()
    evaluation = begun(case, RecordId("evaluation"), DAY)
    if evaluation is not None:
        case = case.put(evaluation)
    with running(app, places_with(folder, case), today=lambda: DAY) as program:
        keys = Keyboard(program)
        keys.open_first_family()
        yield Table(program, keys)


@pytest.mark.parametrize("where", ["voice", "scores", "house"])
def test_no_key_leads_away_and_esc_leads_to_a_page_of_nobody(
    qapp: QApplication, tmp_path: Path, where: str
) -> None:
    with at_the_table(qapp, tmp_path) as table:
        table.turn(where)
        before, card = table.case, table.turned.card
        for key, hold in PRESSED:
            if key == Qt.Key.Key_Tab:
                continue
            QTest.keyClick(table.keys.focused, key, hold)
            table.keys.settle()
            assert table.turned.card is card, key
            assert not table.turned.is_handed_back
            assert table.kept(before), key
        table.keys.press(ESC)
        assert table.words() == NEUTRAL
        for key, hold in [*PRESSED, (ESC, Qt.KeyboardModifier.NoModifier)]:
            QTest.keyClick(table.keys.focused, key, hold)
            table.keys.settle()
            assert table.words() == NEUTRAL, key
        assert table.turned.close() is False, "the window's own cross leads no further either"
        assert table.words() == NEUTRAL
        for key in (ENTER, SPACE):
            table.keys.press(key)
            assert not table.turned.is_handed_back, "the nearest button leads back to the same card"
            table.keys.press(ESC)
        table.keys.press(TAB, SPACE)
        assert QApplication.activeModalWidget() is None
        assert table.kept(before)


@pytest.mark.parametrize("where", ["voice", "scores", "house"])
@pytest.mark.parametrize("handed_back", [False, True])
def test_after_a_lock_the_laptop_is_still_turned(
    qapp: QApplication, tmp_path: Path, where: str, *, handed_back: bool
) -> None:
    with at_the_table(qapp, tmp_path) as table:
        table.turn(where)
        if handed_back:
            table.keys.press(ESC)
        said = table.words()
        table.program.desk.lock()
        table.keys.settle()
        assert QApplication.activeModalWidget() is None
        assert table.program.window.findChildren(Turned) == []
        table.keys.type(WORDS)
        table.keys.press(ENTER)
        assert table.words() == said
        assert table.turned.is_handed_back is handed_back
        if not handed_back:
            table.keys.press(ESC)
        table.keys.press(TAB, SPACE)
        assert QApplication.activeModalWidget() is None
        table.program.desk.lock()
        table.keys.settle()
        table.keys.type(WORDS)
        table.keys.press(ENTER)
        assert QApplication.activeModalWidget() is None, "the worker took it back"


class Painted(QObject):
    """Hears every paint of the page on which families stand, until it is let go."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.heard: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note what is painted, apart from the card and the page before the vault is open."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            page: QWidget | None = watched
            while page is not None and not isinstance(page, DeskPage):
                page = page.parentWidget() if not page.isWindow() else None
            if page is not None:
                self.heard.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.mark.parametrize("where", ["voice", "scores", "house"])
def test_nothing_of_anybody_is_painted_around_a_lock(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, where: str
) -> None:
    def turned_is_there() -> bool:
        return isinstance(QApplication.activeModalWidget(), Turned)

    with at_the_table(qapp, tmp_path) as table:
        table.turn(where)
        painted = Painted(qapp)
        table.program.desk.lock()
        qtbot.waitUntil(lambda: table.program.desk.state is State.LOCKED)
        table.keys.type(WORDS)
        QTest.keyClick(table.keys.focused, ENTER)
        qtbot.waitUntil(turned_is_there)
        table.turned.repaint()
        table.program.window.resize(900, 700)
        QTest.qWait(1)
        assert painted.heard == []
        table.keys.press(ESC)
        table.keys.press(TAB, SPACE)
        qtbot.waitUntil(lambda: painted.heard != [])
        table.program.desk.lock()
        qtbot.waitUntil(lambda: table.program.desk.state is State.LOCKED)
        painted.heard.clear()
        table.keys.type(WORDS)
        QTest.keyClick(table.keys.focused, ENTER)
        qtbot.waitUntil(lambda: painted.heard != [])


def test_half_a_line_is_there_after_a_lock(qapp: QApplication, tmp_path: Path) -> None:
    with at_the_table(qapp, tmp_path) as table:
        table.turn("voice")
        line = next(each for each in table.turned.findChildren(QLineEdit) if each.isVisible())
        line.setFocus()
        table.keys.type("Papa helpt met")
        table.program.desk.lock()
        table.keys.settle()
        table.keys.type(WORDS)
        table.keys.press(ENTER)
        assert "Papa helpt met" in table.words()


def test_a_house_that_was_only_begun_comes_back_too(qapp: QApplication, tmp_path: Path) -> None:
    with at_the_table(qapp, tmp_path) as table:
        table.turn("house")
        table.keys.press(ESC, TAB, SPACE)
        safety = table.page(SafetyPage)
        assert isinstance(safety, SafetyPage)
        houses = safety.shown
        assert isinstance(houses, Houses)
        houses.begin_another()
        fresh = houses.card.house if houses.card is not None else ""
        assert fresh not in table.case.records
        houses.turn_laptop()
        table.keys.settle()
        table.program.desk.lock()
        table.keys.settle()
        table.keys.type(WORDS)
        table.keys.press(ENTER)
        card = table.turned.card
        assert getattr(card, "house", "") == fresh
        assert getattr(card, "of", None) is HouseOf.GOOD_THINGS
