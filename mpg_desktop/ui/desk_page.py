"""The unlocked window: the families on the left, the open family with its tabs on the right."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mpg_desktop.ui.entrance import Emblem
from mpg_desktop.ui.header import Header
from mpg_desktop.ui.left_bar import LeftBar
from mpg_desktop.ui.notice_bar import NoticeBar
from mpg_desktop.ui.parts import frame_of, label_of, rule
from mpg_desktop.ui.reading import Reading
from mpg_desktop.ui.side import Side
from mpg_desktop.ui.snack_bar import SnackBar
from mpg_desktop.ui.spot import Spot
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import BASE_POINTS, SIZES

if TYPE_CHECKING:
    from mpg_desktop.desk.session import Session
    from mpg_desktop.domain.case import Case
    from mpg_desktop.ui.jump import Goal
    from mpg_desktop.ui.spot import Spot

_TAB_ROOM = 54
"""Pixels that a tab takes at most beside its words and its symbol."""
_BARE_TAB = 38
"""Pixels that a tab takes at most beside its words when it has no symbol."""
_TIGHT = "tight"

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
        self.bar = self._tab_bar()
        self._stack = QStackedWidget()
        self._right = QStackedWidget()
        self._dressed = (True, False)
        self._lay_out()
        self.snack = SnackBar(theme, self)
        self._dress_tabs()
        theme.changed.connect(self._dress_tabs)
        self._right.installEventFilter(self)

    def show_session(self, session: "Session | None") -> None:
        """Show a family, or the empty desk."""
        for tab in self._tabs.values():
            tab.leave()
        if session is not None and not self._offers:
            self._add_tabs()
        self._session = session
        self._seen.clear()
        self._right.setCurrentIndex(0 if session is None else 1)
        self._show_tab(self.bar.currentIndex())

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
        if place not in self._tabs:
            tab = self._tabs[place] = self._offers[place].make()
            page = self._pages[place] = tab.widget()
            self._stack.addWidget(page)
        self._seen.add(place)
        self._tabs[place].show_session(self._session)

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

    def _tab_bar(self) -> QTabBar:
        bar = QTabBar()
        bar.setExpanding(False)
        bar.setDrawBase(False)
        bar.setUsesScrollButtons(True)
        for arrow in bar.findChildren(QToolButton):
            arrow.setProperty("part", "tabs")
        bar.setAccessibleName(self.tr("Tabbladen van dit gezin"))
        bar.currentChanged.connect(self._turn)
        return bar

    def _add_tabs(self) -> None:
        """Name the tabs: not before a family is opened, so that the list is there at once."""
        self._offers = tuple(self._offer_tabs())
        for place, offer in enumerate(self._offers):
            self.bar.addTab(offer.title)
            QShortcut(
                QKeySequence(f"Ctrl+{place + 1}"),
                self,
                lambda place=place: self.bar.setCurrentIndex(place),
            )
        self._dress_tabs()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the tabs do without symbols, and then with less room, where words need it.

        Their room changes with the window, and with the list beside them.
        """
        resized = watched is self._right and event.type() == QEvent.Type.Resize
        if resized and self._room_for_tabs() != self._dressed:
            self._dress_tabs()
        return super().eventFilter(watched, event)

    def _room_for_tabs(self) -> tuple[bool, bool]:
        """Return whether there is room for symbols too, and whether there is little for words."""
        # The bar itself may get its larger letters after this.
        font = QFont(self.bar.font())
        font.setPointSizeF(BASE_POINTS * self.theme.text_size / 100)
        metrics = QFontMetrics(font)
        words = sum(metrics.horizontalAdvance(each.title) for each in self._offers)
        room, many = self._right.width() - 2 * SIZES.wide, len(self._offers)
        symbols = self.theme.px(SIZES.icon) + _TAB_ROOM
        return words + many * symbols <= room, words + many * _BARE_TAB > room

    def _dress_tabs(self) -> None:
        size = self.theme.px(SIZES.icon)
        self.bar.setIconSize(QSize(size, size))
        self._dressed = spacious, tight = self._room_for_tabs()
        if tight != (self.bar.property("part") == _TIGHT):
            self.bar.setProperty("part", _TIGHT if tight else "")
            self.bar.style().unpolish(self.bar)
            self.bar.style().polish(self.bar)
            self._tab_row.setContentsMargins(SIZES.wide, 0, 0 if tight else SIZES.wide, 0)
        for place, offer in enumerate(self._offers):
            icon = self.theme.icon(offer.icon, "text2") if spacious else QIcon()
            self.bar.setTabIcon(place, icon)

    def _lay_out(self) -> None:
        family = QWidget()
        column = QVBoxLayout(family)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = frame_of("header")
        self._tab_row = QHBoxLayout(top)
        self._tab_row.setContentsMargins(SIZES.wide, 0, SIZES.wide, 0)
        self._tab_row.addWidget(self.bar)
        self._tab_row.addStretch()
        column.addWidget(self.header)
        column.addWidget(top)
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
