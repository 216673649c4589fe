"""What is dragged onto a text or pasted in it: words are put into it, files are not."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QMenu


def brings_files(brought: QMimeData) -> bool:
    """Tell whether files are brought, of which a text would get only where they stand."""
    return any(url.isLocalFile() for url in brought.urls())


def pastes_files(mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> bool:
    """Tell whether to paste now would bring files."""
    clipboard = QGuiApplication.clipboard()
    is_there = mode is QClipboard.Mode.Clipboard or clipboard.supportsSelection()
    return is_there and brings_files(clipboard.mimeData(mode))


def offer_words_only(menu: QMenu) -> QMenu:
    """Return the menu of a text, that offers to paste unless it would bring files."""
    for action in menu.actions():
        if action.objectName() == "edit-paste" and pastes_files():
            action.setEnabled(False)
    return menu
