"""Puts sayings and statements in sentences, always with what was answered to them."""

from collections.abc import Iterable

from mpg_desktop.domain.sayings import Saying
from mpg_desktop.domain.statements import Reading
from mpg_desktop.ui.days import day_words
from mpg_desktop.ui.pages.surroundings import Surroundings


def in_words(around: Surroundings, sayings: Iterable[Saying]) -> tuple[str, ...]:
    """Return sayings as sentences, each followed by all that must follow it."""
    return tuple(
        around.say(each.phrase, **each.values) for saying in sayings for each in saying.in_full()
    )


def reading_words(around: Surroundings, reading: Reading) -> tuple[str, ...]:
    """Return a statement as lines: what it says, how it is known, and what was answered."""
    text, origin, *replies = in_words(around, reading.sayings())
    known = [origin, *reading.about]
    if reading.day is not None:
        known.insert(1, day_words(reading.day, around.today()))
    return (text, "  ·  ".join(known), *replies)
