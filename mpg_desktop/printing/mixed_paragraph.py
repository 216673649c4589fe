"""A paragraph of several weights, or with letters that run right to left."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from mpg_desktop.printing.bidi import Directions, directions, visual_order
from mpg_desktop.printing.breaks import BREAK, DOT_BEHIND
from mpg_desktop.printing.emoji import middle_of
from mpg_desktop.printing.shaping import DIRECTIONS_ONLY, ODD_SPACES, Shape, Shaper
from mpg_desktop.printing.text_line import Span, TextLine, Type, runs_of

LEFTWARDS = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2067\u2068\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters that run right to left, and characters that make others do so."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A piece before it has its place: one level, one weight, spaces or no spaces."""

    shape: Shape
    level: int
    spaces: bool
    width: float


class _Measured(NamedTuple):
    """What one chunk is set with, and its width without and with the spaces at its end."""

    items: list[_Item]
    inked: float
    width: float


class MixedParagraph:
    """Can be broken into lines of any width (points)."""

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

    def widest(self) -> float:
        """Return how wide the widest piece is that has no place to break, in points."""
        return max(self._measured(each).inked for each in self.chunks)

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
        middle = middle_of(self.text[start:end])
        if piece.inked <= width or not middle:
            yield piece
            return
        if dot := DOT_BEHIND.search(self.text[start:end]):
            yield from self._fitting((start, start + dot.start()), width)
            return
        yield from self._fitting((start, start + middle), width)
        yield from self._fitting((start + middle, end), width)

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
    found = directions(text, base, otherwise=int(mirrored))
    levels = list(found.levels)
    for index, removed in enumerate(found.removed):
        # What joins or parts letters and draws nothing goes with the letter before it (UAX #9,
        # 5.2): else the halves of a Persian word, or the people of an emoji, change places.
        if removed and index:
            levels[index] = levels[index - 1]
    return Directions(found.base, tuple(levels), found.removed)


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
    runs = runs_of(inked[each].shape for each in order)
    return TextLine(runs, width, hanging, leftwards=leftwards)
