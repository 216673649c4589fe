"""Sends a finished document to a printer, without a file on the way."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

SHARP = 300
"""Dots per inch; more nobody sees and takes long to print."""
POINTS = 72


def print_pdf(parent: QWidget, pdf: bytes, done: Callable[[], object]) -> QPrintDialog:
    """Ask for a printer and print there; `done` follows. Returns the dialog that asks."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def put() -> None:
        put_on_paper(pdf, printer)
        done()

    dialog.accepted.connect(put)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    return dialog


def put_on_paper(pdf: bytes, printer: QPrinter) -> int:
    """Draw every page of a document on a printer; return how many there were."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    dots = min(printer.resolution(), SHARP)
    with QPainter(printer) as painter:
        for number, page in enumerate(document):
            if number:
                printer.newPage()
            bitmap = page.render(scale=dots / POINTS)
            drawn = QImage(
                bitmap.buffer,
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_BGR888,
            )
            paper = printer.pageLayout().fullRectPixels(printer.resolution())
            painter.drawImage(paper, drawn)
    return len(document)
