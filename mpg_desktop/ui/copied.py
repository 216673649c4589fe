"""What was copied from the program leaves the clipboard with the lock, and at the end.

What another program put there stays. A text that was cut stands in the history of its field.
"""

from typing import Protocol

from PySide6.QtGui import QClipboard


class Clipboard(Protocol):
    """What we use of Qt's clipboard."""

    # ruff: noqa: D102, N802 - Qt names and documents these

    def ownsClipboard(self) -> bool: ...
    def ownsSelection(self) -> bool: ...
    def clear(self, mode: QClipboard.Mode = ..., /) -> None: ...


def take_back(clipboard: Clipboard) -> None:
    """Take away what was copied here, or only marked, where that can be pasted as well (Linux)."""
    if clipboard.ownsClipboard():
        clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
