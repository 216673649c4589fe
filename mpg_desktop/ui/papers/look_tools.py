"""The tools above the preview: search with hits, zoom, and which page is in sight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mpg_desktop.ui.fields.line import PlainLine
from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.parts import button, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

LINE = 200
"""Pixels of the search line at 100 % text."""

PER_CENT = 44
"""Pixels of the words for the zoom, so that nothing moves while it changes."""


class LookTools(QFrame):
    """`searched` brings words, `stepped` asks for the next hit (1) or the one before (-1)."""

    searched = Signal(str)
    stepped = Signal(int)
    zoomed = Signal(int)
    fitted = Signal()
    own_size = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "header")
        self._theme = theme
        self.line = PlainLine()
        self.line.setProperty("part", "search")
        self.line.setPlaceholderText(self.tr("Zoek op papier"))
        self.line.setAccessibleName(self.tr("Zoek in dit exemplaar"))
        self.line.textChanged.connect(self.searched.emit)
        self.line.returnPressed.connect(lambda: self.stepped.emit(1))
        self._found = label_of("", "small")
        self._found.setWordWrap(False)
        self._page = label_of("", "small")
        self._page.setWordWrap(False)
        self._per_cent = label_of("", "small")
        self._per_cent.setWordWrap(False)
        self._per_cent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.before = self._tool("chevron-up", self.tr("Vorige vindplaats (Shift+F3)"))
        self.next = self._tool("chevron-down", self.tr("Volgende vindplaats (F3)"))
        self.smaller = self._tool("minus", self.tr("Kleiner (-)"))
        self.larger = self._tool("plus", self.tr("Groter (+)"))
        self.fit = button(self.tr("Passend"), "quiet")
        self.own = button(self.tr("Ware grootte"), "quiet")
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.smaller.clicked.connect(lambda: self.zoomed.emit(-1))
        self.larger.clicked.connect(lambda: self.zoomed.emit(1))
        self.fit.clicked.connect(self.fitted.emit)
        self.own.clicked.connect(self.own_size.emit)
        self._lay_out()
        self._dress()
        theme.changed.connect(self._dress)
        self.show_found(0, 0)

    def show_found(self, current: int, count: int) -> None:
        """Show which of how many hits one is at; words without a hit say so."""
        words = ""
        if count:
            words = self.tr("{at} van {count}").format(at=current + 1, count=count)
        elif self.line.text().strip():
            words = self.tr("niets gevonden")
        self._found.setText(words)
        for each in (self.before, self.next):
            each.setEnabled(count > 0)

    def show_page(self, page: int, pages: int) -> None:
        """Show which page is in sight."""
        words = self.tr("bladzijde {page} van {pages}")
        self._page.setText(words.format(page=page + 1, pages=pages))

    def show_zoom(self, per_cent: int) -> None:
        """Show how large the paper is."""
        self._per_cent.setText(f"{per_cent} %")

    def words(self) -> tuple[str, str, str]:
        """Return what is said about hits, pages and zoom."""
        return self._found.text(), self._page.text(), self._per_cent.text()

    def _tool(self, icon: str, words: str) -> QPushButton:
        made = button("", "quiet", theme=self._theme, icon=icon)
        made.setToolTip(words)
        made.setAccessibleName(words)
        return made

    def _dress(self) -> None:
        self.line.setFixedWidth(self._theme.px(LINE))
        self._per_cent.setFixedWidth(self._theme.px(PER_CENT))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.room, SIZES.tight, SIZES.room, SIZES.tight)
        around = Flow(gap=SIZES.gap)
        column.addLayout(around)
        around.addWidget(_beside(self.line, self.before, self.next, self._found))
        zoom = (self.smaller, self._per_cent, self.larger, self.fit, self.own, self._page)
        around.addWidget(_beside(*zoom))


def _beside(*parts: QPushButton | QLabel | PlainLine) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SIZES.hair)
    for each in parts:
        row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
    return holder
