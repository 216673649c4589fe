"""Which texts of a record can be found, and where in them a word stands."""

import functools
import re
import unicodedata
from collections.abc import Iterator
from types import MappingProxyType

import msgspec
from msgspec import Struct

from mpg_desktop.domain.house_records import Stroke
from mpg_desktop.domain.plan_records import PlanVersion
from mpg_desktop.domain.records import AnyRecord
from mpg_desktop.domain.safety_records import PersonalPlan

NAME_FIELDS = frozenset({"name", "called"})
"""Found before everything else: who types a name wants that person."""

NO_TEXT = frozenset(
    {
        *("id", "kind", "blob", "media_type", "sha256", "question"),
        *("domain", "problem", "criterion", "cause", "condition"),
    }
)
"""Fields of letters that no one ever typed."""

NEVER_FOUND: tuple[type[AnyRecord], ...] = (PersonalPlan, PlanVersion, Stroke)
"""Kinds that no search finds: the plan of somebody who is threatened (practice rule 20), what a
locked version says (its records are found), and drawn lines."""

ALWAYS_CONCEALED = frozenset({"bsn"})
"""Never shown in a list of hits, whatever the record says; source: practice rule 16."""

BEFORE_MATCH, SNIPPET = 32, 110
"""Characters shown before a match, and in all."""

NON_ASCII = re.compile(r"[^\x00-\x7f]+")
MARKS = re.compile("[\u0300-\u036f]")
"""Accents that stand apart from their letter."""


@functools.cache
def text_fields(kind: type[AnyRecord]) -> tuple[str, ...]:
    """Return the names of the fields of a kind of record that hold text, names first."""
    if issubclass(kind, NEVER_FOUND):
        return ()
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
    """Return a text in small letters without accents, as the index keeps its words.

    It is as long as the text, but for the accents that stand apart.
    """
    if text.isascii():
        return text.lower()
    return NON_ASCII.sub(lambda piece: piece[0].translate(PLAIN), MARKS.sub("", text)).lower()


def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded."""
    return tuple(re.findall(r"[^\W_]+", folded(text)))


class Needle(Struct, frozen=True):
    """Folded words to look for next to each other; with `is_start` the last may go on."""

    words: tuple[str, ...]
    is_start: bool = False

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield from where to where it stands in a folded text.

        By str.find: a regular expression was measured at a hundred times that, 4 ms for 20 kB.
        """
        first, at = self.words[0], -1
        while (at := text.find(first, at + 1)) >= 0:
            end = self._end(text, at + len(first))
            if end is not None and not text[at - 1 : at].isalnum():
                yield at, end

    def _end(self, text: str, end: int) -> int | None:
        for word in self.words[1:]:
            start = end
            while start < len(text) and not text[start].isalnum():
                start += 1
            if start == end or not text.startswith(word, start):
                return None
            end = start + len(word)
        return end if self.is_start or not text[end : end + 1].isalnum() else None


class Place(Struct, frozen=True):
    """Where a record matches: in which field, from where to where, and a piece around it.

    `marks` are the matches inside `snippet`. A concealed place shows neither text nor position.
    """

    field: str = ""
    start: int = 0
    end: int = 0
    snippet: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    is_concealed: bool = False


def place_in(record: AnyRecord, needles: tuple[Needle, ...]) -> Place:
    """Return the best place where a record matches; one without a field when none is found.

    Shown goes before concealed, more words before fewer, names before other texts.
    """
    best, best_rank = Place(), (0, 0)
    for field, text in texts_of(record).items():
        plain = folded(text)
        found = [span for each in needles if (span := next(each.spans(plain), None))]
        is_open = not is_concealed(record, field)
        rank = (1 + is_open, len(found))
        if found and rank > best_rank:
            concealed = Place(field, is_concealed=True)
            best = _shown(field, text, min(found), needles) if is_open else concealed
            best_rank = rank
    return best


def _shown(field: str, text: str, match: tuple[int, int], needles: tuple[Needle, ...]) -> Place:
    start, end = _in_original(text, match)
    first = max(0, start - BEFORE_MATCH)
    if first:
        # Begin at a whole word, when there is one before the match.
        first = next((at + 1 for at in range(first, start) if text[at].isspace()), first)
    piece = text[first : max(first + SNIPPET, end)]
    plain = folded(piece)
    found = {span for each in needles for span in each.spans(plain)}
    marks = tuple(sorted(_in_original(piece, span) for span in found))
    return Place(field, start, end, re.sub(r"\s", " ", piece), marks)


def _in_original(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return where a span of the folded text stands in the text as it was typed."""
    if not MARKS.search(text):
        return span
    letters = [at for at, sign in enumerate(text) if not MARKS.match(sign)]
    ends = [*letters[1:], len(text)]
    return letters[span[0]], ends[span[1] - 1]
