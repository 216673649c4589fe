"""What a reader does not get, gathered by why, and what each thing is called."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.copies import Ground, Withheld
from mpg_desktop.domain.fields import shape_of
from mpg_desktop.domain.file import File, name_of
from mpg_desktop.domain.house_records import House, Stroke
from mpg_desktop.domain.paper_register import typed_fields
from mpg_desktop.domain.protection import Protection
from mpg_desktop.domain.records import Answer, AnyRecord, Organisation, Person, kind_of
from mpg_desktop.domain.safety_records import MeldcodeStep, PersonalPlan, Weighing

UNTOLD = frozenset({Protection.PERSONAL_PLAN})
"""What is not even listed: somebody may look along (practice rule 20)."""

UNQUOTED = (PersonalPlan, MeldcodeStep, Weighing, House, Stroke)
"""Kinds of which no word is told in a list: who is threatened, the meldcode, a child's houses."""

LONGEST_TITLE = 70
"""Characters of a text that stand for the whole of it."""


class LeftOutGroup(Struct, frozen=True):
    """Things that a reader does not get for one and the same reason."""

    ground: Ground
    protection: Protection
    items: tuple[Withheld, ...]


def grouped(withheld: Iterable[Withheld]) -> tuple[LeftOutGroup, ...]:
    """Return what was left out by ground and class, the weightiest ground first.

    That there is a plan of somebody who is threatened stands in no list.
    """
    found: dict[tuple[Ground, Protection], list[Withheld]] = {}
    for each in withheld:
        if each.protection in UNTOLD:
            continue
        found.setdefault((each.ground, each.protection), []).append(each)
    order = sorted(
        found, key=lambda each: (tuple(Ground).index(each[0]), tuple(Protection).index(each[1]))
    )
    return tuple(LeftOutGroup(*each, tuple(found[each])) for each in order)


def title_of(file: File, catalogue: Catalogue, record: AnyRecord) -> str:
    """Return in a few words which record this is; never empty."""
    if isinstance(record, UNQUOTED):
        return _label(catalogue, record)
    if isinstance(record, Person | Organisation):
        return name_of(file, record.id) or _label(catalogue, record)
    if isinstance(record, Answer):
        return catalogue.wording(record, name_of(file, record.about))
    named = [
        text
        for each in typed_fields(record, catalogue)
        if (text := " ".join(str(getattr(record, each)).split()))
    ]
    people = " – ".join(dict.fromkeys(filter(None, _names(file, record))))
    text = _shortened(named[0]) if named else people
    return f"{_label(catalogue, record)}: {text}" if text else _label(catalogue, record)


def _names(file: File, record: AnyRecord) -> Iterator[str]:
    for shape in shape_of(type(record)):
        value = getattr(record, shape.name) if shape.refers else None
        for each in value if isinstance(value, tuple) else (value,):
            yield name_of(file, each)


def field_label(catalogue: Catalogue, record: AnyRecord, field: str) -> str:
    """Return what a field is called; '' for one that is never shown by itself."""
    words = catalogue.records.get(kind_of(record))
    found = (each.label for each in words.fields if each.name == field) if words else iter(())
    return next(found, "")


def _label(catalogue: Catalogue, record: AnyRecord) -> str:
    words = catalogue.records.get(kind_of(record))
    return words.label if words else kind_of(record)


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_TITLE else f"{text[:LONGEST_TITLE].rstrip()}…"
