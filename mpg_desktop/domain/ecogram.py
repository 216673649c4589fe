"""The ecogram: the family in the middle, around it who supports them and how each tie feels.

Ties follow the field's standard set (Hartman): thick for strong, dashed for weak, zigzag for
strained, two bars across for broken.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import hypot

from mpg_desktop.domain.ecogram_layout import ecogram_layout
from mpg_desktop.domain.file import File
from mpg_desktop.domain.genogram import Caption
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.picture import Line, Outline, Picture, Point, Stroke, Symbol, frame
from mpg_desktop.domain.records import Organisation, Strength, Support

BESIDE = 0.36
"""Grid units between the lines of two people who each say how it feels."""

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
    places = ecogram_layout(file, ties)
    places |= {key: at for key, at in (moved or {}).items() if key in places}
    strokes = tuple(stroke for each in _beside(ties, places) for stroke in each)
    symbols = tuple(
        _symbol(key, at, captions.get(key, Caption()), file) for key, at in places.items()
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


def _beside(
    ties: Sequence[Support], places: Mapping[RecordId, Point]
) -> Iterator[Iterator[Stroke]]:
    """Draw each tie; where two people have several between them, these lie beside each other."""
    pairs = [frozenset({tie.one, tie.other}) for tie in ties]
    for index, (tie, pair) in enumerate(zip(ties, pairs, strict=True)):
        step = pairs[:index].count(pair) - (pairs.count(pair) - 1) / 2
        one, other = (places[each] for each in sorted(pair))
        aside = _across(one, other, step * BESIDE)
        yield _tie(tie, *(Point(end.x + aside.x, end.y + aside.y) for end in (one, other)))


def _across(one: Point, other: Point, width: float) -> Point:
    length = hypot(other.x - one.x, other.y - one.y) or 1.0
    return Point((one.y - other.y) / length * width, (other.x - one.x) / length * width)


def _tie(tie: Support, one: Point, other: Point) -> Iterator[Stroke]:
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
