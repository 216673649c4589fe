"""Statements below each other; a line stays the same line as long as its statement is there."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.statements import Reading
from mpg_desktop.ui.pages.in_step import in_step
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import shown
from mpg_desktop.ui.profile.statement_line import StatementLine
from mpg_desktop.ui.profile.words import ProfileWords
from mpg_desktop.ui.tokens import SIZES


class StatementList(QWidget):
    """A line for each statement, in the order given; what is being typed in one stays."""

    def __init__(self, sheet: Sheet, words: ProfileWords) -> None:
        super().__init__()
        self._sheet = sheet
        self._words = words
        self._lines: dict[RecordId, StatementLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.tight)

    @property
    def lines(self) -> list[StatementLine]:
        """The lines in their order."""
        return list(self._lines.values())

    def line(self, statement: RecordId) -> StatementLine | None:
        """Return the line of a statement, or None when it is not in this list."""
        return self._lines.get(statement)

    def show_readings(self, readings: Iterable[Reading]) -> None:
        """Show these statements and no others."""
        wanted = {each.statement.id: each for each in readings}
        self._lines = in_step(
            self._column,
            self._lines,
            wanted,
            lambda record: StatementLine(self._sheet, self._words, wanted[record]),
        )
        for record, line in self._lines.items():
            line.show_reading(wanted[record])
        shown(self, bool(wanted))
