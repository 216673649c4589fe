"""The real window with all that stands behind it, and two hands that only have a keyboard."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMenu,
    QWidget,
)

from mpg_desktop.app import House
from mpg_desktop.desk.door import Door
from mpg_desktop.desk.places import Places, resources
from mpg_desktop.desk.settings import Settings, SettingsFile
from mpg_desktop.domain.case import Case
from mpg_desktop.store.keyslots import MIB, KdfCost
from mpg_desktop.ui.threshold import Glance, Threshold
from tests.vaults import WORDS, made

CHEAP = KdfCost(ops=1, memory_bytes=8 * MIB)
ENTER, TAB, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space
CTRL = Qt.KeyboardModifier.ControlModifier
MOST_STOPS = 80


def places_in(folder: Path) -> Places:
    """Return places of which all that is written lies in one folder."""
    return Places(
        resources=resources(),
        settings=folder / "settings.json",
        vault=folder / "kluis",
        logs=folder / "logs",
        documents=folder,
    )


def places_with(folder: Path, case: Case) -> Places:
    """Return places in a folder, with a vault of one family and settings that lead to it."""
    places = places_in(folder)
    vault, recovery = made(places.vault)
    recovery.wipe()
    vault.families.save(None, case, "desk.steps.new_family")
    vault.close()
    SettingsFile(places.settings).write(Settings(vault=str(places.vault)))
    return places


@contextmanager
def running(
    app: QApplication, places: Places, today: Callable[[], date] = date.today
) -> Iterator[House]:
    """Run the program as `app.start` does, apart from the event loop, until the block ends."""
    threshold = Threshold(app, places.resources, Glance.at(places.settings))
    settings = SettingsFile(places.settings).read().settings
    door = Door(device="laptop", cost=CHEAP)
    house = House(app, places, settings, door, threshold, today=today)
    try:
        house.window.begin()
        house.worker.do(lambda _progress: house.words.read(), house.begun, house.stop)
        house.worker.finish()
        yield house
    finally:
        house.close()
        threshold.litter.stop()
        house.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Keyboard:
    """Sends keys to whatever has the focus; looks, and never touches. `pressed` counts them.

    `typed` counts the letters of texts, which are among those keys.
    """

    def __init__(self, house: House) -> None:
        self._house = house
        self.pressed = self.typed = 0

    @property
    def focused(self) -> QWidget:
        """What has the focus; without a window manager nobody else gives it back to the window.

        An open menu takes all keys.
        """
        if (menu := QApplication.activePopupWidget()) is not None:
            return menu
        if QApplication.focusWidget() is None:
            self._house.window.activateWindow()
            assert QTest.qWaitForWindowActive(self._house.window)
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def said(self) -> str:
        """Return what a screen reader would call the place where the keys go."""
        widget = self.focused
        own = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
        return widget.accessibleName() or own

    def press(self, *keys: Qt.Key, hold: Qt.KeyboardModifier | None = None) -> None:
        """Press keys, one after the other, and let what follows from each happen."""
        for key in keys:
            self.pressed += 1
            QTest.keyClick(self.focused, key, hold or Qt.KeyboardModifier.NoModifier)
            self.settle()

    def ctrl(self, key: Qt.Key) -> None:
        """Press a key while Ctrl is held."""
        self.press(key, hold=CTRL)

    def type(self, text: str) -> None:
        """Type letters, each to whatever has the focus by then."""
        for letter in text:
            self.pressed += 1
            self.typed += 1
            QTest.keyClicks(self.focused, letter)

    def open_first_family(self) -> None:
        """Unlock a vault of the tests, and open the family that stands first in the list."""
        self.type(WORDS)
        self.press(ENTER)
        self.press(Qt.Key.Key_Down, ENTER)

    def tab_to(self, name: str) -> None:
        """Walk with the Tab key to what is called so."""
        seen = []
        for _ in range(MOST_STOPS):
            seen.append(self.said())
            if name in seen[-1]:
                return
            self.press(TAB)
        message = f"Tab does not lead to {name}, but to {seen}"
        raise AssertionError(message)

    def push(self, name: str) -> None:
        """Walk to a button and press it."""
        self.tab_to(name)
        self.press(SPACE)

    def walk_to(self, name: str) -> None:
        """Walk with the arrow keys, in a menu or a row of answers, to what is called so."""
        seen = []
        for _ in range(MOST_STOPS):
            here = self.focused
            menu = here if isinstance(here, QMenu) else None
            action = menu.activeAction() if menu is not None else None
            seen.append(action.text() if action is not None else self.said())
            if name in seen[-1]:
                return
            self.press(Qt.Key.Key_Right if menu is None else Qt.Key.Key_Down)
        message = f"the arrows do not lead to {name}, but to {seen}"
        raise AssertionError(message)

    def jump(self, words: str) -> None:
        """Go to a question, a list, a family or an action by its words."""
        self.ctrl(Qt.Key.Key_K)
        self.type(words)
        self.press(ENTER)

    def settle(self) -> None:
        """Let the worker finish, and all that follows from it."""
        self._house.worker.finish()
        self._house.desk.backups.finish()
        self._house.worker.finish()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
