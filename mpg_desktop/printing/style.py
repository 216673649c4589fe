"""One place for the colours and sizes of paper: light tints, dark ink, large letters."""

from collections.abc import Callable
from typing import TypeAlias

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, LETTER

from mpg_desktop.printing.words import Look

Say: TypeAlias = Callable[..., str]
"""Gives the sentence of a phrase key, with the values filled in."""

A4_SIZE: tuple[float, float] = A4
LETTER_SIZE: tuple[float, float] = LETTER
MARGIN = 48.0
"""Points from the edge of the paper to the text; home printers keep 11 mm (31 points) free."""

INK = HexColor("#1B2A33")
SOFT_INK = HexColor("#4A5B66")
ACCENT = HexColor("#0B6868")
TINT = HexColor("#EAF4F3")
LINE = HexColor("#B9C6CC")
RULE = HexColor("#7F8F98")
"""Lines to write on: seen well, and lighter than what is written."""

WHITE = HexColor("#FFFFFF")
WARM = HexColor("#8A5A00")
CLAY = HexColor("#A8441A")
CLAY_TINT = HexColor("#FBF3E9")

GREEN = HexColor("#1F6B45")
GREEN_TINT = HexColor("#EAF5EC")
AMBER = HexColor("#8A5200")
AMBER_TINT = HexColor("#FFF4DC")
AMBER_SIGN = HexColor("#D97A00")
RED = HexColor("#A61F1F")
RED_TINT = HexColor("#FCECEA")

TITLE = Look(26, INK, bold=True, after=10)
HEADING = Look(15, ACCENT, bold=True, before=16, after=5)
SUBHEADING = Look(12.5, INK, bold=True, before=9, after=2)
BODY = Look(12, INK, after=4)
LABEL = Look(11, SOFT_INK)
CELL = Look(11.5, INK)
LEGEND = Look(11, INK)
LISTED = Look(12, INK, after=3, indent=20)
ASKED = Look(13.5, INK, bold=True, before=12, after=3)
NAME = Look(12.5, INK, bold=True)
HELP = Look(11, SOFT_INK, after=4)
FOOT = Look(9, SOFT_INK)
STAMP = Look(11, WARM, bold=True)
CAPTION = Look(11, INK)

CHILD_TITLE = Look(32, ACCENT, bold=True)
CHILD_HEADING = Look(16, INK, bold=True, before=6, after=6)
CHILD_TEXT = Look(14, INK)
CHILD_BIG = Look(19, INK, bold=True)
CHILD_NUMBER = Look(25, INK, bold=True)
