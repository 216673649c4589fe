"""Ctrl+K: type a few letters, and go to any family, tab, question or action."""

import unicodedata
from collections.abc import Callable, Sequence
from operator import itemgetter

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QListView, QVBoxLayout, QWidget

from mpg_desktop.ui.families_delegate import FamiliesDelegate
from mpg_desktop.ui.families_model import FamiliesModel, Row
from mpg_desktop.ui.fields.line import PlainLine
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES
from mpg_desktop.ui.within_screen import resize_within

SHOWN = 60
"""More lines than this nobody reads; more letters make fewer lines."""


class Goal(Struct, frozen=True):
    """Somewhere to go: its words, what kind of place it is, and how to get there."""

    words: str
    kind: str
    go: Callable[[], object]


def folded(text: str) -> str:
    """Return a text in small letters without accents."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def fitting(goals: Sequence[Goal], typed: str) -> list[Goal]:
    """Return the goals in which every typed word occurs.

    What is called precisely so comes first, then what begins so, then what begins with the first
    word; of these the ones that were offered first.
    """
    text = " ".join(folded(typed).split())
    words = text.split()
    first = words[0] if words else ""
    found: list[tuple[tuple[bool, bool, bool], Goal]] = []
    for goal in goals:
        called = folded(goal.words)
        if all(word in f"{called} {folded(goal.kind)}" for word in words):
            rank = (called != text, not called.startswith(text), not called.startswith(first))
            found.append((rank, goal))
    return [goal for _, goal in sorted(found, key=itemgetter(0))]


class Jump(QDialog):
    """A line to type in and the places that fit; Enter goes there.

    Show it with `show`, not with `open`: some systems take their time to give a new window the
    keys, and a window that is kept waiting by a dialog throws away those that still arrive there.
    They are taken over from it until then.
    """

    def __init__(self, theme: Theme, goals: Sequence[Goal], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ga naar"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._goals = tuple(goals)
        self._found: list[Goal] = []
        self.line = PlainLine()
        self.line.setPlaceholderText(self.tr("Typ een gezin, vraag of opdracht"))
        self.line.setAccessibleName(self.tr("Ga naar"))
        self._model = FamiliesModel(self)
        self._delegate = FamiliesDelegate(theme)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Gevonden plekken"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.gap, SIZES.gap, SIZES.gap, SIZES.gap)
        column.setSpacing(SIZES.tight)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._show)
        self.list.clicked.connect(lambda _place: self._go())
        resize_within(self, theme.px(560), theme.px(420))
        self._before: QWindow | None = parent.window().windowHandle()
        if self._before is not None:
            self._before.installEventFilter(self)
        self._show("")

    def found(self) -> list[Goal]:
        """Return the places that are shown."""
        return list(self._found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Walk the list with the arrow keys while one types; take over what was typed early."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if watched is not self.line:
            QCoreApplication.sendEvent(self.line, event)
            return True
        return event.type() == QEvent.Type.KeyPress and self._walk(Qt.Key(event.key()))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Take over no more keys once they come here by themselves; go when they leave again."""
        super().changeEvent(event)
        if event.type() != QEvent.Type.ActivationChange:
            return
        if self.isActiveWindow():
            self._stop_taking_over()
        elif self._before is None and QApplication.activeWindow() is self.parentWidget():
            self.close()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the window of before its keys."""
        super().hideEvent(event)
        self._stop_taking_over()

    def _stop_taking_over(self) -> None:
        before, self._before = self._before, None
        if before is not None:
            before.removeEventFilter(self)

    def _walk(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            last = max(len(self._found) - 1, 0)
            self._stand(min(max(self.list.currentIndex().row() + step, 0), last))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
            return True
        return False

    def _show(self, typed: str) -> None:
        self._found = fitting(self._goals, typed)[:SHOWN]
        rows = [Row(goal.words, aside=goal.kind) for goal in self._found]
        self._model.show_rows(rows or [Row(self.tr("Niets gevonden"), is_heading=True)])
        self._stand(0)

    def _stand(self, place: int) -> None:
        self.list.setCurrentIndex(self._model.index(place))

    def _go(self) -> None:
        place = self.list.currentIndex().row()
        if 0 <= place < len(self._found):
            goal = self._found[place]
            self.close()
            goal.go()
