"""What somebody already said that can become a goal: a need, or a wish of the intake."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from mpg_desktop.domain.case import Case
from mpg_desktop.domain.ids import RecordId
from mpg_desktop.domain.plan_records import Goal
from mpg_desktop.domain.record import Secret, YesNo
from mpg_desktop.domain.records import Answer
from mpg_desktop.domain.voice_records import Need

WISHES = ("intake.wish", "intake.hope")
"""The questions in which people say what they want."""

QUOTES = (("“", "”"), ('"', '"'))
"""The quotation marks that stand around somebody's words, in pairs."""


class Source(Struct, frozen=True):
    """Words that can become a goal as they are: whose they are, and where they stand.

    `shared` tells what whoever said it answered when asked whether others may read it, `secret`
    from whom the words are kept.
    """

    text: str
    by: RecordId | None
    origin: RecordId
    shared: YesNo | None = None
    secret: tuple[Secret, ...] = ()


def sources(case: Case) -> tuple[Source, ...]:
    """Return what was said and did not become a goal yet: needs first, then wishes."""
    used = {each.origin for each in case.all(Goal)}
    return tuple(each for each in (*_needs(case), *_wishes(case)) if each.origin not in used)


def goal_from(source: Source, goal: RecordId, today: date) -> Goal:
    """Return a goal in the words of whoever said it.

    It keeps where it came from, so that what was said in confidence stays so until its speaker
    agrees that others read it.
    """
    by = (source.by,) if source.by is not None else ()
    return Goal(
        id=goal,
        secret=source.secret,
        text=source.text,
        by=by,
        origin=source.origin,
        shared=source.shared,
        day=today,
    )


def source_in(need: Need) -> Source:
    """Return the words of an answer to one of the two questions that are always asked."""
    return Source(bare(need.text), need.by, need.id, need.shared, _of_text(need.secret))


def _of_text(secrets: tuple[Secret, ...]) -> tuple[Secret, ...]:
    """Return from whom the words themselves are kept: other fields are not those of a goal."""
    return tuple(each for each in secrets if each.field in {"", "text"})


def _needs(case: Case) -> Iterator[Source]:
    found = (source_in(each) for each in case.all(Need))
    return (each for each in found if each.text)


def _wishes(case: Case) -> Iterator[Source]:
    for answer in case.all(Answer):
        if answer.question in WISHES and (text := bare(answer.text)):
            yield Source(text, answer.about, answer.id, secret=_of_text(answer.secret))


def bare(text: str) -> str:
    """Return words without the quotation marks around the whole; marks inside stay."""
    words = text.strip()
    for begins, ends in QUOTES:
        inside = words[1:-1]
        around = len(words) > 1 and (words[0], words[-1]) == (begins, ends)
        if around and not {begins, ends} & set(inside):
            return inside.strip()
    return words
