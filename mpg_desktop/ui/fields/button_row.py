"""A row of buttons that Tab enters once, and in which the arrow keys walk."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from mpg_desktop.ui.fields.pills import Segment

_ONWARD = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class Row(QObject):
    """Gives a row of buttons one place in the tab order, and lets arrow keys walk inside it.

    Qt's own tab order lands on the first radio button even when another is chosen; the next arrow
    key would then change the answer without anyone noticing.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.buttons: list[QAbstractButton] = []

    def add(self, button: QAbstractButton) -> None:
        """Take a button into the row."""
        self.buttons.append(button)
        button.installEventFilter(self)
        self.settle()

    def take_all(self) -> list[QAbstractButton]:
        """Give all buttons away."""
        gone, self.buttons = self.buttons, []
        for button in gone:
            button.removeEventFilter(self)
        return gone

    def settle(self, current: QAbstractButton | None = None) -> None:
        """Let Tab land on `current`, else on the chosen button, else on the first."""
        chosen = (each for each in self.buttons if each.isChecked())
        stop = current or next(chosen, None) or (self.buttons[0] if self.buttons else None)
        for each in self.buttons:
            lands = each is stop
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if lands else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Walk with the arrow keys, in the reading direction."""
        key = pressed(event)
        step = 0 if key is None else _ONWARD.get(Qt.Key(key.key()), 0)
        if key is not None and step and isinstance(watched, QAbstractButton):
            self._walk(watched, Qt.Key(key.key()), step)
            return True
        return super().eventFilter(watched, event)

    def _walk(self, button: QAbstractButton, key: Qt.Key, step: int) -> None:
        sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if sideways and button.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        at = (self.buttons.index(button) + step) % len(self.buttons)
        self.settle(self.buttons[at])
        self.buttons[at].setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(button, Segment):
            self.buttons[at].click()


def pressed(event: QEvent) -> QKeyEvent | None:
    """Return the key that an event presses, if it does."""
    pressed = event.type() == QEvent.Type.KeyPress
    return event if pressed and isinstance(event, QKeyEvent) else None
