"""Whose words a record holds, and what that means for who may read them.

What somebody of the family or the network said is theirs: a child's words are a confidence
(practice rule 10), other people's come from a third party (Jeugdwet 7.3.10), until whoever said it
agrees that others read it. What professionals and organisations said, and what the worker wrote,
is protected by whom it is about.
"""

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.file import look_up
from mpg_desktop.domain.findings import Basis, Reply, Statement
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.protection import Protection
from mpg_desktop.domain.record import YesNo
from mpg_desktop.domain.records import AnyRecord, Circle, Organisation, Person, Role
from mpg_desktop.domain.voice_records import Need, Rating, Voice

CONFIDED = frozenset({Protection.CHILD_CONFIDENCE, Protection.THIRD_PARTY})
"""The classes of what somebody said that nobody else may read."""


def words_in(case: Case, record: AnyRecord) -> Statement | Voice | Need | None:
    """Return what was said of which a record is a part: a rating belongs to its voice.

    None for what is nobody's words, and for what belongs to something that is not there.
    """
    if isinstance(record, Rating):
        return look_up(case, Voice, record.voice)
    if isinstance(record, Reply):
        return look_up(case, Statement, record.to)
    return record if isinstance(record, Statement | Voice | Need) else None


def speaker_of(words: Statement | Voice | Need) -> RecordId | None:
    """Return whose words they are, or None when that is the worker, or nobody of the file."""
    if isinstance(words, Statement):
        return words.source
    return words.who if isinstance(words, Voice) else words.by


def protected_as(case: Case, record: AnyRecord, reader: RecordId | None) -> Protection | None:
    """Return the class that a record has for a reader because of who said it.

    None when it has the classes of its own fields.
    """
    words = words_in(case, record)
    if words is None:
        return None
    speaker = speaker_of(words)
    if speaker is not None and speaker == reader:
        return Protection.OWN_WORDS
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


def _is_by_the_worker(words: Statement | Voice | Need) -> bool:
    """Tell whether words of nobody in particular are the worker's.

    What was said by nobody who is named, or by somebody who is not in the file, is not.
    """
    if isinstance(words, Statement):
        return words.basis is not Basis.SAID and not words.source_words
    return isinstance(words, Need)
