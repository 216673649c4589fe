"""The canvas of an archive copy: draws shaped text, keeps its fonts, numbers its pages."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import Any

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from mpg_desktop.printing.archive import About, archive_page, finish
from mpg_desktop.printing.embedded import EmbeddedFont
from mpg_desktop.printing.lines import TextLine
from mpg_desktop.printing.objects import text_string
from mpg_desktop.printing.shaping import Cluster, Stretch
from mpg_desktop.printing.tags import Structure, Tag
from mpg_desktop.printing.typefaces import Typeface

Around = Callable[["ArchiveCanvas", int, int], None]
"""Draws what stands around the text of a page; gets the page and the number of pages."""


class ArchiveCanvas(Canvas):  # type: ignore[misc]  # reportlab ships no types
    """Keeps each page until the last, because only then is y of "page x of y" known."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - reportlab's own
        about: About,
        structure: Structure,
        around: Around,
        **kwargs: Any,  # noqa: ANN401 - reportlab's own
    ) -> None:
        super().__init__(*args, **kwargs)
        self.about = about
        self.structure = structure
        self.around = around
        self.fonts: dict[str, EmbeddedFont] = {}
        self._pages: list[dict[str, Any]] = []

    def _make_preamble(self) -> None:
        """Begin each page without a typeface: reportlab's own is not embedded."""
        self._preamble = "1 0 0 1 0 0 cm"

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
        with artifact(self) if tag is None else self.structure.marked(self, tag):
            yield

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
        self.setFillColor(colour)
        x, y = at
        out = [f"BT {spacing:g} Tc"]
        for piece in line.pieces:
            left = x + piece.x
            for stretch in piece.shape.stretches:
                out += self._stretch(stretch, left, y, size)
                left += stretch.width * size
        out.append("ET")
        self._code.extend(out)

    def _stretch(self, stretch: Stretch, x: float, y: float, size: float) -> Iterator[str]:
        font = self.font(stretch.face)
        yield f"/{font.name} {size:g} Tf 1 0 0 1 {x:.3f} {y:.3f} Tm"
        known = font.shown.get(stretch)
        if known is not None:
            yield known
            return
        plain = [(cluster, _is_plain(cluster, font)) for cluster in stretch.clusters]
        if all(is_plain for _, is_plain in plain):
            font.shown[stretch] = _shown(list(stretch.clusters), font)
            yield font.shown[stretch]
            return
        # For the whole word, its letters as they stand from left to right: pdfium and poppler both
        # turn them round again. Letter by letter, pdfium reads Arabic backwards.
        seen = "".join(cluster.text for cluster in stretch.clusters)
        yield f"/Span <</ActualText {text_string(seen)}>> BDC"
        for is_plain, group in groupby(plain, key=lambda pair: pair[1]):
            clusters = [cluster for cluster, _ in group]
            if is_plain:
                yield _shown(clusters, font)
            else:
                for cluster in clusters:
                    yield from _moved(cluster, font, size)
        yield "EMC"


@contextmanager
def artifact(canvas: Canvas) -> Iterator[None]:
    """Let everything drawn inside be silent: lines, grounds and running feet."""
    canvas._code.append("/Artifact BMC")  # noqa: SLF001 - reportlab has no door to marked content
    yield
    canvas._code.append("EMC")  # noqa: SLF001 - the same


def _is_plain(cluster: Cluster, font: EmbeddedFont) -> bool:
    """Tell whether the glyphs stand where the pen is and spell the text by themselves."""
    spelled = font.spells(cluster)
    return spelled and not any(glyph.dx or glyph.dy for glyph in cluster.glyphs)


def _shown(clusters: list[Cluster], font: EmbeddedFont) -> str:
    """Return clusters as one array of codes, with what the pen moves besides their widths."""
    parts, codes = [], ""
    for cluster in clusters:
        for glyph in cluster.glyphs:
            codes += f"{glyph.number:04X}"
            extra = font.width(glyph.number) - glyph.advance * 1000
            if abs(extra) >= 0.5:  # noqa: PLR2004 - less than half a thousandth nobody sees
                parts.append(f"<{codes}> {extra:.1f}")
                codes = ""
    return f"[{' '.join(parts)}{f' <{codes}>' if codes else ''}] TJ"


def _moved(cluster: Cluster, font: EmbeddedFont, size: float) -> Iterator[str]:
    """Yield the glyphs of a cluster one by one, each where HarfBuzz put it."""
    for glyph in cluster.glyphs:
        back = (glyph.dx - glyph.advance) * 1000 + font.width(glyph.number)
        yield (
            f"{glyph.dy * size:.3f} Ts"
            f" [{-glyph.dx * 1000:.1f} <{glyph.number:04X}> {back:.1f}] TJ 0 Ts"
        )
