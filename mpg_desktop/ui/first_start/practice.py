"""The page that offers the practice family."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from mpg_desktop.ui.fields.pills import Segment
from mpg_desktop.ui.first_start.step import Step
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class PracticeStep(Step):
    """Offers a family that does not exist, to try everything out."""

    icon = "seedling"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.column.addWidget(
            label_of(
                self.tr(
                    "Uw map is klaar. Wilt u eerst oefenen met een verzonnen gezin? Daar is alles "
                    "al ingevuld, en u kunt er niets mee stukmaken."
                )
            )
        )
        self.column.addWidget(
            label_of(
                self.tr(
                    "Bij dit gezin staat overal OEFENING. Het telt nergens mee, en u kunt het "
                    "later altijd weghalen."
                ),
                "help",
            )
        )
        rows = QVBoxLayout()
        rows.setSpacing(SIZES.tight)
        group = QButtonGroup(self)
        self._with = Segment(theme, self.tr("Ja, zet het oefengezin klaar"))
        self._without = Segment(theme, self.tr("Nee, ik begin met een leeg scherm"))
        for segment in (self._with, self._without):
            group.addButton(segment)
            rows.addWidget(segment)
        self._with.setChecked(True)
        self.column.addLayout(rows)

    def title(self) -> str:
        """Return the title of the page."""
        return self.tr("Eerst oefenen?")

    def onward(self) -> str:
        """Return what the button says that leads on."""
        return self.tr("Aan de slag")

    @property
    def wanted(self) -> bool:
        """Whether the practice family should be there."""
        return self._with.isChecked()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with Enter, as on the pages before: the answers themselves leave that key."""
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """Put the cursor on the answer."""
        (self._with if self._with.isChecked() else self._without).setFocus()
