"""The menu bar: every action with its words and its key, in one list."""

import re
from collections.abc import Callable
from enum import StrEnum

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu


class Do(StrEnum):
    """Everything that the menus can do."""

    NEW = "new"
    SAVE = "save"
    PRINT = "print"
    COPIES = "copies"
    BACKUP = "backup"
    RESTORE = "restore"
    SETTINGS = "settings"
    LOCK = "lock"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    SEARCH = "search"
    JUMP = "jump"
    SHOW_MINE = "show_mine"
    SHOW_ARCHIVE = "show_archive"
    SHOW_BIN = "show_bin"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL = "usual"
    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"
    CURTAIN = "curtain"
    FULL = "full"
    ARCHIVE = "archive"
    UNARCHIVE = "unarchive"
    BIN = "bin"
    UNBIN = "unbin"
    WIPE = "wipe"
    CLOSE = "close"
    CALENDAR = "calendar"
    HANDBOOK = "handbook"
    ABOUT = "about"


ALWAYS = frozenset(
    {
        *(Do.QUIT, Do.LARGER, Do.SMALLER, Do.USUAL, Do.LIGHT, Do.DARK, Do.SYSTEM),
        *(Do.CURTAIN, Do.FULL, Do.HANDBOOK, Do.ABOUT, Do.SETTINGS, Do.RESTORE),
    }
)
"""What can be done while the vault is locked."""

OF_A_FAMILY = frozenset(
    {
        *(Do.ARCHIVE, Do.UNARCHIVE, Do.BIN, Do.UNBIN, Do.WIPE, Do.CLOSE, Do.SAVE),
        *(Do.PRINT, Do.COPIES, Do.CALENDAR),
    }
)
"""What needs an open family."""

UNSEEN = frozenset({Do.CURTAIN, Do.LOCK, Do.QUIT})
"""What can be done while the curtain hangs before the window."""

_OTHER_KEYS = {Do.LARGER: ("Ctrl+=",), Do.REDO: ("Ctrl+Y",)}


class Entry(msgspec.Struct, frozen=True):
    """One line of a menu."""

    do: Do
    words: str
    key: str = ""


