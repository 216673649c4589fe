"""Finds what a reader may stumble over: advice about a text, never a change of it.

What stands between quotation marks is somebody's own words and gets no hint at all.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from unicodedata import normalize

from msgspec import Struct

from mpg_desktop.domain.passive import passives
from mpg_desktop.domain.plain_words import LONGEST_SENTENCE, PlainRules, PlainWord, WordKind
from mpg_desktop.domain.sentences import Token, count, sentences, tokens

SHOUTED = 3
"""So many words in capitals in one sentence are somebody shouting, not abbreviations."""

POSTCODE = 4
"""Figures before the two letters of a Dutch postcode."""

_LETTERS = re.compile(r"[^\W\d_a-z]{2,5}\d?")


class HintKind(StrEnum):
    """What a hint is about."""

    LONG = "long"
    PASSIVE = "passive"
    WORD = "word"
    ABBREVIATION = "abbreviation"
    SPELLING = "spelling"


class Hint(Struct, frozen=True):
    """Advice about `text[start:end]`, which `words` quotes; places count letters of the text.

    `word` is what is known of a hard word or an abbreviation. `swap` fits in the place of `words`;
    empty when the sentence has to be made anew. `count` is the number of words of a long sentence.
    """

    start: int
    end: int
    kind: HintKind
    words: str
    word: PlainWord | None = None
    swap: str = ""
    count: int = 0

    @property
    def about(self) -> str:
        """What stays the same when the same thing stands elsewhere in the text."""
        return f"{self.kind}:{normalize('NFC', self.words).lower()}"


def hints(text: str, rules: PlainRules, names: frozenset[str] = frozenset()) -> tuple[Hint, ...]:
    """Return the hints about a text in the order in which they stand there.

    `names` are words of names in the file: whoever is called so is no hard word.
    """
    words = tokens(text, rules)
    explained = _explained(text, words)
    found: list[Hint] = []
    for sentence in sentences(words):
        long = count(sentence)
        start, end = sentence[0].start, sentence[-1].end
        if long > LONGEST_SENTENCE:
            found.append(Hint(start, end, HintKind.LONG, text[start:end], count=long))
        found += [
            Hint(start, end, HintKind.PASSIVE, text[start:end])
            for start, end in passives(sentence, rules.passive)
        ]
        found += _of_words(text, sentence, rules, names, explained)
    return tuple(sorted(found, key=lambda each: (each.start, each.end, each.kind)))


def _of_words(
    text: str,
    sentence: list[Token],
    rules: PlainRules,
    names: frozenset[str],
    explained: frozenset[str],
) -> Iterator[Hint]:
    """Find hard words, the longest form first, and letters that nobody explains."""
    is_shouted = sum(_is_letters(each) for each in sentence) >= SHOUTED
    at = 0
    while at < len(sentence):
        length, word = _known(sentence, at, rules)
        first, last = sentence[at], sentence[at + max(length, 1) - 1]
        words = text[first.start : last.end]
        is_name = all(each.text in names for each in sentence[at : at + max(length, 1)])
        if is_name or (length < 2 and first.key in explained):  # noqa: PLR2004 - one word or none
            pass
        elif word is not None:
            short = word.kind is WordKind.ABBREVIATION
            kind = HintKind.ABBREVIATION if short else HintKind.WORD
            is_part = first.hyphened or _goes_on(sentence, at + length)
            swap = "" if is_part else _swap(word, words)
            yield Hint(first.start, last.end, kind, words, word, swap)
        elif not is_shouted and _is_riddle(sentence, at) and first.text not in rules.common:
            yield Hint(first.start, first.end, HintKind.ABBREVIATION, words)
        at += max(length, 1)


def _known(sentence: list[Token], at: int, rules: PlainRules) -> tuple[int, PlainWord | None]:
    """Return how many words from here are a form that is known, and of what."""
    for keys, word in rules.by_start.get(sentence[at].key, ()):
        run = sentence[at : at + len(keys)]
        if (
            len(run) == len(keys)
            and all(each.beside for each in run[1:])
            and all(_fits(each, key) for each, key in zip(run, keys, strict=True))
        ):
            return len(keys), word
    return 0, None


def _fits(token: Token, form: str) -> bool:
    """Return whether a word is a form: one with a capital fits only as it is written."""
    return token.key == form or (form != form.lower() and token.text == form)


def _goes_on(sentence: list[Token], at: int) -> bool:
    """Return whether the word here is the second part of the one before it."""
    return at < len(sentence) and sentence[at].hyphened


def _swap(word: PlainWord, words: str) -> str:
    """Return what fits in the place of these words, with a capital where they have one."""
    if not word.swap:
        return ""
    is_short_for = word.kind is WordKind.ABBREVIATION and "." not in "".join(word.forms)
    if is_short_for:
        return f"{word.swap} ({words})"
    return word.swap[0].upper() + word.swap[1:] if words[0].isupper() else word.swap


def _is_riddle(sentence: list[Token], at: int) -> bool:
    """Return whether letters stand here that are no postcode."""
    before = sentence[at - 1].text if at and sentence[at].beside else ""
    is_postcode = before.isdigit() and len(before) == POSTCODE
    return _is_letters(sentence[at]) and not is_postcode


def _is_letters(token: Token) -> bool:
    return _LETTERS.fullmatch(token.text) is not None and token.text.isupper()


def _explained(text: str, words: list[Token]) -> frozenset[str]:
    """Return the letters that the text itself explains: *toezicht (OTS)*, *OTS (toezicht)*."""
    found = set()
    for place, token in enumerate(words):
        if not _is_letters(token):
            continue
        is_inside = (
            text[token.start - 1 : token.start] == "(" and text[token.end : token.end + 1] == ")"
        )
        if is_inside and place > 0 and token.gap == " (" and words[place - 1].key.isalpha():
            found.add(token.key)
        if (
            place + 1 < len(words)
            and words[place + 1].gap in (" (", " = ")
            and not (_is_letters(words[place + 1]))
        ):
            found.add(token.key)
    return frozenset(found)
