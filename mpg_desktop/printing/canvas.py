"""The canvas of an archive copy: draws shaped text, keeps its fonts, numbers its pages."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from unicodedata import bidirectional

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from mpg_desktop.domain.directions import LEFTWARDS
from mpg_desktop.printing.archive import About, archive_page, finish
from mpg_desktop.printing.embedded import EmbeddedFont
from mpg_desktop.printing.objects import ArchiveStream, text_string
from mpg_desktop.printing.outline import Heading, add_outline
from mpg_desktop.printing.shaping import DIRECTIONS_ONLY, Cluster, Glyph, Shape, Stretch, codes_of
from mpg_desktop.printing.tags import Structure, Tag
from mpg_desktop.printing.text_line import TextLine
from mpg_desktop.printing.typefaces import THOUSAND, Typeface

Around = Callable[["ArchiveCanvas", int, int], None]
"""Draws what stands around the text of a page; gets the page and the number of pages."""

LEVELS = {"H1": 1, "H2": 2, "H3": 3}
"""The tags of headings, and how deep each stands in the contents."""

LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
DUTCH = "nl"
"""What people here write in Latin letters on a page that runs to the left: heard as Dutch."""


class ArchiveCanvas(Canvas):  # type: ignore[misc]  # reportlab ships no types
    """Keeps each page until the last, because only then is y of "page x of y" known."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - reportlab's own
        about: About,
        structure: Structure,
        around: Around,
        enlarged: float = 1.0,
        **kwargs: Any,  # noqa: ANN401 - reportlab's own
    ) -> None:
        self.enlarged = enlarged
        super().__init__(*args, **kwargs)
        self.about = about
        self.structure = structure
        self.around = around
        self.fonts: dict[str, EmbeddedFont] = {}
        self.headings: dict[Tag, Heading] = {}
        self.stamps: dict[Hashable, list[str]] = {}
        self.mirrored = about.language in LEFTWARDS
        self._pages: list[dict[str, Any]] = []

    def _make_preamble(self) -> None:
        """Begin each page enlarged, and without a typeface: reportlab's own is not embedded."""
        self._preamble = f"{self.enlarged:g} 0 0 {self.enlarged:g} 0 0 cm"

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Keep the page for later."""
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Draw what stands around each page, then write the file."""
        pages = self._pages
        for number, page in enumerate(pages, start=1):
            self.__dict__.update(page)
            with artifact(self):
                self.around(self, number, len(pages))
            super().showPage()
        for index in range(len(pages)):
            archive_page(self._doc.idToObject[f"Page{index + 1}"], index)
        add_outline(self._doc, tuple(self.headings.values()))
        finish(self._doc, self.about, self.structure)
        self._doc.SaveToFile(self._filename, self)

    def font(self, face: Typeface) -> EmbeddedFont:
        """Return the part of a typeface that this document embeds."""
        font = self.fonts.get(face.name)
        if font is None:
            font = self.fonts[face.name] = EmbeddedFont(face, f"G{len(self.fonts)}")
            self._doc.delayedFonts.append(font)
        return font

    @contextmanager
    def tagged(self, tag: Tag | None) -> Iterator[None]:
        """Let everything drawn inside belong to a tag, or be silent when there is none."""
        self.begin(tag)
        yield
        self.end()

    def recorded(self, draw: Callable[[], None]) -> list[str]:
        """Return the operators of what is drawn, without putting them on the page."""
        start = len(self._code)
        draw()
        made: list[str] = self._code[start:]
        del self._code[start:]
        return made

    def repeat(self, operators: Iterable[str]) -> None:
        """Draw once more what was recorded."""
        self._code.extend(operators)

    def stamp(self, key: Hashable, draw: Callable[[], None]) -> None:
        """Draw what looks the same in many places, such as a ruler; `draw` is asked once.

        The place is where the page was moved to. A key stands for one look in this document.
        """
        made = self.stamps.get(key)
        if made is None:
            made = self.stamps[key] = self.recorded(draw)
        self.repeat(made)

    def begin(self, tag: Tag | None) -> None:
        """Let everything drawn from here belong to a tag, or be silent when there is none."""
        page = self._pageNumber - 1
        self._code.append("/Artifact BMC" if tag is None else self.structure.opening(page, tag))

    def note(self, tag: Tag | None, text: str, top: float) -> None:
        """Keep where a heading begins, for the contents; what is no heading is not kept."""
        if tag is None or tag.kind not in LEVELS or tag in self.headings:
            return
        words = DIRECTIONS_ONLY.sub("", " ".join(text.split()))
        if words:
            page = self._pageNumber - 1
            self.headings[tag] = Heading(LEVELS[tag.kind], words, page, top * self.enlarged)

    def place(self, tag: Tag, box: tuple[float, float, float, float]) -> None:
        """Say where on its page a figure stands: left, bottom, right and top, as it is drawn."""
        numbers = " ".join(f"{each * self.enlarged:.2f}" for each in box)
        tag.attributes = f"/O /Layout /Placement /Block /BBox [{numbers}]"

    def end(self) -> None:
        """End what was begun last."""
        self._code.append("EMC")

    def put_picture(self, picture: ArchiveStream) -> None:
        """Draw a picture as a square of one by one point, as the page is turned and stretched."""
        name = f"Picture{len(self._doc.idToObject)}"
        self._doc.addForm(name, picture)
        self._formsinuse.append(name)
        self._currentPageHasImages = 1
        self._code.append(f"/{self._doc.getXObjectName(name)} Do")

    def draw_text(
        self,
        line: TextLine,
        at: tuple[float, float],
        size: float,
        colour: Color,
        *,
        spacing: float = 0.0,
    ) -> None:
        """Draw one line of shaped text; `at` is the left end of its base line, in points.

        `spacing` (points) sets letters apart that are to be copied one by one.
        """
        self.draw_lines(((line, *at),), size, colour, spacing=spacing)

    def draw_lines(
        self,
        lines: Iterable[tuple[TextLine, float, float]],
        size: float,
        colour: Color,
        *,
        spacing: float = 0.0,
    ) -> None:
        """Draw lines, each with the left end of its base line, and the space between each two."""
        out = [f"BT {self._ink(colour)} {spacing:g} Tc"]
        font, before = "", None
        for line, x, y in lines:
            if before is not None:
                out += self._gap(*before, size)
                font = ""
            for run in line.runs:
                guest = self.mirrored and LATIN.search(run.text) is not None
                if guest:
                    out.append(f"/Span <</Lang ({DUTCH})>> BDC")
                left = x + run.x * size
                if run.face is None:
                    out += self._shape(run.shapes[0], left, y, size)
                    font = ""
                else:
                    embedded = self.font(run.face)
                    embedded.drawn(run)
                    if embedded.name != font:
                        font = embedded.name
                        out.append(f"/{font} {size:g} Tf")
                    out.append(f"1 0 0 1 {left:.2f} {y:.2f} Tm [{run.codes}] TJ")
                if guest:
                    out.append("EMC")
            before = line, x, y
        out.append("ET")
        self._code.append("\n".join(out))

    def _ink(self, colour: Color) -> str:
        """Return the operator for a colour of letters."""
        return f"{colour.red:.4g} {colour.green:.4g} {colour.blue:.4g} rg"

    def _gap(self, line: TextLine, x: float, y: float, size: float) -> Iterator[str]:
        """Yield the space behind a line; without it the words around it are read as one."""
        gap = line.hanging
        if gap is not None:
            at = x - gap.width * size if line.leftwards else x + line.width
            yield from self._shape(gap, at, y, size)

    def _shape(self, shape: Shape, x: float, y: float, size: float) -> Iterator[str]:
        for stretch in shape.stretches:
            yield from self._stretch(stretch, x, y, size)
            x += stretch.width * size

    def _stretch(self, stretch: Stretch, x: float, y: float, size: float) -> Iterator[str]:
        font = self.font(stretch.face)
        yield f"/{font.name} {size:g} Tf 1 0 0 1 {x:.3f} {y:.3f} Tm"
        plain = [_is_plain(cluster, font) for cluster in stretch.clusters]
        if all(plain):
            yield f"[{codes_of(stretch.clusters, font.face)}] TJ"
            return
        # For the whole word, its letters as they stand from left to right: pdfium and poppler both
        # turn them round again. Letter by letter, pdfium reads Arabic backwards.
        seen = "".join(_as_seen(cluster.text) for cluster in stretch.clusters)
        yield f"/Span <</ActualText {text_string(seen)}>> BDC"
        yield from _word(stretch, font, size)
        yield "EMC"


