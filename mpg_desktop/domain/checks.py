"""Notes about what was filled in: days that cannot be, an end before its beginning, and so on.

A note never blocks anything: it says at the field what is odd, and the worker decides.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from mpg_desktop.domain.bsn import bsn_is_possible
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.custody import Certainty, certainty_of
from mpg_desktop.domain.fields import days_of, references_of
from mpg_desktop.domain.findings import Reply, SnapshotLine, Statement
from mpg_desktop.domain.house_records import House
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.note import Note
from mpg_desktop.domain.paper_records import PaperCopy
from mpg_desktop.domain.people import birthday_at, children, whole_years
from mpg_desktop.domain.plan_checks import plan_notes
from mpg_desktop.domain.plan_records import (
    Attainment,
    Chore,
    Discussion,
    Evaluation,
    Goal,
    PlanStep,
    PlanVersion,
    Score,
    Signature,
)
from mpg_desktop.domain.records import (
    AnyRecord,
    Bond,
    ChildCheck,
    Consent,
    ConsentWay,
    Custody,
    CustodyKind,
    FamilyGroupPlan,
    Kinship,
    Organisation,
    Person,
    Role,
    YesNo,
)
from mpg_desktop.domain.safety_notes import odd_safety
from mpg_desktop.domain.safety_records import (
    MeldcodeStep,
    PracticeRun,
    SafetyCondition,
    SafetyGoal,
    SafetyPerson,
    Weighing,
    Worry,
)
from mpg_desktop.domain.secrecy import words_of
from mpg_desktop.domain.voice_records import Voice

OUTLIVES = (SnapshotLine, Voice, PaperCopy)
"""Kinds of records that stay as they are when what they name is gone."""

_BEHIND_US: Mapping[type[AnyRecord], tuple[str, ...]] = MappingProxyType(
    {
        Person: ("birth_date", "age_stated_on", "died_on", "left_on"),
        Organisation: ("last_heard",),
        PaperCopy: ("handed_over_on", "taken_back_on"),
        Custody: ("checked_on",),
        Consent: ("given_on", "withdrawn_on"),
        FamilyGroupPlan: (
            "offered_on",
            "answered_on",
            "settled_on",
            "asked_in_writing_on",
            "given_on",
        ),
        ChildCheck: ("done_on",),
        Statement: ("day", "since"),
        Reply: ("day",),
        Goal: ("day", "ended_on"),
        PlanStep: ("done_on",),
        Chore: ("done_on",),
        Score: ("day",),
        Attainment: ("day",),
        PlanVersion: ("begun_on", "adopted_on", "replaced_on"),
        Discussion: ("day",),
        Signature: ("day",),
        Evaluation: ("closed_on",),
        Worry: ("day", "ended_on"),
        SafetyGoal: ("reached_on",),
        SafetyPerson: ("agreed_on",),
        PracticeRun: ("day",),
        MeldcodeStep: ("day",),
        Weighing: ("day",),
        House: ("day", "asked_on"),
    }
)
"""Days that must have come already when they are written down."""

_ORDER: Mapping[type[AnyRecord], tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        Person: (("birth_date", "died_on"), ("birth_date", "left_on")),
        Consent: (("given_on", "until"), ("given_on", "withdrawn_on")),
        PaperCopy: (("handed_over_on", "taken_back_on"),),
        Worry: (("day", "ended_on"),),
        SafetyCondition: (("day", "until"),),
        PracticeRun: (("day", "again_on"),),
        House: (("day", "asked_on"),),
        FamilyGroupPlan: (
            ("offered_on", "answered_on"),
            ("offered_on", "settled_on"),
            ("asked_in_writing_on", "given_on"),
        ),
    }
)
"""Days of which the first cannot come after the second, apart from `since` and `until`."""


def notes_about(case: Case, record: AnyRecord, law: Law, today: date) -> Iterator[Note]:
    """Yield the notes about one record of a family's file: each of them names that record."""
    yield from _days(record, law, today)
    yield from _references(case, record)
    yield from _about(case, record, law, today)
    yield from odd_safety(case, record, today)
    yield from plan_notes(case, record, law, today)


def _about(case: Case, record: AnyRecord, law: Law, today: date) -> Iterator[Note]:
    """Yield what only one kind of record can have wrong."""
    if isinstance(record, Person):
        yield from _age(record, law, today)
        yield from _birth(record, law, today)
        yield from _person(record)
        yield from _interpreter(case, record, law, today)
    elif isinstance(record, Kinship):
        yield from _kinship(case, record)
    elif isinstance(record, Custody):
        yield from _custody(case, record, law)
    elif isinstance(record, Consent) and record.way is ConsentWay.WITHOUT and not record.ground:
        yield Note(record.id, "ground", "notes.consent.no_ground")


def _days(record: AnyRecord, law: Law, today: date) -> Iterator[Note]:
    """Yield days that lie too far away, have yet to come, or stand in the wrong order."""
    kind = type(record)
    days: dict[str, date] = {}
    for name in days_of(kind):
        if (day := getattr(record, name)) is not None:
            days[name] = day
    if not days:
        return
    for name, day in days.items():
        if whole_years(day, today) > law.oldest.number:
            yield Note.counted(record.id, name, "notes.day.long_ago", law.oldest.number)
        elif day > law.farthest.after(today):
            yield Note.counted(record.id, name, "notes.day.far_away", law.farthest.number)
        elif day > today and name in _BEHIND_US.get(kind, ()):
            yield Note(record.id, name, "notes.day.not_yet")
    for first, second in (("since", "until"), *_ORDER.get(kind, ())):
        if first in days and second in days and days[second] < days[first]:
            yield Note(record.id, second, f"notes.order.{_order_phrase(first, second)}")


