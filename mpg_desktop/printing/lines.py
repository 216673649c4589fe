"""From a text to lines of a given width: where to break, and what stands where in a line.

Lines are ragged and never hyphenated: whoever reads with difficulty reads whole words. A number
(a phone, a time, a price) is kept together and keeps its own direction (see `isolated`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple, Protocol

from mpg_desktop.printing.bidi import Directions, directions, visual_order
from mpg_desktop.printing.shaping import (
    DIRECTIONS_ONLY,
    ODD_SPACES,
    Chunk,
    Shape,
    Shaper,
)
from mpg_desktop.printing.typefaces import Typeface

WORDS = re.compile("[^ ]+(?: +·(?= |$))* *| +")
"""Words with the spaces behind them, where no other place to break is; a dot that parts two of
them goes with the one before it, so that no line begins with it."""

DOT_BEHIND = re.compile("(?<=[^ ] )· *$")
"""The dot behind a word, which is left out where a line has room for the word alone."""

OTHER_BREAKS = re.compile("[\\t\u1361\u200b\u2010/-]")
"""What makes a text that has to be looked through for places to break."""

BREAK = re.compile(
    r"(?<=[ \t\u1361\u200b])(?=[^ \t\u200b])(?!·(?: |$))|(?<=[^\W\d][-\u2010/])(?=[^\W\d])"
)
"""Where a line may end: after a space (but not before a dot that parts two words), and after a
hyphen or slash between letters."""

NUMBER = re.compile(r"(?<![\w\u2066])\+?\d[\d \u00a0.,:/()-]*\d(?!\w)")
"""Digits that belong together, such as 06-1234 5678, 20.00 or 12-03-2026."""

LONELY = 0.34
"""A last line shorter than this part of the width looks forgotten."""

NARROWEST = 0.75
"""No paragraph is set narrower than this part of the width to avoid a lonely word."""

NARROWEST_FILLED = 0.9
"""The same of one that is to fill its lines."""

LONGEST_BALANCED = 6
BALANCING_STEPS = 6

LEFTWARDS = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2067\u2068\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters that run right to left, and characters that make others do so."""


class Span(NamedTuple):
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


class Run(NamedTuple):
    """What is drawn of a line in one go, from `x` on: codes of one typeface, or one hard shape.

    `x` is from the left of the line, for type of size 1. The codes are made of `chunks`, or else
    of `shapes`.
    """

    x: float
    face: Typeface | None
    codes: str
    shapes: Sequence[Shape]
    chunks: Sequence[Chunk] = ()

    @property
    def text(self) -> str:
        """What the run spells, as it stands from left to right."""
        if self.chunks:
            return "".join(each.text for each in self.chunks)
        return "".join(each.text for each in self.shapes)


class TextLine:
    """One line: its runs from left to right, and its width without the space at its end.

    `hanging` is that space: it hangs over the edge, and is there for whoever reads the text.
    `tallest` is how high its tallest typeface is, for type of size 1.
    """

    __slots__ = ("hanging", "leftwards", "runs", "tallest", "width")

    def __init__(
        self,
        runs: tuple[Run, ...],
        width: float,
        hanging: Shape | None = None,
        *,
        leftwards: bool = False,
        tallest: float | None = None,
    ) -> None:
        self.runs, self.width, self.hanging, self.leftwards = runs, width, hanging, leftwards
        self.tallest = _tallest(runs) if tallest is None else tallest


def _tallest(runs: tuple[Run, ...]) -> float:
    stretches = (stretch for run in runs for shape in run.shapes for stretch in shape.stretches)
    return max((stretch.face.tall for stretch in stretches), default=0.0)


def _runs(shapes: Iterable[Shape]) -> tuple[Run, ...]:
    """Return shapes in as few runs as it takes, from left to right."""
    runs, x = [], 0.0
    for face, group in groupby(shapes, key=lambda each: each.plain and each.plain.face):
        gathered = list(group)
        if face is None:
            for shape in gathered:
                runs.append(Run(x, None, "", (shape,)))
                x += shape.width
            continue
        codes = "".join(each.plain.codes for each in gathered if each.plain)
        runs.append(Run(x, face, codes.replace("><", ""), gathered))
        x += sum(each.width for each in gathered)
    return tuple(runs)


class Type(NamedTuple):
    """How a text is set: size in points, language, and its direction (None: let the text say).

    `mirrored` tells that the whole page runs from right to left, `filled` that lines are nearly as
    long as their room, also where the last one is short.
    """

    size: float
    language: str = "nl"
    leftwards: bool | None = None
    mirrored: bool = False
    filled: bool = False


@dataclass(frozen=True, slots=True)
class _Item:
    """A piece before it has its place: one level, one weight, spaces or no spaces."""

    shape: Shape
    level: int
    spaces: bool
    width: float


