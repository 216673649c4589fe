"""A layout for forms: short fields two beside each other where there is room, long ones alone."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from mpg_desktop.ui.fields.field import Field
from mpg_desktop.ui.held_layout import HeldLayout
from mpg_desktop.ui.tokens import SIZES

ROOM_FOR_TWO = 480
"""Pixels at 100 % text that two short fields need beside each other."""


class Pairs(HeldLayout):
    """Rows of one or two widgets, from above to below; hidden ones take no room.

    Of two fields beside each other the controls stand level, whatever is said above and below.
    """

    def __init__(self, parent: QWidget | None = None, *, scale: float = 1.0) -> None:
        super().__init__(parent)
        self._halves: set[int] = set()
        self._wide: set[int] = set()
        self._scale = scale
        self._across, self._down = SIZES.room, SIZES.room

    def add(self, widget: QWidget, *, half: bool, wide: bool = False) -> None:
        """Add a widget at the end; two halves that follow each other share a row.

        A half that is left alone keeps its width, unless it is `wide`.
        """
        if wide:
            self._wide.add(id(widget))
        self.insert(len(self.items), widget, half=half)

    def insert(self, place: int, widget: QWidget, *, half: bool) -> None:
        """Add a widget at a place."""
        if half:
            self._halves.add(id(widget))
        self.addWidget(widget)
        self.items.insert(place, self.items.pop())
        self.invalidate()

    def place_of(self, widget: QWidget) -> int:
        """Return where a widget stands, or -1."""
        return next((at for at, item in enumerate(self.items) if item.widget() is widget), -1)

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Say that the layout takes the width that there is."""
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size with every widget alone in its row."""
        sizes = [item.sizeHint() for item in self.items if not item.isEmpty()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, self.heightForWidth(max(width, 1)))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the width of the widest widget at its narrowest."""
        # An item would work out its usual size as well, and for that lay out all that is in it.
        asked = [each for each in self.widgets() if not each.isHidden()]
        widths = [max(each.minimumSizeHint().width(), each.minimumWidth()) for each in asked]
        return QSize(max(widths, default=0), 0)

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        pairs = width >= ROOM_FOR_TWO * self._scale
        is_open = False
        for item in self.items:
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

    def lay(self, rect: QRect, *, move: bool) -> int:
        """Set the items in rows of one or two, and return the height of all rows."""
        y = 0
        narrow = (rect.width() - self._across) // 2
        for row in self._rows(rect.width()):
            alone = id(row[0].widget()) in self._halves - self._wide
            two_fit = rect.width() >= ROOM_FOR_TWO * self._scale
            shared = len(row) > 1 or (alone and two_fit)
            width = narrow if shared else rect.width()
            feet = [_foot(item, width) for item in row]
            down_to = max(_height(each, width) - foot for each, foot in zip(row, feet, strict=True))
            for at, item in enumerate(row):
                if move:
                    corner = QPoint(at * (narrow + self._across), y)
                    place = QRect(rect.topLeft() + corner, QSize(width, down_to + feet[at]))
                    widget = item.widget()
                    # The item itself would first ask the widget which size it would like.
                    (item if widget is None else widget).setGeometry(self.mirrored(place, rect))
            y += down_to + max(feet) + self._down
        return max(0, y - self._down)


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()


def _foot(item: QLayoutItem, width: int) -> int:
    """Return what lies under the control of a field: beside it no control may hang lower."""
    widget = item.widget()
    return widget.foot(width) if isinstance(widget, Field) else 0
