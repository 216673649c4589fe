"""Measures finished pages: every letter on the paper, in its frame, and over no other letter."""

import ctypes
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import bidirectional

import pypdfium2
from pypdfium2 import raw

EDGE = 31.0
"""Points that home printers leave blank around a page."""

FRAME = (40.0, 16.0)
"""Points from which a closed outline is wide and high enough to hold words."""

CELL = 12.0
"""Points of a side of the squares by which it is known what stands where."""

MARK = 0.33
"""The part of the size of its type that a mark is high at most. PDFium reads a word of Arabic once
more for a mark of it that it takes for another line; it is the letters that are measured."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""


@dataclass(frozen=True)
class Letter:
    """One letter on a page: its size in points, and its box."""

    text: str
    size: float
    box: Box

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its box."""
        left, bottom, right, top = self.box
        return (left + right) / 2, (bottom + top) / 2


@dataclass(frozen=True)
class Page:
    """What was measured of one page, in points."""

    width: float
    height: float
    letters: tuple[Letter, ...]
    frames: tuple[Box, ...]

    def wrong(self) -> list[str]:
        """Return what is not as it should be, in words."""
        return [*self._off_the_page(), *self._across_frames(), *self._over_each_other()]

    def _off_the_page(self) -> Iterator[str]:
        for letter in self.letters:
            left, bottom, right, top = letter.box
            inside = left >= EDGE and right <= self.width - EDGE
            # The stamp stands in the bar at the top, and nothing stands above it.
            if not (inside and bottom >= EDGE - 2 and top <= self.height - 14):
                yield f"{letter.text!r} stands off the page at {letter.box}"

    def _across_frames(self) -> Iterator[str]:
        for frame in self.frames:
            for letter in self.letters:
                if _touch(letter.box, frame) and not _within(letter.box, frame):
                    yield f"{letter.text!r} at {letter.box} crosses the frame {frame}"

    def _over_each_other(self) -> Iterator[str]:
        """Tell of letters whose middle lies in the box of another that is not beside them."""
        covering: dict[tuple[int, int], list[int]] = defaultdict(list)
        for index, letter in enumerate(self.letters):
            for square in _squares(letter.box):
                covering[square].append(index)
        for index, letter in enumerate(self.letters):
            x, y = letter.middle
            for other in covering[int(x // CELL), int(y // CELL)]:
                if abs(other - index) > 2 and _holds(self.letters[other].box, (x, y)):
                    over = self.letters[other]
                    yield f"{letter.text!r} stands over {over.text!r} at {letter.box}"


def pages(pdf: bytes) -> list[Page]:
    """Return every page of a document, measured."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_page(document[index]) for index in range(len(document))]
    finally:
        document.close()


def _page(page: pypdfium2.PdfPage) -> Page:
    width, height = page.get_size()
    frames = []
    for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = each.get_bounds()
        if right - left < FRAME[0] or top - bottom < FRAME[1] or right - left > width - 20:
            continue
        if _is_rounded(each.raw):
            frames.append((left, bottom, right, top))
    return Page(width, height, tuple(_letters(page)), tuple(frames))


def _is_rounded(path: object) -> bool:
    """Tell whether an outline has the four round corners of a frame, unlike a line in a drawing."""
    segments = range(raw.FPDFPath_CountSegments(path))
    kinds = [raw.FPDFPathSegment_GetType(raw.FPDFPath_GetPathSegment(path, at)) for at in segments]
    return kinds.count(raw.FPDF_SEGMENT_BEZIERTO) >= 4 * 3 and raw.FPDF_SEGMENT_LINETO in kinds


def _letters(page: pypdfium2.PdfPage) -> Iterator[Letter]:
    """Yield every letter; what spells one emoji together stands in one box and counts once."""
    text = page.get_textpage()
    before: Box | None = None
    sides = [ctypes.c_double() for _ in range(4)]
    drawn = raw.FS_MATRIX()
    for index in range(text.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(text, index))
        if not character.strip() or raw.FPDFText_IsGenerated(text, index):
            continue
        raw.FPDFText_GetCharBox(text, index, *sides)
        left, right, bottom, top = (each.value for each in sides)
        raw.FPDFText_GetMatrix(text, index, drawn)
        size = raw.FPDFText_GetFontSize(text, index) * drawn.a
        if top - bottom < size * MARK and bidirectional(character) in {"R", "AL"}:
            continue
        box = (left, bottom, right, top)
        if box != before:
            yield Letter(character, size, box)
        before = box


def _touch(box: Box, frame: Box) -> bool:
    return box[0] < frame[2] and box[2] > frame[0] and box[1] < frame[3] and box[3] > frame[1]


def _within(box: Box, frame: Box) -> bool:
    return box[0] >= frame[0] and box[2] <= frame[2] and box[1] >= frame[1] and box[3] <= frame[3]


def _squares(box: Box) -> Iterator[tuple[int, int]]:
    """Yield every square that a box touches."""
    left, bottom, right, top = (int(side // CELL) for side in box)
    for column in range(left, right + 1):
        for row in range(bottom, top + 1):
            yield column, row


def _holds(box: Box, place: tuple[float, float]) -> bool:
    x, y = place
    return box[0] < x < box[2] and box[1] < y < box[3]