def isolated(text: str) -> str:
    """Return the text with every number in isolates, so that it is never turned round.

    By the rules of Unicode "0612-345678" inside Arabic is shown as "345678-0612"; somebody would
    dial it.
    """
    return NUMBER.sub(lambda found: f"\u2066{found[0].replace(' ', chr(0xA0))}\u2069", text)


def break_lines(
    spans: Sequence[Span], width: float, setting: Type, shaper: Shaper
) -> tuple[TextLine, ...]:
    """Return the lines of one paragraph, none wider than `width` points unless one letter is."""
    return _paragraph(spans, setting, shaper).broken(width)


def balanced_lines(
    spans: Sequence[Span], width: float, setting: Type, shaper: Shaper
) -> tuple[TextLine, ...]:
    """Return the lines of one paragraph without a last line of one lonely word.

    Such a paragraph is set a little narrower, as long as that costs no line.
    """
    paragraph = _paragraph(spans, setting, shaper)
    lines = paragraph.broken(width)
    if not 1 < len(lines) <= LONGEST_BALANCED or lines[-1].width >= width * LONELY:
        return lines
    narrow, wide = width * (NARROWEST_FILLED if setting.filled else NARROWEST), width
    for _ in range(BALANCING_STEPS):
        middle = (narrow + wide) / 2
        if paragraph.many(middle) > len(lines):
            narrow = middle
        else:
            wide = middle
    return paragraph.broken(wide)


class _Paragraph(Protocol):
    """A paragraph that can be broken into lines of any width (points)."""

    def broken(self, width: float) -> tuple[TextLine, ...]: ...

    def many(self, width: float) -> int: ...


def _paragraph(spans: Sequence[Span], setting: Type, shaper: Shaper) -> _Paragraph:
    text = "".join(span.text for span in spans)
    if len(spans) == 1 and not setting.leftwards and not LEFTWARDS.search(text):
        return _Plain(text, spans[0].bold, setting, shaper)  # by far the most
    return _Mixed(text, spans, setting, shaper)


class _Plain:
    """A paragraph in one weight in which everything runs left to right."""

    def __init__(self, text: str, bold: bool, setting: Type, shaper: Shaper) -> None:  # noqa: FBT001 - of the span
        self.size = setting.size

        def chunk(piece: str) -> Chunk:
            return shaper.chunk(piece, bold=bold, language=setting.language)

        self.chunk = chunk
        pieces = BREAK.split(text) if OTHER_BREAKS.search(text) else WORDS.findall(text)
        self.chunks = [chunk(each) for each in pieces if each]

    def broken(self, width: float) -> tuple[TextLine, ...]:
        """Return the lines, none wider than `width` unless one letter is."""
        chunks, ends = self._breaks(width / self.size)
        if len(ends) == 1:
            return (self._line(chunks),)
        return tuple(self._line(chunks[start:end]) for start, end in pairwise([0, *ends]))

    def many(self, width: float) -> int:
        """Return how many lines there would be."""
        return len(self._breaks(width / self.size)[1])

    def _breaks(self, width: float) -> tuple[list[Chunk], list[int]]:
        """Return the chunks, parted where one is too wide, and where each line ends."""
        chunks = self.chunks
        if any([each.ink > width for each in chunks]):  # noqa: C419 - a list is quicker
            chunks = [part for each in chunks for part in self._fitting(each, width)]
        ends: list[int] = []
        used, start = 0.0, 0
        for index, chunk in enumerate(chunks):
            if used + chunk.ink > width and index > start:
                ends.append(index)
                start, used = index, 0.0
            used += chunk.whole
        return chunks, [*ends, len(chunks)]

    def _fitting(self, chunk: Chunk, width: float) -> Iterator[Chunk]:
        """Yield a chunk whole, or in halves of halves where it is wider than a line."""
        if chunk.ink <= width or len(chunk.text) <= 1:
            yield chunk
            return
        if DOT_BEHIND.search(chunk.text):
            yield from self._fitting(self.chunk(DOT_BEHIND.sub("", chunk.text)), width)
            return
        middle = len(chunk.text) // 2
        yield from self._fitting(self.chunk(chunk.text[:middle]), width)
        yield from self._fitting(self.chunk(chunk.text[middle:]), width)

    def _line(self, chunks: Sequence[Chunk]) -> TextLine:
        if not chunks:
            return TextLine((), 0.0, tallest=0.0)
        last, face = chunks[-1], chunks[0].face
        width = (sum([each.whole for each in chunks]) - last.whole + last.ink) * self.size
        if face is None or any([each.face is not face for each in chunks]):  # noqa: C419 - quicker
            shapes = [shape for chunk in chunks[:-1] for shape in chunk.shapes]
            runs = _runs([*shapes, last.word] if last.word else shapes)
            return TextLine(runs, width, last.spaces)
        codes = "".join([each.whole_codes for each in chunks[:-1]]) + last.ink_codes
        run = Run(0.0, face, codes.replace("><", ""), (), chunks)
        return TextLine((run,), width, last.spaces, tallest=face.tall)


