"""The records of the profile: statements, what was answered to them, their ties, and snapshots.

A statement is the one way to write down what is known: a strength, a concern or a plain fact, with
how it is known, from whom and when (practice rule 2). What somebody answers to it is a `Reply` and
follows it everywhere (Jeugdwet 7.3.8 lid 2; practice rules 3 and 12).
"""

from datetime import date
from enum import StrEnum

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.record import Record, YesNo


class Basis(StrEnum):
    """How a statement is known: facts, what somebody said, and views stay apart."""

    SEEN = "seen"
    SAID = "said"
    JUDGEMENT = "judgement"


class Side(StrEnum):
    """What a statement tells: what goes well, what is a concern, or neither."""

    STRENGTH = "strength"
    CONCERN = "concern"
    FACT = "fact"


class Severity(StrEnum):
    """How heavy a concern weighs, the lightest first."""

    LIGHT = "light"
    MODERATE = "moderate"
    SEVERE = "severe"


class Period(StrEnum):
    """How long something lasts, where no day is known."""

    UNDER_HALF_YEAR = "under_half_year"
    HALF_TO_ONE_YEAR = "half_to_one_year"
    ONE_TO_TWO_YEARS = "one_to_two_years"
    OVER_TWO_YEARS = "over_two_years"


class Statement(Record, frozen=True, kw_only=True, tag="statement"):
    """One thing that is known, about some people or (`about` empty) about the family as a whole.

    `source` saw, said or judged it; nobody named means the worker, but for what was said.
    `source_words` names a source that is not in the file. `shared` tells that whoever said it
    agrees that others read it. `domain` and `problem` are words of resources/profile.toml,
    `dimensions` of resources/framework.toml; `wording` keeps the problem as it was worded when it
    was chosen. `since` or `period` tells since when, `until` from when it is over. Whether it is
    `long_lasting` is for the worker to say.
    """

    text: str
    side: Side
    basis: Basis
    source: RecordId | None = None
    source_words: str = ""
    day: date | None = None
    about: tuple[RecordId, ...] = ()
    shared: YesNo | None = None
    domain: str = ""
    problem: str = ""
    wording: str = ""
    severity: Severity | None = None
    since: date | None = None
    period: Period | None = None
    long_lasting: YesNo | None = None
    until: date | None = None
    dimensions: tuple[str, ...] = ()


class ReplySort(StrEnum):
    """What an answer to a statement is: what is wrong in it, or one's own view (*zienswijze*)."""

    CORRECTION = "correction"
    VIEW = "view"


class Reply(Record, frozen=True, kw_only=True, tag="reply"):
    """A correction or a *zienswijze*; no reader gets a statement without what was answered."""

    to: RecordId
    sort: ReplySort
    text: str
    by: RecordId | None = None
    by_words: str = ""
    day: date | None = None


class Tie(StrEnum):
    """What one statement does to another; `SHOWS` ties what was seen or said to what it bears."""

    GOES_WITH = "goes_with"
    KEEPS_UP = "keeps_up"
    HELPS_AGAINST = "helps_against"
    SHOWS = "shows"


class Link(Record, frozen=True, kw_only=True, tag="link"):
    """A tie from the statement `one` to another statement, or (`SHOWS`) to a rating."""

    one: RecordId
    other: RecordId
    tie: Tie
    why: str = ""


class DomainState(StrEnum):
    """What is known of a domain; not knowing is never the same as no trouble."""

    TROUBLE = "trouble"
    NO_TROUBLE = "no_trouble"
    UNKNOWN = "unknown"


class DomainView(Record, frozen=True, kw_only=True, tag="domain_view"):
    """What the worker says of one domain as a whole, beside the statements in it."""

    domain: str
    state: DomainState | None = None
    long_lasting: YesNo | None = None
    words: str = ""
    day: date | None = None


class DefinitionCriterion(Record, frozen=True, kw_only=True, tag="definition_criterion"):
    """One of the five criteria of the definition, judged by the worker, with the reason.

    `criterion` and `cause` are words of resources/profile.toml; `wording` keeps the criterion as
    it was worded when it was judged. No copy for others ever contains it.
    """

    criterion: str
    met: YesNo | None = None
    reason: str = ""
    cause: str = ""
    day: date | None = None
    wording: str = ""


class SnapshotReason(StrEnum):
    """Why the profile was kept as it stood: at a plan, at an evaluation, or by hand."""

    PLAN = "plan"
    EVALUATION = "evaluation"
    BY_HAND = "by_hand"


class Snapshot(Record, frozen=True, kw_only=True, tag="snapshot"):
    """The profile as it stood on a day; `of` is the plan or evaluation that it belongs to."""

    day: date
    reason: SnapshotReason
    words: str = ""
    of: RecordId | None = None


class SnapshotLine(Record, frozen=True, kw_only=True, tag="snapshot_line"):
    """One statement as it stood in a snapshot, or (no `statement`) how a domain stood."""

    snapshot: RecordId
    domain: str
    statement: RecordId | None = None
    state: DomainState | None = None
    side: Side | None = None
    severity: Severity | None = None
    long_lasting: YesNo | None = None
    text: str = ""
