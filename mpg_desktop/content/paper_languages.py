"""Reads the languages of paper from `resources/languages/paper`, and holds them against Dutch.

A language that covers some documents has every word that stands on these (`resources/papers.toml`),
and none besides; a mistake names file, line and word (`ContentError`).
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from mpg_desktop.content.catalogue import read_catalogue
from mpg_desktop.content.errors import ContentError, Mistake
from mpg_desktop.content.phrases import (
    DUTCH,
    Phrases,
    check_placeholders,
    load_phrases,
    placeholders,
)
from mpg_desktop.content.toml_source import Table, read_toml
from mpg_desktop.content.wording import Wording
from mpg_desktop.domain.catalogue import Catalogue
from mpg_desktop.domain.paper_language import PaperLanguage

HEAD, FORMS = "language", "forms"
"""The tables of such a file that hold no phrases."""


class PartialWords(Struct, frozen=True):
    """The words of a language that covers some documents; in the catalogue the rest is Dutch."""

    phrases: Phrases
    catalogue: Catalogue


def paper_languages(resources: Path) -> tuple[PaperLanguage, ...]:
    """Return every language of paper, Dutch first. Raises `ContentError`."""
    known = _documents(resources)
    found = [_read_head(path, known) for path in sorted(_folder(resources).glob("*.toml"))]
    return tuple(sorted(found, key=lambda each: (each.code != DUTCH, each.covers is not None)))


def read_partial_words(resources: Path, language: PaperLanguage) -> PartialWords:
    """Read the words of a language that covers some documents.

    Raises `ContentError` for a word that is missing, that nobody knows, or whose placeholders
    differ from those in Dutch.
    """
    top = read_toml(_folder(resources) / f"{language.code}.toml")
    dutch = _dutch(resources)
    own = {key: (table, leaf) for key, table, leaf in _words(top)}
    for key, (table, leaf) in own.items():
        if key not in dutch:
            raise table.mistake(Mistake.UNKNOWN_KEY, leaf, word=key, expected="a word of Dutch")
        check_placeholders(table, leaf)
        if placeholders(table.text(leaf)) != placeholders(dutch[key]):
            expected = ", ".join(f"{{{each}}}" for each in sorted(placeholders(dutch[key]))) or "-"
            raise table.mistake(Mistake.PLACEHOLDER, leaf, word=table.text(leaf), expected=expected)
    for key in _needed(resources, language.covers or frozenset(), dutch):
        if key not in own:
            line = top.file.line(tuple(key.split(".")))
            raise ContentError(Mistake.MISSING_KEY, top.file.name, line, key)
    sentences = {key: table.text(leaf) for key, (table, leaf) in own.items()}
    wording = Wording(top.table(FORMS), partial=True)
    return PartialWords(Phrases(language.code, sentences), read_catalogue(resources, wording))


def _folder(resources: Path) -> Path:
    return resources / "languages" / "paper"


def _read_head(path: Path, known: Mapping[str, tuple[str, ...]]) -> PaperLanguage:
    head = read_toml(path).table(HEAD)
    called = head.table("called")
    covers = head.texts("covers") if head.has("covers") else None
    for position, document in enumerate(covers or ()):
        if document not in known:
            raise head.item_mistake(document, "covers", position, ", ".join(known))
    language = PaperLanguage(
        code=path.stem,
        called=MappingProxyType({key: called.text(key) for key in called.values}),
        spoken_as=frozenset(each.casefold() for each in head.texts("spoken_as")),
        covers=None if covers is None else frozenset(covers),
        checked=head.flag("checked", default=True),
    )
    head.finish()
    return language


def _documents(resources: Path) -> dict[str, tuple[str, ...]]:
    """Return for each document that can be covered apart the tables and keys that stand on it."""
    top = read_toml(resources / "papers.toml")
    every, documents = top.texts("every"), top.table("documents")
    found = {key: (*every, *documents.texts(key)) for key in documents.values}
    top.finish()
    return found


def _needed(resources: Path, covers: frozenset[str], dutch: Mapping[str, str]) -> Iterator[str]:
    """Yield every key that documents need, in the order of `resources/papers.toml`."""
    for document, places in _documents(resources).items():
        if document in covers:
            for place in places:
                yield from (key for key in dutch if key == place or key.startswith(f"{place}."))


def _dutch(resources: Path) -> dict[str, str]:
    """Return every Dutch text that could stand on paper, by its key in a language file."""
    wording = Wording()
    read_catalogue(resources, wording)
    forms = {f"{FORMS}.{key}": text for key, text in wording.asked.items()}
    return {**load_phrases(resources).sentences, **forms}


def _words(top: Table) -> Iterator[tuple[str, Table, str]]:
    """Yield each text of a file: its key, its table, and its own key there."""
    for name in top.values:
        if name != HEAD:
            yield from top.table(name).leaves(name)
