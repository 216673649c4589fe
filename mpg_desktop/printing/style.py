"""One place for the colours and sizes of paper: light tints, dark ink, large letters."""

from collections.abc import Callable
from typing import TypeAlias

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4

from mpg_desktop.printing.words import Look

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

TITLE = Look(26, INK, bold=True, after=10)
HEADING = Look(15, ACCENT, bold=True, before=16, after=5)
SUBHEADING = Look(12.5, INK, bold=True, before=9, after=2)
BODY = Look(12, INK, after=4)
LABEL = Look(10.5, SOFT_INK)
LISTED = Look(12, INK, after=3, indent=20)
FOOT = Look(9, SOFT_INK)
STAMP = Look(11, WARM, bold=True)
CAPTION = Look(9.5, INK)
