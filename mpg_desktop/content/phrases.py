"""The sentences that the program says outside its windows, kept as data per language."""

import re
import string
from collections.abc import Mapping
from pathlib import Path

import msgspec

from mpg_desktop.content.errors import Mistake, PhraseValueError, UnknownPhraseError
from mpg_desktop.content.toml_source import Table, read_toml

DUTCH = "nl"
"""The language in which everything is written first."""

NOT_PHRASES = frozenset(
    {"forms", "law", "recipients", "profile", "conditions", "framework", "plain"}
)
"""Tables of a language file that translate something else than phrases."""

_NAME = re.compile(r"[a-z_][a-z0-9_]*")


class Phrases(msgspec.Struct, frozen=True):
    """All sentences of one language by key, such as `vault.errors.wrong_passphrase`."""

    language: str
    sentences: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        """Return a sentence with its {placeholders} filled in.

        Where a phrase has `one` and `many`, the value `count` chooses between them. Raises
        `UnknownPhraseError` and `PhraseValueError` for mistakes of the program.
        """
        if key not in self.sentences and f"{key}.one" in self.sentences:
            key = f"{key}.one" if values.get("count") == 1 else f"{key}.many"
        sentence = self.sentences.get(key)
        if sentence is None:
            message = f"no phrase {key!r} in language {self.language!r}"
            raise UnknownPhraseError(message)
        try:
            return sentence.format_map(values)
        except KeyError as error:
            message = f"phrase {key!r} needs a value for {error}"
            raise PhraseValueError(message) from error

    def __contains__(self, key: str) -> bool:
        return key in self.sentences or f"{key}.one" in self.sentences


def load_phrases(resources: Path, language: str = DUTCH) -> Phrases:
    """Read all phrases of a language. Raises `ContentError` for a mistake in a file.

    Dutch stands in `resources/phrases/*.toml`, where a key begins with the name of its file; any
    other language stands under the same keys in `resources/languages/<language>.toml`.
    """
    if language == DUTCH:
        files = sorted((resources / "phrases").glob("*.toml"))
        found = {path.stem: read_toml(path) for path in files}
    else:
        top = read_toml(resources / "languages" / f"{language}.toml")
        found = {key: table for key, table in top.every_table() if key not in NOT_PHRASES}
    sentences = {}
    for stem, table in found.items():
        sentences.update(_sentences(stem, table))
    return Phrases(language, sentences)


def check_complete(resources: Path, language: str) -> None:
    """Raise `ContentError` where a language lacks a sentence that there is in Dutch."""
    top = read_toml(resources / "languages" / f"{language}.toml")
    for key in load_phrases(resources).sentences:
        there = top
        for step in key.split("."):
            if step not in there.values:
                raise there.mistake(Mistake.MISSING_KEY, step)
            if isinstance(there.values[step], dict):
                there = there.table(step)


def _sentences(stem: str, table: Table) -> dict[str, str]:
    sentences = {}
    for dotted, holder, key in table.leaves(stem):
        check_placeholders(holder, key)
        sentences[dotted] = holder.text(key)
    return sentences


def placeholders(sentence: str) -> frozenset[str]:
    """Return the names between braces. Raises ValueError when a brace stands alone."""
    return frozenset(
        name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None
    )


def check_placeholders(table: Table, key: str) -> None:
    """Raise `ContentError` unless all braces in a text hold plain names."""
    sentence = table.text(key)
    expected = "a plain name between braces, such as {name}; a brace as such is written {{"
    try:
        parts = list(string.Formatter().parse(sentence))
    except ValueError as error:
        raise table.mistake(Mistake.PLACEHOLDER, key, word=sentence, expected=expected) from error
    for _, name, form, conversion in parts:
        if name is not None and (form or conversion or not _NAME.fullmatch(name)):
            raise table.mistake(Mistake.PLACEHOLDER, key, word=name or "{}", expected=expected)
