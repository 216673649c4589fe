"""A photo on a page: as large as fits in its room, upright, with a thin line around it."""

from reportlab.pdfbase.pdfdoc import PDFName

from mpg_desktop.printing.block import Block
from mpg_desktop.printing.canvas import ArchiveCanvas, artifact
from mpg_desktop.printing.objects import ArchiveStream
from mpg_desktop.printing.photos import Photo
from mpg_desktop.printing.style import LINE
from mpg_desktop.printing.tags import Tag

LARGEST_POINT = 0.5
"""Points that a pixel takes at most, so that a tiny picture is not blown up to a blur."""

TURNS = {
    1: (1, 0, 0, 1, 0, 0),
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}
"""How the square of a picture is turned for each orientation of EXIF (CIPA DC-008, 4.6.5)."""


class PaperPhoto(Block):
    """A photo as wide as its place, and at most `highest` points high; `tag` says what it is."""

    def __init__(self, photo: Photo, tag: Tag, highest: float) -> None:
        self.photo, self.tag, self.highest = photo, tag, highest
        self.after = 8.0

    def wrap(self, width: float, height: float) -> float:
        """Take the whole width; `height` is what is left of the page."""
        del height
        photo = self.photo
        across = photo.high if photo.is_on_its_side else photo.wide
        self.shown = min(width, self.highest * photo.shape, across * LARGEST_POINT)
        self.width, self.height = width, self.shown / photo.shape
        return self.height

    def draw(self, canvas: ArchiveCanvas, x: float, y: float) -> None:
        """Draw the photo in the middle of its place, at the upper edge."""
        high = self.shown / self.photo.shape
        left, low = x + (self.width - self.shown) / 2, y + self.height - high
        canvas.place(self.tag, (left, low, left + self.shown, low + high))
        with canvas.tagged(self.tag):
            canvas.saveState()
            canvas.transform(self.shown, 0, 0, high, left, low)
            canvas.transform(*TURNS[self.photo.turned])
            canvas.put_picture(_stream_of(self.photo))
            canvas.restoreState()
        with artifact(canvas):
            canvas.setStrokeColor(LINE)
            canvas.setLineWidth(0.8)
            canvas.rect(left, low, self.shown, high, stroke=1, fill=0)


def _stream_of(photo: Photo) -> ArchiveStream:
    """Return a picture as an object of a PDF (ISO 32000-1, 8.9.5)."""
    stream = ArchiveStream(content=photo.pixels, filters=[])
    stream.dictionary["Type"] = PDFName("XObject")
    stream.dictionary["Subtype"] = PDFName("Image")
    stream.dictionary["Width"] = photo.wide
    stream.dictionary["Height"] = photo.high
    stream.dictionary["ColorSpace"] = PDFName("DeviceGray" if photo.grey else "DeviceRGB")
    stream.dictionary["BitsPerComponent"] = 8
    stream.dictionary["Filter"] = PDFName(photo.packing)
    return stream
