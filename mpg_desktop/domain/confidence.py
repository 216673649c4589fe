"""Whose words a record holds, and what that means for who may read them.

What somebody of the family or the network said is theirs: a child's words are a confidence
(practice rule 10), other people's come from a third party (Jeugdwet 7.3.10), until whoever said it
agrees that others read it. What professionals and organisations said, and what the worker wrote,
is protected by whom it is about. A house of a child is for those whom the child named.
"""

from typing import TypeAlias

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.findings import Basis, Reply, Statement
from mpg_desktop.domain.house_records import House, Stroke
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Goal, PlanVersion, Score
from mpg_desktop.domain.protection import Protection
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import (
    AnyRecord,
    Attachment,
    Circle,
    Organisation,
    Person,
    Role,
)
from mpg_desktop.domain.safety_records import Worry
from mpg_desktop.domain.voice_records import Need, Rating, Voice

CONFIDED = frozenset({Protection.CHILD_CONFIDENCE, Protection.THIRD_PARTY})
"""The classes of what somebody said that nobody else may read."""

SAID = frozenset(
    {
        Protection.STATEMENT,
        Protection.PLAN,
        Protection.WORRY,
        Protection.HOUSE_KEPT,
        Protection.ATTACHMENT,
    }
)
"""The classes of fields that can hold somebody's own words."""

Words: TypeAlias = Statement | Voice | Need | Goal | Score | Worry | House
"""What somebody said, as a record."""


def words_in(case: Case, record: AnyRecord) -> Words | None:
    """Return what was said of which a record is a part: a rating belongs to its voice.

    A goal is said to everybody, unless it was made of what somebody said in confidence. None for
    what is nobody's words, and for what belongs to something that is not there.
    """
    found: Words | None = None
    match record:
        case Rating():
            found = look_up(case, Voice, record.voice)
        case Reply():
            found = look_up(case, Statement, record.to)
        case Stroke():
            found = look_up(case, House, record.house)
        case Attachment():
            found = _house_with(case, record)
        case Goal():
            found = record if record.origin is not None else None
        case Statement() | Voice() | Need() | Score() | Worry() | House():
            found = record
    return found


def _house_with(case: Case, photo: Attachment) -> House | None:
    """Return the house that a photo belongs to: its child decides about both."""
    houses = (each for each in case.all(House) if photo.id == each.photo or photo.about == each.id)
    return next(houses, None)


def speaker_of(words: Words) -> RecordId | None:
    """Return whose words they are, or None when that is the worker, or nobody of the file."""
    match words:
        case Statement():
            return words.source
        case Voice() | Score():
            return words.who
        case Goal():
            return next(iter(words.by), None)
        case House():
            return words.child
        case _:
            return words.by


def is_for(words: Words, reader: RecordId | None) -> bool:
    """Tell whether somebody said these words, or was named by the child whose house it is."""
    if reader is None:
        return False
    named = words.shared_with if isinstance(words, House) else ()
    return reader == speaker_of(words) or reader in named


def protected_as(case: Case, record: AnyRecord, reader: RecordId | None) -> Protection | None:
    """Return the class that a record has for a reader because of who said it.

    None when it has the classes of its own fields. A *zienswijze* on the plan goes where the plan
    goes (Jeugdwet 7.3.8 lid 2).
    """
    if isinstance(record, Reply) and look_up(case, PlanVersion, record.to) is not None:
        return Protection.PLAN
    words = words_in(case, record)
    if words is None:
        return None
    if isinstance(words, House):
        return Protection.HOUSE if is_for(words, reader) else Protection.HOUSE_KEPT
    if is_for(words, reader):
        return Protection.OWN_WORDS
    speaker = speaker_of(words)
    if words.shared is YesNo.YES or (speaker is None and _is_by_the_worker(words)):
        return None
    return _of_private_words(case.records.get(speaker) if speaker is not None else None)


def _of_private_words(speaker: AnyRecord | None) -> Protection | None:
    """Return the class of what was said without leave to share it; None for professionals."""
    if isinstance(speaker, Organisation):
        return None
    if not isinstance(speaker, Person):
        return Protection.THIRD_PARTY
    if speaker.circle is Circle.PROFESSIONAL:
        return None
    child = speaker.role is Role.CHILD
    return Protection.CHILD_CONFIDENCE if child else Protection.THIRD_PARTY


def _is_by_the_worker(words: Words) -> bool:
    """Tell whether words of nobody in particular are the worker's.

    What was said by nobody who is named, or by somebody who is not in the file, is not.
    """
    match words:
        case Statement():
            return words.basis is not Basis.SAID and not words.source_words
        case Score():
            return not words.who_words
        case Goal() | Worry():
            return not words.by_words
        case _:
            return isinstance(words, Need)
