"""Words that are almost what was typed: one letter wrong, too many, missing or swapped."""

from array import array
from collections.abc import Iterable, Iterator

FORGIVES_ONE = 4
FORGIVES_TWO = 8
"""Letters from which one, and from which two slips are forgiven."""

LONGEST = 40
"""Letters of the longest word worth comparing."""

MOST = 40
"""How many words at most take the place of one that was typed."""


def forgiven(typed: str) -> int:
    """Return how many slips a word of this length may hold."""
    return (len(typed) >= FORGIVES_ONE) + (len(typed) >= FORGIVES_TWO)


def slips_between(typed: str, word: str, limit: int, *, is_start: bool) -> int:
    """Return how many slips make `word` of `typed`; `limit` + 1 stands for more than `limit`.

    With `is_start`, `typed` may be the beginning of the word only. A slip is one letter replaced,
    added or left out, or two neighbours swapped (optimal string alignment).
    """
    width = len(typed)
    if is_start:
        # What comes after cannot make it any better.
        word = word[: width + limit]
    before_last: list[int] = []
    last = list(range(width + 1))
    best = last[width] if is_start else limit + 1
    for at, letter in enumerate(word, start=1):
        row = [at]
        for place in range(1, width + 1):
            same = typed[place - 1] == letter
            cost = min(last[place] + 1, row[place - 1] + 1, last[place - 1] + (not same))
            is_swap = place > 1 and at > 1 and not same and typed[place - 2] == letter
            if is_swap and typed[place - 1] == word[at - 2]:
                cost = min(cost, before_last[place - 2] + 1)
            row.append(cost)
        if is_start:
            best = min(best, row[width])
        if min(row) > limit and min(last) > limit:
            return min(best, limit + 1)
        before_last, last = last, row
    return min(best if is_start else last[width], limit + 1)


class Vocabulary:
    """Every word of the index, kept so that most of them need not be compared.

    A word that is meant shares one of its first two letters with what was typed, in either place
    (always with one slip, nearly always with two), and nearly all its letters.
    Measured: among 31,000 words in some 5 ms, held in 0.7 MiB. Each of the first `words` comes
    once; they are never all in memory as words, which would take ten times as much.
    """

    def __init__(self, words: Iterable[str]) -> None:
        begun: dict[str, bytearray] = {}
        for word in words:
            if len(word) <= LONGEST:
                for letter in {*word[:2]}:
                    begun.setdefault(letter, bytearray()).extend(f" {word}".encode())
        self._shelves = {letter: _Shelf(begun.pop(letter).decode()) for letter in tuple(begun)}

    def __len__(self) -> int:
        return sum(shelf.begins(letter) for letter, shelf in self._shelves.items())

    def add(self, words: Iterable[str]) -> None:
        """Learn words that came in since."""
        for word in words:
            if len(word) <= LONGEST:
                for letter in {*word[:2]}:
                    self._shelves.setdefault(letter, _Shelf()).add(word)

    def near(self, typed: str, *, is_start: bool) -> tuple[str, ...]:
        """Return the words that `typed` may have been meant as, the nearest first."""
        limit = forgiven(typed)
        if not limit:
            return ()
        mask, shortest = _letters(typed), len(typed) - limit
        longest = LONGEST if is_start else len(typed) + limit
        alike = {
            word
            for letter in {*typed[:2]} & self._shelves.keys()
            for word, letters in self._shelves[letter].words()
            if (mask & ~letters).bit_count() <= limit and shortest <= len(word) <= longest
        }
        found = (
            (slips_between(typed, word, limit, is_start=is_start), len(word), word)
            for word in alike
        )
        ranked = sorted(each for each in found if each[0] <= limit)
        return tuple(word for _, _, word in ranked[:MOST])


class _Shelf:
    """Different words in one text, a space around each, and the letters of each as a mask.

    As a list of words and numbers they would take ten times the memory, all day long.
    """

    def __init__(self, text: str = "") -> None:
        self._text = f"{text} "
        self._masks: array[int] | None = None

    def add(self, word: str) -> None:
        """Add a word unless it is there."""
        if f" {word} " not in self._text:
            self._text += f"{word} "
            self._masks = None

    def begins(self, letter: str) -> int:
        """Return how many words begin with a letter."""
        return self._text.count(f" {letter}")

    def words(self) -> Iterator[tuple[str, int]]:
        """Go through the words; the first time takes longer, for their letters are noted then."""
        words = self._text.split()
        if self._masks is None:
            self._masks = array("Q", map(_letters, words))
        return zip(words, self._masks, strict=True)


def _letters(word: str) -> int:
    mask = 0
    for letter in word:
        mask |= 1 << (ord(letter) & 63)
    return mask
