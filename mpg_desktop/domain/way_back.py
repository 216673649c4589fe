"""From a goal back to what it came from, told in words that everybody at the table may read.

The plan is looked at together, and a source is often not for all who look: what a child said, what
is written about one of the parents. So a card of a goal names the place that a goal came from, and
never quotes what stands there; where even the place would tell something, it says nothing (practice
rules 7 and 10). The way there is the worker's.
"""

from collections.abc import Mapping

from msgspec import Struct

from mpg_desktop.domain.at_the_table import is_kept_back
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.file import look_up, name_of
from mpg_desktop.domain.findings import Statement
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.records import Answer, AnyRecord, Person
from mpg_desktop.domain.safety_records import Worry
from mpg_desktop.domain.sayings import Saying
from mpg_desktop.domain.voice_records import Need, Rating, Round, Voice
from mpg_desktop.domain.voices import of_the_same

CONVERSATION = Saying.of("voices.goal.conversation")
"""Names the talk in which something came up, and nothing of what was said in it."""

BESIDE = "beside"
"""The field of a rating under which it is gone to where all voices stand beside each other."""

PLACES: Mapping[type[AnyRecord], str] = {
    Statement: "profile",
    Worry: "safety",
    Answer: "intake",
}
"""What the phrase is called that names the place where something is written down."""

NAMED = frozenset({"", "name", "called"})
"""The fields of somebody of which a mark of secrecy hides how this person is called."""


class WayBack(Struct, frozen=True):
    """Where a goal came from: the record, and the field of it to go to.

    `saying` tells so to everybody at the table; None when it is better not told. `is_open` tells
    that what stands there may be seen by everybody as well.
    """

    record: RecordId
    field: str = ""
    saying: Saying | None = None
    is_open: bool = False


def way_back(case: Case, conditions: Conditions, goal: Goal) -> WayBack | None:
    """Return where a goal came from; None when it came from nothing that is there."""
    origin = case.records.get(goal.origin) if goal.origin is not None else None
    match origin:
        case None:
            return None
        case Need():
            found = _to_need(case, origin)
        case Rating():
            found = _to_rating(case, conditions, goal, origin)
        case Statement() | Worry() | Answer():
            found = _to_place(case, origin)
        case _:
            # A house is its child's: not even that something of it became a goal is told.
            found = WayBack(origin.id)
    return found


def _to_need(case: Case, need: Need) -> WayBack:
    """Return the way to an answer: its question names nobody but the child."""
    if _has_secrets(need):
        return WayBack(need.id)
    name = _open_name(case, need.child)
    if is_kept_back(case, need) or not name:
        return WayBack(need.id, saying=CONVERSATION)
    return WayBack(need.id, "", Saying.of(f"voices.goal.need_{need.of}", name=name), is_open=True)


def _to_rating(case: Case, conditions: Conditions, goal: Goal, rating: Rating) -> WayBack:
    """Return the way to what one voice said of a condition, or to where voices differ on it.

    Which condition it was tells what somebody finds of it, so every voice that is meant must be
    one that all may read.
    """
    voice = look_up(case, Voice, rating.voice)
    differs = voice is not None and not _is_of(goal, voice)
    meant = of_the_same(case, rating, voice) if differs and voice else (rating,)
    field = BESIDE if differs else ""
    about = look_up(case, Round, voice.round) if voice is not None else None
    behind = [look_up(case, Voice, each.voice) for each in meant]
    if _has_secrets(*meant, *behind, about):
        return WayBack(rating.id, field)
    known = conditions.condition(rating.condition)
    if voice is None or known is None or any(is_kept_back(case, each) for each in meant):
        return WayBack(rating.id, field, CONVERSATION)
    kind = "difference" if differs else "rating"
    says = Saying.of(f"voices.goal.{kind}", condition=known.label)
    return WayBack(rating.id, field, says, is_open=True)


def _to_place(case: Case, origin: Statement | Worry | Answer) -> WayBack:
    """Return the way to what is written down: its place alone is told, while all may read it."""
    is_open = not origin.secret and not is_kept_back(case, origin)
    field = "text" if isinstance(origin, Answer) else ""
    saying = Saying.of(f"voices.goal.{PLACES[type(origin)]}")
    return WayBack(origin.id, field, saying if is_open else None, is_open)


def _is_of(goal: Goal, voice: Voice) -> bool:
    """Tell whether a goal is in the words of a voice; one of a difference is nobody's alone."""
    if voice.who is None:
        return goal.by_words == voice.who_words
    return voice.who in goal.by


def _open_name(case: Case, who: RecordId) -> str:
    """Return what somebody is called; '' when that is kept from anybody."""
    person = look_up(case, Person, who)
    marked = {each.field for each in person.secret} if person is not None else set()
    return "" if marked & NAMED else name_of(case, who)


def _has_secrets(*records: AnyRecord | None) -> bool:
    return any(each is not None and bool(each.secret) for each in records)
