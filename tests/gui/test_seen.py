"""Shows that nothing is cut off or nameless: each page and dialog, two languages, large text."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mpg_desktop.desk.settings import Settings
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import new_case_id
from mpg_desktop.domain.records import Family
from mpg_desktop.store.recovery_key import RecoveryKey
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from mpg_desktop.ui.about import About, Handbook
from mpg_desktop.ui.first_start.page import FirstStart
from mpg_desktop.ui.first_start.step import Step
from mpg_desktop.ui.jump import Goal, Jump
from mpg_desktop.ui.languages import Speech
from mpg_desktop.ui.menus import Do
from mpg_desktop.ui.new_passphrase import NewPassphrase
from mpg_desktop.ui.new_sheet import NewSheet
from mpg_desktop.ui.settings_dialog import SettingsDialog
from mpg_desktop.ui.theme import Scheme, Theme
from mpg_desktop.ui.unlock import Unlock
from mpg_desktop.ui.wipe import Wipe
from tests.gui.conftest import CHEAP, SIX, WORDS, Office, Opens
from tests.gui.seen import Pseudo, clipped, nameless, unreached

pytestmark = pytest.mark.untraced

GROUPS = RecoveryKey(bytearray(range(20))).groups()

Opening = Callable[[Theme, Office, QWidget], QWidget]
PAGES: dict[str, Opening] = {
    "about": lambda theme, _office, parent: About(theme, parent),
    "handbook": lambda theme, _office, parent: Handbook(theme, parent),
    "jump": lambda theme, _office, parent: Jump(
        theme, [Goal("Familie Okafor", "gezin", lambda: None)], parent
    ),
    "passphrase": lambda theme, office, parent: NewPassphrase(theme, office.supplies, "", parent),
    "lost": lambda theme, office, parent: NewPassphrase(
        theme, office.supplies, "-".join(GROUPS), parent
    ),
    "sheet": lambda theme, office, parent: NewSheet(theme, office.supplies, parent),
    "settings": lambda theme, _office, parent: SettingsDialog(
        theme, Settings(), lambda **_changes: None, (lambda: None, lambda: None), parent
    ),
    "wipe": lambda theme, _office, parent: Wipe(
        theme, "Familie Okafor", lambda _ground: None, parent
    ),
}


@pytest.fixture(params=["nl", "en", "longer"])
def language(request: pytest.FixtureRequest, qapp: QApplication, speech: Speech) -> Iterator[str]:
    """Speak Dutch, English, and a language of long words, one after the other."""
    pseudo: QTranslator | None = None
    if request.param == "longer":
        pseudo = Pseudo()
        qapp.installTranslator(pseudo)
    else:
        speech.speak(request.param)
    yield request.param
    if pseudo is not None:
        qapp.removeTranslator(pseudo)
    speech.speak("nl")


@pytest.fixture(params=[100, 200])
def size(request: pytest.FixtureRequest, theme: Theme) -> int:
    """Show ordinary text, and text twice as large."""
    theme.set_text_size(request.param)
    return int(request.param)


@pytest.fixture
def office(opens: Opens) -> Office:
    """Return a window that is not shown."""
    return opens()


def test_what_is_cut_off_or_nameless_is_found(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    label, pressed = QLabel("Een lange zin", window), QPushButton("Bewaren", window)
    line = QLineEdit(window)
    label.setFixedWidth(20)
    pressed.setFixedWidth(30)
    line.move(0, 60)
    pressed.move(0, 30)
    pressed.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    assert len(clipped(window)) == 2
    assert len(nameless(window)) == 1
    assert theme.text_size == 100


@pytest.mark.parametrize("name", PAGES)
def test_every_dialog_can_be_read_and_walked(
    name: str, language: str, size: int, theme: Theme, office: Office, qtbot: QtBot
) -> None:
    dialog = PAGES[name](theme, office, office.window)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    assert clipped(dialog) == [], (language, size)
    assert nameless(dialog) == []
    assert unreached(dialog) == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_locked_page_can_be_read_and_walked(
    language: str, size: int, theme: Theme, qtbot: QtBot
) -> None:
    page = Unlock(theme)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    with qtbot.waitActive(page):
        page.show()
    page.focus_line()
    assert clipped(page) == [], (language, size)
    assert nameless(page) == []
    assert unreached(page) == []
    page.refuse("Deze wachtzin is niet goed. Kijk of de hoofdletters kloppen en probeer het.")
    assert clipped(page) == []
    page.other.click()
    assert clipped(page) == []
    page.work()
    assert clipped(page) == []
    assert nameless(page) == []


def test_the_first_start_can_be_read_and_walked(
    language: str, size: int, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    from mpg_desktop.store.passphrases import judge

    page = FirstStart(
        theme,
        tmp_path / "een" / "lange" / "plek" / "waar" / "niemand" / "naar" / "kijkt" / "kluis",
        lambda _folder: "OneDrive",
        lambda: SIX,
        lambda text: judge(text, words=SIX.split("-") * 1000, known=()),
    )
    qtbot.addWidget(page)
    page.resize(1000, 700)
    with qtbot.waitActive(page):
        page.show()
    page.create_wanted.connect(lambda _folder, _words: page.created(GROUPS))
    page.sheet.show_key(GROUPS)
    for _ in range(len(page.findChildren(Step))):
        page.focus_line()
        assert clipped(page) == [], (language, size)
        assert nameless(page) == []
        assert unreached(page) == []
        for line, group in zip(page.typed.lines(), GROUPS, strict=False):
            line.setText(group)
        page.typed.weigh()
        page.go_on()


@pytest.fixture
def desk(opens: Opens, tmp_path: Path) -> Office:
    """Return an unlocked window with a family in it."""
    folder = tmp_path / "kluis"
    vault, recovery = Vault.create(
        folder, Passphrase(WORDS), clock=lambda: datetime.now(UTC), device="x", cost=CHEAP
    )
    recovery.wipe()
    case = Case.of(new_case_id(1), [Family(name="Familie Okafor", reference="2026-0121")])
    vault.families.save(None, case, "desk.steps.new_family")
    vault.close()
    office = opens(folder=folder)
    office.begin()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, WORDS)
    QTest.keyClick(focus, Qt.Key.Key_Return)
    office.settle()
    office.desk.open(case.id)
    office.settle()
    return office


@pytest.mark.parametrize("width", [1000, 1280])
def test_the_unlocked_window_can_be_read_and_walked(
    language: str, size: int, desk: Office, width: int
) -> None:
    desk.window.resize(width, 700)
    page = desk.window.desk_page
    assert page is not None
    page.snack.say("Familie Okafor staat in het archief.", "Ongedaan maken", lambda: None)
    assert clipped(desk.window) == [], (language, size)
    assert nameless(desk.window) == []
    page.header.show_trouble("De schijf is vol. Wat al bewaard was, is er nog.")
    assert clipped(desk.window) == []


def test_dark_and_right_to_left_stand_as_well(
    theme: Theme, desk: Office, qapp: QApplication
) -> None:
    theme.set_scheme(Scheme.DARK)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        page = desk.window.desk_page
        assert page is not None
        QApplication.processEvents()
        assert page.side.x() > page.header.x()
        assert clipped(desk.window) == []
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_every_menu_line_has_words_and_its_own_key(desk: Office) -> None:
    actions = [desk.window.menus.action(do) for do in Do]
    assert all(each.text().replace("&", "").strip() for each in actions)
    keys = [key.toString() for each in actions for key in each.shortcuts()]
    assert len(keys) == len(set(keys))
