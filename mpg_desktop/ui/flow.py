"""A layout that sets its items side by side and goes on in a new row when one is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from mpg_desktop.ui.held_layout import HeldLayout


class Flow(HeldLayout):
    """Rows of items at their own width, mirrored where people read from right to left."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._gap = gap

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Say that the layout does not ask for more room than it needs."""
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size in one row."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() + self._gap for size in sizes) - self._gap
        return QSize(max(width, 0), max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the largest item at its narrowest."""
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self.items if not item.isEmpty()]

    def lay(self, rect: QRect, *, move: bool) -> int:
        """Set the items side by side, and return the height of all rows."""
        y = 0
        for row in self._rows(rect.width()):
            x, high = 0, max(size.height() for _, size in row)
            for item, size in row:
                at = rect.topLeft() + QPoint(x, y + (high - size.height()) // 2)
                if move:
                    item.setGeometry(self.mirrored(QRect(at, size), rect))
                x += size.width() + self._gap
            y += high + self._gap
        return max(0, y - self._gap)

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the items row by row, each with the size that it gets."""
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._shown():
            size = _fitted(item, width)
            if not rows or x + size.width() > width:
                rows.append([])
                x = 0
            rows[-1].append((item, size))
            x += size.width() + self._gap
        return rows


def _fitted(item: QLayoutItem, width: int) -> QSize:
    wanted = item.sizeHint()
    if wanted.width() <= width or width <= 0:
        return wanted
    height = item.heightForWidth(width) if item.hasHeightForWidth() else wanted.height()
    return QSize(width, height)
