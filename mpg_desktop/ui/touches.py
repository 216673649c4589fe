"""Hears that somebody is at the machine: a key, the mouse, a finger, a pen, a method of input."""

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication

from mpg_desktop.ui.every_window import EveryWindow

TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
        QEvent.Type.DragMove,
    }
)


class Touches(EveryWindow):
    """Emits `felt` at each, as long as the application lives.

    It hears the windows, to which keys, mouse and fingers come first, and what has the focus, to
    which a method of input writes without a key. Not the whole application: each of the thousands
    of events that one key leads to would pass by here, and for every object of Qt that one of them
    is meant for PySide 6.11 would look through all its types (see `sight`).
    """

    felt = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._focus: QObject | None = None
        self.look_after("focusObjectChanged(QObject*)")
        self.look()

    def look(self) -> None:
        """Hear all windows that there are now, and what has the focus."""
        super().look()
        focus = QGuiApplication.focusObject()
        if focus is not self._focus:
            self._follow(focus)

    def stop(self) -> None:
        """Hear nothing any more: the application ends."""
        super().stop()
        self._follow(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See the events of a window or of the focus pass by, and stop none."""
        del watched
        if event.type() in TOUCHES:
            self.felt.emit()
        return False

    def _follow(self, focus: QObject | None) -> None:
        if self._focus is not None:
            with suppress(RuntimeError):  # it was thrown away with its page
                self._focus.removeEventFilter(self)
        self._focus = focus
        if focus is not None:
            focus.installEventFilter(self)
