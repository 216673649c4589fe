"""What only the full plan tells, field by field: for the file, so that nothing is left out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from mpg_desktop.domain.ids import FAMILY_RECORD
from mpg_desktop.domain.plan_records import (
    Attainment,
    Chore,
    Discussion,
    Evaluation,
    Goal,
    GoalReview,
    GoalScale,
    PlanStep,
    Score,
)
from mpg_desktop.domain.records import AnyRecord, kind_of
from mpg_desktop.printing.block import Needs
from mpg_desktop.printing.fields_told import Lines, tell_lines, tell_rows
from mpg_desktop.printing.plan_reading import PlanReading
from mpg_desktop.printing.story import Story
from mpg_desktop.printing.style import HEADING, INK

QUESTIONS = (
    "plan.other_plans",
    "plan.intervention",
    "plan.specialist",
    "plan.if_it_returns",
    "plan.first_signs",
    "plan.follow_up",
    "plan.closed_well",
)
KINDS: tuple[type[AnyRecord], ...] = (
    GoalScale,
    Attainment,
    Score,
    Discussion,
    Evaluation,
    GoalReview,
    Chore,
)
IN_ROWS = frozenset({Attainment, Score})
"""Kinds of which there are many with a few short fields: one row for each."""

ORDER = "place"
"""The field that says where a goal stands in its list; the list tells that by itself."""

ROOM = 60.0
"""Points that have to be free for what a record is about, and the first of its lines."""

WHAT = replace(HEADING, size=12.5, colour=INK, before=6)

BETWEEN = 8.0
"""Points between two records of which none has a heading."""


@dataclass(frozen=True)
class InFull:
    """Tells all of the plan that the family's own copy leaves out."""

    plan: PlanReading
    story: Story

    def tell(self) -> None:
        """Tell what was answered, what is over, and every record."""
        reading = self.plan.reading
        for question in QUESTIONS:
            text, asked = self.plan.said(question), reading.catalogue.question(question)
            if text and asked is not None:
                self.story.pair(asked.label, text)
        copy, say = reading.copy, reading.say
        gone = [each for each in copy.all(Goal) if each.ended_on is not None]
        done = [each for each in copy.all(PlanStep) if each.done_on is not None]
        self._records(say("paper.family_plan.ended"), gone)
        self._records(say("paper.family_plan.done"), done)
        for kind in KINDS:
            records = copy.all(kind)
            if records:
                plural = reading.catalogue.records[kind_of(records[0])].plural
                self._records(plural, records, in_rows=kind in IN_ROWS)

    def _records(self, title: str, records: Sequence[AnyRecord], *, in_rows: bool = False) -> None:
        told = [(self._what(each), self._lines(each)) for each in records]
        told = [(what, lines) for what, lines in told if lines]
        if told:
            self.story.heading(title, 2)
        if in_rows:
            first: dict[str, int] = {}
            told.sort(key=lambda each: first.setdefault(each[0], len(first)))
        heads = tuple(dict.fromkeys(line.label for _, lines in told for line in lines))
        for what, group in groupby(told, key=lambda each: each[0]):
            if what:
                self.story.blocks.append(Needs(ROOM))
                self.story.words(what, WHAT, "H3")
            alike = [lines for _, lines in group]
            if in_rows:
                tell_rows(self.story, heads, alike)
                continue
            for index, lines in enumerate(alike):
                if index:
                    self.story.space(BETWEEN)
                tell_lines(self.story, lines)

    def _lines(self, record: AnyRecord) -> Lines:
        what = self._what(record)
        fields = self.plan.reading.catalogue.records[kind_of(record)].fields
        order = {each.label for each in fields if each.name == ORDER}
        told = self.plan.reading.lines(record)
        return [each for each in told if each.words != what and each.label not in order]

    def _what(self, record: AnyRecord) -> str:
        """Return which goal or worry a record is about, or its own words."""
        about = getattr(record, "goal", None) or getattr(record, "of", None)
        if about == FAMILY_RECORD:
            return self.plan.reading.say("paper.family_plan.safe_scores")
        found = self.plan.reading.copy.records.get(about) if about is not None else None
        return getattr(found, "text", "") or getattr(record, "text", "")
