"""The laptop turned around: only the card of the person whose turn it is, is on the screen.

Whoever sits there comes to nothing else, whichever key or button is pressed: the way out leads over
a page on which nothing of anybody stands. There the laptop changes hands, and only then the worker
goes on. A lock in between changes nothing: after it the laptop is still turned. The window behind
is empty meanwhile: what a system shows of it, in a row of small pictures or on a second screen,
tells nothing.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mpg_desktop.ui.entrance import Emblem
from mpg_desktop.ui.into_sight import follow_focus
from mpg_desktop.ui.pages.sheet import Sheet
from mpg_desktop.ui.parts import button, label_of, scrolling
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES
from mpg_desktop.ui.turned_for import TurnedFor, forget, remember

C = TypeVar("C", bound=QWidget)


class Turned(QDialog, Generic[C]):
    """A window over the whole screen; it holds no other voice, no other family and no menu.

    `begin` goes to the first question on the card. It is accepted when the worker went on.
    """

    def __init__(
        self, sheet: Sheet, parent: QWidget, card: C, begin: Callable[[], object], what: TurnedFor
    ) -> None:
        super().__init__(parent)
        self.card = card
        self._begin = begin
        self._session = sheet.session
        self._what = what
        self.setWindowTitle(self.tr("Eén persoon"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.done_button = button(self.tr("Klaar: draai de laptop terug"), "primary")
        self.done_button.clicked.connect(self.reject)
        self.between = Between(sheet.theme)
        self.between.on_button.clicked.connect(self.go_on)
        self.between.worker_button.clicked.connect(self.accept)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.wide)
        column.setSpacing(SIZES.room)
        column.addWidget(card)
        row = QHBoxLayout()
        row.addWidget(self.done_button)
        row.addStretch()
        column.addLayout(row)
        column.addStretch()
        self._scroll = scrolling(inside)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self.between)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    @property
    def is_handed_back(self) -> bool:
        """Whether the page stands there on which nothing of anybody stands."""
        return self._pages.currentWidget() is self.between

    def begin(self) -> None:
        """Fill the screen and go to the first question, or to where the laptop changes hands."""
        self.showFullScreen()
        self._show_behind(visible=False)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr] # there is one
        if self._what.handed_back:
            self.reject()
        else:
            self.go_on()

    def go_on(self) -> None:
        """Show the card of this person (again)."""
        self._pages.setCurrentWidget(self._scroll)
        self._keep(handed_back=False)
        self._begin()

    def reject(self) -> None:
        """Cover the card: Esc, the button and the window's own cross all lead here, and no further.

        The cursor stands where the same key, pressed once more, shows nobody anything else.
        """
        self._pages.setCurrentWidget(self.between)
        self.between.on_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._keep(handed_back=True)

    def accept(self) -> None:
        """Let the worker go on: the laptop is no longer turned."""
        forget(self._session)
        super().accept()

    def let_go(self) -> None:
        """Go at once: the family is put away."""
        self.done(QDialog.DialogCode.Rejected)

    def done(self, result: int) -> None:
        """Let go of the cursor before the window goes, and show again what is behind it."""
        QApplication.instance().focusChanged.disconnect(self._follow)  # type: ignore[union-attr] # there is one
        self._show_behind(visible=True)
        super().done(result)

    def _show_behind(self, *, visible: bool) -> None:
        """Let nothing of anybody stand in the window behind, not even in a small picture of it."""
        window = self.parentWidget()
        if isinstance(window, QMainWindow):
            window.centralWidget().setVisible(visible)  # type: ignore[union-attr] # it has one

    def _keep(self, *, handed_back: bool) -> None:
        """Remember how it stands, so that a lock does not turn the laptop back."""
        self._what = replace(self._what, handed_back=handed_back)
        remember(self._session, self._what)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keep the question in sight to which a key went on."""
        if new is not None and self._scroll.isAncestorOf(new):
            follow_focus(self._scroll, new)


class Between(QWidget):
    """The page on which the laptop changes hands: nothing of anybody stands on it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.on_button = button(self.tr("Nog even verder"))
        self.worker_button = button(self.tr("Ik ben de hulpverlener"), "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.wide)
        column.setSpacing(SIZES.gap)
        column.addStretch(2)
        column.addWidget(Emblem(theme, "refresh"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(SIZES.gap)
        for text, part in (
            (self.tr("Klaar? Geef de laptop terug."), "title"),
            (self.tr("De hulpverlener gaat verder."), "help"),
        ):
            label = label_of(text, part)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(SIZES.room)
        row = QHBoxLayout()
        row.setSpacing(SIZES.room)
        row.addStretch()
        row.addWidget(self.on_button)
        row.addWidget(self.worker_button)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(3)
