"""Small signs that stand before a word: what is known of a domain, and what a voice says.

Each differs by its shape, so that it is told apart on a grey print; a word stands beside it always.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reportlab.lib.colors import Color

from mpg_desktop.domain.findings import DomainState
from mpg_desktop.domain.picture import Outline
from mpg_desktop.printing.canvas import ArchiveCanvas
from mpg_desktop.printing.cards import Mark
from mpg_desktop.printing.style import (
    ACCENT,
    AMBER,
    AMBER_TINT,
    GREEN,
    GREEN_TINT,
    SOFT_INK,
    TINT,
    WHITE,
)

INSIDE = 0.2
"""The part of its place that a shape leaves free around itself."""

FULL = 360
SHARE: Mapping[str, float] = MappingProxyType({"quarter": 0.25, "half": 0.5, "full": 1.0})
"""How much of a disc is filled, by the name of its mark."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A shape, its colour and the ground on which it stands; `filled` or only outlined."""

    outline: Outline
    colour: Color
    ground: Color
    filled: bool = True


STATES: Mapping[DomainState | None, Sign] = MappingProxyType(
    {
        DomainState.TROUBLE: Sign(Outline.SQUARE, AMBER, AMBER_TINT),
        DomainState.NO_TROUBLE: Sign(Outline.CIRCLE, GREEN, GREEN_TINT),
        DomainState.UNKNOWN: Sign(Outline.DIAMOND, SOFT_INK, WHITE, filled=False),
        None: Sign(Outline.ROUNDED, ACCENT, TINT, filled=False),
    }
)
"""The sign of each state of a domain; None where a reader is told no state."""


def state_mark(state: DomainState | None) -> Mark:
    """Return what draws the sign of a state."""
    sign = STATES[state]

    def draw(canvas: ArchiveCanvas, x: float, y: float, size: float) -> None:
        half = size * (0.5 - INSIDE)
        middle = x + size / 2, y + size / 2
        canvas.setStrokeColor(sign.colour)
        canvas.setFillColor(sign.colour if sign.filled else WHITE)
        canvas.setLineWidth(1.6)
        _shape(canvas, sign.outline, middle, half)

    return draw


def level_mark(mark: str, colour: Color) -> Mark:
    """Return what draws a level: a dash, a question mark in a ring, or a disc that fills up."""

    def draw(canvas: ArchiveCanvas, x: float, y: float, size: float) -> None:
        half = size * 0.42
        across, up = x + size / 2, y + size / 2
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(1.5)
        canvas.setLineCap(1)
        if mark == "none":
            canvas.line(across - half * 0.7, up, across + half * 0.7, up)
            return
        canvas.setFillColor(WHITE)
        canvas.circle(across, up, half, stroke=1, fill=1)
        if mark == "question":
            _question(canvas, across, up, half)
        elif mark in SHARE:
            canvas.setFillColor(colour)
            inner = half - 1.6
            box = (across - inner, up - inner, across + inner, up + inner)
            if SHARE[mark] == 1:
                canvas.circle(across, up, inner, stroke=0, fill=1)
            else:
                canvas.wedge(*box, 90, -FULL * SHARE[mark], stroke=0, fill=1)

    return draw


def _question(canvas: ArchiveCanvas, x: float, y: float, half: float) -> None:
    """Draw a question mark as lines: a hook, a stem and a dot."""
    reach = half * 0.34
    low = y + half * 0.18
    canvas.arc(x - reach, low - reach, x + reach, low + reach, 180, -215)
    canvas.line(x + reach * 0.1, low - reach, x, y - half * 0.22)
    canvas.line(x, y - half * 0.52, x, y - half * 0.53)


def _shape(canvas: ArchiveCanvas, outline: Outline, at: tuple[float, float], half: float) -> None:
    x, y = at
    if outline is Outline.CIRCLE:
        canvas.circle(x, y, half, stroke=1, fill=1)
    elif outline is Outline.DIAMOND:
        reach = half * 1.2
        path = canvas.beginPath()
        path.moveTo(x, y + reach)
        for corner in ((x + reach, y), (x, y - reach), (x - reach, y)):
            path.lineTo(*corner)
        path.close()
        canvas.drawPath(path, stroke=1, fill=1)
    else:
        radius = half * 0.5 if outline is Outline.ROUNDED else 0.0
        canvas.roundRect(x - half, y - half, 2 * half, 2 * half, radius, stroke=1, fill=1)
