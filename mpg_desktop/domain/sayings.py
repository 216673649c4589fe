"""A sentence as the key of a phrase and what it names, with the sentences that must follow it."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct, field

NOTHING: Mapping[str, str | int] = MappingProxyType({})


class Saying(Struct, frozen=True):
    """One sentence to say; `then` holds what follows it wherever it is said.

    A correction or a *zienswijze* is such a sentence: who shows a saying shows `in_full()`.
    """

    phrase: str
    values: Mapping[str, str | int] = field(default_factory=lambda: NOTHING)
    then: tuple["Saying", ...] = ()

    @classmethod
    def of(cls, phrase: str, *then: "Saying", **values: str | int) -> "Saying":
        """Make a saying from the values that its phrase names."""
        return cls(phrase, MappingProxyType(values), then)

    def in_full(self) -> Iterator["Saying"]:
        """Yield the sentence and all that must follow it, in order."""
        yield self
        for each in self.then:
            yield from each.in_full()


def bare(text: str) -> str:
    """Return a text as it fits between quotes in another sentence: without its own full stop."""
    return text.strip().strip('“”"').strip().rstrip(".")


def listed(words: tuple[str, ...], conjunction: str, comma: str = ",") -> str:
    """Return words as a list in a sentence: 'a, b and c'."""
    if len(words) < 2:  # noqa: PLR2004 - a list begins with two
        return "".join(words)
    return f"{f'{comma} '.join(words[:-1])} {conjunction} {words[-1]}"