@contextmanager
def artifact(canvas: Canvas) -> Iterator[None]:
    """Let everything drawn inside be silent: lines, grounds and running feet."""
    canvas._code.append("/Artifact BMC")  # noqa: SLF001 - reportlab has no door to marked content
    yield
    canvas._code.append("EMC")  # noqa: SLF001 - the same


def _as_seen(text: str) -> str:
    """Return the text of a cluster as it stands from left to right.

    PDFium cuts an Arabic or Hebrew word in two at a vowel mark, and nobody finds it: for whoever
    copies or searches, the word is there without its marks, as it is mostly written.
    """
    if not _runs_leftwards(text):
        return text
    return "".join(each for each in text[::-1] if bidirectional(each) != "NSM")


def _runs_leftwards(text: str) -> bool:
    return bidirectional(text[0]) in {"R", "AL"}


def _is_plain(cluster: Cluster, font: EmbeddedFont) -> bool:
    """Tell whether the glyphs stand where the pen is and spell the text by themselves."""
    spelled = font.spells(cluster)
    return spelled and not any(glyph.dx or glyph.dy for glyph in cluster.glyphs)


def _word(stretch: Stretch, font: EmbeddedFont, size: float) -> Iterator[str]:
    """Yield the glyphs of a word, each where HarfBuzz put it: its letters, then its raised marks.

    PDFium tells from the piece at the left where a word is that was looked for: so the letters are
    one piece, which begins farthest to the left.
    """
    level: list[tuple[float, int]] = []
    raised: list[tuple[float, Glyph]] = []
    pen = at = 0.0
    for glyph in (each for cluster in stretch.clusters for each in cluster.glyphs):
        if glyph.dy:
            raised.append((pen + glyph.dx, glyph))
        else:
            level.append((pen + glyph.dx, glyph.number))
        pen += glyph.advance
    space = font.blank() if raised else 0
    if space and level and min(x for x, _ in raised) < level[0][0]:
        level.insert(0, (min(x for x, _ in raised), space))
    parts = []
    for x, number in level:
        parts.append(f"{(at - x) * THOUSAND:.1f}<{number:04X}>")
        at = x + stretch.face.width(number) / THOUSAND
    yield f"[{''.join(parts)}] TJ"
    for x, glyph in raised:
        moved = (at - x) * THOUSAND
        yield f"{glyph.dy * size:.3f} Ts [{moved:.1f} <{glyph.number:04X}>] TJ 0 Ts"
        at = x + stretch.face.width(glyph.number) / THOUSAND
