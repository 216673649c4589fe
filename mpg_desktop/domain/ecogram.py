"""The ecogram: the family in the middle, around it who supports them and how each tie feels.

Ties follow the field's standard set (Hartman): thick for strong, dashed for weak, zigzag for
strained, two bars across for broken.
"""

from collections.abc import Iterator, Mapping
from math import atan2, cos, hypot, isclose, pi, sin

from mpg_desktop.domain.file import File
from mpg_desktop.domain.genogram import Caption
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.picture import Line, Outline, Picture, Point, Stroke, Symbol, frame
from mpg_desktop.domain.records import Circle, Organisation, Person, Strength, Support

INNER = 1.9
"""Grid units from the middle to the family's own people, when there is more than one."""

OUTER = 6.2
"""Grid units from the middle to the first ring of others."""

RING = 3.2
"""Grid units between one ring of others and the next."""

PER_RING = 12
"""How many others stand on one ring before the next one is begun."""

LINE: Mapping[Strength | None, Line] = {
    Strength.STRONG: Line.THICK,
    Strength.WEAK: Line.DASHED,
    Strength.STRAINED: Line.ZIGZAG,
}
SUPPORTING = frozenset({Strength.STRONG, Strength.WEAK, None})
"""The ties of the family's own face: who supports you."""


def ecogram(
    file: File,
    captions: Mapping[RecordId, Caption],
    *,
    family_face: bool,
    moved: Mapping[RecordId, Point] | None = None,
) -> Picture:
    """Draw the ecogram. `moved` holds places that somebody chose by hand, in grid units."""
    ties = drawn_ties(file, family_face=family_face)
    places = {**ecogram_layout(file, ties), **(moved or {})}
    strokes = tuple(stroke for tie in ties for stroke in _tie(tie, places))
    symbols = tuple(
        _symbol(key, at, captions.get(key, Caption()), file)
        for key, at in places.items()
        if key in file.records
    )
    return frame(strokes, symbols, margin=1.7)


def drawn_ties(file: File, *, family_face: bool) -> tuple[Support, ...]:
    """Return the ties between people and organisations that are there, fit for the face."""
    return tuple(
        tie
        for tie in file.all(Support)
        if {tie.one, tie.other} <= file.records.keys()
        and tie.one != tie.other
        and (not family_face or tie.strength in SUPPORTING)
    )


def ecogram_layout(file: File, ties: tuple[Support, ...]) -> dict[RecordId, Point]:
    """Return where everyone stands: the family inside, the others nearest to whom they know."""
    own = [each.id for each in file.all(Person) if each.circle is Circle.FAMILY]
    angles = {key: _angle(index, len(own)) for index, key in enumerate(own)}
    radius = INNER * max(1.0, len(own) / 5) if len(own) > 1 else 0.0
    places = {key: _on_circle(radius, angle) for key, angle in angles.items()}
    others = [key for tie in ties for key in (tie.one, tie.other) if key not in places]
    others = list(dict.fromkeys(others))
    others.sort(key=lambda key: _direction(key, ties, angles))
    for start in range(0, len(others), PER_RING):
        ring = others[start : start + PER_RING]
        reach = OUTER + max(0.0, radius - INNER) + start // PER_RING * RING
        for index, key in enumerate(ring):
            places[key] = _on_circle(reach, _angle(index, len(ring)))
    return places


def _direction(
    key: RecordId, ties: tuple[Support, ...], angles: Mapping[RecordId, float]
) -> tuple[float, RecordId]:
    """Return the angle at which most of somebody's ties lie, from straight up, clockwise."""
    ends = [tie.other if tie.one == key else tie.one for tie in ties if key in {tie.one, tie.other}]
    known = [angles[end] for end in ends if end in angles]
    across = sum(sin(angle) for angle in known)
    up = sum(cos(angle) for angle in known)
    cancelled = isclose(hypot(across, up), 0.0, abs_tol=1e-9)
    return (0.0 if cancelled else atan2(across, up) % (2 * pi), key)


def _angle(index: int, count: int) -> float:
    return 2 * pi * index / max(1, count)


def _on_circle(radius: float, angle: float) -> Point:
    return Point(radius * 1.25 * sin(angle), -radius * cos(angle))


def _tie(tie: Support, places: Mapping[RecordId, Point]) -> Iterator[Stroke]:
    one, other = places[tie.one], places[tie.other]
    yield Stroke((one, other), LINE.get(tie.strength, Line.PLAIN))
    if tie.strength is Strength.BROKEN:
        yield from _bars(one, other)


def _bars(one: Point, other: Point) -> Iterator[Stroke]:
    length = hypot(other.x - one.x, other.y - one.y) or 1.0
    along = Point((other.x - one.x) / length, (other.y - one.y) / length)
    for step in (-0.12, 0.12):
        x = (one.x + other.x) / 2 + along.x * step
        y = (one.y + other.y) / 2 + along.y * step
        yield Stroke(
            (
                Point(x - along.y * 0.3, y + along.x * 0.3),
                Point(x + along.y * 0.3, y - along.x * 0.3),
            )
        )


def _symbol(key: RecordId, at: Point, caption: Caption, file: File) -> Symbol:
    organisation = isinstance(file.records[key], Organisation)
    outline = Outline.SQUARE if organisation else Outline.CIRCLE
    return Symbol(key, at, outline, inside=caption.inside, captions=caption.below)
