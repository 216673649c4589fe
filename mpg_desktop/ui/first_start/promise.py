"""The page that says what a lost passphrase means."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from mpg_desktop.ui.first_start.step import Step
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.tokens import SIZES


class PromiseStep(Step):
    """Three plain sentences, and nothing to fill in."""

    icon = "key"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        for icon, sentence in (
            ("lock", self.tr("Alleen met uw wachtzin gaat uw map open.")),
            (
                "file-text",
                self.tr(
                    "Bent u de wachtzin kwijt, dan opent het herstelblad uw map: "
                    "een blad papier dat u zo maakt en veilig bewaart."
                ),
            ),
            (
                "alert-triangle",
                self.tr(
                    "Bent u allebei kwijt, dan kan niemand uw map nog openen, ook wij niet. "
                    "Alles wat erin staat is dan weg."
                ),
            ),
        ):
            row = QHBoxLayout()
            row.setSpacing(SIZES.room)
            mark = QLabel()
            theme.dress(mark, icon, "accent", 22)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label_of(sentence), 1)
            self.column.addLayout(row)

    def title(self) -> str:
        """Return the title of the page."""
        return self.tr("Eén zin opent uw map")
