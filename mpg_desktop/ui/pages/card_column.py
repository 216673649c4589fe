"""The column of cards of a form: it scrolls, and brings into sight what somebody goes to."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mpg_desktop.ui.flowing import FlowingArea, FlowingPage
from mpg_desktop.ui.into_sight import bring_into_sight, follow_focus
from mpg_desktop.ui.sight import settle, sight
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

LEFT_AFTER_MS = 250
"""From the putting away of a family to the end of its widgets."""


class CardColumn(QObject):
    """Cards below each other, as wide as reads well; each family that is shown gets a new one.

    It belongs to its own `area`. `rearranged` follows when something took another place, `painted`
    when the cards were painted.
    """

    rearranged = Signal()
    painted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        area = FlowingArea(parent)
        super().__init__(area)
        self.area = area
        self._theme = theme
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = FlowingPage(self.area)
        self._cards = QVBoxLayout(self.content)
        self._cards.setContentsMargins(SIZES.wide, SIZES.card, SIZES.card, SIZES.page)
        self._cards.setSpacing(SIZES.room)
        self._cards.addStretch()
        self.area.setWidget(self.content)
        self.content.installEventFilter(self)
        self.suit_text()

    def suit_text(self) -> None:
        """Be as wide as suits the size of the text, and leave the rest to what stands beside."""
        wide = self._theme.px(SIZES.column) + SIZES.wide + SIZES.card
        self.area.setMaximumWidth(wide + self.area.verticalScrollBar().sizeHint().width())

    def add(self, card: QWidget) -> None:
        """Put a card below the others; it counts when room is made, though nobody saw it yet."""
        self._cards.insertWidget(self._cards.count() - 1, card)
        # Qt hides what comes into a page in sight until the next turn, and only that.
        if self.content.isVisible():
            card.show()

    def put_away(self) -> None:
        """Make place for the next column. Taking it apart takes a while: that is done later."""
        self.area.hide()
        QTimer.singleShot(LEFT_AFTER_MS, self.area, self.area.deleteLater)

    def scrolled(self) -> int:
        """Return how far down it is, in pixels."""
        return self.area.verticalScrollBar().value()

    def make_room(self) -> None:
        """Be as high as the cards now: a moment later they would be seen squeezed."""
        self._cards.activate()
        width = self.content.width()
        high = max(self._cards.heightForWidth(width), sight(self.area).height())
        self.content.resize(width, high)

    def settle(self) -> None:
        """Let what was just unfolded take its place, so that it can be scrolled to."""
        settle(self.content)
        self.make_room()

    def show_from_top(self, card: QWidget) -> None:
        """Scroll to the top of a card."""
        self.settle()
        top = card.mapTo(self.content, card.rect().topLeft()).y()
        self.area.verticalScrollBar().setValue(top - SIZES.room)

    def show_whole(self, part: QWidget) -> None:
        """Bring a part into sight that just came or grew."""
        self.settle()
        self._show_soon(part)

    def go(self, widget: QWidget) -> None:
        """Give something the focus, in sight."""
        self.settle()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self.area, widget)
        # Once more when the page has its place in the window: after a lock it has none yet.
        self._show_soon(widget)

    def follow(self, widget: QWidget) -> None:
        """Keep in sight what a key gave the focus."""
        follow_focus(self.area, widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Tell of other places and of paints."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.rearranged.emit()
        elif event.type() == QEvent.Type.Paint:
            self.painted.emit()
        return super().eventFilter(watched, event)

    def _show_soon(self, widget: QWidget) -> None:
        QTimer.singleShot(0, widget, partial(bring_into_sight, self.area, widget))
