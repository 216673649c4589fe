"""One record in a few lines, with a menu behind dots and its fields below it when asked for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.ui.pages.record_below import RecordBelow
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.pages.taking_away import take_away
from mpg_desktop.ui.parts import Tool, emptied, label_of
from mpg_desktop.ui.tokens import SIZES

LOCK = 14


class RecordRow(QWidget):
    """What a record says; what is being typed below it stays when it is shown anew.

    `words` is the column of what it says: a row puts above or below it what is always there.
    """

    def __init__(self, sheet: Sheet, record: RecordId) -> None:
        super().__init__()
        self.sheet = sheet
        self.record = record
        self.title = ""
        self._shown: tuple[object, ...] = ()
        self._told = QVBoxLayout()
        self._told.setSpacing(2)
        self.words = QVBoxLayout()
        self.words.setSpacing(2)
        self.words.addLayout(self._told)
        self._lock = QLabel()
        sheet.theme.dress(self._lock, "lock", "text2", LOCK)
        self._lock.hide()
        self.more = Tool()
        sheet.theme.dress(self.more, "dots")
        self.more.clicked.connect(self.open_menu)
        self.below = RecordBelow(sheet, self)
        self.below.closed.connect(self.more.setFocus)
        self.below.drop_wanted.connect(self.drop)
        self.beside = QHBoxLayout()
        self.beside.setSpacing(SIZES.tight)
        self.beside.addLayout(self.words, 1)
        self.beside.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        self.beside.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SIZES.hair)
        self.column.addLayout(self.beside)
        self.column.addWidget(self.below)

    def show_lines(
        self,
        text: str,
        small: Sequence[str] = (),
        hints: Sequence[str] = (),
        *,
        part: str = "",
    ) -> None:
        """Say what the record says: first the main thing, then the rest, then quiet hints.

        `part` is what the main thing is in the style sheet.
        """
        found = self.sheet.case.records.get(self.record)
        if found is None:
            self.below.close_editor()
        secret = bool(found.secret) if found is not None else False
        told = (text, tuple(small), tuple(hints), secret)
        if told == self._shown:
            return
        self._shown = told
        self.title = text
        emptied(self._told)
        lines = [(part, text), *(("small", each) for each in small)]
        lines += [("help", each) for each in hints]
        for kind, words in lines:
            self._told.addWidget(label_of(words, kind))
        words_of_menu = self.tr("Meer over: {text}").format(text=text)
        self.more.setAccessibleName(words_of_menu)
        self.more.setToolTip(words_of_menu)
        self._lock.setVisible(secret)
        self._lock.setAccessibleName(self.tr("geheim") if secret else "")

    def open_menu(self) -> QMenu:
        """Offer what can be done with the record."""
        menu = self.menu()
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        return menu

    def menu(self) -> QMenu:
        """Return the menu of the record: edit it, keep it secret, take it away."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Aanpassen…")).triggered.connect(lambda _on=False: self.edit())
        menu.addAction(self.tr("Geheim houden…")).triggered.connect(
            lambda _on=False: self.keep_secret()
        )
        menu.addAction(self.tr("Weghalen")).triggered.connect(
            lambda _on=False: self.drop(self.record)
        )
        return menu

    def edit(self, record: str = "", field: str = "") -> None:
        """Open all fields of the record, or of another one that belongs to it."""
        self.below.open(RecordId(record or self.record), field)

    def keep_secret(self) -> None:
        """Ask for whom the whole record is secret."""
        self.edit()
        self.below.keep_secret()

    def drop(self, record: str) -> None:
        """Take the record away, with what cannot be without it."""
        gone = RecordId(record)
        leaning = self.leaning() if gone == self.record else ()
        take_away(self.sheet.around, self.sheet.session, self.title, gone, *leaning)

    def leaning(self) -> tuple[RecordId, ...]:
        """Return the records that say nothing any more without this one."""
        return ()