class Menus(QObject):
    """Builds the menu bar of a window; `does` is called with what was chosen."""

    def __init__(self, window: QMainWindow, does: Callable[[Do], object]) -> None:
        super().__init__(window)
        self._window = window
        self._does = does
        self._actions: dict[Do, QAction] = {}
        window.menuBar().setAccessibleName(self.tr("Menu's"))
        for title, groups in self._plan():
            self._add(window.menuBar().addMenu(title), groups)
        self.family_menu = QMenu(window)
        for do in (Do.ARCHIVE, Do.UNARCHIVE, Do.BIN, Do.UNBIN, Do.WIPE, Do.CLOSE):
            self.family_menu.addAction(self._actions[do])
        self.name_steps("", "")
        self.open_up(unlocked=False)

    def action(self, do: Do) -> QAction:
        """Return the action behind a line of a menu."""
        return self._actions[do]

    def entries(self) -> list[Entry]:
        """Return what can be done now, for the list that jumps anywhere."""
        return [
            Entry(do, _unmarked(action.text()), action.shortcut().toString())
            for do, action in self._actions.items()
            if action.isEnabled() and action.isVisible() and do is not Do.JUMP
        ]

    def open_up(self, *, unlocked: bool) -> None:
        """Let everything be done, or only what a locked program can do."""
        for do, action in self._actions.items():
            action.setEnabled(do in ALWAYS or (unlocked and do not in OF_A_FAMILY))
        self.name_steps("", "")

    def give_back_cursor(self) -> None:
        """Close the menu that is open, so that the cursor is where it was before.

        Who opens a menu with the keys takes the cursor along to the bar, until Escape.
        """
        bar = self._window.menuBar()
        if bar.hasFocus():
            for menu in bar.findChildren(QMenu):
                menu.hide()
            away = QKeyEvent(
                QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
            )
            QApplication.sendEvent(bar, away)

    def show_family(self, *, is_open: bool, archived: bool = False, binned: bool = False) -> None:
        """Offer what can be done with the family that lies open."""
        for do in OF_A_FAMILY:
            self._actions[do].setEnabled(is_open)
        self._actions[Do.ARCHIVE].setVisible(not archived)
        self._actions[Do.UNARCHIVE].setVisible(archived)
        self._actions[Do.BIN].setVisible(not binned)
        self._actions[Do.UNBIN].setVisible(binned)
        self._actions[Do.WIPE].setVisible(binned)

    def name_steps(self, undoes: str, redoes: str) -> None:
        """Name the steps that can be taken back and done again; empty for none."""
        undo, redo = self._actions[Do.UNDO], self._actions[Do.REDO]
        undo.setEnabled(bool(undoes))
        redo.setEnabled(bool(redoes))
        # The title of a field may hold this sign, which underlines a letter in a menu.
        undoes, redoes = undoes.replace("&", "&&"), redoes.replace("&", "&&")
        undo.setText(
            self.tr("&Ongedaan maken: {step}").format(step=undoes)
            if undoes
            else self.tr("&Ongedaan maken")
        )
        redo.setText(
            self.tr("Op&nieuw: {step}").format(step=redoes) if redoes else self.tr("Op&nieuw")
        )

    def _plan(self) -> tuple[tuple[str, tuple[tuple[Entry, ...], ...]], ...]:
        return (
            (self.tr("&Bestand"), self._file()),
            (self.tr("Be&werken"), self._edit()),
            (self.tr("B&eeld"), self._view()),
            (self.tr("&Gezin"), self._family()),
            (self.tr("&Help"), self._help()),
        )

    def _file(self) -> tuple[tuple[Entry, ...], ...]:
        return (
            (
                Entry(Do.NEW, self.tr("&Nieuw gezin"), "Ctrl+N"),
                Entry(Do.SAVE, self.tr("Nu &bewaren"), "Ctrl+S"),
            ),
            (
                Entry(Do.PRINT, self.tr("Af&drukken…"), "Ctrl+P"),
                Entry(Do.COPIES, self.tr("&Wat is er uitgegeven?")),
            ),
            (
                Entry(Do.BACKUP, self.tr("&Reservekopie maken")),
                Entry(Do.RESTORE, self.tr("Reservekopie &terugzetten…")),
                Entry(Do.SETTINGS, self.tr("&Instellingen…"), "Ctrl+,"),
            ),
            (
                Entry(Do.LOCK, self.tr("Nu op &slot"), "Ctrl+L"),
                Entry(Do.QUIT, self.tr("&Afsluiten"), "Ctrl+Q"),
            ),
        )

    def _edit(self) -> tuple[tuple[Entry, ...], ...]:
        return (
            (
                Entry(Do.UNDO, self.tr("&Ongedaan maken"), "Ctrl+Z"),
                Entry(Do.REDO, self.tr("Op&nieuw"), "Ctrl+Shift+Z"),
            ),
            (
                Entry(Do.SEARCH, self.tr("&Zoeken in alles"), "Ctrl+F"),
                Entry(Do.JUMP, self.tr("&Ga naar…"), "Ctrl+K"),
            ),
        )

    def _view(self) -> tuple[tuple[Entry, ...], ...]:
        return (
            (
                Entry(Do.SHOW_MINE, self.tr("&Mijn gezinnen bekijken")),
                Entry(Do.SHOW_ARCHIVE, self.tr("Ar&chief bekijken")),
                Entry(Do.SHOW_BIN, self.tr("&Prullenbak bekijken")),
            ),
            (
                Entry(Do.LARGER, self.tr("Tekst &groter"), "Ctrl++"),
                Entry(Do.SMALLER, self.tr("Tekst &kleiner"), "Ctrl+-"),
                Entry(Do.USUAL, self.tr("Tekst ge&woon"), "Ctrl+0"),
            ),
            (
                Entry(Do.SYSTEM, self.tr("Kleuren van het &systeem")),
                Entry(Do.LIGHT, self.tr("&Licht")),
                Entry(Do.DARK, self.tr("&Donker")),
            ),
            (
                Entry(Do.CURTAIN, self.tr("Scherm &afdekken"), "F12"),
                Entry(Do.FULL, self.tr("&Volledig scherm"), "F11"),
            ),
        )

    def _family(self) -> tuple[tuple[Entry, ...], ...]:
        return (
            (Entry(Do.CALENDAR, self.tr("A&genda-bestand bewaren…")),),
            (Entry(Do.CLOSE, self.tr("Gezin &sluiten"), "Ctrl+W"),),
            (
                Entry(Do.ARCHIVE, self.tr("In het &archief leggen")),
                Entry(Do.UNARCHIVE, self.tr("&Terug uit het archief")),
                Entry(Do.BIN, self.tr("In de &prullenbak leggen")),
                Entry(Do.UNBIN, self.tr("Te&rug uit de prullenbak")),
                Entry(Do.WIPE, self.tr("&Voorgoed wissen…")),
            ),
        )

    def _help(self) -> tuple[tuple[Entry, ...], ...]:
        return (
            (Entry(Do.HANDBOOK, self.tr("&Handboek"), "F1"),),
            (Entry(Do.ABOUT, self.tr("&Over Gezinsmap")),),
        )

    def _add(self, menu: QMenu, groups: tuple[tuple[Entry, ...], ...]) -> None:
        for place, group in enumerate(groups):
            if place:
                menu.addSeparator()
            for entry in group:
                menu.addAction(self._made(entry))

    def _made(self, entry: Entry) -> QAction:
        action = QAction(entry.words, self._window)
        keys = [key for key in (entry.key, *_OTHER_KEYS.get(entry.do, ())) if key]
        action.setShortcuts([QKeySequence(key) for key in keys])
        if entry.do is Do.CURTAIN:
            action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
            # Who leans on the key does not lift the curtain again.
            action.setAutoRepeat(False)
        action.triggered.connect(lambda _on=False: self._does(entry.do))
        self._actions[entry.do] = action
        return action


def _unmarked(text: str) -> str:
    """Return the words of a line of a menu as they are read."""
    return re.sub("&(.)", r"\1", text).rstrip("…")
