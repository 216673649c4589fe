"""The names below the symbols of a drawing: whole, on as many lines as there is room for.

A name that would run into somebody below it is begun there with a number, and stands whole in a
list under the drawing.
"""

from dataclasses import dataclass

from mpg_desktop.domain.family_layout import PITCH
from mpg_desktop.domain.picture import Picture, Symbol
from mpg_desktop.printing.breaks import BREAK
from mpg_desktop.printing.lines import break_lines
from mpg_desktop.printing.page import one_line
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.style import CAPTION
from mpg_desktop.printing.text_line import Span, TextLine, Type

LANGUAGE = "nl"
"""Names are shaped as what people here write."""

LEADING = 13.4
BESIDE = 4.0
"""Points between the names of two people who stand beside each other."""

ABOVE = 4.0
"""Points between a name and who stands below it."""

NEARLY = 0.01
"""Grid units that are no difference."""

MOST_LINES = 4
"""Lines below a symbol; more look like a tower."""


def unit_for_names(picture: Picture, shaper: Shaper) -> float:
    """Return how many points a grid unit takes for the longest word of a name to stay whole."""
    words = [
        word
        for symbol in picture.symbols
        for caption in symbol.captions
        for word in BREAK.split(caption)
    ]
    widest = max((one_line(each, CAPTION, shaper, LANGUAGE).width for each in words), default=0.0)
    return (widest + BESIDE) / PITCH


@dataclass(frozen=True, slots=True)
class Names:
    """The lines below each symbol of a picture, in its order, and the names that stand in a list.

    In the list each name has the number, from 1, that stands in the drawing.
    """

    lines: tuple[tuple[TextLine, ...], ...]
    listed: tuple[str, ...] = ()


def captions(picture: Picture, unit: float, wide: float, shaper: Shaper) -> Names:
    """Return what stands below symbols, whole, in rooms of `wide` grid units of `unit` points."""
    room = wide * unit - BESIDE
    return Names(tuple(_broken(each.captions, room, shaper) for each in picture.symbols))


def names(picture: Picture, unit: float, shaper: Shaper) -> Names:
    """Return names below symbols; one that is too long for its place stands whole in a list."""
    lines: list[tuple[TextLine, ...]] = []
    listed: list[str] = []
    room = PITCH * unit - BESIDE
    for symbol in picture.symbols:
        most = _most(symbol, picture, unit)
        found = _broken(symbol.captions, room, shaper)
        if len(found) > most:
            listed.append(" ".join(symbol.captions))
            found = _begun(listed[-1], len(listed), room, shaper, most)
        lines.append(found)
    return Names(tuple(lines), tuple(listed))


def _broken(texts: tuple[str, ...], room: float, shaper: Shaper) -> tuple[TextLine, ...]:
    setting = Type(CAPTION.size, LANGUAGE)
    return tuple(
        line
        for text in texts
        if text.strip()
        for line in break_lines((Span(text),), room, setting, shaper)
    )


def _begun(name: str, number: int, room: float, shaper: Shaper, most: int) -> tuple[TextLine, ...]:
    """Return as many words of a name as there is room for, with its number in the list."""
    words = BREAK.split(name)
    for many in reversed(range(1, len(words))):
        begun = "".join(words[:many]).rstrip(" -")
        found = _broken((f"{begun} ({number})",), room, shaper)
        if len(found) <= most:
            return found
    return _broken((f"({number})",), room, shaper)


def _most(symbol: Symbol, picture: Picture, unit: float) -> int:
    """Return on how many lines a name may stand before it runs into somebody below."""
    foot = symbol.at.y + symbol.size / 2
    heads = (
        each.at.y - each.size / 2
        for each in picture.symbols
        if each is not symbol and abs(each.at.x - symbol.at.x) < PITCH - NEARLY
    )
    free = min((head - foot for head in heads if head > foot), default=PITCH * MOST_LINES)
    return max(1, min(MOST_LINES, int((free * unit - ABOVE) / LEADING)))
