"""The page on which the worker sees where the vault will stand."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QPushButton

from mpg_desktop.store.places import is_there, vault_in
from mpg_desktop.ui.file_dialogs import file_dialog
from mpg_desktop.ui.first_start.step import Step, message
from mpg_desktop.ui.parts import breakable, button, label_of, shown
from mpg_desktop.ui.theme import Theme

WatchedBy = Callable[[Path], str | None]
"""Returns the name of the service that copies a folder to the internet, if one does."""


class PlaceStep(Step):
    """Shows the folder, lets another be chosen, and warns for one that a service copies.

    Where a vault stands already, `open_wanted` carries its folder.
    """

    open_wanted = Signal(object)
    icon = "folder"

    def __init__(self, theme: Theme, usual: Path, watched_by: WatchedBy) -> None:
        super().__init__(theme)
        self._usual = usual
        self._watched_by = watched_by
        self.folder = usual
        self._path = label_of("", "path")
        self._path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        choose = button(self.tr("Andere plek kiezen…"), theme=theme, icon="folder-open")
        choose.clicked.connect(self.choose)
        self._warning, self._why, inside = message(theme, "caution", "alert-triangle")
        self._back = button(self.tr("Neem de veilige plek"))
        self._back.clicked.connect(lambda: self.take(self._usual))
        inside.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        self._found, told, inside = message(theme, "good", "folder")
        told.setText(self.tr("Hier staat al een map van Gezinsmap."))
        self.open = button(self.tr("Open deze map"))
        self.open.clicked.connect(lambda: self.open_wanted.emit(self.folder))
        inside.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(
            label_of(
                self.tr(
                    "Alles wat u over gezinnen opschrijft, staat versleuteld op deze computer. "
                    "Er is geen internet voor nodig. Niets gaat vanzelf ergens anders heen."
                )
            )
        )
        self.column.addWidget(label_of(self.tr("Uw map komt hier te staan:"), "label"))
        self.column.addWidget(self._path)
        self.column.addWidget(self._warning)
        self.column.addWidget(self._found)
        self.column.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeading)
        self.take(usual)

    def title(self) -> str:
        """Return the title of the page."""
        return self.tr("Welkom bij Gezinsmap")

    def is_ready(self) -> bool:
        """Return whether a vault can be made there: not over another one."""
        return not is_there(self.folder)

    def take(self, folder: Path) -> None:
        """Put the vault there."""
        self.folder = folder
        self._path.setText(breakable(folder))
        shown(self._found, is_there(folder))
        service = self._watched_by(folder)
        shown(self._warning, service is not None)
        if service is not None:
            self._why.setText(
                self.tr(
                    "{service} kopieert deze plek naar internet. Uw map kan daardoor stukgaan, "
                    "en gegevens van gezinnen komen buiten uw computer. Neem liever de veilige "
                    "plek."
                ).format(service=service)
            )
        self.changed.emit()

    def warning(self) -> QFrame:
        """Return the box that warns of a service."""
        return self._warning

    def warning_words(self) -> str:
        """Return what the box says."""
        return self._why.text()

    def back(self) -> QPushButton:
        """Return the button that takes the usual place."""
        return self._back

    def choose(self) -> QFileDialog:
        """Ask for another folder; return the dialog that asks."""
        dialog = file_dialog(self, self.tr("Kies een plek voor uw map"), self.folder.parent)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda chosen: self.take(vault_in(Path(chosen))))
        dialog.open()
        return dialog
