"""From characters to placed glyphs: HarfBuzz, piece by piece, each piece once.

A piece is a stretch of text in one direction, one weight and one language without a place to
break. Its shape is kept in units of 1 (the size of the type), so that it serves every size.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import uharfbuzz

from mpg_desktop.printing.typefaces import THOUSAND, Run, Typeface, Typefaces

if TYPE_CHECKING:
    from mpg_desktop.printing.text_line import TextLine

MOST_KNOWN, MOST_LINES = 20_000, 4_000
"""Pieces and paragraphs that are remembered; then memory begins anew, so that it stays flat."""

ODD_SPACES = re.compile(r"[\t\v\f]")
DIRECTIONS_ONLY = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
"""Characters that say in which direction text runs and draw nothing themselves."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph; `dx` and `dy` move it from where the pen stands, `advance` moves the pen."""

    number: int
    advance: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Cluster:
    """Glyphs that together stand for `text` and cannot be told apart any further."""

    text: str
    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, eq=False)
class Stretch:
    """Clusters of one typeface, from left to right as they stand on paper."""

    face: Typeface
    clusters: tuple[Cluster, ...]

    @cached_property
    def width(self) -> float:
        """How wide the stretch is, for type of size 1."""
        return sum(glyph.advance for cluster in self.clusters for glyph in cluster.glyphs)


@dataclass(frozen=True, slots=True, eq=False)
class Plain:
    """Glyphs that spell their text and stand where the pen is: no more than their codes.

    `codes` is what stands in the array of a `TJ`; `glyphs` are the numbers of the glyphs.
    """

    face: Typeface
    codes: str
    glyphs: frozenset[int]


@dataclass(frozen=True, eq=False)
class Shape:
    """A shaped piece: its stretches from left to right; no typeface has what is `missing`."""

    stretches: tuple[Stretch, ...]
    missing: tuple[str, ...] = ()

    @cached_property
    def width(self) -> float:
        """How wide the piece is, for type of size 1."""
        return sum(stretch.width for stretch in self.stretches)

    @cached_property
    def text(self) -> str:
        """What the piece spells, as it stands from left to right."""
        return "".join(each.text for stretch in self.stretches for each in stretch.clusters)

    @cached_property
    def plain(self) -> Plain | None:
        """The piece as codes, or None where glyphs have to be moved or do not spell its text."""
        if len(self.stretches) != 1:
            return None
        (stretch,) = self.stretches
        face, texts = stretch.face, stretch.face.texts
        if face.pictures:
            return None
        for cluster in stretch.clusters:
            spelled = "".join(texts.get(glyph.number, "") for glyph in cluster.glyphs)
            if spelled != cluster.text or any(each.dx or each.dy for each in cluster.glyphs):
                return None
        glyphs = frozenset(each.number for part in stretch.clusters for each in part.glyphs)
        return Plain(face, codes_of(stretch.clusters, face), glyphs)


def codes_of(clusters: Iterable[Cluster], face: Typeface) -> str:
    """Return clusters as codes, with what the pen moves besides their widths."""
    parts, codes = [], ""
    for cluster in clusters:
        for glyph in cluster.glyphs:
            codes += f"{glyph.number:04X}"
            extra = face.width(glyph.number) - glyph.advance * THOUSAND
            if abs(extra) >= 0.5:  # noqa: PLR2004 - less than half a thousandth nobody sees
                parts.append(f"<{codes}>{extra:.0f}")
                codes = ""
    return "".join(parts) + (f"<{codes}>" if codes else "")


@dataclass(frozen=True, slots=True, eq=False)
class Chunk:
    """A word without a place to break, and the spaces behind it, in one weight, to the right.

    `ink` is its width without the spaces, `whole` with them, for type of size 1. When one typeface
    draws all of it, `face` is that one, and the codes are ready, without the spaces and with them.
    """

    text: str
    word: Shape | None
    spaces: Shape | None
    ink: float
    whole: float
    missing: tuple[str, ...]
    face: Typeface | None
    ink_codes: str
    whole_codes: str

    @classmethod
    def of(cls, text: str, word: Shape | None, spaces: Shape | None) -> "Chunk":
        """Return a chunk of its shapes."""
        shapes = [each for each in (word, spaces) if each is not None]
        ink = word.width if word else 0.0
        whole = ink + (spaces.width if spaces else 0.0)
        missing = tuple(letter for each in shapes for letter in each.missing)
        plain = [each.plain for each in shapes if each.plain]
        faces = {each.face for each in plain}
        if len(plain) < len(shapes) or len(faces) != 1:
            return cls(text, word, spaces, ink, whole, missing, None, "", "")
        ink_codes = plain[0].codes if word else ""
        whole_codes = "".join(each.codes for each in plain).replace("><", "")
        return cls(text, word, spaces, ink, whole, missing, plain[0].face, ink_codes, whole_codes)

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """The word and its spaces, as far as they are there."""
        return tuple(each for each in (self.word, self.spaces) if each is not None)


