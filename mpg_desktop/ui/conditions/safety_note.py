"""Points to the safety of the child when a voice finds it insufficient; nothing is decided."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from mpg_desktop.domain.ids import answer_id
from mpg_desktop.domain.voices import SafetyPointer
from mpg_desktop.ui.pages.said import said
from mpg_desktop.ui.pages.surroundings import Surroundings
from mpg_desktop.ui.parts import button, emptied, shown
from mpg_desktop.ui.tokens import SIZES

FIRST = "safety.direct"
"""The question with which the safety plan begins: what is needed right now."""


class SafetyNote(QFrame):
    """A sentence for each condition about safety that somebody finds insufficient."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.setProperty("part", "danger")
        self._around = around
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.gap)
        self.hide()

    def show_pointers(self, pointers: Sequence[SafetyPointer]) -> None:
        """Show these, or nothing at all when there are none."""
        emptied(self._column)
        if pointers:
            self._column.addWidget(said(self._around, (each.saying for each in pointers)))
            self.link = button(self.tr("Naar het veiligheidsplan"), "link")
            self.link.clicked.connect(lambda: self._around.go_to(answer_id(FIRST), "text"))
            self._column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeading)
        shown(self, bool(pointers))
