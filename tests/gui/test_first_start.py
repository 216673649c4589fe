"""Shows the first start by keyboard alone: a vault, its recovery key typed back, the first page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.desk.desk import State
from mpg_desktop.store.passphrases import judge
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.ui.first_start.page import FirstStart
from mpg_desktop.ui.first_start.place import PlaceStep
from mpg_desktop.ui.first_start.sheet import SheetStep
from mpg_desktop.ui.first_start.typed_back import TypedBackStep, plain
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.try_key import TryKey
from mpg_desktop.ui.unlock import Unlock
from tests.gui.conftest import SIX, Office, Opens

ENTER, TAB, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space
GROUPS = RecoveryKey(bytearray(range(20))).groups()


def press(*keys: Qt.Key) -> None:
    for key in keys:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key)


def type_in(text: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, text)


def onward(page: FirstStart) -> None:
    """Walk to the button that leads on, and press it."""
    for _ in range(12):
        if QApplication.focusWidget() is page.onward:
            break
        press(TAB)
    assert QApplication.focusWidget() is page.onward
    press(SPACE)


def begun(office: Office) -> FirstStart:
    office.begin()
    page = office.window.findChild(FirstStart)
    assert page is not None
    return page


def made(office: Office, page: FirstStart) -> tuple[str, ...]:
    """Go to the recovery sheet; return the groups of the key as they stand there."""
    for _ in range(3):
        onward(page)
    office.settle()
    step = page.findChild(SheetStep)
    assert step is not None
    assert step.isVisible()
    return step.groups


def test_from_nothing_to_an_open_desk_by_keyboard(opens: Opens) -> None:
    office = opens()
    page = begun(office)
    groups = made(office, page)
    assert len(groups) == 8
    onward(page)
    for group in groups:
        type_in(group.lower())  # the next line follows by itself
    onward(page)
    onward(page)  # the practice family is offered, and taken unless one says otherwise
    office.settle()
    assert office.desk.state is State.OPEN
    assert office.window.desk_page is not None
    assert [row.title for row in office.window.desk_page.side.rows] == [
        "Om te oefenen",
        "Familie De Boer",
    ]
    assert office.kept[-1].vault == str(office.folder)
    office.desk.lock()
    office.settle()
    type_in(SIX)
    press(ENTER)
    office.settle()
    assert office.window.findChild(Unlock) is None or office.window.desk_page is not None


def test_without_the_practice_family_the_desk_is_empty(opens: Opens) -> None:
    office = opens()
    page = begun(office)
    for group in ("", *made(office, page)):
        if group:
            type_in(group)
        else:
            onward(page)
    onward(page)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_X)
    press(ENTER)
    office.settle()
    assert office.window.desk_page is not None
    assert office.window.desk_page.side.rows == ()


def test_a_wrong_group_is_named_as_soon_as_it_is_full(theme: Theme, qtbot: QtBot) -> None:
    step = TypedBackStep(theme)
    qtbot.addWidget(step)
    step.expect(GROUPS)
    with qtbot.waitActive(step):
        step.show()
    step.enter()
    type_in(GROUPS[0])
    type_in(GROUPS[1][:-1])
    assert not step.note().isVisible()
    type_in("7" if GROUPS[1][-1] != "7" else "8")
    assert step.note().text() == "Groep 2 klopt niet. Kijk het na op uw herstelblad."
    assert not step.is_ready()
    press(Qt.Key.Key_Backspace)
    assert not step.note().isVisible()
    type_in(GROUPS[1][-1])
    for group in GROUPS[2:]:
        type_in(group)
    assert step.is_ready()


def test_a_group_is_written_as_it_stands_on_paper(theme: Theme, qtbot: QtBot) -> None:
    step = TypedBackStep(theme)
    qtbot.addWidget(step)
    step.expect(GROUPS)
    with qtbot.waitActive(step):
        step.show()
    step.enter()
    line = step.lines()[0]
    type_in("xyz")
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    type_in("a")
    assert (line.text(), line.cursorPosition()) == ("XAYZ", 2)


def test_two_wrong_groups_are_both_named(theme: Theme, qtbot: QtBot) -> None:
    step = TypedBackStep(theme)
    qtbot.addWidget(step)
    step.expect(GROUPS)
    swapped = (GROUPS[0], GROUPS[2], GROUPS[1], *GROUPS[3:])
    QApplication.clipboard().setText("-".join(swapped))
    with qtbot.waitActive(step):
        step.show()
    step.enter()
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert step.note().text().startswith("De groepen 2 en 3 kloppen niet.")


def test_groups_are_compared_as_people_write_them() -> None:
    assert plain(" ol1-i9 ") == "01119"


def test_a_folder_that_a_service_copies_gets_a_warning(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    shared = tmp_path / "OneDrive"
    step = PlaceStep(theme, tmp_path, lambda folder: "OneDrive" if folder == shared else None)
    qtbot.addWidget(step)
    step.show()
    assert not step.warning().isVisible()
    step.take(shared)
    assert step.warning().isVisible()
    assert "OneDrive" in step.warning_words()
    step.back().click()
    assert not step.warning().isVisible()
    assert step.folder == tmp_path


def test_a_passphrase_of_ones_own_is_weighed_while_typing(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    words = ["appel", "fiets"] * 1000
    page = FirstStart(
        theme,
        tmp_path / "kluis",
        lambda _folder: None,
        lambda: SIX,
        lambda text: judge(text, words=words, known={"welkom", "wachtwoord"}),
    )
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    page.focus_line()
    onward(page)
    onward(page)
    page.passphrase.other.click()
    said = []
    for more in ("welkom", "welkomwelkom", " de buurman plant rode tulpen"):
        type_in(more)
        said.append(page.passphrase.verdict())
    assert said[0].startswith("Nog te kort")
    assert said[1].startswith("Deze zin kiezen veel mensen.")
    assert said[2] in {
        "Een sterke wachtzin.",
        "Dit mag. Nog een paar woorden erbij maakt de zin veel sterker.",
    }
    assert page.onward.isEnabled()


def test_a_folder_that_is_not_empty_is_said_so(opens: Opens) -> None:
    office = opens()
    office.folder.mkdir()
    (office.folder / "iets.txt").write_text("van iemand anders")
    page = begun(office)
    for _ in range(3):
        onward(page)
    office.settle()
    assert page.trouble().startswith("Op deze plek staan al andere bestanden.")
    assert page.onward.isEnabled()
    assert (office.folder / "iets.txt").read_text() == "van iemand anders"


@pytest.mark.parametrize("works", [True, False])
def test_the_sheet_is_saved_or_one_hears_why_not(
    opens: Opens, tmp_path: Path, *, works: bool
) -> None:
    office = opens()
    page = begun(office)
    groups = made(office, page)
    step = page.findChild(SheetStep)
    assert step is not None
    place = tmp_path / "blad.pdf" if works else tmp_path / "weg" / "blad.pdf"
    step.save_wanted.emit(place)
    office.settle()
    if works:
        assert groups[0] in place.read_text()
        assert "blad.pdf" in step.said()
    else:
        assert step.said().startswith("Het herstelblad kon daar niet worden bewaard.")


def test_nothing_waits_for_the_mouse(theme: Theme, opens: Opens) -> None:
    office = opens()
    page = begun(office)
    reached: set[QWidget | None] = set()
    for _ in range(8):
        reached.add(QApplication.focusWidget())
        press(TAB)
    assert page.onward in reached
    assert theme.text_size == 100


def unlock_again(office: Office) -> None:
    page = office.window.findChild(Unlock)
    assert page is not None
    page.passphrase_given.emit(SIX)
    office.settle()


def test_a_first_start_that_was_broken_off_asks_for_the_key_next_time(opens: Opens) -> None:
    office = opens()
    groups = made(office, begun(office))
    office.desk.abandon()
    later = opens(folder=office.folder)
    later.begin()
    unlock_again(later)
    asks = later.window.findChild(TryKey)
    assert asks is not None
    asks.key.line.setText("-".join(groups))
    asks.prove()
    later.settle()
    later.desk.lock()
    later.settle()
    unlock_again(later)
    assert later.desk.state is State.OPEN
    assert later.window.findChild(TryKey) is None
