"""Large print: everything on a page enlarged, for a reader of whom it stands that this is needed.

A page is laid out on paper that is as much smaller and drawn larger, so that air, signs and frames
grow along with the letters. Headings grow less than what is read, which has the room.
"""

from dataclasses import replace

from reportlab.lib.colors import Color

from mpg_desktop.printing.style import INK, SOFT_INK, WHITE
from mpg_desktop.printing.words import Look

ENLARGED = 1.5
"""How many times as large everything is drawn."""

LEAST = 11.0
"""Points, before they are enlarged, of the smallest letters that are read."""

RUNNING, GROWS = 12.0, 0.47
"""Points of running text, which grows all the way; and the part of what letters are larger than
that, before they are enlarged, that stays of it."""

DARKER = 0.8
"""The part of their light that coloured letters keep: 7 to 1 in contrast (WCAG 2.1, 1.4.6)."""

MEASURE = 18.0
"""How wide a text is at the least that stands beside another, in times the size of its letters:
about 36 of them. What is shorter than that needs no more than one line."""

LARGE_MARGIN = 36.0
"""Points around the text as it comes out: what home printers keep free, and a little."""


def for_large_print(look: Look, measure: float = MEASURE) -> Look:
    """Return how a paragraph looks before it is enlarged: in dark ink, from its own edge on."""
    size = max(LEAST, min(look.size, RUNNING + (look.size - RUNNING) * GROWS))
    least = min(measure, look.measure or measure)
    colour = _dark(look.colour)
    return replace(look, size=size, colour=colour, opposite=False, measure=least)


def _dark(colour: Color) -> Color:
    """Return the colour of letters so dark that they stand out well from any ground."""
    if colour == WHITE:
        return colour
    if colour in {INK, SOFT_INK}:
        return INK
    return Color(*(part * DARKER for part in (colour.red, colour.green, colour.blue)))
