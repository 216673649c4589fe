"""The unlocked window: the families on the left, the open family with its tabs on the right."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mpg_desktop.ui.entrance import Emblem
from mpg_desktop.ui.flowing import FlowingPage
from mpg_desktop.ui.foothold import Foothold, foothold_in, regain
from mpg_desktop.ui.header import Header
from mpg_desktop.ui.left_bar import LeftBar
from mpg_desktop.ui.notice_bar import NoticeBar
from mpg_desktop.ui.parts import label_of, rule
from mpg_desktop.ui.piecemeal import Piecemeal
from mpg_desktop.ui.side import Side
from mpg_desktop.ui.sight import settle
from mpg_desktop.ui.snack_bar import SnackBar
from mpg_desktop.ui.tab import TabOffer
from mpg_desktop.ui.tabs import Tabs
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

if TYPE_CHECKING:
    from mpg_desktop.desk.session import Session

MEANWHILE_MS = 120
"""For so long the last family stays painted while the next one is on its way."""

STRIPS = 4
"""In so many pieces a family is painted unseen: each is short enough to wait for."""


class WorkedAt(Struct, frozen=True):
    """Which tab was in front, and where the cursor was beside the tabs; it names no family."""

    tab: int
    part: int = -1
    control: Foothold | None = None


class DeskPage(QWidget):
    """Holds the parts together; it knows no vault. `offers` tells the tabs of a family."""

    def __init__(self, theme: Theme, offers: Callable[[], Sequence[TabOffer]]) -> None:
        super().__init__()
        self.theme = theme
        self.side = Side(theme)
        self.header = Header(theme)
        self.left = LeftBar(theme)
        self.notices = NoticeBar(theme)
        self.tabs = Tabs(theme, offers, self)
        self._right = QStackedWidget()
        self._family = FlowingPage()
        self._rehearsal: Piecemeal | None = None
        self._meanwhile = QTimer(self)
        self._meanwhile.setSingleShot(True)
        self._meanwhile.setInterval(MEANWHILE_MS)
        self._meanwhile.timeout.connect(self._show_empty)
        self._lay_out()
        self.snack = SnackBar(theme, self)

    def show_session(self, session: "Session | None") -> None:
        """Show a family, or the empty desk."""
        self.tabs.let_go()
        if session is None:
            self._show_empty()
            return
        if self._rehearsal is not None:
            self._rehearsal.stop()
        self.tabs.get_ready()
        self._show_right(1)
        self.tabs.show_session(session)

    def rehearse(self, session: "Session", room: QSize) -> None:
        """Lay out and paint a family that is nobody's, unseen, while nobody waits.

        What is shown for the first time takes half as long again: symbols are drawn, letters, and
        styles are looked up. The first family that is opened then only fills in what stands there.
        `room` is what the page will have when it is not in a window yet.
        """
        if not self._right.currentIndex() and not self.is_rehearsing:
            self._rehearsal = Piecemeal(self._rehearsed(session, room), self)

    @property
    def is_rehearsing(self) -> bool:
        """Whether a family that is nobody's is still being laid out."""
        return self._rehearsal is not None and self._rehearsal.is_under_way

    def _rehearsed(self, session: "Session", room: QSize) -> Iterator[None]:
        self.tabs.get_ready()
        yield
        self.tabs.rehearse(session)
        yield
        if not self.isVisible():
            self.resize(room)
        settle(self)
        family = self._family
        family.resize(self._right.size())
        self.header.show_saved(None)
        yield
        high = -(-family.height() // STRIPS)
        for strip in range(STRIPS):
            family.grab(QRect(0, strip * high, family.width(), high))
            yield

    def make_way(self) -> None:
        """Let go of the family for the next one, which comes in a moment.

        What is painted stays until then, so that nothing flashes. It is a picture only: neither
        the mouse nor a key reaches it any more.
        """
        self.tabs.let_go()
        self._bring_cursor_to(self.side.list)
        self._be_picture(is_picture=True)
        self._meanwhile.start()

    def _bring_cursor_to(self, part: QWidget) -> None:
        """Let who was in the family go on elsewhere."""
        focus = QApplication.focusWidget()
        if focus is not None and self._right.isAncestorOf(focus):
            part.setFocus()

    def worked_at(self) -> WorkedAt:
        """Return where somebody works, for the page that stands here after a lock."""
        tab = self.tabs.bar.currentIndex()
        for place, part in enumerate(self._beside_tabs()):
            if (control := foothold_in(part)) is not None:
                return WorkedAt(tab, place, control)
        return WorkedAt(tab)

    def work_again(self, at: WorkedAt) -> None:
        """Bring the cursor to where it was, unless that was on a tab."""
        if at.control is not None:
            regain(self._beside_tabs()[at.part], at.control)

    def _beside_tabs(self) -> tuple[QWidget, ...]:
        return self.side, self.notices, self.header, self.tabs.row, self.left

    @Slot()
    def _show_empty(self) -> None:
        self._bring_cursor_to(self.side.search)
        self._show_right(0)
        self.side.choose(None)

    def _show_right(self, place: int) -> None:
        self._meanwhile.stop()
        self._right.setCurrentIndex(place)
        self._be_picture(is_picture=False)

    def _be_picture(self, *, is_picture: bool) -> None:
        self._right.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, is_picture)
        self._right.setUpdatesEnabled(not is_picture)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Mirror the line beside the column with the direction of reading."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.side.setProperty("mirrored", mirrored)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._family)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.tabs.row)
        column.addWidget(rule())
        column.addWidget(self.left)
        column.addWidget(self.tabs.stack, 1)
        self._right.addWidget(self._empty())
        self._right.addWidget(self._family)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        right = QVBoxLayout()
        right.addWidget(self.notices)
        right.addWidget(self._right, 1)
        row.addLayout(right, 1)

    def _empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(SIZES.gap)
        column.setContentsMargins(SIZES.page, SIZES.page, SIZES.page, SIZES.page)
        column.addStretch(2)
        column.addWidget(Emblem(self.theme, "users"), 0, Qt.AlignmentFlag.AlignHCenter)
        for text, part in (
            (self.tr("Kies een gezin, of maak een nieuw gezin"), "heading"),
            (self.tr("Met Ctrl+N maakt u een nieuw gezin. Met Ctrl+K gaat u overal heen."), "help"),
        ):
            label = label_of(text, part)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(3)
        return page
