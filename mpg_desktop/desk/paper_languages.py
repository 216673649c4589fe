"""The languages of paper: which there are, which one a reader is offered, and their words.

Only the program's own words are in the language of the paper. What people wrote stays as they
wrote it.
"""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mpg_desktop.content.paper_languages import paper_languages, read_partial_words
from mpg_desktop.content.phrases import DUTCH, load_phrases
from mpg_desktop.domain.case import Case
from mpg_desktop.domain.directions import LEFTWARDS, apart, from_the_right
from mpg_desktop.domain.paper_language import PaperLanguage, proposed_language
from mpg_desktop.domain.protection import Recipient

if TYPE_CHECKING:
    from mpg_desktop.desk.rulebook import Rulebook

Say = Callable[..., str]
"""Says a sentence by its key."""

OWN = "paper.page.language"
"""The phrase that holds the tag of its own language."""

SIGNS = "paper.signs."


class PaperWords(Struct, frozen=True):
    """The program's words for paper in one language."""

    language: str
    say: Say
    rules: "Rulebook"


class PaperLanguages:
    """What papers can be set in, for a program that speaks one language itself."""

    def __init__(self, resources: Path, program: str) -> None:
        self._resources = resources
        self.program = program

    @cached_property
    def offered(self) -> tuple[PaperLanguage, ...]:
        """Every language of paper. Raises `ContentError` for a mistake in a file."""
        return paper_languages(self._resources)

    def of(self, code: str) -> PaperLanguage:
        """Return a language by its tag. Raises KeyError when there is none."""
        return {each.code: each for each in self.offered}[code]

    def called(self, code: str) -> str:
        """Return what a language is called in the language of the program; '' for no tag."""
        return self.of(code).called[self.program] if code else ""

    def proposed(self, case: Case, reader: Recipient) -> str:
        """Return the tag of the language that a reader is offered first."""
        return proposed_language(case, reader, self.offered, self.program)

    def set_in(self, document: str, code: str) -> str:
        """Return in which language a document is made when one was chosen.

        Dutch where that language has no words for it; what was not chosen is the program's own.
        """
        wanted = code or self.program
        return wanted if self.of(wanted).has(document) else DUTCH

    def words(self, code: str, rules: "Rulebook", say: Say) -> PaperWords:
        """Read the words of a language; `rules` and `say` are the program's own.

        Raises `ContentError` for a mistake in a file.
        """
        from mpg_desktop.desk.rulebook import load_rulebook

        if code == self.program:
            return PaperWords(code, say, rules)
        language = self.of(code)
        if language.covers is None:
            found, own = load_phrases(self._resources, code), load_rulebook(self._resources, code)
            return PaperWords(code, _said(found.say, say, code), own)
        partial = read_partial_words(self._resources, language)
        own = replace(rules, catalogue=partial.catalogue)
        return PaperWords(code, _said(partial.phrases.say, say, code), own)


def _said(own: Say, program: Say, code: str) -> Say:
    """Return what says the sentences of a language of paper that is not the program's.

    The pictograms know the words of both languages: what people wrote may be in either.
    """

    def say(key: str, **values: object) -> str:
        if key == OWN:
            return code
        if key.startswith(SIGNS):
            return f"{own(key)} {program(key)}"
        if code not in LEFTWARDS:
            return own(key, **values)
        filled = {
            name: apart(value) if isinstance(value, str) else value
            for name, value in values.items()
        }
        return from_the_right(own(key, **filled))

    return say
