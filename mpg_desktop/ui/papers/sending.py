"""Sends a finished document to a printer or a file, with its line in the register."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from mpg_desktop.desk.outgoing import SIDES, PrintJob, pdf_printing
from mpg_desktop.desk.paper_desk import PaperDesk, Prepared
from mpg_desktop.desk.tasks import Job
from mpg_desktop.domain.paper_records import PaperCopy, PaperWay
from mpg_desktop.domain.record import YesNo
from mpg_desktop.ui.file_dialogs import file_dialog
from mpg_desktop.ui.page_printing import At, Failed, PagePrinting
from mpg_desktop.ui.papers.desk_of_papers import DeskOfPapers

DUPLEX = {
    QPrinter.DuplexMode.DuplexNone: SIDES[0],
    QPrinter.DuplexMode.DuplexAuto: SIDES[1],
    QPrinter.DuplexMode.DuplexLongSide: SIDES[1],
    QPrinter.DuplexMode.DuplexShortSide: SIDES[2],
}

Done = Callable[[PaperCopy], object]


def ask_where(
    parent: QWidget, title: str, name: str, done: Callable[[Path], object]
) -> QFileDialog:
    """Ask where a document goes; it already has a name without a surname."""
    dialog = file_dialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda chosen: done(Path(chosen)))
    dialog.open()
    return dialog


def ask_printer(
    parent: QWidget, prepared: Prepared, done: Callable[[QPrinter], object]
) -> QPrintDialog:
    """Ask for printer, copies, sides and pages, in the dialog of the system."""
    printer = printer_for(prepared)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, len(prepared.leaves))
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.accepted.connect(lambda: done(printer))
    dialog.show()
    return dialog


def printer_for(prepared: Prepared) -> QPrinter:
    """Return a printer that is set for a document; its title names no family."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Gezinsmap")
    printer.setFullPage(True)
    suit(printer, prepared)
    return printer


def suit(printer: QPrinter, prepared: Prepared) -> None:
    """Set the size and the direction of the paper for a document."""
    leaf = prepared.leaves[0]
    size = QPageSize.PageSizeId.A4 if prepared.order.paper == "a4" else QPageSize.PageSizeId.Letter
    printer.setPageSize(QPageSize(size))
    across = leaf.width > leaf.height
    turn = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(turn)


class Sending(QObject):
    """Sends one document after another; `cancel` stops what is under way, between two pages."""

    def __init__(self, around: DeskOfPapers, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._papers: PaperDesk = around.papers
        self._job: Job | None = None
        self._drawing: PagePrinting | None = None

    def save(
        self, prepared: Prepared, target: Path, safe: YesNo | None, done: Done, failed: Failed
    ) -> None:
        """Write a document where somebody chose."""
        line = self._papers.enter(self._around.session, prepared, PaperWay.SAVED, safe)
        self._job = self._papers.save(prepared, target, line, done, failed)

    def print(
        self,
        prepared: Prepared,
        printer: QPrinter,
        safe: YesNo | None,
        done: Done,
        failed: Failed,
        at: At = lambda _page, _pages: None,
    ) -> None:
        """Print as lines and letters where the system takes a PDF, else page by page."""
        line = self._papers.enter(self._around.session, prepared, PaperWay.PRINTED, safe)
        program = pdf_printing()
        is_real = printer.outputFormat() is QPrinter.OutputFormat.NativeFormat
        if program is not None and is_real:
            job = job_of(printer, prepared)
            self._job = self._papers.spool(prepared, program, job, line, done, failed)
            return

        def drawn() -> None:
            self._papers.drawn(prepared, line, done)

        def missed(error: Exception) -> None:
            self._papers.strike(line)
            failed(error)

        first, last = printer.fromPage(), printer.toPage()
        pages = range(len(prepared.leaves))
        self._drawing = PagePrinting(
            printer,
            pages[first - 1 : last] if first else pages,
            partial(self._papers.picture, prepared),
            (drawn, missed, at),
            self,
        )
        self._drawing.begin()

    def cancel(self) -> None:
        """Stop what is under way; what did not leave is struck from the register."""
        if self._drawing is not None:
            self._drawing.cancel()
        if self._job is not None:
            self._job.cancel()


def job_of(printer: QPrinter, prepared: Prepared) -> PrintJob:
    """Return what was chosen in the dialog of the system, in words of IPP."""
    first, last = printer.fromPage(), printer.toPage()
    return PrintJob(
        printer.printerName(),
        max(1, printer.copyCount()),
        DUPLEX[printer.duplex()],
        prepared.order.paper,
        (first, last) if first else None,
    )
