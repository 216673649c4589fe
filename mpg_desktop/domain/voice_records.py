"""The records of *Goed genoeg*: rounds, voices, what each voice says, and what is needed.

The fourteen conditions are judged per child and per round by several voices beside each other.
Nothing is averaged or totalled: science has set no norm for that (guideline, *goed genoeg*).
"""

from datetime import date
from enum import StrEnum

from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.record import Record, YesNo


class Level(StrEnum):
    """What a voice says of one condition; no level means that it was not discussed yet."""

    UNKNOWN = "unknown"
    INSUFFICIENT = "insufficient"
    MODERATE = "moderate"
    SUFFICIENT = "sufficient"
    GOOD = "good"


class Round(Record, frozen=True, kw_only=True, tag="round"):
    """One time that the conditions of one child are gone through.

    `alternative` names the situation that is judged, such as living with a grandmother; empty for
    the situation as it is. `beside` is the round about the present situation to lay it next to.
    `judgement` is the overall judgement in the worker's own sentence; nothing computes it.
    """

    child: RecordId
    alternative: str
    day: date | None = None
    occasion: str = ""
    beside: RecordId | None = None
    judgement: str = ""
    judged_on: date | None = None


class Voice(Record, frozen=True, kw_only=True, tag="voice"):
    """One person who speaks in a round; `who_words` keeps the name, also for who was removed.

    `shared` tells that this person agrees that others read it.
    """

    round: RecordId
    who: RecordId | None = None
    who_words: str = ""
    day: date | None = None
    shared: YesNo | None = None
    words: str = ""


class Rating(Record, frozen=True, kw_only=True, tag="rating"):
    """What one voice says of one condition, now and as expected later.

    `condition` is a word of resources/conditions.toml; `wording` keeps the condition as it was
    worded when it was rated. What shows it are statements, tied by a `Link`.
    """

    voice: RecordId
    condition: str
    now: Level | None = None
    later: Level | None = None
    words: str = ""
    wording: str = ""


class NeedOf(StrEnum):
    """Whose need it is: of the child to grow up well, or of a parent to give that."""

    CHILD = "child"
    PARENT = "parent"


class Need(Record, frozen=True, kw_only=True, tag="need"):
    """An answer to one of the two questions that are always asked; a goal can begin with it.

    `who` is the parent whose need it is, `by` who said it (nobody: the worker), `round` the round
    in which it came up.
    """

    child: RecordId
    of: NeedOf
    text: str
    who: RecordId | None = None
    by: RecordId | None = None
    shared: YesNo | None = None
    day: date | None = None
    round: RecordId | None = None