def _order_phrase(first: str, second: str) -> str:
    if first == "birth_date":
        return "before_birth"
    return "end_before_start" if second == "until" else "before_the_other"


def _references(case: Case, record: AnyRecord) -> Iterator[Note]:
    """Yield references to a record that is no longer there."""
    if isinstance(record, OUTLIVES):
        return
    for name in references_of(type(record)):
        value = getattr(record, name)
        named = value if isinstance(value, tuple) else (value,)
        if any(each and each not in case.records for each in named):
            yield Note(record.id, name, "notes.reference.gone")


def _age(person: Person, law: Law, today: date) -> Iterator[Note]:
    stated, on = person.age_stated, person.age_stated_on
    if stated is None:
        return
    if not 0 <= stated <= law.oldest.number:
        yield Note.counted(person.id, "age_stated", "notes.age.impossible", law.oldest.number)
    elif person.birth_date is not None:
        real = whole_years(person.birth_date, on or today)
        if on is not None and real >= 0 and abs(real - stated) > 1:
            yield Note.counted(person.id, "age_stated", "notes.age.differs", real)
    elif on is None:
        yield Note(person.id, "age_stated_on", "notes.age.since_when")


def _birth(person: Person, law: Law, today: date) -> Iterator[Note]:
    """Yield births that are overdue, or due too far away."""
    if person.due_date is None or person.birth_date is not None:
        return
    if person.due_date > law.pregnancy.after(today):
        yield Note.counted(person.id, "due_date", "notes.birth.too_far", law.pregnancy.number)
    elif law.born_by.after(person.due_date) < today:
        yield Note(person.id, "due_date", "notes.birth.born_already")


def _person(person: Person) -> Iterator[Note]:
    if person.bsn and not bsn_is_possible(person.bsn):
        yield Note(person.id, "bsn", "notes.bsn.mistyped")
    if person.bsn and person.role is not Role.CHILD:
        yield Note(person.id, "bsn", "notes.bsn.not_needed")


def _interpreter(case: Case, person: Person, law: Law, today: date) -> Iterator[Note]:
    """Yield that a child interpreted, or that whoever did is called as a child of the family is."""
    if person.interpreter_is_child is YesNo.YES:
        yield Note(person.id, "interpreter_is_child", "notes.interpreter.child")
    elif person.interpreter_is_child is None and person.interpreter:
        who = words_of(person.interpreter)
        names = [
            words_of(name)
            for each in children(case, law, today)
            for name in (each.name, each.called)
        ]
        if any(name.strip() and name in who for name in names):
            yield Note(person.id, "interpreter", "notes.interpreter.same_name")


def _kinship(case: Case, tie: Kinship) -> Iterator[Note]:
    if tie.one == tie.other:
        yield Note(tie.id, "other", "notes.kinship.oneself")
    parent, child = case.records.get(tie.one), case.records.get(tie.other)
    if tie.bond is not Bond.PARENT or tie.one == tie.other:
        return
    if isinstance(parent, Person) and isinstance(child, Person):
        older, younger = parent.birth_date, child.birth_date
        if older is not None and younger is not None and older >= younger:
            yield Note(tie.id, "one", "notes.kinship.parent_younger")


def _custody(case: Case, custody: Custody, law: Law) -> Iterator[Note]:
    if custody.child == custody.holder:
        yield Note(custody.id, "holder", "notes.custody.oneself")
    certainty = certainty_of(custody)
    if certainty is Certainty.ONE_PARENT_ONLY:
        yield Note(custody.id, "source", "notes.custody.one_parent_only")
    if certainty is Certainty.CHECKED and custody.checked_on is None:
        yield Note(custody.id, "checked_on", "notes.custody.when_checked")
    child = case.records.get(custody.child)
    grown_up = birthday_at(child, law.grown_up) if isinstance(child, Person) else None
    if grown_up and custody.since is not None and custody.since >= grown_up.day:
        yield Note.counted(custody.id, "since", "notes.custody.of_age", law.grown_up.number)
    if any(_contradicts(custody, each) for each in case.all(Custody)):
        yield Note(custody.id, "extent", "notes.custody.overlap")
    if _joint_holders(case, custody) > law.joint_custody.number:
        most = law.joint_custody.number
        yield Note.counted(custody.id, "holder", "notes.custody.too_many", most)


def _contradicts(one: Custody, other: Custody) -> bool:
    """Tell whether two records say different things of the same people and the same days."""
    same = (one.child, one.holder) == (other.child, other.holder)
    return same and one.extent != other.extent and _overlap(one, other)


def _joint_holders(case: Case, custody: Custody) -> int:
    """Count who had custody on the first day of a custody record."""
    if custody.extent is not CustodyKind.CUSTODY:
        return 0
    day = custody.since or date.min
    return len(
        {
            each.holder
            for each in case.all(Custody)
            if each.child == custody.child
            and each.extent is CustodyKind.CUSTODY
            and (each.since or date.min) <= day < (each.until or date.max)
        }
    )


def _overlap(one: Custody, other: Custody) -> bool:
    begins = max(one.since or date.min, other.since or date.min)
    ends = min(one.until or date.max, other.until or date.max)
    return begins < ends
