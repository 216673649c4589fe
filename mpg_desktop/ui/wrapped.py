"""A label that wraps, and measures each width only once: a page asks for it again and again."""

from functools import cache

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


@cache
def _policy() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy


class Wrapped(QLabel):
    """Takes its text literally, and is as high as that needs.

    Before Qt shows a page it asks every label for its height, at one width after another, and each
    time it lays out all the letters anew: that was a fourth of the time in which a family is shown.
    This one remembers until its text or its letters are others.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._heights: dict[int, int] = {}
        super().setTextFormat(Qt.TextFormat.PlainText)
        super().setWordWrap(True)
        super().setSizePolicy(_policy())

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text."""
        self._heights.clear()
        super().setText(text)

    def setWordWrap(self, on: bool) -> None:  # noqa: N802, FBT001 - Qt's name, and its argument
        """Let lines break at words, or not."""
        self._heights.clear()
        super().setWordWrap(on)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Measure anew: the letters are others, or what stands around them is."""
        self._heights.clear()
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height that the text needs at a width."""
        if width not in self._heights:
            self.ensurePolished()  # which may choose other letters
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]
