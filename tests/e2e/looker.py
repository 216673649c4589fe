"""The child of `test_types_of_qt.py`: it opens a family, looks at every tab, and types in a field.

    python looker.py PASSPHRASE

Then it prints the enumerations of Qt that PySide made for it and the pages that there are, one a
line, and ends.
"""

import gc
import os
import random
import sys
from collections.abc import Iterator
from enum import EnumType

from PySide6.QtCore import Qt

from mpg_desktop.__main__ import first_page
from mpg_desktop.desk.door import Door
from mpg_desktop.ui.threshold import THE_REST
from tests.e2e.typist import CHEAP, Press, Typist, key, letter, said

TABS = (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_1)
PAGES = ("FormPage", "ProfilePage", "ConditionsPage", "PlanPage", "SafetyPage")
FIELD = "Waarom nu"


class Looker(Typist):
    """Looks at everything once."""

    def presses(self, passphrase: str) -> Iterator[Press]:
        """Yield the keys, and end."""
        yield from self.opened(passphrase)
        for place in TABS:
            yield key(place, Qt.KeyboardModifier.ControlModifier)
            yield from self.until(lambda place=place: self._shows(place))  # type: ignore[misc] # binds it
        yield key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        yield from self.until(lambda: said() == "Ga naar")
        yield from (letter(each) for each in FIELD)
        yield key(Qt.Key.Key_Return)
        yield from self.until(lambda: said().startswith(FIELD))
        yield from (letter(each) for each in "Er is rust.")
        self._tell()

    def _shows(self, place: Qt.Key) -> bool:
        page = self.window.desk_page
        at = int(place) - int(Qt.Key.Key_1)
        is_in_front = page is not None and page.tabs.bar.currentIndex() == at
        return is_in_front and PAGES[at] in pages()

    def _tell(self) -> None:
        made = {each for each in gc.get_objects() if isinstance(each, EnumType)}
        names = {f"{each.__module__}.{each.__qualname__}" for each in made}
        print(*sorted(names | pages()), sep="\n")  # noqa: T201 - the pipe
        sys.stdout.flush()
        os._exit(0)


def pages() -> set[str]:
    """Return the names of the pages of a family that were made."""
    return {type(each).__name__ for each in gc.get_objects() if type(each).__name__ in PAGES}


def main() -> int:
    """Open the window as `mpg_desktop.__main__` does, with somebody at its keyboard."""
    threshold = first_page(sys.argv[:1])
    looker = Looker(threshold.window, sys.argv[1], random.Random(0))  # noqa: S311 - a test
    looker.setParent(threshold.app)
    threshold.wait_for(*THE_REST)
    from mpg_desktop.app import start

    return start(threshold, Door(device="laptop", cost=CHEAP))


if __name__ == "__main__":
    sys.exit(main())
