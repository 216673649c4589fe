"""What window_worker.py does in an open window, as a worker would, and what it tells of it."""

import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

from bench.hearing import Ticker, Watch, tell
from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mpg_desktop.domain.ids import CaseId
    from mpg_desktop.store.search import Hit
    from mpg_desktop.ui.desk_page import DeskPage
    from mpg_desktop.ui.window import Window

T = TypeVar("T")
TURNS = 12
"""How often each thing is done; the least counts, and the median is told."""

CHOSEN = 0.05
"""Seconds from choosing a family to Enter."""

REST = 1.5
"""Seconds after which everything of a page is made."""

LONG_TEXT = "Dit is wat Mia vertelde over thuis, school en de vakantie. " * 60
"""A text as somebody pastes it."""

QUERIES = ("s", "sa", "sali", "ma", "marie", "tasome", "lodikaveru", "ka ma")
STORY = "Waarom nu?"
SAVED = "bewaard"
MOST_SECONDS = 20.0


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

        Its row was chosen, and painted so, before: nobody is as quick with Enter as that. The cards
        that nobody sees yet are made afterwards, a few at a time between the keys.
        """
        header, shown = self._page.header, self._shown
        watch = Watch(header, lambda: shown.append((header.words()[0], time.perf_counter())))
        for turn in range(turns):
            family = self._families[turn % len(self._families)]
            name = next(row.title for row in self._page.side.rows if row.family == family)
            self._page.side.choose(family)
            self._rest(CHOSEN)
            shown.clear()
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
