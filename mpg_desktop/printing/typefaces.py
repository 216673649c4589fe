"""The typefaces of paper, which of them draws which character, and the pictograms beside them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from unicodedata import category

import uharfbuzz

from mpg_desktop.printing.emoji import EMOJI
from mpg_desktop.printing.pictograms import Pictograms

THOUSAND = 1000
JOINERS = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\u2066\u2067\u2068\u2069")
"""Invisible characters that stay with the typeface of what is before them."""

REGULAR_FILES = (
    "paper/Andika-Regular.ttf",
    "paper/GezinsmapWorld-Regular.ttf",
    "GezinsmapArabic-Regular.ttf",
    "GezinsmapHebrew-Regular.ttf",
    "GezinsmapEthiopic-Regular.ttf",
)
BOLD_FILES = (
    "paper/Andika-Bold.ttf",
    "paper/GezinsmapWorld-Bold.ttf",
    "paper/GezinsmapArabic-Bold.ttf",
    "paper/GezinsmapHebrew-Bold.ttf",
    "paper/GezinsmapEthiopic-Bold.ttf",
)
"""The typefaces in order: the first that has a character draws it."""

EMOJI_FILE = "paper/NotoEmoji-Regular.ttf"
"""Pictures in outline, in one weight; read when a text has one that no other typeface draws."""


@dataclass(frozen=True, eq=False)
class Typeface:
    """One font file; lengths are in units of which `units` make the size of the type.

    Of `pictures` each glyph stands for the whole text that it is drawn for: a heart in any colour.
    """

    name: str
    blob: uharfbuzz.Blob
    face: uharfbuzz.Face
    font: uharfbuzz.Font
    units: int
    ascent: float
    descent: float
    characters: frozenset[int]
    pictures: bool = False

    @classmethod
    def load(cls, path: Path, *, pictures: bool = False) -> "Typeface":
        """Read a TrueType file. Raises OSError when it is missing."""
        blob = uharfbuzz.Blob(path.read_bytes())
        face = uharfbuzz.Face(blob)
        font = uharfbuzz.Font(face)
        extents = font.get_font_extents("ltr")
        characters = frozenset(face.unicodes)
        name = path.stem
        units = face.upem
        return cls(
            name,
            blob,
            face,
            font,
            units,
            extents.ascender / units,
            extents.descender / units,
            characters,
            pictures,
        )

    @cached_property
    def tall(self) -> float:
        """How high the tallest letter and the lowest one reach together, for type of size 1."""
        return self.ascent - self.descent

    @cached_property
    def texts(self) -> Mapping[int, str]:
        """The character that each glyph of the character map stands for, the lowest first."""
        found: dict[int, str] = {}
        for code in sorted(self.characters, reverse=True):
            glyph = self.font.get_nominal_glyph(code)
            if glyph is not None:
                found[glyph] = chr(code)
        return found

    @cached_property
    def _widths(self) -> dict[int, float]:
        return {}

    def width(self, glyph: int) -> float:
        """Return the width of a glyph as a document gives it, in thousandths of the size."""
        found = self._widths.get(glyph)
        if found is None:
            advance: int = self.font.get_glyph_h_advance(glyph)
            found = self._widths[glyph] = round(advance / self.units * THOUSAND, 3)
        return found


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that one typeface draws, or one character that none has."""

    face: Typeface
    text: str
    missing: bool = False


@dataclass(frozen=True, eq=False)
class Typefaces:
    """All typefaces of paper, in a regular and a bold weight, in order of preference."""

    regular: tuple[Typeface, ...]
    bold: tuple[Typeface, ...]
    pictograms: Pictograms
    emoji_file: Path

    @classmethod
    def load(cls, resources: Path) -> "Typefaces":
        """Read all typefaces. Raises OSError when a file is missing from `resources`."""
        folder = resources / "fonts"
        return cls(
            tuple(Typeface.load(folder / file) for file in REGULAR_FILES),
            tuple(Typeface.load(folder / file) for file in BOLD_FILES),
            Pictograms(resources / "icons"),
            folder / EMOJI_FILE,
        )

    @cached_property
    def emoji(self) -> Typeface:
        """The typeface of emoji: hardly any text has one, and it is large."""
        return Typeface.load(self.emoji_file, pictures=True)

    def runs(self, text: str, *, bold: bool) -> list[Run]:
        """Cut a text into pieces that one typeface draws; what nobody has stands by itself."""
        chain = self.bold if bold else self.regular
        runs: list[Run] = []
        at = 0
        for found in EMOJI.finditer(text):
            if self._pictures(found[0], chain):
                runs += self._spelled(text[at : found.start()], chain)
                runs.append(Run(self.emoji, found[0]))
                at = found.end()
        return runs + self._spelled(text[at:], chain)

    def _pictures(self, text: str, chain: tuple[Typeface, ...]) -> bool:
        """Tell whether an emoji is drawn as one: not a sign that the letters have themselves."""
        if len(text) == 1 and any(ord(text) in face.characters for face in chain):
            return False
        return self.emoji.characters.issuperset(map(ord, text))

    def _spelled(self, text: str, chain: tuple[Typeface, ...]) -> list[Run]:
        runs: list[Run] = []
        for character in text:
            before = runs[-1].face if runs and not runs[-1].missing else None
            face = self._face(character, before, chain)
            if face is not None and face is before:
                runs[-1] = Run(face, runs[-1].text + character)
            else:
                runs.append(Run(face or chain[0], character, missing=face is None))
        return runs

    def missing(self, text: str) -> tuple[str, ...]:
        """Return the characters that no typeface has, each once, in their order."""
        runs = self.runs(text, bold=False)
        return tuple(dict.fromkeys(run.text for run in runs if run.missing))

    @staticmethod
    def _face(
        character: str, before: Typeface | None, chain: tuple[Typeface, ...]
    ) -> Typeface | None:
        code, kind = ord(character), category(character)
        if before is not None and (
            character in JOINERS
            or (code in before.characters and (kind.startswith("M") or character == " "))
        ):
            return before
        silent = character in JOINERS or kind in {"Cc", "Cf", "Zl", "Zp"}
        return next(
            (face for face in chain if code in face.characters), chain[0] if silent else None
        )
