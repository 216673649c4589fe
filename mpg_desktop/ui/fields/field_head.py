"""The line above an answer: the question, what is said beside it, and the button of its menu."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from mpg_desktop.domain.records import Why
from mpg_desktop.ui.parts import Tool, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

MENU_KEY = "Ctrl+."
"""Opens the menu of the field in which one is."""


class FieldHead(QHBoxLayout):
    """A question with, after it, that it is secret and why it was left blank.

    What is seldom said gets its label when it is first said: a family has hundreds of fields.
    """

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__()
        self._theme = theme
        self._lock: QLabel | None = None
        self._secret: QLabel | None = None
        self._blank: QLabel | None = None
        self._label = label_of(label, "label")
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.more = self._menu_button(label)
        self.setSpacing(SIZES.tight)
        self.addWidget(self._label, 1)
        self.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

    def belong_to(self, control: QWidget) -> None:
        """Be what a control is called."""
        self._label.setBuddy(control)

    def show_label(self, label: str) -> None:
        """Ask otherwise."""
        self._label.setText(label)
        self.more.setAccessibleName(self._about(label))

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

    def below_button(self) -> QPoint:
        """Return where on the screen the menu begins."""
        return self.more.mapToGlobal(QPoint(0, self.more.height()))

    def _insert(self, place: int, label: QLabel) -> None:
        self.insertWidget(place, label, 0, Qt.AlignmentFlag.AlignTop)

    def _menu_button(self, label: str) -> QToolButton:
        button = Tool()
        button.setProperty("part", "more")
        self._theme.dress(button, "dots", "text3", 16)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(self.tr("Meer over deze vraag ({key})").format(key=MENU_KEY))
        button.setAccessibleName(self._about(label))
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        button.setVisible(False)
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
