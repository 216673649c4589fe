"""A field that keeps its shape and follows one hand: with the mouse, a finger or a pen."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QMouseEvent, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mpg_desktop.ui.first_finger import FirstFinger
from mpg_desktop.ui.theme import Theme

PRESSES = (QEvent.Type.TabletPress, QEvent.Type.TouchBegin)
MOVES = (QEvent.Type.TabletMove, QEvent.Type.TouchUpdate)
RELEASES = (QEvent.Type.TabletRelease, QEvent.Type.TouchEnd)


class HandSurface(QWidget):
    """What is signed or drawn on; a subclass says what a stroke is and paints it.

    `shape` is the field in units of its own. `usual` is how wide it is where there is room, in
    pixels at 100 % text, and `least` what it takes at the least.
    """

    def __init__(self, theme: Theme, shape: QSizeF, *, usual: int, least: int) -> None:
        super().__init__()
        self.theme = theme
        self._shape = shape
        self._usual, self._least = usual, least
        self._finger = FirstFinger()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    # ---- what a subclass says ------------------------------------------------------------

    def field(self) -> QRectF:
        """Return where the field lies, in pixels of the widget."""
        raise NotImplementedError

    def begin(self, place: QPointF) -> None:
        """Begin a stroke, at a place in pixels of the widget."""
        raise NotImplementedError

    def go_on(self, place: QPointF) -> None:
        """Go on with the stroke, if there is one."""
        raise NotImplementedError

    def end(self) -> None:
        """End the stroke, if there is one."""
        raise NotImplementedError

    def forget(self) -> None:
        """Throw the stroke away: what seemed a finger was a hand, or a sign to the system."""
        raise NotImplementedError

    # ---- how large it is -----------------------------------------------------------------

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a usual width, and the height that goes with it."""
        width = self.theme.px(self._usual)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least at which one can write."""
        return QSize(self._least, self.heightForWidth(self._least))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that the field keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the field at a width."""
        wide = min(width, self.theme.px(self._usual))
        return round(wide * self._shape.height() / self._shape.width())

    def at(self, x: float, y: float) -> QPointF:
        """Return where a place of the field lies, in pixels of the widget."""
        return self.field().topLeft() + QPointF(x, y) * self.scale()

    def found(self, place: QPointF) -> QPointF:
        """Return a place of the widget in units of the field."""
        return (place - self.field().topLeft()) / self.scale()

    def scale(self) -> float:
        """Return how many pixels a unit of the field takes."""
        return self.field().width() / self._shape.width()

    # ---- following a hand ----------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a stroke with the left button."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with a stroke."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End a stroke."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.end()

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a pen."""
        self._follow(event.type(), event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Follow the first finger; the page must not scroll under it."""
        if isinstance(event, QTouchEvent):
            if followed := self._finger.follow(event):
                self._follow(*followed)
            event.accept()
            return True
        return super().event(event)

    def _follow(self, what: QEvent.Type, place: QPointF) -> None:
        if what in PRESSES:
            self.begin(place)
        elif what in MOVES:
            self.go_on(place)
        elif what in RELEASES:
            self.end()
        else:
            self.forget()
