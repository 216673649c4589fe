"""The tabs of the family that lies open: each is made when it is first seen, and then kept."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from mpg_desktop.ui.reading import Reading
from mpg_desktop.ui.spot import Spot
from mpg_desktop.ui.tab import Tab, TabOffer
from mpg_desktop.ui.tab_row import TabRow
from mpg_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from mpg_desktop.desk.session import Session
    from mpg_desktop.ui.jump import Goal

BETWEEN = "  ·  "
"""What stands between a tab and the part of it to which a jump goes."""


def _raise(error: Exception) -> None:
    raise error


class Tabs(QObject):
    """A `row` with their names, and a `stack` in which the one in front is shown.

    Which tabs there are is asked when the first family is opened, so that the list of families is
    there at once; nobody waits for a tab that is not looked at.
    """

    def __init__(
        self, theme: Theme, offers: Callable[[], Sequence[TabOffer]], page: QWidget
    ) -> None:
        super().__init__(page)
        self.row = TabRow(theme)
        self.bar = self.row.bar
        self.bar.currentChanged.connect(self._turn)
        self.stack = QStackedWidget()
        self._page = page
        self._ask_offers = offers
        self._offers: tuple[TabOffer, ...] = ()
        self._tabs: dict[int, Tab] = {}
        self._widgets: dict[int, QWidget] = {}
        self._session: Session | None = None
        self._seen: set[int] = set()
        self._reading: Reading | None = None

    def get_ready(self) -> None:
        """Make the tab that is seen first, while nobody waits for it."""
        if not self._offers:
            self._add()
        if (place := self.bar.currentIndex()) >= 0:
            self._made(place)

    def rehearse(self, session: "Session") -> None:
        """Let the tab in front show a family that is nobody's, until there is a real one."""
        if (tab := self._tabs.get(self.bar.currentIndex())) is not None:
            tab.show_session(session)

    def show_session(self, session: "Session") -> None:
        """Show a family on the tab in front."""
        self._session = session
        self._show(self.bar.currentIndex())

    def come_back(self, place: int) -> None:
        """Bring the tab in front on which somebody was before, for the next family."""
        if not self._offers:
            self._add()
        self.bar.setCurrentIndex(place)

    def stop(self) -> None:
        """Make no tab any more that is on its way: the page goes."""
        if self._reading is not None:
            self._reading.stop()

    def let_go(self) -> None:
        """Let go of the family, on every tab; one that is nobody's may stay until there is one."""
        if self._session is None:
            return
        for tab in self._tabs.values():
            tab.leave()
        self._session = None
        self._seen.clear()

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
                where = dict.fromkeys((offer.title, spot.kind))  # once where both are the same
                found.append(Goal(spot.words, BETWEEN.join(where), partial(self._go, place, spot)))
        return found

    def _from_the_front(self) -> list[int]:
        """Return the places of the tabs, that of the one in front first."""
        return sorted(range(len(self._offers)), key=lambda place: place != self.bar.currentIndex())

    def _go(self, place: int, spot: Spot) -> None:
        """Bring a tab in front, made now if it was not before, and go to a spot on it."""
        self._see(place)
        self.bar.setCurrentIndex(place)
        spot.go(self._tabs[place])

    def _see(self, place: int) -> None:
        """Give a tab the open family, and make the tab first when it is not there yet."""
        if self._session is None or place in self._seen or place < 0:
            return
        tab = self._made(place)
        # Where it could not be made the others still keep their drafts, and it is tried again.
        self._seen.add(place)
        tab.show_session(self._session)

    def _made(self, place: int) -> Tab:
        """Return a tab, made now if it was not before."""
        if place not in self._tabs:
            tab = self._tabs[place] = self._offers[place].make()
            widget = self._widgets[place] = tab.widget()
            self.stack.addWidget(widget)
        return self._tabs[place]

    def _show(self, place: int) -> None:
        self._see(place)
        if place in self._widgets:
            self.stack.setCurrentWidget(self._widgets[place])

    def _turn(self, place: int) -> None:
        if self._is_unread(place):
            self._approach(place)
        else:
            self._show(place)

    def _is_unread(self, place: int) -> bool:
        if self._session is None or place < 0 or place in self._tabs:
            return False
        return not sys.modules.keys() >= {*self._offers[place].modules}

    def _approach(self, place: int) -> None:
        """Read what a tab is made of, make it and show it, and hear the keys in between.

        The row has the focus meanwhile: what is typed must not end in the page of before.
        """
        focus = QApplication.focusWidget()
        goes_in = focus is not None and self.stack.isAncestorOf(focus)
        self.bar.setFocus()

        def make() -> None:
            if self.bar.currentIndex() == place:
                self._see(place)
                QTimer.singleShot(0, self, show)

        def show() -> None:
            if self.bar.currentIndex() == place:
                self._show(place)
                if goes_in and self.bar.hasFocus():
                    self._page.focusNextChild()

        self._reading = Reading(self._offers[place].modules, make, _raise)

    def _add(self) -> None:
        self._offers = tuple(self._ask_offers())
        self.row.show_tabs([(offer.title, offer.icon) for offer in self._offers])
        for place in range(len(self._offers)):
            QShortcut(
                QKeySequence(f"Ctrl+{place + 1}"),
                self._page,
                lambda place=place: self.bar.setCurrentIndex(place),
            )
