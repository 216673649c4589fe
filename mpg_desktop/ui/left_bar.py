"""The quiet bar that says what an earlier sitting left half typed, and asks what to do with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mpg_desktop.ui.flow import Flow
from mpg_desktop.ui.parts import button, label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class LeftBar(QFrame):
    """Stands above the tabs until one of its three buttons is pressed; it never takes the focus."""

    on_wanted = Signal()
    kept = Signal()
    thrown = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "left")
        self._text = label_of("")
        self.on = button(self.tr("Verder"))
        self.keep = button(self.tr("Bewaren"), "quiet")
        self.throw = button(self.tr("Weggooien"), "quiet")
        for each, wanted in (
            (self.on, self.on_wanted),
            (self.keep, self.kept),
            (self.throw, self.thrown),
        ):
            each.clicked.connect(self.hide)
            each.clicked.connect(lambda _on=False, told=wanted: told.emit())
        self._lay_out(theme)
        self.hide()

    def ask(self, day: str) -> None:
        """Say of which day the half-typed texts are."""
        words = self.tr(
            "Er is een onafgemaakt gesprek van {day}. Wat half getypt was, staat nog in de velden."
        ).format(day=day)
        self._text.setText(words)
        self.setAccessibleName(words)
        self.show()

    def words(self) -> str:
        """Return what is said; empty while nothing is asked."""
        return "" if self.isHidden() else self._text.text()

    def _lay_out(self, theme: Theme) -> None:
        mark = QLabel()
        theme.dress(mark, "history", "caution", 20)
        keys = QWidget()
        flow = Flow(keys, gap=SIZES.tight)
        for each in (self.on, self.keep, self.throw):
            flow.addWidget(each)
        row = QHBoxLayout()
        row.setSpacing(SIZES.gap)
        row.addWidget(mark)
        row.addWidget(self._text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.gap, SIZES.wide, SIZES.gap)
        column.setSpacing(SIZES.tight)
        column.addLayout(row)
        column.addWidget(keys)
