"""One thing that a copy lacks or holds by the rules, and the way to decide otherwise."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mpg_desktop.domain.copies import Allowed, Withheld
from mpg_desktop.domain.verdicts import BOUND
from mpg_desktop.ui.papers.decide import Decide
from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers
from mpg_desktop.ui.papers.half_done import About, Half
from mpg_desktop.ui.parts import button, label_of, shown
from mpg_desktop.ui.tokens import SIZES


class ItemToDecide(QWidget):
    """`opens` tells whether the other decision shows it, or leaves it out; `decided` brings it.

    `typed` brings what was typed so far, see `Decide`.
    """

    decided = Signal(object)
    typed = Signal(object)

    def __init__(
        self, around: DeskOfPapers, words: str, item: Withheld | Allowed, *, opens: bool
    ) -> None:
        super().__init__()
        self._around, self._item, self._opens = around, item, opens
        self._decide: Decide | None = None
        does, spoken = (
            (self.tr("Toch laten zien…"), self.tr("Toch laten zien: {what}"))
            if opens
            else (self.tr("Toch weglaten…"), self.tr("Toch weglaten: {what}"))
        )
        self.otherwise = button(does, "link")
        self.otherwise.setAccessibleName(spoken.format(what=words))
        self.otherwise.clicked.connect(self._ask)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SIZES.hair, 0, SIZES.hair)
        self._column.setSpacing(0)
        self._column.addWidget(label_of(words))
        if isinstance(item, Withheld) and item.reason:
            told = self.tr("Waarom: {reason}").format(reason=item.reason)
            self._column.addWidget(label_of(told, "help"))
        self._column.addWidget(self.otherwise, 0, Qt.AlignmentFlag.AlignLeading)
        if isinstance(item, Withheld):
            # What stays closed whatever the worker decides is not offered to be opened.
            shown(self.otherwise, visible=item.protection not in BOUND)

    @property
    def about(self) -> About:
        """What is decided here."""
        return self._opens, self._item.record, self._item.field

    def resume(self, half: Half) -> Decide:
        """Go on with what was being typed about this."""
        decide = self._ask()
        decide.resume(half)
        return decide

    def _ask(self) -> Decide:
        if self._decide is None:
            around = self._around
            source = "" if self._opens else around.say("readers.entitled.source")
            self._decide = Decide(
                around.theme,
                opens=self._opens,
                today=lambda: around.papers.clock().date(),
                source=around.say("rights.source.check", source=source) if source else "",
            )
            self._decide.decided.connect(self.decided.emit)
            self._decide.typed.connect(self.typed.emit)
            self._decide.cancelled.connect(self._stop)
            self._column.addWidget(self._decide)
        self._decide.ask(self._item.record, self._item.field)
        self._decide.show()
        self.otherwise.hide()
        self._decide.reason.setFocus()
        return self._decide

    def _stop(self) -> None:
        if self._decide is not None:
            self._decide.hide()
        self.otherwise.show()
        self.otherwise.setFocus()
