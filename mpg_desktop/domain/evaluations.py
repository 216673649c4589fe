"""An evaluation that prepares itself, and ends in the next version of the plan.

The agenda is read from the file each time: open goals, steps that are late, what changed in the
domains, conditions that got worse, agreements about safety that nobody tried, agencies that were
silent, the kindcheck, and the two questions that are always asked again: still good enough, still
safe enough (guideline 2020, *plan, doelen en volgen van hulp*). What is decided is typed.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.file import File, name_of
from mpg_desktop.domain.findings import Snapshot
from mpg_desktop.domain.ids import FAMILY_RECORD, RecordId
from mpg_desktop.domain.law import Law
from mpg_desktop.domain.plan import late_steps, running_goals
from mpg_desktop.domain.plan_records import (
    Course,
    Evaluation,
    Goal,
    GoalReview,
    PlanVersion,
)
from mpg_desktop.domain.plan_versions import adopt, begin, draft, in_force
from mpg_desktop.domain.profile import Profile
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import AnyRecord, ChildCheck, Organisation
from mpg_desktop.domain.rounds import compare_rounds
from mpg_desktop.domain.safety_records import PracticeRun, SafetyAgreement
from mpg_desktop.domain.sayings import Saying, bare, listed
from mpg_desktop.domain.snapshots import compare, snapshots, standing_now, standing_then
from mpg_desktop.domain.voice_records import Round
from mpg_desktop.domain.voices import rounds_of

WEEK = 7
"""Days."""

WORSE = "voices.change.worse"
"""The phrase that says that a voice finds a condition less good than before."""


class Topic(StrEnum):
    """What a point of the agenda is about, in the order in which they are gone through."""

    SAFE_ENOUGH = "safe_enough"
    GOOD_ENOUGH = "good_enough"
    LATE_STEP = "late_step"
    GOAL = "goal"
    PRACTICE = "practice"
    DOMAIN = "domain"
    CONDITION = "condition"
    SILENCE = "silence"
    CHILD_CHECK = "child_check"
    OWN = "own"


class AgendaPoint(Struct, frozen=True):
    """One point: what it is about, which record opens with it, and the sentence to say."""

    topic: Topic
    about: RecordId
    saying: Saying


class Knowledge(Struct, frozen=True):
    """What an agenda needs to know beside the file: words, rules and the day."""

    profile: Profile
    conditions: Conditions
    law: Law
    today: date
    conjunction: str = "&"


def evaluations(file: File) -> tuple[Evaluation, ...]:
    """Return all evaluations, the earliest first."""
    return tuple(sorted(file.all(Evaluation), key=lambda each: (each.day or date.max, each.id)))


def under_way(file: File) -> Evaluation | None:
    """Return the evaluation that was begun and not finished, or None."""
    return next((each for each in evaluations(file) if each.closed_on is None), None)


def next_day(law: Law, start: date) -> date:
    """Return the day that is proposed for the next evaluation; the family decides."""
    return law.evaluation.after(start)


def begun(file: File, evaluation: RecordId, today: date) -> Evaluation | None:
    """Return an evaluation of the version in force; None while no version is."""
    version = in_force(file)
    return Evaluation(id=evaluation, version=version.id, day=today) if version else None


def agenda(
    file: File, known: Knowledge, evaluation: Evaluation | None = None
) -> tuple[AgendaPoint, ...]:
    """Return what there is to go through, in the order of the topics."""
    found = [
        *_always(),
        *_late(file, known),
        *_goals(file),
        *_practice(file, known.today),
        *_domains(file, known),
        *_conditions(file, known),
        *_silences(file, known),
        *_child_check(file, known),
        *_own(evaluation),
    ]
    order = tuple(Topic)
    return tuple(sorted(found, key=lambda each: order.index(each.topic)))


def _always() -> Iterator[AgendaPoint]:
    for topic in (Topic.SAFE_ENOUGH, Topic.GOOD_ENOUGH):
        yield AgendaPoint(topic, FAMILY_RECORD, Saying.of(f"agenda.point.{topic}"))


def _late(file: File, known: Knowledge) -> Iterator[AgendaPoint]:
    for step in late_steps(file, known.today):
        names = tuple(filter(None, (name_of(file, each) for each in step.who)))
        saying = Saying.of("agenda.point.late_step", text=bare(step.text))
        if names:
            who = listed(names, known.conjunction)
            saying = Saying.of("agenda.point.late_step_who", text=bare(step.text), who=who)
        yield AgendaPoint(Topic.LATE_STEP, step.id, saying)


def _goals(file: File) -> Iterator[AgendaPoint]:
    for goal in running_goals(file):
        yield AgendaPoint(Topic.GOAL, goal.id, Saying.of("agenda.point.goal", text=bare(goal.text)))


def _practice(file: File, today: date) -> Iterator[AgendaPoint]:
    """Yield agreements that are in force and were never tried out, or are to be tried again."""
    for each in file.all(SafetyAgreement):
        if each.until is not None and each.until < today:
            continue
        runs = [run for run in file.all(PracticeRun) if run.agreement == each.id and run.day]
        last = max(runs, key=lambda run: (run.day or date.min, run.id), default=None)
        if last is None:
            key = "unpractised"
        elif last.again_on is not None and last.again_on <= today:
            key = "practise_again"
        else:
            continue
        saying = Saying.of(f"agenda.point.{key}", text=bare(each.what))
        yield AgendaPoint(Topic.PRACTICE, each.id, saying)


def _domains(file: File, known: Knowledge) -> Iterator[AgendaPoint]:
    """Yield what changed in the domains since the profile was last kept before today."""
    kept = [each for each in snapshots(file) if each.day < known.today]
    if not kept:
        return
    last: Snapshot = kept[-1]
    now = standing_now(file, known.profile, known.today)
    for saying in compare(file, known.profile, standing_then(file, last), now):
        yield AgendaPoint(Topic.DOMAIN, last.id, saying)


def _conditions(file: File, known: Knowledge) -> Iterator[AgendaPoint]:
    """Yield, per child and voice, the conditions that got worse since the round before."""
    children = dict.fromkeys(each.child for each in file.all(Round))
    for child in children:
        rounds = [each for each in rounds_of(file, child) if not each.alternative]
        for before, after in list(pairwise(rounds))[-1:]:
            for voice in compare_rounds(file, known.conditions, before.id, after.id):
                named = {"child": name_of(file, child), "voice": voice.name}
                for said in voice.sayings:
                    if said.phrase == WORSE:
                        saying = Saying("agenda.point.worse", {**said.values, **named})
                        yield AgendaPoint(Topic.CONDITION, after.id, saying)


def _silences(file: File, known: Knowledge) -> Iterator[AgendaPoint]:
    for each in file.all(Organisation):
        heard = each.last_heard or each.since
        takes_part = each.until is None or each.until > known.today
        if heard is None or not takes_part or known.law.silence.after(heard) > known.today:
            continue
        weeks = (known.today - heard).days // WEEK
        saying = Saying.of("agenda.point.silence", name=each.name, count=weeks)
        yield AgendaPoint(Topic.SILENCE, each.id, saying)


def _child_check(file: File, known: Knowledge) -> Iterator[AgendaPoint]:
    """Yield the kindcheck: it belongs to every evaluation, unless it was done today."""
    done = [each for each in file.all(ChildCheck) if each.done_on == known.today]
    if not done:
        yield AgendaPoint(Topic.CHILD_CHECK, FAMILY_RECORD, Saying.of("agenda.point.child_check"))


def _own(evaluation: Evaluation | None) -> Iterator[AgendaPoint]:
    if evaluation is None:
        return
    for line in filter(None, map(str.strip, evaluation.points.splitlines())):
        yield AgendaPoint(Topic.OWN, evaluation.id, Saying.of("agenda.point.own", text=line))


def review_of(file: File, evaluation: RecordId, goal: RecordId) -> GoalReview | None:
    """Return what an evaluation said of a goal, or None."""
    found = (each for each in file.all(GoalReview) if each.evaluation == evaluation)
    return next((each for each in found if each.goal == goal), None)


class Outcome(Struct, frozen=True):
    """What an evaluation ends in: everything that is put into the file, as one step."""

    records: tuple[AnyRecord, ...]
    adopted: PlanVersion


def conclude(
    case: Case, evaluation: Evaluation, version: RecordId, today: date, next_on: date
) -> Outcome:
    """Return what ends an evaluation in one go: goals, the next version in force, the next date.

    `version` is the id for the next version when none was begun. A goal that was reached or
    stopped ends today; one without a course goes on.
    """
    goals = tuple(_settled(case, evaluation, today))
    decided = case.put(*goals)
    new = draft(case) or begin(case, version, today)
    versions = adopt(decided, replace(new, evaluate_on=next_on), today)
    closed = replace(evaluation, closed_on=today, next_on=next_on, made=new.id)
    return Outcome((*goals, *versions, closed), versions[0])


def _settled(case: Case, evaluation: Evaluation, today: date) -> Iterator[Goal]:
    for goal in running_goals(case):
        review = review_of(case, evaluation.id, goal.id)
        if review is None or review.course not in {Course.STOP, Course.REACHED}:
            continue
        reached = YesNo.YES if review.course is Course.REACHED else YesNo.NO
        yield replace(goal, ended_on=today, reached=reached)
