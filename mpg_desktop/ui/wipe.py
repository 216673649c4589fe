"""The one question box of the program: a family is wiped for good."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mpg_desktop.domain.catalogue import Option
from mpg_desktop.store.families import WipeGround
from mpg_desktop.ui.fields.choice import SegmentsField
from mpg_desktop.ui.first_start.step import message
from mpg_desktop.ui.parts import button, label_of
from mpg_desktop.ui.snug_dialog import SnugDialog
from mpg_desktop.ui.theme import Theme


class Wipe(SnugDialog):
    """Says what wiping means, asks why, and only then wipes."""

    def __init__(
        self, theme: Theme, name: str, does: Callable[[WipeGround], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Voorgoed wissen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._does = does
        warning, text, _ = message(theme, "danger", "alert-triangle")
        text.setText(
            self.tr(
                "Alles over dit gezin gaat weg: ook de eerdere teksten, de bijlagen en de half "
                "getypte teksten. Dit kan niet ongedaan worden gemaakt."
            )
        )
        later = self.tr(
            "In reservekopieën van vroeger staat het gezin nog. Die verdwijnen vanzelf, uiterlijk "
            "na tien weken. Dat er gewist is, blijft in het logboek staan, zonder inhoud."
        )
        self.ground = SegmentsField(theme, self.tr("Waarom wist u dit gezin?"), self._grounds())
        self.ground.without_menu()
        self.go = button(self.tr("Voorgoed wissen"), "danger", theme=theme, icon="trash")
        self.go.setEnabled(False)
        keep = button(self.tr("Niet wissen"))
        keep.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(keep)
        row.addStretch()
        row.addWidget(self.go)
        column = self.column
        column.addWidget(label_of(self.tr("{name} voorgoed wissen?").format(name=name), "title"))
        column.addWidget(warning)
        column.addWidget(label_of(later, "help"))
        column.addWidget(self.ground)
        self.close_with(row, theme.px(560))
        keep.clicked.connect(self.close)
        self.go.clicked.connect(self._wipe)
        self.ground.edited.connect(lambda ground: self.go.setEnabled(ground is not None))
        keep.setFocus()

    def _grounds(self) -> tuple[Option, ...]:
        return (
            Option(WipeGround.REQUEST, self.tr("Het gezin vroeg erom")),
            Option(WipeGround.RETENTION, self.tr("De bewaartijd is om")),
            Option(WipeGround.HANDED_OVER, self.tr("Het dossier is overgedragen")),
            Option(WipeGround.PRACTICE, self.tr("Het is een oefening")),
            Option(WipeGround.OTHER, self.tr("Iets anders")),
        )

    def _wipe(self) -> None:
        ground = self.ground.value()
        if ground is not None:
            self.close()
            self._does(WipeGround(ground))
