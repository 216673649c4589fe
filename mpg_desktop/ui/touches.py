"""Hears that somebody is at the machine: a key, the mouse, a finger, a pen, a method of input."""

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

LOOK_MS = 5000
"""How often is looked for windows that came without taking the focus, such as menus."""

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


class Touches(QObject):
    """Emits `felt` at each, as long as the application lives.

    It hears the windows, to which keys, mouse and fingers come first, and what has the focus, to
    which a method of input writes without a key. Not the whole application: each of the thousands
    of events that one key leads to would pass by here, and for every object of Qt that one of them
    is meant for PySide 6.11 would look through all its types (see `sight`).
    """

    felt = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._windows: list[QWindow] = []  # as long as Python knows them, it does not look further
        self._focus: QObject | None = None
        self._looks = QTimer(self)
        self._looks.timeout.connect(self.look)
        self._looks.start(LOOK_MS)
        application = QGuiApplication.instance()
        application.focusWindowChanged.connect(self.look)  # type: ignore[union-attr] # there is one
        application.focusObjectChanged.connect(self._follow)  # type: ignore[union-attr] # the same
        self.look()
        self._follow(QGuiApplication.focusObject())

    def look(self) -> None:
        """Hear all windows that there are now."""
        self._windows = QGuiApplication.topLevelWindows()
        for each in self._windows:
            each.installEventFilter(self)  # once: Qt forgets the time before

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
