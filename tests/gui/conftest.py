"""What tests of the window share: a theme, a desk on a real vault, and the window itself."""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from time import time_ns

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.law import load_law
from mpg_desktop.content.practice import practice_family
from mpg_desktop.desk.backup_rounds import BackupRounds
from mpg_desktop.desk.desk import Desk
from mpg_desktop.desk.door import Door
from mpg_desktop.desk.idle_lock import IdleLock
from mpg_desktop.desk.paper_desk import PaperDesk
from mpg_desktop.desk.rulebook import Rulebook, load_rulebook
from mpg_desktop.desk.settings import Settings
from mpg_desktop.desk.spelling import Spelling, speller_command
from mpg_desktop.desk.tasks import Worker
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.ids import CaseId
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.store import passphrases
from mpg_desktop.store.keyslots import MIB, KdfCost
from mpg_desktop.store.places import watched_by
from mpg_desktop.store.secret_memory import Passphrase
from mpg_desktop.store.vault import Vault
from mpg_desktop.ui.languages import Speech
from mpg_desktop.ui.supplies import Beginning, Supplies
from mpg_desktop.ui.tab import TabOffer
from mpg_desktop.ui.theme import Scheme, Theme
from mpg_desktop.ui.window import Window
from tests.gui.asked import Shows
from tests.gui.desk_house import House
from tests.gui.gallery import LOOKS, Look
from tests.gui.plan_on_screen import Shows as ShowsPlan
from tests.gui.plan_on_screen import plan_pages
from tests.gui.safety_stage import SafetyStage
from tests.gui.two_tabs import Stage
from tests.laid_open import LaidOpen, laid_open, phrases_in

CHEAP = KdfCost(ops=1, memory_bytes=8 * MIB)
WORDS = "zeven rode fietsen in de regen"
SIX = "appel-fiets-wolk-kaars-brug-vogel"
ROOMY = QSize(1180, 780)
TODAY = date(2026, 11, 23)
EVENING = datetime(2026, 11, 23, 17, 45, tzinfo=UTC)


class StillClock:
    """A clock on which no time goes by: a slow machine does not lock the window by itself."""

    def steady(self) -> float:
        """Return the same moment."""
        return 0.0

    def wall(self) -> float:
        """Return the same moment."""
        return 0.0


@pytest.fixture(autouse=True)
def litter() -> Iterator[None]:
    """Throw away what a test leaves on this thread only, as the program does (`ui.litter`)."""
    gc.disable()
    yield
    gc.collect()


@pytest.fixture(scope="session")
def resources(root: Path) -> Path:
    """Return the folder of words, fonts and symbols."""
    return root / "resources"


@pytest.fixture(scope="session")
def speech(qapp: QApplication, root: Path) -> Speech:
    """Return what makes the application speak; it speaks Dutch."""
    speech = Speech(qapp, root / "translations")
    speech.speak("nl")
    return speech


@pytest.fixture(scope="session")
def one_theme(qapp: QApplication, resources: Path, speech: Speech) -> Theme:
    """Return the theme of this run: an application has one."""
    del speech  # which makes the days Dutch
    return Theme(qapp, resources, scheme=Scheme.LIGHT)


@pytest.fixture
def theme(one_theme: Theme) -> Iterator[Theme]:
    """Return the theme, and put it back as it was."""
    yield one_theme
    if one_theme.text_size != 100:
        one_theme.set_text_size(100)
    if one_theme.scheme is not Scheme.LIGHT:
        one_theme.set_scheme(Scheme.LIGHT)


