"""Puts the used part of a typeface into a PDF, so that it looks and reads the same everywhere.

A typeface becomes one composite font (Type0, Identity-H): the code of a character on the page is
the number of its glyph. `ToUnicode` says which text each glyph stands for (ISO 32000-1, 9.7 and
9.10.3; PDF/A-2 6.2.11).
"""

from collections.abc import Iterable, Mapping
from unicodedata import bidirectional

import uharfbuzz
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFString,
    PDFZCompress,
)

from mpg_desktop.domain.directions import FROM_RIGHT
from mpg_desktop.printing.objects import ArchiveStream, RawObject
from mpg_desktop.printing.shaping import Chunk, Cluster, Shape
from mpg_desktop.printing.text_line import Run
from mpg_desktop.printing.typefaces import THOUSAND, Typeface

LAYOUT_TABLES = ("GSUB", "GPOS", "GDEF", "kern", "morx", "DSIG", "meta")
"""Tables for shaping: the glyphs on the page are shaped already."""

NOTHING = "\u200b"
"""What a mark stands for that is drawn as part of a letter: nothing that is read."""

SPACE = " "
SYMBOLIC = 4
BLOCK = 100
"""How many entries a section of a character map may hold."""

CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{sections}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


class EmbeddedFont:
    """The glyphs of one typeface that one document uses; reportlab asks it for its objects.

    Of most of what it draws it need only know afterwards which glyphs that took.
    """

    def __init__(self, face: Typeface, name: str) -> None:
        self.face = face
        self.name = name
        self.used: dict[int, str] = {}
        self._chunks: set[Chunk] = set()
        self._shapes: set[Shape] = set()

    def drawn(self, run: Run) -> None:
        """Note a run as used whose glyphs spell its text by themselves."""
        self._chunks.update(run.chunks)
        self._shapes.update(run.shapes)

    def spells(self, cluster: Cluster) -> bool:
        """Note the glyphs of a cluster as used; tell whether they spell its text by themselves.

        A glyph without a character of its own, such as the middle form of an Arabic letter, stands
        for the first text it was drawn for; where it stands for another one, the page says so. Of
        several glyphs it is the letter, not its marks; these say no more than in which direction
        they run, for PDFium takes the direction of a word from what stands first at its left.
        """
        letter = max(cluster.glyphs, key=lambda each: each.advance)
        leftwards = bidirectional(cluster.text[0]) in {"R", "AL"}
        for glyph in cluster.glyphs:
            if glyph.number in self.used:
                continue
            if glyph is not letter and leftwards:
                self.used[glyph.number] = FROM_RIGHT
            elif self.face.pictures and glyph is letter:
                self.used[glyph.number] = cluster.text
            else:
                fallback = cluster.text if glyph is letter else NOTHING
                self.used[glyph.number] = self.face.texts.get(glyph.number, fallback)
        return "".join(self.used[glyph.number] for glyph in cluster.glyphs) == cluster.text

    def blank(self) -> int:
        """Return the number of the glyph of a space, and note it as used; 0 where there is none."""
        number: int = self.face.font.get_nominal_glyph(ord(SPACE)) or 0
        if number:
            self.used[number] = SPACE
        return number

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802 - reportlab's name
        """Add the font to the document; called once, when every page is drawn."""
        shapes = self._shapes.union(*(each.shapes for each in self._chunks))
        spelled = {glyph for each in shapes if each.plain for glyph in each.plain.glyphs}
        for glyph in sorted(spelled - self.used.keys()):
            self.used[glyph] = self.face.texts[glyph]
        postscript = f"{_tag(self.used)}+{self.face.name}"
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(postscript),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray(
                    [document.Reference(self._descendant(document, postscript))]
                ),
                "ToUnicode": document.Reference(_stream(_character_map(self.used).encode())),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(font)

    def _descendant(self, document: PDFDocument, postscript: str) -> PDFDictionary:
        return PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(postscript),
                "CIDSystemInfo": PDFDictionary(
                    {
                        "Registry": PDFString("Adobe"),
                        "Ordering": PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "CIDToGIDMap": PDFName("Identity"),
                "DW": THOUSAND,
                "W": RawObject(f"[{' '.join(self._widths())}]"),
                "FontDescriptor": document.Reference(self._descriptor(document, postscript)),
            }
        )

    def _descriptor(self, document: PDFDocument, postscript: str) -> PDFDictionary:
        face = self.face
        content = _stream(subset_of(face, self.used))
        content.dictionary["Length1"] = len(content.content)
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": PDFName(postscript),
                "Flags": SYMBOLIC,
                "FontBBox": PDFArray([-THOUSAND, -THOUSAND // 2, 2 * THOUSAND, 2 * THOUSAND]),
                "ItalicAngle": 0,
                "Ascent": round(face.ascent * THOUSAND),
                "Descent": round(face.descent * THOUSAND),
                "CapHeight": round(face.ascent * THOUSAND * 0.7),
                "StemV": 80,
                "FontFile2": document.Reference(content),
            }
        )

    def _widths(self) -> Iterable[str]:
        for glyph in sorted(self.used):
            yield f"{glyph} [{self.face.width(glyph):g}]"


def subset_of(face: Typeface, glyphs: Iterable[int]) -> bytes:
    """Return the font file with only these glyphs, under the numbers that they had."""
    wanted = uharfbuzz.SubsetInput()
    wanted.glyph_set.update({0, *glyphs})
    wanted.flags = (
        uharfbuzz.SubsetFlags.RETAIN_GIDS
        | uharfbuzz.SubsetFlags.NO_HINTING
        | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    )
    wanted.drop_table_tag_set.update({int.from_bytes(tag.encode(), "big") for tag in LAYOUT_TABLES})
    content: bytes = uharfbuzz.subset(face.face, wanted).blob.data
    return content


def _stream(content: bytes) -> ArchiveStream:
    return ArchiveStream(content=content, filters=[PDFZCompress])


def _tag(used: Iterable[int]) -> str:
    """Return six letters that tell this subset from others of the typeface (9.6.4)."""
    number = sum((glyph + 1) * (index + 31) for index, glyph in enumerate(sorted(used)))
    letters = []
    for _ in range(6):
        number, letter = divmod(number, 26)
        letters.append(chr(ord("A") + letter))
    return "".join(letters)


def _character_map(used: Mapping[int, str]) -> str:
    known = sorted(used.items())
    sections = []
    for start in range(0, len(known), BLOCK):
        block = known[start : start + BLOCK]
        rows = "\n".join(
            f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>" for glyph, text in block
        )
        sections.append(f"{len(block)} beginbfchar\n{rows}\nendbfchar")
    return CMAP.format(sections="\n".join(sections))
