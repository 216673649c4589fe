"""The keys that work whatever is open: those of the curtain and of the lock."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow

from mpg_desktop.ui.menus import Do, Menus

SAFE = (Do.CURTAIN, Do.LOCK)
"""What is done at once, over dialogs, menus and lists that dropped down."""


class SafeKeys(QObject):
    """Hears the keys of every window of the program, before anything in it does.

    The shortcut of a menu comes first where Qt lets it: not while a dialog, a menu or the curtain
    is over the window.
    """

    def __init__(self, menus: Menus, does: Callable[[Do], object]) -> None:
        super().__init__(menus)
        self._menus = menus
        self._does = does
        application = QGuiApplication.instance()
        application.focusWindowChanged.connect(self._follow)  # type: ignore[union-attr] # there is one
        # The window that asks for the passphrase may have the keys before anything hears them.
        self._follow(QGuiApplication.focusWindow())

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

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