@pytest.fixture(autouse=True)
def no_waiting_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse dialogs that stop everything until somebody answers."""

    def refuse(*_args: object, **_more: object) -> int:
        message = "a dialog waits for an answer"
        raise AssertionError(message)

    for kind in (QDialog, QFileDialog, QMessageBox):
        monkeypatch.setattr(kind, "exec", refuse)


@pytest.fixture(scope="session")
def catalogue(resources: Path) -> Catalogue:
    """Return the questions in Dutch."""
    return load_catalogue(resources)


@pytest.fixture(scope="session")
def law(resources: Path) -> Law:
    """Return the terms of law."""
    return load_law(resources)


@dataclass
class Office:
    """A window with everything behind it, on a vault in a folder of its own."""

    window: Window
    desk: Desk
    worker: Worker
    folder: Path
    supplies: Supplies
    bugs: list[Exception]
    kept: list[Settings]

    def begin(self) -> None:
        """Start as the program does, and wait until keys arrive."""
        self.window.begin()
        assert QTest.qWaitForWindowActive(self.window)

    def settle(self) -> None:
        """Let the worker finish, and everything that follows from it."""
        self.worker.finish()
        self.desk.backups.finish()
        self.worker.finish()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


Opens = Callable[..., Office]


def type_early(window: Window, text: str) -> None:
    """Give a passphrase before the rest of the program has been read."""
    window.show_locked()
    assert QTest.qWaitForWindowActive(window)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)
    QTest.keyClick(focus, Qt.Key.Key_Return)


def papers(desk: Desk, resources: Path, language: str) -> Callable[[], PaperDesk]:
    """Return what makes the one desk for paper of a window, on the day of the tests."""

    @cache
    def made() -> PaperDesk:
        rules = rulebook(resources, language)
        say = phrases_in(resources, language).say
        return PaperDesk(desk, lambda: rules, say=say, resources=resources, clock=lambda: EVENING)

    return made


def spelling(desk: Desk, worker: Worker, resources: Path) -> Spelling:
    """Return the spelling, with its words kept in the vault as the program does."""
    made = Spelling(speller_command(resources / "spelling"), worker)
    made.learned.connect(
        lambda word: desk.ask(lambda vault, _: vault.own_words.add(word), lambda _nothing: None)
    )
    made.forgotten.connect(
        lambda word: desk.ask(lambda vault, _: vault.own_words.drop(word), lambda _nothing: None)
    )
    return made


def beginning(practice: Callable[[Vault], CaseId]) -> Beginning:
    """Return what the first start needs."""
    return Beginning(
        watched_by=watched_by,
        propose=lambda: SIX,
        judge=lambda text: passphrases.judge(text, words=SIX.split("-") * 1000, known={"welkom"}),
        sheet=lambda groups, mark, day: f"{groups} {mark} {day}".encode(),
        practice=practice,
    )


@cache
def rulebook(resources: Path, language: str) -> Rulebook:
    """Read all words and rules once for all tests."""
    return load_rulebook(resources, language)


NO_TABS: tuple[TabOffer, ...] = ()


@pytest.fixture
def opens(
    qtbot: QtBot, theme: Theme, resources: Path, tmp_path: Path, catalogue: Catalogue, law: Law
) -> Iterator[Opens]:
    """Return a maker of windows; `early` was typed before anything could be done with it.

    `folder` is the usual place of a vault, `vault` another one that the settings know.
    """
    made: list[Office] = []

    def open_window(
        *,
        language: str = "nl",
        folder: Path | None = None,
        vault: Path | None = None,
        tabs: object = None,
        early: str = "",
    ) -> Office:
        bugs: list[Exception] = []
        kept: list[Settings] = []
        worker = Worker("test", bugs.append)
        rounds = BackupRounds(Worker("test backups", bugs.append), lambda: datetime.now(UTC))
        desk = Desk(Door(device="laptop", cost=CHEAP), worker, rounds, lambda _case: None)
        where = folder or tmp_path / "kluis"

        def practice(vault: Vault) -> CaseId:
            case = practice_family(resources, TODAY, time_ns() // 1_000_000)
            vault.families.save(None, case, "desk.steps.new_family")
            return case.id

        supplies = Supplies(
            desk=desk,
            idle=IdleLock(clock=StillClock()),
            say=phrases_in(resources, language).say,
            usual_folder=where,
            settings=Settings(vault=str(vault) if vault else ""),
            keep=kept.append,
            beginning=beginning(practice),
            catalogue=lambda: catalogue,
            law=lambda: law,
            today=lambda: TODAY,
            papers=papers(desk, resources, language),
            spelling=spelling(desk, worker, resources),
        )
        window = Window(theme)
        window.resize(ROOMY)  # the screen of the tests is smaller than that of a laptop
        if early:
            type_early(window, early)
        window.equip(supplies, tabs if callable(tabs) else lambda: NO_TABS)
        office = Office(window, desk, worker, where, supplies, bugs, kept)
        qtbot.addWidget(window)
        made.append(office)
        return office

    yield open_window
    for office in made:
        office.desk.abandon()
        office.worker.close()
        assert office.bugs == []
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def vault_folder(tmp_path: Path) -> Path:
    """Return the folder of a vault that is there and locked."""
    folder = tmp_path / "kluis"
    vault, recovery = Vault.create(
        folder,
        Passphrase(WORDS),
        clock=lambda: datetime.now(UTC),
        device="laptop",
        cost=CHEAP,
    )
    recovery.wipe()
    vault.close()
    return folder


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    """Return a desk without a window, with all that it works with; no vault was made yet."""
    del qtbot
    house = House(tmp_path / "kluis")
    yield house
    house.close()
    assert house.bugs == []


LayOpen = Callable[..., LaidOpen]


@pytest.fixture
def lay_open(qtbot: QtBot, theme: Theme, resources: Path, tmp_path: Path) -> Iterator[LayOpen]:
    """Return a maker of pages on which a family with some records lies open."""
    del qtbot
    with ExitStack() as stack:

        def lay(records: Iterable[AnyRecord] | Case = (), language: str = "nl") -> LaidOpen:
            folder = tmp_path / "open"
            return stack.enter_context(laid_open(theme, resources, folder, records, language))

        yield lay


@pytest.fixture(params=LOOKS, ids=str)
def look(request: pytest.FixtureRequest, theme: Theme, speech: Speech) -> Iterator[Look]:
    """Return one way of standing there, in force; afterwards all is as it was."""
    found: Look = request.param
    theme.set_text_size(found.text)
    theme.set_scheme(found.scheme)
    speech.speak(found.language)
    yield found
    speech.speak("nl")


@pytest.fixture
def stage(resources: Path) -> Iterator[Stage]:
    """Return what shows the tabs of the profile and of the conditions."""
    shown = Stage(resources)
    yield shown
    shown.close()


@pytest.fixture
def show(qapp: QApplication) -> Iterator[ShowsPlan]:
    """Return what shows the tab of the family plan."""
    del qapp
    with plan_pages() as shows:
        yield shows


@pytest.fixture
def safety(qapp: QApplication) -> Iterator[SafetyStage]:
    """Return what shows the tab of the safety plan."""
    del qapp
    shown = SafetyStage()
    yield shown
    shown.close()


@pytest.fixture
def on_screen(qtbot: QtBot) -> Iterator[Shows]:
    """Return what shows fields in a window, one below the other, until the test ends."""
    shown: list[QWidget] = []

    def show(*fields: QWidget) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for each in fields:
            column.addWidget(each)
        window.resize(640, 400)
        qtbot.addWidget(window)
        shown.append(window)
        with qtbot.waitActive(window):
            window.show()
        return window

    yield show
    shown.clear()
