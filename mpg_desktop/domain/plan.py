"""The family plan as people read it: goals in the family's order, their steps, and who does what.

Everything here reads a case, a copy or a locked version of the plan alike. Nothing is counted into
a score: who does how much is told per circle, so that everybody sees whether the family does what
it can and the professionals do their part (guideline, *gezinsplan*; domain facts, section 8, 15).
"""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from mpg_desktop.domain.file import File, look_up, name_of
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Agreement, Chore, Goal, Horizon, PlanStep
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import Circle, Organisation, Person
from mpg_desktop.domain.sayings import Saying

CIRCLES = (Circle.FAMILY, Circle.NETWORK, Circle.PROFESSIONAL)
"""Who can do a step, in the order in which the balance tells it: the family first."""


class GoalCard(Struct, frozen=True):
    """One goal as it stands on its card.

    `voices` are the names of whose words it is in, `long_term` the goal for later that it serves.
    `steps` are those still to do, the earliest first, then those that are done. `next_step` is the
    small step that comes first; None when nothing is left to do.
    """

    goal: Goal
    voices: tuple[str, ...]
    long_term: Goal | None
    steps: tuple[PlanStep, ...]
    next_step: PlanStep | None


class Balance(Struct, frozen=True):
    """How many of the steps still to do lie with each circle; a shared step counts for each.

    `nobody` counts the steps that nobody has taken on yet.
    """

    family: int
    network: int
    professional: int
    nobody: int

    def sayings(self) -> tuple[Saying, ...]:
        """Return the balance in sentences, one per circle, and one for what nobody does yet."""
        counts = (
            ("family", self.family),
            ("network", self.network),
            ("professional", self.professional),
        )
        found = [
            Saying.of(f"plan.balance.{circle}", count=count)
            if count
            else Saying.of(f"plan.balance.{circle}_none")
            for circle, count in counts
        ]
        if self.nobody:
            found.append(Saying.of("plan.balance.nobody", count=self.nobody))
        return tuple(found)


def running_goals(file: File) -> tuple[Goal, ...]:
    """Return the goals that are worked at: each goal for later, then the goals of now under it.

    Goals of now that serve no goal for later follow at the end. Within a row the family's own
    order holds; a goal without a place comes after those that have one.
    """
    goals = sorted((each for each in file.all(Goal) if each.ended_on is None), key=_place)
    tops = [each for each in goals if _is_top(goals, each)]
    tops.sort(key=lambda each: each.horizon is not Horizon.LONG)
    found: list[Goal] = []
    for top in tops:
        found += [top, *(each for each in goals if each not in tops and each.under == top.id)]
    return tuple(found)


def ended_goals(file: File) -> tuple[Goal, ...]:
    """Return the goals that were reached or let go of, the latest first."""
    ended = [each for each in file.all(Goal) if each.ended_on is not None]
    return tuple(sorted(ended, key=lambda each: (each.ended_on or date.min, each.id), reverse=True))


def moved_goal(file: File, goal: RecordId, step: int) -> tuple[Goal, ...]:
    """Return the goals that get another place when a goal moves up (-1) or down (1) in its row.

    Empty when it stands at the end of its row already.
    """
    goals = running_goals(file)
    moved = look_up(file, Goal, goal)
    if moved is None or moved not in goals:
        return ()
    row = [each for each in goals if _row(goals, each) == _row(goals, moved)]
    at = row.index(moved)
    to = at + step
    if not 0 <= to < len(row):
        return ()
    row.insert(to, row.pop(at))
    placed = [replace(each, place=place) for place, each in enumerate(row)]
    return tuple(new for new in placed if look_up(file, Goal, new.id) != new)


def goal_card(file: File, goal: Goal) -> GoalCard:
    """Return what stands on the card of a goal."""
    steps = steps_of(file, goal.id)
    return GoalCard(
        goal=goal,
        voices=voices_of_goal(file, goal),
        long_term=look_up(file, Goal, goal.under),
        steps=steps,
        next_step=next_step(steps),
    )


def voices_of_goal(file: File, goal: Goal) -> tuple[str, ...]:
    """Return whose words a goal is in, by name; empty when nobody said so."""
    names = [name_of(file, each) for each in goal.by]
    return tuple(each for each in (*names, goal.by_words) if each)


def steps_of(file: File, goal: RecordId) -> tuple[PlanStep, ...]:
    """Return the steps of a goal: to do, the earliest first, then done, the latest first."""
    return in_order(each for each in file.all(PlanStep) if each.goal == goal)


