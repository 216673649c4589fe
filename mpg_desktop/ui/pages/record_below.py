"""All fields of one record, opened in place below the line that shows it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.records import kind_of
from mpg_desktop.ui.pages.record_editor import RecordEditor
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import frame_of
from mpg_desktop.ui.tokens import SIZES


class RecordBelow(QWidget):
    """The place of an editor, empty until it is opened.

    `closed` tells that the worker is done, `drop_wanted` names the record to take away.
    """

    closed = Signal()
    drop_wanted = Signal(str)

    def __init__(self, sheet: Sheet, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.editor: RecordEditor | None = None
        self._frame: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def open(self, record: RecordId, field: str = "") -> None:
        """Open the editor of a record and go to a field of it, or to its first."""
        if self.editor is None or self.editor.record != record:
            self.close_editor()
            self._make(record)
        if self.editor is None:
            return
        self.show()
        found = self.editor.reveal(field) if field else None
        if found is not None:
            found.setFocus()
        else:
            self.editor.begin()

    def keep_secret(self) -> None:
        """Ask for whom the record is secret that is being edited."""
        if self.editor is not None:
            self.editor.open_secret()

    def close_editor(self) -> None:
        """Put the editor away; what was filled in is kept already."""
        if self._frame is not None:
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = self.editor = None
        self.hide()

    def _make(self, record: RecordId) -> None:
        found = self._sheet.case.records.get(record)
        if found is None:
            return
        words = self._sheet.catalogue.records[kind_of(found)]
        self._frame = frame_of("panel")
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.room)
        self.editor = RecordEditor(self._sheet, words, record, self._frame)
        self.editor.done.connect(self._done)
        self.editor.drop_wanted.connect(lambda: self._drop(record))
        inside.addWidget(self.editor)
        self._column.addWidget(self._frame)

    def _done(self) -> None:
        self.close_editor()
        self.closed.emit()

    def _drop(self, record: RecordId) -> None:
        self.close_editor()
        self.drop_wanted.emit(record)
