"""The safety plan as it is read: worries with their goals, agreements by band, who does what.

Direct safety comes before safety that lasts; a plan works when it was tried out, so an agreement
says when that was, or that it never was. Nothing is averaged and nothing is decided by machine
(Richtlijn Kindermishandeling, *veiligheidsplan*; Signs of Safety).
"""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from mpg_desktop.domain.file import File
from mpg_desktop.domain.ids import FAMILY_RECORD, RecordId, answer_id
from mpg_desktop.domain.plan_records import Score
from mpg_desktop.domain.records import Answer
from mpg_desktop.domain.safety_records import (
    Band,
    Phase,
    PracticeRun,
    SafetyAgreement,
    SafetyGoal,
    SafetyPerson,
    SafetyTask,
    Worry,
)

MOST_WORRIES = 3
"""More worries than this at a time are hard to keep an eye on (Signs of Safety)."""

BANDS: tuple[Band | None, ...] = (Band.GREEN, Band.ORANGE, Band.RED, None)
"""The bands from calm to unsafe; last, what nobody put in one yet."""

PHASES = (Phase.DIRECT, Phase.STABLE, None)
"""First safe right now, then safe to stay."""

HOLDS_UNTIL, EVALUATE_ON = "safety.holds_until", "safety.evaluate_on"
"""The questions until when the plan holds, and when it is looked at."""

SAFETY_AS_A_WHOLE = FAMILY_RECORD
"""What a score is given to that is about the safety of the family as a whole."""


class WorryPair(Struct, frozen=True):
    """A worry and the safety goals that go with it; those to be reached come first."""

    worry: Worry
    goals: tuple[SafetyGoal, ...]


def worry_pairs(file: File) -> tuple[WorryPair, ...]:
    """Return every worry with its goals, as they came; worries that are over stand last."""
    worries = sorted(file.all(Worry), key=lambda each: (each.ended_on is not None, each.id))
    return tuple(WorryPair(each, goals_of(file, each.id)) for each in worries)


def goals_of(file: File, worry: RecordId | None) -> tuple[SafetyGoal, ...]:
    """Return the goals of a worry, those to be reached first; of None, those of no worry at all."""
    known = {each.id for each in file.all(Worry)}
    found = [
        each
        for each in file.all(SafetyGoal)
        if (each.worry if each.worry in known else None) == worry
    ]
    return tuple(sorted(found, key=lambda each: (each.reached_on is not None, each.id)))


def open_worries(file: File) -> tuple[Worry, ...]:
    """Return the worries that are not over."""
    return tuple(each.worry for each in worry_pairs(file) if each.worry.ended_on is None)


def too_many_worries(file: File) -> bool:
    """Tell whether there are more worries at a time than a family can keep an eye on."""
    return len(open_worries(file)) > MOST_WORRIES


class Practised(Struct, frozen=True):
    """How often an agreement was tried out: the latest time first, and the day of the next."""

    runs: tuple[PracticeRun, ...] = ()
    next_on: date | None = None

    @property
    def never(self) -> bool:
        """Whether nobody has tried it out yet."""
        return not self.runs

    @property
    def last(self) -> PracticeRun | None:
        """The latest time, or None."""
        return self.runs[0] if self.runs else None


def practised(file: File, agreement: RecordId, today: date) -> Practised:
    """Return how an agreement was tried out until today.

    A run of a day to come, or without a day, has not taken place yet. The next day is the one that
    was agreed at the latest run, or on a run that is yet to come.
    """
    mine = [each for each in file.all(PracticeRun) if each.agreement == agreement]
    dated = [(each.day, each.id, each) for each in mine if each.day and each.day <= today]
    runs = tuple(each for _, _, each in sorted(dated, key=lambda each: each[:2], reverse=True))
    coming = [each for each in mine if each not in runs]
    agreed = [each.day or each.again_on for each in coming] + [each.again_on for each in runs[:1]]
    last = runs[0].day if runs else None
    days = [day for day in agreed if day is not None and (last is None or day > last)]
    return Practised(runs, min(days, default=None))


def is_over(agreement: SafetyAgreement, today: date) -> bool:
    """Tell whether an agreement no longer holds; on its last day it still does."""
    return agreement.until is not None and agreement.until < today


def agreements_by_band(file: File) -> Mapping[Band | None, tuple[SafetyAgreement, ...]]:
    """Return the agreements of each band, direct safety before safety that lasts."""
    found = sorted(file.all(SafetyAgreement), key=lambda each: (phase_rank(each), each.id))
    return {band: tuple(each for each in found if each.band is band) for band in BANDS}


def phase_rank(agreement: SafetyAgreement) -> int:
    """Return where an agreement stands among others: direct safety comes first."""
    return PHASES.index(agreement.phase)


def network_by_task(file: File) -> Mapping[SafetyTask, tuple[SafetyPerson, ...]]:
    """Return who of the safety network does what; a task that nobody does is empty."""
    network = sorted(file.all(SafetyPerson), key=lambda each: each.id)
    return {task: tuple(each for each in network if task in each.tasks) for task in SafetyTask}


def latest_scores(file: File, of: RecordId) -> tuple[Score, ...]:
    """Return the latest score that each person gave to something, in the order of their first.

    Scores stand beside each other; nothing is computed from them.
    """
    scores = [each for each in file.all(Score) if each.of == of and each.number is not None]
    latest: dict[str, Score] = {}
    for each in sorted(scores, key=lambda each: (str(each.day or ""), each.id)):
        latest[each.who or each.who_words] = each
    return tuple(latest.values())


def day_answered(file: File, question: str) -> date | None:
    """Return the day that was answered to a question of the plan, or None."""
    answer = file.records.get(answer_id(question))
    return answer.day if isinstance(answer, Answer) else None
