"""Types into the real window until it is killed, and tells after each key what stands there.

Started by typing_kill.py with the folder of a vault, its passphrase, the id of a family and what to
type. Each line that it prints is the number of keys so far and the moment of the last one, on the
clock that all processes share.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from mpg_desktop.app import House
from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.desk.door import Door
from mpg_desktop.desk.places import usual_places
from mpg_desktop.desk.settings import Settings
from mpg_desktop.domain.ids import CaseId
from mpg_desktop.store.keyslots import KdfCost
from mpg_desktop.store.secret_memory import Passphrase

CHEAP = KdfCost(ops=1, memory_bytes=8 << 20)
KEYS_APART_MS = 15
FIELD = ("family", "first_sentence")


class Typist:
    """Types one letter after another in one field."""

    def __init__(self, house: House, text: str) -> None:
        self._house = house
        self._text = text
        self._typed = 0
        self._timer = QTimer()
        self._timer.timeout.connect(self._key)

    def begin(self, _session: object) -> None:
        """Go to the field as soon as the page stands there."""
        QTimer.singleShot(0, self._go)

    def _go(self) -> None:
        page = self._house.window.desk_page
        if page is not None:
            page.reveal(*FIELD)
        if isinstance(QApplication.focusWidget(), QTextEdit):
            self._timer.start(KEYS_APART_MS)
        else:
            QTimer.singleShot(20, self._go)

    def _key(self) -> None:
        widget = QApplication.focusWidget()
        if widget is None or self._typed == len(self._text):
            return
        QTest.keyClicks(widget, self._text[self._typed])
        self._typed += 1
        print(self._typed, time.monotonic(), flush=True)


def main() -> None:
    """Open the window on the vault, unlock, open the family, and type."""
    folder, passphrase, family, text = sys.argv[1:]
    application = QApplication([])
    places = usual_places()
    settings = Settings(vault=folder)
    phrases = load_phrases(places.resources)
    house = House(application, places, settings, phrases, Door(device="bench", cost=CHEAP))
    typist = Typist(house, text)
    house.desk.opened.connect(typist.begin)
    house.window.begin()
    house.desk.unlock(Path(folder), Passphrase(passphrase))
    house.desk.unlocked.connect(lambda: house.desk.open(CaseId(family)))
    application.exec()


if __name__ == "__main__":
    main()
