"""Whether a passphrase is good enough, how strong it is at least, and a proposal of six words.

There are no rules of composition: what counts is length, and not being what everyone chooses.
"""

import math
import secrets
import unicodedata
from collections.abc import Collection, Sequence

from msgspec import Struct

SHORTEST = 15
"""Letters that a passphrase of one's own has at least (NIST SP 800-63B-4)."""
WORDS = 6
BETWEEN = "-"

DEAD_KEYS = frozenset("´`¨^~ˆ˜¸\u02cb")
"""Accents that stand alone when the keyboard did not join them to the next letter."""

ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "0123456789",
    "1234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
)
SHORTEST_RUN = 3
SHORTEST_OF_ONES_OWN = 6
"""Letters that must remain when well-known words, rows of keys and repetitions are taken out."""

WORTH = ((0, 1, 4.0), (1, 8, 2.0), (8, 20, 1.5), (20, 1000, 1.0))
"""Bits for each letter from the one place to the other, in a text that a person thought up."""


class Judgement(Struct, frozen=True):
    """What there is to say about a passphrase.

    `bits` is a low estimate: an attacker needs about 2 to this power guesses. Drawn words count as
    what they are, log2 of the list each; anything else as people choose it, after well-known words,
    rows of keys and repetitions are taken out. `dead_keys` are the
    lone accents in it, which another keyboard may refuse to type: a warning, no refusal.
    """

    bits: float
    too_short: bool
    well_known: bool
    dead_keys: tuple[str, ...]
    generated: bool

    @property
    def acceptable(self) -> bool:
        """Whether a vault may be closed with it."""
        return not self.too_short and not self.well_known


def propose(words: Sequence[str], count: int = WORDS) -> str:
    """Return a passphrase of `count` words drawn by the operating system's dice."""
    return BETWEEN.join(secrets.choice(words) for _ in range(count))


def judge(text: str, *, words: Collection[str], known: Collection[str]) -> Judgement:
    """Judge a passphrase; `words` is the list for proposals, `known` holds what everyone chooses.

    Both lists are in small letters.
    """
    normal = unicodedata.normalize("NFKC", text)
    drawn = _drawn(normal, words)
    generated = len(drawn) >= WORDS and len(set(drawn)) >= WORDS - 1
    rest = _without_known(normal.casefold(), known)
    return Judgement(
        bits=len(set(drawn)) * math.log2(len(words)) if generated else _bits(len(rest)),
        too_short=len(normal) < SHORTEST,
        well_known=not generated and len(rest) < SHORTEST_OF_ONES_OWN,
        dead_keys=_dead_keys(text),
        generated=generated,
    )


def _drawn(normal: str, words: Collection[str]) -> tuple[str, ...]:
    """Return the words of which the whole text consists, or nothing."""
    parts = tuple(part for part in normal.casefold().replace(BETWEEN, " ").split() if part)
    return parts if parts and all(part in words for part in parts) else ()


def _dead_keys(text: str) -> tuple[str, ...]:
    """Return the accents without a letter, as typed: alone, or after a space or another accent."""
    found = []
    before = " "
    for sign in unicodedata.normalize("NFC", text):
        lone_mark = unicodedata.combining(sign) and not before.isalpha()
        if sign in DEAD_KEYS or lone_mark:
            found.append(sign)
        before = sign
    return tuple(dict.fromkeys(found))


def _without_known(folded: str, known: Collection[str]) -> str:
    """Return what is left of a text without well-known words, rows of keys and repetitions."""
    rest = "".join(sign for sign in folded if sign.isalnum())
    rest = _unrepeated(rest)
    for word in sorted(known, key=len, reverse=True):
        if len(word) >= SHORTEST_RUN:
            rest = rest.replace(word, "")
    return _without_runs(_unrepeated(rest))


def _unrepeated(text: str) -> str:
    """Return the shortest piece of which a text is a repetition."""
    place = (text + text).find(text, 1) if text else 0
    return text[:place] if 0 < place < len(text) else text


def _without_runs(text: str) -> str:
    """Take out steps along a row of keys, forth or back, and the same sign again and again."""
    kept: list[str] = []
    run: list[str] = []
    for sign in text:
        if run and not _neighbours(run[-1], sign):
            kept += run if len(run) < SHORTEST_RUN else run[:1]
            run = []
        run.append(sign)
    kept += run if len(run) < SHORTEST_RUN else run[:1]
    return "".join(kept)


def _neighbours(one: str, other: str) -> bool:
    return one == other or any(one + other in row or other + one in row for row in ROWS)


def _bits(letters: int) -> float:
    """Return what a text that a person thought up is worth (NIST SP 800-63-2, appendix A)."""
    return sum(worth * max(0, min(letters, end) - start) for start, end, worth in WORTH)