class _Measured(NamedTuple):
    """What one chunk is set with, and its width without and with the spaces at its end."""

    items: list[_Item]
    inked: float
    width: float


class _Mixed:
    """A paragraph of several weights, or with letters that run right to left."""

    def __init__(self, text: str, spans: Sequence[Span], setting: Type, shaper: Shaper) -> None:
        base = None if setting.leftwards is None else int(setting.leftwards)
        self.text, self.setting, self.shaper = text, setting, shaper
        self.found = _ways(text, base, mirrored=setting.mirrored)
        self.weights = [span.bold for span in spans for _ in span.text]
        self.chunks = tuple(_chunks(text))
        # A paragraph is broken at several widths to be balanced; a chunk is as wide each time.
        self.known: dict[tuple[int, int], _Measured] = {}

    def broken(self, width: float) -> tuple[TextLine, ...]:
        """Return the lines, none wider than `width` unless one letter is."""
        leftwards = bool(self.found.base)
        return tuple(_placed(line, leftwards=leftwards) for line in self._lines(width))

    def many(self, width: float) -> int:
        """Return how many lines there would be."""
        return len(self._lines(width))

    def _lines(self, width: float) -> list[list[_Item]]:
        lines: list[list[_Item]] = [[]]
        room = width
        for chunk in self.chunks:
            for piece in self._fitting(chunk, width):
                if piece.inked > room and lines[-1]:
                    lines.append([])
                    room = width
                lines[-1] += piece.items
                room -= piece.width
        return lines

    def _fitting(self, chunk: tuple[int, int], width: float) -> Iterator[_Measured]:
        """Yield a chunk whole, or in halves of halves where it is wider than a line."""
        start, end = chunk
        piece = self._measured(chunk)
        if piece.inked <= width or end - start <= 1:
            yield piece
            return
        if dot := DOT_BEHIND.search(self.text[start:end]):
            yield from self._fitting((start, start + dot.start()), width)
            return
        middle = (start + end) // 2
        yield from self._fitting((start, middle), width)
        yield from self._fitting((middle, end), width)

    def _measured(self, chunk: tuple[int, int]) -> _Measured:
        found = self.known.get(chunk)
        if found is None:
            levels, setting = self.found.levels, self.setting
            items = list(_items(self.text, chunk, levels, self.weights, setting, self.shaper))
            width = sum([item.width for item in items])
            found = self.known[chunk] = _Measured(items, _inked(items), width)
        return found


def _ways(text: str, base: int | None, *, mirrored: bool) -> Directions:
    """Return the directions of a text; at once where nothing in it can run right to left.

    On a page that is `mirrored`, a text without letters of its own runs as the page does.
    """
    if not base and not LEFTWARDS.search(text):
        nothing = (False,) * len(text)
        return Directions(0, (0,) * len(text), nothing)
    return directions(text, base, otherwise=int(mirrored))


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each unbreakable chunk begins and ends, the spaces behind it included."""
    yield from pairwise([0, *(at.start() for at in BREAK.finditer(text) if at.start()), len(text)])


def _items(
    text: str,
    chunk: tuple[int, int],
    levels: Sequence[int],
    weights: Sequence[bool],
    setting: Type,
    shaper: Shaper,
) -> Iterator[_Item]:
    indexes = range(*chunk)

    def kind(index: int) -> tuple[int, bool, bool]:
        return levels[index], weights[index], text[index] in {" ", "\t"}

    for (level, bold, spaces), run in groupby(indexes, key=kind):
        piece = DIRECTIONS_ONLY.sub("", "".join(text[index] for index in run))
        shape = shaper.shape(
            ODD_SPACES.sub(" ", piece),
            bold=bold,
            leftwards=level % 2 == 1,
            language=setting.language,
        )
        yield _Item(shape, level, spaces, shape.width * setting.size)


def _inked(items: Sequence[_Item]) -> float:
    """Return the width without the spaces at the end, which may hang over the edge."""
    hanging = items[-1].width if items and items[-1].spaces else 0.0
    return sum(item.width for item in items) - hanging


def _placed(items: list[_Item], *, leftwards: bool) -> TextLine:
    hanging = items[-1].shape if items and items[-1].spaces else None
    inked = items[:-1] if hanging else items
    order = visual_order([item.level for item in inked])
    width = sum(item.width for item in inked)
    runs = _runs(inked[each].shape for each in order)
    return TextLine(runs, width, hanging, leftwards=leftwards)
