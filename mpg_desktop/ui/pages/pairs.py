"""A layout for forms: short fields two beside each other where there is room, long ones alone."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from mpg_desktop.ui.tokens import SIZES

ROOM_FOR_TWO = 480
"""Pixels at 100 % text that two short fields need beside each other."""


class Pairs(QLayout):
    """Rows of one or two widgets, from above to below; hidden ones take no room."""

    def __init__(self, parent: QWidget | None = None, *, scale: float = 1.0) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._halves: set[int] = set()
        self._wide: set[int] = set()
        self._scale = scale
        self._across, self._down = SIZES.room, SIZES.room
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget, *, half: bool, wide: bool = False) -> None:
        """Add a widget at the end; two halves that follow each other share a row.

        A half that is left alone keeps its width, unless it is `wide`.
        """
        if wide:
            self._wide.add(id(widget))
        self.insert(len(self._items), widget, half=half)

    def insert(self, place: int, widget: QWidget, *, half: bool) -> None:
        """Add a widget at a place."""
        if half:
            self._halves.add(id(widget))
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def place_of(self, widget: QWidget) -> int:
        """Return where a widget stands, or -1."""
        return next((at for at, item in enumerate(self._items) if item.widget() is widget), -1)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take an item in; Qt calls this for `addWidget`."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Return an item, or None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Give an item away, or None beyond the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Say that the layout takes the width that there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all rows at a width."""
        return self._lay(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size with every widget alone in its row."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, self._lay(QRect(0, 0, max(width, 1), 0), move=False))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the width of the widest widget at its narrowest."""
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(max((size.width() for size in sizes), default=0), 0)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Set the widgets in their places."""
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        pairs = width >= ROOM_FOR_TWO * self._scale
        is_open = False
        for item in self._items:
            if item.isEmpty():
                continue
            half = pairs and id(item.widget()) in self._halves
            if half and is_open:
                rows[-1].append(item)
                is_open = False
            else:
                rows.append([item])
                is_open = half
        return rows

    def _lay(self, rect: QRect, *, move: bool) -> int:
        y = 0
        narrow = (rect.width() - self._across) // 2
        for row in self._rows(rect.width()):
            alone = id(row[0].widget()) in self._halves - self._wide
            two_fit = rect.width() >= ROOM_FOR_TWO * self._scale
            shared = len(row) > 1 or (alone and two_fit)
            width = narrow if shared else rect.width()
            height = max(_height(item, width) for item in row)
            for at, item in enumerate(row):
                if move:
                    corner = QPoint(at * (narrow + self._across), y)
                    place = QRect(rect.topLeft() + corner, QSize(width, height))
                    item.setGeometry(self._mirrored(place, rect))
            y += height + self._down
        return max(0, y - self._down)

    def _mirrored(self, place: QRect, whole: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is None or parent.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return place
        place.moveLeft(whole.left() + whole.right() - place.right())
        return place


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()
