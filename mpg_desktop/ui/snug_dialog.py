"""A dialog in which no words are cut: it is as high as they need."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog


class SnugDialog(QDialog):
    """Grows with what stands in it, at most as high as the screen.

    Qt alone asks how high words are on one line, and not in the width that there is.
    """

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Be high enough from the beginning."""
        super().showEvent(event)
        self._grow()

    def event(self, event: QEvent) -> bool:
        """Grow when something was added to what stands there."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return handled

    def _grow(self) -> None:
        needed = self.layout().totalHeightForWidth(self.width())  # type: ignore[union-attr] # it has one
        if needed > self.height():
            self.resize(self.width(), min(needed, self.screen().availableGeometry().height()))
