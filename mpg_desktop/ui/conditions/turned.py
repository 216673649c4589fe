"""The laptop turned around: only the card of the person who speaks is on the screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mpg_desktop.ui.conditions.voice_card import VoiceCard
from mpg_desktop.ui.parts import button
from mpg_desktop.ui.tokens import SIZES


class Turned(QDialog):
    """A window over the whole screen; it holds no other voice, no other family and no menu."""

    def __init__(self, parent: QWidget, card: VoiceCard) -> None:
        super().__init__(parent)
        self.card = card
        self.setWindowTitle(self.tr("Eén stem"))
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
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def begin(self) -> None:
        """Fill the screen and go to the first question."""
        self.showFullScreen()
        self.card.begin()
