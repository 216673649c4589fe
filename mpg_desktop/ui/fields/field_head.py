"""The line above an answer: the question, what is said beside it, and the button of its menu."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QToolButton, QWidget

from mpg_desktop.domain.records import Why
from mpg_desktop.ui.parts import Tool, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

MENU_KEY = "Ctrl+."
"""Opens the menu of the field in which one is."""

MENU_SIDE, MENU_EDGE = 16, 3
"""Pixels of the symbol of the menu at 100 % text, and what the button has around it."""


class FieldHead(QHBoxLayout):
    """A question with, after it, that it is secret and why it was left blank.

    What is seldom said gets its label when it is first said, and the button is made when it is
    first in sight: a family has hundreds of fields. `menu_wanted` follows when it is pressed.
    """

    menu_wanted = Signal()

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__()
        self._theme = theme
        self._lock: QLabel | None = None
        self._secret: QLabel | None = None
        self._blank: QLabel | None = None
        self._label = label_of(label, "label")
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._more: QToolButton | None = None
        self._room = QSpacerItem(0, 0)
        self.setSpacing(SIZES.tight)
        self.addWidget(self._label, 1)
        self.addItem(self._room)
        self._make_room()
        theme.changed.connect(self._make_room)

    def belong_to(self, control: QWidget) -> None:
        """Be what a control is called."""
        self._label.setBuddy(control)

    def show_label(self, label: str) -> None:
        """Ask otherwise."""
        self._label.setText(label)
        if self._more is not None:
            self._more.setAccessibleName(self._about(label))

    def show_secret(self, *, secret: bool) -> None:
        """Show whether the answer is kept from somebody."""
        if self._secret is None or self._lock is None:
            if not secret:
                return
            self._lock, self._secret = QLabel(), _pill()
            self._theme.dress(self._lock, "lock", "text2", 14)
            self._insert(1, self._lock)
            self._insert(2, self._secret)
        self._secret.setText(self.tr("geheim") if secret else "")
        self._secret.setVisible(secret)
        self._lock.setVisible(secret)

    def show_why(self, why: Why | None) -> None:
        """Show why there is no answer."""
        if self._blank is None:
            if why is None:
                return
            self._blank = _pill()
            self._insert(self.count() - 1, self._blank)
        self._blank.setText("" if why is None else self._blank_words(why))
        self._blank.setVisible(why is not None)

    def said(self) -> tuple[str, str]:
        """Return what stands beside the question: that it is secret, and why it is blank."""
        secret, blank = self._secret, self._blank
        return secret.text() if secret else "", blank.text() if blank else ""

    def show_more(self, *, shown: bool) -> None:
        """Show the button of the menu, or hide it; its place stays free."""
        if self._more is None:
            if not shown:
                return
            self._more = self._menu_button(self._label.text())
            self.removeItem(self._room)
            self.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
            self._make_room()
        self._more.setVisible(shown)

    def below_button(self) -> QPoint:
        """Return where on the screen the menu begins."""
        if self._more is not None:
            return self._more.mapToGlobal(QPoint(0, self._more.height()))
        mirrored = self._label.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = self._room.geometry().bottomLeft() + QPoint(0 if mirrored else SIZES.tight, 1)
        return self._label.mapToGlobal(corner - self._label.pos())

    def _make_room(self) -> None:
        """Leave room for a button that nobody saw yet, so that nothing moves when it comes."""
        side = self._theme.px(MENU_SIDE) + MENU_EDGE
        if self._more is not None:
            self._more.setFixedSize(side, side)
            return
        # Qt spaces out widgets, not room. And it may become higher: where a line stands beside a
        # longer one the words stay above.
        wide = side + SIZES.tight
        self._room.changeSize(wide, side, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self.invalidate()

    def _insert(self, place: int, label: QLabel) -> None:
        self.insertWidget(place, label, 0, Qt.AlignmentFlag.AlignTop)

    def _menu_button(self, label: str) -> QToolButton:
        button = Tool()
        button.setProperty("part", "more")
        self._theme.dress(button, "dots", "text3", MENU_SIDE)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(self.tr("Meer over deze vraag ({key})").format(key=MENU_KEY))
        button.setAccessibleName(self._about(label))
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        button.clicked.connect(self.menu_wanted)
        return button

    def _about(self, label: str) -> str:
        return self.tr("Meer over: {label}").format(label=label)

    def _blank_words(self, why: Why) -> str:
        words = {
            Why.NOT_ASKED: self.tr("nog niet gevraagd"),
            Why.NOT_APPLICABLE: self.tr("niet van toepassing"),
            Why.DECLINED: self.tr("wil niet zeggen"),
        }
        return words[why]


def _pill() -> QLabel:
    label = label_of("", "pill")
    label.setWordWrap(False)
    return label
