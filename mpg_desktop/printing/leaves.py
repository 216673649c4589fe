"""Looks at a finished PDF: its pages as pixels, their text, and where words stand on them.

All of it in memory. PDFium is not made for two threads at a time: ask it on one thread only.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unicodedata import bidirectional

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


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a document: its size in points, and the text on it."""

    width: float
    height: float
    text: str


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page in points, measured from its top left corner."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that were looked for: on which page (from 0), and where; one box for each line."""

    page: int
    boxes: tuple[Box, ...]


def page_image(content: bytes, page: int, width: int, height: int) -> PageImage | None:
    """Return a page as large as fits; None for what is no PDF, or one with a passphrase."""
    import pypdfium2

    try:
        with _opened(content) as document:
            if not 0 <= page < len(document):
                return None
            wide, high = document[page].get_size()
            scale = min(width / max(wide, 1), height / max(high, 1))
            return _drawn(document, page, scale)
    except pypdfium2.PdfiumError:
        return None


def picture_of(content: bytes, page: int, scale: float) -> PageImage:
    """Return a page of a document of our own; `scale` is in pixels for each point."""
    with _opened(content) as document:
        return _drawn(document, page, scale)


def leaves_of(content: bytes) -> tuple[Leaf, ...]:
    """Return the pages of a document of our own."""
    with _opened(content) as document:
        found = []
        for page in document:
            width, height = page.get_size()
            found.append(Leaf(width, height, page.get_textpage().get_text_range()))
        return tuple(found)


def hits_in(content: bytes, words: str) -> tuple[Hit, ...]:
    """Return where words stand in a document, whatever their capitals, in the order of reading.

    Arabic and Hebrew are looked for without their vowel marks, as they are in a document.
    """
    wanted = _bare(words).strip()
    if not wanted:
        return ()
    with _opened(content) as document:
        found = []
        for number, page in enumerate(document):
            text = page.get_textpage()
            search = text.search(wanted)
            while (at := search.get_next()) is not None:
                found.append(Hit(number, tuple(_boxes(text, page.get_height(), *at))))
        return tuple(found)


def _bare(words: str) -> str:
    if not any(bidirectional(each) in {"R", "AL"} for each in words):
        return words
    return "".join(each for each in words if bidirectional(each) != "NSM")


def _boxes(text: Any, height: float, start: int, count: int) -> Iterator[Box]:  # noqa: ANN401 - pypdfium2 ships no types
    for place in range(text.count_rects(start, count)):
        left, bottom, right, top = text.get_rect(place)
        yield Box(left, height - top, right - left, top - bottom)


def _drawn(document: Any, page: int, scale: float) -> PageImage:  # noqa: ANN401 - pypdfium2 ships no types
    bitmap = document[page].render(scale=scale, prefer_bgrx=True)
    pixels = bytes(bitmap.buffer)
    return PageImage(pixels, bitmap.width, bitmap.height, bitmap.stride, len(document))


@contextmanager
def _opened(content: bytes) -> Iterator[Any]:
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        yield document
    finally:
        document.close()
