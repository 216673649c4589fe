"""The life of the plan: a draft, talked through, adopted and locked, replaced by the next version.

An adopted version holds all that it says as JSON with its SHA-256; neither ever changes (practice
rule 5). What is worked on is always the file itself; once that differs from the version in force,
it is the draft of the next one. Some records are part of the plan (goals, steps, agreements, and
the safety plan inside it); what is dated by itself, such as scores, is not.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from mpg_desktop.domain import wire
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.fields import shape_of, texts_in
from mpg_desktop.domain.file import File
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import (
    Agreement,
    Discussion,
    Goal,
    GoalScale,
    PlanStep,
    PlanVersion,
)
from mpg_desktop.domain.record import Record, Secret
from mpg_desktop.domain.records import Answer, AnyRecord, Organisation, Person
from mpg_desktop.domain.safety_records import (
    SafetyAgreement,
    SafetyCondition,
    SafetyGoal,
    SafetyPerson,
    Worry,
)

KINDS = (
    Goal,
    PlanStep,
    Agreement,
    GoalScale,
    Worry,
    SafetyGoal,
    SafetyCondition,
    SafetyAgreement,
    SafetyPerson,
)
"""What is part of the plan, beside the answers to its forms."""

FORMS = ("plan.", "safety.")
"""How the ids of the questions begin whose answers are part of the plan."""

FORMAT = "gezinsmap-plan-1"


class UnreadableVersionError(ValueError):
    """What a locked version holds is not a plan of ours; its text is kept as it is."""


class State(StrEnum):
    """How far a version has come."""

    DRAFT = "draft"
    DISCUSSED = "discussed"
    ADOPTED = "adopted"
    REPLACED = "replaced"


class Locked(Struct, frozen=True):
    """What a locked version says: its records, and who was named in it as they were then."""

    records: tuple[AnyRecord, ...]
    people: tuple[AnyRecord, ...]


def versions(file: File) -> tuple[PlanVersion, ...]:
    """Return all versions, the first first."""
    return tuple(sorted(file.all(PlanVersion), key=lambda each: (each.number, each.id)))


def in_force(file: File) -> PlanVersion | None:
    """Return the version that was adopted and not replaced, or None."""
    found = [each for each in versions(file) if each.adopted_on and not each.replaced_on]
    return found[-1] if found else None


def draft(file: File) -> PlanVersion | None:
    """Return the version that is being worked on, or None when it was never begun."""
    found = [each for each in versions(file) if each.adopted_on is None]
    return found[-1] if found else None


def state_of(file: File, version: PlanVersion) -> State:
    """Return how far a version has come."""
    if version.replaced_on is not None:
        return State.REPLACED
    if version.adopted_on is not None:
        return State.ADOPTED
    talked = any(each.version == version.id for each in file.all(Discussion))
    return State.DISCUSSED if talked else State.DRAFT


def is_part(record: Record) -> bool:
    """Tell whether a record is part of the plan."""
    if isinstance(record, Answer):
        return record.question.startswith(FORMS)
    return isinstance(record, KINDS)


def plan_records(file: File) -> tuple[AnyRecord, ...]:
    """Return what the plan says now, in the order of the file."""
    return tuple(each for each in file.records.values() if is_part(each))


def is_changed(file: File) -> bool:
    """Tell whether the plan says something else than the version in force, or has none yet.

    Only whatever differs from a version that can be read counts as a change.
    """
    version = in_force(file)
    if version is None:
        return bool(plan_records(file))
    try:
        locked = {each.id: each for each in read_locked(version).records}
    except UnreadableVersionError:
        return True
    return locked != {each.id: each for each in plan_records(file)}


def next_number(file: File) -> int:
    """Return the number of the next version."""
    return max((each.number for each in file.all(PlanVersion)), default=0) + 1


def begin(
    file: File, version: RecordId, today: date, evaluate_on: date | None = None
) -> PlanVersion:
    """Return a draft of the next version."""
    number = next_number(file)
    return PlanVersion(id=version, number=number, begun_on=today, evaluate_on=evaluate_on)


def adopt(file: File, version: PlanVersion, today: date) -> tuple[PlanVersion, ...]:
    """Return the version as adopted and locked, and the one that it replaces.

    A version that was adopted before stays as it is: nothing is returned.
    """
    if version.adopted_on is not None:
        return ()
    content = content_of(file)
    locked = replace(version, adopted_on=today, content=content, sha256=digest(content))
    old = [each for each in versions(file) if each.adopted_on and not each.replaced_on]
    return (locked, *(replace(each, replaced_on=today) for each in old))


def digest(content: str) -> str:
    """Return the SHA-256 of what a version says, in hexadecimal digits."""
    return hashlib.sha256(content.encode()).hexdigest()


def is_sound(version: PlanVersion) -> bool:
    """Tell whether a locked version says what it said when it was adopted."""
    return version.adopted_on is None or digest(version.content) == version.sha256


def content_of(file: File) -> str:
    """Return all that the plan says as JSON: the same plan always gives the same text."""
    said = plan_records(file)
    told = {
        "format": FORMAT,
        "records": [wire.to_fields(each) for each in sorted(said, key=lambda one: one.id)],
        "people": [wire.to_fields(each) for each in _people_in(file, said)],
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _people_in(file: File, said: tuple[AnyRecord, ...]) -> Iterator[AnyRecord]:
    """Yield who is named, with no more than what names them and what of that is secret."""
    named = {
        text
        for each in said
        for shape in shape_of(type(each))
        for text in texts_in(getattr(each, shape.name))
    }
    for each in sorted(file.records.values(), key=lambda one: one.id):
        if each.id not in named:
            continue
        if isinstance(each, Person):
            yield Person(
                id=each.id,
                secret=each.secret,
                name=each.name,
                called=each.called,
                circle=each.circle,
                role=each.role,
                role_words=each.role_words,
                organisation=each.organisation,
            )
        elif isinstance(each, Organisation):
            yield Organisation(id=each.id, secret=each.secret, name=each.name)


def read_locked(version: PlanVersion, kind: str = "") -> Locked:
    """Return what a locked version says; of one `kind` of record alone that is done at once.

    Raises `UnreadableVersionError`.
    """
    try:
        told = json.loads(version.content)
        records, people = (
            tuple(wire.from_fields(each) for each in told[part] if kind in {"", each["kind"]})
            for part in ("records", "people")
        )
    except (ValueError, TypeError, KeyError) as error:
        message = f"version {version.number} cannot be read"
        raise UnreadableVersionError(message) from error
    return Locked(records, people)


def as_adopted(case: Case, version: PlanVersion) -> Case:
    """Return the file in which the plan says what a locked version says.

    Everything else is as it is now; whoever has left the file since is named as then. What was
    marked as secret since stays secret. Raises `UnreadableVersionError`.
    """
    locked = read_locked(version)
    rest = case.drop(*(each.id for each in plan_records(case)))
    then = [_with_secrets(each, case.records.get(each.id)) for each in locked.records]
    gone = [each for each in locked.people if each.id not in case.records]
    return rest.put(*then, *gone)


def _with_secrets(then: AnyRecord, now: AnyRecord | None) -> AnyRecord:
    """Return a record as it was, with what was marked as secret then or since."""
    marks: tuple[Secret, ...] = now.secret if now is not None else ()
    more = tuple(each for each in marks if each not in then.secret)
    return replace(then, secret=(*then.secret, *more)) if more else then


def unchanged(before: AnyRecord, after: AnyRecord | None) -> AnyRecord | None:
    """Return what a record may become: of a locked version only that it was replaced.

    So nothing that any page, import or undo does can change what was adopted.
    """
    if not isinstance(before, PlanVersion) or before.adopted_on is None:
        return after
    replaced = after.replaced_on if isinstance(after, PlanVersion) else None
    return replace(before, replaced_on=replaced or before.replaced_on)
