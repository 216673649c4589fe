"""Finds where a sentence does not say who does it: *er wordt gebeld*, *is besproken*.

It would rather overlook one than mark a sentence that says it well.
"""

import re
from collections.abc import Iterator

from mpg_desktop.domain.plain_words import PassiveWords
from mpg_desktop.domain.sentences import Token

FARTHEST = 12
"""Words between *wordt* and the participle; farther away they seldom belong together."""

_BREAK = re.compile("[,;:(—–]")
_APART = "aan|achter|af|bij|binnen|bloot|dicht|door|goed|in|klaar|langs|los|mee|na|neer|om|onder"
_APART += "|op|over|plaats|rond|samen|tegen|terug|toe|tussen|uit|vast|vol|voor|vrij|weg|mede"
_WITH_GE = re.compile(rf"(?:{_APART})?ge[a-zà-öø-ÿ]{{2,}}(?:[dt]|en|aan|ien)")
_WITHOUT_GE = re.compile(r"(?:be|ver|ont|her|er)[a-zà-öø-ÿ]{3,}[dt]")


def passives(sentence: list[Token], rules: PassiveWords) -> Iterator[tuple[int, int]]:
    """Return from where to where such words stand in a sentence, at most once per clause."""
    for clause in _clauses(sentence, rules):
        found = _in_clause(clause, rules)
        if found is not None:
            yield found


def _clauses(sentence: list[Token], rules: PassiveWords) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in sentence:
        if run and (_BREAK.search(token.gap) or token.key in rules.breaks):
            yield run
            run = []
        run.append(token)
    yield run


def _in_clause(clause: list[Token], rules: PassiveWords) -> tuple[int, int] | None:
    for place, token in enumerate(clause):
        if token.key in rules.auxiliary:
            fits = _is_participle
        elif token.key in rules.being:
            fits = _is_passive_with_being
        else:
            continue
        for each in clause[place + 1 : place + 1 + FARTHEST]:
            if fits(each.key, rules):
                return token.start, each.end
        for each in reversed(clause[max(place - 2, 0) : place]):
            if fits(each.key, rules):
                return each.start, token.end
    return None


def _is_participle(key: str, rules: PassiveWords) -> bool:
    if key in rules.other:
        return False
    if key in rules.participles or key in rules.with_being:
        return True
    return bool(_WITH_GE.fullmatch(key) or _WITHOUT_GE.fullmatch(key))


def _is_passive_with_being(key: str, rules: PassiveWords) -> bool:
    return key in rules.with_being
