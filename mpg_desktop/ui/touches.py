"""Hears that somebody is at the machine: a key, the mouse, a finger, a pen, a method of input."""

from contextlib import suppress

from PySide6.QtCore import SIGNAL, SLOT, QEvent, QObject, QTimer, Signal
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
        # The moment after, and from Qt to Qt: while it tells, what it tells of may be going away.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)
        application = QGuiApplication.instance()
        for told in ("focusWindowChanged(QWindow*)", "focusObjectChanged(QObject*)"):
            QObject.connect(application, SIGNAL(told), self._soon, SLOT("start()"))  # type: ignore[arg-type] # there is one
        self.look()

    def look(self) -> None:
        """Hear all windows that there are now, and what has the focus."""
        self._windows = QGuiApplication.topLevelWindows()
        for each in self._windows:
            each.installEventFilter(self)  # once: Qt forgets the time before
        focus = QGuiApplication.focusObject()
        if focus is not self._focus:
            self._follow(focus)

    def stop(self) -> None:
        """Hear nothing any more: the application ends."""
        for each in (self._looks, self._soon):
            each.stop()
            each.blockSignals(True)  # noqa: FBT003 - of Qt
        self._follow(None)
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)
        self._windows = []

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
