"""Two versions of the plan beside each other, in full plain sentences: new, done, different, gone.

Both are files: a case, a locked version laid into it, or the copies that one reader may have of
both. So the same sentences tell a worker what changed, and a reader what changed since the copy at
home (guideline: a plan that is evaluated and changed).
"""

from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from typing import Any

from msgspec import Struct

from mpg_desktop.domain.catalogue import Catalogue, Field
from mpg_desktop.domain.fields import shape_of
from mpg_desktop.domain.file import File, name_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Goal, GoalScale, PlanStep
from mpg_desktop.domain.plan_versions import plan_records
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Answer, AnyRecord, kind_of
from mpg_desktop.domain.safety_records import SafetyAgreement, SafetyPerson
from mpg_desktop.domain.sayings import Saying, bare

NOTHING = Saying.of("versions.change.none")
TEXTS = ("text", "what")
"""The fields that say what a record is, in somebody's words."""

QUIET = frozenset({"place", "day", "origin", "shared", "professional"})
"""Fields that nobody at the table would call a change of the plan."""

ENDS = frozenset({"ended_on", "reached", "done_on", "reached_on"})
"""Fields that say that something is done; they have sentences of their own."""


class Side(Struct, frozen=True):
    """One of the two files, with the words for what its records hold."""

    file: File
    catalogue: Catalogue
    day: Callable[[date], str]

    def title(self, record: AnyRecord) -> str:
        """Return in somebody's words which record this is."""
        if isinstance(record, SafetyPerson):
            return name_of(self.file, record.who)
        if isinstance(record, GoalScale):
            goal = self.file.records.get(record.goal)
            return self.title(goal) if goal is not None else ""
        if isinstance(record, SafetyAgreement) and record.signal:
            return f"{bare(record.signal)}: {bare(record.what)}"
        return next((bare(text) for each in TEXTS if (text := getattr(record, each, ""))), "")

    def words(self, field: Field, value: Any) -> str:  # noqa: ANN401 - a field holds any type
        """Return the value of a field in words; '' for an empty one."""
        if isinstance(value, tuple):
            return ", ".join(filter(None, (self.words(field, each) for each in value)))
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, Enum):
            options = field.options or self.catalogue.yes_no
            return next((each.label for each in options if each.id == value.value), "")
        if field.links_to:
            return self._linked(value)
        return "" if value is None else str(value)

    def _linked(self, value: RecordId | None) -> str:
        record = self.file.records.get(value) if value is not None else None
        if record is None:
            return ""
        return name_of(self.file, record.id) or self.title(record)

    def answer(self, answer: Answer) -> str:
        """Return what was answered, in words."""
        names = {each: name_of(self.file, each) for each in self.file.records}
        if answer.day is not None:
            return self.day(answer.day)
        told = ", ".join(self.catalogue.reading(answer, names))
        return told or next((self.catalogue.blanks[each.why] for each in answer.blank), "")

    def field(self, record: AnyRecord, field: Field) -> str:
        """Return what stands in a field of a record in words, or why nothing does."""
        why = record.why_blank(field.name)
        told = self.words(field, getattr(record, field.name))
        return self.catalogue.blanks[why] if not told and why is not None else told


def compare_plans(
    before: File, after: File, catalogue: Catalogue, day: Callable[[date], str]
) -> tuple[Saying, ...]:
    """Return what changed from one file to the other, in sentences; `NOTHING` when nothing did.

    `day` puts a day in words.
    """
    sides = Side(before, catalogue, day), Side(after, catalogue, day)
    old, new = ({each.id: each for each in plan_records(file)} for file in (before, after))
    found = [
        saying
        for key in dict.fromkeys((*new, *old))
        for saying in _of_one(sides, old.get(key), new.get(key))
    ]
    return tuple(found) or (NOTHING,)


Sides = tuple[Side, Side]


def _of_one(sides: Sides, old: AnyRecord | None, new: AnyRecord | None) -> Iterator[Saying]:
    """Yield what happened to one record."""
    if old == new:
        return
    if isinstance(old, Answer) or isinstance(new, Answer):
        yield from _answered(sides, old, new)
    elif old is not None and new is not None:
        yield from _ended(sides[1], old, new)
        yield from _altered(sides, old, new)
    elif new is not None:
        yield from _named("new", sides[1], new)
    else:
        yield from _named("gone", sides[0], old)


def _named(what: str, side: Side, record: AnyRecord | None) -> Iterator[Saying]:
    title = side.title(record) if record is not None else ""
    if record is not None and title:
        label = side.catalogue.records[kind_of(record)].label
        kind = label[:1].lower() + label[1:]
        yield Saying.of(f"versions.change.{what}", kind=kind, text=title)


def _answered(sides: Sides, old: AnyRecord | None, new: AnyRecord | None) -> Iterator[Saying]:
    before = sides[0].answer(old) if isinstance(old, Answer) else ""
    after = sides[1].answer(new) if isinstance(new, Answer) else ""
    if before == after:
        return
    answer = new if isinstance(new, Answer) else old
    label = sides[1].catalogue.wording(answer) if isinstance(answer, Answer) else ""
    if not before:
        yield Saying.of("versions.change.answer_new", label=label, after=after)
    elif not after:
        yield Saying.of("versions.change.answer_gone", label=label, before=before)
    else:
        yield Saying.of("versions.change.answer_changed", label=label, before=before, after=after)


def _ended(side: Side, old: AnyRecord, new: AnyRecord) -> Iterator[Saying]:
    """Yield that something is done, reached or let go of since."""
    was, now = _end(old), _end(new)
    if was == now:
        return
    text = side.title(new)
    if now is None:
        key = "reopened" if isinstance(new, Goal) else "undone"
    elif isinstance(new, Goal):
        key = "stopped" if new.reached is YesNo.NO else "reached"
    else:
        key = "done" if isinstance(new, PlanStep) else "reached"
    yield Saying.of(f"versions.change.{key}", text=text)


def _end(record: AnyRecord) -> date | None:
    """Return the day on which something was done or ended, or None."""
    days = (getattr(record, each, None) for each in ("done_on", "ended_on", "reached_on"))
    return next((each for each in days if each is not None), None)


def _altered(sides: Sides, old: AnyRecord, new: AnyRecord) -> Iterator[Saying]:
    """Yield every other difference between two records of one kind."""
    words = sides[1].catalogue.records[kind_of(new)]
    text = sides[1].title(new)
    known = {each.name: each for each in words.fields}
    for shape in shape_of(type(new)):
        field = known.get(shape.name)
        if field is None or shape.name in QUIET | ENDS:
            continue
        one, other = (
            (getattr(each, shape.name), each.why_blank(shape.name)) for each in (old, new)
        )
        if one == other:
            continue
        before, after = sides[0].field(old, field), sides[1].field(new, field)
        if shape.name in TEXTS and before and after:
            yield Saying.of("versions.change.reworded", before=bare(before), after=bare(after))
        elif before != after:
            yield _different(text, field.label, before, after)


def _different(text: str, label: str, before: str, after: str) -> Saying:
    before, after = bare(before), bare(after)
    if not before:
        return Saying.of("versions.change.filled", text=text, label=label, after=after)
    if not after:
        return Saying.of("versions.change.emptied", text=text, label=label, before=before)
    return Saying.of("versions.change.changed", text=text, label=label, before=before, after=after)
