"""The records of the *veiligheidsplan*: worries, goals, conditions, agreements, and practising.

A plan for safety names what happened as facts, what must be so at the least, which signal calls for
which act by whom, and who watches (Richtlijn Kindermishandeling; Signs of Safety). The meldcode and
the plan of somebody who is threatened are apart from it: no other reader ever gets them.
"""

from datetime import date
from enum import StrEnum

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.record import Record, YesNo


class Worry(Record, frozen=True, kw_only=True, tag="worry"):
    """A worry about safety, told as facts: whose, what happened, and what it did to the child.

    `otherwise` is what may happen when nothing changes, `complicates` what makes it harder.
    `disagrees` says who sees it differently, and how.
    """

    text: str
    by: RecordId | None = None
    by_words: str = ""
    about: tuple[RecordId, ...] = ()
    day: date | None = None
    effect: str = ""
    otherwise: str = ""
    complicates: str = ""
    disagrees: str = ""
    shared: YesNo | None = None
    ended_on: date | None = None


class SafetyGoal(Record, frozen=True, kw_only=True, tag="safety_goal"):
    """The goal that goes with a worry: what the parents will do, and what the child will notice.

    `lasts` tells for how long that must be so before it counts as safe.
    """

    text: str
    worry: RecordId | None = None
    noticed: str = ""
    lasts: str = ""
    reached_on: date | None = None


class SafetyCondition(Record, frozen=True, kw_only=True, tag="safety_condition"):
    """A condition that must be met at the least (*bodemeis*), and who set it."""

    text: str
    set_by: RecordId | None = None
    set_by_words: str = ""
    day: date | None = None
    until: date | None = None
    if_kept: str = ""
    if_not_kept: str = ""


class Band(StrEnum):
    """How serious a signal is: all is well, it becomes tense, or it is unsafe now."""

    GREEN = "green"
    ORANGE = "orange"
    RED = "red"


class SafetyOccasion(StrEnum):
    """For which days an agreement is meant."""

    ORDINARY = "ordinary"
    RISKY = "risky"
    VISITORS = "visitors"
    SITTERS = "sitters"


class Phase(StrEnum):
    """Direct safety comes first, then safety that lasts."""

    DIRECT = "direct"
    STABLE = "stable"


class SafetyAgreement(Record, frozen=True, kw_only=True, tag="safety_agreement"):
    """At this signal, these people do this, by then.

    `by_when` is in words, such as *meteen*. `worked_before` tells of a time when it already went
    well; `statement` points to where that is written down. `goal` is the safety goal it serves.
    """

    what: str
    signal: str = ""
    band: Band | None = None
    who: tuple[RecordId, ...] = ()
    by_when: str = ""
    occasion: SafetyOccasion | None = None
    phase: Phase | None = None
    goal: RecordId | None = None
    worked_before: str = ""
    statement: RecordId | None = None
    if_kept: str = ""
    if_not_kept: str = ""
    since: date | None = None
    until: date | None = None


class SafetyTask(StrEnum):
    """What somebody of the safety network does."""

    CONTACT = "contact"
    WATCHES = "watches"
    STEPS_IN = "steps_in"
    CHECKS = "checks"
    EXPLAINS = "explains"


class SafetyPerson(Record, frozen=True, kw_only=True, tag="safety_person"):
    """Somebody of the safety network: what was agreed, and what this person may know."""

    who: RecordId
    tasks: tuple[SafetyTask, ...] = ()
    how: str = ""
    told: str = ""
    agreed_on: date | None = None


class PracticeRun(Record, frozen=True, kw_only=True, tag="practice_run"):
    """One time that an agreement was tried out: when, by whom, how it went, and when again."""

    agreement: RecordId
    day: date | None = None
    who: tuple[RecordId, ...] = ()
    outcome: str = ""
    worked: YesNo | None = None
    again_on: date | None = None


class MeldcodeStep(Record, frozen=True, kw_only=True, tag="meldcode_step"):
    """A step of the meldcode that was taken: a log, never a decision of the program.

    `step` is 1 to 5: signals in map, consult, talk, weigh, decide.
    """

    step: int
    day: date | None = None
    with_whom: str = ""
    outcome: str = ""


class Weighing(Record, frozen=True, kw_only=True, tag="weighing"):
    """The answer in words to one of the five weighing questions of the meldcode (1 to 5)."""

    question: int
    answer: str = ""
    day: date | None = None
    with_whom: str = ""


class PersonalPlan(Record, frozen=True, kw_only=True, tag="personal_plan"):
    """The plan of somebody who is threatened: apart from everything else, found by no search.

    Nothing of it may reach any other document, list or reader (practice rule 20).
    """

    who: RecordId
    code_word: str = ""
    bag: str = ""
    route: str = ""
    refuge: str = ""
    moment: str = ""
    numbers: str = ""
    children_do: str = ""
    papers: str = ""
    phone_and_internet: str = ""
    words: str = ""
    day: date | None = None
