"""The page on which the worker takes six words, or thinks of a passphrase."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mpg_desktop.store.passphrases import Judgement
from mpg_desktop.ui.copied import lend
from mpg_desktop.ui.first_start.step import Step
from mpg_desktop.ui.parts import button, label_of
from mpg_desktop.ui.secret_line import SecretLine
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

FULL_BITS = 80.0
"""The strength at which the meter is full; six drawn words have about as much."""
FAIR_BITS = 50.0


class PassphraseStep(Step):
    """Offers six words; who wants can think of at least fifteen letters instead."""

    icon = "key"

    def __init__(
        self, theme: Theme, propose: Callable[[], str], judge: Callable[[str], Judgement]
    ) -> None:
        super().__init__(theme)
        self._propose = propose
        self._judge = judge
        self._own = False
        self._words = label_of("", "words")
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._words.setAccessibleName(self.tr("Voorstel voor uw wachtzin"))
        self._line = SecretLine(theme, self.tr("Uw wachtzin"))
        self._line.reveal(shown=True)
        self._meter = QProgressBar()
        self._meter.setRange(0, int(FULL_BITS))
        self._meter.setTextVisible(False)
        self._meter.setAccessibleName(self.tr("Sterkte van de wachtzin"))
        self._verdict = label_of("", "help")
        self._offered = self._offer(theme)
        self._thought = self._think()
        self.other = button("", "link")
        self.other.clicked.connect(self._change)
        for part in (self._offered, self._thought):
            self.column.addWidget(part)
        self.column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeading)
        self._line.typed.connect(lambda _text: self._weigh())
        self._line.entered.connect(self.done.emit)
        self._draw()
        self._show()
        clipboard = QGuiApplication.clipboard()
        clipboard.dataChanged.connect(self._copied)
        clipboard.selectionChanged.connect(self._marked)

    def title(self) -> str:
        """Return the title of the page."""
        return self.tr("Uw wachtzin")

    def onward(self) -> str:
        """Return what the button says that leads on."""
        return self.tr("Maak mijn map")

    @property
    def passphrase(self) -> str:
        """The passphrase as it stands."""
        return self._line.text if self._own else self._words.text()

    def verdict(self) -> str:
        """Return what is said about a passphrase of one's own."""
        return self._verdict.text()

    def is_ready(self) -> bool:
        """Return whether a vault may be closed with it."""
        return self._judge(self.passphrase).acceptable

    def enter(self) -> None:
        """Put the cursor where something can be done."""
        (self._line if self._own else self._again).setFocus()

    def forget(self) -> None:
        """Forget the passphrase: the vault is made."""
        self._line.clear()
        self._words.clear()

    @Slot()
    def _copied(self) -> None:
        self._lend(QClipboard.Mode.Clipboard)

    @Slot()
    def _marked(self) -> None:
        self._lend(QClipboard.Mode.Selection)

    def _lend(self, mode: QClipboard.Mode) -> None:
        if self.isActiveWindow():  # what another program copies is not even asked for
            lend(QGuiApplication.clipboard(), self.passphrase, mode)

    def _offer(self, theme: Theme) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(
            label_of(
                self.tr(
                    "Deze zes woorden zijn sterk en goed te onthouden. Maak er in uw hoofd een "
                    "verhaaltje bij. Schrijf ze niet op een briefje bij uw laptop."
                )
            )
        )
        column.addWidget(self._words)
        row = QHBoxLayout()
        self._again = button(self.tr("Andere woorden"), theme=theme, icon="refresh")
        self._again.clicked.connect(self._draw)
        row.addWidget(self._again)
        row.addStretch()
        column.addLayout(row)
        return holder

    def _think(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.tight)
        column.addWidget(
            label_of(
                self.tr(
                    "Neem een zin die alleen u kent: 15 letters of meer. Hoofdletters en cijfers "
                    "hoeven niet. Namen en bekende spreekwoorden zijn te makkelijk te raden."
                )
            )
        )
        column.addWidget(self._line)
        column.addWidget(self._meter)
        column.addWidget(self._verdict)
        return holder

    def _draw(self) -> None:
        self._words.setText(self._propose())
        self.changed.emit()

    def _change(self) -> None:
        self._own = not self._own
        self._show()
        self.enter()

    def _show(self) -> None:
        self._offered.setVisible(not self._own)
        self._thought.setVisible(self._own)
        words = self.tr("Liever de zes woorden") if self._own else self.tr("Liever zelf bedenken")
        self.other.setText(words)
        self._weigh()

    def _weigh(self) -> None:
        text = self._line.text
        judgement = self._judge(text)
        self._meter.setValue(min(int(judgement.bits), int(FULL_BITS)) if text else 0)
        self._verdict.setText(self._sentence(text, judgement))
        self._meter.setAccessibleDescription(self._verdict.text())
        self.changed.emit()

    def _sentence(self, text: str, judgement: Judgement) -> str:
        if not text:
            return " "
        if judgement.too_short:
            return self.tr("Nog te kort: neem 15 letters of meer.")
        if not judgement.acceptable:
            return self.tr("Deze zin kiezen veel mensen. Neem iets dat alleen u kent.")
        if judgement.dead_keys:
            return self.tr(
                "Sterk genoeg. Let op: het losse teken {signs} kan lastig zijn op een ander "
                "toetsenbord."
            ).format(signs=" ".join(judgement.dead_keys))
        if judgement.bits < FAIR_BITS:
            return self.tr("Dit mag. Nog een paar woorden erbij maakt de zin veel sterker.")
        return self.tr("Een sterke wachtzin.")
