"""The finger that came first: a hand that rests beside it on the screen draws no line."""

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QTouchEvent

Followed = tuple[QEvent.Type, QPointF]
"""What the finger does (it begins, moves, ends, or was none after all), and where."""


class FirstFinger:
    """Follows one finger from its touch until it is lifted, and no other meanwhile."""

    def __init__(self) -> None:
        self._id = -1

    def follow(self, event: QTouchEvent) -> Followed | None:
        """Return what the finger does in this event; None for what other fingers do."""
        what = event.type()
        if what is QEvent.Type.TouchCancel:
            return what, QPointF()
        points = event.points()
        if what is QEvent.Type.TouchBegin and points:
            self._id = points[0].id()
        for point in points:
            if point.id() == self._id:
                is_lifted = point.state() == QEventPoint.State.Released
                return QEvent.Type.TouchEnd if is_lifted else what, point.position()
        return None
