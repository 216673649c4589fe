"""A panel that opens below a field and is closed by its button or by Escape."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from mpg_desktop.ui.parts import Tool, label_of, shown
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class Panel(QFrame):
    """A heading, a column for what it is about, and a way out; `closed` asks to be put away."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "panel")
        self._heading = label_of("", "label")
        self._intro = label_of("", "help")
        self.leave = Tool()
        self.leave.setAccessibleName(self.tr("Sluiten"))
        self.leave.setToolTip(self.tr("Sluiten (Esc)"))
        theme.dress(self.leave, "x", "text2", 16)
        self.leave.clicked.connect(self.closed.emit)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.closed.emit)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.gap, SIZES.room)
        self.column.setSpacing(SIZES.gap)
        self.column.addLayout(top)
        self.column.addWidget(self._intro)

    def set_heading(self, heading: str, intro: str = "") -> None:
        """Say what the panel is about."""
        self.setAccessibleName(heading)
        self._heading.setText(heading)
        self._intro.setText(intro)
        shown(self._intro, bool(intro))

    def begin(self) -> None:
        """Go into the panel."""
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)
