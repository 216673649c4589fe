"""The genogram: who belongs to whom over the generations, laid out by itself.

Symbols follow the field's standard set (McGoldrick, Gerson & Petry): a square for a man, a circle
for a woman, a diamond when nobody said, a triangle for a child that is not born yet, a cross for
who died, one slash for separated and two for divorced, a dashed line for partners who are not
married, dashed and dotted descent for adoption and foster care.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.kin import Couple, Descent, Kin
from mpg_desktop.domain.picture import (
    Line,
    Outline,
    Picture,
    Point,
    Stroke,
    Symbol,
    frame,
)
from mpg_desktop.domain.records import Bond, Gender, Person, Role
from mpg_desktop.domain.spread import spread

PITCH = 2.3
"""Grid units between neighbours in a row."""

ROW = 3.9
"""Grid units between two generations."""

DROP = 1.2
"""Grid units from the middle of a symbol down to the line of its couple; captions lie below it."""

BAR = 0.95
"""Grid units from the middle of a child's symbol up to the bar that joins it to its siblings."""

SWEEPS = 24
"""Rounds of moving each row towards its relatives; the picture stands still well before."""

ENDED: Mapping[Bond | None, int] = {Bond.SEPARATED: 1, Bond.DIVORCED: 2}
DESCENT_LINE = {Bond.ADOPTIVE_PARENT: Line.DASHED, Bond.FOSTER_PARENT: Line.DOTTED}
OUTLINE = {Gender.MALE: Outline.SQUARE, Gender.FEMALE: Outline.CIRCLE}


@dataclass(frozen=True, slots=True)
class Face:
    """What a genogram shows to whom: the worker's face, or the family's without stigma marks."""

    slashes: bool
    crosses: bool
    symbols: bool


WORKER_FACE = Face(slashes=True, crosses=True, symbols=True)
FAMILY_FACE = Face(slashes=False, crosses=False, symbols=False)


@dataclass(frozen=True, slots=True)
class Caption:
    """What is written in and below somebody's symbol."""

    inside: str = ""
    below: tuple[str, ...] = ()


def genogram(
    kin: Kin,
    captions: Mapping[RecordId, Caption],
    face: Face,
    moved: Mapping[RecordId, Point] | None = None,
) -> Picture:
    """Draw the genogram. `moved` holds places that somebody chose by hand, in grid units."""
    places = {**layout(kin), **{key: at for key, at in (moved or {}).items() if key in kin.people}}
    strokes = tuple(
        stroke
        for index, couple in enumerate(kin.couples)
        for stroke in _couple(couple, places, face, _lanes(index, kin.couples, places))
    )
    symbols = tuple(
        _symbol(person, places[key], captions.get(key, Caption()), face)
        for key, person in kin.people.items()
    )
    return frame(strokes, symbols, margin=1.5)


def layout(kin: Kin) -> dict[RecordId, Point]:
    """Return where everyone stands: rows by generation, couples together, children below them."""
    order = _ordered_rows(kin)
    xs = {key: index * PITCH for row in order for index, key in enumerate(row)}
    for sweep in range(SWEEPS):
        rows = order if sweep % 2 else order[::-1]
        for row in rows:
            wishes = [_wish(key, kin, xs) for key in row]
            xs.update(zip(row, spread(wishes, [PITCH] * len(row)), strict=True))
    return {key: Point(xs[key], kin.rows[key] * ROW) for row in order for key in row}


def _ordered_rows(kin: Kin) -> list[list[RecordId]]:
    rows: list[list[RecordId]] = [[] for _ in range(max(kin.rows.values(), default=-1) + 1)]
    placed: set[RecordId] = set()

    def place(key: RecordId) -> None:
        if key in placed:
            return
        chain = [each for each in _chain(key, kin) if each not in placed]
        placed.update(chain)
        rows[kin.rows[key]].extend(chain)
        for couple in _couples_of(chain, kin):
            for descent in couple.children:
                place(descent.child)

    for key in sorted(kin.people, key=lambda each: (kin.rows[each], _has_parents(each, kin))):
        place(key)
    return rows


def _chain(key: RecordId, kin: Kin) -> list[RecordId]:
    """Return the partners around somebody: former ones to the left, the present one to the right.

    A couple on its own stands with the man left, as is usual in the field.
    """
    near = _partners(key, kin)
    if len(near) == 1 and len(_partners(near[0][0], kin)) > 1:
        key, near = near[0][0], _partners(near[0][0], kin)
    before = [other for other, ended in near if ended]
    after = [other for other, ended in near if not ended]
    if len(near) == 1:
        pair = [key, near[0][0]]
        return sorted(pair, key=lambda each: kin.people[each].gender is not Gender.MALE)
    if not before and after:
        before, after = after[:1], after[1:]
    chain = [*before, key, *after]
    return [*_beyond(chain[0], chain, kin), *chain, *_beyond(chain[-1], chain, kin)]


def _beyond(end: RecordId, chain: list[RecordId], kin: Kin) -> list[RecordId]:
    return [other for other, _ in _partners(end, kin) if other not in chain]


