"""Hypothesis strategies for every kind of record and for whole cases, of any Unicode text.

New kinds and fields of records come along by themselves: everything is derived from the types.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias, Union, cast, get_args, get_origin, get_type_hints

import msgspec
from hypothesis import strategies as st

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.findings import Snapshot, Statement
from mpg_desktop.domain.house_records import House
from mpg_desktop.domain.ids import FAMILY_RECORD, CaseId, RecordId, answer_id
from mpg_desktop.domain.plan_records import Evaluation, Goal, PlanVersion
from mpg_desktop.domain.records import (
    Address,
    Answer,
    AnyRecord,
    Attachment,
    Blank,
    Family,
    Organisation,
    Person,
    Record,
    Secret,
    Why,
)
from mpg_desktop.domain.safety_records import SafetyAgreement, SafetyGoal, Worry
from mpg_desktop.domain.voice_records import Round, Voice

KINDS: tuple[type[AnyRecord], ...] = get_args(AnyRecord)
"""Every kind of record."""

Kinds: TypeAlias = Mapping[RecordId, type[AnyRecord]]
"""What can be referred to."""

QUESTIONS = ("intake.request", "intake.hopes", "intake.danger_today", "profile.context")
"""Keys like those of questions; none of them need be in a catalogue."""

POINTS_TO: Mapping[str, tuple[type[Record], ...]] = {
    "person": (Person,),
    "child": (Person,),
    "holder": (Person, Organisation),
    "address": (Address,),
    "organisation": (Organisation,),
    "to_whom": (Person, Organisation),
    "plan": (Attachment,),
    "source": (Person, Organisation),
    "who": (Person, Organisation),
    "to": (Statement,),
    "statement": (Statement,),
    "snapshot": (Snapshot,),
    "round": (Round,),
    "beside": (Round,),
    "voice": (Voice,),
    "goal": (Goal, SafetyGoal),
    "version": (PlanVersion,),
    "evaluation": (Evaluation,),
    "worry": (Worry,),
    "agreement": (SafetyAgreement,),
    "house": (House,),
    "shared_with": (Person, Organisation),
}
"""To what a field points in a sensible file; other references point anywhere."""

SAMPLES = (
    "Sem de Boer",
    "Kerkstraat 12\n1234 AB Utrecht",
    "06-12345678",
    "مرحبا بكم في البيت",
    "שלום 0612345678",
    "👨‍👩‍👧‍👦 oké",
    "Zoë Ñandú İstanbul straße",
    "ትግርኛ",
    "e\u0301\u0300",
)

texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20), st.sampled_from(SAMPLES)
)
"""Any text in any script: right-to-left, emoji, control characters; no lone surrogates."""

days = st.one_of(st.dates(), st.dates(date(1930, 1, 1), date(2035, 12, 31)))
"""Any day, more often one that could stand in a file."""


def record_ids() -> st.SearchStrategy[RecordId]:
    """Ids in the form in which the program makes them."""
    return st.builds(
        lambda ms, tail: RecordId(f"{ms:012x}{tail:020x}"),
        st.integers(1_600_000_000_000, 1_900_000_000_000),
        st.integers(0, 2**80 - 1),
    )


def case_ids() -> st.SearchStrategy[CaseId]:
    """Ids of families."""
    return record_ids().map(lambda each: CaseId(str(each)))


@st.composite
def records(
    draw: st.DrawFn,
    kind: type[AnyRecord] | None = None,
    record_id: RecordId | None = None,
    others: Kinds = types.MappingProxyType({}),
) -> AnyRecord:
    """Draw one record of a kind, or of any; it refers to `others`, or to what is not there."""
    of = kind or draw(st.sampled_from(KINDS))
    drawn = draw(_fields(of))
    fields = {name: _resolved(value, others) for name, value in drawn.items()}
    fields["id"] = record_id or (FAMILY_RECORD if of is Family else draw(record_ids()))
    if of is Answer:
        fields["id"] = answer_id(fields["question"], fields.get("about") or "")
    make = cast("Callable[..., AnyRecord]", of)
    return make(**fields)


@st.composite
def cases(draw: st.DrawFn, *, least: int = 0, most: int = 12, practice: bool | None = None) -> Case:
    """Draw a family's file whose records refer to each other, and now and then to nothing."""
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=least, max_size=most))
    kinds = [each for each in kinds if each is not Family] + [Family] * (Family in kinds)
    ids = draw(st.lists(record_ids(), min_size=len(kinds), max_size=len(kinds), unique=True))
    named = {
        FAMILY_RECORD if kind is Family else made: kind
        for kind, made in zip(kinds, ids, strict=True)
    }
    # An answer makes its own id, so nothing can refer to it beforehand.
    known = {each: kind for each, kind in named.items() if kind is not Answer}
    made = [draw(records(kind, each, known)) for each, kind in named.items()]
    stamped = draw(st.booleans()) if practice is None else practice
    return Case.of(draw(case_ids()), made, practice=stamped)


