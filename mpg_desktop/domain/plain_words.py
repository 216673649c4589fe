"""What is known about hard words and sentences, as data (`resources/words/plain.toml`)."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct, field

LONGEST_SENTENCE = 15
"""Words in a sentence at language level B1 (doorlotje.nl, b1-niveau)."""


class WordKind(StrEnum):
    """Why a word asks for a plainer one."""

    JARGON = "jargon"
    STIGMA = "stigma"
    FORMAL = "formal"
    FIGURE = "figure"
    ABBREVIATION = "abbreviation"


class PlainWord(Struct, frozen=True):
    """One hard word and what can stand there instead.

    `forms` are all ways in which it is written: a form in small letters fits any case, one with a
    capital only itself. `plain` are the proposals, the best first. `swap` fits in the place of the
    word as it stands; empty when the sentence has to be made anew. `why` explains the hint.
    """

    id: str
    forms: tuple[str, ...]
    kind: WordKind
    plain: tuple[str, ...]
    why: str
    swap: str = ""


class PassiveWords(Struct, frozen=True):
    """How a sentence is known that does not say who does it.

    `auxiliary` are the forms of *worden*, `being` those of *zijn*. `participles` are participles
    that no rule finds, `with_being` those that are passive with a form of *zijn* too. `other` are
    words that look like a participle and are none. `breaks` are words at which a clause begins.
    """

    auxiliary: frozenset[str] = frozenset()
    being: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    with_being: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()


class PlainRules(Struct, frozen=True):
    """All that is known; `common` are letters that everybody reads as a word, such as TV.

    `right` are words, in small letters, that no dictionary has and that are spelled well.
    `dotted` are shortened words with a dot that ends no sentence, `closing` those after which a
    capital begins a new sentence, such as *enz.*
    """

    words: tuple[PlainWord, ...] = ()
    common: frozenset[str] = frozenset()
    dotted: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    right: frozenset[str] = frozenset()
    passive: PassiveWords = field(default_factory=PassiveWords)
    by_start: Mapping[str, tuple[tuple[tuple[str, ...], PlainWord], ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Every form cut in words, by its first word in small letters; the longest form first."""
