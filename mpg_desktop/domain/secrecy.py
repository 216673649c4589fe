"""Finds the words of a secret wherever else they stand, however they are written."""

import re
import unicodedata
from collections.abc import Iterable

from msgspec import Struct

from mpg_desktop.domain.whereabouts import PIECES, POSTCODE, is_only_a_name, numbers_told

SHORTEST = 4
"""Shorter texts than this are not looked for inside of words: they would be found everywhere."""

LONGEST_LINE = 120
"""Letters of a line of an address; what is longer is a story."""

PHONE_DIGITS = 9
"""The digits of a Dutch telephone number after its 0 or +31."""

_BETWEEN_WORDS = re.compile(r"[\W_]+")
_NOT_ALNUM = re.compile(r"[^a-z0-9]+")
_HOUSE = re.compile(r"(.*[^\W\d_].*)\s(\d{1,5})(?:\s?[-/]?\s?(?:[^\W\d_]{1,3}|\d{1,4}))?$")


def squashed(text: str) -> str:
    """Return only the letters and digits of a text, without accents, capitals or spaces.

    So 'Kerkstraat 12' is found in 'KERKSTRAAT-12', and 06-1234 5678 in 0612345678.
    """
    if text.isascii():  # the same, ten times as fast
        return _NOT_ALNUM.sub("", text.lower())
    folded = unicodedata.normalize("NFKD", text).casefold()
    folded = unicodedata.normalize("NFKD", folded).casefold()
    return "".join(each for each in folded if each.isalnum())


def words_of(text: str) -> str:
    """Return the words of a text as they are compared, each between two spaces."""
    return f" {' '.join(filter(None, map(squashed, _BETWEEN_WORDS.split(text))))} "


def needle(text: str) -> str:
    """Return what to look for: a text squashed, of a telephone number what all its forms share."""
    found = squashed(text)
    is_phone = found.isdigit() and len(found) > PHONE_DIGITS
    return found[-PHONE_DIGITS:] if is_phone else found


def parts_of(text: str) -> tuple[str, ...]:
    """Return a text and what can be quoted of it: each line, what stands between commas, postcode.

    An address over two lines is thus also found where only its street is named.
    """
    pieces = [each.strip() for each in PIECES.split(text)]
    return tuple(dict.fromkeys((text.strip(), *pieces, *POSTCODE.findall(text))))


class Home(Struct, frozen=True):
    """The street of an address and its number, each of which somebody may quote alone."""

    street: str
    number: str


def homes_of(text: str) -> tuple[Home, ...]:
    """Return each street with a number that stands in an address; an addition is left out."""
    found = []
    for piece in PIECES.split(text):
        rest = POSTCODE.sub(" ", piece).strip()
        while len(rest) <= LONGEST_LINE and (match := _HOUSE.match(rest)) is not None:
            found.append(Home(match[1].strip(), match[2]))
            rest = match[1].strip()
    return tuple(found)


def tells_where(part: str) -> bool:
    """Tell whether a part of an address says enough by itself: a house number, an e-mail."""
    return "@" in part or any(each.isdigit() for each in part)


def _is_short_name(text: str) -> bool:
    """Tell whether a text may be a name of two or three letters; *oma* and *ja* are none."""
    is_short = 1 < len(text) < SHORTEST
    return is_short and not text.islower() and any(each.isalpha() for each in text)


class Hidden(Struct, frozen=True):
    """Texts that may not be quoted anywhere: as they were written, and squashed.

    `streets` and `towns` are sought as whole words: one may be called *Kade*, and a text tell of a
    *kader*; `names` are towns that are only found as they are written. `numbers` are those of
    houses: they are found where a text says that they are a number, or that somebody lives there.
    `short` are names such as *Ali* and *Bo*: they are found as whole words, written as they are.
    """

    written: frozenset[str] = frozenset()
    squashed: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    numbers: frozenset[int] = frozenset()
    towns: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls, texts: Iterable[str], homes: Iterable[Home] = (), towns: Iterable[str] = ()
    ) -> "Hidden":
        """Gather texts, homes and towns to look for; texts that are too short are left out."""
        told = frozenset(texts)
        written = frozenset(each for each in told if len(each) >= SHORTEST)
        needles = {needle(each) for each in written}
        sought, places = tuple(homes), tuple(towns)
        return cls(
            written,
            frozenset(each for each in needles if len(each) >= SHORTEST),
            frozenset(words_of(each.street) for each in sought if len(each.street) >= SHORTEST),
            frozenset(int(each.number) for each in sought),
            frozenset(words_of(each) for each in places if not is_only_a_name(each)),
            frozenset(each for each in places if is_only_a_name(each)),
            frozenset(filter(_is_short_name, map(str.strip, told))),
        )

    def quoted_in(self, text: str) -> bool:
        """Tell whether one of the texts stands in another text."""
        for each in self.written:
            if each in text:
                return True
        if (self.numbers or self.towns or self.names) and self._tells_home(text):
            return True
        if any(re.search(rf"(?<!\w){re.escape(each)}(?!\w)", text) for each in self.short):
            return True
        if not self.squashed:
            return False
        found = squashed(text)
        return any([each in found for each in self.squashed])  # noqa: C419 - a list is quicker

    def _tells_home(self, text: str) -> bool:
        """Tell whether a street, a town or the number of a house stands in a text."""
        if not self.numbers.isdisjoint(numbers_told(text)):
            return True
        if any(re.search(rf"(?<!\w){re.escape(each)}(?!\w)", text) for each in self.names):
            return True
        words = words_of(text)
        return any(each in words for each in (*self.streets, *self.towns))
