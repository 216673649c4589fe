"""The laptop turned around: only the card of the person whose turn it is, is on the screen."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mpg_desktop.ui.parts import button, scrolling
from mpg_desktop.ui.tokens import SIZES

C = TypeVar("C", bound=QWidget)


class Turned(QDialog, Generic[C]):
    """A window over the whole screen; it holds no other voice, no other family and no menu.

    `begin` goes to the first question on the card.
    """

    def __init__(self, parent: QWidget, card: C, begin: Callable[[], object], title: str) -> None:
        super().__init__(parent)
        self.card = card
        self._begin = begin
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.done_button = button(self.tr("Klaar: draai de laptop terug"), "primary")
        self.done_button.clicked.connect(self.accept)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.wide)
        column.setSpacing(SIZES.room)
        column.addWidget(card)
        row = QHBoxLayout()
        row.addWidget(self.done_button)
        row.addStretch()
        column.addLayout(row)
        column.addStretch()
        self._scroll = scrolling(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def begin(self) -> None:
        """Fill the screen and go to the first question."""
        self.showFullScreen()
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr] # there is one
        self._begin()

    def done(self, result: int) -> None:
        """Let go of the cursor before the window goes."""
        QApplication.instance().focusChanged.disconnect(self._follow)  # type: ignore[union-attr] # there is one
        super().done(result)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keep the question in sight to which a key went on."""
        if new is not None and self.isAncestorOf(new):
            self._scroll.ensureWidgetVisible(new, 0, SIZES.page * 2)
