"""Keeps Ctrl+Z out of the text widgets: the case has one undo for everything."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_PRESSED = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


def leaves_undo(event: QEvent, kind: QEvent.Type) -> bool:
    """Let undo and redo keys go on to the window's menu; return whether it was such a key.

    A text widget claims these keys for an undo of its own, which would take letters back on
    screen and leave the case as it was. When the menu has nothing to undo the key does nothing.
    `kind` is what the event is: whoever asks knows it already.
    """
    if kind not in _PRESSED or not isinstance(event, QKeyEvent):
        return False
    if not any(map(event.matches, _KEYS)):
        return False
    event.setAccepted(kind == QEvent.Type.KeyPress)
    return True


class UndoKeys(QObject):
    """An event filter for a text widget that is no field of a family."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the menu's shortcut win, and swallow the key itself."""
        return leaves_undo(event, event.type())


def pop_up_without_undo(menu: QMenu, at: QPoint) -> None:
    """Show the menu of a text widget without an undo and redo of its own."""
    for action in menu.actions():
        if action.objectName() in {"edit-undo", "edit-redo"}:
            menu.removeAction(action)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)
