"""What all pages about paper share: a head with the way back, a body, and buttons at the foot."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.parts import button, frame_of, label_of, rule, shown
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class PaperPage(QWidget):
    """One page; `left` asks for the page before."""

    left = Signal()

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(title)
        self.back = button(self.tr("Terug"), "quiet", theme=theme, icon="arrow-left")
        self.back.setAccessibleName(self.tr("Terug (Escape)"))
        self.back.clicked.connect(self.left.emit)
        self._title = label_of(title, "title")
        self._about = label_of("", "help")
        self._body = QVBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        self._foot_frame = frame_of("header")
        self._foot = Flow(gap=SIZES.gap)
        self._frame()

    def set_title(self, title: str, about: str = "") -> None:
        """Say what is on the page."""
        self._title.setText(title)
        self._about.setText(about)
        shown(self._about, visible=bool(about))
        self.setAccessibleName(title)

    def title(self) -> str:
        """Return what the page says that it is."""
        return self._title.text()

    def enter(self) -> None:
        """Let keys arrive where one begins."""
        self.back.setFocus()

    @property
    def is_at_work(self) -> bool:
        """Whether paper of this page is on its way to a printer or a file."""
        return False

    def stop_work(self) -> None:
        """Stop it, as the button does that says so; the page says what came of it."""

    def let_go(self) -> None:
        """Stop it and say nothing more: the page goes away now."""

    def set_body(self, body: QWidget) -> None:
        """Show something that scrolls."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        self._body.addWidget(area)

    def set_still_body(self, body: QWidget) -> None:
        """Show something that does not scroll as a whole."""
        self._body.addWidget(body)

    def set_foot(self, *buttons: QPushButton) -> None:
        """Show what can be done, the most usual last."""
        for each in buttons:
            self._foot.addWidget(each)
        self._foot_frame.show()

    def _frame(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._about)
        self._about.hide()
        head = frame_of("header")
        row = QHBoxLayout(head)
        row.setContentsMargins(SIZES.room, SIZES.gap, SIZES.wide, SIZES.gap)
        row.setSpacing(SIZES.room)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        foot = QVBoxLayout(self._foot_frame)
        foot.setContentsMargins(SIZES.wide, SIZES.gap, SIZES.wide, SIZES.gap)
        foot.addLayout(self._foot)
        self._foot_frame.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(rule())
        column.addLayout(self._body, 1)
        column.addWidget(rule())
        column.addWidget(self._foot_frame)
