"""Keeps Ctrl+Z out of the text widgets: the case has one undo for everything."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class UndoKeys(QObject):
    """An event filter for a text widget: undo and redo keys go on to the window's menu.

    A text widget claims these keys for an undo of its own, which would take letters back on
    screen and leave the case as it was. When the menu has nothing to undo the key does nothing.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the menu's shortcut win, and swallow the key itself."""
        claims = event.type() == QEvent.Type.ShortcutOverride
        keyed = claims or event.type() == QEvent.Type.KeyPress
        if keyed and isinstance(event, QKeyEvent) and any(map(event.matches, _KEYS)):
            event.setAccepted(not claims)
            return True
        return super().eventFilter(watched, event)


def pop_up_without_undo(menu: QMenu, at: QPoint) -> None:
    """Show the menu of a text widget without an undo and redo of its own."""
    for action in menu.actions():
        if action.objectName() in {"edit-undo", "edit-redo"}:
            menu.removeAction(action)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)
