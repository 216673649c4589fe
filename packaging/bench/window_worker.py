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

import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.hearing import Ticker, Watch, tell
from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mpg_desktop.domain.ids import CaseId
    from mpg_desktop.store.search import Hit
    from mpg_desktop.ui.desk_page import DeskPage
    from mpg_desktop.ui.window import Window

T = TypeVar("T")
WIDE, HIGH = 1180, 780
LABEL = "A window with nothing in it."
TURNS = 12
"""How often each thing is done; the least counts, and the median is told."""

TYPING_MS = 1500
"""From the question to the passphrase of somebody who types quickly."""

CHOOSING_MS = 300
"""From the list to the first key in it."""

REST = 1.5
"""Seconds after which everything of a page is made."""

LONG_TEXT = "Dit is wat Mia vertelde over thuis, school en de vakantie. " * 60
"""A text as somebody pastes it."""

REAL = ("gaps", "hasty", "derived", "first")
"""What is done with the key derivation of the program."""

QUERIES = ("s", "sa", "sali", "ma", "marie", "tasome", "lodikaveru", "ka ma")
STORY = "Waarom nu?"
SAVED = "bewaard"
MOST_SECONDS = 20.0


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


def tell_memory(what: str) -> None:
    """Tell the resident memory in bytes, where the system says it."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        tell(what, int(statm.read_text("ascii").split()[1]) * 4096)


def end() -> NoReturn:
    """End at once: closing down is not what is measured."""
    sys.stdout.flush()
    os._exit(0)


@contextmanager
def ending() -> Iterator[None]:
    """End after the block, with an error that the parent hears of when something went wrong."""
    try:
        yield
    except Exception:  # noqa: BLE001 - whatever it is
        traceback.print_exc()
        os._exit(1)
    end()


def there(found: T | None) -> T:
    """Return what was looked for. Raises RuntimeError when it is not there."""
    if found is None:
        message = "something of the window is not where it was"
        raise RuntimeError(message)
    return found


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


class Work:
    """Measures what the worker waits for, in an open window."""

    def __init__(self, window: "Window", page: "DeskPage") -> None:
        self._window = window
        self._page = page
        rows = [row for row in page.side.rows if row.below.startswith("300")]
        self._families = [row.family for row in rows if row.family is not None]
        self._shown: list[tuple[str, float]] = []

    @ending()
    def measure(self) -> None:
        """Tell all measurements, and end."""
        self._open_families(TURNS)
        self._press_keys()
        self._search()

    @ending()
    def open_first(self) -> None:
        """Tell how long the first family takes, and end."""
        self._open_families(1)

    @ending()
    def tell_memories(self) -> None:
        """Tell the memory of the list, of an open family at rest, and with every tab seen."""
        tell_memory("memory of the list")
        self._enter(self._families[0])
        self._rest(REST)
        tell_memory("memory with a family open")
        for place in range(self._page.tabs.bar.count()):
            self._page.tabs.bar.setCurrentIndex(place)
            self._rest(REST)
        tell_memory("memory with every tab seen")

    @ending()
    def tell_gaps(self, ticker: Ticker) -> None:
        """Tell how long the window was deaf in each kind of work, and end."""
        from mpg_desktop.ui.menus import Do

        ticker.tell("reading ahead")
        side, header = self._page.side, self._page.header
        for what, family in zip(("first open", "open"), self._families, strict=False):
            self._enter(family)
            self._rest(1.0)
            ticker.tell(what)
        for place in (*range(1, self._page.tabs.bar.count()), 0):
            self._page.tabs.bar.setCurrentIndex(place)
            self._rest(REST)
        ticker.tell("looking at each tab")
        self._page.tabs.reveal("answer:intake.reason", "text")
        self._rest(0.5)
        ticker.tell("going to a field")
        QApplication.clipboard().setText(LONG_TEXT)
        paste = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QApplication.sendEvent(there(QApplication.focusWidget()), paste)
        self._until(lambda: header.saved_words().startswith(SAVED))
        ticker.tell("paste and save")
        for do, words in ((Do.BACKUP, "backup"), (Do.JUMP, "jump")):
            self._window.do(do)
            self._rest(3.0)
            ticker.tell(words)
        for query in QUERIES:
            side.searched.emit(query)
            self._rest(0.3)
        ticker.tell("search")
        self._window.do(Do.LOCK)
        self._rest(1.0)
        ticker.tell("lock")

    def _until(self, condition: Callable[[], bool]) -> float:
        """Let the window live until something is so; return the seconds that took."""
        begin = time.perf_counter()
        waker = QTimer()
        waker.start(1)
        while not condition():
            # Waiting lets the worker's thread run; a loop that spins would not.
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.perf_counter() - begin > MOST_SECONDS:
                message = "waited in vain"
                raise TimeoutError(message)
        return time.perf_counter() - begin

    def _open_families(self, turns: int) -> None:
        """Tell how long it takes from Enter until the family is painted.

        The cards that nobody sees yet are made after that, a few at a time between the keys.
        """
        header, shown = self._page.header, self._shown
        watch = Watch(header, lambda: shown.append((header.words()[0], time.perf_counter())))
        for turn in range(turns):
            family = self._families[turn % len(self._families)]
            name = next(row.title for row in self._page.side.rows if row.family == family)
            shown.clear()
            self._page.side.choose(family)
            begin = time.perf_counter()
            self._press_enter()
            self._until(lambda name=name: any(each == name for each, _ in shown))  # type: ignore[misc] # binds it
            painted = next(moment for each, moment in shown if each == name)
            tell("open", painted - begin)
            self._rest()
        watch.stop()

    def _enter(self, family: "CaseId") -> None:
        """Open a family as a person does: with Enter, in the list."""
        self._page.side.choose(family)
        self._press_enter()

    def _press_enter(self) -> None:
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self._page.side.list, key)

    def _press_keys(self) -> None:
        self._page.tabs.reveal("answer:intake.reason", "text")
        self._rest()
        field = there(QApplication.focusWidget())
        if field.accessibleName() != STORY:
            raise RuntimeError(field.accessibleName())  # the keys would go there
        watch = Watch(there(field.findChild(QWidget, "qt_scrollarea_viewport")))
        for turn in range(10 * TURNS):
            seen = watch.painted
            letter = "abcdef ghij"[turn % 11]
            event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            begin = time.perf_counter()
            QApplication.sendEvent(field, event)
            self._until(lambda seen=seen: watch.painted > seen)  # type: ignore[misc] # binds it
            tell("key", time.perf_counter() - begin)
            if turn % 11 == 0:
                self._rest(0.03)
        self._rest(1.5)

    def _search(self) -> None:
        side, shown = self._page.side, [0]
        show_hits = side.show_hits

        def show(hits: "Sequence[Hit]") -> None:
            show_hits(hits)
            shown[0] += 1

        side.show_hits = show  # type: ignore[method-assign] # tells when the hits are there
        for query in QUERIES * 3:
            side.search.setText(query)
            seen = shown[0]
            begin = time.perf_counter()
            side.searched.emit(query)
            self._until(lambda seen=seen: shown[0] > seen)  # type: ignore[misc] # binds it
            QApplication.processEvents()  # which paints them
            tell(f"search {query}", time.perf_counter() - begin)
            self._rest(0.2)

    def _rest(self, seconds: float = 0.25) -> None:
        """Let what a measurement left behind be done before the next one."""
        end_at = time.perf_counter() + seconds
        self._until(lambda: time.perf_counter() > end_at)


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
