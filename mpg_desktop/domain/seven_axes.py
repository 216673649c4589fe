"""The seven domains as seven axes, on one or two dates: how heavy the trouble is on each.

A domain that is not known leaves a gap: it is never drawn as no trouble.
"""

from collections.abc import Iterator
from itertools import pairwise
from math import cos, pi, sin

from mpg_desktop.domain.findings import DomainState, Severity
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.interplay import domain_key
from mpg_desktop.domain.picture import Line, Outline, Picture, Point, Stroke, Symbol, frame
from mpg_desktop.domain.profile import Profile
from mpg_desktop.domain.snapshots import Standing

STEP = 1.1
"""Grid units from one weight to the next on an axis."""

FIRST = 0.7
"""Grid units from the middle to *no trouble*."""

MARK = 0.34
"""Grid units that a mark on an axis is wide."""

DOT = 0.08
"""Grid units between the end of an axis and its name."""

WEIGHT = {Severity.LIGHT: 1, Severity.MODERATE: 2, Severity.SEVERE: 3}
"""How many steps out from *no trouble* a concern lies."""

HEAVIEST = 3

LINES = (Line.DASHED, Line.THICK)
"""How the earlier and the later date are drawn."""

MARKS = (Outline.CIRCLE, Outline.SQUARE)
"""The marks of the earlier and the later date."""


def seven_axes(
    profile: Profile, standings: tuple[Standing, ...], names: tuple[str, ...]
) -> Picture:
    """Draw one or two standings, the earlier one first; `names` says their dates in words.

    Further out is heavier. Trouble whose weight nobody told stands at the first step, with '?'.
    Raises ValueError when there are more standings than ways to draw them, or names are missing.
    """
    strokes = [*_web(profile)]
    symbols = [_end(profile, index) for index in range(len(profile.domains))]
    ways = tuple(zip(LINES, MARKS, strict=True))[-len(standings) :] if standings else ()
    for (line, mark), standing in zip(ways, standings, strict=True):
        strokes += _course(profile, standing, line)
        symbols += _marks(profile, standing, mark)
    legend = zip(ways, names, strict=True)
    for row, ((line, mark), name) in enumerate(legend):
        y = FIRST + HEAVIEST * STEP + 2.3 + row * 1.3
        strokes.append(Stroke((Point(-0.9, y), Point(0.9, y)), line))
        key = RecordId(f"standing-{row}")
        symbols.append(Symbol(key, Point(0.0, y), mark, MARK, captions=(name,)))
    return frame(tuple(strokes), tuple(symbols), margin=1.5)


def height_of(standing: Standing, domain: str) -> int | None:
    """Return how many steps out a domain lies; None while it is not known."""
    state = standing.state(domain)
    if state is DomainState.UNKNOWN:
        return None
    if state is DomainState.NO_TROUBLE:
        return 0
    weight = standing.heaviest(domain)
    return WEIGHT[weight] if weight else 1


def _at(profile: Profile, index: int, steps: float) -> Point:
    turn = 2 * pi * index / len(profile.domains)
    reach = FIRST + steps * STEP
    return Point(reach * sin(turn), -reach * cos(turn))


def _web(profile: Profile) -> Iterator[Stroke]:
    """Yield the axes, and a ring for each weight."""
    everyone = range(len(profile.domains))
    for index in everyone:
        yield Stroke((Point(0.0, 0.0), _at(profile, index, HEAVIEST)), Line.FAINT)
    for steps in range(HEAVIEST + 1):
        ring = tuple(_at(profile, index, steps) for index in everyone)
        yield Stroke(ring, Line.FAINT, closed=True)


def _end(profile: Profile, index: int) -> Symbol:
    domain = profile.domains[index]
    at = _at(profile, index, HEAVIEST + 0.75)
    return Symbol(domain_key(domain.id), at, Outline.NOTHING, DOT, captions=(domain.label,))


def _course(profile: Profile, standing: Standing, line: Line) -> Iterator[Stroke]:
    """Yield the sides between neighbouring domains that are both known."""
    heights = [height_of(standing, each.id) for each in profile.domains]
    around = [*enumerate(heights), (0, heights[0])]
    for (one, low), (other, high) in pairwise(around):
        if low is not None and high is not None:
            yield Stroke((_at(profile, one, low), _at(profile, other, high)), line)


def _marks(profile: Profile, standing: Standing, mark: Outline) -> Iterator[Symbol]:
    for index, domain in enumerate(profile.domains):
        height = height_of(standing, domain.id)
        if height is None:
            continue
        trouble = standing.state(domain.id) is DomainState.TROUBLE
        asked = "?" if trouble and standing.heaviest(domain.id) is None else ""
        at = _at(profile, index, height)
        yield Symbol(RecordId(f"mark-{domain.id}"), at, mark, MARK, inside=asked)
