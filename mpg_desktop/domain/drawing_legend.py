"""Which shapes and lines stand in a drawing, each with the key of the words that explain it."""

from collections.abc import Collection, Iterable, Iterator

from mpg_desktop.domain.family_lines import COUPLE_LINE, DESCENT_LINE, births
from mpg_desktop.domain.family_order import Descents
from mpg_desktop.domain.genogram import OUTLINE, Face
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.kin import Couple, Kin
from mpg_desktop.domain.picture import Line, Outline
from mpg_desktop.domain.records import Bond, Person, Role, Strength, Support
from mpg_desktop.domain.samples import Sample, forked, lined, outlined

Entry = tuple[Sample, str]
"""A sample, and the key of its words."""

COUPLE_WORDS = {Line.PLAIN: "married", Line.DASHED: "together", Line.DOTTED: "parents"}
TIE_LINES = {
    Strength.STRONG: Line.THICK,
    Strength.WEAK: Line.DASHED,
    Strength.STRAINED: Line.ZIGZAG,
    Strength.BROKEN: Line.PLAIN,
    None: Line.PLAIN,
}
BROKEN_BARS = 2


def genogram_legend(kin: Kin, face: Face) -> list[Entry]:
    """Return what is to be explained of a genogram, without repeating anything."""
    symbols = _symbols(kin.people.values(), face) if face.symbols else _plain(kin)
    lines = [each for couple in kin.couples for each in _lines(couple, face)]
    return _once([*symbols, *lines, *_twins(kin)])


def ecogram_legend(ties: Iterable[Support], organisations: Collection[RecordId]) -> list[Entry]:
    """Return what is to be explained of an ecogram, from the strongest tie to the weakest."""
    drawn = tuple(ties)
    found = {tie.strength for tie in drawn}
    entries = []
    for strength, line in TIE_LINES.items():
        if strength in found:
            bars = BROKEN_BARS if strength is Strength.BROKEN else 0
            word = strength or "tie"
            entries.append((lined(line, bars=bars), f"paper.drawings.line_{word}"))
    if any({tie.one, tie.other} & set(organisations) for tie in drawn):
        entries.append((outlined(Outline.SQUARE), "paper.drawings.organisation"))
    return entries


def _plain(kin: Kin) -> list[Entry]:
    people = kin.people.values()
    # A copy may be without ages: then no number stands in a symbol.
    aged = any(each.birth_date or each.age_stated is not None for each in people)
    return [(outlined(Outline.ROUNDED), f"paper.drawings.symbol_{'person' if aged else 'anybody'}")]


def _symbols(people: Iterable[Person], face: Face) -> Iterator[Entry]:
    for person in people:
        outline = OUTLINE.get(person.gender, Outline.DIAMOND) if person.gender else Outline.DIAMOND
        if person.due_date is not None and person.birth_date is None:
            outline = Outline.TRIANGLE
        yield outlined(outline), f"paper.drawings.symbol_{outline}"
    if any(person.role is Role.CHILD for person in people):
        yield outlined(Outline.CIRCLE, doubled=True), "paper.drawings.symbol_child"
    if face.crosses and any(person.died_on for person in people):
        yield outlined(Outline.CIRCLE, crossed=True), "paper.drawings.symbol_died"


def _lines(couple: Couple, face: Face) -> Iterator[Entry]:
    if len(couple.partners) > 1:
        line = COUPLE_LINE[couple.bond]
        yield lined(line), f"paper.drawings.line_{COUPLE_WORDS[line]}"
        if face.slashes and couple.bond is Bond.SEPARATED:
            yield lined(Line.DASHED, bars=1), "paper.drawings.line_separated"
        if face.slashes and couple.bond is Bond.DIVORCED:
            yield lined(Line.PLAIN, bars=2), "paper.drawings.line_divorced"
    for child in couple.children:
        if child.bond in DESCENT_LINE:
            yield lined(DESCENT_LINE[child.bond]), f"paper.drawings.line_{child.bond}"


def _twins(kin: Kin) -> Iterator[Entry]:
    descents = Descents(kin)
    for index, couple in enumerate(kin.couples):
        if any(len(each) > 1 for each in births(couple, descents.brood(index, couple), kin.people)):
            yield forked(), "paper.drawings.line_twins"


def _once(entries: Iterable[Entry]) -> list[Entry]:
    return list({key: (sample, key) for sample, key in reversed(list(entries))}.values())[::-1]