class Shaper:
    """Shapes pieces of text and remembers them: words come back, in one document and the next."""

    def __init__(self, typefaces: Typefaces) -> None:
        self.typefaces = typefaces
        self._known: dict[tuple[str, bool, bool, str], Shape] = {}
        self._chunks: dict[tuple[str, bool, str], Chunk] = {}
        self._lines: dict[Hashable, tuple[tuple[TextLine, ...], tuple[str, ...]]] = {}
        self._narrowest: dict[Hashable, float] = {}
        self._missing: dict[str, None] = {}

    def narrowest_of(self, paragraphs: Hashable, measure: Callable[[], float]) -> float:
        """Return how narrow paragraphs can be; `measure` is asked the first time."""
        known = self._narrowest.get(paragraphs)
        if known is None:
            if len(self._narrowest) >= MOST_LINES:
                self._narrowest.clear()
            known = self._narrowest[paragraphs] = measure()
        return known

    def lines_of(
        self, paragraphs: Hashable, make: Callable[[], tuple["TextLine", ...]]
    ) -> tuple["TextLine", ...]:
        """Return the lines of paragraphs; `make` is asked the first time, for labels come back."""
        known = self._lines.get(paragraphs)
        if known is None:
            if len(self._lines) >= MOST_LINES:
                self._lines.clear()
            before, self._missing = self._missing, {}
            known = self._lines[paragraphs] = make(), tuple(self._missing)
            self._missing = before
        if known[1]:
            self._missing.update(dict.fromkeys(known[1]))
        return known[0]

    def shape(self, text: str, *, bold: bool, leftwards: bool, language: str) -> Shape:
        """Return the glyphs of one piece; `leftwards` for text that runs right to left."""
        key = (text, bold, leftwards, language)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            found = self._known[key] = self._shaped(
                text, bold=bold, leftwards=leftwards, language=language
            )
        if found.missing:
            self._missing.update(dict.fromkeys(found.missing))
        return found

    def chunk(self, text: str, *, bold: bool, language: str) -> Chunk:
        """Return a word with the spaces behind it, of a text that runs left to right."""
        key = (text, bold, language)
        found = self._chunks.get(key)
        if found is None:
            if len(self._chunks) >= MOST_KNOWN:
                self._chunks.clear()
            found = self._chunks[key] = self._chunk(text, bold=bold, language=language)
        if found.missing:
            self._missing.update(dict.fromkeys(found.missing))
        return found

    def _chunk(self, text: str, *, bold: bool, language: str) -> Chunk:
        word = text.rstrip(" \t")
        shapes: list[Shape | None] = [None, None]
        for index, piece in enumerate((word, text[len(word) :])):
            if piece:
                drawn = ODD_SPACES.sub(" ", DIRECTIONS_ONLY.sub("", piece))
                shapes[index] = self.shape(drawn, bold=bold, leftwards=False, language=language)
        return Chunk.of(text, shapes[0], shapes[1])

    def take_missing(self) -> tuple[str, ...]:
        """Return the characters that no typeface has, met since this was last asked."""
        missing, self._missing = tuple(self._missing), {}
        return missing

    def forget(self) -> None:
        """Forget every piece; what was printed shall not linger in memory."""
        self._known.clear()
        self._chunks.clear()
        self._lines.clear()
        self._narrowest.clear()
        self._missing.clear()

    def _shaped(self, text: str, *, bold: bool, leftwards: bool, language: str) -> Shape:
        runs = self.typefaces.runs(text, bold=bold)
        stretches = [_stretch(run, leftwards=leftwards, language=language) for run in runs]
        missing = tuple(run.text for run in runs if run.missing)
        return Shape(tuple(stretches[::-1] if leftwards else stretches), missing)


def _stretch(run: Run, *, leftwards: bool, language: str) -> Stretch:
    if run.face.pictures:
        # What joins characters to one picture draws nothing itself; the picture says it with them.
        pictures = _clusters(run.face, run.text, leftwards=leftwards, language=language)
        drawn = ((each, tuple(at for at in each.glyphs if at.advance)) for each in pictures)
        return Stretch(run.face, tuple(Cluster(each.text, glyphs) for each, glyphs in drawn))
    if not run.missing:
        clusters = _clusters(run.face, run.text, leftwards=leftwards, language=language)
        return Stretch(run.face, tuple(clusters))
    # Said by its number, so that nobody thinks that nothing was there; whoever copies the text
    # from the document gets the character itself.
    shown = _clusters(run.face, f"[U+{ord(run.text):04X}]", leftwards=False, language=language)
    glyphs = tuple(glyph for cluster in shown for glyph in cluster.glyphs)
    return Stretch(run.face, (Cluster(run.text, glyphs),))


def _clusters(face: Typeface, text: str, *, leftwards: bool, language: str) -> Iterator[Cluster]:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if leftwards else "ltr"
    buffer.language = language
    uharfbuzz.shape(face.font, buffer)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions or []
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    gathered: list[tuple[int, list[Glyph]]] = []
    for info, position in zip(infos, positions, strict=True):
        glyph = Glyph(
            info.codepoint,
            position.x_advance / face.units,
            position.x_offset / face.units,
            position.y_offset / face.units,
        )
        if gathered and gathered[-1][0] == info.cluster:
            gathered[-1][1].append(glyph)
        else:
            gathered.append((info.cluster, [glyph]))
    for start, glyphs in gathered:
        yield Cluster(text[start : ends[start]], tuple(glyphs))
