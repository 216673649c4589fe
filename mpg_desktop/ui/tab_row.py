"""The tabs of an open family in one row, with their words in sight at any size."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar, QToolButton

from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import BASE_POINTS, SIZES

_TAB_ROOM = 54
"""Pixels that a tab takes at most beside its words and its symbol."""
_BARE_TAB = 38
"""Pixels that a tab takes at most beside its words when it has no symbol."""
_TIGHT = "tight"


class TabRow(QFrame):
    """Lets the tabs do without symbols, and then with less room, where words need it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "header")
        self._theme = theme
        self._tabs: list[tuple[str, str]] = []
        self._dressed = (True, False)
        self.bar = self._tab_bar()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SIZES.wide, 0, SIZES.wide, 0)
        self._row.addWidget(self.bar)
        self._row.addStretch()
        self._dress()
        theme.changed.connect(self._dress)

    def show_tabs(self, tabs: Sequence[tuple[str, str]]) -> None:
        """Add tabs, each with its title and its symbol."""
        self._tabs += tabs
        for title, _icon in tabs:
            self.bar.addTab(title)
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Suit the room: it changes with the window, and with the list beside."""
        super().resizeEvent(event)
        if self._room_for_tabs() != self._dressed:
            self._dress()

    def _tab_bar(self) -> QTabBar:
        bar = QTabBar()
        bar.setExpanding(False)
        bar.setDrawBase(False)
        bar.setUsesScrollButtons(True)
        for arrow in bar.findChildren(QToolButton):
            arrow.setProperty("part", "tabs")
        bar.setAccessibleName(self.tr("Tabbladen van dit gezin"))
        return bar

    def _room_for_tabs(self) -> tuple[bool, bool]:
        """Return whether there is room for symbols too, and whether there is little for words."""
        # The bar itself may get its larger letters after this.
        font = QFont(self.bar.font())
        font.setPointSizeF(BASE_POINTS * self._theme.text_size / 100)
        metrics = QFontMetrics(font)
        words = sum(metrics.horizontalAdvance(title) for title, _icon in self._tabs)
        room, many = self.width() - 2 * SIZES.wide, len(self._tabs)
        symbols = self._theme.px(SIZES.icon) + _TAB_ROOM
        return words + many * symbols <= room, words + many * _BARE_TAB > room

    def _dress(self) -> None:
        size = self._theme.px(SIZES.icon)
        self.bar.setIconSize(QSize(size, size))
        self._dressed = spacious, tight = self._room_for_tabs()
        if tight != (self.bar.property("part") == _TIGHT):
            self.bar.setProperty("part", _TIGHT if tight else "")
            self.bar.style().unpolish(self.bar)
            self.bar.style().polish(self.bar)
            self._row.setContentsMargins(SIZES.wide, 0, 0 if tight else SIZES.wide, 0)
        for place, (_title, icon) in enumerate(self._tabs):
            shown = self._theme.icon(icon, "text2") if spacious else QIcon()
            self.bar.setTabIcon(place, shown)
