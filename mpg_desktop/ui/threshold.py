"""What stands on the screen before the rest of the program has been read."""

import json
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import Self

import msgspec
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from mpg_desktop.ui.languages import Speech
from mpg_desktop.ui.litter import Litter
from mpg_desktop.ui.reading import Reading
from mpg_desktop.ui.theme import Scheme, Theme
from mpg_desktop.ui.tokens import LARGEST_TEXT, SMALLEST_TEXT
from mpg_desktop.ui.window import Window

POLL_MS = 5

STYLE = "Fusion"
"""The one style of Qt that looks the same everywhere, and that the style sheet is made for."""

ASIDE = (
    "mpg_desktop.store.places",
    "mpg_desktop.store.families",
)
"""What is read on another thread while the first page is looked at: plain Python, without Qt."""

THE_REST = (
    *(f"mpg_desktop.desk.{module}" for module in ("tasks", "desk", "log", "settings")),
    "mpg_desktop.app",
    *(
        f"mpg_desktop.ui.{module}"
        for module in ("curtain", "entry", "menus", "housekeeping", "safe_keys")
    ),
)
"""What is read after that, on the thread of the window: the house, and what is around its door."""


class Glance(msgspec.Struct, frozen=True):
    """The few settings that the first page needs; the rest reads and proves all of them."""

    language: str = "nl"
    look: Scheme = Scheme.SYSTEM
    text_percent: int = 100
    window: str = ""
    vault: str = ""

    @classmethod
    def at(cls, path: Path) -> Self:
        """Read them, without complaint: a damaged file is dealt with by who reads it whole."""
        try:
            found = json.loads(path.read_bytes())
            return cls(
                language=str(found.get("language", "nl")),
                look=Scheme(found.get("look", Scheme.SYSTEM)),
                text_percent=min(
                    max(int(found.get("text_percent", 100)), SMALLEST_TEXT), LARGEST_TEXT
                ),
                window=str(found.get("window", "")),
                vault=str(found.get("vault", "")),
            )
        except (OSError, ValueError, TypeError, AttributeError):
            return cls()


class Threshold:
    """The application, its looks and its window; the vault's first question when there is one."""

    def __init__(self, app: QApplication, resources: Path, glance: Glance) -> None:
        self.app = app
        self.litter = Litter(app)
        self.speech = Speech(app, resources.parent / "translations")
        self.speech.speak(glance.language)
        self.theme = Theme(app, resources, text_size=glance.text_percent, scheme=glance.look)
        self.window = Window(self.theme, glance.window)
        self._asks = bool(glance.vault) and Path(glance.vault).is_dir()
        if self._asks:
            self.window.show_locked()

    @property
    def was_left(self) -> bool:
        """Whether somebody closed the first page before there was anything behind it."""
        return self._asks and not self.window.isVisible()

    def wait_for(self, *modules: str) -> None:
        """Read modules, what is plain Python first and aside, while the page stays alive.

        Raises what a module raised.
        """
        failed: list[BaseException] = []
        thread = Thread(target=_read, args=(ASIDE, failed.append), name="reading")
        loop, timer = QEventLoop(), QTimer()

        def look() -> None:
            if not thread.is_alive():
                loop.quit()

        timer.timeout.connect(look)
        timer.start(POLL_MS)
        thread.start()
        loop.exec()
        timer.stop()
        thread.join()

        def stop(error: BaseException) -> None:
            failed.append(error)
            loop.quit()

        reading = Reading(modules, loop.quit, stop)
        loop.exec()
        reading.deleteLater()
        for error in failed:
            raise error


def _read(modules: Sequence[str], failed: Callable[[BaseException], object]) -> None:
    try:
        for module in modules:
            import_module(module)
    except Exception as error:  # noqa: BLE001 - raised again where somebody waits for it
        failed(error)


def open_threshold(arguments: Sequence[str], resources: Path, settings: Path) -> Threshold:
    """Make the application and show its first page."""
    # Not `setStyle`: Python would read all of QStyle for it.
    app = QApplication([*arguments[:1], "-style", STYLE, *arguments[1:]])
    app.setApplicationName("Gezinsmap")
    app.setDesktopFileName("mpg-desktop")
    return Threshold(app, resources, Glance.at(settings))
