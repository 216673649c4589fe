"""Finds the words of a secret wherever else they stand, however they are written."""

import re
import unicodedata
from collections.abc import Iterable

from msgspec import Struct

SHORTEST = 4
"""Shorter texts than this are not looked for: they would be found everywhere."""

PHONE_DIGITS = 9
"""The digits of a Dutch telephone number after its 0 or +31."""

_NOT_ALNUM = re.compile(r"[^a-z0-9]+")
_POSTCODE = re.compile(r"[1-9]\d{3}\s?[A-Za-z]{2}(?![A-Za-z])")


def squashed(text: str) -> str:
    """Return only the letters and digits of a text, without accents, capitals or spaces.

    So 'Kerkstraat 12' is found in 'KERKSTRAAT-12', and 06-1234 5678 in 0612345678.
    """
    if text.isascii():  # the same, ten times as fast
        return _NOT_ALNUM.sub("", text.lower())
    folded = unicodedata.normalize("NFKD", text).casefold()
    folded = unicodedata.normalize("NFKD", folded).casefold()
    return "".join(each for each in folded if each.isalnum())


def needle(text: str) -> str:
    """Return what to look for: a text squashed, of a telephone number what all its forms share."""
    found = squashed(text)
    is_phone = found.isdigit() and len(found) > PHONE_DIGITS
    return found[-PHONE_DIGITS:] if is_phone else found


def parts_of(text: str) -> tuple[str, ...]:
    """Return a text and what can be quoted of it: each line, what stands between commas, postcode.

    An address over two lines is thus also found where only its street is named.
    """
    pieces = [each.strip() for each in re.split(r"[\n\r\t,;|]", text)]
    return tuple(dict.fromkeys((text.strip(), *pieces, *_POSTCODE.findall(text))))


def tells_where(part: str) -> bool:
    """Tell whether a part of an address says enough by itself: a house number, an e-mail."""
    return "@" in part or any(each.isdigit() for each in part)


class Hidden(Struct, frozen=True):
    """Texts that may not be quoted anywhere: as they were written, and squashed."""

    written: frozenset[str] = frozenset()
    squashed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Hidden":
        """Gather texts to look for; those that are too short are left out."""
        written = frozenset(each for each in texts if len(each) >= SHORTEST)
        needles = {needle(each) for each in written}
        return cls(written, frozenset(each for each in needles if len(each) >= SHORTEST))

    def quoted_in(self, text: str) -> bool:
        """Tell whether one of the texts stands in another text."""
        for each in self.written:
            if each in text:
                return True
        if not self.squashed:
            return False
        found = squashed(text)
        return any([each in found for each in self.squashed])  # noqa: C419 - a list is quicker
