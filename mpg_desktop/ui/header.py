"""The head of the open family: what it is called, who belongs to it, and whether it is saved."""

import re
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mpg_desktop.ui.parts import Tool, button, frame_of, label_of, parted, unbroken
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

_NARROW = 680
_LONGEST_NAME, _LONGEST_LINE = 120, 240
"""Letters of the two lines of the head; in the form all of it stands."""

_LINE_ENDS = re.compile("[\n\r\u2028\u2029]+")


def _fitting(text: str, longest: int) -> str:
    """Return a text that leaves room in the window for all else, whatever was pasted in it."""
    line = _LINE_ENDS.sub(" ", text)
    return parted(line if len(line) <= longest else f"{line[:longest].rstrip()}…")


class Header(QFrame):
    """Two lines, the saved state, and what is done most: `print_wanted`, and the rest in a menu."""

    menu_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "header")
        self._theme = theme
        self._name = label_of("", "title")
        self._stamp = label_of(self.tr("OEFENING"), "stamp")
        self._stamp.setWordWrap(False)
        self._about = label_of("", "help")
        self._saved_mark = QLabel()
        self._saved = label_of("", "small")
        self._saved.setWordWrap(False)
        self.print = button(self.tr("Afdrukken"), "primary", theme=theme, icon="printer")
        self.print.setToolTip(self.tr("Papier maken voor wie het nodig heeft (Ctrl+P)"))
        self.print.clicked.connect(self.print_wanted.emit)
        self.more = Tool()
        self.more.setToolTip(self.tr("Wat u met dit gezin kunt doen"))
        self.more.setAccessibleName(self.tr("Wat u met dit gezin kunt doen"))
        theme.dress(self.more, "dots-vertical", "text2")
        self.more.clicked.connect(self.menu_wanted.emit)
        self._state = QWidget()
        self._narrow = False
        self._trouble = frame_of("danger")
        self._trouble_text = label_of("")
        self._lay_out()

    def show_family(self, name: str, about: str, *, practice: bool) -> None:
        """Show what the family is called, and one line about it."""
        self._name.setText(_fitting(name, _LONGEST_NAME) or self.tr("Gezin zonder naam"))
        self._about.setText(_fitting(unbroken(about), _LONGEST_LINE))
        self._about.setVisible(bool(about))
        self._stamp.setVisible(practice)

    def show_saving(self) -> None:
        """Show that there is something to save."""
        self._saved.setText(self.tr("wordt bewaard…"))
        self._theme.dress(self._saved_mark, "circle-dashed", "text3", 16)

    def show_saved(self, at: datetime | None) -> None:
        """Show when everything was saved; None when nothing was changed yet."""
        self._trouble.hide()
        words = self.tr("alles bewaard")
        if at is not None:
            words = self.tr("bewaard {time}").format(time=f"{at.astimezone():%H:%M}")
        self._saved.setText(words)
        self._theme.dress(self._saved_mark, "circle-check", "good", 16)

    def show_trouble(self, sentence: str) -> None:
        """Say loudly that saving did not succeed."""
        self._saved.setText(self.tr("nog niet bewaard"))
        self._theme.dress(self._saved_mark, "alert-triangle", "danger", 16)
        self._trouble_text.setText(sentence)
        self._trouble.show()

    def words(self) -> tuple[str, str]:
        """Return what the family is called, and the line about it."""
        return self._name.text(), self._about.text()

    def stamp(self) -> QLabel:
        """Return the stamp that marks a practice family."""
        return self._stamp

    def trouble_words(self) -> str:
        """Return what is said about a save that did not succeed; empty when all is well."""
        return self._trouble_text.text() if self._trouble.isVisible() else ""

    def saved_words(self) -> str:
        """Return what is said about saving."""
        return self._saved.text()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Set the saved state under the names when there is little room beside the title."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._place_state()

    def _place_state(self) -> None:
        if self._narrow:
            self._texts.addWidget(self._state, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            self._row.insertWidget(1, self._state)

    def _lay_out(self) -> None:
        state = QHBoxLayout(self._state)
        state.setContentsMargins(0, 0, 0, 0)
        state.setSpacing(SIZES.tight)
        state.addWidget(self._stamp, 0, Qt.AlignmentFlag.AlignVCenter)
        state.addSpacing(SIZES.tight)
        state.addWidget(self._saved_mark)
        state.addWidget(self._saved)
        self._row = QHBoxLayout()
        self._row.setSpacing(SIZES.tight)
        self._row.addWidget(self._name, 1)
        self._row.addWidget(self.print)
        self._row.addWidget(self.more)
        self._texts = QVBoxLayout()
        self._texts.setContentsMargins(SIZES.wide, SIZES.room, SIZES.room, SIZES.tight)
        self._texts.setSpacing(2)
        self._texts.addLayout(self._row)
        self._texts.addWidget(self._about)
        self._place_state()
        trouble = QHBoxLayout(self._trouble)
        trouble.setContentsMargins(SIZES.room, SIZES.tight, SIZES.room, SIZES.tight)
        trouble.addWidget(self._trouble_text)
        around = QHBoxLayout()
        around.setContentsMargins(SIZES.wide, 0, SIZES.wide, SIZES.tight)
        around.addWidget(self._trouble)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._texts)
        column.addLayout(around)
        self._trouble.hide()
        self._stamp.hide()
