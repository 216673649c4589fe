"""From a text to lines of a given width: where to break, and what stands where in a line.

Lines are ragged and never hyphenated: whoever reads with difficulty reads whole words. A number
(a phone, a time, a price) is kept together and keeps its own direction (see `isolated`).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from mpg_desktop.printing.bidi import Directions, directions, visual_order
from mpg_desktop.printing.shaping import Shape, Shaper

BREAK = re.compile(r"(?<=[ \t\u1361\u200b])(?=[^ \t\u200b])|(?<=[^\W\d][-\u2010/])(?=[^\W\d])")
"""Where a line may end: after a space, and after a hyphen or slash between letters."""

NUMBER = re.compile(r"(?<![\w\u2066])\+?\d[\d \u00a0.,:/()-]*\d(?!\w)")
"""Digits that belong together, such as 06-1234 5678, 20.00 or 12-03-2026."""

LONELY = 0.34
"""A last line shorter than this part of the width looks forgotten."""

NARROWEST = 0.75
"""No paragraph is set narrower than this part of the width to avoid a lonely word."""

LONGEST_BALANCED = 6
BALANCING_STEPS = 6

ODD_SPACES = re.compile(r"[\t\v\f]")
DIRECTIONS_ONLY = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
"""Characters that say in which direction text runs and draw nothing themselves."""


LEFTWARDS = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2067\u2068\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters that run right to left, and characters that make others do so."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A shaped piece in a line; `x` (points) is where it begins, from the left of the line."""

    shape: Shape
    x: float
    spaces: bool


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line: its pieces from left to right and its width without the space at its end."""

    pieces: tuple[Piece, ...]
    width: float
    leftwards: bool


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set: size in points, language, and its direction (None: let the text say).

    `mirrored` tells that the whole page runs from right to left.
    """

    size: float
    language: str = "nl"
    leftwards: bool | None = None
    mirrored: bool = False


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
    text = "".join(span.text for span in spans)
    base = None if setting.leftwards is None else int(setting.leftwards)
    found = _ways(text, base)
    weights = [span.bold for span in spans for _ in span.text]
    lines: list[list[_Item]] = [[]]
    room = width

    plain = len(spans) == 1 and not any(found.levels)

    def measured(start: int, end: int) -> list[_Item]:
        if plain:
            return _word(text[start:end], spans[0].bold, setting, shaper)
        return list(_items(text, (start, end), found.levels, weights, setting, shaper))

    for chunk in _chunks(text):
        for items in _fitting(chunk, width, measured):
            if _inked(items) > room and lines[-1]:
                lines.append([])
                room = width
            lines[-1] += items
            room -= sum(item.width for item in items)
    return tuple(_placed(line, leftwards=bool(found.base)) for line in lines)


def _ways(text: str, base: int | None) -> Directions:
    """Return the directions of a text; at once where nothing in it can run right to left."""
    if not base and not LEFTWARDS.search(text):
        nothing = (False,) * len(text)
        return Directions(0, (0,) * len(text), nothing)
    return directions(text, base)


def balanced_lines(
    spans: Sequence[Span], width: float, setting: Type, shaper: Shaper
) -> tuple[TextLine, ...]:
    """Return the lines of one paragraph without a last line of one lonely word.

    Such a paragraph is set a little narrower, as long as that costs no line.
    """
    lines = break_lines(spans, width, setting, shaper)
    if not 1 < len(lines) <= LONGEST_BALANCED or lines[-1].width >= width * LONELY:
        return lines
    narrow, wide = width * NARROWEST, width
    for _ in range(BALANCING_STEPS):
        middle = (narrow + wide) / 2
        if len(break_lines(spans, middle, setting, shaper)) > len(lines):
            narrow = middle
        else:
            wide = middle
    return break_lines(spans, wide, setting, shaper)


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each unbreakable chunk begins and ends, the spaces behind it included."""
    yield from pairwise([0, *(at.start() for at in BREAK.finditer(text) if at.start()), len(text)])


def _fitting(
    chunk: tuple[int, int], width: float, measured: Callable[[int, int], list[_Item]]
) -> Iterator[list[_Item]]:
    """Yield a chunk whole, or in halves of halves where it is wider than a line."""
    start, end = chunk
    items = measured(start, end)
    if _inked(items) <= width or end - start <= 1:
        yield items
        return
    middle = (start + end) // 2
    yield from _fitting((start, middle), width, measured)
    yield from _fitting((middle, end), width, measured)


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


def _word(chunk: str, bold: bool, setting: Type, shaper: Shaper) -> list[_Item]:  # noqa: FBT001 - of the span
    """Return a chunk of a text in one weight that runs to the right: a word, and its spaces."""
    word = chunk.rstrip(" \t")
    items = []
    for piece, spaces in ((word, False), (chunk[len(word) :], True)):
        if piece:
            drawn = ODD_SPACES.sub(" ", DIRECTIONS_ONLY.sub("", piece))
            shape = shaper.shape(drawn, bold=bold, leftwards=False, language=setting.language)
            items.append(_Item(shape, 0, spaces, shape.width * setting.size))
    return items


def _inked(items: Sequence[_Item]) -> float:
    """Return the width without the spaces at the end, which may hang over the edge."""
    hanging = items[-1].width if items and items[-1].spaces else 0.0
    return sum(item.width for item in items) - hanging


def _placed(items: list[_Item], *, leftwards: bool) -> TextLine:
    inked = items[:-1] if items and items[-1].spaces else items
    x, pieces = 0.0, []
    for index in visual_order([item.level for item in inked]):
        item = inked[index]
        pieces.append(Piece(item.shape, x, item.spaces))
        x += item.width
    return TextLine(tuple(pieces), x, leftwards)
