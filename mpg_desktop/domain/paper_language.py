"""A language in which papers can be set, and which one is proposed to a reader."""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from mpg_desktop.domain.file import File
from mpg_desktop.domain.protection import Recipient
from mpg_desktop.domain.records import Person

_WORD = re.compile(r"\w+")


class PaperLanguage(Struct, frozen=True):
    """What is known of a language of paper, besides its words.

    `code` is its tag (BCP 47), `called` is what each language of the program calls it. `spoken_as`
    are the words by which it is known in what a worker typed. It `covers` these documents, or all
    of them when that is None. Until a native speaker read its words it is not `checked`.
    """

    code: str
    called: Mapping[str, str]
    spoken_as: frozenset[str]
    covers: frozenset[str] | None = None
    checked: bool = True

    def has(self, document: str) -> bool:
        """Whether this language has the words of a document."""
        return self.covers is None or document in self.covers


def proposed_language(
    file: File, reader: Recipient, offered: Iterable[PaperLanguage], otherwise: str
) -> str:
    """Return the tag of the language that a reader speaks best, as far as the intake says so.

    Of several languages that somebody named the first that papers can be set in counts.
    """
    record = file.records.get(reader.who) if reader.who is not None else None
    spoken = record.language if isinstance(record, Person) else ""
    known = {word: each.code for each in offered for word in each.spoken_as}
    words = _WORD.findall(spoken.casefold())
    return next((known[each] for each in words if each in known), otherwise)
