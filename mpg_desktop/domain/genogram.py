"""The genogram: who belongs to whom over the generations, laid out by itself.

Symbols follow the field's standard set (McGoldrick, Gerson & Petry): a square for a man, a circle
for a woman, a diamond when nobody said, a triangle for a child that is not born yet, a cross for
who died, one slash for separated and two for divorced, a dashed line for partners who are not
married, a dotted one where only their children are known, dashed and dotted descent for adoption
and foster care, twins from one point.
"""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from mpg_desktop.domain.family_layout import layout
from mpg_desktop.domain.family_lines import family_lines
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.kin import Kin
from mpg_desktop.domain.people import is_unborn
from mpg_desktop.domain.picture import Outline, Picture, Point, Symbol, frame
from mpg_desktop.domain.records import Gender, Person, Role

OUTLINE = {Gender.MALE: Outline.SQUARE, Gender.FEMALE: Outline.CIRCLE}


class Face(Struct, frozen=True):
    """What a genogram shows to whom: the worker's face, or the family's without stigma marks."""

    slashes: bool
    crosses: bool
    symbols: bool


WORKER_FACE = Face(slashes=True, crosses=True, symbols=True)
FAMILY_FACE = Face(slashes=False, crosses=False, symbols=False)


class Caption(Struct, frozen=True):
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
    found = layout(kin)
    chosen = {key: at for key, at in (moved or {}).items() if key in kin.people}
    places = {**found.people, **chosen}
    strokes = family_lines(kin, places, found.parts, slashes=face.slashes)
    symbols = tuple(
        _symbol(person, places[key], captions.get(key, Caption()), face)
        for key, person in kin.people.items()
    )
    return frame(strokes, symbols, margin=1.5)


def _symbol(person: Person, at: Point, caption: Caption, face: Face) -> Symbol:
    outline = OUTLINE.get(person.gender, Outline.DIAMOND) if person.gender else Outline.DIAMOND
    if is_unborn(person):
        outline = Outline.TRIANGLE
    if not face.symbols:
        outline = Outline.ROUNDED
    plain = Symbol(person.id, at, outline, inside=caption.inside, captions=caption.below)
    child = person.role is Role.CHILD and face.symbols
    return replace(plain, crossed=person.died_on is not None and face.crosses, doubled=child)
