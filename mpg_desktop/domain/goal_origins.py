"""From what was found out to a goal: what a goal came from, and the goals that came from it.

A goal keeps the words of whoever said them, and stays theirs until they agree to share it
(`domain.confidence`); the program adds no words of its own.
"""

from datetime import date

from mpg_desktop.domain.at_the_table import OPENLY
from mpg_desktop.domain.conditions import Conditions
from mpg_desktop.domain.file import File, look_up, name_of
from mpg_desktop.domain.findings import Basis, Statement
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.records import Answer
from mpg_desktop.domain.safety_records import Worry
from mpg_desktop.domain.sayings import Saying, bare
from mpg_desktop.domain.statements import replies_to, short_of
from mpg_desktop.domain.voice_records import Level, Need, Rating, Voice
from mpg_desktop.domain.voices import SCALE, Difference, of_the_same, rating_of

LOW = frozenset({Level.INSUFFICIENT, Level.MODERATE})
"""What a voice finds so is offered as the beginning of a goal; nothing is asked for."""


def goal_from_rating(
    file: File, rating: RecordId, text: str, record_id: RecordId, day: date
) -> Goal:
    """Return the goal that came up with what one voice says of a condition."""
    said = look_up(file, Rating, rating)
    voice = look_up(file, Voice, said.voice) if said is not None else None
    who = voice.who if voice is not None else None
    return Goal(
        id=record_id,
        text=text,
        by=(who,) if who is not None else (),
        by_words=voice.who_words if voice is not None and who is None else "",
        origin=rating,
        shared=voice.shared if voice is not None else None,
        day=day,
    )


def goal_from_difference(rating: Rating, text: str, record_id: RecordId, day: date) -> Goal:
    """Return the goal that those who differ set together: it is nobody's alone."""
    return Goal(id=record_id, text=text, origin=rating.id, day=day)


def rating_behind(file: File, found: Difference) -> Rating | None:
    """Return what the voice says that finds it worst: from there a difference becomes a goal."""
    placed = [each for each in found.said if each.level in SCALE]
    lowest = min(placed, key=lambda each: SCALE.index(each.level or Level.GOOD))
    return rating_of(file, lowest.voice.id, found.condition.id)


def goals_from(file: File, origin: RecordId) -> tuple[Goal, ...]:
    """Return the goals that came from a need, a rating or a statement."""
    return tuple(each for each in file.all(Goal) if each.origin == origin)


def goals_from_difference(file: File, rating: Rating) -> tuple[Goal, ...]:
    """Return the goals that came from where voices differ, whichever of them found it worst then.

    Voices change their minds; what came of their difference stays in sight.
    """
    voice = look_up(file, Voice, rating.voice)
    if voice is None:
        return goals_from(file, rating.id)
    meant = {each.id for each in of_the_same(file, rating, voice)}
    return tuple(each for each in file.all(Goal) if each.origin in meant)


def goal_from_statement(
    file: File, statement: Statement, text: str, record_id: RecordId, day: date
) -> Goal:
    """Return the goal that came up with something that is known.

    Of what somebody said it is theirs too, for as few readers; of what was seen it is nobody's yet.
    """
    was_said = statement.basis is Basis.SAID
    known = statement.source is not None and statement.source in file.records
    return Goal(
        id=record_id,
        secret=tuple(each for each in statement.secret if each.field in OPENLY),
        text=text,
        by=(statement.source,) if was_said and known and statement.source is not None else (),
        by_words=statement.source_words if was_said else "",
        origin=statement.id,
        shared=statement.shared,
        day=day,
    )


def origin_of_goal(file: File, conditions: Conditions, goal: Goal) -> Saying | None:
    """Return in full what a goal came from, for whoever reads all of it: the file itself.

    None when it came from nothing that is there, or from a house. What was answered to a statement
    follows it.
    """
    origin = file.records.get(goal.origin) if goal.origin is not None else None
    found: Saying | None = None
    match origin:
        case Need():
            name = name_of(file, origin.child)
            asked = Saying.of(f"voices.goal.need_{origin.of}", name=name)
            found = asked if name else Saying.of("voices.goal.conversation")
        case Rating():
            known = conditions.condition(origin.condition)
            label = known.label if known is not None else origin.wording
            found = Saying.of("voices.goal.rating", condition=label)
        case Statement():
            replies = replies_to(file, origin.id)
            found = Saying.of("voices.goal.statement", *replies, text=short_of(origin))
        case Worry():
            found = Saying.of("voices.goal.worry", text=bare(origin.text))
        case Answer():
            found = Saying.of("voices.goal.intake")
        case _:
            pass
    return found
