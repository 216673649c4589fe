"""Draws a page of a PDF as pixels, in memory; the only place that knows PDFium."""

from dataclasses import dataclass

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page: its pixels (blue, green, red and one more byte each) and how many pages there are.

    Width and height are in pixels, `stride` in bytes from one row to the next.
    """

    pixels: bytes
    width: int
    height: int
    stride: int
    pages: int


def page_image(content: bytes, page: int, width: int, height: int) -> PageImage | None:
    """Return a page as large as fits; None for what is no PDF, or one with a passphrase."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return None
    try:
        count = len(document)
        if not 0 <= page < count:
            return None
        drawn = document[page]
        wide, high = drawn.get_size()
        scale = min(width / max(wide, 1), height / max(high, 1))
        bitmap = drawn.render(scale=scale, prefer_bgrx=True)
        return PageImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, count)
    finally:
        document.close()
