"""The child that `test_drawing_kills.py` kills: it opens the real window and draws on and on.

    python drawer.py PASSPHRASE

It unlocks, opens the first family of the list, goes to the houses, and draws with the mouse. After
each stroke it prints the number of the stroke, which is also where the stroke begins.
"""

import random
import sys
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mpg_desktop.__main__ import first_page
from mpg_desktop.desk.door import Door
from mpg_desktop.ui.safety.drawing_paper import DrawingPaper
from mpg_desktop.ui.threshold import THE_REST
from tests.e2e.typist import CHEAP, Press, Typist, key, letter, said

STROKES_APART_MS = 144
"""From one stroke to the next: nobody draws quicker."""

MOST = 900
"""Strokes that have a place of their own to begin on a paper of 1000 units."""


class Drawer(Typist):
    """Draws a stroke with the mouse, again and again."""

    def presses(self, passphrase: str) -> Iterator[Press]:
        """Yield what is done on each tick."""
        yield from self.opened(passphrase)
        for place in ("Veiligheidsplan tabblad", "Huizen Veiligheidsplan"):
            yield key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
            yield from self.until(lambda: said() == "Ga naar")
            yield from (letter(each) for each in place)
            yield key(Qt.Key.Key_Return)
            yield from self.until(lambda: said() != "Ga naar")
        yield from self.until(lambda: self._paper() is not None)
        self.go_on_each(STROKES_APART_MS)
        for number in range(MOST):
            yield self._stroke(number)

    def _paper(self) -> DrawingPaper | None:
        return self.window.findChild(DrawingPaper)

    def _stroke(self, number: int) -> Press:
        def draw(_widget: QWidget) -> None:
            paper = self._paper()
            assert paper is not None
            button = Qt.MouseButton.LeftButton
            places = [paper.at(number + 20, y).toPoint() for y in (300, 340, 420)]
            QTest.mousePress(paper, button, pos=places[0])
            for place in places[1:]:
                QTest.mouseMove(paper, place)
            QTest.mouseRelease(paper, button, pos=places[-1])
            print(number, flush=True)  # noqa: T201 - the pipe

        return draw


def main() -> int:
    """Open the window as `mpg_desktop.__main__` does, with somebody drawing in it."""
    threshold = first_page(sys.argv[:1])
    drawer = Drawer(threshold.window, sys.argv[1], random.Random(1))  # noqa: S311 - a test
    drawer.setParent(threshold.app)
    threshold.wait_for(*THE_REST)
    from mpg_desktop.app import start

    return start(threshold, Door(device="laptop", cost=CHEAP))


if __name__ == "__main__":
    sys.exit(main())