@st.composite
def edits(draw: st.DrawFn, case: Case) -> Case:
    """Draw the case after one edit: a record put, replaced by one of its kind, or dropped."""
    known = {each.id: type(each) for each in case}
    what = draw(st.sampled_from(("put", "replace", "drop") if known else ("put",)))
    if what == "put":
        kind = draw(st.sampled_from([each for each in KINDS if each is not Family]))
        drawn = draw(records(kind, None, known))
        # Hypothesis is fond of drawing the same id twice.
        return case if known.get(drawn.id, kind) is not kind else case.put(drawn)
    chosen = draw(st.sampled_from(sorted(known)))
    if what == "drop":
        return case.drop(chosen)
    return case.put(draw(records(known[chosen], chosen, known)))


def kinds_by_name() -> dict[str, type[AnyRecord]]:
    """Every kind of record by its name in JSON."""
    return {str(kind.__struct_config__.tag): kind for kind in KINDS}


@cache
def _fields(kind: type[AnyRecord]) -> st.SearchStrategy[dict[str, Any]]:
    """Return a strategy for the fields of a kind of record, with references yet to be resolved."""
    hints = get_type_hints(kind)
    required: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for each in msgspec.structs.fields(kind):
        if each.name != "id":
            into = required if each.required else optional
            into[each.name] = _values(kind, each.name, hints[each.name])
    return st.fixed_dictionaries(required, optional=optional)


def _values(kind: type[AnyRecord], name: str, hint: object) -> st.SearchStrategy[Any]:
    """Return a strategy for the values of one field, from its type."""
    if kind is Answer and name == "question":
        return st.sampled_from(QUESTIONS)
    if get_origin(hint) in {types.UnionType, Union}:
        return st.one_of([_values(kind, name, each) for each in get_args(hint)])
    if get_origin(hint) is tuple:
        inner = _values(kind, name, get_args(hint)[0])
        return st.lists(inner, max_size=2).map(tuple)
    return _single(kind, name, hint)


def _single(kind: type[AnyRecord], name: str, hint: object) -> st.SearchStrategy[Any]:
    fields = st.sampled_from(("", *kind.__struct_fields__))
    hidden = st.lists(_references(""), max_size=2).map(tuple)
    simple: dict[object, st.SearchStrategy[Any]] = {
        RecordId: _references(name),
        Blank: st.builds(Blank, fields, st.sampled_from(Why)),
        Secret: st.tuples(fields, hidden, texts).map(_Hidden),
        str: texts,
        int: st.one_of(st.integers(-3, 130), st.integers(-(2**40), 2**40)),
        float: st.floats(allow_nan=False, allow_infinity=False),
        bool: st.booleans(),
        date: days,
        time: st.times(),
        type(None): st.none(),
    }
    if hint in simple:
        return simple[hint]
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        hints = get_type_hints(hint)
        parts = {
            each: record_ids() if inner is RecordId else _values(kind, each, inner)
            for each, inner in hints.items()
        }
        return st.builds(hint, **parts)
    return st.sampled_from(cast("type[StrEnum]", hint))


@dataclass(frozen=True)
class _Reference:
    """A reference before it is known what there is to refer to."""

    field: str
    number: int


@dataclass(frozen=True)
class _Hidden:
    """What becomes a `Secret` once its references are resolved."""

    parts: tuple[str, tuple[_Reference, ...], str]


def _references(field: str) -> st.SearchStrategy[_Reference]:
    return st.builds(_Reference, st.just(field), st.integers(0, 2**16))


def _resolved(value: object, others: Kinds) -> Any:  # noqa: ANN401 - the value of any field
    """Return the value of a field with real ids for its references."""
    if isinstance(value, tuple):
        return tuple(_resolved(each, others) for each in value)
    if isinstance(value, _Hidden):
        field, hidden_from, reason = value.parts
        return Secret(field, tuple(_resolved(each, others) for each in hidden_from), reason)
    return _target(value, others) if isinstance(value, _Reference) else value


def _target(reference: _Reference, others: Kinds) -> RecordId:
    """Choose what is referred to: mostly something fitting, else anything, else nothing there."""
    wanted = POINTS_TO.get(reference.field, KINDS)
    fitting = [each for each, kind in others.items() if kind in wanted]
    choice, number = reference.number % 8, reference.number // 8
    if choice == 0 or not others:
        return RecordId(f"{number:032x}")
    chosen = list(others) if choice == 1 or not fitting else fitting
    return chosen[number % len(chosen)]
