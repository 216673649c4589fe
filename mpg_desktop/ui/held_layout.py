"""A layout of ours that holds its own items; a subclass says where they go."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class HeldLayout(QLayout):
    """Items from first to last, and what Qt asks of every layout.

    Qt asks for the height of the same width many times before it shows anything; as its own layouts
    do, this one remembers the answer until something in it is another size.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def widgets(self) -> list[QWidget]:
        """Return what stands in the layout, in its order."""
        found = (item.widget() for item in self.items)
        return [each for each in found if each is not None]

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take an item in; Qt calls this for `addWidget`."""
        self.items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Return an item, or None beyond the last."""
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Give an item away, or None beyond the last."""
        if not 0 <= index < len(self.items):
            return None
        self.invalidate()
        return self.items.pop(index)

    def invalidate(self) -> None:
        """Forget what was measured: Qt calls this when something in the layout changed."""
        self._heights.clear()
        super().invalidate()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all items when they may be `width` pixels wide."""
        if width not in self._heights:
            self._heights[width] = self.lay(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Set the items in their places."""
        super().setGeometry(rect)
        self.lay(rect, move=True)

    def lay(self, rect: QRect, *, move: bool) -> int:
        """Find a place for each item, move it there if wanted, and return the height of all."""
        raise NotImplementedError

    def mirrored(self, place: QRect, whole: QRect) -> QRect:
        """Return a place as it lies for the direction of reading."""
        parent = self.parentWidget()
        if parent is None or parent.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return place
        place.moveLeft(whole.left() + whole.right() - place.right())
        return place
