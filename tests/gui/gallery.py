"""Looks at pages in both languages, sizes and schemes: nothing cut, all is read and named.

`GEZINSMAP_SHOTS=folder` keeps a picture of each page there, to be looked at by eye.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from mpg_desktop.ui.theme import Scheme
from tests.gui.lacking import cut, faint, nameless

WIDE, HIGH = 1180, 780
"""The same at every text size: a laptop does not grow with its letters."""

SETTLING = 12
"""Rounds of events after which layouts in layouts have found their heights."""


@dataclass(frozen=True, slots=True)
class Look:
    """One way in which the window may stand there."""

    language: str
    text: int
    scheme: Scheme

    def __str__(self) -> str:
        """Return a name for pictures."""
        return f"{self.language}-{self.text}-{self.scheme.value}"


LOOKS = [
    Look(language, text, scheme)
    for language in ("nl", "en")
    for text in (100, 200)
    for scheme in (Scheme.LIGHT, Scheme.DARK)
]


class Gallery:
    """Looks at one page after another, keeps pictures, and remembers what is wrong."""

    def __init__(self, look: Look) -> None:
        self._look = look
        folder = os.environ.get("GEZINSMAP_SHOTS", "")
        self._folder = Path(folder) if folder else None
        self.wrong: list[str] = []

    def look_at(
        self, name: str, page: QWidget, *, whole: Callable[[], object] | None = None
    ) -> None:
        """Look at a page as it stands there; `whole` makes the rest of it come into being."""
        for _ in range(SETTLING):
            QApplication.processEvents()
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            page.grab().save(str(self._folder / f"{name}-{self._look}.png"))
        if whole is not None:
            whole()
            for _ in range(SETTLING):
                QApplication.processEvents()
        self.wrong += [f"{name}: cut: {each}" for each in cut(page)]
        self.wrong += [f"{name}: faint: {each}" for each in faint(page)]
        self.wrong += [f"{name}: nameless: {each}" for each in nameless(page)]
