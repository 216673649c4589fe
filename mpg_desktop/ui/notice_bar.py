"""The bar that says what was noticed about the vault when it was opened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.parts import button, emptied, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class NoticeBar(QFrame):
    """Stands above everything else until somebody says to have read it; it takes no focus.

    `safe_place_wanted` is asked for by a button that is there only when it is offered.
    """

    safe_place_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "left")
        self._told: list[str] = []
        self._texts = QVBoxLayout()
        self._texts.setSpacing(SIZES.hair)
        mark = QLabel()
        theme.dress(mark, "alert-triangle", "caution", 20)
        self.safe_place = button(self.tr("Zet mijn map op een veilige plek"))
        self.safe_place.clicked.connect(self.safe_place_wanted.emit)
        self.safe_place.hide()
        self.read = button(self.tr("Begrepen"), "quiet")
        self.read.clicked.connect(self._put_away)
        keys = QWidget()
        flow = Flow(keys, gap=SIZES.tight)
        flow.addWidget(self.safe_place)
        flow.addWidget(self.read)
        column = QVBoxLayout()
        column.setSpacing(SIZES.tight)
        column.addLayout(self._texts)
        column.addWidget(keys)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIZES.wide, SIZES.gap, SIZES.wide, SIZES.gap)
        row.setSpacing(SIZES.gap)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Say something about the vault, below what was said before."""
        self._told.append(sentence)
        self._texts.addWidget(label_of(sentence))
        self.setAccessibleName(" ".join(self._told))
        self.show()

    def offer_safe_place(self) -> None:
        """Offer to bring the vault where no service watches."""
        self.safe_place.show()

    def words(self) -> tuple[str, ...]:
        """Return what is said; nothing once it was read."""
        return tuple(self._told)

    def _put_away(self) -> None:
        self._told.clear()
        emptied(self._texts)
        self.safe_place.hide()
        self.hide()
