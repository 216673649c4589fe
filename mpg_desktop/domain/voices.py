"""Several voices on the fourteen conditions: each on a card of its own, then side by side.

Nothing is averaged, totalled or turned into a verdict. Where voices differ, the difference is kept
and becomes a question for the conversation.
"""

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.conditions import Condition, Conditions
from mpg_desktop.domain.file import File, look_up, name_of
from mpg_desktop.domain.findings import Link
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.law import Source
from mpg_desktop.domain.records import Circle, Person, Role
from mpg_desktop.domain.sayings import Saying
from mpg_desktop.domain.statements import Reading, observations_of, read_all
from mpg_desktop.domain.voice_records import Level, Need, NeedOf, Rating, Round, Voice

SCALE = (Level.INSUFFICIENT, Level.MODERATE, Level.SUFFICIENT, Level.GOOD)
"""The levels that can be laid on a line; *we do not know* is no place on it."""


class CardLine(Struct, frozen=True):
    """One condition on the card of one voice, with the words for this voice.

    `asked_as` is the condition as it was worded when it was rated, where that differs from today.
    `evidence` are statements as they must be read.
    """

    condition: Condition
    label: str
    question: str
    rating: Rating | None
    evidence: tuple[Reading, ...]
    asked_as: str = ""


def rounds_of(file: File, child: RecordId) -> tuple[Round, ...]:
    """Return the rounds about a child, the earliest first; two of one day as they were made."""
    found = [each for each in file.all(Round) if each.child == child]
    return tuple(sorted(found, key=lambda each: (each.day is not None, str(each.day), each.id)))


def voices_of(file: File, round_id: RecordId) -> tuple[Voice, ...]:
    """Return the voices of a round in the order in which they came, also of who was removed."""
    found = [each for each in file.all(Voice) if each.round == round_id]
    return tuple(sorted(found, key=lambda each: each.id))


def voice_name(file: File, voice: Voice) -> str:
    """Return what a voice is called; who was removed keeps the name of then."""
    return name_of(file, voice.who) or voice.who_words


def is_child_voice(file: File, voice: Voice) -> bool:
    """Tell whether a voice gets the words for a child; no age need be known for that."""
    person = look_up(file, Person, voice.who)
    return person is not None and person.role is Role.CHILD


def is_professional_voice(file: File, voice: Voice) -> bool:
    """Tell whether a professional speaks: what bears that out was seen, not said."""
    person = look_up(file, Person, voice.who)
    return person is not None and person.circle is Circle.PROFESSIONAL


def of_the_same(file: File, rating: Rating, voice: Voice) -> tuple[Rating, ...]:
    """Return what every voice of a round says of the condition that one of them rated."""
    voices = {each.id for each in file.all(Voice) if each.round == voice.round}
    return tuple(
        each
        for each in file.all(Rating)
        if each.condition == rating.condition and each.voice in voices
    )


def new_voice(file: File, record_id: RecordId, round_id: RecordId, who: RecordId) -> Voice:
    """Return a voice of somebody in a round, with the name kept for later."""
    return Voice(id=record_id, round=round_id, who=who, who_words=name_of(file, who))


def rating_of(file: File, voice: RecordId, condition: str) -> Rating | None:
    """Return what a voice says of a condition; the last one where two were brought together."""
    found = [
        each for each in file.all(Rating) if (each.voice, each.condition) == (voice, condition)
    ]
    return max(found, key=lambda each: each.id, default=None)


def rating_id(voice: RecordId, condition: str) -> RecordId:
    """Return the id with which a voice's rating of a condition is made."""
    return RecordId(f"{voice}-{condition.replace('_', '-')}")


def rated(
    case: Case,
    voice: RecordId,
    condition: Condition,
    level: Level | None,
    *,
    later: bool = False,
) -> Rating:
    """Return the rating after one key: what this voice says now, or expects `later`.

    It is the only record to put; nothing of another voice changes.
    """
    kept = rating_of(case, voice, condition.id)
    record = kept or Rating(id=rating_id(voice, condition.id), voice=voice, condition=condition.id)
    said = {"later" if later else "now": level}
    return msgspec.structs.replace(record, wording=condition.label, **said)


def card(file: File, conditions: Conditions, voice: Voice, order: str = "") -> tuple[CardLine, ...]:
    """Return the card of one voice and of nobody else.

    What was rated once and is no longer asked stands last, under its own wording.
    """
    about = look_up(file, Round, voice.round)
    child = name_of(file, about.child) if about else ""
    as_child = is_child_voice(file, voice)
    shown = (*conditions.ordered(order), *_no_longer_asked(file, conditions, voice))
    return tuple(_line(file, each, voice, child, as_child=as_child) for each in shown)


def _line(
    file: File, condition: Condition, voice: Voice, child: str, *, as_child: bool
) -> CardLine:
    rating = rating_of(file, voice.id, condition.id)
    then = rating.wording if rating else ""
    return CardLine(
        condition=condition,
        label=condition.label_for(as_child=as_child),
        question=condition.question_for(child, as_child=as_child),
        rating=rating,
        evidence=read_all(file, observations_of(file, rating.id)) if rating else (),
        asked_as=then if then not in {condition.label, condition.original} else "",
    )


