"""From a text to lines of a given width.

Lines are ragged. A number (a phone, a time, a price) is kept together and keeps its own direction
(see `isolated`).
"""

import re
from collections.abc import Sequence
from typing import Protocol

from mpg_desktop.printing.mixed_paragraph import LEFTWARDS, MixedParagraph
from mpg_desktop.printing.plain_paragraph import PlainParagraph
from mpg_desktop.printing.shaping import Shaper
from mpg_desktop.printing.text_line import Span, TextLine, Type

NUMBER = re.compile(r"(?<![\w\u2066])\+?\d[\d \u00a0.,:/()-]*\d(?!\w)")
"""Digits that belong together, such as 06-1234 5678, 20.00 or 12-03-2026."""

LONELY = 0.34
"""A last line shorter than this part of the width looks forgotten."""

NARROWEST = 0.75
"""No paragraph is set narrower than this part of the width to avoid a lonely word."""

NARROWEST_FILLED = 0.9
"""The same of one that is to fill its lines."""

LONGEST_BALANCED = 6
BALANCING_STEPS = 6


def isolated(text: str) -> str:
    """Return the text with every number in isolates, so that it is never turned round.

    By the rules of Unicode "0612-345678" inside Arabic is shown as "345678-0612"; somebody would
    dial it.
    """
    return NUMBER.sub(lambda found: f"\u2066{found[0].replace(' ', chr(0xA0))}\u2069", text)


def break_lines(
    spans: Sequence[Span], width: float, setting: Type, shaper: Shaper
) -> tuple[TextLine, ...]:
    """Return the lines of one paragraph, none wider than `width` points unless one letter is."""
    return _paragraph(spans, setting, shaper).broken(width)


def balanced_lines(
    spans: Sequence[Span], width: float, setting: Type, shaper: Shaper
) -> tuple[TextLine, ...]:
    """Return the lines of one paragraph without a last line of one lonely word.

    Such a paragraph is set a little narrower, as long as that costs no line.
    """
    paragraph = _paragraph(spans, setting, shaper)
    lines = paragraph.broken(width)
    if not 1 < len(lines) <= LONGEST_BALANCED or lines[-1].width >= width * LONELY:
        return lines
    narrow, wide = width * (NARROWEST_FILLED if setting.filled else NARROWEST), width
    for _ in range(BALANCING_STEPS):
        middle = (narrow + wide) / 2
        if paragraph.many(middle) > len(lines):
            narrow = middle
        else:
            wide = middle
    return paragraph.broken(wide)


def reach(spans: Sequence[Span], setting: Type, shaper: Shaper) -> tuple[float, float]:
    """Return how wide the widest word of a paragraph is, and all of it on one line, in points."""
    paragraph = _paragraph(spans, setting, shaper)
    (line,) = paragraph.broken(float("inf"))
    return paragraph.widest(), line.width


class _Paragraph(Protocol):
    """A paragraph that can be broken into lines of any width (points)."""

    def broken(self, width: float) -> tuple[TextLine, ...]: ...

    def many(self, width: float) -> int: ...

    def widest(self) -> float: ...


def _paragraph(spans: Sequence[Span], setting: Type, shaper: Shaper) -> _Paragraph:
    text = "".join(span.text for span in spans)
    if len(spans) == 1 and not setting.leftwards and not LEFTWARDS.search(text):
        return PlainParagraph(text, spans[0].bold, setting, shaper)
    return MixedParagraph(text, spans, setting, shaper)
