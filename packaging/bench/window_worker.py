"""The child of window_ratios.py: it opens a window, says when it was painted, and works in it.

    python window_worker.py bare
    python window_worker.py locked|usable|derived|first|work|memory|gaps|hasty PASSPHRASE

Each line that it prints is JSON: what happened, and the moment on the clock that all processes
share, or seconds, or bytes. `locked` ends when the question for the passphrase is painted, `usable`
when the list of families is; `derived` is the same with the key derivation of the real program.
Both tell what the derivation alone took. `first` opens one family, as soon as a person can choose
it from the list, with the real derivation before. `work` ends when everything was measured;
`memory` tells what the list takes, a family that was opened, and one of which every tab was seen.
`gaps` does what takes long, with the real derivation, and tells the longest time in which the
window was deaf; the passphrase comes as quickly as a person types. In `hasty` it comes at once, and
only that is told.
"""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.hearing import Ticker, Watch, tell
from bench.window_work import Work, end, tell_memory, there
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

if TYPE_CHECKING:
    from mpg_desktop.ui.desk_page import DeskPage
    from mpg_desktop.ui.window import Window

WIDE, HIGH = 1180, 780
LABEL = "A window with nothing in it."
TYPING_MS = 1500
"""From the question to the passphrase of somebody who types quickly."""

CHOOSING_MS = 300
"""From the list to the first key in it."""

REAL = ("gaps", "hasty", "derived", "first")
"""What is done with the key derivation of the program."""


def tell_derivation() -> None:
    """Tell, when it comes, what the key derivation alone takes."""
    from mpg_desktop.store import sodium

    derive = sodium.stretched

    def derive_and_tell(
        passphrase: bytearray, salt: bytes, *, ops: int, memory_bytes: int
    ) -> bytearray:
        begin = time.monotonic()
        key = derive(passphrase, salt, ops=ops, memory_bytes=memory_bytes)
        tell("derivation", time.monotonic() - begin)
        return key

    sodium.stretched = derive_and_tell


def bare() -> None:
    """Show the least that PySide6 can show, as large as the window of the program."""
    app = QApplication([])
    window = QMainWindow()
    window.resize(WIDE, HIGH)
    label = QLabel(LABEL)
    window.setCentralWidget(label)

    def painted() -> None:
        tell("painted", time.monotonic())
        tell_memory("memory")
        end()

    Watch(label, painted)
    window.show()
    app.exec()


class Visit:
    """Somebody who opens the program, gives the passphrase, and goes to work."""

    def __init__(self, window: "Window", until: str, passphrase: str) -> None:
        self._window = window
        self._until = until
        self._passphrase = passphrase
        self._is_in = False
        self._page: DeskPage | None = None
        self._ticker: Ticker | None = None
        self._work: Work | None = None
        from mpg_desktop.ui.unlock import Unlock

        self._unlock = there(window.findChild(Unlock))
        self._watch = Watch(self._unlock.card, self._locked)
        self._look = QTimer()
        self._look.setInterval(1)
        self._look.timeout.connect(self._find_page)

    def _locked(self) -> None:
        if self._is_in:
            return
        self._is_in = True
        if self._until == "locked":
            tell("locked", time.monotonic())
            end()
        if self._until in ("gaps", "hasty"):
            self._ticker = Ticker()
        elif self._until in ("usable", "derived"):
            tell_derivation()
        if self._until == "gaps":
            QTimer.singleShot(TYPING_MS, self._give)
        else:
            self._give()

    def _give(self) -> None:
        self._unlock.secret.line.setText(self._passphrase)
        self._unlock.secret.line.returnPressed.emit()
        self._look.start()

    def _find_page(self) -> None:
        page = self._window.desk_page
        if page is not None:
            self._look.stop()
            self._page = page
            self._watch_rows(page)

    def _watch_rows(self, page: "DeskPage") -> None:
        """Hear when a row is drawn: for the viewport of a list PySide would make all its types."""
        delegate = page.side.list.itemDelegate()
        paint = delegate.paint

        def paint_and_tell(*drawn: object) -> None:
            paint(*drawn)  # type: ignore[arg-type]  # as Qt gave them
            QTimer.singleShot(0, self._listed)

        delegate.paint = paint_and_tell  # type: ignore[method-assign]  # until it was told

    def _listed(self) -> None:
        if self._page is None or not self._page.side.rows:
            return
        tell("usable", time.monotonic())
        if self._until in ("usable", "derived"):
            end()
        page, self._page = self._page, None
        work = self._work = Work(self._window, page)
        if self._ticker is None:
            does = {"work": work.measure, "first": work.open_first, "memory": work.tell_memories}
            QTimer.singleShot(CHOOSING_MS, does[self._until])
        else:
            if self._until == "hasty":
                self._ticker.tell("unlock and list, at once")
                end()
            self._ticker.tell("unlock and list")
            ticker = self._ticker
            QTimer.singleShot(1500, lambda: work.tell_gaps(ticker))


def program(until: str, passphrase: str) -> int:
    """Start as `mpg_desktop.__main__` does, but with a key derivation that costs nothing."""
    from mpg_desktop.__main__ import first_page

    threshold = first_page(sys.argv[:1])
    from mpg_desktop.ui.threshold import THE_REST

    visit = Visit(threshold.window, until, passphrase)
    threshold.wait_for(*THE_REST)
    from mpg_desktop.app import start
    from mpg_desktop.desk.door import Door
    from mpg_desktop.store.keyslots import KdfCost

    cheap = KdfCost(ops=1, memory_bytes=8 << 20)
    ended = start(threshold, Door(device="bench", cost=None if until in REAL else cheap))
    del visit
    return ended


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        sys.exit(program(*sys.argv[1:]))
