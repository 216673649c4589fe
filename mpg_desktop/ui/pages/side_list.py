"""The list beside a form: its groups, and of each whether something stands in it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mpg_desktop.domain.catalogue import Form
from mpg_desktop.ui.pages.progress import Filled
from mpg_desktop.ui.parts import card, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

WIDTH = 264


class SideLine(QPushButton):
    """One group: its shape, its name and a word."""

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__()
        self.setProperty("part", "row")
        self._theme = theme
        self._label = label
        self._mark = QLabel()
        self._name = label_of(label)
        self._state = label_of("", "small")
        self._state.setWordWrap(False)
        for each in (self._mark, self._name, self._state):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIZES.tight, 6, SIZES.tight, 6)
        row.setSpacing(SIZES.tight)
        row.addWidget(self._mark)
        row.addWidget(self._name, 1)
        row.addWidget(self._state)

    def show_filled(self, filled: Filled) -> None:
        """Show shape and word for how much stands in the group."""
        if filled.is_empty:
            icon, tone, words = "circle", "text3", self.tr("leeg")
        elif filled.is_full:
            icon, tone, words = "circle-check", "good", self.tr("ingevuld")
        else:
            icon, tone = "circle-dashed", "accent"
            words = self.tr("{answered} van {asked}").format(
                answered=filled.answered, asked=filled.asked
            )
        self._theme.dress(self._mark, icon, tone, 16)
        self._state.setText(words)
        self.setAccessibleName(f"{self._label}, {words}")

    def words(self) -> str:
        """Return the word beside the name."""
        return self._state.text()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of what stands in it."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least size of what stands in it."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that a long name goes on in a second line."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height that the name needs at a width."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else -1


class SideList(QScrollArea):
    """All groups of a form; `chosen` names the group that somebody wants to go to."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, form: Form) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Onderdelen van dit formulier"))
        frame, column = card(self.tr("In dit formulier"))
        column.setContentsMargins(SIZES.gap, SIZES.card, SIZES.gap, SIZES.gap)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        self.lines: dict[str, SideLine] = {}
        for group in form.groups:
            line = SideLine(theme, group.label)
            line.clicked.connect(lambda _on, name=group.id: self.chosen.emit(name))
            self.lines[group.id] = line
            lines.addWidget(line)
        column.addLayout(lines)
        holder = QWidget()
        around = QVBoxLayout(holder)
        around.setContentsMargins(0, SIZES.card, SIZES.card, SIZES.card)
        around.addWidget(frame)
        around.addStretch()
        self.setWidget(holder)
        self._resize()
        theme.changed.connect(self._resize)

    def show_filled(self, filled: dict[str, Filled]) -> None:
        """Show how much stands in each group."""
        for name, line in self.lines.items():
            line.show_filled(filled[name])

    def _resize(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH) + SIZES.card)
