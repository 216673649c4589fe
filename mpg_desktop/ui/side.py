"""The column on the left: *Mijn gezinnen*, search as you type, new, archive, bin and lock."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QToolButton,
    QVBoxLayout,
)

from mpg_desktop.domain.ids import CaseId
from mpg_desktop.ui.families_delegate import FamiliesDelegate
from mpg_desktop.ui.families_model import ROW, FamiliesModel, Row
from mpg_desktop.ui.family_rows import rows_found, rows_of_mine, rows_put_away
from mpg_desktop.ui.parts import Tool, label_of, rule
from mpg_desktop.ui.search_line import SearchLine
from mpg_desktop.ui.side_foot import SideFoot
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

if TYPE_CHECKING:
    from mpg_desktop.store.families import FamilyLine
    from mpg_desktop.store.search import Hit

_LOW = 620
_INTO_THE_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
PAUSE_MS = 120
"""From the last letter of a search to the search itself."""


class Side(QFrame):
    """Shows families; every wish of the worker leaves as a signal."""

    opened = Signal(str)
    found = Signal(str, str, str)
    searched = Signal(str)
    new_wanted = Signal()
    archive_wanted = Signal()
    bin_wanted = Signal()
    mine_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self.setProperty("part", "side")
        self._theme = theme
        self._today = today
        self._families: tuple[Row, ...] = ()
        self._sought = self._answered = ""
        self._opens_first: bool | None = None
        self._title = label_of(self.tr("Mijn gezinnen"), "heading")
        self._back = self._tool("arrow-left", self.tr("Terug naar mijn gezinnen"))
        self._new = self._tool("plus", self.tr("Nieuw gezin (Ctrl+N)"))
        self.search = self._search_line()
        self._model = FamiliesModel(self)
        self._delegate = FamiliesDelegate(theme)
        self.list = self._list()
        self.foot = SideFoot(theme)
        self._none = label_of("", "help")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._seek)
        self._lay_out()
        self._connect()
        self._fit()
        theme.changed.connect(self._fit)

    # ---- what is shown -------------------------------------------------------------------

    def show_mine(
        self,
        families: "Sequence[FamilyLine]",
        practice: "Sequence[FamilyLine]",
        says: "Callable[[FamilyLine], str]" = lambda _line: "",
    ) -> None:
        """Show the families that are in progress: what is due first, practice last.

        `says` gives the sentence about what is due; it stands under the name when it is soon.
        """
        rows = rows_of_mine(families, practice, says, self._today())
        self._show(self.tr("Mijn gezinnen"), rows, archive=False)
        self._none.setText(
            self.tr("Er is nog geen gezin. Maak er een met het plusje: één naam is genoeg.")
        )

    def show_archive(self, families: "Sequence[FamilyLine]") -> None:
        """Show the families whose help has ended."""
        self._show(self.tr("Archief"), rows_put_away(families, self._today()), archive=True)
        self._none.setText(self.tr("Het archief is leeg."))

    def show_bin(self, families: "Sequence[FamilyLine]") -> None:
        """Show the families that were thrown away and not wiped yet."""
        rows = rows_put_away(families, self._today())
        self._show(self.tr("Prullenbak"), rows, archive=True)
        self._none.setText(self.tr("De prullenbak is leeg."))

    def show_hits(self, hits: "Sequence[Hit]") -> None:
        """Show what a search found, instead of the families."""
        self._model.show_rows(rows_found(hits))
        self._none.setText(self.tr("Niets gevonden. Probeer een ander woord."))
        self._tell_empty()
        self._answered = self._sought
        waited, self._opens_first = self._opens_first, None
        if waited is not None:
            self._enter_list(opens=waited)

    def choose(self, family: CaseId | None) -> None:
        """Mark the family that lies open, without opening it again."""
        place = QModelIndex() if family is None else self._model.place_of(family)
        self.list.setCurrentIndex(place)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown."""
        return self._model.rows

    def empty_words(self) -> str:
        """Return what is said where nothing is listed."""
        return self._none.text()

    def focus_search(self) -> None:
        """Put the cursor in the search line."""
        self.search.setFocus()
        self.search.selectAll()

    # ---- inside --------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Go from the search line into the list with the arrow key, and out of it with Escape."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                self._typed("")
                return True
            if watched is self.search and key in _INTO_THE_LIST:
                self._enter_list(opens=key != Qt.Key.Key_Down)
                return True
        return super().eventFilter(watched, event)

    def _enter_list(self, *, opens: bool) -> None:
        """Go to the first row; what was typed last is found first, however quick the keys are."""
        if self.search.text().strip() and self._answered != self.search.text():
            self._opens_first = opens
            self._seek()
            return
        for place, row in enumerate(self._model.rows):
            if not row.is_heading:
                self.list.setFocus()
                self.list.setCurrentIndex(self._model.index(place))
                if opens:
                    self._open(self._model.index(place))
                return

    def _show(self, title: str, rows: Sequence[Row], *, archive: bool) -> None:
        self._title.setText(title)
        self._back.setVisible(archive)
        self._new.setVisible(not archive)
        self._families = tuple(rows)
        if not self.search.text():
            scrolled = self.list.verticalScrollBar().value()
            self._model.show_rows(rows)
            self._tell_empty()
            self.list.verticalScrollBar().setValue(scrolled)

    def _tell_empty(self) -> None:
        empty = not self._model.rows
        self._none.setVisible(empty)
        self.list.setVisible(not empty)

    def _seek(self) -> None:
        self._pause.stop()
        self._sought = self.search.text()
        self.searched.emit(self._sought)

    def _typed(self, text: str) -> None:
        self._opens_first = None
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._answered = ""
            self._model.show_rows(self._families)
            self._tell_empty()

    def _open(self, place: QModelIndex) -> None:
        row: Row | None = place.data(ROW)
        if row is None or row.is_heading:
            return
        if row.record:
            self.found.emit(str(row.family), row.record, row.field)
        else:
            self.opened.emit(str(row.family))

    def _connect(self) -> None:
        self._back.clicked.connect(self.mine_wanted.emit)
        self._new.clicked.connect(self.new_wanted.emit)
        self.foot.archive.clicked.connect(self.archive_wanted.emit)
        self.foot.bin.clicked.connect(self.bin_wanted.emit)
        self.foot.lock.clicked.connect(self.lock_wanted.emit)
        self.search.textEdited.connect(self._typed)
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)

    def _search_line(self) -> QLineEdit:
        line = SearchLine(self._theme)
        line.setPlaceholderText(self.tr("Zoeken in alles"))
        line.setAccessibleName(self.tr("Zoeken in alle gezinnen"))
        line.installEventFilter(self)
        return line

    def _list(self) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setMouseTracking(True)
        view.setLayoutMode(QListView.LayoutMode.Batched)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Gezinnen"))
        view.installEventFilter(self)
        return view

    def _tool(self, icon: str, words: str) -> QToolButton:
        made = Tool()
        self._theme.dress(made, icon, "text2")
        made.setToolTip(words)
        made.setAccessibleName(words)
        return made

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(SIZES.card, SIZES.room, SIZES.gap, SIZES.tight)
        top.addWidget(self._back)
        top.addWidget(self._title, 1)
        top.addWidget(self._new)
        line = QHBoxLayout()
        line.setContentsMargins(SIZES.room, 0, SIZES.room, SIZES.tight)
        line.addWidget(self.search)
        self._none.setContentsMargins(SIZES.card, SIZES.gap, SIZES.card, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(line)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addWidget(rule())
        column.addWidget(self.foot)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the room to the families when the window is low or the text is large."""
        super().resizeEvent(event)
        self._fit_foot()

    def _fit_foot(self) -> None:
        self.foot.fit(low=self.height() < self._theme.px(_LOW))

    def _fit(self) -> None:
        # Wider with larger text, but never more than half again: the form needs the room.
        wanted = min(self._theme.px(SIZES.side), SIZES.side * 3 // 2)
        self.setFixedWidth(max(wanted, SIZES.side))
        self._fit_foot()
