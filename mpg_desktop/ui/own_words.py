"""The words that somebody kept for the spelling: all of them, each to be taken away again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mpg_desktop.ui.pages.fold import Fold
from mpg_desktop.ui.parts import button, label_of, shown
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

if TYPE_CHECKING:
    from mpg_desktop.desk.desk import Desk
    from mpg_desktop.desk.spelling import Spelling


class OwnWords(QWidget):
    """A line that unfolds the list; it is read from the vault, and nowhere else.

    A word that was taken away stays in sight until the list is closed, so that it can come back.
    """

    def __init__(self, theme: Theme, desk: "Desk", spelling: "Spelling") -> None:
        super().__init__()
        self._theme = theme
        self._spelling = spelling
        self._words: tuple[str, ...] = ()
        self.rows: dict[str, WordRow] = {}
        self.list = Fold(theme, self.tr("Uw eigen woorden"), self._body)
        self._none = label_of(
            self.tr("U hebt nog geen woorden laten onthouden. Dat kan bij een tip over spelling."),
            "help",
        )
        self._none.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addWidget(self._none)
        self.list.hide()
        job = desk.ask(lambda vault, _progress: vault.own_words.all(), self._show)
        self.destroyed.connect(job.forget)

    def _show(self, words: tuple[str, ...]) -> None:
        self._words = tuple(sorted(words, key=str.casefold))
        count = self.tr("Uw eigen woorden ({count})").format(count=len(words))
        self.list.set_words(count)
        shown(self.list, visible=bool(words))
        shown(self._none, visible=not words)

    def _body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.hair)
        for word in self._words:
            row = self.rows[word] = WordRow(self._theme, word, self._spelling)
            column.addWidget(row)
        return body


class WordRow(QWidget):
    """One word, with the button that takes it away, and then the one that puts it back."""

    def __init__(self, theme: Theme, word: str, spelling: "Spelling") -> None:
        super().__init__()
        self._word = word
        self._spelling = spelling
        self._label = label_of(word)
        self.away = button(self.tr("Weghalen"), "quiet", theme=theme, icon="trash")
        self.away.setAccessibleName(self.tr("Haal weg: {word}").format(word=word))
        self.back = button(self.tr("Terugzetten"), "quiet", theme=theme, icon="arrow-back-up")
        self.back.setAccessibleName(self.tr("Zet terug: {word}").format(word=word))
        self.away.clicked.connect(self._take_away)
        self.back.clicked.connect(self._put_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.gap)
        row.addWidget(self._label, 1)
        row.addWidget(self.away)
        row.addWidget(self.back)
        self._tell(kept=True)

    def _take_away(self) -> None:
        self._spelling.forget(self._word)
        self._tell(kept=False, to=self.back)

    def _put_back(self) -> None:
        self._spelling.learn(self._word)
        self._tell(kept=True, to=self.away)

    def _tell(self, *, kept: bool, to: QPushButton | None = None) -> None:
        gone = self.tr("{word} · wordt weer nagekeken").format(word=self._word)
        self._label.setText(self._word if kept else gone)
        self.back.setHidden(kept)
        self.away.setHidden(not kept)
        if to is not None:
            to.setFocus(Qt.FocusReason.OtherFocusReason)
