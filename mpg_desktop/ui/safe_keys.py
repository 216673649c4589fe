"""The keys that work whatever is open: those of the curtain and of the lock."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

from mpg_desktop.ui.every_window import EveryWindow
from mpg_desktop.ui.menus import Do, Menus

SAFE = (Do.CURTAIN, Do.LOCK)
"""What is done at once, over dialogs, menus and lists that dropped down."""


class SafeKeys(EveryWindow):
    """Hears the keys of every window of the program, before anything in it does.

    The shortcut of a menu comes first where Qt lets it: not while a dialog, a menu or the curtain
    is over the window.
    """

    def __init__(self, menus: Menus, does: Callable[[Do], object]) -> None:
        super().__init__(menus)
        self._menus = menus
        self._does = does
        # The window that asks for the passphrase may have the keys before anything hears them.
        self.look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Do what a safe key asks for, and let every other key pass."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            for do in SAFE:
                action = self._menus.action(do)
                if action.isEnabled() and action.shortcut() == pressed:
                    if not event.isAutoRepeat():
                        self._does(do)
                    return True
        return super().eventFilter(watched, event)
