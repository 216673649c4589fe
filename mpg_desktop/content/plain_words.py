"""Reads the hard words with plain Dutch beside them from `words/plain.toml`."""

import re
from itertools import product
from pathlib import Path

from msgspec.structs import replace

from mpg_desktop.content.errors import Mistake
from mpg_desktop.content.law import wording_of
from mpg_desktop.content.phrases import DUTCH
from mpg_desktop.content.toml_source import Table, read_toml
from mpg_desktop.content.wording import Wording
from mpg_desktop.domain.plain_words import PassiveWords, PlainRules, PlainWord, WordKind
from mpg_desktop.domain.sentences import tokens

_ENDINGS = re.compile(r"\(([^()]*)\)")
_PASSIVE = ("auxiliary", "being", "participles", "with_being", "other", "breaks")

Starts = dict[str, list[tuple[tuple[str, ...], PlainWord]]]


def load_plain_words(resources: Path, language: str = DUTCH) -> PlainRules:
    """Read the rules in a language: the proposals stay Dutch, the reasons are translated.

    Raises `ContentError` for the first mistake found.
    """
    return read_plain_words(resources, wording_of(resources, language))


def read_plain_words(resources: Path, wording: Wording) -> PlainRules:
    """Read the rules with a wording that was opened before; see `load_plain_words`."""
    top = read_toml(resources / "words" / "plain.toml")
    names = ("sentence", "spelling", "letters", "passive")
    sentence, spelling, letters, passive = heads = [top.table(key) for key in names]
    bare = PlainRules(
        common=frozenset(letters.texts("common")),
        dotted=frozenset(sentence.texts("dotted")),
        closing=frozenset(sentence.texts("closing")),
        right=frozenset(spelling.texts("right")),
        passive=PassiveWords(**{key: frozenset(passive.texts(key)) for key in _PASSIVE}),
    )
    reasons = _reasons(top.table("reasons"), wording)
    reader = _Reader(bare, reasons, wording)
    words = tuple(
        reader.read(kind, key, each)
        for kind in WordKind
        for key, each in top.table(kind).every_table()
    )
    for table in (*heads, top):
        table.finish()
    by_start = {
        start: tuple(sorted(forms, key=lambda form: -len(form[0])))
        for start, forms in reader.starts.items()
    }
    return replace(bare, words=words, by_start=by_start)


def spelled_out(form: str) -> tuple[str, ...]:
    """Return the ways of writing that a form stands for: `dwar(s,se)` is *dwars* and *dwarse*."""
    parts = _ENDINGS.split(form)
    choices = [part.split(",") if place % 2 else [part] for place, part in enumerate(parts)]
    return tuple("".join(each) for each in product(*choices))


def _reasons(table: Table, wording: Wording) -> dict[str, str]:
    return {key: wording.text(table, key) for key in table.values}


class _Reader:
    """Reads one word after another, and knows which forms were there before."""

    def __init__(self, rules: PlainRules, reasons: dict[str, str], wording: Wording) -> None:
        self._rules = rules
        self._reasons = reasons
        self._wording = wording
        self._seen: dict[str, int] = {}
        self.starts: Starts = {}

    def read(self, kind: WordKind, key: str, table: Table) -> PlainWord:
        forms = tuple(
            each
            for place, form in enumerate(table.texts("forms"))
            for each in self._checked(table, place, form)
        )
        word = PlainWord(
            id=key,
            forms=forms,
            kind=kind,
            plain=table.texts("plain"),
            why=self._why(kind, table),
            swap=table.text("swap", ""),
        )
        table.finish()
        for form in forms:
            cut = tokens(form, self._rules)
            keys = tuple(each.key if each.text.islower() else each.text for each in cut)
            self.starts.setdefault(cut[0].key, []).append((keys, word))
        return word

    def _checked(self, table: Table, place: int, form: str) -> tuple[str, ...]:
        """Return what a form stands for. Raises `ContentError` for what stands there already."""
        found = spelled_out(form)
        for each in found:
            cut = tokens(each, self._rules)
            if not cut or not all(word.beside for word in cut[1:]) or cut[-1].end != len(each):
                raise table.item_mistake(each, "forms", place, "words, endings(in,these)")
            if each in self._seen:
                first = str(self._seen[each])
                raise table.item_mistake(each, "forms", place, first, Mistake.DUPLICATE)
            self._seen[each] = table.line
        return found

    def _why(self, kind: WordKind, table: Table) -> str:
        """Return the reason of the word itself, or one that it shares with others."""
        if table.has("why"):
            return self._wording.text(table, "why")
        reason = table.text("reason", kind)
        if reason not in self._reasons:
            expected = ", ".join(self._reasons)
            raise table.mistake(Mistake.WRONG_VALUE, "reason", word=reason, expected=expected)
        return self._reasons[reason]
