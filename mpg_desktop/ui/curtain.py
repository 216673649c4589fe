"""The curtain: one key, and nothing of any family is on the screen."""

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout, QWidget

from mpg_desktop.ui.parts import label_of

PASSING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
"""What stands over a window for a moment only: menus, lists that drop down, tooltips."""


GONE = suppress(RuntimeError)
"""For a window that ended while it was covered: Qt has it no longer."""


class Curtain(QWidget):
    """Covers its window completely; it is not a lock.

    While it hangs there it takes every key: no list opens over it, and nothing is typed behind it.
    `SafeKeys` hears those that lift it and that lock. What the window holds (`covered`) is hidden
    as well, so that no screen reader reads it out.
    """

    lifted = Signal()

    def __init__(self, window: QWidget, *covered: QWidget) -> None:
        super().__init__(window)
        self._covered = covered
        self._hidden: list[QWidget] = []
        self._before: QWidget | None = None
        self._behind: QWidget | None = None
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Het scherm is afgedekt"))
        self._words = label_of(self.tr("Druk op F12 om verder te gaan."), "small")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self._words)
        window.installEventFilter(self)
        self.hide()

    def words(self) -> QLabel:
        """Return the line that tells how to go on."""
        return self._words

    def fall(self) -> None:
        """Cover the window at once, dialogs too."""
        window = self.window()
        self._before = _lasting(QApplication.focusWidget())
        self._behind = window.focusWidget()
        self._hidden = [each for each in _beside(window) if each.windowType() not in PASSING]
        for each in (*_beside(window), *self._covered):
            each.hide()
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        window.activateWindow()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def lift(self) -> None:
        """Show everything again, the cursor where it was."""
        self._uncover()
        for each in self._hidden:
            with GONE:
                each.show()
        self._hidden = []
        for stood in (self._behind, self._before):  # a window keeps a cursor under its dialog
            with GONE:
                if stood is not None and stood.isVisible():
                    stood.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = self._behind = None
        self.lifted.emit()

    def give_back_cursor(self) -> None:
        """Let the window have its cursor where it was, before it locks and remembers that.

        Nothing is painted in between: the page that asks for the passphrase stands there by then.
        """
        if self.isVisible() and self._behind is not None:
            behind = self._behind
            self._uncover()
            with GONE:
                behind.setFocus(Qt.FocusReason.PopupFocusReason)

    def clear(self) -> None:
        """Put away for good all that stands over the window, behind the curtain too: it is locked.

        A dialog may ask first when it is closed; this one is over.
        """
        self._uncover()
        over = [*self._hidden, *_beside(self.window())]
        self._hidden, self._before, self._behind = [], None, None
        for each in over:
            with GONE:
                _put_away(each)

    def _uncover(self) -> None:
        self.hide()
        for each in self._covered:
            each.show()

    def event(self, event: QEvent) -> bool:
        """Keep every key: a shortcut of the window would open something over the curtain."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: FBT001, N802 - Qt's name
        """Keep the cursor: what is behind cannot be seen."""
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Go on covering while the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.window().rect())
        return super().eventFilter(watched, event)


def _put_away(window: QWidget) -> None:
    if isinstance(window, QDialog):
        window.done(0)
    elif window.windowType() in PASSING:
        window.hide()
    else:
        window.close()


def _lasting(focus: QWidget | None) -> QWidget | None:
    """Return where the cursor is once what it is in has gone: the field of a list or calendar."""
    while focus is not None and focus.window().windowType() in PASSING:
        below = focus.window().parentWidget()
        focus = None if below is None else below.window().focusWidget()
    return focus


def _beside(window: QWidget) -> list[QWidget]:
    """Return all that stands on the screen apart from a window."""
    found = QApplication.topLevelWidgets()
    return [each for each in found if each.isVisible() and each is not window]
