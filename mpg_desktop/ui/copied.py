"""What was copied from the program leaves the clipboard with the lock, and at the end.

What another program put there stays. A text that was cut stands in the history of its field. The
words of a passphrase are there for half a minute only: nothing is locked yet when they are made.
"""

from typing import Protocol

from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard

LENT_MS = 30_000
"""From the copying of a passphrase to its end in the clipboard."""


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


def lend(clipboard: QClipboard, secret: str, mode: QClipboard.Mode) -> QTimer | None:
    """Take back after a while what was just copied, or marked, when it is of a secret.

    Return what waits for it. What was copied since stays.
    """
    lent = clipboard.text(mode)
    if not lent or lent not in secret:
        return None

    def end() -> None:
        if clipboard.text(mode) == lent:
            clipboard.clear(mode)

    timer = QTimer(clipboard)  # whoever leaves the page may paste it still
    timer.setSingleShot(True)
    timer.timeout.connect(end)
    timer.timeout.connect(timer.deleteLater)
    timer.start(LENT_MS)
    return timer
