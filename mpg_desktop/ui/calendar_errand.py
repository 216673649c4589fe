"""Asks where the calendar of a family should be saved, and has it written there."""

from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from mpg_desktop.ui.file_dialogs import file_dialog
from mpg_desktop.ui.snack_bar import SnackBar
from mpg_desktop.ui.supplies import Supplies

if TYPE_CHECKING:
    from mpg_desktop.desk.tasks import Progress
    from mpg_desktop.domain.case import Case
    from mpg_desktop.store.vault import Vault


class CalendarErrand(QObject):
    """Saves the days of one family; neither the file nor its name says which family it is."""

    def __init__(self, supplies: Supplies, snack: SnackBar, window: QWidget) -> None:
        super().__init__(window)
        self._supplies = supplies
        self._snack = snack
        self._window = window

    def ask_where(self, case: "Case") -> QFileDialog:
        """Ask where the calendar should be saved; return the dialog that asks."""
        dialog = file_dialog(self._window, self.tr("Agenda-bestand bewaren"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.selectFile(self.tr("Agenda.ics"))
        dialog.fileSelected.connect(lambda chosen: self.save(case, Path(chosen)))
        dialog.open()
        return dialog

    def save(self, case: "Case", target: Path) -> None:
        """Write the calendar, and say that it was done or why it was not."""
        from mpg_desktop.desk.calendar import save_calendar

        law = self._supplies.law()
        moment = datetime.combine(self._supplies.today(), time(), UTC)

        def write(vault: "Vault", _progress: "Progress") -> None:
            save_calendar(vault, case, law, target, moment)

        self._supplies.desk.ask(write, lambda _nothing: self._saved(), self._missed)

    def _saved(self) -> None:
        self._snack.say(self.tr("De agenda is bewaard. Er staan alleen dagen en uw kenmerk in."))

    def _missed(self, error: Exception) -> None:
        self._snack.say(self._supplies.sentence(error))
