"""Finds the words of a text whose spelling is worth a look, and leaves names alone."""

import re

from mpg_desktop.domain.plain_words import PlainRules
from mpg_desktop.domain.sentences import Token, sentences, tokens
from mpg_desktop.domain.wording_hints import Hint, HintKind

SHORTEST, LONGEST = 3, 40
"""Letters of a word that is looked at."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"(?:['’]s?|s)$")


def words_to_check(
    text: str, rules: PlainRules, names: frozenset[str] = frozenset()
) -> tuple[Hint, ...]:
    """Return the words of a text whose spelling can be judged, as hints in waiting.

    What somebody else said is left out, and so are names, numbers, letters in capitals and words
    about which there is other advice already.
    """
    return tuple(
        Hint(each.start, each.end, HintKind.SPELLING, each.text)
        for sentence in sentences(tokens(text, rules))
        for place, each in enumerate(sentence)
        if _is_word(each, is_first=place == 0)
        and each.key not in rules.right
        and not any(len(form) == 1 for form, _ in rules.by_start.get(each.key, ()))
        and not _is_name(each.text, names)
    )


def _is_word(token: Token, *, is_first: bool) -> bool:
    """Return whether this is a common word; a capital inside a sentence begins a name."""
    if not SHORTEST <= len(token.text) <= LONGEST or not _WORD.fullmatch(token.text):
        return False
    rest = token.text[1:]
    return rest == rest.lower() and (is_first or token.text[0].islower())


def _is_name(text: str, names: frozenset[str]) -> bool:
    return text in names or _POSSESSIVE.sub("", text) in names
