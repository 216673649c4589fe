"""One place for the colours, sizes and paragraph styles of paper: light tints, dark ink."""

from collections.abc import Callable
from typing import TypeAlias

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle

from mpg_desktop.printing.fonts import BOLD, REGULAR

Say: TypeAlias = Callable[..., str]
"""Gives the sentence of a phrase key, with the values filled in."""

PAGE = A4
MARGIN = 48.0
"""Points from the edge of the paper to the text; home printers keep 11 mm (31 points) free."""

INK = HexColor("#1B2A33")
SOFT_INK = HexColor("#4A5B66")
ACCENT = HexColor("#0B6868")
TINT = HexColor("#EAF4F3")
LINE = HexColor("#B9C6CC")
WHITE = HexColor("#FFFFFF")
WARM = HexColor("#8A5A00")
WARM_TINT = HexColor("#FBF3E2")


def style(size: float, *, bold: bool = False, colour: Color = INK) -> ParagraphStyle:
    """Return a left-aligned paragraph style; `size` in points, lines 1.36 apart."""
    return ParagraphStyle(
        f"gezinsmap-{size}-{bold}-{colour.hexval()}",
        fontName=BOLD if bold else REGULAR,
        fontSize=size,
        leading=size * 1.36,
        textColor=colour,
    )


TITLE = style(26, bold=True)
HEADING = style(14.5, bold=True, colour=ACCENT)
BODY = style(12)
BOLD_BODY = style(12, bold=True)
SMALL = style(9.5, colour=SOFT_INK)
LABEL = style(10, bold=True, colour=SOFT_INK)
LISTED = ParagraphStyle(
    "gezinsmap-listed",
    parent=BODY,
    leftIndent=20,
    bulletIndent=2,
    bulletFontName=REGULAR,
    bulletFontSize=12,
)
