"""One tip about a text, with what could stand there, why, and what can be done with it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mpg_desktop.domain.tips import Tip
from mpg_desktop.domain.wording_hints import HintKind
from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.parts import Tool, button, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

LONGEST = 60
"""Letters of the words that a tip is about; what is longer is shortened in the middle."""

LONGEST_SWAP = 24
"""Letters of a proposal that stand on its button; a longer one stands above it."""


class TipRow(QWidget):
    """What a tip says; `taken` puts its proposal in the text, `dismissed` puts the tip away.

    `taken` carries the word that was chosen, "" for the proposal of the tip itself. `learned` keeps
    a word that no dictionary has. `entered` tells that somebody looks at this tip.
    """

    taken = Signal(str)
    dismissed = Signal()
    learned = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, tip: Tip) -> None:
        super().__init__()
        self.tip = tip
        words = _short(tip.first.words)
        lines, why = self._said()
        self.take: QPushButton | None = None
        self.away = Tool()
        theme.dress(self.away, "x", "text2", 14)
        self.away.setToolTip(self.tr("Tip weg"))
        self.away.setAccessibleName(self.tr("Tip weg: {words}").format(words=words))
        self.away.setAccessibleDescription(" ".join((*lines, why)))
        self.away.clicked.connect(self.dismissed.emit)
        self.proposals: list[QPushButton] = []
        self._words = words
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label_of(self.tr("“{words}”").format(words=words), "label"))
        for line in lines:
            texts.addWidget(label_of(line))
        texts.addWidget(label_of(why, "help"))
        if tip.swaps:
            self.take = self._take_button(words)
            texts.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeading)
        self.keep: QPushButton | None = None
        if tip.first.kind is HintKind.SPELLING:
            below = QWidget()
            self._flow = Flow(below)
            texts.addWidget(below)
            self.keep = self._add_choice(self.tr("Woord onthouden"))
            self.keep.clicked.connect(self.learned.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.tight)
        row.addLayout(texts, 1)
        row.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        for each in self.stops():
            each.installEventFilter(self)

    def stops(self) -> list[QAbstractButton]:
        """Return the buttons in their order."""
        return [*self.proposals, *(each for each in (self.take, self.keep) if each), self.away]

    def has_focus(self) -> bool:
        """Return whether somebody is in this row."""
        return any(each.hasFocus() for each in self.stops())

    def offer(self, words: tuple[str, ...]) -> None:
        """Offer words that may have been meant, before the button that keeps the word."""
        if self.keep is None:
            return
        self._flow.removeWidget(self.keep)
        for word in words:
            choice = self._add_choice(self.tr("Neem over: “{swap}”").format(swap=word))
            choice.clicked.connect(lambda _on=False, word=word: self.taken.emit(word))
            self.proposals.append(choice)
        self._flow.addWidget(self.keep)

    def _add_choice(self, words: str) -> QPushButton:
        choice = button(words, "link")
        choice.setAccessibleName(
            self.tr("{choice}, bij “{words}”").format(choice=words, words=self._words)
        )
        choice.installEventFilter(self)
        self._flow.addWidget(choice)
        return choice

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Tell when somebody comes to this tip."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        return super().eventFilter(watched, event)

    def _take_button(self, words: str) -> QPushButton:
        swap = self.tip.swaps[0].swap
        shown = self.tr("Neem over: “{swap}”").format(swap=swap)
        take = button(shown if len(swap) <= LONGEST_SWAP else self.tr("Neem over"), "link")
        name = self.tr("Neem over: “{swap}”, in plaats van “{words}”")
        take.setAccessibleName(name.format(swap=swap, words=words))
        take.clicked.connect(lambda _on: self.taken.emit(""))
        return take

    def _said(self) -> tuple[tuple[str, ...], str]:
        """Return what could stand there, and why that reads better."""
        hint = self.tip.first
        if hint.word is not None:
            best, *others = hint.word.plain
            lines = [self.tr("Liever: {plain}").format(plain=best)]
            lines += [self.tr("Of: {plain}").format(plain=each) for each in others]
            if any(len(each.swap) > LONGEST_SWAP for each in self.tip.swaps[:1]):
                lines.append(self.tr("Voluit: {swap}").format(swap=self.tip.swaps[0].swap))
            return tuple(lines), hint.word.why
        if hint.kind is HintKind.LONG:
            counted = self.tr("Deze zin heeft %n woorden.", "", hint.count)
            why = self.tr("Tot vijftien woorden leest iedereen mee. Kunnen het twee zinnen zijn?")
            return (counted,), why
        if hint.kind is HintKind.PASSIVE:
            why = self.tr("Schrijf wie wat doet, zoals: Oma belt de school.")
            return (self.tr("Hier staat niet wie het doet."),), why
        if hint.kind is HintKind.SPELLING:
            why = self.tr("Kent u het woord wel? Laat het dan onthouden, versleuteld in uw map.")
            return (self.tr("Dit woord staat niet in het woordenboek."),), why
        why = self.tr("Schrijf de eerste keer de hele woorden.")
        return (self.tr("Kent iedereen deze letters?"),), why


def _short(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    half = LONGEST // 2
    return f"{words[:half].rpartition(' ')[0]} … {words[-half:].partition(' ')[2]}"
