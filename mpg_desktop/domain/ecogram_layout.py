"""Where everyone stands in an ecogram: the family in a ring, others around it near their own."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import atan2, cos, hypot, isclose, pi, sin

from mpg_desktop.domain.file import File
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.picture import Point
from mpg_desktop.domain.records import Circle, Person, Support
from mpg_desktop.domain.spread import spread

INNER = 1.9
"""Grid units from the middle to the family's own people, when there is more than one."""

OUTER = 6.2
"""Grid units from the middle to the first ring of others."""

RING = 3.2
"""Grid units between one ring of others and the next."""

PER_RING = 12
"""How many others stand on one ring before the next one is begun."""

APART = 2.9
"""Grid units between two others on a ring, where there is room."""

MOST_SEATED = 16
"""How many people of a family stand in the ring in any case, and change places for their ties."""

PAST_ONE, OVER_OTHERS, ACROSS = 3, 2, 1
"""What is worse: a line past one neighbour, right over a name; a line to an outsider over whoever
sits between two that it helps; or two lines that cross."""

Seats = tuple[int, int]


def ecogram_layout(file: File, ties: tuple[Support, ...]) -> dict[RecordId, Point]:
    """Return where everyone stands: the family inside, the others nearest to whom they know.

    Of a family that fills a ring by itself only who is tied to somebody stands there.
    """
    family = [each.id for each in file.all(Person) if each.circle is Circle.FAMILY]
    if len(family) > MOST_SEATED:
        tied = {key for tie in ties for key in (tie.one, tie.other)}
        family = [key for key in family if key in tied]
    own = seated(family, ties)
    angles = {key: 2 * pi * index / len(own) for index, key in enumerate(own)}
    radius = INNER * max(1.0, len(own) / 5) if len(own) > 1 else 0.0
    places = {key: _on_circle(radius, angle) for key, angle in angles.items()}
    ends = dict.fromkeys(key for tie in ties for key in (tie.one, tie.other) if key not in places)
    directions = {key: _direction(key, ties, angles) for key in ends}
    others = sorted(ends, key=lambda key: (directions[key], key))
    for start in range(0, len(others), PER_RING):
        ring = others[start : start + PER_RING]
        reach = OUTER + max(0.0, radius - INNER) + start // PER_RING * RING
        wishes = [directions[key] for key in ring]
        around = _around(wishes, APART / reach) if radius else _evenly(wishes)
        places |= {key: _on_circle(reach, at) for key, at in zip(ring, around, strict=True)}
    return places


def seated(own: list[RecordId], ties: tuple[Support, ...]) -> list[RecordId]:
    """Return people in an order around a ring in which lines pass by as few others as can be."""
    pairs = [(own.index(tie.one), own.index(tie.other)) for tie in ties if _within(tie, own)]
    shared = _shared(own, ties)
    seats = list(range(len(own)))
    best = _trouble(pairs, shared, seats)
    better = len(own) <= MOST_SEATED
    while best and better:
        better = False
        for one, other in combinations(range(1, len(own)), 2):
            changed = seats.copy()
            changed[one], changed[other] = seats[other], seats[one]
            if (trouble := _trouble(pairs, shared, changed)) < best:
                seats, best, better = changed, trouble, True
    return [own[each] for each in sorted(range(len(own)), key=seats.__getitem__)]


def _within(tie: Support, own: list[RecordId]) -> bool:
    return tie.one in own and tie.other in own


def _shared(own: list[RecordId], ties: tuple[Support, ...]) -> list[Seats]:
    """Return who of the family have to do with the same outsider, by twos."""
    ends: dict[RecordId, set[int]] = {}
    for tie in ties:
        for mine, other in ((tie.one, tie.other), (tie.other, tie.one)):
            if mine in own and other not in own:
                ends.setdefault(other, set()).add(own.index(mine))
    return [pair for each in ends.values() for pair in combinations(sorted(each), 2)]


def _trouble(pairs: Sequence[Seats], shared: Sequence[Seats], seats: Sequence[int]) -> int:
    """Count the lines past one neighbour and the lines that cross, each as bad as it is.

    Who share an outsider and sit apart have lines to the outsider over whoever sits between.
    """
    round_table = len(seats)
    between = sum(
        min(abs(seats[one] - seats[other]), round_table - abs(seats[one] - seats[other])) - 1
        for one, other in shared
    )
    lines = [tuple(sorted((seats[one], seats[other]))) for one, other in pairs]
    past = sum(min(high - low, len(seats) - high + low) == 2 for low, high in lines)  # noqa: PLR2004 - one lies between
    crossed = sum(a < c < b < d or c < a < d < b for (a, b), (c, d) in combinations(lines, 2))
    return PAST_ONE * past + ACROSS * crossed + OVER_OTHERS * between


def _direction(key: RecordId, ties: tuple[Support, ...], angles: Mapping[RecordId, float]) -> float:
    """Return the angle at which most of somebody's ties lie, from straight up, clockwise."""
    ends = [tie.other if tie.one == key else tie.one for tie in ties if key in {tie.one, tie.other}]
    known = [angles[end] for end in ends if end in angles]
    across = sum(sin(angle) for angle in known)
    up = sum(cos(angle) for angle in known)
    cancelled = isclose(hypot(across, up), 0.0, abs_tol=1e-9)
    return 0.0 if cancelled else atan2(across, up) % (2 * pi)


def _around(wishes: Sequence[float], apart: float) -> list[float]:
    """Return angles as near as can be to those that are wished for (in order), apart enough."""
    gap = min(apart, 2 * pi / len(wishes))
    onward = [*wishes[1:], wishes[0] + 2 * pi]
    widest = max(range(len(wishes)), key=lambda at: onward[at] - wishes[at])
    # The circle is cut open where nobody is.
    first = (widest + 1) % len(wishes)
    opened = [*wishes[first:], *(each + 2 * pi for each in wishes[:first])]
    found = spread(opened, [gap] * len(opened))
    if found[-1] - found[0] > 2 * pi - gap + 1e-9:
        return _evenly(wishes)
    return [*found[len(wishes) - first :], *found[: len(wishes) - first]]


def _evenly(wishes: Sequence[float]) -> list[float]:
    """Return angles all around, turned to where they are wished for."""
    step = 2 * pi / len(wishes)
    turns = [wish - index * step for index, wish in enumerate(wishes)]
    turned = atan2(sum(map(sin, turns)), sum(map(cos, turns)))
    return [turned + index * step for index in range(len(wishes))]


def _on_circle(radius: float, angle: float) -> Point:
    return Point(radius * 1.25 * sin(angle), -radius * cos(angle))
