"""What keeps what going and what helps: the ties between statements, in sentences and drawn.

The picture shows the seven domains in a ring, with the ties that run between their statements; the
sentences say the same, for a screen reader and for paper. Both take a case or a copy.
"""

from collections.abc import Iterator, Mapping
from math import atan2, cos, hypot, pi, sin

from msgspec import Struct

from mpg_desktop.domain.file import File, look_up
from mpg_desktop.domain.findings import DomainState, Link, Statement, Tie
from mpg_desktop.domain.genogram import Caption
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.picture import Line, Outline, Picture, Point, Stroke, Symbol, frame
from mpg_desktop.domain.profile import Profile
from mpg_desktop.domain.sayings import Saying
from mpg_desktop.domain.statements import Reading, read, short_of

RADIUS = 4.0
"""Grid units from the middle of the ring to a domain."""

CLEAR = 0.85
"""Grid units between the middle of a domain and the end of a tie."""

LANE = 0.28
"""Grid units between two ties that run between the same domains."""

ARROW = 0.32
"""Grid units from the tip of an arrow to its ends."""

LOOP_ENDS, LOOP_SWING = pi * 0.14, pi * 0.2
"""How far the ends of a loop, and what bends it, turn away from its middle, in radians."""

LOOP_START, LOOP_REACH, LOOP_BEYOND = 0.8, 2.0, 0.9
"""Grid units from a domain to the ends of a loop and to what bends it, and how much the latter
lies further for each loop outside it."""

LOOP_FAN, LOOP_WIDER = pi * 0.075, pi * 0.02
"""How much further the ends of each loop outside another one lie, and what bends it, in radians."""

LOOP_LIFT = 0.28
"""How far a loop that hangs sideways is lifted, clear of the name below, in radians."""

LOOP_ARROW = 0.24
"""Grid units from the tip of the arrow of a loop to its ends: it has less room than others."""

LOOP_STEPS = 24
"""Of how many short lines a loop is made: it must look round on the largest paper."""

LINE: Mapping[Tie, Line] = {
    Tie.GOES_WITH: Line.PLAIN,
    Tie.KEEPS_UP: Line.THICK,
    Tie.HELPS_AGAINST: Line.DASHED,
}
"""How each tie is drawn, told apart without colour. The last two have an arrow, for a legend."""

OUTLINE: Mapping[DomainState, Outline] = {
    DomainState.TROUBLE: Outline.SQUARE,
    DomainState.NO_TROUBLE: Outline.CIRCLE,
    DomainState.UNKNOWN: Outline.DIAMOND,
}
"""The shape of a domain by what is known of it."""


class Tied(Struct, frozen=True):
    """One tie between two statements, with both as they must be read."""

    link: Link
    one: Reading
    other: Reading

    @property
    def saying(self) -> Saying:
        """The tie as a sentence, followed by what was answered to either statement."""
        says = Saying.of(
            f"domains.tie.{self.link.tie}",
            *self.one.replies,
            *self.other.replies,
            one=short_of(self.one.statement),
            other=short_of(self.other.statement),
        )
        if not self.link.why:
            return says
        why = Saying.of("domains.tie.why", why=self.link.why)
        return Saying(says.phrase, says.values, (why, *says.then))


def interplay(file: File) -> tuple[Tied, ...]:
    """Return the ties between statements, apart from what shows what."""
    found = []
    for link in file.all(Link):
        one = look_up(file, Statement, link.one)
        other = look_up(file, Statement, link.other)
        if link.tie in LINE and one is not None and other is not None and one.id != other.id:
            found.append(Tied(link, read(file, one), read(file, other)))
    return tuple(found)


def domain_key(domain: str) -> RecordId:
    """Return what stands for a domain as `about` of its symbol in a picture."""
    return RecordId(f"domain-{domain}")


def interplay_picture(
    tied: tuple[Tied, ...],
    profile: Profile,
    states: Mapping[str, DomainState] | None = None,
    captions: Mapping[str, Caption] | None = None,
) -> Picture:
    """Draw the seven domains in a ring and the ties between them.

    `states` gives each domain its shape; without them (a family's copy) all are alike. `captions`
    are by domain; by default a domain carries its label, and '?' while it is not known.
    """
    places = ring(profile)
    symbols = tuple(
        _symbol(each.id, each.label, places[each.id], states, captions) for each in profile.domains
    )
    strokes = tuple(
        stroke
        for lane, (one, other, tie) in _lanes(tied, places)
        for stroke in _tie(places[one], places[other], tie, lane)
    )
    return frame(strokes, symbols, margin=1.4)


def ring(profile: Profile) -> dict[str, Point]:
    """Return where each domain stands: the first on top, then clockwise."""
    turn = 2 * pi / max(1, len(profile.domains))
    return {
        each.id: Point(RADIUS * 1.2 * sin(index * turn), -RADIUS * cos(index * turn))
        for index, each in enumerate(profile.domains)
    }


