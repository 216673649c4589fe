"""In which direction a sentence runs that is put together of words of several scripts.

A name in Latin letters at the beginning of an Arabic sentence would turn all of it round, by the
rules of Unicode (UAX #9, P2 and P3). So whatever is filled in is set apart, and the sentence itself
says where it begins.
"""

from unicodedata import bidirectional

LEFTWARDS = frozenset({"ar", "ckb", "fa", "he", "ps", "ur"})
"""Languages whose sentences, and pages, run from right to left."""

APART, TOGETHER, FROM_RIGHT = "\u2068", "\u2069", "\u200f"
"""Begins and ends a stretch in a direction of its own; lets a sentence begin at the right."""


def apart(text: str) -> str:
    """Return a text that keeps its own direction inside a sentence, line by line."""
    return "\n".join(f"{APART}{line}{TOGETHER}" if line else "" for line in text.split("\n"))


def leans_left(text: str) -> bool:
    """Tell whether a text would turn a sentence that it begins round, to run from the right."""
    inside = 0
    for each in text:
        kind = bidirectional(each)
        inside += (each == APART) - (each == TOGETHER)
        if not inside and kind in {"L", "R", "AL"}:
            return kind != "L"
    return False


def from_the_right(sentence: str) -> str:
    """Return a sentence that begins at the right, also with a name in Latin letters in front.

    What holds neither letters nor anything that was set apart, such as a phone number, stays as it
    is.
    """
    inside, filled = 0, False
    for each in sentence:
        kind = bidirectional(each)
        inside += (each == APART) - (each == TOGETHER)
        filled = filled or inside > 0
        if not inside and kind in {"R", "AL"}:
            return sentence
        if not inside and kind == "L":
            return FROM_RIGHT + sentence
    return FROM_RIGHT + sentence if filled else sentence


def capital(text: str) -> str:
    """Return a text with its first letter as a capital, whatever marks stand before it."""
    for index, each in enumerate(text):
        if each not in {APART, TOGETHER, FROM_RIGHT}:
            return text[:index] + each.upper() + text[index + 1 :]
    return text
