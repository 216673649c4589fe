"""Makes the recovery sheet and brings it to a printer or a file."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from mpg_desktop.ui.first_start.sheet import SheetStep
from mpg_desktop.ui.supplies import Supplies

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from mpg_desktop.desk.tasks import Job, Progress
    from mpg_desktop.printing.leaves import PageImage
    from mpg_desktop.store.vault import Vault

MARK_LETTERS = 8


class SheetErrands(QObject):
    """Does what a page with a recovery key asks for, as long as that page lives."""

    def __init__(self, supplies: Supplies, step: SheetStep, groups: tuple[str, ...]) -> None:
        super().__init__(step)
        self._supplies = supplies
        self._step = step
        self._groups = groups
        step.show_key(groups)
        step.print_wanted.connect(lambda: self._make(self._print))
        step.save_wanted.connect(lambda path: self._make(lambda pdf: self._save(path, pdf)))

    def _make(self, then: Callable[[bytes], object]) -> None:
        groups, today = self._groups, self._supplies.today()
        sheet = self._supplies.beginning.sheet

        def work(vault: "Vault", _progress: "Progress") -> bytes:
            return sheet(groups, vault.vault_id[:MARK_LETTERS], today)

        self._supplies.desk.ask(work, then, self._failed)

    def _print(self, pdf: bytes) -> None:
        """Ask for a printer, in the dialog of the system."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Gezinsmap")
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self._step)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(lambda: self.print_on(printer, pdf))
        dialog.show()

    def print_on(self, printer: "QPrinter", pdf: bytes) -> None:
        """Print the sheet, which is a single page; its picture is made by the worker."""
        from mpg_desktop.printing.leaves import picture_of
        from mpg_desktop.ui.page_printing import PagePrinting

        def picture(page: int, scale: float, done: "Callable[[PageImage], object]") -> "Job":
            return self._supplies.desk.ask(
                lambda _vault, _progress: picture_of(pdf, page, scale), done, self._failed
            )

        heard = (lambda: self._step.tell_done(None), self._failed, lambda _page, _pages: None)
        PagePrinting(printer, (0,), picture, heard, self).begin()

    def _save(self, path: Path, pdf: bytes) -> None:
        """Write the sheet for the owner alone: who can read it, can open the vault."""
        from mpg_desktop.store.files import write_whole

        def write(_vault: "Vault", _progress: "Progress") -> bool:
            try:
                write_whole(path, pdf)
            except OSError:
                return False
            return True

        self._supplies.desk.ask(write, lambda written: self._saved(path, written), self._failed)

    def _saved(self, path: Path, written: bool) -> None:  # noqa: FBT001 - what the worker says
        if written:
            self._step.tell_done(path)
        else:
            self._step.tell_wrong(
                self.tr("Het herstelblad kon daar niet worden bewaard. Kies een andere plek.")
            )

    def _failed(self, error: Exception) -> None:
        self._step.tell_wrong(self._supplies.sentence(error))
