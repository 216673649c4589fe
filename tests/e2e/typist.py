"""The child that `test_window_kills.py` kills: it opens the real window and types on and on.

    python typist.py PASSPHRASE SEED

It only uses the keyboard: it unlocks, opens the first family of the list, and goes from field to
field. After each key it prints a line of JSON: the field, the letter, and the moment on the clock
that all processes share. It never stops by itself.
"""

import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from mpg_desktop.__main__ import first_page
from mpg_desktop.desk.door import Door
from mpg_desktop.store.keyslots import KdfCost
from mpg_desktop.ui.threshold import THE_REST
from mpg_desktop.ui.window import Window

CHEAP = KdfCost(ops=1, memory_bytes=8 << 20)
ON_THE_WAY_MS = 3
"""From key to key until the first field is there: what is typed until then is not what counts."""

KEYS_APART_MS = 20
"""From key to key after that, to type and to go to another field: quicker than anybody."""

FIELDS = {
    "name": ("Hoe wil het gezin heten", "De Vries-Okafor en allen die daarbij horen. "),
    "reason": ("Waarom nu", "Mia zegt dat het thuis beter gaat, nu oma er is. "),
    "referrer": ("Wie meldde het gezin aan", "de leerkracht van groep vijf "),
    "day": ("Aangemeld op", "ergens in het voorjaar "),
    "visit": ("Waar let u op bij een bezoek", "de hond; bel eerst, neem het pad achterom. "),
}
"""Fields, the words that lead to each, and what is typed there; no day can be read from `day`."""

FEWEST, MOST = 5, 250
"""Letters in one field before the typist goes to another; the most take five seconds.

To go to another field saves. So that a save that comes too late is found, many stay for long.
"""

PATIENCE = 60
"""Seconds to wait for something before giving up."""

Press = Callable[[QWidget], object]


class Typist(QObject):
    """Sends a key to whatever has the focus, each time the clock ticks."""

    def __init__(self, window: Window, passphrase: str, chance: random.Random) -> None:
        super().__init__()
        self.window = window
        self._chance = chance
        self._typed = dict.fromkeys(FIELDS, 0)
        self._keys = self.presses(passphrase)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(ON_THE_WAY_MS)

    def _tick(self) -> None:
        widget = QApplication.focusWidget()
        if widget is not None:
            next(self._keys)(widget)
        elif self.window.isVisible():
            self.window.activateWindow()  # there is no window manager that would

    def go_on_each(self, milliseconds: int) -> None:
        """Let this much time go by from key to key from now on."""
        self._timer.setInterval(milliseconds)

    def presses(self, passphrase: str) -> Iterator[Press]:
        """Yield what is done on each tick: open the family, then type without end."""
        yield from self.opened(passphrase)
        while True:
            yield from self._field(self._chance.choice(list(FIELDS)))

    def opened(self, passphrase: str) -> Iterator[Press]:
        """Yield what opens the first family of the list."""
        yield from self.until(lambda: said() == "Wachtzin")
        yield from (letter(each) for each in passphrase)
        yield key(Qt.Key.Key_Return)
        yield from self.until(lambda: said() == "Zoeken in alle gezinnen")
        # As often as it takes: the list comes a moment after the search line.
        yield from self.until(lambda: said() == "Gezinnen", key(Qt.Key.Key_Down))
        yield key(Qt.Key.Key_Return)
        yield from self.until(self._lies_open)

    def _lies_open(self) -> bool:
        page = self.window.desk_page
        return page is not None and page.header.isVisible()

    def _field(self, field: str) -> Iterator[Press]:
        words, text = FIELDS[field]
        yield key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        yield from self.until(lambda: said() == "Ga naar")
        yield from (letter(each) for each in words)
        yield key(Qt.Key.Key_Return)
        yield from self.until(lambda: said().startswith(words))
        yield key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        yield key(Qt.Key.Key_End)
        self.go_on_each(KEYS_APART_MS)
        for _ in range(self._chance.randint(FEWEST, MOST)):
            yield self._told(field, text[self._typed[field] % len(text)])

    def _told(self, field: str, letter: str) -> Press:
        def press(widget: QWidget) -> None:
            QTest.keyClicks(widget, letter)
            self._typed[field] += 1
            print(json.dumps([field, letter, time.monotonic()]), flush=True)  # noqa: T201 - the pipe

        return press

    def until(
        self, condition: Callable[[], bool], press: Press = lambda _widget: None
    ) -> Iterator[Press]:
        """Yield a press, or none, until something is so; give up after a long time."""
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            if condition():
                return
            yield press
        widget = QApplication.focusWidget()
        text = widget.text() if isinstance(widget, QLineEdit) else ""
        print(f"waited in vain, at {said()}: {text}", file=sys.stderr)  # noqa: T201 - the pipe
        os._exit(3)  # an exception would end in the event loop, and nobody would hear of it


def said() -> str:
    """Return what a screen reader would call the place where the keys go."""
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleName()


def letter(sign: str) -> Press:
    """Return the press of a letter."""
    return lambda widget: QTest.keyClicks(widget, sign)


def key(code: Qt.Key, hold: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Press:
    """Return the press of a key while another is held."""
    return lambda widget: QTest.keyClick(widget, code, hold)


def main() -> int:
    """Open the window as `mpg_desktop.__main__` does, with somebody at its keyboard."""
    passphrase, seed = sys.argv[1:]
    threshold = first_page(sys.argv[:1])
    typist = Typist(threshold.window, passphrase, random.Random(seed))  # noqa: S311 - a test
    typist.setParent(threshold.app)
    threshold.wait_for(*THE_REST)
    from mpg_desktop.app import start

    return start(threshold, Door(device="laptop", cost=CHEAP))


if __name__ == "__main__":
    sys.exit(main())
