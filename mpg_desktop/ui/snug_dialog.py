"""A dialog in which no words are cut: it is as high as they need, or scrolls."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QVBoxLayout, QWidget

from mpg_desktop.ui.parts import scrolling
from mpg_desktop.ui.tokens import SIZES
from mpg_desktop.ui.within_screen import resize_within


class SnugDialog(QDialog):
    """Grows with what stands in `column`, as far as the screen goes; from there on it scrolls.

    Qt alone asks how high words are on one line, and not in the width that there is.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = QWidget()
        self._page.installEventFilter(self)
        self.column = QVBoxLayout(self._page)
        self.column.setContentsMargins(SIZES.page, SIZES.page, SIZES.page, 0)
        self.column.setSpacing(SIZES.room)
        self._area = scrolling(self._page)
        self._foot = QWidget()

    def close_with(self, foot: QLayout, wide: int) -> None:
        """Put what always stays in sight below the column, and take a width."""
        foot.setContentsMargins(SIZES.page, SIZES.room, SIZES.page, SIZES.page)
        self._foot.setLayout(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addWidget(self._foot)
        resize_within(self, wide, self.needed(wide))

    def needed(self, wide: int) -> int:
        """Return how high it is where nothing has to scroll."""
        foot = self._foot.heightForWidth(wide)
        below = foot if foot > 0 else self._foot.sizeHint().height()
        # As if there was a bar to scroll with: where it appears, it takes away width.
        beside = wide - self._area.verticalScrollBar().sizeHint().width()
        high = max(self.column.totalHeightForWidth(beside), self.column.minimumSize().height())
        return high + below

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Be high enough from the beginning."""
        super().showEvent(event)
        self._grow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Grow when something was added to what stands there."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return super().eventFilter(watched, event)

    def _grow(self) -> None:
        needed = self.needed(self.width())
        if needed > self.height():
            resize_within(self, self.width(), needed)