def _partners(key: RecordId, kin: Kin) -> list[tuple[RecordId, bool]]:
    """Return somebody's partners, and of each whether it ended."""
    return [
        (other, couple.bond in ENDED or couple.bond is None)
        for couple in kin.couples
        if key in couple.partners
        for other in couple.partners
        if other != key and kin.rows[other] == kin.rows[key]
    ]


def _couples_of(chain: list[RecordId], kin: Kin) -> list[Couple]:
    """Return the couples within a chain, from left to right."""
    inside = [couple for couple in kin.couples if set(couple.partners) <= set(chain)]
    return sorted(
        inside, key=lambda each: sum(map(chain.index, each.partners)) / len(each.partners)
    )


def _has_parents(key: RecordId, kin: Kin) -> bool:
    return any(descent.child == key for couple in kin.couples for descent in couple.children)


def _wish(key: RecordId, kin: Kin, xs: Mapping[RecordId, float]) -> float:
    """Return where somebody would like to stand: between parents and over children."""
    wishes = []
    for couple in kin.couples:
        middle = _mean([xs[each] for each in couple.partners])
        children = [descent.child for descent in couple.children]
        if not children:
            continue
        brood = _mean([xs[each] for each in children])
        if key in couple.partners:
            wishes.append(xs[key] + brood - middle)
        if key in children:
            wishes.append(xs[key] + middle - brood)
    return _mean(wishes) if wishes else xs[key]


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


@dataclass(frozen=True, slots=True)
class _Lanes:
    """How far a couple's own line and the bar of its children keep from those of others."""

    depth: float
    bar: float


def _lanes(index: int, couples: tuple[Couple, ...], places: Mapping[RecordId, Point]) -> _Lanes:
    mine = couples[index]
    reach = _reach(mine, places)
    shared = sum(bool(set(mine.partners) & set(other.partners)) for other in couples[:index])
    crossed = sum(
        _overlap(reach, _reach(other, places)) and other.children != () for other in couples[:index]
    )
    return _Lanes(DROP + 0.3 * shared, BAR + 0.22 * crossed)


def _reach(couple: Couple, places: Mapping[RecordId, Point]) -> tuple[float, float, float]:
    """Return the row of a couple's children, and from where to where their bar reaches."""
    middle = _mean([places[each].x for each in couple.partners])
    children = [places[each.child] for each in couple.children]
    xs = [middle, *(child.x for child in children)]
    return (min((child.y for child in children), default=-1.0), min(xs), max(xs))


def _overlap(one: tuple[float, float, float], other: tuple[float, float, float]) -> bool:
    return one[0] == other[0] and one[1] <= other[2] and other[1] <= one[2]


def _couple(
    couple: Couple, places: Mapping[RecordId, Point], face: Face, lanes: _Lanes
) -> Iterator[Stroke]:
    ends = sorted((places[each] for each in couple.partners), key=lambda at: at.x)
    left, right = ends[0], ends[-1]
    y = max(left.y, right.y) + lanes.depth
    if len(ends) > 1:
        line = Line.PLAIN if couple.bond in {Bond.MARRIED, Bond.DIVORCED} else Line.DASHED
        across = (left, Point(left.x, y), Point(right.x, y), right)
        yield Stroke(across, line)
        if face.slashes:
            yield from _slashes(Point(left.x * 0.3 + right.x * 0.7, y), ENDED.get(couple.bond))
    start = Point((left.x + right.x) / 2, y if len(ends) > 1 else left.y)
    yield from _descents(couple.children, start, places, lanes.bar)


def _slashes(at: Point, many: int | None) -> Iterator[Stroke]:
    for index in range(many or 0):
        x = at.x + index * 0.22
        yield Stroke((Point(x - 0.12, at.y + 0.28), Point(x + 0.12, at.y - 0.28)))


def _descents(
    children: tuple[Descent, ...], start: Point, places: Mapping[RecordId, Point], rise: float
) -> Iterator[Stroke]:
    if not children:
        return
    lines = [DESCENT_LINE.get(each.bond, Line.PLAIN) for each in children]
    bar = min(places[each.child].y for each in children) - rise
    yield Stroke((start, Point(start.x, bar)), lines[0] if len(set(lines)) == 1 else Line.PLAIN)
    for each, line in zip(children, lines, strict=True):
        child = places[each.child]
        yield Stroke((Point(start.x, bar), Point(child.x, bar), child), line)


def _symbol(person: Person, at: Point, caption: Caption, face: Face) -> Symbol:
    unborn = person.due_date is not None and person.birth_date is None
    outline = OUTLINE.get(person.gender, Outline.DIAMOND) if person.gender else Outline.DIAMOND
    if unborn:
        outline = Outline.TRIANGLE
    if not face.symbols:
        outline = Outline.ROUNDED
    plain = Symbol(person.id, at, outline, inside=caption.inside, captions=caption.below)
    child = person.role is Role.CHILD and face.symbols
    return replace(plain, crossed=person.died_on is not None and face.crosses, doubled=child)