def _no_longer_asked(file: File, conditions: Conditions, voice: Voice) -> Iterator[Condition]:
    """Yield the conditions that a voice rated and that are retired or gone from the data."""
    asked = {each.id for each in conditions.asked}
    mine = {each.condition: each for each in file.all(Rating) if each.voice == voice.id}
    for word, rating in mine.items():
        if word in asked:
            continue
        known = conditions.condition(word)
        label = rating.wording or word
        yield known or Condition(word, 0, "", "", label, label, "", "", label, "", Source(""))


class Said(Struct, frozen=True):
    """What one voice says of a condition."""

    voice: Voice
    name: str
    level: Level | None


class Row(Struct, frozen=True):
    """One condition with all voices of a round side by side, as they are."""

    condition: Condition
    now: tuple[Said, ...]
    later: tuple[Said, ...]


def side_by_side(
    file: File, conditions: Conditions, round_id: RecordId, order: str = ""
) -> tuple[Row, ...]:
    """Return all voices of a round per condition; a voice that said nothing is there as well."""
    voices = voices_of(file, round_id)
    old = {c.id: c for each in voices for c in _no_longer_asked(file, conditions, each)}
    rows = []
    for condition in (*conditions.ordered(order), *old.values()):
        ratings = [(each, rating_of(file, each.id, condition.id)) for each in voices]
        now = tuple(Said(v, voice_name(file, v), r.now if r else None) for v, r in ratings)
        later = tuple(Said(v, voice_name(file, v), r.later if r else None) for v, r in ratings)
        rows.append(Row(condition, now, later))
    return tuple(rows)


class Difference(Struct, frozen=True):
    """Voices that differ on a condition, and the question to begin the conversation with."""

    condition: Condition
    said: tuple[Said, ...]
    question: Saying


def differences(conditions: Conditions, rows: tuple[Row, ...]) -> tuple[Difference, ...]:
    """Return where voices differ about the present, each with a question; nothing is settled.

    Where they lie farthest apart comes first.
    """
    found = []
    for row in rows:
        question = _question(conditions, row.now)
        if question is not None:
            said = tuple(each for each in row.now if each.level is not None)
            found.append(Difference(row.condition, said, question))
    return tuple(sorted(found, key=lambda each: -_apart(each.said)))


def _apart(said: tuple[Said, ...]) -> int:
    """Return how many steps of the scale lie between the voices that lie farthest apart."""
    places = [SCALE.index(each.level) for each in said if each.level in SCALE]
    return max(places) - min(places)


def _question(conditions: Conditions, said: tuple[Said, ...]) -> Saying | None:
    """Return the question about the two voices that lie farthest apart, or None."""
    placed = [each for each in said if each.level in SCALE]
    if not placed:
        return None
    high = max(placed, key=lambda each: SCALE.index(each.level or Level.INSUFFICIENT))
    low = min(placed, key=lambda each: SCALE.index(each.level or Level.INSUFFICIENT))
    if high.level is not low.level:
        return Saying.of(
            "voices.differ.levels",
            one=high.name,
            one_level=conditions.level(high.level).label,
            other=low.name,
            other_level=conditions.level(low.level).label,
        )
    unsure = next((each for each in said if each.level is Level.UNKNOWN), None)
    if unsure is None:
        return None
    level = conditions.level(low.level).label
    return Saying.of("voices.differ.unknown", one=unsure.name, other=low.name, other_level=level)


class SafetyPointer(Struct, frozen=True):
    """A condition about safety that a voice finds insufficient: look at the safety tab."""

    condition: Condition
    voice: Voice
    saying: Saying


def safety_pointers(
    file: File, conditions: Conditions, round_id: RecordId
) -> tuple[SafetyPointer, ...]:
    """Return each voice that finds a condition about safety insufficient, now or later."""
    return tuple(
        SafetyPointer(
            row.condition,
            said.voice,
            Saying.of(f"voices.safety.{when}", name=said.name, condition=row.condition.label),
        )
        for row in side_by_side(file, conditions, round_id)
        if row.condition.safety
        for when, column in (("now", row.now), ("later", row.later))
        for said in column
        if said.level is Level.INSUFFICIENT
    )


def needs_of(file: File, child: RecordId, of: NeedOf) -> tuple[Need, ...]:
    """Return the answers to one of the two questions that are always asked about a child."""
    return tuple(each for each in file.all(Need) if (each.child, each.of) == (child, of))


def ties_of(case: Case, rating: RecordId) -> tuple[RecordId, ...]:
    """Return the ties to a rating: they say nothing without it."""
    return tuple(each.id for each in case.all(Link) if rating in {each.one, each.other})


def without_voice(case: Case, voice: RecordId) -> Case:
    """Return the case without a voice, what it says, and what shows that.

    The statements themselves stay: they are known all the same.
    """
    ratings = [each.id for each in case.all(Rating) if each.voice == voice]
    ties = (tie for rating in ratings for tie in ties_of(case, rating))
    return case.drop(voice, *ratings, *ties)


def without_round(case: Case, round_id: RecordId) -> Case:
    """Return the case without a round and its voices; what is needed for the child stays."""
    for voice in voices_of(case, round_id):
        case = without_voice(case, voice.id)
    return case.drop(round_id)
