"""Undo and redo for a whole family, as a list of cases."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.plan_versions import unchanged
from mpg_desktop.domain.records import AnyRecord

DEPTH = 1000
"""How many steps can be taken back in one sitting; older texts are in the journal for ever."""


class Step(Struct, frozen=True):
    """One thing the worker did: a phrase key for the menu, and what it was done to.

    Two steps with the same non-empty `joins` become one: the letters of one text are one step.
    `about` is the title of the field, for the menu of this sitting alone: it is written nowhere.
    """

    phrase: str
    joins: str = ""
    about: str = ""


class Moment(Struct, frozen=True):
    """A case, and the step that led to it."""

    case: Case
    step: Step


class History(Struct, frozen=True):
    """What was, what is and what was undone; every change returns a new history."""

    now: Moment
    past: tuple[Moment, ...] = ()
    future: tuple[Moment, ...] = ()

    @classmethod
    def start(cls, case: Case) -> "History":
        """Begin with a case as it was opened, with nothing to undo."""
        return cls(Moment(case, Step("")))

    @property
    def case(self) -> Case:
        """The case as it stands."""
        return self.now.case

    @property
    def undoes(self) -> Step | None:
        """The step that undo would take back, or None."""
        return self.now.step if self.past else None

    @property
    def redoes(self) -> Step | None:
        """The step that redo would do again, or None."""
        return self.future[0].step if self.future else None

    @property
    def undo_touches(self) -> tuple[AnyRecord, ...]:
        """Return the records that undo would change, in their order; as they are, or were."""
        return _touched(self.past[-1].case, self.case) if self.past else ()

    @property
    def redo_touches(self) -> tuple[AnyRecord, ...]:
        """Return the records that redo would change, likewise."""
        return _touched(self.case, self.future[0].case) if self.future else ()

    def put(self, case: Case, step: Step) -> "History":
        """Take a step; what was undone before can then no longer be redone.

        A step that changes nothing is no step. A step that joins the previous one extends it. What
        was adopted stays as it was adopted, whatever the step does.
        """
        case = _with_locks(self.case, case)
        if not case.differs(self.case):
            return self
        if self.past and not self.future and step.joins and step.joins == self.now.step.joins:
            return replace(self, now=Moment(case, self.now.step))
        past = (*self.past, self.now)[-DEPTH:]
        return History(Moment(case, step), past)

    def everywhere(self, change: Callable[[Case], Case]) -> "History":
        """Return the same history with something changed in every case of it.

        No undo reaches what was done so: it happened outside of the program.
        """
        return History(
            _changed(self.now, change),
            tuple(_changed(each, change) for each in self.past),
            tuple(_changed(each, change) for each in self.future),
        )

    def sealed(self) -> "History":
        """Return the same history in which the next step no longer joins the last one."""
        return replace(self, now=Moment(self.case, replace(self.now.step, joins="")))

    def undo(self) -> "History":
        """Go back one step; at the beginning nothing happens."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.now, *self.future))

    def redo(self) -> "History":
        """Do again what was undone; with nothing undone nothing happens."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.now), self.future[1:])


def _touched(before: Case, after: Case) -> tuple[AnyRecord, ...]:
    ids = after.differs(before)
    there = {**before.records, **after.records}
    return tuple(each for key, each in there.items() if key in ids)


def _changed(moment: Moment, change: Callable[[Case], Case]) -> Moment:
    return replace(moment, case=_with_locks(moment.case, change(moment.case)))


def _with_locks(before: Case, after: Case) -> Case:
    """Return a case in which the adopted versions of the plan are as they were."""
    for record_id in after.differs(before):
        old, new = before.records.get(record_id), after.records.get(record_id)
        if old is not None and (kept := unchanged(old, new)) is not None and kept != new:
            after = after.put(kept)
    return after
