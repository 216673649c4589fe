"""The records of the *gezinsplan*: goals, steps, agreements, scores, and the life of each version.

What somebody wants stands in that person's own words, which nothing in the program alters; a
professional wording may stand beside it (guideline, *gezinsplan*, *doelen*). Scores and scales are
per person and per day, and never averaged.
"""

from datetime import date
from enum import StrEnum

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.record import Record, YesNo


class Horizon(StrEnum):
    """Whether a goal is what one wants in the end, or a small step on the way there."""

    LONG = "long"
    WORKING = "working"


class Goal(Record, frozen=True, kw_only=True, tag="goal"):
    """What somebody wants to reach, in the own words of `by` (or of `by_words`).

    `professional` is a professional wording beside it. `noticed_by` tells by what it will be seen,
    `matters` why it matters, `matters_to` for whom. `under` is the long-term goal that a working
    goal serves. `origin` is what it came from: a need, a rating, a statement, a house; such a goal
    stays with whoever said it until `shared` says that others may read it. `place` orders goals as
    the family orders them. `ended_on` is when it was reached or let go of, `reached` which of both.
    """

    text: str
    horizon: Horizon = Horizon.WORKING
    by: tuple[RecordId, ...] = ()
    by_words: str = ""
    professional: str = ""
    noticed_by: str = ""
    matters: str = ""
    matters_to: tuple[RecordId, ...] = ()
    under: RecordId | None = None
    origin: RecordId | None = None
    shared: YesNo | None = None
    place: int | None = None
    day: date | None = None
    ended_on: date | None = None
    reached: YesNo | None = None


class PlanStep(Record, frozen=True, kw_only=True, tag="plan_step"):
    """What is done for a goal: by whom, by which day, provided what, and when it was done.

    `who` are people and organisations of the file. `next_step` marks the small step that comes
    first for its goal; `practical` marks practical help that is needed now.
    """

    text: str
    goal: RecordId | None = None
    who: tuple[RecordId, ...] = ()
    by_day: date | None = None
    provided: str = ""
    next_step: YesNo | None = None
    practical: YesNo | None = None
    day: date | None = None
    done_on: date | None = None
    outcome: str = ""


class Chore(Record, frozen=True, kw_only=True, tag="chore"):
    """A professional's own errand, such as a referral: kept apart from what the family does.

    Errands in a family's plan overwhelm it (domain facts, section 7).
    """

    text: str
    who: RecordId | None = None
    by_day: date | None = None
    day: date | None = None
    done_on: date | None = None


class Agreement(Record, frozen=True, kw_only=True, tag="agreement"):
    """What was agreed on how people deal with each other; `who` keeps it, nobody named: all."""

    text: str
    who: tuple[RecordId, ...] = ()
    since: date | None = None
    until: date | None = None


class Score(Record, frozen=True, kw_only=True, tag="score"):
    """A number from 0 to 10 that one person gives on a day to a goal, a worry or the safety.

    `of` is what it is given to: a goal, a worry, or the family's record for safety as a whole.
    `why` tells what makes it that high, `higher` one small step up. Nobody else reads it until
    `shared` says so.
    """

    of: RecordId
    who: RecordId | None = None
    who_words: str = ""
    day: date | None = None
    number: int | None = None
    why: str = ""
    higher: str = ""
    shared: YesNo | None = None
    evaluation: RecordId | None = None


class GoalScale(Record, frozen=True, kw_only=True, tag="goal_scale"):
    """The yardstick of one goal (goal attainment scaling): what each of five levels looks like."""

    goal: RecordId
    much_less: str = ""
    less: str = ""
    as_hoped: str = ""
    more: str = ""
    much_more: str = ""


class Attainment(Record, frozen=True, kw_only=True, tag="attainment"):
    """Where a goal stands on its yardstick on a day, from -2 to +2, as one person sees it."""

    goal: RecordId
    who: RecordId | None = None
    who_words: str = ""
    day: date | None = None
    level: int | None = None
    words: str = ""
    evaluation: RecordId | None = None


class PlanVersion(Record, frozen=True, kw_only=True, tag="plan_version"):
    """One version of the plan: a draft until it is adopted, then locked for good.

    `content` holds, from adoption on, all that the plan says as JSON, and `sha256` the SHA-256 of
    its UTF-8 in hexadecimal digits: neither changes afterwards (practice rule 5). `evaluate_on` is
    the day of the next evaluation that was agreed.
    """

    number: int
    begun_on: date | None = None
    adopted_on: date | None = None
    replaced_on: date | None = None
    evaluate_on: date | None = None
    content: str = ""
    sha256: str = ""


class Discussion(Record, frozen=True, kw_only=True, tag="discussion"):
    """When a version of the plan was talked through, with whom, and what they said of it."""

    version: RecordId
    day: date | None = None
    who: tuple[RecordId, ...] = ()
    words: str = ""


class Stance(StrEnum):
    """What somebody's signature says; seen is not the same as agreed."""

    SEEN = "seen"
    AGREED = "agreed"
    NOT_AGREED = "not_agreed"


class Signature(Record, frozen=True, kw_only=True, tag="signature"):
    """Who signed a version of the plan: by drawing on the screen, or on a paper that was scanned.

    `drawn` holds strokes, each as x and y by turns on a field of 1000 by 400. A *zienswijze* about
    the plan is a `Reply` to the version.
    """

    version: RecordId
    who: RecordId | None = None
    who_words: str = ""
    stance: Stance | None = None
    because: str = ""
    day: date | None = None
    drawn: tuple[tuple[float, ...], ...] = ()
    scan: RecordId | None = None


class Evaluation(Record, frozen=True, kw_only=True, tag="evaluation"):
    """One time that a version of the plan is gone through with everybody.

    `good_enough` and `safe_enough` are what those present found, in their own words: nothing
    computes it. `differently` is what the professional will do differently. `points` are agenda
    points that somebody added. `made` is the version that came of it.
    """

    version: RecordId
    day: date | None = None
    present: tuple[RecordId, ...] = ()
    points: str = ""
    good_enough: str = ""
    safe_enough: str = ""
    differently: str = ""
    next_on: date | None = None
    closed_on: date | None = None
    made: RecordId | None = None


class Course(StrEnum):
    """How one goes on with a goal after an evaluation."""

    CONTINUE = "continue"
    ADJUST = "adjust"
    STOP = "stop"
    REACHED = "reached"


class GoalReview(Record, frozen=True, kw_only=True, tag="goal_review"):
    """What an evaluation decided of one goal, and what helped."""

    evaluation: RecordId
    goal: RecordId
    course: Course | None = None
    helped: str = ""
    words: str = ""


class ClosingLetter(Record, frozen=True, kw_only=True, tag="closing_letter"):
    """A letter to one person at the end of the help, with what that person did well."""

    to: RecordId
    text: str = ""
    day: date | None = None


class InformationLetter(Record, frozen=True, kw_only=True, tag="information_letter"):
    """What a parent without custody is told of a child on asking (Burgerlijk Wetboek 1:377c).

    Important facts and circumstances of the child or its care, in the worker's words; nothing that
    the parent with custody would not be told, and nothing against the interest of the child.
    """

    to: RecordId
    about: tuple[RecordId, ...] = ()
    text: str = ""
    day: date | None = None
    asked_on: date | None = None
