"""Who gets which paper: a table of readers and documents, the proposed ones ticked."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mpg_desktop.desk.documents import Document
from mpg_desktop.ui.fields.tick import Tick
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

TITLES, HEAD = 190, 96
"""Pixels at 100 % text of the titles of documents, and of the column of a reader at the least."""

STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
Place = tuple[int, int]
"""A row and a column: row 0 stands for all documents, the last column for all readers."""


class Column(Struct, frozen=True):
    """One reader: a key, a name, what is said below it, and which documents there are for it.

    Those that have something to say to this reader are `proposed`.
    """

    key: str
    name: str
    about: str
    offered: tuple[Document, ...]
    proposed: frozenset[Document]


class PapersTable(QWidget):
    """One stop for Tab; arrow keys walk, the space bar ticks. `changed` tells of every tick.

    What somebody ticked stays as it was when other readers come or go.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._columns: tuple[Column, ...] = ()
        self._documents: tuple[Document, ...] = ()
        self._chosen: dict[tuple[str, Document], bool] = {}
        self._is_wide: bool | None = None
        self.ticks: dict[Place, Tick] = {}
        self._heads: list[tuple[QLabel, QLabel]] = []
        self._titles: dict[Place, QLabel] = {}
        self._empty: dict[Place, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SIZES.gap)
        self._grid.setVerticalSpacing(0)
        self.setAccessibleName(self.tr("Wie krijgt welk papier?"))

    def offer(
        self,
        columns: Sequence[Column],
        titles: Sequence[tuple[Document, str]],
        after: QWidget,
    ) -> None:
        """Show these readers with the documents that any of them can get.

        Tab comes here from `after`, which takes keys itself.
        """
        for each in self.findChildren(QWidget):
            each.hide()
            each.deleteLater()
        offered = {each for column in columns for each in column.offered}
        shown = [(each, title) for each, title in titles if each in offered]
        self._columns = tuple(columns)
        self._documents = tuple(each for each, _ in shown)
        self.ticks, self._titles, self._empty, self._heads = {}, {}, {}, []
        self._make(dict(shown))
        self._is_wide = None
        for each in self.ticks.values():
            each.setParent(self)
            QWidget.setTabOrder(after, each)
            after = each
        self._tell()
        self._settle(next(iter(self.ticks.values()), None))
        self._fit()

    def wanted(self) -> Iterator[tuple[str, Document]]:
        """Yield what is ticked, by the key of its reader, reader after reader."""
        for column in self._columns:
            for document in self._documents:
                if self._is_ticked(column, document):
                    yield column.key, document

    def focus(self) -> None:
        """Let keys arrive at the table."""
        for each in self.ticks.values():
            if each.focusPolicy() is Qt.FocusPolicy.StrongFocus:
                each.setFocus()

    # ---- what is ticked ----------------------------------------------------------------------

    def _is_ticked(self, column: Column, document: Document) -> bool:
        if document not in column.offered:
            return False
        return self._chosen.get((column.key, document), document in column.proposed)

    def _under(self, place: Place) -> list[tuple[Column, Document]]:
        """Return what a place stands for: itself, a row, a column or everything."""
        row, at = place
        documents = self._documents if row == 0 else (self._documents[row - 1],)
        columns = self._columns if at == len(self._columns) else (self._columns[at],)
        return [
            (column, each) for column in columns for each in documents if each in column.offered
        ]

    def _press(self, place: Place) -> None:
        self._settle(self.ticks[place])
        under = self._under(place)
        ticked = not all(self._is_ticked(*each) for each in under)
        for column, document in under:
            self._chosen[column.key, document] = ticked
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        for place, tick in self.ticks.items():
            under = self._under(place)
            tick.show_of(sum(self._is_ticked(*each) for each in under), len(under))

    # ---- keys --------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Walk with the arrow keys from box to box, over places where there is none."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = STEPS.get(Qt.Key(event.key()))
            if step is not None and isinstance(watched, Tick):
                self._walk(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _walk(self, tick: Tick, step: Place) -> None:
        if not self._is_wide:
            order = sorted(self.ticks, key=lambda place: (place[1], place[0]))
            places = [self.ticks[each] for each in order]
            at = places.index(tick) + (1 if max(step) > 0 else -1)
            if 0 <= at < len(places):
                self._settle(places[at])
                places[at].setFocus()
            return
        row, column = next(place for place, each in self.ticks.items() if each is tick)
        if step[1] and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = 0, -step[1]
        while 0 <= row <= len(self._documents) and 0 <= column <= len(self._columns):
            row, column = row + step[0], column + step[1]
            found = self.ticks.get((row, column))
            if found is not None:
                self._settle(found)
                found.setFocus()
                return

    def _settle(self, stop: Tick | None) -> None:
        """Let Tab land on one box."""
        for each in self.ticks.values():
            lands = each is stop
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if lands else Qt.FocusPolicy.ClickFocus)

    # ---- laid out ----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Set the readers below each other where there is no room beside."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a width at which readers stand below each other: there is always room for that."""
        return QSize(self._theme.px(TITLES), super().minimumSizeHint().height())

    def _fit(self) -> None:
        columns = len(self._columns) + 1
        needed = self._theme.px(TITLES) + columns * (self._theme.px(HEAD) + SIZES.gap)
        wide = needed <= self.width()
        if self._columns and wide is not self._is_wide:
            self._arrange(wide=wide)

    def _make(self, titles: dict[Document, str]) -> None:
        everybody, everything = self.tr("Iedereen"), self.tr("Alles")
        several = len(self._columns) > 1
        for at, column in enumerate(self._columns):
            self._head(column.name, column.about)
            spoken = self.tr("Alles voor {who}").format(who=column.name)
            self._tick((0, at), spoken, everything)
            for row, document in enumerate(self._documents, start=1):
                if document in column.offered:
                    title = titles[document]
                    spoken = self.tr("{paper} voor {who}").format(paper=title, who=column.name)
                    self._tick((row, at), spoken, title)
                    if document not in column.proposed:
                        self._mark_empty((row, at))
        if several:
            last = len(self._columns)
            self._head(everybody, "")
            self._tick((0, last), self.tr("Alles voor iedereen"), everything)
            for row, document in enumerate(self._documents, start=1):
                title = titles[document]
                spoken = self.tr("{paper} voor iedereen").format(paper=title)
                self._tick((row, last), spoken, title)

    def _head(self, name: str, about: str) -> None:
        self._heads.append((label_of(name, "label"), label_of(about, "small")))

    def _tick(self, place: Place, spoken: str, title: str) -> None:
        tick = Tick(self._theme, spoken, stands_for=True)
        tick.clicked.connect(lambda: self._press(place))
        tick.installEventFilter(self)
        self.ticks[place] = tick
        self._titles[place] = label_of(title)

    def _mark_empty(self, place: Place) -> None:
        """Say beside a box that its paper has nothing for this reader."""
        told = self.tr("Voor deze lezer staat er niets van het gezin in.")
        self.ticks[place].setAccessibleDescription(told)
        self.ticks[place].setToolTip(f"{self.ticks[place].accessibleName()}. {told}")
        self._empty[place] = label_of(self.tr("leeg"), "small")
        self._empty[place].setToolTip(told)

    def _arrange(self, *, wide: bool) -> None:
        self._is_wide = wide
        while self._grid.takeAt(0) is not None:
            pass  # the widgets stay: they get other places
        heads = (part for head in self._heads for part in head)
        for each in (*self._titles.values(), *self._empty.values(), *heads):
            each.hide()
        self._grid.setColumnMinimumWidth(0, self._theme.px(TITLES) if wide else 0)
        last = len(self._heads) + 1 if wide else 1
        for column in range(len(self._heads) + 2):
            self._grid.setColumnStretch(column, int(column == last))
        (self._set_beside if wide else self._set_below)()

    def _set_beside(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        for at, (name, about) in enumerate(self._heads, start=1):
            for line, label in enumerate((name, about)):
                label.setAlignment(middle | Qt.AlignmentFlag.AlignTop)
                label.setMinimumWidth(self._theme.px(HEAD))
                self._put(label, line, at)
        named: set[int] = set()
        for (row, at), tick in self.ticks.items():
            if row not in named:
                named.add(row)
                self._put(self._titles[row, at], row + 2, 0)
            self._grid.addWidget(tick, row + 2, at + 1, middle)
            tick.show()
            self._put_empty((row, at), row + 2, at + 1)

    def _set_below(self) -> None:
        line = 0
        for at, (name, about) in enumerate(self._heads):
            for label in (name, about):
                label.setAlignment(Qt.AlignmentFlag.AlignLeading)
                label.setMinimumWidth(0)
            name.setContentsMargins(0, SIZES.gap if at else 0, 0, 0)
            for label in filter(QLabel.text, (name, about)):
                self._put(label, line, 0, 2)
                line += 1
            for place in sorted(each for each in self.ticks if each[1] == at):
                self._grid.addWidget(self.ticks[place], line, 0)
                self.ticks[place].show()
                self._put(self._titles[place], line, 1)
                self._put_empty(place, line, 1)
                line += 1

    def _put_empty(self, place: Place, row: int, column: int) -> None:
        """Put the word at the end of the place of a box that has it."""
        label = self._empty.get(place)
        if label is not None:
            end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(label, row, column, end)
            label.show()

    def _put(self, label: QLabel, row: int, column: int, across: int = 1) -> None:
        self._grid.addWidget(label, row, column, 1, across)
        label.show()
