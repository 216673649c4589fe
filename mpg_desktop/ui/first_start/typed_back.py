"""The page on which the recovery key is typed back, group by group."""

import unicodedata

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit

from mpg_desktop.ui.first_start.step import Step
from mpg_desktop.ui.parts import label_of, shown
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
_ACROSS = 4


def plain(typed: str) -> str:
    """Return a group as it is compared: capitals, without dashes, look-alikes taken as meant."""
    upper = unicodedata.normalize("NFKC", typed).upper()
    return "".join(sign for sign in upper if sign.isalnum()).translate(_LOOKALIKES)


class TypedBackStep(Step):
    """Eight small lines; the wrong group is named as soon as it is full."""

    icon = "keyboard"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._groups: tuple[str, ...] = ()
        self._lines: list[QLineEdit] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SIZES.gap)
        self._grid.setVerticalSpacing(SIZES.tight)
        self._note = label_of("", "note")
        self._right = label_of("", "help")
        self.column.addWidget(
            label_of(
                self.tr(
                    "Pak het herstelblad erbij en typ de groepen over. Zo weet u zeker dat het "
                    "blad klopt op de dag dat u het nodig hebt."
                )
            )
        )
        self.column.addLayout(self._grid)
        self.column.addWidget(self._note)
        self.column.addWidget(self._right)
        shown(self._note, visible=False)

    def title(self) -> str:
        """Return the title of the page."""
        return self.tr("Typ de herstelsleutel over")

    def is_ready(self) -> bool:
        """Return whether all groups are right."""
        return bool(self._groups) and all(map(self._is_right, range(len(self._groups))))

    def enter(self) -> None:
        """Put the cursor in the first group that is not right yet."""
        for place, line in enumerate(self._lines):
            if not self._is_right(place):
                line.setFocus()
                return

    def expect(self, groups: tuple[str, ...]) -> None:
        """Make a line for each of these groups."""
        self._groups = groups
        self._lines = [self._line(place) for place in range(len(groups))]
        self.weigh()

    def forget(self) -> None:
        """Forget the key: it is on paper now."""
        self._groups = ()
        for line in self._lines:
            line.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Go back to the group before with Backspace in an empty line; paste a whole key."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QLineEdit)
        ):
            place = self._lines.index(watched)
            if event.key() == Qt.Key.Key_Backspace and not watched.text() and place:
                self._lines[place - 1].setFocus()
                return True
            if event.matches(QKeySequence.StandardKey.Paste) and self._paste(place):
                return True
        return super().eventFilter(watched, event)

    def _line(self, place: int) -> QLineEdit:
        number = label_of(str(place + 1), "small")
        number.setWordWrap(False)
        line = QLineEdit()
        line.setProperty("part", "group")
        line.setAccessibleName(self.tr("Groep {number}").format(number=place + 1))
        line.setMaxLength(len(self._groups[place]) + 3)
        line.textEdited.connect(lambda text: self._edited(place, text))
        line.returnPressed.connect(self.done.emit)
        line.installEventFilter(self)
        row, across = divmod(place, _ACROSS)
        self._grid.addWidget(number, row, 2 * across)
        self._grid.addWidget(line, row, 2 * across + 1)
        self._grid.setColumnStretch(2 * across + 1, 1)
        return line

    def _edited(self, place: int, text: str) -> None:
        self._write_large(self._lines[place], text)
        self.weigh()
        full = len(plain(text)) >= len(self._groups[place])
        if full and self._is_right(place) and place + 1 < len(self._lines):
            self._lines[place + 1].setFocus()
            self._lines[place + 1].selectAll()

    def _write_large(self, line: QLineEdit, text: str) -> None:
        """Write a group as it stands on paper."""
        if (large := text.upper()) != text:
            cursor = line.cursorPosition()
            line.setText(large)
            line.setCursorPosition(cursor)

    def _is_right(self, place: int) -> bool:
        return plain(self._lines[place].text()) == self._groups[place]

    def _paste(self, place: int) -> bool:
        """Spread a pasted key over the groups from `place` on."""
        pasted = plain(QGuiApplication.clipboard().text())
        size = len(self._groups[0])
        if len(pasted) <= size:
            return False
        for line in self._lines[place:]:
            line.setText(pasted[:size])
            pasted = pasted[size:]
        self.weigh()
        return True

    def lines(self) -> list[QLineEdit]:
        """Return the lines, one for each group."""
        return list(self._lines)

    def weigh(self) -> None:
        """Say which groups are wrong."""
        wrong = []
        for place, line in enumerate(self._lines):
            typed = plain(line.text())
            is_wrong = len(typed) >= len(self._groups[place]) and not self._is_right(place)
            if is_wrong:
                wrong.append(str(place + 1))
            if bool(line.property("wrong")) != is_wrong:
                line.setProperty("wrong", is_wrong)
                line.style().unpolish(line)
                line.style().polish(line)
        self._note.setText(self._sentence(wrong))
        shown(self._note, bool(wrong))
        self._right.setText(self.tr("Alle groepen kloppen.") if self.is_ready() else " ")
        self.changed.emit()

    def _sentence(self, wrong: list[str]) -> str:
        if len(wrong) == 1:
            return self.tr("Groep {number} klopt niet. Kijk het na op uw herstelblad.").format(
                number=wrong[0]
            )
        numbers = self.tr("{some} en {last}").format(
            some=", ".join(wrong[:-1]), last="".join(wrong[-1:])
        )
        return self.tr("De groepen {numbers} kloppen niet. Kijk ze na op uw herstelblad.").format(
            numbers=numbers
        )

    def note(self) -> QLabel:
        """Return the label that names the wrong groups."""
        return self._note
