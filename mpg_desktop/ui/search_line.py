"""The line in which one searches: a sign before the words tells what it is for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class SearchLine(QLineEdit):
    """Says by a sign what its words say too, so that it needs no label of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "search")
        self.sign = QLabel(self)
        self.sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.dress(self.sign, "search", "text3", 16)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the sign at the beginning, and the words behind it."""
        super().resizeEvent(event)
        size = self.sign.sizeHint()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - size.width() - SIZES.gap if mirrored else SIZES.gap
        self.sign.setGeometry(
            left, (self.height() - size.height()) // 2, size.width(), size.height()
        )
        room = size.width() + SIZES.tight
        self.setTextMargins(0 if mirrored else room, 0, room if mirrored else 0, 0)
