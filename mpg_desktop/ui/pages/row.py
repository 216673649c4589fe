"""A line of a list that can be pressed: a sign, two texts, and an arrow that unfolds."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mpg_desktop.ui.parts import label_of, shown
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES

AVATAR = 34


class Avatar(QWidget):
    """A round sign with one or two letters, or with a symbol."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._letters = ""
        self._icon = ""
        self._resize()
        theme.changed.connect(self._resize)

    def show_sign(self, letters: str, icon: str) -> None:
        """Show letters, or else a symbol."""
        self._letters, self._icon = letters, icon
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the disc and what stands in it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("chip"))
            painter.drawEllipse(QRectF(self.rect()))
            if self._letters:
                font = QFont(self.font())
                font.setWeight(QFont.Weight.DemiBold)
                painter.setFont(font)
                painter.setPen(self._theme.colour("chip_text"))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letters)
            elif self._icon:
                mark = self._theme.pixmap(self._icon, "chip_text", 18)
                side = self._theme.px(18)
                corner = (self.width() - side) // 2
                painter.drawPixmap(corner, corner, side, side, mark)

    def _resize(self) -> None:
        side = self._theme.px(AVATAR)
        self.setFixedSize(side, side)


class Row(QPushButton):
    """One line; pressed it unfolds what belongs to it."""

    def __init__(self, theme: Theme, *, heading: bool = False) -> None:
        super().__init__()
        self.setProperty("part", "row")
        self.setCheckable(True)
        self._theme = theme
        self.avatar = Avatar(theme)
        self._title = label_of("", "heading" if heading else "label")
        self._about = label_of("", "help")
        self._warning = label_of("", "warning")
        self._lock = QLabel()
        self._arrow = QLabel()
        theme.dress(self._lock, "lock", "text2", 16)
        for each in (self._title, self._about, self._warning, self._lock, self._arrow, self.avatar):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._lay_out()
        self.toggled.connect(self._turn)
        self._turn(is_open=False)

    def show_texts(
        self, title: str, about: str = "", *, warning: str = "", secret: bool = False
    ) -> None:
        """Show what the line is about; only what differs is drawn again."""
        for label, text in ((self._title, title), (self._about, about), (self._warning, warning)):
            if label.text() != text:
                label.setText(text)
                self.updateGeometry()
            shown(label, bool(text))
        shown(self._lock, secret)
        spoken = [title, about, warning, self.tr("geheim") if secret else ""]
        self.setAccessibleName(", ".join(part for part in spoken if part))

    def show_sign(self, letters: str = "", icon: str = "") -> None:
        """Show letters or a symbol before the texts; without both there is no sign."""
        self.avatar.show_sign(letters, icon)
        shown(self.avatar, bool(letters or icon))

    def title(self) -> str:
        """Return the first text."""
        return self._title.text()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of what stands in it."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least size of what stands in it."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that long texts go on in a second line."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height that the texts need at a width."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else -1

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Measure anew after a change of text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _turn(self, is_open: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        self._theme.dress(self._arrow, "chevron-up" if is_open else "chevron-down", "text3", 18)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._title)
        texts.addWidget(self._about)
        texts.addWidget(self._warning)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIZES.gap, SIZES.tight, SIZES.gap, SIZES.tight)
        row.setSpacing(SIZES.gap)
        row.addWidget(self.avatar)
        row.addLayout(texts, 1)
        row.addWidget(self._lock)
        row.addWidget(self._arrow)
        for each in (self._about, self._warning, self._lock, self.avatar):
            each.hide()