def loose_steps(file: File) -> tuple[PlanStep, ...]:
    """Return the steps that belong to no goal of the file, but for practical help."""
    return in_order(
        each
        for each in file.all(PlanStep)
        if look_up(file, Goal, each.goal) is None and each.practical is not YesNo.YES
    )


def practical_help(file: File) -> tuple[PlanStep, ...]:
    """Return the practical help that is needed now: it stands on top of the plan until done."""
    steps = (each for each in file.all(PlanStep) if each.practical is YesNo.YES)
    return in_order(each for each in steps if each.done_on is None)


def past_steps(file: File) -> tuple[PlanStep, ...]:
    """Return the steps that stand nowhere else: of goals that ended, and help that was given."""
    running = {each.id for each in running_goals(file)}
    elsewhere = {each.id for each in (*loose_steps(file), *practical_help(file))}
    return in_order(
        each for each in file.all(PlanStep) if each.goal not in running and each.id not in elsewhere
    )


def in_order(steps: Iterable[PlanStep]) -> tuple[PlanStep, ...]:
    """Return steps to do, the earliest first, then those that are done, the latest first."""
    everything = tuple(steps)
    to_do = [each for each in everything if each.done_on is None]
    done = [(each.done_on, each) for each in everything if each.done_on is not None]
    to_do.sort(key=lambda each: (each.by_day or date.max, each.id))
    done.sort(key=lambda pair: (pair[0], pair[1].id), reverse=True)
    return (*to_do, *(each for _, each in done))


def next_step(steps: Iterable[PlanStep]) -> PlanStep | None:
    """Return the small step that comes first: the one that was marked, else the earliest."""
    to_do = [each for each in in_order(steps) if each.done_on is None]
    marked = [each for each in to_do if each.next_step is YesNo.YES]
    return next(iter([*marked, *to_do]), None)


def marked_next(file: File, step: PlanStep) -> tuple[PlanStep, ...]:
    """Return the steps that change when a step becomes the next small step of its goal."""
    others = [
        replace(each, next_step=None)
        for each in file.all(PlanStep)
        if each.goal == step.goal and each.id != step.id and each.next_step is YesNo.YES
    ]
    return (replace(step, next_step=YesNo.YES), *others)


def late_steps(file: File, today: date) -> tuple[PlanStep, ...]:
    """Return the steps that should have been done before a day and are not, the latest last."""
    return tuple(
        each
        for each in in_order(file.all(PlanStep))
        if each.done_on is None and each.by_day is not None and each.by_day < today
    )


def open_chores(file: File) -> tuple[Chore, ...]:
    """Return the errands of professionals, those to do first; they stand apart from the plan."""
    return tuple(
        sorted(
            file.all(Chore),
            key=lambda each: (each.done_on is not None, each.by_day or date.max, each.id),
        )
    )


def agreements_on(file: File, today: date) -> tuple[Agreement, ...]:
    """Return the agreements that hold on a day, or have yet to begin."""
    return tuple(each for each in file.all(Agreement) if each.until is None or each.until > today)


def balance(file: File) -> Balance:
    """Return how many steps still to do lie with family, network and professionals."""
    found = [circles_of(file, each) for each in file.all(PlanStep) if each.done_on is None]
    family, network, professional = (sum(circle in each for each in found) for circle in CIRCLES)
    return Balance(family, network, professional, sum(not each for each in found))


def circles_of(file: File, step: PlanStep) -> frozenset[Circle]:
    """Return the circles of whoever does a step; an organisation is professional."""
    found = set()
    for each in step.who:
        owner = file.records.get(each)
        if isinstance(owner, Person):
            found.add(owner.circle)
        elif isinstance(owner, Organisation):
            found.add(Circle.PROFESSIONAL)
    return frozenset(found)


def _place(goal: Goal) -> tuple[bool, int, str]:
    return goal.place is None, goal.place or 0, goal.id


def _is_top(goals: list[Goal], goal: Goal) -> bool:
    """Tell whether a goal stands under no other; a goal for later never does."""
    over = next((each for each in goals if each.id == goal.under), None)
    return goal.horizon is Horizon.LONG or over is None or over.horizon is not Horizon.LONG


def _row(goals: tuple[Goal, ...], goal: Goal) -> tuple[Horizon, RecordId | None]:
    """Return a mark that the goals of one row share: those among which a goal is moved."""
    return goal.horizon, None if _is_top(list(goals), goal) else goal.under
