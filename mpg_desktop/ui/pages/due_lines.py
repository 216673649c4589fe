"""Lines about what is due, each with its day and the rule behind it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mpg_desktop.domain.due import Due
from mpg_desktop.ui.days import day_words
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import label_of, shown
from mpg_desktop.ui.tokens import SIZES


class DueLines(QWidget):
    """None, one or more lines; with none it takes no room."""

    def __init__(self, sheet: Sheet, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.hair)
        self._texts: list[str] = []

    def show_due(self, found: Sequence[Due]) -> bool:
        """Show these; with none the widget takes no room. Return whether they are others now."""
        texts = [self._words(each) for each in found]
        are_others = texts != self._texts
        if are_others:
            self._texts = texts
            while (item := self._column.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.deleteLater()
            for text in texts:
                self._column.addWidget(self._line(text))
        shown(self, bool(texts))
        return are_others

    def _words(self, each: Due) -> str:
        around = self._sheet.around
        sentence = around.say(each.phrase, **each.values)
        text = f"{day_words(each.day, around.today())}: {sentence}"
        if each.source is not None:
            check = around.say("rights.source.check", source=each.source.source.text)
            text = f"{text} ({check})"
        return text[:1].upper() + text[1:]

    def _line(self, text: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.tight)
        mark = QLabel()
        self._sheet.theme.dress(mark, "clock", "caution", 16)
        row.addWidget(mark)
        row.addWidget(label_of(text, "help"), 1)
        return line