def _symbol(
    domain: str,
    label: str,
    at: Point,
    states: Mapping[str, DomainState] | None,
    captions: Mapping[str, Caption] | None,
) -> Symbol:
    state = (states or {}).get(domain)
    asked = "?" if state is DomainState.UNKNOWN else ""
    caption = (captions or {}).get(domain, Caption(asked, (label,)))
    outline = OUTLINE[state] if state else Outline.ROUNDED
    return Symbol(domain_key(domain), at, outline, inside=caption.inside, captions=caption.below)


Way = tuple[str, str, Tie]


def _lanes(tied: tuple[Tied, ...], places: Mapping[str, Point]) -> Iterator[tuple[float, Way]]:
    """Yield each way that ties run, once, with how far it lies beside the straight line.

    Of a way within one domain: how many loops lie inside this one.
    """
    ways: dict[Way, None] = {}
    for each in tied:
        one, other = each.one.statement.domain, each.other.statement.domain
        if one in places and other in places:
            if each.link.tie is Tie.GOES_WITH:  # without a direction
                one, other = sorted((one, other))
            ways[one, other, each.link.tie] = None
    beside: dict[frozenset[str], list[Way]] = {}
    for way in ways:
        beside.setdefault(frozenset(way[:2]), []).append(way)
    for group in beside.values():
        for index, way in enumerate(group):
            lane = (index - (len(group) - 1) / 2) * LANE
            if way[0] == way[1]:  # loops lie around each other
                lane = index
            # Ways in opposite directions have opposite sides.
            yield (lane if way[0] <= way[1] else -lane), way


def _tie(one: Point, other: Point, tie: Tie, lane: float) -> Iterator[Stroke]:
    if one == other:
        yield from _loop(one, tie, lane)
        return
    length = hypot(other.x - one.x, other.y - one.y)
    along = Point((other.x - one.x) / length, (other.y - one.y) / length)
    across = Point(-along.y * lane, along.x * lane)
    start = Point(one.x + along.x * CLEAR + across.x, one.y + along.y * CLEAR + across.y)
    end = Point(other.x - along.x * CLEAR + across.x, other.y - along.y * CLEAR + across.y)
    yield Stroke((start, end), LINE[tie])
    if tie is not Tie.GOES_WITH:
        yield _arrow(end, along, tie)


def _loop(at: Point, tie: Tie, inside: float) -> Iterator[Stroke]:
    """Yield a tie between two statements of one domain: a drop that hangs on its outer side.

    There it is clear of the ties to other domains, and of its own name, which stands below.
    """
    # In the lower half, outward would lead into the name: there it hangs sideways.
    sideways = -LOOP_LIFT if at.x > 0 else pi + LOOP_LIFT
    outward = atan2(at.y, at.x) if at.y < 0 else sideways
    ends, swing = LOOP_ENDS + LOOP_FAN * inside, LOOP_SWING + LOOP_WIDER * inside
    reach = LOOP_REACH + LOOP_BEYOND * inside
    bent = (
        _off(at, outward - ends, LOOP_START),
        _off(at, outward - swing, reach),
        _off(at, outward + swing, reach),
        _off(at, outward + ends, LOOP_START),
    )
    points = tuple(_bezier(bent, step / LOOP_STEPS) for step in range(LOOP_STEPS + 1))
    yield Stroke(points, LINE[tie])
    if tie is not Tie.GOES_WITH:
        before, tip = points[-4], points[-1]
        length = hypot(tip.x - before.x, tip.y - before.y)
        along = Point((tip.x - before.x) / length, (tip.y - before.y) / length)
        yield _arrow(tip, along, tie, LOOP_ARROW)


def _off(at: Point, turn: float, far: float) -> Point:
    """Return the point that lies so far from another, in this direction (radians)."""
    return Point(at.x + far * cos(turn), at.y + far * sin(turn))


def _bezier(bent: tuple[Point, Point, Point, Point], along: float) -> Point:
    """Return a point of a cubic curve, from 0 at its begin to 1 at its end."""
    back = 1 - along
    shares = (back**3, 3 * back**2 * along, 3 * back * along**2, along**3)
    return Point(
        sum(share * each.x for share, each in zip(shares, bent, strict=True)),
        sum(share * each.y for share, each in zip(shares, bent, strict=True)),
    )


def _arrow(tip: Point, along: Point, tie: Tie, size: float = ARROW) -> Stroke:
    """Return the head of an arrow, as heavy as its line."""
    back = Point(tip.x - along.x * size, tip.y - along.y * size)
    half = size * 0.6
    line = Line.THICK if LINE[tie] is Line.THICK else Line.PLAIN
    return Stroke(
        (
            Point(back.x - along.y * half, back.y + along.x * half),
            tip,
            Point(back.x + along.y * half, back.y - along.x * half),
        ),
        line,
    )
