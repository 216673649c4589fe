"""What stands below the families: archive, bin and lock, and when the last backup was made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from mpg_desktop.ui.parts import button, counted, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class SideFoot(QWidget):
    """Three buttons, below each other or, where there is little room, beside each other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.archive = self._button(self.tr("Archief"), "archive")
        self.bin = self._button(self.tr("Prullenbak"), "trash")
        self.lock = self._button(self.tr("Nu op slot"), "lock")
        self._backup = label_of("", "small")
        self._backup.setContentsMargins(SIZES.tight, 0, SIZES.tight, SIZES.hair)
        self._backup.hide()
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(2)
        # Whoever locks with the mouse has the cursor in the same text afterwards.
        self.lock.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for each in (self.archive, self.bin, self.lock):
            self._row.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.gap, SIZES.tight, SIZES.gap, SIZES.gap)
        column.setSpacing(2)
        column.addWidget(self._backup)
        column.addLayout(self._row)

    def show_backup(self, moment: str, families: int) -> None:
        """Say when the last backup was made and proved, and how many families it holds."""
        words = self.tr("Laatste kopie: {moment}, %n gezinnen, nagekeken", "", families)
        self._backup.setText(counted(words.format(moment=moment)))
        self._backup.show()

    def backup_words(self) -> str:
        """Return what is said about the last backup."""
        return self._backup.text()

    def fit(self, *, low: bool) -> None:
        """Leave the room to the families where there is little."""
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if low else way.TopToBottom)
        for each in (self.archive, self.bin, self.lock):
            each.setText("" if low else each.accessibleName())

    def _button(self, words: str, icon: str) -> QPushButton:
        made = button(words, "quiet", theme=self._theme, icon=icon)
        made.setAccessibleName(words)
        made.setToolTip(words)
        return made
