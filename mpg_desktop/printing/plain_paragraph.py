"""A paragraph in one weight in which everything runs left to right, as by far the most do."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mpg_desktop.printing.breaks import BREAK, DOT_BEHIND, OTHER_BREAKS, WORDS
from mpg_desktop.printing.emoji import middle_of
from mpg_desktop.printing.shaping import Chunk, Shaper
from mpg_desktop.printing.text_line import Run, TextLine, Type, runs_of


class PlainParagraph:
    """Can be broken into lines of any width (points)."""

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

    def widest(self) -> float:
        """Return how wide the widest piece is that has no place to break, in points."""
        return max((each.ink for each in self.chunks), default=0.0) * self.size

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
        middle = middle_of(chunk.text)
        if chunk.ink <= width or not middle:
            yield chunk
            return
        if DOT_BEHIND.search(chunk.text):
            yield from self._fitting(self.chunk(DOT_BEHIND.sub("", chunk.text)), width)
            return
        yield from self._fitting(self.chunk(chunk.text[:middle]), width)
        yield from self._fitting(self.chunk(chunk.text[middle:]), width)

    def _line(self, chunks: Sequence[Chunk]) -> TextLine:
        if not chunks:
            return TextLine((), 0.0, tallest=0.0)
        last, face = chunks[-1], chunks[0].face
        width = (sum([each.whole for each in chunks]) - last.whole + last.ink) * self.size
        if face is None or any([each.face is not face for each in chunks]):  # noqa: C419 - quicker
            shapes = [shape for chunk in chunks[:-1] for shape in chunk.shapes]
            runs = runs_of([*shapes, last.word] if last.word else shapes)
            return TextLine(runs, width, last.spaces)
        codes = "".join([each.whole_codes for each in chunks[:-1]]) + last.ink_codes
        run = Run(0.0, face, codes.replace("><", ""), (), chunks)
        return TextLine((run,), width, last.spaces, tallest=face.tall)
