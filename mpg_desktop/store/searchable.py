"""Which texts of a record can be found, and where in them a word stands."""

import functools
import re
import unicodedata
from dataclasses import dataclass
from types import MappingProxyType

import msgspec

from mpg_desktop.domain.records import AnyRecord

NAME_FIELDS = frozenset({"name", "called"})
"""Found before everything else: who types a name wants that person."""

NO_TEXT = frozenset({"id", "kind", "blob", "media_type", "sha256", "question"})
"""Fields of letters that no one ever typed."""

ALWAYS_CONCEALED = frozenset({"bsn"})
"""Never shown in a list of hits, whatever the record says; source: practice rule 16."""

BEFORE_MATCH, SNIPPET = 32, 110
"""Characters shown before a match, and in all."""

COMBINING = "[\u0300-\u036f]*"


@functools.cache
def text_fields(kind: type[AnyRecord]) -> tuple[str, ...]:
    """Return the names of the fields of a kind of record that hold text, names first."""
    found = [f.name for f in msgspec.structs.fields(kind) if f.type is str]
    texts = [name for name in found if name not in NO_TEXT]
    return tuple(sorted(texts, key=lambda name: name not in NAME_FIELDS))


def texts_of(record: AnyRecord) -> dict[str, str]:
    """Return the texts of a record by field, without the empty ones, names first."""
    found = ((name, getattr(record, name)) for name in text_fields(type(record)))
    return {name: text for name, text in found if text}


def columns_of(record: AnyRecord) -> tuple[str, str]:
    """Return what the index holds of a record: its names, and all its other texts."""
    texts = texts_of(record)
    names = "\n".join(text for name, text in texts.items() if name in NAME_FIELDS)
    words = "\n".join(text for name, text in texts.items() if name not in NAME_FIELDS)
    return names, words


def is_concealed(record: AnyRecord, field: str) -> bool:
    """Return whether a field must not be shown in a list of hits (practice rule 9)."""
    return field in ALWAYS_CONCEALED or any(each.field in ("", field) for each in record.secret)


def _plain_letters() -> MappingProxyType[int, str]:
    """Return the plain letter under each accented one (Latin), as the index folds them."""
    found: dict[int, str] = {}
    for number in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        parts = unicodedata.normalize("NFD", chr(number))
        if len(parts) > 1 and all(unicodedata.combining(mark) for mark in parts[1:]):
            found[number] = parts[0].lower()
    return MappingProxyType(found)


PLAIN = _plain_letters()


def folded(text: str) -> str:
    """Return a text in small letters without accents, as the index keeps its words."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text).translate(PLAIN).lower()


def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded."""
    return tuple(re.findall(r"[^\W_]+", folded(text)))


def needle(words: tuple[str, ...], *, is_start: bool) -> re.Pattern[str]:
    """Return what finds these folded words, next to each other, in a text as it was typed.

    `is_start`: the last one may be the beginning of a longer word.
    """
    between = r"[\W_]+".join(_letters(word) for word in words)
    end = "" if is_start else r"(?![^\W_])"
    return re.compile(rf"(?<![^\W_])(?:{between}){end}", re.IGNORECASE)


@functools.cache
def _accented(letter: str) -> str:
    return "".join(chr(number) for number, plain in PLAIN.items() if plain == letter)


def _letters(word: str) -> str:
    return "".join(f"[{letter}{_accented(letter)}]{COMBINING}" for letter in word)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record matches: in which field, from where to where, and a piece around it.

    `marks` are the matches inside `snippet`. A concealed place shows neither text nor position.
    """

    field: str = ""
    start: int = 0
    end: int = 0
    snippet: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    is_concealed: bool = False


def place_in(record: AnyRecord, needles: tuple[re.Pattern[str], ...]) -> Place:
    """Return the best place where a record matches; one without a field when none is found.

    Shown goes before concealed, more words before fewer, names before other texts.
    """
    best, best_rank = Place(), (0, 0)
    for field, text in texts_of(record).items():
        found = [match.span() for each in needles if (match := each.search(text))]
        is_open = not is_concealed(record, field)
        rank = (1 + is_open, len(found))
        if found and rank > best_rank:
            start, end = min(found)
            concealed = Place(field, is_concealed=True)
            best = _shown(field, text, start, end, needles) if is_open else concealed
            best_rank = rank
    return best


def _shown(
    field: str, text: str, start: int, end: int, needles: tuple[re.Pattern[str], ...]
) -> Place:
    first = max(0, start - BEFORE_MATCH)
    if first:
        # Begin at a whole word, when there is one before the match.
        first = next((at + 1 for at in range(first, start) if text[at].isspace()), first)
    piece = text[first : max(first + SNIPPET, end)]
    marks = sorted({match.span() for each in needles for match in each.finditer(piece)})
    snippet = re.sub(r"\s", " ", piece)
    return Place(field, start, end, snippet, tuple(marks))
