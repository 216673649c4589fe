"""The typefaces of paper: Andika, made for people who are learning to read."""

from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "Andika"
BOLD = "Andika-Bold"


def register_fonts(resources: Path) -> None:
    """Make the typefaces known to reportlab; doing it twice costs nothing.

    Raises `OSError` when a font file is missing from `resources`.
    """
    for name, file in ((REGULAR, "Andika-Regular.ttf"), (BOLD, "Andika-Bold.ttf")):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(resources / "fonts" / "paper" / file)))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR)


def text_width(text: str, font: str, size: float) -> float:
    """Return how wide a line of text is, in points."""
    return float(pdfmetrics.stringWidth(text, font, size))
