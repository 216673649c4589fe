"""Draws a document on a printer as pictures of its pages, without a file on the way.

The worker makes each picture; the window hands it to the printer in bands, and looks after
everything else between two of them.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from mpg_desktop.desk.errors import StoppedError
from mpg_desktop.desk.outgoing import NoPrinterError
from mpg_desktop.desk.tasks import Job
from mpg_desktop.printing.leaves import PageImage

SHARP = 300
"""Dots per inch of a page that is printed as a picture: more nobody sees and takes long."""

POINTS = 72
BANDS = 12
"""Parts of a page that are handed over one by one: a whole page keeps the window deaf for 0.2 s."""

Failed: TypeAlias = Callable[[Exception], object]
At: TypeAlias = Callable[[int, int], object]
"""How far it is: so many pages, of so many."""

Picture: TypeAlias = Callable[[int, float, Callable[[PageImage], object]], Job]
"""Has the worker draw a page, at a number of pixels for each point."""

Band: TypeAlias = tuple[QRect, QRect]
"""A part of the paper, and the part of the picture that stands there."""


class PagePrinting(QObject):
    """Draws pages one after the other; `cancel` stops between two of them."""

    def __init__(
        self,
        printer: QPrinter,
        pages: Sequence[int],
        picture: Picture,
        heard: tuple[Callable[[], object], Failed, At],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._printer, self._pages, self._picture = printer, tuple(pages), picture
        self._done, self._failed, self._at = heard
        self._painter = QPainter()
        self._next = 0
        self._job: Job | None = None
        self._page: PageImage | None = None
        self._image = QImage()
        self._bands: Iterator[Band] = iter(())
        self._ended = False

    def begin(self) -> None:
        """Begin with the first page; a printer that is not there says so at once."""
        if self._painter.begin(self._printer):
            self._ask()
        else:
            self._miss(self._no_printer())

    def cancel(self) -> None:
        """Stop before the next page."""
        if not self._ended:
            self._printer.abort()
            self._miss(StoppedError())

    def _ask(self) -> None:
        dots = min(self._printer.resolution(), SHARP)
        self._job = self._picture(self._pages[self._next], dots / POINTS, self._draw)

    def _draw(self, page: PageImage) -> None:
        if self._ended:
            return
        if self._next and not self._printer.newPage():
            self._miss(self._no_printer())
            return
        form = QImage.Format.Format_RGB32
        self._page = page  # the picture below has no pixels of its own
        self._image = QImage(page.pixels, page.width, page.height, page.stride, form)
        paper = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
        self._bands = bands_of(fitted(paper, self._image), self._image)
        self._band()

    def _band(self) -> None:
        """Hand over a part of the page, and come back after whatever else waits."""
        if self._ended:
            return
        band = next(self._bands, None)
        if band is not None:
            self._painter.drawImage(band[0], self._image, band[1])
            QTimer.singleShot(0, self, self._band)
            return
        self._image, self._page = QImage(), None
        self._next += 1
        self._at(self._next, len(self._pages))
        if self._next < len(self._pages):
            self._ask()
        elif self._painter.end():
            self._ended = True
            self._done()
        else:
            self._miss(self._no_printer())

    def _no_printer(self) -> NoPrinterError:
        return NoPrinterError(printer=self._printer.printerName() or "PDF")

    def _miss(self, error: Exception) -> None:
        self._ended = True
        if self._job is not None:
            self._job.forget()
        if self._painter.isActive():
            self._painter.end()
        self._failed(error)


def fitted(paper: QRect, image: QImage) -> QRect:
    """Return the largest place on the paper that has the shape of the page, from its corner."""
    size = image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return QRect(paper.topLeft(), size)


def bands_of(place: QRect, image: QImage) -> Iterator[Band]:
    """Yield the parts of a picture from the top down, and where each stands on the paper.

    Each goes on a row below where the next one begins, so that no white line is seen between them.
    """
    high = image.height()
    edges = [round(part * high / BANDS) for part in range(BANDS + 1)]
    for top, low in pairwise(edges):
        end = min(low + 1, high)
        if end > top:
            upper = round(place.height() * top / high)
            lower = round(place.height() * end / high)
            where = QRect(place.x(), place.y() + upper, place.width(), lower - upper)
            yield where, QRect(0, top, image.width(), end - top)
