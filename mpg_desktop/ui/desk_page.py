"""The unlocked window: the families on the left, the open family with its tabs on the right."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mpg_desktop.ui.entrance import Emblem
from mpg_desktop.ui.header import Header
from mpg_desktop.ui.left_bar import LeftBar
from mpg_desktop.ui.notice_bar import NoticeBar
from mpg_desktop.ui.parts import label_of, rule
from mpg_desktop.ui.reading import Reading
from mpg_desktop.ui.side import Side
from mpg_desktop.ui.snack_bar import SnackBar
from mpg_desktop.ui.spot import Spot
from mpg_desktop.ui.tab_row import TabRow
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

if TYPE_CHECKING:
    from mpg_desktop.desk.session import Session
    from mpg_desktop.domain.case import Case
    from mpg_desktop.ui.jump import Goal
    from mpg_desktop.ui.spot import Spot

MEANWHILE_MS = 120
"""For so long the last family stays painted while the next one is on its way."""

BETWEEN = "  ·  "
"""What stands between a tab and the part of it to which a jump goes."""


class Tab(Protocol):
    """What a tab of an open family can do."""

    def widget(self) -> QWidget:
        """Return what is shown."""

    def show_session(self, session: "Session") -> None:
        """Show a family; called when the tab is first seen with it."""

    def keep_drafts(self, session: "Session") -> None:
        """Put half-typed texts and the place of the cursor in the session: a lock is coming."""

    def reveal(self, record: str, field: str) -> bool:
        """Go to a field; return False when it is not on this tab."""

    def visit(self, view: str) -> None:
        """Go to a part of the tab by its word."""

    def leave(self) -> None:
        """Let go of the family: it was closed."""


def _raise(error: Exception) -> None:
    raise error


def _nowhere(_case: "Case") -> "Sequence[Spot]":
    return ()


class TabOffer(NamedTuple):
    """A tab that a family has: `make` makes it when somebody first goes there.

    `spots` tells where one can go on it, in a family, whether it was made or not.
    """

    title: str
    icon: str
    make: Callable[[], Tab]
    spots: "Callable[[Case], Sequence[Spot]]" = _nowhere
    modules: Sequence[str] = ()
    """What it is made of, in the order in which it is read before the first look."""


class DeskPage(QWidget):
    """Holds the three parts together; it knows no vault.

    Which tabs there are is asked when the first family is opened; each is made when it is first
    seen, so that nobody waits for what is not looked at.
    """

    tab_changed = Signal(int)

    def __init__(self, theme: Theme, tabs: Callable[[], Sequence[TabOffer]]) -> None:
        super().__init__()
        self.theme = theme
        self._offer_tabs = tabs
        self._offers: tuple[TabOffer, ...] = ()
        self._tabs: dict[int, Tab] = {}
        self._pages: dict[int, QWidget] = {}
        self._session: Session | None = None
        self._seen: set[int] = set()
        self._reading: Reading | None = None
        self.side = Side(theme)
        self.header = Header(theme)
        self.left = LeftBar(theme)
        self.notices = NoticeBar(theme)
        self._tab_row = TabRow(theme)
        self.bar = self._tab_row.bar
        self.bar.currentChanged.connect(self._turn)
        self._stack = QStackedWidget()
        self._right = QStackedWidget()
        self._meanwhile = QTimer(self)
        self._meanwhile.setSingleShot(True)
        self._meanwhile.setInterval(MEANWHILE_MS)
        self._meanwhile.timeout.connect(self._show_empty)
        self._lay_out()
        self.snack = SnackBar(theme, self)

    def show_session(self, session: "Session | None") -> None:
        """Show a family, or the empty desk."""
        self._let_go()
        if session is None:
            self._show_empty()
            return
        self.get_ready()
        self._session = session
        self._show_right(1)
        self._show_tab(self.bar.currentIndex())

    def get_ready(self) -> None:
        """Make the tab that is seen first, while nobody waits for it."""
        if not self._offers:
            self._add_tabs()
        if (place := self.bar.currentIndex()) >= 0:
            self._made(place)

    def make_way(self) -> None:
        """Let go of the family for the next one, which comes in a moment.

        What is painted stays until then, so that nothing flashes. It is a picture only: neither
        the mouse nor a key reaches it any more.
        """
        self._let_go()
        self._bring_cursor_to(self.side.list)
        self._be_picture(is_picture=True)
        self._meanwhile.start()

    def _bring_cursor_to(self, part: QWidget) -> None:
        """Let who was in the family go on elsewhere."""
        focus = QApplication.focusWidget()
        if focus is not None and self._right.isAncestorOf(focus):
            part.setFocus()

    def _let_go(self) -> None:
        for tab in self._tabs.values():
            tab.leave()
        self._session = None
        self._seen.clear()

    @Slot()
    def _show_empty(self) -> None:
        self._bring_cursor_to(self.side.search)
        self._show_right(0)
        self.side.choose(None)

    def _show_right(self, place: int) -> None:
        self._meanwhile.stop()
        self._right.setCurrentIndex(place)
        self._be_picture(is_picture=False)

    def _be_picture(self, *, is_picture: bool) -> None:
        self._right.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, is_picture)
        self._right.setUpdatesEnabled(not is_picture)

    def keep_drafts(self) -> None:
        """Put half-typed texts in the session."""
        if self._session is not None:
            for place in self._seen:
                self._tabs[place].keep_drafts(self._session)

    def reveal(self, record: str, field: str) -> None:
        """Open the tab that has a field, and go there."""
        for place in self._from_the_front():
            self._see(place)
            if self._tabs[place].reveal(record, field):
                self.bar.setCurrentIndex(place)
                return

    def goals(self) -> "list[Goal]":
        """Return the tabs, and every place on them that one can jump to, here before elsewhere."""
        from mpg_desktop.ui.jump import Goal

        session = self._session
        if session is None:
            return []
        kind = self.tr("tabblad")
        found = [
            Goal(offer.title, kind, partial(self.bar.setCurrentIndex, place))
            for place, offer in enumerate(self._offers)
        ]
        for place in self._from_the_front():
            offer = self._offers[place]
            for spot in offer.spots(session.case):
                where = dict.fromkeys(
                    (offer.title, spot.kind)
                )  # named once where both are the same
                found.append(Goal(spot.words, BETWEEN.join(where), partial(self._go, place, spot)))
        return found

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Mirror the line beside the column with the direction of reading."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.side.setProperty("mirrored", mirrored)

    def _from_the_front(self) -> list[int]:
        """Return the places of the tabs, that of the one in front first."""
        return sorted(range(len(self._offers)), key=lambda place: place != self.bar.currentIndex())

    def _go(self, place: int, spot: "Spot") -> None:
        """Bring a tab in front, made now if it was not before, and go to a spot on it."""
        self._see(place)
        self.bar.setCurrentIndex(place)
        spot.go(self._tabs[place])

    def _see(self, place: int) -> None:
        """Give a tab the open family, and make the tab first when it is not there yet."""
        if self._session is None or place in self._seen or place < 0:
            return
        self._seen.add(place)
        self._made(place).show_session(self._session)

    def _made(self, place: int) -> Tab:
        """Return a tab, made now if it was not before."""
        if place not in self._tabs:
            tab = self._tabs[place] = self._offers[place].make()
            page = self._pages[place] = tab.widget()
            self._stack.addWidget(page)
        return self._tabs[place]

    def _show_tab(self, place: int) -> None:
        self._see(place)
        if place in self._pages:
            self._stack.setCurrentWidget(self._pages[place])

    def _turn(self, place: int) -> None:
        if self._is_unread(place):
            self._approach(place)
        else:
            self._show_tab(place)
        self.tab_changed.emit(place)

    def _is_unread(self, place: int) -> bool:
        if self._session is None or place < 0 or place in self._tabs:
            return False
        return not sys.modules.keys() >= {*self._offers[place].modules}

    def _approach(self, place: int) -> None:
        """Read what a tab is made of, make it and show it, and hear the keys in between.

        The tabs have the focus meanwhile: what is typed must not end in the page of before.
        """
        focus = QApplication.focusWidget()
        goes_in = focus is not None and self._stack.isAncestorOf(focus)
        self.bar.setFocus()

        def make() -> None:
            if self.bar.currentIndex() == place:
                self._see(place)
                QTimer.singleShot(0, self, show)

        def show() -> None:
            if self.bar.currentIndex() == place:
                self._show_tab(place)
                if goes_in and self.bar.hasFocus():
                    self.focusNextChild()

        self._reading = Reading(self._offers[place].modules, make, _raise)

    def _add_tabs(self) -> None:
        """Name the tabs: not before a family is opened, so that the list is there at once."""
        self._offers = tuple(self._offer_tabs())
        self._tab_row.show_tabs([(offer.title, offer.icon) for offer in self._offers])
        for place in range(len(self._offers)):
            QShortcut(
                QKeySequence(f"Ctrl+{place + 1}"),
                self,
                lambda place=place: self.bar.setCurrentIndex(place),
            )

    def _lay_out(self) -> None:
        family = QWidget()
        column = QVBoxLayout(family)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._tab_row)
        column.addWidget(rule())
        column.addWidget(self.left)
        column.addWidget(self._stack, 1)
        self._right.addWidget(self._empty())
        self._right.addWidget(family)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        right = QVBoxLayout()
        right.addWidget(self.notices)
        right.addWidget(self._right, 1)
        row.addLayout(right, 1)

    def _empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(SIZES.gap)
        column.setContentsMargins(SIZES.page, SIZES.page, SIZES.page, SIZES.page)
        column.addStretch(2)
        column.addWidget(Emblem(self.theme, "users"), 0, Qt.AlignmentFlag.AlignHCenter)
        for text, part in (
            (self.tr("Kies een gezin, of maak een nieuw gezin"), "heading"),
            (self.tr("Met Ctrl+N maakt u een nieuw gezin. Met Ctrl+K gaat u overal heen."), "help"),
        ):
            label = label_of(text, part)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(3)
        return page
