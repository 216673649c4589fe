"""The rows of *Mijn gezinnen*: families under the headings of what is due, or search hits."""

from collections.abc import Sequence
from datetime import date

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mpg_desktop.domain.ids import CaseId
from mpg_desktop.ui.days import day_words

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_TOP = QModelIndex()


class Row(msgspec.Struct, frozen=True):
    """One row: a heading, a family, or a text that was found in a family."""

    title: str
    what: str = ""
    below: str = ""
    aside: str = ""
    family: CaseId | None = None
    record: str = ""
    field: str = ""
    late: bool = False
    is_heading: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(part for part in (self.title, self.aside, self.what, self.below) if part)


class FamiliesModel(QAbstractListModel):
    """Rows for the list; a new set of rows replaces the old one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the same rows once more disturb nothing."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in their order."""
        return self._rows

    def rowCount(self, parent: Index = _TOP) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or its words."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.what or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let families be chosen, and headings not."""
        if not index.isValid() or self._rows[index.row()].is_heading:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        kinds = Qt.ItemFlag
        return kinds.ItemIsEnabled | kinds.ItemIsSelectable | kinds.ItemNeverHasChildren

    def place_of(self, family: CaseId) -> QModelIndex:
        """Return where a family stands; an invalid place when it is not there."""
        for place, row in enumerate(self._rows):
            if row.family == family:
                return self.index(place)
        return QModelIndex()


def due_words(due: date | None, today: date) -> str:
    """Return when something is due, in few words."""
    return "" if due is None else day_words(due, today)
